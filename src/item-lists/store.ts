/** What the database knows of a body's lists and of its earlier items: read from the acts, without a table of its own. */
import { actsOfMany, firstActsOf, type Scope } from "../matters/index.ts";
import { civilDayIn, type Database, timeZoneOf } from "../platform/index.ts";
import { ITEM_LIST_PROCEDURE, type Version, versionOf } from "./list.ts";
import type { EarlierItem } from "./splitting.ts";

type Reader = { database: Database; recordKey: Buffer };

/** Every version of the body's list, the newest first. A body has a handful in ten years. */
export async function versionsOf(
  { database, recordKey }: Reader,
  jurisdiction: string,
  body: string,
): Promise<Version[]> {
  const rows = await database.query<{ matter: string }>(
    `select matter from matters where jurisdiction = $1 and body = $2::uuid and procedure = $3
      order by opened_at desc, matter`,
    [jurisdiction, body, ITEM_LIST_PROCEDURE],
  );
  const matters = rows.map(({ matter }) => matter);
  const [acts, timeZone] = await Promise.all([
    actsOfMany(database, recordKey, jurisdiction, matters),
    timeZoneOf(database, jurisdiction),
  ]);
  const dayOf = (at: string) => civilDayIn(timeZone, Date.parse(at));
  return matters.flatMap((matter) => versionOf(acts.get(matter) ?? [], dayOf) ?? []);
}

/** Further back lies no item that a reader could still compare by eye. */
const EARLIER_MOST = 200;

/** Items of the body since a day, below an amount, as far as the scope reaches. */
export async function earlierItems(
  { database, recordKey }: Reader,
  scope: Scope,
  { jurisdiction, body, since, below }: { jurisdiction: string; body: string; since: string; below: number },
): Promise<EarlierItem[]> {
  const rows = await database.query<Omit<EarlierItem, "department" | "area">>(
    `select m.matter as id, m.title, m.amount, m.opened_on as "openedOn"
       from matters m
      where m.jurisdiction = $1 and m.body = $2::uuid and m.procedure = 'cn/decision' and m.opened_on >= $3::date
        and m.amount < $4::bigint and (${scope.sql("m", 5)})
      order by m.opened_at desc, m.matter limit ${EARLIER_MOST}`,
    [jurisdiction, body, since, below, ...scope.params],
  );
  const opened = await firstActsOf(
    database,
    recordKey,
    jurisdiction,
    rows.map(({ id }) => id),
  );
  const said = (id: string, key: string) => {
    const value = opened.get(id)?.data[key];
    return typeof value === "string" ? value : null;
  };
  return rows.map((row) => ({ ...row, department: said(row.id, "department"), area: said(row.id, "area") }));
}
