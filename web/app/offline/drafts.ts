/**
 * Drafts on this computer, each sealed as a whole (what it is called and for which body too), until they are recorded.
 *
 *   const store = draftStore(session.account);
 *   const draft = (await store.load(id)) ?? newDraft({ kind: "record", body, title: "", payload });
 *   const editing = await store.edit(id, onTaken);   // null: another window edits it
 *   await store.save({ ...draft, title, payload });  // after each pause in the typing
 *   await send(store, draft, request, { day, language, seats }); // outbox.ts: at once, or as soon as the server is back
 *
 * Signed in, everything opens by itself. Without the server, or signed out, the calls end in DraftsLocked until somebody
 * gives the passphrase. Where the browser keeps nothing (`store.isKept` false), drafts live as long as this page.
 */
import type { components } from "../api.gen.ts";
import type { Seat } from "../record/seats.ts";
import type { Conflict } from "./conflicts.ts";
import { type DraftRow, keptDatabase } from "./database.ts";
import { open, seal } from "./sealing.ts";
import { canKeep, keyFor } from "./vault.ts";

export type RecordRequest = components["schemas"]["AdmissionInput"];

export type KeptDraft<Payload = unknown> = {
  id: string;
  kind: "record";
  body: string;
  title: string;
  /** By this computer's clock. */
  savedAt: string;
  /** When its clerk first asked for it to be recorded, by this computer's clock; kept however often it is sent. */
  claimedAt?: string;
  /** The Idempotency-Key of every attempt; the draft's id, until it is to be recorded as something new. */
  key: string;
  /** Since when the server may have met the key. */
  keyFrom?: string;
  state: "draft" | "waiting" | "sending" | "conflict" | "sent";
  problem?: Conflict;
  /** What the clerk typed, in the form of its page; null once it is sent. */
  payload: Payload;
  /** What is sent, and who had a seat on the day of the meeting when it was written, in the words of that language. */
  request?: RecordRequest | null;
  rests?: { day: string; language: "zh" | "en"; seats: Seat[] };
  /** Where it stands, and when the server received it. */
  sent?: { matter: string; receivedAt: string };
};

/** Another window has changed the draft since this one read it: read it again before writing. */
export class DraftElsewhere extends Error {
  override name = "DraftElsewhere";
}

export type Editing = { release(): void };
export type DraftStore = ReturnType<typeof createStore>;

export function newDraft<Payload>(
  of: Pick<KeptDraft<Payload>, "kind" | "body" | "title" | "payload">,
): KeptDraft<Payload> {
  const id = crypto.randomUUID();
  return { ...of, id, key: id, savedAt: new Date().toISOString(), state: "draft" };
}

const stores = new Map<string, DraftStore>();

export function draftStore(account: string): DraftStore {
  const known = stores.get(account) ?? createStore(account);
  stores.set(account, known);
  return known;
}

/** What was promised at the first attempt to send stays, whatever the page that edits the draft remembers. */
const lasting = (before: KeptDraft | undefined) =>
  before && {
    key: before.key,
    ...(before.claimedAt ? { claimedAt: before.claimedAt } : {}),
    ...(before.keyFrom ? { keyFrom: before.keyFrom } : {}),
  };

const boundTo = (id: string) => `draft ${id}`;

function createStore(account: string) {
  const listeners = new Set<() => void>();
  const channel =
    typeof BroadcastChannel === "function" ? new BroadcastChannel(`quanjian drafts ${account}`) : null;
  const inMemory = new Map<string, KeptDraft>();
  /** The change of each draft that this window last read or wrote. */
  const seen = new Map<string, number>();
  /** Saves go one after the other, in the order in which they were asked for. */
  let writing: Promise<unknown> = Promise.resolve();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  channel?.addEventListener("message", tell);
  const told = () => {
    channel?.postMessage("changed");
    tell();
  };

  const unsealed = async (row: DraftRow) =>
    (await open(await keyFor(account), boundTo(row.id), row.sealed)) as KeptDraft;

  async function write(draft: KeptDraft, expected: number): Promise<void> {
    const sealed = await seal(await keyFor(account), boundTo(draft.id), draft);
    const writes = (await keptDatabase()).transaction("drafts", "readwrite");
    const row = await writes.store.get(draft.id);
    if ((row?.change ?? 0) !== expected || (row && row.account !== account)) {
      writes.abort();
      await writes.done.catch(() => {});
      throw new DraftElsewhere();
    }
    await writes.store.put({ id: draft.id, account, change: expected + 1, sealed });
    await writes.done;
  }

  function inTurn<T>(what: () => Promise<T>): Promise<T> {
    const next = writing.then(what);
    writing = next.catch(() => {});
    return next;
  }

  return {
    account,
    isKept: canKeep(),

    async load<Payload>(id: string): Promise<KeptDraft<Payload> | null> {
      if (!canKeep()) return (inMemory.get(id) as KeptDraft<Payload> | undefined) ?? null;
      // Also for a draft that is not there yet: what is typed next may have to be kept without the server.
      await keyFor(account);
      const row = await (await keptDatabase()).get("drafts", id);
      if (!row || row.account !== account) return null;
      const draft = (await unsealed(row)) as KeptDraft<Payload>;
      seen.set(id, row.change);
      return draft;
    },

    /** Newest first. */
    async list(): Promise<KeptDraft[]> {
      const rows = canKeep()
        ? await (await keptDatabase()).getAllFromIndex("drafts", "account", account)
        : [];
      const drafts = canKeep() ? await Promise.all(rows.map(unsealed)) : [...inMemory.values()];
      return drafts.sort((a, b) => b.savedAt.localeCompare(a.savedAt));
    },

    /** @throws DraftElsewhere, DraftsLocked. Answers with what was kept. */
    save<Payload>(draft: KeptDraft<Payload>): Promise<KeptDraft<Payload>> {
      return inTurn(async () => {
        const row = canKeep() ? await (await keptDatabase()).get("drafts", draft.id) : undefined;
        const before = row?.account === account ? await unsealed(row) : inMemory.get(draft.id);
        const next = { ...draft, ...lasting(before), savedAt: new Date().toISOString() };
        if (canKeep()) {
          const change = seen.get(draft.id) ?? 0;
          await write(next, change);
          seen.set(draft.id, change + 1);
        } else inMemory.set(draft.id, next);
        told();
        return next;
      });
    },

    /**
     * For what happens to a draft beside its editing, such as its sending: whoever edits it reads it again before the
     * next save, or meets DraftElsewhere. Answers null where it is gone.
     */
    update(id: string, change: (draft: KeptDraft) => KeptDraft): Promise<KeptDraft | null> {
      return inTurn(async () => {
        for (;;) {
          const row = canKeep() ? await (await keptDatabase()).get("drafts", id) : undefined;
          const now = row?.account === account ? await unsealed(row) : inMemory.get(id);
          if (!now) return null;
          const next = change(now);
          try {
            if (row) await write(next, row.change);
            else inMemory.set(id, next);
          } catch (error) {
            if (error instanceof DraftElsewhere) continue;
            throw error;
          }
          told();
          return next;
        }
      });
    },

    /** For good: whoever calls it has asked the clerk, or knows that it is recorded. */
    remove(id: string): Promise<void> {
      return inTurn(async () => {
        if (canKeep()) await (await keptDatabase()).delete("drafts", id);
        inMemory.delete(id);
        seen.delete(id);
        told();
      });
    },

    /** Called whenever a draft changed, in whichever window. */
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    /** One window edits a draft at a time. Null while another does. */
    edit: (id: string, onTaken: () => void) => lockOf(`quanjian draft ${id}`, { ifAvailable: true }, onTaken),
    /** The clerk says that this window goes on: the other one hears of it and stops. */
    takeOver: (id: string, onTaken: () => void) => lockOf(`quanjian draft ${id}`, { steal: true }, onTaken),
  };
}

/** Held until it is released, the window closes, or another one takes it over. */
function lockOf(name: string, how: LockOptions, onTaken: () => void): Promise<Editing | null> {
  if (!navigator.locks) return Promise.resolve({ release() {} });
  return new Promise((resolve, reject) => {
    let isHeld = false;
    let release = () => {};
    const whileEdited = new Promise<void>((done) => {
      release = done;
    });
    navigator.locks
      .request(name, how, (lock) => {
        if (!lock) return resolve(null);
        isHeld = true;
        resolve({ release });
        return whileEdited;
      })
      .catch((error: unknown) => (isHeld ? onTaken() : reject(error)));
  });
}
