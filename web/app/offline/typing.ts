/**
 * What is half typed in a form that records something, until it is recorded: kept in this window's memory at once, and a
 * moment later on this computer, sealed like the drafts (drafts.ts), so that leaving the page, a reload, a browser that was
 * closed and a session that ended lose nothing of it. Each account finds its own only.
 */
import { keptDatabase } from "./database.ts";
import { open, seal } from "./sealing.ts";
import { canKeep, keyFor, openVault, vaultEvents } from "./vault.ts";

export type Typing<T = unknown> = { value: T; at: string };
/** What another window of this browser did at the same place. */
export type Elsewhere = "typed" | "done";
export type TypingStore = ReturnType<typeof createStore>;

const PAUSE_MS = 250;
const DAYS_KEPT = 30;
const DAY_MS = 86_400_000;
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);

const stores = new Map<string, TypingStore>();

export function typingStore(account: string): TypingStore {
  const known = stores.get(account) ?? createStore(account);
  stores.set(account, known);
  return known;
}

async function digestOf(place: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(place));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

const boundTo = (account: string, digest: string) => `typing ${account} ${digest}`;

function createStore(account: string) {
  const inMemory = new Map<string, Typing>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const listeners = new Set<(place: string, what: Elsewhere) => void>();
  const channel =
    typeof BroadcastChannel === "function" ? new BroadcastChannel(`quanjian typing ${account}`) : null;
  channel?.addEventListener("message", ({ data: { place, what } }: MessageEvent<Told>) => {
    if (what === "done") forget(place);
    for (const listener of listeners) listener(place, what);
  });
  type Told = { place: string; what: Elsewhere };
  const tell = (told: Told) => channel?.postMessage(told);
  /** Writes go one after the other: what was discarded does not come back. */
  let writing: Promise<unknown> = Promise.resolve();
  const inTurn = (what: () => Promise<unknown>) => {
    // Where nothing can be written, such as while the drafts are locked, it still lives in this window.
    writing = writing.then(what).catch(() => {});
    return writing;
  };

  function forget(place: string) {
    clearTimeout(timers.get(place));
    timers.delete(place);
    inMemory.delete(place);
  }

  function write(place: string): void {
    clearTimeout(timers.get(place));
    timers.delete(place);
    if (!canKeep()) return;
    void inTurn(async () => {
      const typing = inMemory.get(place);
      if (!typing) return;
      const digest = await digestOf(place);
      const sealed = await seal(await keyFor(account), boundTo(account, digest), typing);
      const row = { account, place: digest, day: typing.at.slice(0, 10), sealed };
      await (await keptDatabase()).put("typing", row);
    });
  }

  // Signed out or locked: nothing of it stays readable in this window.
  vaultEvents.addEventListener("changed", () => {
    if (openVault()?.account === account) return;
    for (const place of [...inMemory.keys()]) forget(place);
  });
  if (typeof document === "object")
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") for (const place of [...timers.keys()]) write(place);
    });

  return {
    /** What this window knows without asking. */
    now: (place: string) => inMemory.get(place) ?? null,

    /** Null where nothing is kept, or nothing here opens it. */
    async load(place: string): Promise<Typing | null> {
      const known = inMemory.get(place);
      if (known || !canKeep()) return known ?? null;
      try {
        // Also where nothing is there yet: what is typed next may have to be kept while the server is away.
        const key = await keyFor(account);
        await writing;
        const database = await keptDatabase();
        const digest = await digestOf(place);
        const row = await database.get("typing", [account, digest]);
        if (!row) return null;
        const typing = (await open(key, boundTo(account, digest), row.sealed)) as Typing;
        inMemory.set(place, typing);
        return typing;
      } catch {
        return null;
      }
    },

    keep(place: string, value: unknown): void {
      inMemory.set(place, { value, at: new Date().toISOString() });
      clearTimeout(timers.get(place));
      timers.set(
        place,
        setTimeout(() => {
          write(place);
          tell({ place, what: "typed" });
        }, PAUSE_MS),
      );
    },

    /** It was recorded, or its writer wants it no more. */
    drop(place: string): void {
      forget(place);
      tell({ place, what: "done" });
      if (!canKeep()) return;
      void inTurn(async () => {
        const database = await keptDatabase();
        await database.delete("typing", [account, await digestOf(place)]);
        const oldest = dayOf(Date.now() - DAYS_KEPT * DAY_MS);
        for (const row of await database.getAll("typing"))
          if (row.day < oldest) await database.delete("typing", [row.account, row.place]);
      });
    },

    listen(place: string, heard: (what: Elsewhere) => void): () => void {
      const listener = (at: string, what: Elsewhere) => {
        if (at === place) heard(what);
      };
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
