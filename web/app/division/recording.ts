/** Sends a plan. Sent again after a broken network, it is the same plan under the same key; what was changed is a new one. */
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { answer, api, type DivisionPlanInput, ProblemAnswer } from "../api.ts";
import { type Attempt, attemptOf, isRefused, throughSignIn } from "../intent.ts";

const STALE = new Set<unknown>(["division", "divisions", "matters", "findings", "desk", "ledger"]);

export function useRecordPlan(body: string) {
  const queries = useQueryClient();
  const [problem, setProblem] = useState<Error | null>(null);
  const [isBusy, setBusy] = useState(false);
  /** A second click comes before the page has drawn the first one's. */
  const isUnderWay = useRef(false);
  const faults = problem instanceof ProblemAnswer ? problem.faults : [];
  return {
    problem,
    isBusy,
    problemAt: (place: string) => faults.find(({ path }) => path === place)?.message,
    /** Whether it stands. */
    async record(
      plan: DivisionPlanInput,
      sent: Attempt | undefined,
      keep: (attempt: Attempt | undefined) => void,
    ): Promise<boolean> {
      if (isUnderWay.current) return false;
      isUnderWay.current = true;
      setBusy(true);
      setProblem(null);
      const attempt = attemptOf(sent, plan);
      keep(attempt);
      try {
        const params = { path: { id: body }, header: { "idempotency-key": attempt.key } };
        await throughSignIn(() => answer(api.POST("/api/v1/bodies/{id}/divisions", { params, body: plan })));
        await queries.invalidateQueries({ predicate: ({ queryKey: [name] }) => STALE.has(name) });
        return true;
      } catch (error) {
        setProblem(error instanceof Error ? error : new Error(String(error)));
        if (isRefused(error)) keep(undefined);
        return false;
      } finally {
        isUnderWay.current = false;
        setBusy(false);
      }
    },
  };
}
