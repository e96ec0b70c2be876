/**
 * deadlines: derives what is owed anew. All of it where it was never derived (a database older than the table) or where a
 * person asks for it; what has deadlines where the calendar has changed, such as by a year that was announced.
 */
import { hash } from "node:crypto";
import type { Calendars } from "../calendar/index.ts";
import { type Matters, openMatters } from "../matters/index.ts";
import type { Clock, Database, Log } from "../platform/index.ts";

const MATTERS_AT_ONCE = 100;
const TOLD_EVERY_MS = 10_000;

export type DeadlineContext = {
  database: Database;
  matters: Matters;
  calendars: Calendars;
  clock: Clock;
  log: Log;
};
export type Derived = { jurisdiction: string; matters: number; differing: number };

type Known = { jurisdiction: string; zone: string; calendar: string | null };

/** @param whole also where nothing has changed */
export async function deriveAll(context: DeadlineContext, whole: boolean): Promise<Derived[]> {
  const { database, calendars, clock } = context;
  const known = await database.query<Known>(
    `select j.jurisdiction, j.time_zone as zone, d.calendar
       from jurisdictions j left join deadlines_derived d on d.jurisdiction = j.jurisdiction order by 1`,
  );
  const derived: Derived[] = [];
  for (const { jurisdiction, zone, calendar: before } of known) {
    const calendar = hash("sha256", calendars.textOf(zone, jurisdiction));
    if (before === calendar && !whole) continue;
    derived.push(await deriveIn(context, jurisdiction, before !== null && !whole));
    await database.query(
      `insert into deadlines_derived (jurisdiction, calendar, derived_at) values ($1, $2, $3)
       on conflict (jurisdiction) do update set calendar = excluded.calendar, derived_at = excluded.derived_at`,
      [jurisdiction, calendar, clock.now()],
    );
  }
  return derived;
}

async function deriveIn(
  { database, matters, log }: DeadlineContext,
  jurisdiction: string,
  waiting: boolean,
): Promise<Derived> {
  const derived = { jurisdiction, matters: 0, differing: 0 };
  let told = performance.now();
  for (let after: string | null = null; ; ) {
    const some: string[] = await openMatters(database, jurisdiction, after, MATTERS_AT_ONCE, waiting);
    const last = some.at(-1);
    if (last === undefined) return derived;
    derived.differing += await matters.deriveDeadlines(some.map((matter) => ({ jurisdiction, matter })));
    derived.matters += some.length;
    after = last;
    if (performance.now() - told < TOLD_EVERY_MS) continue;
    told = performance.now();
    log.info({ job: "deadlines", ...derived }, "deriving what is owed");
  }
}
