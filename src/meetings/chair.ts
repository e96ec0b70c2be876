/** 主持人 · who leads a meeting of a kind where its call names nobody: the law says of each kind whose meeting it is. Pure. */
import { holdsOn } from "../norms/dates.ts";
import type { Procedure } from "../norms/model.ts";

type Principal = { person: string; principal: string };

/** Which principal leads a meeting of this kind on the day; null where the law does not say. */
function whoLeads({ lists = [] }: Pick<Procedure, "lists">, kind: string, on: string): string | null {
  const list = lists.find(({ id }) => id === "chairs");
  const row = list?.rows.find((one) => holdsOn(one, on) && one.cells[0] === kind);
  return row ? String(row.cells[1]) : null;
}

/**
 * Of a body's principals, those who hold the office fully before those who act in it. Where the body has no such principal,
 * or the law says nothing of the kind, its first one.
 */
export function defaultChair(
  procedure: Pick<Procedure, "lists"> | undefined,
  kind: string,
  on: string,
  principals: readonly Principal[],
): string | null {
  const asked = procedure ? whoLeads(procedure, kind, on) : null;
  const own = principals.find(({ principal }) => principal === asked || principal === "both");
  return (own ?? principals[0])?.person ?? null;
}
