/** What is written of matters that changed together. Every write is set-based, so a batch costs what one act costs. */
import type { WritingTransaction } from "../platform/index.ts";
import type { Act, Finding, VerdictChange } from "./act.ts";
import { sealRecord } from "./contents.ts";
import { type MatterKey, writeDeadlines } from "./deadlines.ts";
import type { Entry, MatterState } from "./decide.ts";
import { writeCitations } from "./evidence.ts";
import { findingIdUnder } from "./finding-id.ts";
import { writeLines } from "./lines.ts";
import { type DeadlineRow, deadlineRows } from "./ticks.ts";

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
