/** A step of the record, sent as one act of the meeting; what follows in the items' matters is asked for right after it. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { answer, api, type Recordable } from "../../api.ts";
import { NOTHING_TYPED, type Typed } from "../../matter/act-typed.ts";
import { QUERIES } from "../../queries.ts";

/** The acts that the reader may record on the meeting, by their name without the procedure. */
export function useSteps(meeting: string) {
  const next = useQuery(QUERIES.nextActs(meeting));
  return {
    persons: next.data?.persons ?? [],
    stepOf: (name: string): Recordable | undefined =>
      next.data?.items.find(({ type }) => type === `meeting.${name}`),
  };
}

/** Once everybody has answered, the items have the record as confirmed; the server says when that is. */
export function useFollow(meeting: string) {
  const queries = useQueryClient();
  return async () => {
    const params = { path: { id: meeting }, header: { "idempotency-key": crypto.randomUUID() } };
    await answer(api.POST("/api/v1/meetings/{id}/record/follow", { params }));
    await queries.invalidateQueries({ queryKey: ["meeting", meeting] });
  };
}

export const typedFor = (of: string, as: string, values: Record<string, string> = {}): Typed => ({
  ...NOTHING_TYPED,
  of,
  as,
  values,
});
