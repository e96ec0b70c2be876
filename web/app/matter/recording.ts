/** Sends one act. Sent again after a broken network, it is the same act under the same key; what was changed is a new one. */
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { answer, api, type Matter, ProblemAnswer, type Recordable } from "../api.ts";
import { type Attempt, attemptOf, isRefused, throughSignIn } from "../intent.ts";
import { claimedAtOf, dataOf, placeOf, type Typed } from "./act-typed.ts";

const STALE = new Set<unknown>([
  "matter",
  "matters",
  "meeting",
  "meetings",
  "room",
  "tasks",
  "desk",
  "findings",
  "messages",
  "documents",
  "ledger",
]);

export function useRecording(matter: Matter) {
  const queries = useQueryClient();
  const [problem, setProblem] = useState<Error | null>(null);
  const [isBusy, setBusy] = useState(false);
  /** A second click comes before the page has drawn the first one's. */
  const isUnderWay = useRef(false);
  const faults = problem instanceof ProblemAnswer ? problem.faults : [];

  /** Null: recorded. Otherwise the fields that the server objects to. */
  const record = async (
    act: Recordable,
    typed: Typed,
    today: string,
    sent: Attempt | undefined,
    keep: (attempt: Attempt | undefined) => void,
  ): Promise<string[] | null> => {
    if (isUnderWay.current) return [];
    isUnderWay.current = true;
    setBusy(true);
    setProblem(null);
    const attempt = attemptOf(sent, [act.type, typed], matter.acts.at(-1)?.number);
    keep(attempt);
    const claimedAt = claimedAtOf(typed, new Date(attempt.at), today);
    try {
      await throughSignIn(() =>
        answer(
          api.POST("/api/v1/matters/{id}/acts", {
            params: { path: { id: matter.id }, header: { "idempotency-key": attempt.key } },
            body: {
              type: act.type,
              claimedAt,
              data: dataOf(act, typed),
              ...(typed.evidence.length > 0 ? { evidence: typed.evidence.map(({ blob }) => blob) } : {}),
              after: attempt.after,
            },
          }),
        ),
      );
      await queries.invalidateQueries({ predicate: ({ queryKey: [name] }) => STALE.has(name) });
      return null;
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)));
      if (isRefused(error)) keep(undefined);
      return error instanceof ProblemAnswer ? error.faults.map(({ path }) => placeOf(path)) : [];
    } finally {
      isUnderWay.current = false;
      setBusy(false);
    }
  };
  return {
    problem,
    isBusy,
    record,
    problemAt: (place: string) => faults.find(({ path }) => placeOf(path) === place)?.message,
  };
}
