/**
 * A changed law over the recorded past, beside the law in force on each matter's day. It reads, and writes nothing; page
 * by page, so that memory does not grow with the past.
 */
import { setImmediate } from "node:timers/promises";
import type { Calendar } from "../calendar/index.ts";
import {
  type Act,
  actsOfMany,
  envelope,
  fieldsOf,
  type LawOf,
  type Refusal,
  type Scope,
  type StoredAct,
} from "../matters/index.ts";
import type { Procedure } from "../norms/index.ts";
import type { Database } from "../platform/index.ts";
import type { Occurrence } from "../rules/index.ts";
import { judgeMatter, type Judged } from "./judge.ts";
import { type Difference, startTally, type Summary } from "./tally.ts";

export type PastMatter = {
  id: string;
  body: string;
  title: string | null;
  class: string | null;
  openedOn: string;
  acts: number;
};

export type Past = {
  database: Database;
  recordKey: Buffer;
  jurisdiction: string;
  procedure: string;
  /** Over the alias `m`: what the asker may let a law run over. */
  scope: Scope;
  openedFrom?: string | undefined;
  openedBefore?: string | undefined;
  body?: string | undefined;
};

export type Laws = {
  inForce: LawOf;
  /** What is tried, on a matter's day. */
  draft: LawOf;
  /** Up to when the clock has run, in milliseconds since the epoch. */
  untilMs: number;
  calendar?: Calendar;
};

export type BackTestEvent =
  | { event: "started"; matters: number }
  | { event: "progress"; done: number; total: number }
  | {
      event: "difference";
      matter: PastMatter;
      difference: Difference;
      /** The act at which it is found. */
      act: Pick<StoredAct, "type" | "claimedAt"> | null;
      constraint: Procedure["constraints"][number] | null;
      procedure: Procedure;
    }
  | { event: "result"; summary: Summary };

const MATTERS_AT_ONCE = 100;

export async function* backTest(past: Past, laws: Laws, signal?: AbortSignal): AsyncGenerator<BackTestEvent> {
  const tally = startTally();
  const total = await countPast(past);
  yield { event: "started", matters: total };
  let after: PastMatter | null = null;
  let done = 0;
  for (;;) {
    signal?.throwIfAborted();
    const page: PastMatter[] = await nextMatters(past, after);
    const acts = await actsOfMany(
      past.database,
      past.recordKey,
      past.jurisdiction,
      page.map((m) => m.id),
    );
    for (const matter of page) {
      // A draft may be slow: those who record have their turn after each matter.
      await setImmediate();
      const mine = acts.get(matter.id) ?? [];
      const { inForce, draft, found } = judgeBoth(past, laws, matter, mine);
      for (const difference of tally.take(matter, inForce, draft)) {
        const law = difference.change === "new" ? found.draft : found.inForce;
        if (!law) continue;
        yield {
          event: "difference",
          matter,
          difference,
          act: mine.find((act) => act.number === difference.at) ?? null,
          constraint: law.constraints.find((c) => c.id === difference.constraint) ?? null,
          procedure: law,
        };
      }
    }
    done += page.length;
    after = page.at(-1) ?? null;
    if (page.length > 0) yield { event: "progress", done, total: Math.max(total, done) };
    if (page.length < MATTERS_AT_ONCE) break;
  }
  yield { event: "result", summary: tally.summary() };
}

type Both = {
  inForce: Judged;
  draft: Judged;
  found: { inForce: Procedure | null; draft: Procedure | null };
};

function judgeBoth(past: Past, laws: Laws, matter: PastMatter, acts: StoredAct[]): Both {
  const { jurisdiction, procedure } = past;
  const asked = { jurisdiction, body: matter.body, procedure, on: matter.openedOn };
  const occurrences = acts.map(occurrenceOf);
  const judge = (law: Procedure | Refusal): [Judged, Procedure | null] =>
    "ok" in law
      ? [{ ok: false, unknown: law.code }, null]
      : [judgeMatter(law, occurrences, laws.untilMs, laws.calendar), law];
  const [inForce, lawInForce] = judge(laws.inForce(asked));
  const [draft, lawDraft] = judge(laws.draft(asked));
  return { inForce, draft, found: { inForce: lawInForce, draft: lawDraft } };
}

/** An act as the rules see it. */
export function occurrenceOf(act: Act): Occurrence {
  const { of, as, item } = envelope(act);
  return {
    number: act.number,
    type: act.type,
    of,
    by: "person" in act.actor ? act.actor.person : null,
    as,
    item,
    data: fieldsOf(act.data),
    time: Date.parse(act.claimedAt),
  };
}

function conditions({ jurisdiction, procedure, scope, openedFrom, openedBefore, body }: Past) {
  const params: unknown[] = [jurisdiction, ...scope.params];
  const where = ["m.jurisdiction = $1", `(${scope.sql("m", 2)})`];
  const add = (sql: (param: string) => string, value: unknown) => {
    params.push(value);
    where.push(sql(`$${params.length}`));
  };
  add((p) => `m.procedure = ${p}`, procedure);
  if (openedFrom) add((p) => `m.opened_on >= ${p}::date`, openedFrom);
  if (openedBefore) add((p) => `m.opened_on < ${p}::date`, openedBefore);
  if (body) add((p) => `m.body = ${p}::uuid`, body);
  return { where, params };
}

async function countPast(past: Past): Promise<number> {
  const { where, params } = conditions(past);
  const [row] = await past.database.query<{ n: number }>(
    `select count(*)::int as n from matters m where ${where.join(" and ")}`,
    params,
  );
  return row?.n ?? 0;
}

async function nextMatters(past: Past, after: PastMatter | null): Promise<PastMatter[]> {
  const { where, params } = conditions(past);
  if (after) {
    params.push(after.openedOn, after.id);
    where.push(`(m.opened_on, m.matter) > ($${params.length - 1}::date, $${params.length}::uuid)`);
  }
  params.push(MATTERS_AT_ONCE);
  return past.database.query<PastMatter>(
    `select m.matter as id, m.body, m.title, m.class, m.opened_on as "openedOn", m.last_number as acts
       from matters m where ${where.join(" and ")}
      order by m.opened_on, m.matter limit $${params.length}`,
    params,
  );
}
