/** The kernel's SQL: one file, the real statements visible. Every write is set-based, so a batch costs what one act costs. */
import type { Transaction, WritingTransaction } from "../platform/index.ts";
import type { Act, Finding, MatterBasics, System, VerdictChange } from "./act.ts";
import { openRecord, sealRecord } from "./contents.ts";
import { type MatterKey, writeDeadlines } from "./deadlines.ts";
import type { Entry, MatterState } from "./decide.ts";
import { writeCitations } from "./evidence.ts";
import { findingIdUnder } from "./finding-id.ts";
import { writeLines } from "./lines.ts";
import { type DeadlineRow, deadlineRows } from "./ticks.ts";

export type MatterHead = Omit<MatterBasics, "id"> & {
  matter: string;
  packVersion: string;
  openedAt: string;
  lastClaimedAt: string;
  lastNumber: number;
  lastLeaf: Buffer;
  lastRecordedAt: string;
};

/**
 * Locks the heads in one order everywhere, so that two batches never wait for each other in a circle.
 *
 * Reading by many keys is planned anew each time (no name): a plan kept from when the table was small would go on reading
 * all of it when it is large. The writes have one way to go, and keep theirs.
 */
export async function lockHeads(
  tx: Transaction,
  keys: { jurisdiction: string; matter: string }[],
): Promise<MatterHead[]> {
  if (keys.length === 0) return [];
  return tx.query<MatterHead>(
    `select m.jurisdiction, m.matter, m.procedure, m.pack_version as "packVersion", m.body, m.class,
            m.opened_at as "openedAt", m.opened_on as "openedOn", m.last_number as "lastNumber", m.last_leaf as "lastLeaf",
            m.last_claimed_at as "lastClaimedAt", m.last_recorded_at as "lastRecordedAt"
       from matters m
       join unnest($1::text[], $2::uuid[]) as k (jurisdiction, matter)
         on m.jurisdiction = k.jurisdiction and m.matter = k.matter
      order by m.jurisdiction, m.matter
        for update of m`,
    [keys.map((k) => k.jurisdiction), keys.map((k) => k.matter)],
  );
}

type ActRow = {
  jurisdiction: string;
  matter: string;
  number: number;
  act: string;
  type: string;
  body: string;
  actorPerson: string | null;
  actorOffice: string | null;
  actorSystem: System | null;
  claimedAt: string;
  recordedAt: string;
  pack: string;
  packVersion: string;
  content: Buffer | null;
  salts: Buffer | null;
  wrapped: Buffer | null;
};

export type StoredAct = Act & { erased: boolean; salts: Record<string, string> | null };

const ACT_COLUMNS = `a.jurisdiction, a.matter, a.number, a.act, a.type, a.body, a.actor_person as "actorPerson",
  a.actor_office as "actorOffice", a.actor_system as "actorSystem", a.claimed_at as "claimedAt",
  a.recorded_at as "recordedAt", a.pack, a.pack_version as "packVersion", c.content, c.salts, k.wrapped`;

const ACT_TABLES = `acts a
  left join act_contents c on c.jurisdiction = a.jurisdiction and c.act = a.act
  left join record_keys k on k.jurisdiction = a.jurisdiction and k.act = a.act`;

/** All acts of a matter in their order; an erased one comes with empty data and `erased`. */
export async function actsOf(
  tx: Pick<Transaction, "query">,
  recordKey: Buffer,
  jurisdiction: string,
  matter: string,
): Promise<StoredAct[]> {
  const rows = await tx.query<ActRow>(
    `select ${ACT_COLUMNS} from ${ACT_TABLES} where a.jurisdiction = $1 and a.matter = $2 order by a.number`,
    [jurisdiction, matter],
  );
  return rows.map((row) => toAct(row, recordKey));
}

/** The acts of several matters, each in their order. */
export async function actsOfMany(
  tx: Pick<Transaction, "query">,
  recordKey: Buffer,
  jurisdiction: string,
  matters: string[],
): Promise<Map<string, StoredAct[]>> {
  if (matters.length === 0) return new Map();
  const rows = await tx.query<ActRow>(
    `select ${ACT_COLUMNS} from ${ACT_TABLES} where a.jurisdiction = $1 and a.matter = any($2::uuid[])
      order by a.matter, a.number`,
    [jurisdiction, matters],
  );
  return Map.groupBy(
    rows.map((row) => toAct(row, recordKey)),
    (act) => act.matter,
  );
}

/** The act that opened each of several matters. */
export async function firstActsOf(
  tx: Pick<Transaction, "query">,
  recordKey: Buffer,
  jurisdiction: string,
  matters: string[],
): Promise<Map<string, StoredAct>> {
  if (matters.length === 0) return new Map();
  const rows = await tx.query<ActRow>(
    `select ${ACT_COLUMNS} from ${ACT_TABLES}
      where a.jurisdiction = $1 and a.matter = any($2::uuid[]) and a.number = 1`,
    [jurisdiction, matters],
  );
  return new Map(rows.map((row) => [row.matter, toAct(row, recordKey)]));
}

/** The same of several matters in one question, by "jurisdiction/matter". */
export async function actsOfMatters(
  tx: Pick<Transaction, "query">,
  recordKey: Buffer,
  matters: { jurisdiction: string; matter: string }[],
): Promise<Map<string, StoredAct[]>> {
  const [only] = matters;
  const nameOf = (m: { jurisdiction: string; matter: string }) => `${m.jurisdiction}/${m.matter}`;
  if (!only) return new Map();
  if (matters.length === 1)
    return new Map([[nameOf(only), await actsOf(tx, recordKey, only.jurisdiction, only.matter)]]);
  const rows = await tx.query<ActRow>(
    `select ${ACT_COLUMNS} from ${ACT_TABLES}
       join unnest($1::text[], $2::uuid[]) as of (jurisdiction, matter)
         on a.jurisdiction = of.jurisdiction and a.matter = of.matter
      order by a.jurisdiction, a.matter, a.number`,
    [matters.map((m) => m.jurisdiction), matters.map((m) => m.matter)],
  );
  return Map.groupBy(
    rows.map((row) => toAct(row, recordKey)),
    nameOf,
  );
}

export async function actById(
  tx: Pick<Transaction, "query">,
  recordKey: Buffer,
  jurisdiction: string,
  act: string,
): Promise<StoredAct | null> {
  const [row] = await tx.query<ActRow>(
    `select ${ACT_COLUMNS} from ${ACT_TABLES} where a.jurisdiction = $1 and a.act = $2`,
    [jurisdiction, act],
  );
  return row ? toAct(row, recordKey) : null;
}

function toAct(row: ActRow, recordKey: Buffer): StoredAct {
  const opened =
    row.content && row.salts && row.wrapped
      ? openRecord(recordKey, row.act, { content: row.content, salts: row.salts, wrapped: row.wrapped })
      : null;
  return {
    id: row.act,
    jurisdiction: row.jurisdiction,
    matter: row.matter,
    number: row.number,
    type: row.type,
    body: row.body,
    actor:
      row.actorPerson && row.actorOffice
        ? { person: row.actorPerson, office: row.actorOffice }
        : { system: row.actorSystem ?? "clock" },
    claimedAt: row.claimedAt,
    recordedAt: row.recordedAt,
    data: opened?.data ?? {},
    evidence: opened?.evidence ?? [],
    norms: { pack: row.pack, version: row.packVersion },
    erased: opened === null,
    salts: opened?.salts ?? null,
  };
}

/** What a list shows of a matter, derived from its acts. */
export type MatterSummary = {
  title: string | null;
  class: string | null;
  amount: number | null;
  stage: string | null;
  closed: boolean;
};

export type Changed = {
  state: MatterState;
  openedAt: string;
  openedOn: string;
  lastClaimedAt: string;
  entries: Entry[];
  verdicts: VerdictChange[];
  findings: Finding[];
  summary: MatterSummary;
};

/** Writes a batch: heads, acts, contents, keys, ledger queue, verdicts, findings. Sent at once, awaited with the commit. */
export function writeBatch(tx: WritingTransaction, recordKey: Buffer, changed: Changed[]): void {
  if (changed.length === 0) return;
  writeHeads(tx, changed);
  writeLines(
    tx,
    changed.flatMap(({ state, entries, summary }) =>
      entries.some(({ act }) => bringsLine(act)) ? [{ ...keyOf(state), title: summary.title }] : [],
    ),
  );
  writeActs(tx, recordKey, changed);
  writeCitations(
    tx,
    changed.flatMap((c) => c.entries),
  );
  writeVerdicts(tx, changed);
  writeFindings(tx, recordKey, changed);
  writeDeadlines(
    tx,
    changed.flatMap(({ state }) => deadlinesToWrite(state)),
  );
}

/** An act after the first seldom says anew what lists order by. */
function bringsLine({ number, data }: Act): boolean {
  return number === 1 || "title" in data || "class" in data || "amount" in data;
}

function keyOf({ jurisdiction, matter }: MatterState): MatterKey {
  return { jurisdiction, matter };
}

/** What the table lacks of a matter's deadlines: nothing where it holds them already. */
function deadlinesToWrite(state: MatterState): (MatterKey & { rows: DeadlineRow[] })[] {
  const { jurisdiction, matter } = state;
  const rows = deadlineRows(state);
  const text = JSON.stringify(rows);
  if (text === state.deadlines) return [];
  state.deadlines = text;
  return [{ jurisdiction, matter, rows }];
}

function writeHeads(tx: WritingTransaction, changed: Changed[]): void {
  const violated = (c: Changed) =>
    [...c.state.verdicts.values()].filter((v) => v.verdict === "violated").length;
  // A title comes with the opening act; one that was erased does not come back from what a process remembers.
  tx.write(
    {
      name: "write-heads",
      text: `insert into matters (jurisdiction, matter, procedure, pack_version, body, title, class, amount, stage, opened_at,
                          opened_on, last_number, last_leaf, last_claimed_at, last_recorded_at, violated_count, closed)
     select * from unnest($1::text[], $2::uuid[], $3::text[], $4::text[], $5::uuid[], $6::text[], $7::text[], $8::bigint[],
                          $9::text[], $10::timestamptz[], $11::date[], $12::int[], $13::bytea[], $14::timestamptz[],
                          $15::timestamptz[], $16::int[], $17::boolean[])
     on conflict (jurisdiction, matter) do update
        set title = case when matters.title is not null then excluded.title end, class = excluded.class, amount = excluded.amount, stage = excluded.stage,
            last_number = excluded.last_number, last_leaf = excluded.last_leaf, last_claimed_at = excluded.last_claimed_at,
            last_recorded_at = excluded.last_recorded_at, violated_count = excluded.violated_count, closed = excluded.closed`,
    },
    [
      changed.map((c) => c.state.jurisdiction),
      changed.map((c) => c.state.matter),
      changed.map((c) => c.state.procedure.id),
      changed.map((c) => c.state.procedure.version),
      changed.map((c) => c.state.body),
      changed.map((c) => c.summary.title),
      changed.map((c) => c.summary.class),
      changed.map((c) => c.summary.amount),
      changed.map((c) => c.summary.stage),
      changed.map((c) => c.openedAt),
      changed.map((c) => c.openedOn),
      changed.map((c) => c.state.lastNumber),
      changed.map((c) => c.state.lastLeaf),
      changed.map((c) => c.lastClaimedAt),
      changed.map((c) => c.state.lastRecordedAt),
      changed.map(violated),
      changed.map((c) => c.summary.closed),
    ],
  );
}

function writeActs(tx: WritingTransaction, recordKey: Buffer, changed: Changed[]): void {
  const entries = changed.flatMap((c) => c.entries);
  const acts = entries.map((e) => e.act);
  const sealed = entries.map((e) =>
    sealRecord(recordKey, e.act.id, { data: e.act.data, evidence: e.act.evidence, salts: e.salts }),
  );
  const jurisdictions = acts.map((a) => a.jurisdiction);
  const ids = acts.map((a) => a.id);
  tx.write(
    {
      name: "write-acts",
      text: `insert into acts (jurisdiction, matter, number, act, type, body, actor_person, actor_office, actor_system,
                       claimed_at, recorded_at, pack, pack_version)
     select * from unnest($1::text[], $2::uuid[], $3::int[], $4::uuid[], $5::text[], $6::uuid[], $7::uuid[], $8::uuid[],
                          $9::text[], $10::timestamptz[], $11::timestamptz[], $12::text[], $13::text[])`,
    },
    [
      jurisdictions,
      acts.map((a) => a.matter),
      acts.map((a) => a.number),
      ids,
      acts.map((a) => a.type),
      acts.map((a) => a.body),
      acts.map((a) => ("person" in a.actor ? a.actor.person : null)),
      acts.map((a) => ("person" in a.actor ? a.actor.office : null)),
      acts.map((a) => ("system" in a.actor ? a.actor.system : null)),
      acts.map((a) => a.claimedAt),
      acts.map((a) => a.recordedAt),
      acts.map((a) => a.norms.pack),
      acts.map((a) => a.norms.version),
    ],
  );
  tx.write(
    {
      name: "write-contents",
      text: `with rows as (
       select * from unnest($1::text[], $2::uuid[], $3::bytea[], $4::bytea[], $5::bytea[], $6::bytea[])
         as r (jurisdiction, act, content, salts, wrapped, entry)
     ), contents as (
       insert into act_contents (jurisdiction, act, content, salts) select jurisdiction, act, content, salts from rows
     ), keys as (
       insert into record_keys (jurisdiction, act, wrapped) select jurisdiction, act, wrapped from rows
     )
     insert into ledger_queue (jurisdiction, act, entry) select jurisdiction, act, entry from rows`,
    },
    [
      jurisdictions,
      ids,
      sealed.map((s) => s.content),
      sealed.map((s) => s.salts),
      sealed.map((s) => s.wrapped),
      entries.map((e) => e.leaf),
    ],
  );
}

function writeVerdicts(tx: WritingTransaction, changed: Changed[]): void {
  const latest = new Map<string, { c: Changed; v: VerdictChange }>();
  for (const c of changed)
    for (const v of c.verdicts)
      latest.set(`${c.state.jurisdiction}/${c.state.matter}/${v.constraint}`, { c, v });
  const rows = [...latest.values()];
  if (rows.length === 0) return;
  tx.write(
    {
      name: "write-verdicts",
      text: `insert into verdicts (jurisdiction, matter, constraint_id, verdict, vacuous, at_number)
     select * from unnest($1::text[], $2::uuid[], $3::text[], $4::text[], $5::boolean[], $6::int[])
     on conflict (jurisdiction, matter, constraint_id) do update
        set verdict = excluded.verdict, vacuous = excluded.vacuous, at_number = excluded.at_number`,
    },
    [
      rows.map(({ c }) => c.state.jurisdiction),
      rows.map(({ c }) => c.state.matter),
      rows.map(({ v }) => v.constraint),
      rows.map(({ v }) => v.verdict),
      rows.map(({ v }) => v.vacuous),
      rows.map(({ v }) => v.at),
    ],
  );
}

function writeFindings(tx: WritingTransaction, recordKey: Buffer, changed: Changed[]): void {
  const rows = changed.flatMap((c) => c.findings.map((f) => ({ c, f })));
  if (rows.length === 0) return;
  const idOfFinding = findingIdUnder(recordKey);
  tx.write(
    {
      name: "write-findings",
      text: `insert into findings (jurisdiction, matter, constraint_id, item, at_number, acts, severity, explanation, pack,
                           pack_version, procedure, body, class, opened_at, finding)
     select jurisdiction, matter, constraint_id, item, at_number,
            (select coalesce(array_agg(n::int), '{}') from unnest(string_to_array(acts, ',')) as n),
            severity, explanation, pack, pack_version, procedure, body, class, opened_at, finding
       from unnest($1::text[], $2::uuid[], $3::text[], $4::text[], $5::int[], $6::text[], $7::text[], $8::jsonb[], $9::text[],
                   $10::text[], $11::text[], $12::uuid[], $13::text[], $14::timestamptz[], $15::uuid[])
         as f (jurisdiction, matter, constraint_id, item, at_number, acts, severity, explanation, pack, pack_version,
               procedure, body, class, opened_at, finding)
     on conflict do nothing`,
    },
    [
      rows.map(({ c }) => c.state.jurisdiction),
      rows.map(({ c }) => c.state.matter),
      rows.map(({ f }) => f.constraint),
      rows.map(({ f }) => f.item ?? ""),
      rows.map(({ f }) => f.at),
      rows.map(({ f }) => f.acts.join(",")),
      rows.map(({ f }) => f.severity),
      rows.map(({ f }) => JSON.stringify(f.explanation)),
      rows.map(({ f }) => f.norms.pack),
      rows.map(({ f }) => f.norms.version),
      rows.map(({ c }) => c.state.procedure.id),
      rows.map(({ c }) => c.state.body),
      rows.map(({ c }) => c.summary.class),
      rows.map(({ c }) => c.state.lastRecordedAt),
      rows.map(({ c: { state }, f }) =>
        idOfFinding({ ...f, jurisdiction: state.jurisdiction, matter: state.matter }),
      ),
    ],
  );
}

export type StoredKey = {
  jurisdiction: string;
  person: string;
  key: string;
  requestHash: Buffer;
  matter: string;
  firstNumber: number;
  lastNumber: number;
};

export async function keysSeen(
  tx: Transaction,
  keys: { jurisdiction: string; person: string; key: string }[],
): Promise<StoredKey[]> {
  if (keys.length === 0) return [];
  return tx.query<StoredKey>(
    `select i.jurisdiction, i.person, i.key, i.request_hash as "requestHash", i.matter,
            i.first_number as "firstNumber", i.last_number as "lastNumber"
       from idempotency_keys i
       join unnest($1::text[], $2::text[], $3::text[]) as k (jurisdiction, person, key)
         on i.jurisdiction = k.jurisdiction and i.person = k.person and i.key = k.key`,
    [keys.map((k) => k.jurisdiction), keys.map((k) => k.person), keys.map((k) => k.key)],
  );
}

export function rememberKeys(tx: WritingTransaction, keys: StoredKey[]): void {
  if (keys.length === 0) return;
  tx.write(
    {
      name: "remember-keys",
      text: `insert into idempotency_keys (jurisdiction, person, key, request_hash, matter, first_number, last_number, created_at)
     select k.*, now() from unnest($1::text[], $2::text[], $3::text[], $4::bytea[], $5::uuid[], $6::int[], $7::int[]) as k`,
    },
    [
      keys.map((k) => k.jurisdiction),
      keys.map((k) => k.person),
      keys.map((k) => k.key),
      keys.map((k) => k.requestHash),
      keys.map((k) => k.matter),
      keys.map((k) => k.firstNumber),
      keys.map((k) => k.lastNumber),
    ],
  );
}

/** `id` is null for a moment at most: while a server that has just been updated starts. */
export type StoredFinding = Finding & { id: string | null; state: string; openedAt: string };

/** Where the constraints of a matter stand, and its findings in the order in which they arose. */
export async function judgementsOf(
  tx: Pick<Transaction, "query">,
  jurisdiction: string,
  matter: string,
): Promise<{ verdicts: VerdictChange[]; findings: StoredFinding[] }> {
  const verdicts = await tx.query<VerdictChange>(
    `select constraint_id as "constraint", verdict, vacuous, at_number as at
       from verdicts where jurisdiction = $1 and matter = $2 order by constraint_id`,
    [jurisdiction, matter],
  );
  const findings = await tx.query<StoredFinding & { pack: string; packVersion: string }>(
    `select finding as id, constraint_id as "constraint", nullif(item, '') as item, at_number as at, acts, severity, explanation,
            pack, pack_version as "packVersion", state, opened_at as "openedAt"
       from findings where jurisdiction = $1 and matter = $2 order by at_number, constraint_id, item`,
    [jurisdiction, matter],
  );
  return {
    verdicts,
    findings: findings.map(({ pack, packVersion, ...finding }) => ({
      ...finding,
      norms: { pack, version: packVersion },
    })),
  };
}
