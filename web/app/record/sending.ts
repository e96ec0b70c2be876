/** Asks the server what it would say of a draft, and sends exactly that for good. */
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { type Admitted, answer, api, DECISIONS, ProblemAnswer } from "../api.ts";
import { URLS } from "../urls.ts";
import { type Planned, placeOf } from "./acts.ts";
import { dropDraft } from "./draft.ts";

type Preview = { planned: Planned[]; found: Admitted };
type Refused = { error: Error; at: Map<string, string> };

const CONFLICT = 409;
const requestOf = (planned: Planned[], body: string) => {
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

export function useSending(account: string, body: string) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [preview, setPreview] = useState<Preview | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [isBusy, setBusy] = useState(false);
  const error = refused?.error ?? null;
  const isProblem = error instanceof ProblemAnswer;

  const attempt = async (planned: Planned[], what: () => Promise<void>): Promise<string[]> => {
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
      setBusy(false);
    }
  };

  return {
    preview,
    error,
    isBusy,
    /** The network broke, so nobody here knows whether it arrived. */
    isUnsure: isProblem && error.status === 0,
    /** The draft's key has recorded something else: the draft was sent before it was changed. */
    isKeyUsed: isProblem && error.status === CONFLICT && error.faults.length === 0,
    problemAt: (place: string) => refused?.at.get(place),
    forget() {
      setPreview(null);
      setRefused(null);
    },
    /** Shows the preview; otherwise the places in the form that the server objects to. */
    ask: (planned: Planned[]) =>
      attempt(planned, async () => {
        const found = await answer(api.POST("/api/v1/matters/preview", { body: requestOf(planned, body) }));
        setPreview({ planned, found });
      }),
    /** Records what the preview shows, once for each key, and goes to its page. */
    record: ({ planned }: Preview, key: string) =>
      attempt(planned, async () => {
        const header = { "idempotency-key": key };
        const recorded = await answer(
          api.POST("/api/v1/matters", { params: { header }, body: requestOf(planned, body) }),
        );
        dropDraft(account, body);
        void queries.invalidateQueries({ predicate: ({ queryKey: [name] }) => LISTS.has(name) });
        await navigate({ to: URLS.matter, params: { id: recorded.matter } });
      }),
  };
}

const LISTS = new Set<unknown>(["desk", "matters", "findings", "ledger"]);
