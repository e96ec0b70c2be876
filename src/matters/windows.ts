/** A window of the list of matters: so many from an offset on, in an order, and how many there are. */
import type { Database } from "../platform/index.ts";
import { type By, type MatterOrder, type Ordering, orderingOf, orderSql } from "./ordering.ts";
import { type MatterFilter, type Scope, selected } from "./selection.ts";

type Reader = Pick<Database, "query">;
type Statement = { where: string[]; params: unknown[] };
/** Rows of one section of the order; `condition` takes a value and gives its place in the statement. */
type Section = { count: number; condition: (param: (value: unknown) => string) => string; by: By };
type Piece = Section & { from: number; take: number };

export type Window = { ids: string[]; total: number };

export async function windowOf(
  database: Reader,
  jurisdiction: string,
  scope: Scope,
  filter: MatterFilter,
  { order, offset, limit }: { order: MatterOrder; offset: number; limit: number },
): Promise<Window> {
  const bodies = order.by === "body" ? await bodiesInOrder(database, jurisdiction) : [];
  const ordering = orderingOf(order, bodies);
  const selection = selected(jurisdiction, scope, filter, ordering.rows);
  if (filter.query && ordering.kind === "plain") {
    const found = await windowAtOnce(database, ordering, selection, offset, limit);
    if (found) return found;
  }
  const sections = await sectionsOf(database, ordering, selection);
  const total = sections.reduce((sum, section) => sum + section.count, 0);
  const ids: string[] = [];
  for (const piece of piecesOf(sections, offset, limit))
    ids.push(...(await idsOf(database, ordering, selection, piece)));
  return { ids, total };
}

/**
 * Counted and read in one go: what is found by words is looked up once and not twice.
 * @returns null beyond the end, where no row tells how many there are
 */
async function windowAtOnce(
  database: Reader,
  { rows, by }: Extract<Ordering, { kind: "plain" }>,
  { where, params }: Statement,
  offset: number,
  limit: number,
): Promise<Window | null> {
  const found = await database.query<{ matter: string; total: number }>(
    `select m.matter, count(*) over ()::int as total from ${rows} m where ${where.join(" and ")}
      order by ${orderSql(by)} limit $${params.length + 1} offset $${params.length + 2}`,
    [...params, limit, offset],
  );
  const [first] = found;
  return first ? { ids: found.map((row) => row.matter), total: first.total } : null;
}

async function bodiesInOrder(database: Reader, jurisdiction: string): Promise<string[]> {
  const rows = await database.query<{ body: string }>(
    "select body from bodies where jurisdiction = $1 order by coalesce(code, '~'), name, body",
    [jurisdiction],
  );
  return rows.map((row) => row.body);
}

async function sectionsOf(
  database: Reader,
  ordering: Ordering,
  { where, params }: Statement,
): Promise<Section[]> {
  const from = `from ${ordering.rows} m where ${where.join(" and ")}`;
  if (ordering.kind === "ranked") {
    const counted = await database.query<{ value: string | null; count: number }>(
      `select ${ordering.column} as value, count(*)::int as count ${from} group by 1`,
      params,
    );
    return rankedSections(ordering, new Map(counted.map((row) => [row.value, row.count])));
  }
  if (ordering.kind === "plain") {
    const [row] = await database.query<{ count: number }>(`select count(*)::int as count ${from}`, params);
    return [{ count: row?.count ?? 0, condition: () => "true", by: ordering.by }];
  }
  const { column, by, without } = ordering;
  // All by the narrowest index there is, and those without a value by the one of their order, where they lie together.
  const [row] = await database.query<{ all: number; none: number }>(
    `select (select count(*)::int ${from}) as all, (select count(*)::int ${from} and ${column} is null) as none`,
    params,
  );
  const { all = 0, none = 0 } = row ?? {};
  return [
    { count: all - none, condition: () => `${column} is not null`, by },
    { count: none, condition: () => `${column} is null`, by: without },
  ];
}

type Ranked = Extract<Ordering, { kind: "ranked" }>;

function rankedSections({ column, type, ranks, by }: Ranked, counts: Map<string | null, number>): Section[] {
  const known = ranks.flatMap((rank) => {
    const count = counts.get(rank) ?? 0;
    counts.delete(rank);
    return count > 0
      ? [
          {
            count,
            condition: (param: (value: unknown) => string) => `${column} = ${param(rank)}::${type}`,
            by,
          },
        ]
      : [];
  });
  const rest = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const other = (param: (value: unknown) => string) =>
    `(${column} is null or ${column} <> all(${param(ranks)}::${type}[]))`;
  return [...known, { count: rest, condition: other, by }];
}

/** Which parts of which sections a window lies over. */
function piecesOf(sections: Section[], offset: number, limit: number): Piece[] {
  const pieces: Piece[] = [];
  let before = 0;
  let missing = limit;
  for (const section of sections) {
    const from = Math.max(0, offset - before);
    const take = Math.min(section.count - from, missing);
    before += section.count;
    if (take <= 0) continue;
    pieces.push({ ...section, from, take });
    missing -= take;
    if (missing === 0) break;
  }
  return pieces;
}

/** From the nearer end. */
async function idsOf(
  database: Reader,
  { rows }: Ordering,
  { where, params }: Statement,
  { count, condition, by, from, take }: Piece,
): Promise<string[]> {
  const backwards = from > count / 2;
  const all = [...params];
  const param = (value: unknown) => `$${all.push(value)}`;
  const found = await database.query<{ matter: string }>(
    `select m.matter from ${rows} m where ${[...where, condition(param)].join(" and ")}
      order by ${orderSql(by, backwards)} limit ${param(take)} offset ${param(backwards ? count - from - take : from)}`,
    all,
  );
  const ids = found.map((row) => row.matter);
  return backwards ? ids.reverse() : ids;
}
