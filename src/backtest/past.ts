/**
 * A changed law over the recorded past, beside the law in force on each matter's day. It reads, and writes nothing; page
 * by page, so that memory does not grow with the past.
 */
import { setImmediate } from "node:timers/promises";
import type { Calendar } from "../calendar/index.ts";
import {
  type Act,
  actsOfMany,
  type AskedLaw,
  envelope,
  fieldsOf,
  type LawOf,
  type Scope,
  type StoredAct,
} from "../matters/index.ts";
import type { Bilingual } from "../norms/index.ts";
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

/** The words of a law with which a difference is shown. */
export type Face = {
  id: string;
  acts: { readonly [type: string]: { title: Bilingual } };
  constraints: readonly { id: string; title: Bilingual }[];
};
export type Judgement = { judged: Judged; face: Face | null };
/** Judges a matter by the law of its day; perhaps elsewhere, where it holds up nobody. */
export type Judge = (asked: AskedLaw, acts: Occurrence[]) => Judgement | Promise<Judgement>;

export type Laws = {
  inForce: Judge;
  /** What is tried. */
  draft: Judge;
};

export type Until = {
  /** Up to when the clock has run, in milliseconds since the epoch. */
  untilMs: number;
  calendar?: Calendar;
};

export function judgeBy(law: LawOf, { untilMs, calendar }: Until): Judge {
  return (asked, acts) => {
    const found = law(asked);
    return "ok" in found
      ? { judged: { ok: false, unknown: found.code }, face: null }
      : { judged: judgeMatter(found, acts, untilMs, calendar), face: found };
  };
}

export type BackTestEvent =
  | { event: "started"; matters: number }
  | { event: "progress"; done: number; total: number }
  | {
      event: "difference";
      matter: PastMatter;
      difference: Difference;
      /** The act at which it is found. */
      act: Pick<StoredAct, "type" | "claimedAt"> | null;
      constraint: Face["constraints"][number] | null;
      face: Face;
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
      const asked = {
        jurisdiction: past.jurisdiction,
        body: matter.body,
        procedure: past.procedure,
        on: matter.openedOn,
      };
      const occurrences = mine.map(occurrenceOf);
      const inForce = await laws.inForce(asked, occurrences);
      const draft = await laws.draft(asked, occurrences);
      for (const difference of tally.take(matter, inForce.judged, draft.judged)) {
        const { face } = difference.change === "new" ? draft : inForce;
        if (!face) continue;
        yield {
          event: "difference",
          matter,
          difference,
          act: mine.find((act) => act.number === difference.at) ?? null,
          constraint: face.constraints.find((c) => c.id === difference.constraint) ?? null,
          face,
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
