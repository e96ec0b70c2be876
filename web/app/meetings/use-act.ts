import { useQuery } from "@tanstack/react-query";
import type { NextActs, Recordable } from "../api.ts";
import { QUERIES } from "../queries.ts";

/** The acts that the reader may record on the meeting, by their names without the procedure's. */
export function useActs(meeting: string): {
  actOf: (name: string) => Recordable | undefined;
  persons: NextActs["persons"];
} {
  const next = useQuery(QUERIES.nextActs(meeting));
  return {
    actOf: (name) => next.data?.items.find(({ type }) => type === `meeting.${name}`),
    persons: next.data?.persons ?? [],
  };
}
