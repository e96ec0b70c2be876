/** Whether the server answers, as the page's own calls find it; while it does not, it is asked again until it does. */

/** "changed" when the server went away or came back, "back" when it came back. */
export const serverEvents = new EventTarget();

const FIRST_MS = 2_000;
const MOST_MS = 30_000;

let isAway = false;
let timer: ReturnType<typeof setTimeout> | undefined;
let waitMs = FIRST_MS;

export const serverIsAway = () => isAway;

export function noteAnswered(): void {
  if (!isAway) return;
  isAway = false;
  clearTimeout(timer);
  waitMs = FIRST_MS;
  serverEvents.dispatchEvent(new Event("changed"));
  serverEvents.dispatchEvent(new Event("back"));
}

export function noteAway(): void {
  if (isAway) return;
  isAway = true;
  serverEvents.dispatchEvent(new Event("changed"));
  askLater();
}

/** Now, because somebody pressed the button or the network is back. */
export async function askServer(): Promise<void> {
  clearTimeout(timer);
  try {
    const response = await fetch("/healthz", { cache: "no-store" });
    if (response.ok) return noteAnswered();
  } catch {
    // It is still away.
  }
  if (isAway) askLater();
  else noteAway();
}

/**
 * A part of the program, fetched when it is first needed. While the server is away this waits for it, under the line that
 * says so. @throws what `load` throws where the server answers: then the program there is another one by now.
 */
export async function whenReachable<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    await askServer();
    if (!isAway) throw error;
    await new Promise((resolve) => serverEvents.addEventListener("back", resolve, { once: true }));
    return load();
  }
}

function askLater(): void {
  clearTimeout(timer);
  timer = setTimeout(() => void askServer(), waitMs);
  waitMs = Math.min(waitMs * 2, MOST_MS);
}

/** The tests of the calls run outside a browser. */
const browser = globalThis as unknown as {
  navigator: { onLine?: boolean };
  addEventListener?(name: string, heard: () => void): void;
};

/** What the computer itself knows: false only where it has no network at all. */
export const hasNetwork = () => browser.navigator.onLine !== false;

browser.addEventListener?.("online", () => {
  if (isAway) void askServer();
});
browser.addEventListener?.("offline", noteAway);
