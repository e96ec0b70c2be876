/** In which order matters are listed. What has no value comes last either way; equals come newest first. */

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

export const NEWEST_FIRST: MatterOrder = { by: "last", descending: true };

/** Bodies in the order of the registry: code where there is one, then name. $1 is the jurisdiction. */
const PLACES = `left join (
    select b.body, row_number() over (order by coalesce(b.code, '~'), b.name, b.body) as place
      from bodies b where b.jurisdiction = $1) p on p.body = m.body`;

type Ordered = { key: string; join: string };

/** @param param takes a value and gives its place in the statement. */
export function ordered({ by, ranks = [] }: MatterOrder, param: (value: unknown) => string): Ordered {
  const plain = (key: string) => ({ key, join: "" });
  switch (by) {
    case "title":
      return plain("m.title");
    case "body":
      return { key: "p.place", join: PLACES };
    case "class":
      return plain(`array_position(${param(ranks)}::text[], m.class)`);
    case "stage":
      return plain(`array_position(${param(ranks)}::text[], m.stage)`);
    case "amount":
      return plain("m.amount");
    case "violated":
      return plain("m.violated_count");
    case "opened":
      return plain("m.opened_at");
    case "last":
      return plain("m.last_claimed_at");
  }
}

/** The words after `order by`, for a relation that holds `last_claimed_at` and `matter`. */
export function sequence({ by, descending }: MatterOrder, alias: string, key: string): string {
  const way = descending ? "desc" : "asc";
  return by === "last"
    ? `${alias}.last_claimed_at ${way}, ${alias}.matter ${way}`
    : `${key} ${way} nulls last, ${alias}.last_claimed_at desc, ${alias}.matter desc`;
}
