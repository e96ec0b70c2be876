/** Asks the server what it would say of a draft, and hands exactly that to the outbox, which records it once. */
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { type Admitted, answer, api, DECISIONS, ProblemAnswer } from "../api.ts";
import type { DraftStore, KeptDraft } from "../offline/drafts.ts";
import { isWaiting, send, sendAnyway } from "../offline/outbox.ts";
import { URLS } from "../urls.ts";
import { type Planned, placeOf } from "./acts.ts";

/** Without `found` the server is away: what the rules say is told once it is recorded. */
type Preview = { planned: Planned[]; found: Admitted | null };
type Refused = { error: Error; at: Map<string, string> };

const CONFLICT = 409;
export const requestOf = (planned: Planned[], body: string) => {
  const [act, ...followedBy] = planned.map((part) => part.act);
  if (!act) throw new Error("a draft without acts");
  return { procedure: DECISIONS, body, act, followedBy };
};

/** Its faults at their places in the form; without any, it concerns the whole. */
function refusedBy(error: unknown, planned: Planned[]): Refused {
  const faults = error instanceof ProblemAnswer ? error.faults : [];
  const at = new Map(faults.map(({ path, message }) => [placeOf(path, planned), message]));
  return { error: error instanceof Error ? error : new Error(String(error)), at };
}

type Rests = NonNullable<KeptDraft["rests"]>;

export function useSending(store: DraftStore, body: string) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [preview, setPreview] = useState<Preview | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [standing, setStanding] = useState<KeptDraft | null>(null);
  /** A second click comes before the page has drawn the first one's. */
  const isUnderWay = useRef(false);

  const attempt = async (planned: Planned[], what: () => Promise<void>): Promise<string[]> => {
    if (isUnderWay.current) return [];
    isUnderWay.current = true;
    setBusy(true);
    setRefused(null);
    try {
      await what();
      return [];
    } catch (failure) {
      const next = refusedBy(failure, planned);
      setRefused(next);
      if (next.at.size > 0) setPreview(null);
      return [...next.at.keys()];
    } finally {
      isUnderWay.current = false;
      setBusy(false);
    }
  };

  /** Recorded, waiting for the server, or back with a reason. */
  const follow = async (after: KeptDraft | null): Promise<void> => {
    setStanding(after);
    if (after?.sent) {
      void queries.invalidateQueries({ predicate: ({ queryKey: [name] }) => LISTS.has(name) });
      await navigate({ to: URLS.recorded, params: { id: after.sent.matter }, replace: true });
    } else if (after?.state === "conflict" && after.problem) {
      const { words = "", faults = [], kind } = after.problem;
      throw new ProblemAnswer(CONFLICT, words, faults, kind);
    }
  };

  const followed = useRef(follow);
  followed.current = async (after) => {
    await attempt(preview?.planned ?? [], () => follow(after));
  };
  const waits = standing !== null && isWaiting(standing) ? standing.id : null;
  useEffect(() => {
    if (waits === null) return;
    // The outbox sends it whenever the server is back, from whichever window.
    const look = async () => {
      const now = await store.load(waits);
      if (now && !isWaiting(now)) await followed.current(now);
    };
    return store.subscribe(() => void look().catch(() => {}));
  }, [store, waits]);

  return {
    preview,
    error: refused?.error ?? null,
    isBusy,
    /** With the outbox: sent as soon as the server is back. */
    isWaiting: waits !== null,
    /** The draft's key has recorded something else: the draft was sent before it was changed. */
    isKeyUsed: standing?.problem?.kind === "key-used",
    problemAt: (place: string) => refused?.at.get(place),
    forget() {
      setPreview(null);
      setRefused(null);
      setStanding(null);
    },
    /** Shows the preview; otherwise the places in the form that the server objects to. */
    ask: (planned: Planned[]) =>
      attempt(planned, async () => {
        const asked = api.POST("/api/v1/matters/preview", { body: requestOf(planned, body) });
        const found = await answer(asked).catch((error: unknown) => {
          if (error instanceof ProblemAnswer && error.status === 0) return null;
          throw error;
        });
        setPreview({ planned, found });
      }),
    /** Records what the preview shows, once for each key, and goes to what comes out of it. */
    record: ({ planned }: Pick<Preview, "planned">, kept: KeptDraft, rests: Rests) =>
      attempt(planned, async () => follow(await send(store, kept, requestOf(planned, body), rests))),
    recordAsNew: (planned: Planned[], id: string) =>
      attempt(planned, async () => follow(await sendAnyway(store, id, true))),
  };
}

const LISTS = new Set<unknown>(["desk", "matters", "findings", "ledger", "body"]);
