/**
 * Sends drafts: at once, or as soon as the server is back. Every attempt of a draft has the same Idempotency-Key, so that
 * it is recorded once, and the same claimed time. What cannot be sent as it stands waits for its clerk, who alone discards.
 */
import { answer, api, ProblemAnswer } from "../api.ts";
import { seatsOn } from "../record/seats.ts";
import { type Conflict, conflictOf, differencesOf, isBlocked, isTooOld } from "./conflicts.ts";
import type { DraftStore, KeptDraft, RecordRequest } from "./drafts.ts";
import { outboxEvents } from "./outbox-events.ts";
import { DraftsLocked, openVault } from "./vault.ts";

/**
 * The answer's state says what came of it: "sent" (`sent.matter`), "waiting" until the server is back, or "conflict"
 * (`problem`: the server's words and faults at their places, as in any answer).
 */
export async function send<Payload>(
  store: DraftStore,
  draft: KeptDraft<Payload>,
  request: RecordRequest,
  rests: NonNullable<KeptDraft["rests"]>,
): Promise<KeptDraft> {
  const claimedAt = draft.claimedAt ?? new Date().toISOString();
  const { problem: _, ...clean } = draft;
  const waiting = await store.save<unknown>({
    ...clean,
    claimedAt,
    keyFrom: draft.keyFrom ?? claimedAt,
    state: "waiting",
    request,
    rests,
  });
  await alone(store, () => attempt(store, waiting.id, { isFirst: true }));
  // The window that sends goes on with what came of it.
  return (await store.load(waiting.id)) ?? waiting;
}

/** Back into the form, to be changed. Null while it is being sent, or where it is gone. */
export async function recall(store: DraftStore, id: string): Promise<KeptDraft | null> {
  await alone(store, () =>
    store.update(id, (draft) => (draft.state === "sent" ? draft : { ...draft, state: "draft" })),
  );
  return store.load(id);
}

/** The clerk has looked at what differs and sends it as it stands. `asNew`: as another record than the one sent before. */
export async function sendAnyway(store: DraftStore, id: string, asNew = false): Promise<KeptDraft | null> {
  await alone(store, async () => {
    await store.update(id, ({ problem, rests, ...draft }) => {
      if (draft.state === "sent") return { ...draft, rests };
      return {
        ...draft,
        // Looked at once, the difference is known.
        ...(problem?.kind === "registry" ? {} : { rests }),
        ...(asNew ? { key: crypto.randomUUID(), keyFrom: new Date().toISOString() } : {}),
        state: "waiting",
      };
    });
    await attempt(store, id, { isFirst: true });
  });
  return store.load(id);
}

/** Sends what waits, oldest first, in one window. Answers with how many still wait. */
export async function sendWaiting(store: DraftStore): Promise<number> {
  const left = await alone(store, async () => {
    const waiting = (await store.list()).filter(isWaiting).reverse();
    for (const draft of waiting) {
      const after = await attempt(store, draft.id, { isFirst: false });
      if (after?.state === "sent") outboxEvents.dispatchEvent(new CustomEvent("sent", { detail: after }));
      // The next one would meet the same.
      if (after?.problem && !isBlocked(after.problem)) break;
    }
    return (await store.list()).filter(isWaiting).length;
  });
  return left ?? 0;
}

/** One that was being sent when its window closed is sent again: its key sees to it that it is recorded once. */
export const isWaiting = ({ state }: KeptDraft) => state === "waiting" || state === "sending";

/** One window sends at a time: whoever comes second waits for its turn, and finds less to do. */
async function alone<T>(store: DraftStore, what: () => Promise<T>): Promise<T> {
  if (!navigator.locks) return what();
  return navigator.locks.request(`quanjian outbox ${store.account}`, what);
}

async function attempt(
  store: DraftStore,
  id: string,
  { isFirst }: { isFirst: boolean },
): Promise<KeptDraft | null> {
  const draft = await store.update(id, (now) => (isWaiting(now) ? { ...now, state: "sending" } : now));
  if (draft?.state !== "sending" || !draft.request) return draft;
  const now = new Date();
  try {
    const conflict = isFirst ? null : await conflictBefore(draft, now);
    if (conflict) return await blocked(store, id, conflict);
    const header = { "idempotency-key": draft.key };
    const recorded = await answer(api.POST("/api/v1/matters", { params: { header }, body: draft.request }));
    const receivedAt = recorded.acts[0]?.recordedAt ?? now.toISOString();
    const sent = { matter: recorded.matter, receivedAt };
    // What was typed stands in the record now; here only that it was sent is kept.
    return await store.update(id, ({ problem: _, rests: __, ...kept }) => ({
      ...kept,
      state: "sent",
      payload: null,
      request: null,
      sent,
    }));
  } catch (error) {
    if (error instanceof DraftsLocked) throw error;
    const at = now.toISOString();
    if (error instanceof ProblemAnswer)
      return blocked(store, id, conflictOf(error, at, document.documentElement.lang));
    await blocked(store, id, { kind: "server", at });
    throw error;
  }
}

const blocked = (store: DraftStore, id: string, problem: Conflict) =>
  store.update(id, (draft) => ({ ...draft, state: isBlocked(problem) ? "conflict" : "waiting", problem }));

/** What may have changed while it waited: who is signed in, and who was in office on the day of the meeting. */
async function conflictBefore(draft: KeptDraft, now: Date): Promise<Conflict | null> {
  const at = now.toISOString();
  if (draft.keyFrom && isTooOld(draft.keyFrom, now)) return { kind: "too-old", at };
  const session = await answer(api.GET("/api/v1/session"));
  if (session.account !== openVault()?.account) return { kind: "other-account", at };
  if (!draft.rests) return null;
  const { day, language, seats } = draft.rests;
  const body = await answer(
    api.GET("/api/v1/bodies/{id}", { params: { path: { id: draft.body }, query: {} } }),
  );
  const differences = differencesOf(seats, seatsOn(body, day, language));
  return differences.length > 0 ? { kind: "registry", at, differences } : null;
}
