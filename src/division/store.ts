/** The plans of a body, read from their acts. */
import { actsOfMany } from "../matters/index.ts";
import { civilDayIn, type Database, timeZoneOf } from "../platform/index.ts";
import { type Plan, planOf } from "./plan.ts";

export const DIVISION_PROCEDURE = "cn/division";

/** Newest first. A body has a handful of them in a decade. */
export async function plansOf(
  database: Pick<Database, "query">,
  recordKey: Buffer,
  jurisdiction: string,
  body: string,
): Promise<(Plan & { openedOn: string })[]> {
  const matters = await database.query<{ matter: string; openedOn: string }>(
    `select matter, opened_on as "openedOn" from matters
      where jurisdiction = $1 and body = $2 and procedure = $3 order by opened_at desc, matter`,
    [jurisdiction, body, DIVISION_PROCEDURE],
  );
  const zone = await timeZoneOf(database, jurisdiction);
  const acts = await actsOfMany(
    database,
    recordKey,
    jurisdiction,
    matters.map(({ matter }) => matter),
  );
  return matters.map(({ matter, openedOn }) => ({
    ...planOf(matter, acts.get(matter) ?? [], (at) => civilDayIn(zone, Date.parse(at))),
    openedOn,
  }));
}
