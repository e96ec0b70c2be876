/**
 * Keeps the counts of each matter up with its acts. They are derived where they are asked for and every minute, not where an act
 * is recorded: nobody who records waits for figures. What they hold follows from the acts alone, so they can be emptied and
 * made anew at any time.
 */
import { setImmediate } from "node:timers/promises";
import { actsOfMany } from "../matters/index.ts";
import { civilDayIn, type Database, timeZoneOf } from "../platform/index.ts";
import { COUNTED_PROCEDURES, COUNTS, type Tally, tallyOf } from "./tally.ts";

type Deriving = { database: Database; recordKey: Buffer };
type Moved = { matter: string; procedure: string; body: string; class: string | null };

const AT_ONCE = 200;

/** @returns how many matters were derived anew, and how many still wait because `most` was reached. */
export async function deriveFigures(
  { database, recordKey }: Deriving,
  jurisdiction: string,
  most = Number.MAX_SAFE_INTEGER,
): Promise<{ derived: number; waiting: number }> {
  const zone = await timeZoneOf(database, jurisdiction);
  const dayOf = (instant: string) => civilDayIn(zone, Date.parse(instant));
  const moved = await movedOn(database, jurisdiction);
  const now = moved.slice(0, most);
  for (let at = 0; at < now.length; at += AT_ONCE) {
    const some = now.slice(at, at + AT_ONCE);
    const acts = await actsOfMany(
      database,
      recordKey,
      jurisdiction,
      some.map(({ matter }) => matter),
    );
    await save(
      database,
      some.map((row) => {
        const own = acts.get(row.matter) ?? [];
        const tally = tallyOf(row.procedure, own, dayOf);
        return { ...row, jurisdiction, at_number: own.at(-1)?.number ?? 0, ...columnsOf(tally) };
      }),
    );
    // Those who record have their turn.
    await setImmediate();
  }
  return { derived: now.length, waiting: moved.length - now.length };
}

/** Matters that are not counted yet, or have had an act since. */
function movedOn(database: Database, jurisdiction: string): Promise<Moved[]> {
  return database.query<Moved>(
    `select m.matter, m.procedure, m.body, m.class
       from matters m left join matter_figures f on f.jurisdiction = m.jurisdiction and f.matter = m.matter
      where m.jurisdiction = $1 and m.procedure = any($2::text[]) and f.at_number is distinct from m.last_number
      order by m.last_recorded_at desc, m.matter`,
    [jurisdiction, COUNTED_PROCEDURES],
  );
}

function columnsOf({ on, kind, ...counts }: Tally) {
  return { on_day: on, kind, ...counts };
}

const COLUMNS = [
  "jurisdiction",
  "matter",
  "procedure",
  "body",
  "class",
  "at_number",
  "on_day",
  "kind",
  ...COUNTS,
];
const TYPES: Record<string, string> = {
  jurisdiction: "text",
  matter: "uuid",
  procedure: "text",
  body: "uuid",
  class: "text",
  on_day: "date",
  kind: "text",
};
/** Two who derive the same matter at the same time leave what the later act says. */
const SAVE = `insert into matter_figures (${COLUMNS.join(", ")})
  select ${COLUMNS.join(", ")}
    from jsonb_to_recordset($1::jsonb) as n (${COLUMNS.map((name) => `${name} ${TYPES[name] ?? "int"}`).join(", ")})
  on conflict (jurisdiction, matter) do update
     set ${COLUMNS.slice(2)
       .map((name) => `${name} = excluded.${name}`)
       .join(", ")}
   where matter_figures.at_number <= excluded.at_number`;

async function save(database: Database, rows: object[]): Promise<void> {
  await database.query(SAVE, [JSON.stringify(rows)]);
}

/** Empties what is counted, and counts it anew. */
export async function rebuildFigures(
  deriving: Deriving,
  jurisdiction: string,
): Promise<{ derived: number; waiting: number }> {
  await deriving.database.query("delete from matter_figures where jurisdiction = $1", [jurisdiction]);
  return deriveFigures(deriving, jurisdiction);
}
