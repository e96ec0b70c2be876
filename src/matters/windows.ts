/** A window of the list of matters: so many from an offset on, in an order, and how many there are. */
import type { Database } from "../platform/index.ts";
import { type By, type MatterOrder, type Ordering, orderingOf, orderSql } from "./ordering.ts";
import { type MatterFilter, type Scope, selected } from "./selection.ts";

type Reader = Pick<Database, "query">;
type Statement = { where: string[]; params: unknown[] };
/** Rows of one section of the order; `condition` takes a value and gives its place in the statement. */
type Section = { count: number; condition: (param: (value: unknown) => string) => string; by: By };
type Piece = Section & { from: number; take: number };

/** What is found by words is counted so far and no further: the commonest words are in nearly every title. */
export const COUNTED_MOST = 10_000;

/** Of a hundred thousand, looking up so many costs what it costs to go along the order until a page is full. */
const FEW = 4_000;

/** @property more there are more than `total` */
export type Total = { total: number; more: boolean };
export type Window = { ids: string[] } & Total;

/** @property counted how many are counted at most; without it all are */
type Wanted = { order: MatterOrder; offset: number; limit: number; counted?: number | undefined };

export async function windowOf(
  database: Reader,
  jurisdiction: string,
  scope: Scope,
  filter: MatterFilter,
  { order, offset, limit, counted }: Wanted,
): Promise<Window> {
  const most = filter.query?.trim() ? counted : undefined;
  const bodies = order.by === "body" ? await bodiesInOrder(database, jurisdiction) : [];
  const ordering = orderingOf(order, bodies);
  const selection = selected(jurisdiction, scope, filter, ordering.rows);
  if (most !== undefined && ordering.kind === "plain" && ordering.rows === "matters") {
    const found = await totalFound(database, jurisdiction, scope, filter, most);
    const page = { by: ordering.by, offset, limit };
    // Common words are picked off the order until there are enough; others are looked up, however far apart they are in it.
    const ids =
      found.more || found.total > FEW
        ? await pickedOff(database, selection, page)
        : await lookedUp(database, selected(jurisdiction, scope, filter, "matter_lines"), page);
    return { ids, ...found };
  }
  const sections = await sectionsOf(database, ordering, selection, most);
  const all = sections.reduce((sum, section) => sum + section.count, 0);
  const isFew = most !== undefined && all <= most && ordering.rows === "matter_lines";
  const ids: string[] = [];
  for (const piece of piecesOf(sections, offset, limit))
    ids.push(...(await idsOf(database, ordering, selection, piece, isFew)));
  return { ids, ...upTo(all, most) };
}

/** By the lines alone, without a look at the heads. */
export async function totalFound(
  database: Reader,
  jurisdiction: string,
  scope: Scope,
  filter: MatterFilter,
  most = COUNTED_MOST,
): Promise<Total> {
  const { where, params } = selected(jurisdiction, scope, filter, "matter_lines");
  const [row] = await database.query<{ count: number }>(
    `select ${counted(`from matter_lines m where ${where.join(" and ")}`, most)} as count`,
    params,
  );
  return upTo(row?.count ?? 0, most);
}

function upTo(count: number, most = Infinity): Total {
  return { total: Math.min(count, most), more: count > most };
}

/** @param most beyond one more than this nothing is looked at */
function counted(from: string, most: number | undefined): string {
  return most === undefined
    ? `(select count(*)::int ${from})`
    : `(select count(*)::int from (select ${from} limit ${most + 1}) c)`;
}

type Plain = { by: By; offset: number; limit: number };

async function pickedOff(database: Reader, { where, params }: Statement, { by, offset, limit }: Plain) {
  const rows = await database.query<{ matter: string }>(
    `select m.matter from matters m where ${where.join(" and ")}
      order by ${orderSql(by)} limit $${params.length + 1} offset $${params.length + 2}`,
    [...params, limit, offset],
  );
  return rows.map((row) => row.matter);
}

/** @param statement over the lines */
async function lookedUp(database: Reader, { where, params }: Statement, { by, offset, limit }: Plain) {
  const rows = await database.query<{ matter: string }>(
    `with found as materialized (select m.matter from matter_lines m where ${where.join(" and ")})
     select m.matter from found join matters m on m.jurisdiction = $1 and m.matter = found.matter
      order by ${orderSql(by)} limit $${params.length + 1} offset $${params.length + 2}`,
    [...params, limit, offset],
  );
  return rows.map((row) => row.matter);
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
  most: number | undefined,
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
    const [row] = await database.query<{ count: number }>(`select ${counted(from, most)} as count`, params);
    const count = row?.count ?? 0;
    return [
      {
        count: most !== undefined && count > most ? Infinity : count,
        condition: () => "true",
        by: ordering.by,
      },
    ];
  }
  const { column, by, without } = ordering;
  // All by the narrowest index there is, and those without a value by the one of their order, where they lie together.
  const [row] = await database.query<{ all: number; none: number }>(
    most === undefined
      ? `select ${counted(from, most)} as all, ${counted(`${from} and ${column} is null`, most)} as none`
      : `select c.some + c.none as all, c.none
           from (select ${counted(`${from} and ${column} is not null`, most)} as some,
                        ${counted(`${from} and ${column} is null`, most)} as none) c`,
    params,
  );
  const { all = 0, none = 0 } = row ?? {};
  // Of what was not counted to its end, nobody knows how far off the end is.
  const some = most !== undefined && all - none > most ? Infinity : all - none;
  return [
    { count: some, condition: () => `${column} is not null`, by },
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

/**
 * From the nearer end.
 * @param isFew all are looked up by their words before they are sorted: along the order they may be far apart
 */
async function idsOf(
  database: Reader,
  { rows }: Ordering,
  { where, params }: Statement,
  { count, condition, by, from, take }: Piece,
  isFew = false,
): Promise<string[]> {
  const backwards = Number.isFinite(count) && from > count / 2;
  const all = [...params];
  const param = (value: unknown) => `$${all.push(value)}`;
  const chosen = `from ${rows} m where ${[...where, condition(param)].join(" and ")}`;
  const columns = [...new Set(["m.matter", ...by.map(({ column }) => column)])].join(", ");
  const found = await database.query<{ matter: string }>(
    `${isFew ? `with few as materialized (select ${columns} ${chosen}) select m.matter from few m` : `select m.matter ${chosen}`}
      order by ${orderSql(by, backwards)} limit ${param(take)} offset ${param(backwards ? count - from - take : from)}`,
    all,
  );
  const ids = found.map((row) => row.matter);
  return backwards ? ids.reverse() : ids;
}
