/** What the clock does to matters: records the limits that have passed, and derives what is owed anew from acts alone. */
import type { Database, WritingTransaction } from "../platform/index.ts";
import { assess } from "../rules/index.ts";
import type { Act, Refusal } from "./act.ts";
import { deadlinesOfMatters, type MatterKey, writeDeadlines } from "./deadlines.ts";
import { type Decision, decide, type MatterState } from "./decide.ts";
import { freshBytes } from "./randomness.ts";
import type { Reading } from "./reading.ts";
import { lockHeads, type MatterHead } from "./store.ts";
import { type Changed, writeBatch } from "./batch.ts";
import { deadlineRows, tickDue } from "./ticks.ts";

/** More limits than this cannot pass in one matter between two looks: a rule would be making new ones for ever. */
const TICKS_AT_MOST = 10_000;

export type Ticking = {
  /**
   * Records in each of the matters the limits that have passed, in order. Whoever else looks at the same time finds nothing
   * more to record. Matters whose procedure no pack has are left as they are, until one has it again.
   */
  tick(matters: MatterKey[], now: Date): Promise<Told>;
  /**
   * Derives what is owed in the matters from their acts alone. Tells of how many the table said something else; those whose
   * procedure no pack has are left as they are.
   */
  deriveDeadlines(matters: MatterKey[]): Promise<number>;
};

export type Told = { acts: Act[]; withoutLaw: MatterKey[] };

type Kernel = {
  database: Database;
  recordKey: Buffer;
  newId: () => string;
  read: Reading;
  notify(tx: WritingTransaction, jurisdictions: Iterable<string>): void;
};

export function ticking({ database, recordKey, newId, read, notify }: Kernel): Ticking {
  /** Whose transaction fails must be read again. */
  async function locked<T>(
    matters: MatterKey[],
    work: (tx: WritingTransaction, heads: MatterHead[]) => Promise<T>,
  ): Promise<T> {
    try {
      return await database.transaction(async (tx) => work(tx, await lockHeads(tx, matters)));
    } catch (error) {
      for (const matter of matters) read.forget(matter);
      throw error;
    }
  }

  async function statesIn(tx: WritingTransaction, heads: MatterHead[]) {
    const states = await read.statesOf(tx, heads, read.lawIn(tx, heads));
    return heads.map((head, i) => ({ head, state: states[i] as MatterState | Refusal }));
  }

  function tick(matters: MatterKey[], now: Date): Promise<Told> {
    return locked(matters, async (tx, heads) => {
      const changed: Changed[] = [];
      const withoutLaw: MatterKey[] = [];
      for (const { head, state } of await statesIn(tx, heads)) {
        if ("ok" in state) {
          withoutLaw.push(keyOf(head));
          continue;
        }
        // Its row said that something is due: whatever the table holds, it is written anew.
        state.deadlines = null;
        const { entries, verdicts, findings } = ticksOf(state, now);
        const { summary, stage, closed } = assess(state.monitor);
        const { openedAt, openedOn, lastClaimedAt } = head;
        const told = { entries, verdicts, findings, summary: { ...summary, stage, closed } };
        changed.push({ state, openedAt, openedOn, lastClaimedAt, ...told });
      }
      writeBatch(tx, recordKey, changed);
      const acts = changed.flatMap((c) => c.entries.map((e) => e.act));
      notify(tx, new Set(acts.map((a) => a.jurisdiction)));
      return { acts, withoutLaw };
    });
  }

  function ticksOf(state: MatterState, now: Date): Decision {
    const told: Decision = { ok: true, entries: [], verdicts: [], findings: [] };
    for (let draft = tickDue(state, now.getTime()); draft; draft = tickDue(state, now.getTime())) {
      if (told.entries.length >= TICKS_AT_MOST)
        throw new Error(`matter ${state.matter} has no end of limits under ${state.procedure.id}`);
      const one = decide(state, { drafts: [draft], recordedAt: () => now, newId, randomBytes: freshBytes });
      told.entries.push(...one.entries);
      told.verdicts.push(...one.verdicts);
      told.findings.push(...one.findings);
    }
    return told;
  }

  function deriveDeadlines(matters: MatterKey[]): Promise<number> {
    return locked(matters, async (tx, heads) => {
      let differing = 0;
      // From their acts, not from memory.
      for (const head of heads) read.forget(head);
      const held = await deadlinesOfMatters(tx, heads);
      for (const { head, state } of await statesIn(tx, heads)) {
        if ("ok" in state) continue;
        const rows = deadlineRows(state);
        state.deadlines = JSON.stringify(rows);
        if (sameRows(held.get(`${head.jurisdiction}/${head.matter}`) ?? [], rows)) continue;
        differing += 1;
        writeDeadlines(tx, [{ ...keyOf(head), rows }]);
      }
      return differing;
    });
  }

  return { tick, deriveDeadlines };
}

function keyOf({ jurisdiction, matter }: MatterKey): MatterKey {
  return { jurisdiction, matter };
}

type Rows = ReturnType<typeof deadlineRows>;

function sameRows(a: Rows, b: Rows): boolean {
  const text = (rows: Rows) =>
    JSON.stringify(
      rows.map((r) => [
        r.constraint,
        r.item,
        r.acts,
        r.dueAt && Date.parse(r.dueAt),
        r.pendingYear,
        r.suspended,
        r.leadAt && Date.parse(r.leadAt),
        r.passed,
      ]),
    );
  return text(a) === text(b);
}
