/** Limits as they stood on a day that is over: the table of deadlines knows only those of now, so acts are replayed up to then. */
import { setImmediate } from "node:timers/promises";
import { occurrenceOf } from "../backtest/index.ts";
import type { Calendar } from "../calendar/index.ts";
import { actsOfMany, type LawOf, type Scope, type StoredAct } from "../matters/index.ts";
import type { Database } from "../platform/index.ts";
import { deadlinesOf, startMonitor, stepMonitor } from "../rules/index.ts";
import type { OpenLimit } from "./facts.ts";

export type Replaying = { law: LawOf; calendar: Calendar | undefined; recordKey: Buffer };

type Asked = {
  database: Pick<Database, "query">;
  jurisdiction: string;
  matterScope: Scope;
  replaying: Replaying;
};
type Moved = { id: string; body: string; procedure: string; openedOn: string };

/** A look at a past day is answered while one waits: more matters than this are not replayed for it. */
const REPLAYED_MOST = 4_000;
const AT_ONCE = 200;

export async function limitsThen(
  asked: Asked,
  until: Date,
): Promise<{ limits: OpenLimit[]; isWhole: boolean }> {
  const moved = await movedOn(asked, until);
  if (moved.length > REPLAYED_MOST) return { limits: [], isWhole: false };
  const { database, jurisdiction, replaying } = asked;
  const limits: OpenLimit[] = [];
  for (let from = 0; from < moved.length; from += AT_ONCE) {
    const some = moved.slice(from, from + AT_ONCE);
    const told = await actsOfMany(
      database,
      replaying.recordKey,
      jurisdiction,
      some.map(({ id }) => id),
    );
    for (const matter of some) limits.push(...limitsOf(asked, matter, told.get(matter.id) ?? [], until));
    // Those who record have their turn.
    await setImmediate();
  }
  return { limits, isWhole: true };
}

/** Matters that were there and have had an act since: only theirs may differ from what the table says. */
function movedOn({ database, jurisdiction, matterScope: scope }: Asked, until: Date): Promise<Moved[]> {
  return database.query<Moved>(
    `select m.matter as id, m.body, m.procedure, m.opened_on as "openedOn"
       from matters m
      where m.jurisdiction = $1 and m.procedure <> 'cn/finding' and m.opened_at <= $2 and m.last_recorded_at > $2
        and (${scope.sql("m", 4)})
      order by m.matter limit $3`,
    [jurisdiction, until, REPLAYED_MOST + 1, ...scope.params],
  );
}

function limitsOf(
  { jurisdiction, replaying: { law, calendar } }: Asked,
  { id, body, procedure: name, openedOn }: Moved,
  acts: StoredAct[],
  until: Date,
): OpenLimit[] {
  const procedure = law({ jurisdiction, body, procedure: name, on: openedOn });
  if ("ok" in procedure) return [];
  const monitor = startMonitor(procedure, calendar);
  for (const act of acts) if (new Date(act.recordedAt) <= until) stepMonitor(monitor, occurrenceOf(act));
  if (monitor.closed) return [];
  return deadlinesOf(monitor).flatMap(({ constraint, item, acts: brought, dueAt, leadAt }) =>
    dueAt !== null && new Date(leadAt ?? dueAt) <= until
      ? [{ matter: id, body, constraint, item, acts: brought, dueAt, leadAt }]
      : [],
  );
}
