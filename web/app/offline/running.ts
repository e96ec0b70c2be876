/** What runs beside every page of a signed-in clerk: sending what waits, keeping what is needed offline, locking. */
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Session } from "../api.ts";
import { QUERIES } from "../queries.ts";
import { keptDatabase } from "./database.ts";
import { draftStore, type KeptDraft } from "./drafts.ts";
import { useServerIsAway } from "./hooks.ts";
import { whenIdle } from "./idle.ts";
import { install } from "./installed.ts";
import { allKept } from "./or-kept.ts";
import { isWaiting, sendWaiting } from "./outbox.ts";
import { outboxEvents } from "./outbox-events.ts";
import { askServer, serverEvents, serverIsAway } from "./server-state.ts";
import { canKeep, hasPassphrase, lock, openBySession, openVault } from "./vault.ts";

const AGAIN_AFTER_MS = [5_000, 15_000, 60_000, 300_000];
const IDLE_MS = 10 * 60_000;
const LISTS = new Set<unknown>(["desk", "matters", "findings", "ledger"]);

/** Pages that failed while the server was away ask again when it is back; who is signed in is asked in any case. */
export function useComingBack(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const back = () =>
      void queries.invalidateQueries({
        predicate: ({ queryKey: [name], state }) => name === "session" || state.status === "error",
      });
    serverEvents.addEventListener("back", back);
    return () => serverEvents.removeEventListener("back", back);
  }, [queries]);
}

/** How many of the clerk's records wait and need them, and what was sent last. */
export type Outbox = { waiting: number; blocked: number; sent: KeptDraft | null };
const NOTHING: Outbox = { waiting: 0, blocked: 0, sent: null };

/** Sends what waits: at the start, when the server is back, and from time to time in between. */
export function useOutbox(session: Session | undefined): Outbox & { sendNow(): void; close(): void } {
  const queries = useQueryClient();
  const account = session && session.clerkOf.length > 0 && canKeep() ? session.account : null;
  const [outbox, setOutbox] = useState<Outbox>(NOTHING);
  useEffect(() => {
    if (!account) return;
    const store = draftStore(account);
    let isHere = true;
    let tries = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const count = async () => {
      const drafts = (await anyDrafts(account)) ? await store.list().catch(() => []) : [];
      const waiting = drafts.filter(isWaiting).length;
      const blocked = drafts.filter(({ state }) => state === "conflict").length;
      if (isHere) setOutbox((before) => ({ ...before, waiting, blocked }));
      return waiting;
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(run, AGAIN_AFTER_MS[Math.min(tries, AGAIN_AFTER_MS.length - 1)]);
    };
    const run = async () => {
      clearTimeout(timer);
      timer = undefined;
      if ((await count()) === 0 || !isHere) return;
      const left = serverIsAway() ? 1 : await sendWaiting(store).catch(() => 1);
      if (left === 0 || !isHere) return;
      later();
      tries += 1;
    };
    // One that came to wait since then: the form that sent it tries once, and a server that is only busy is not missed.
    const changed = async () => {
      if ((await count()) > 0 && timer === undefined && isHere) later();
    };
    const atOnce = () => {
      tries = 0;
      void run();
    };
    const sent = (event: Event) => {
      const { detail } = event as CustomEvent<KeptDraft>;
      setOutbox((before) => ({ ...before, sent: detail }));
      void queries.invalidateQueries({ predicate: ({ queryKey: [name] }) => LISTS.has(name) });
    };
    const stop = store.subscribe(() => void changed());
    serverEvents.addEventListener("back", atOnce);
    outboxEvents.addEventListener("sent", sent);
    outboxEvents.addEventListener("now", atOnce);
    atOnce();
    return () => {
      isHere = false;
      clearTimeout(timer);
      stop();
      serverEvents.removeEventListener("back", atOnce);
      outboxEvents.removeEventListener("sent", sent);
      outboxEvents.removeEventListener("now", atOnce);
    };
  }, [account, queries]);
  return {
    ...(account ? outbox : NOTHING),
    sendNow() {
      if (serverIsAway()) void askServer();
      else outboxEvents.dispatchEvent(new Event("now"));
    },
    close: () => setOutbox((before) => ({ ...before, sent: null })),
  };
}

/** Without any, nobody's key is asked for. */
const anyDrafts = async (account: string) =>
  (await (await keptDatabase()).countFromIndex("drafts", "account", account)) > 0;

/** Where the clerk turned offline work on: the program and the answers that are needed are here, and as of today. */
export function useReadyForOffline(session: Session | undefined): void {
  const queries = useQueryClient();
  const isAway = useServerIsAway();
  const account = session?.account;
  const bodies = session?.clerkOf.join(" ") ?? "";
  useEffect(() => {
    if (!account || bodies === "" || isAway || !canKeep()) return;
    void (async () => {
      if (!(await hasPassphrase(account))) return;
      await install();
      await openBySession(account);
      await keepWhatIsNeeded(queries, bodies.split(" "));
    })().catch(() => {});
  }, [account, bodies, isAway, queries]);
}

/** Asks for each anew: what the server answers is kept on the way (kept-answers.ts). */
export async function keepWhatIsNeeded(
  queries: ReturnType<typeof useQueryClient>,
  bodies: readonly string[],
): Promise<void> {
  const now = { staleTime: 0 };
  await queries.fetchQuery({ ...QUERIES.session(), ...now });
  await queries.fetchQuery({ ...QUERIES.procedures(), ...now });
  for (const body of bodies) await queries.fetchQuery({ ...QUERIES.body(body), ...now });
  await allKept();
  await queries.invalidateQueries({ queryKey: ["offline-work"] });
}

/** Without the server nobody ends a forgotten session, so the drafts lock themselves; somebody else's lock at once. */
export function useLocking(session: Session | undefined): void {
  const queries = useQueryClient();
  const isAway = useServerIsAway();
  const account = session?.account;
  useEffect(() => {
    const open = openVault();
    if (account && open && open.account !== account) lock();
  }, [account]);
  useEffect(() => {
    if (!account || !isAway) return;
    return whenIdle(IDLE_MS, () => {
      if (!openVault()) return;
      void hasPassphrase(account).then((isWayBack) => {
        if (!isWayBack) return;
        lock("idle");
        void queries.resetQueries();
      });
    });
  }, [account, isAway, queries]);
}
