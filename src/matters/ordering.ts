/**
 * In which order matters are listed, as sections that come one behind the other: each is read off an index from one of its
 * ends. What has no value comes last either way, the latest first.
 */
import type { Rows } from "./selection.ts";

export const MATTER_SORTS = [
  "title",
  "body",
  "class",
  "amount",
  "stage",
  "violated",
  "opened",
  "last",
] as const;

export type MatterOrder = {
  by: (typeof MATTER_SORTS)[number];
  descending: boolean;
  /** For `class` and `stage`: their values in the order in which the procedures list them. */
  ranks?: string[];
};

/** What an index holds its rows by. */
export type By = { column: string; descending: boolean }[];

export type Ordering = { rows: Rows } & (
  | { kind: "plain"; by: By }
  /** Those with a value, then those without. */
  | { kind: "valued"; column: string; by: By; without: By }
  /** One value after another, in the order of the ranks; then what is none of them. */
  | { kind: "ranked"; column: string; type: "text" | "uuid"; ranks: string[]; by: By }
);

const along = (descending: boolean, ...columns: string[]): By =>
  columns.map((column) => ({ column: `m.${column}`, descending }));
const LATEST = along(true, "opened_at", "matter");
const NEWEST = along(true, "last_claimed_at", "matter");

/** @param bodies in the order of the registry, for `body` */
export function orderingOf({ by, descending, ranks = [] }: MatterOrder, bodies: string[]): Ordering {
  const inOrder = (values: string[]) => (descending ? values.toReversed() : values);
  const valued = (column: string): Ordering => ({
    rows: "matter_lines",
    kind: "valued",
    column: `m.${column}`,
    by: along(descending, column, "opened_at", "matter"),
    without: LATEST,
  });
  switch (by) {
    case "title":
      return valued("place");
    case "amount":
      return valued("amount");
    case "opened":
      return { rows: "matter_lines", kind: "plain", by: along(descending, "opened_at", "matter") };
    case "last":
      return { rows: "matters", kind: "plain", by: along(descending, "last_claimed_at", "matter") };
    case "violated":
      return {
        rows: "matters",
        kind: "plain",
        by: along(descending, "violated_count", "last_claimed_at", "matter"),
      };
    case "class":
      return {
        rows: "matter_lines",
        kind: "ranked",
        column: "m.class",
        type: "text",
        ranks: inOrder(ranks),
        by: LATEST,
      };
    case "stage":
      return {
        rows: "matters",
        kind: "ranked",
        column: "m.stage",
        type: "text",
        ranks: inOrder(ranks),
        by: NEWEST,
      };
    case "body":
      return {
        rows: "matter_lines",
        kind: "ranked",
        column: "m.body",
        type: "uuid",
        ranks: inOrder(bodies),
        by: LATEST,
      };
  }
}

export function orderSql(by: By, backwards = false): string {
  return by
    .map(({ column, descending }) => `${column} ${descending === backwards ? "asc" : "desc"}`)
    .join(", ");
}
