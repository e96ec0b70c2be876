/** Sends one step of a handling; what depends on it is asked anew. */
import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { answer, api, type FindingDetail, type FindingStep } from "../api.ts";
import { QUERIES } from "../queries.ts";

/** Once for each intent: a double click, or a second try after a broken connection, records nothing twice. */
export async function recordStep(
  queries: QueryClient,
  finding: string,
  step: FindingStep,
  key: string,
): Promise<FindingDetail> {
  const params = { path: { id: finding }, header: { "idempotency-key": key } };
  const now = (await answer(api.POST("/api/v1/findings/{id}/acts", { params, body: step }))) as FindingDetail;
  queries.setQueryData(QUERIES.finding(finding).queryKey, now);
  return now;
}

export function useRefreshFindings(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await Promise.all(
      ["findings", "desk", "matter", "messages"].map((name) =>
        queries.invalidateQueries({ queryKey: [name] }),
      ),
    );
  };
}
