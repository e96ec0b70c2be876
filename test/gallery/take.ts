/** Takes the pictures: everything that one person sees, in one language, in every width and state. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { get } from "./scenes.ts";
import type { Shot } from "./shots.ts";
import { putInto, type State } from "./states.ts";

export const LANGUAGES = ["zh", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

const SCREENS = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];
export const WIDTHS = SCREENS.map(({ width }) => width);

/** A taller page is cut here: nobody judges more of it in a gallery. */
const MOST_PX = 6_000;

/** A page that waits shows it after a moment, so that a quick answer does not flicker. */
const WAITS_MS = 400;

export type Picture = {
  shot: string;
  state: State;
  language: Language;
  width: number;
  file: string;
  /** What a picture does not show: overflow, what the console says, a step that could not be taken. */
  notes: string[];
};

export type Taking = {
  browser: Browser;
  address: string;
  outDir: string;
  isWithStates: boolean;
  onPicture(picture: Picture): void;
};

export const statesOf = (shot: Shot, isWithStates: boolean): State[] => [
  "full",
  ...(isWithStates ? (shot.states ?? []) : []),
];

/** @throws when the sample has no such account. */
export async function takeAll(taking: Taking, role: string | null, shots: Shot[], language: Language) {
  const context = await taking.browser.newContext({ reducedMotion: "reduce", serviceWorkers: "block" });
  await context.addInitScript((chosen) => localStorage.setItem("language", chosen), language);
  if (role) await signIn(context, taking.address, role);
  for (const shot of shots)
    for (const state of statesOf(shot, taking.isWithStates))
      await take(taking, context, shot, state, language);
  await context.close();
}

async function take(taking: Taking, context: BrowserContext, shot: Shot, state: State, language: Language) {
  const page = await context.newPage();
  const notes: string[] = [];
  page.on("pageerror", (error) => notes.push(error.message));
  page.on("console", (message) => {
    const isAsked = state === "error" && message.text().includes("503");
    if (["error", "warning"].includes(message.type()) && !isAsked) notes.push(message.text());
  });
  await page.setViewportSize({ width: 1280, height: 800 });
  try {
    await open(taking, page, shot, state, language);
  } catch (error) {
    notes.push(`could not be brought into this state: ${error instanceof Error ? error.message : error}`);
  }
  for (const screen of SCREENS) {
    const file = join(shot.name, `${state}-${language}-${screen.width}.png`);
    await mkdir(join(taking.outDir, shot.name), { recursive: true });
    await page.setViewportSize(screen);
    await page.evaluate("document.fonts.ready.then(() => undefined)");
    const over = Number(await page.evaluate("document.documentElement.scrollWidth - window.innerWidth"));
    const height = Number(await page.evaluate("document.documentElement.scrollHeight"));
    const isWhole = !shot.isWindow && height <= MOST_PX;
    await page.screenshot({
      path: join(taking.outDir, file),
      ...(isWhole
        ? { fullPage: true }
        : shot.isWindow
          ? {}
          : { fullPage: true, clip: { x: 0, y: 0, width: screen.width, height: MOST_PX } }),
    });
    taking.onPicture({
      shot: shot.name,
      state,
      language,
      width: screen.width,
      file,
      notes: over > 0 ? [...notes, `${over} px wider than the screen`] : notes,
    });
  }
  await page.close();
}

async function open(taking: Taking, page: Page, shot: Shot, state: State, language: Language) {
  // Where the page is comes from the server as it is; only the page itself meets the state.
  const path = typeof shot.path === "string" ? shot.path : await shot.path(page.context());
  await putInto(page, state, language);
  await page.goto(taking.address + path);
  await page.locator("h1, .loading").first().waitFor();
  if (state === "loading") return page.waitForTimeout(WAITS_MS);
  await page.locator("h1").first().waitFor();
  await page.locator(".loading").first().waitFor({ state: "detached" });
  if (state === "full") await shot.before?.(page);
}

async function signIn(context: BrowserContext, address: string, role: string) {
  type Account = { account: string; role: { en: string } };
  const { items } = await get<{ items: Account[] }>(context, "/api/v1/sample/accounts");
  const account = items.find((item) => item.role.en === role);
  if (!account) throw new Error(`the sample has no account "${role}"`);
  await context.request.post(`${address}/api/v1/sample/sign-in`, { data: { account: account.account } });
}
