/** The SQL of finding_handlings, finding_persons and messages. */
import type { Transaction } from "../platform/index.ts";
import type { Concerned, FindingFacts, FindingState, Handling, Outcome, Position } from "./handling.ts";
import { LIMITS } from "./limits.ts";
import type { NewMessage } from "./messages-of.ts";

export type Reader = Pick<Transaction, "query">;

/** Null where there is no finding of this id. */
export async function factsOf(
  db: Reader,
  jurisdiction: string,
  finding: string,
): Promise<FindingFacts | null> {
  const [facts] = await db.query<FindingFacts>(
    `select matter, constraint_id as "constraint", nullif(item, '') as item, at_number as at, body
       from findings where jurisdiction = $1 and finding = $2`,
    [jurisdiction, finding],
  );
  return facts ?? null;
}

/** What a finding rests on, whoever asks: to find out whom it concerns, not to be shown. */
export type FindingPlaced = {
  id: string;
  matter: string;
  procedure: string;
  body: string;
  acts: number[];
  openedAt: string;
};

export async function findingsPlaced(
  db: Reader,
  jurisdiction: string,
  findings: string[],
): Promise<FindingPlaced[]> {
  if (findings.length === 0) return [];
  return db.query<FindingPlaced>(
    `select finding as id, matter, procedure, body, acts, opened_at as "openedAt"
       from findings where jurisdiction = $1 and finding = any($2::uuid[])`,
    [jurisdiction, findings],
  );
}

type HandlingRow = {
  finding: string;
  body: string;
  state: FindingState;
  handler: string | null;
  assignedAt: string | null;
  outcome: Outcome | null;
  decidedNumber: number | null;
  decidedBy: string | null;
  decidedAt: string | null;
};
type PersonRow = {
  finding: string;
  person: string;
  askedNumber: number | null;
  askedAt: string | null;
  answeredNumber: number | null;
  answeredAt: string | null;
  position: Position | null;
};

/** What has been done about these findings; those that nothing was done about are left out. */
export async function handlingsOf(
  db: Reader,
  jurisdiction: string,
  findings: string[],
): Promise<Map<string, Handling>> {
  if (findings.length === 0) return new Map();
  const rows = await db.query<HandlingRow>(
    `select finding, body, state, handler, assigned_at as "assignedAt", outcome, decided_number as "decidedNumber",
            decided_by as "decidedBy", decided_at as "decidedAt"
       from finding_handlings where jurisdiction = $1 and finding = any($2::uuid[])`,
    [jurisdiction, findings],
  );
  if (rows.length === 0) return new Map();
  const persons = await db.query<PersonRow>(
    `select finding, person, asked_number as "askedNumber", asked_at as "askedAt", answered_number as "answeredNumber",
            answered_at as "answeredAt", position
       from finding_persons where jurisdiction = $1 and finding = any($2::uuid[])
      order by finding, greatest(asked_number, answered_number), person`,
    [jurisdiction, findings],
  );
  const of = Map.groupBy(persons, (p) => p.finding);
  return new Map(
    rows.map((row) => [
      row.finding,
      toHandling(jurisdiction, row, (of.get(row.finding) ?? []).map(toConcerned)),
    ]),
  );
}

function toHandling(jurisdiction: string, row: HandlingRow, concerned: Concerned[]): Handling {
  const { finding, body, state, handler, assignedAt, outcome, decidedNumber, decidedBy, decidedAt } = row;
  return {
    jurisdiction,
    finding,
    body,
    state,
    handler: handler && assignedAt ? { person: handler, at: assignedAt } : null,
    decision:
      outcome && decidedAt && decidedNumber !== null
        ? { outcome, number: decidedNumber, by: decidedBy, at: decidedAt }
        : null,
    concerned,
  };
}

function toConcerned({
  person,
  askedNumber,
  askedAt,
  answeredNumber,
  answeredAt,
  position,
}: PersonRow): Concerned {
  return {
    person,
    asked: askedNumber !== null && askedAt ? { number: askedNumber, at: askedAt } : null,
    answered:
      answeredNumber !== null && answeredAt ? { number: answeredNumber, at: answeredAt, position } : null,
  };
}

/** Writes a handling whole, and its state into the finding. */
export async function saveHandling(db: Reader, h: Handling): Promise<void> {
  await db.query(
    `insert into finding_handlings (jurisdiction, finding, body, state, handler, assigned_at, outcome, decided_number,
                                    decided_by, decided_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (jurisdiction, finding) do update
        set state = excluded.state, handler = excluded.handler, assigned_at = excluded.assigned_at,
            outcome = excluded.outcome, decided_number = excluded.decided_number, decided_by = excluded.decided_by,
            decided_at = excluded.decided_at`,
    [
      h.jurisdiction,
      h.finding,
      h.body,
      h.state,
      h.handler?.person ?? null,
      h.handler?.at ?? null,
      h.decision?.outcome ?? null,
      h.decision?.number ?? null,
      h.decision?.by ?? null,
      h.decision?.at ?? null,
    ],
  );
  await db.query(
    `insert into finding_persons (jurisdiction, finding, person, asked_number, asked_at, answered_number, answered_at, position)
     select $1, $2, p.* from unnest($3::uuid[], $4::int[], $5::timestamptz[], $6::int[], $7::timestamptz[], $8::text[]) as p
     on conflict (jurisdiction, finding, person) do update
        set asked_number = excluded.asked_number, asked_at = excluded.asked_at,
            answered_number = excluded.answered_number, answered_at = excluded.answered_at, position = excluded.position`,
    [
      h.jurisdiction,
      h.finding,
      h.concerned.map((c) => c.person),
      h.concerned.map((c) => c.asked?.number ?? null),
      h.concerned.map((c) => c.asked?.at ?? null),
      h.concerned.map((c) => c.answered?.number ?? null),
      h.concerned.map((c) => c.answered?.at ?? null),
      h.concerned.map((c) => c.answered?.position ?? null),
    ],
  );
  await db.query("update findings set state = $3 where jurisdiction = $1 and finding = $2 and state <> $3", [
    h.jurisdiction,
    h.finding,
    h.state,
  ]);
}

export async function saveMessages(db: Reader, jurisdiction: string, messages: NewMessage[]): Promise<void> {
  if (messages.length === 0) return;
  await db.query(
    `insert into messages (jurisdiction, person, finding, number, kind, at)
     select $1, m.* from unnest($2::uuid[], $3::uuid[], $4::int[], $5::text[], $6::timestamptz[]) as m
     on conflict do nothing`,
    [
      jurisdiction,
      messages.map((m) => m.person),
      messages.map((m) => m.finding),
      messages.map((m) => m.number),
      messages.map((m) => m.kind),
      messages.map((m) => m.at),
    ],
  );
}

/** What is derived of one finding's handling, or of all; the marks of who has read what stay. */
export async function clearHandlings(db: Reader, jurisdiction: string, finding?: string): Promise<void> {
  for (const table of ["messages", "finding_persons", "finding_handlings"])
    await db.query(`delete from ${table} where jurisdiction = $1 and ($2::uuid is null or finding = $2)`, [
      jurisdiction,
      finding ?? null,
    ]);
  await db.query(
    `update findings set state = 'open'
      where jurisdiction = $1 and state <> 'open' and ($2::uuid is null or finding = $2)`,
    [jurisdiction, finding ?? null],
  );
}

/** By when each who was asked is to answer, as the calendar has it: by finding, and by the number of the asking act. */
export async function answerLimits(
  db: Reader,
  jurisdiction: string,
  findings: string[],
): Promise<Map<string, Map<number, string>>> {
  if (findings.length === 0) return new Map();
  const rows = await db.query<{ finding: string; number: number; dueAt: string }>(
    `select d.finding, unnest(d.acts) as number, d.due_at as "dueAt" from ${LIMITS} d
      where d.jurisdiction = $1 and d.finding = any($2::uuid[]) and d.constraint_id = 'answered-in-time'`,
    [jurisdiction, findings],
  );
  const by = Map.groupBy(rows, (row) => row.finding);
  return new Map([...by].map(([finding, of]) => [finding, new Map(of.map((r) => [r.number, r.dueAt]))]));
}
