/**
 * matters.admit: the one door through which anything enters. An admission is decided by the pure kernel and written
 * with its verdicts, findings, projections and its place in the ledger's queue in one transaction.
 *
 * Concurrent admissions share a commit: while one transaction is on its way to disk, those that arrive wait in line and
 * then go together.
 */
import { randomUUID } from "node:crypto";
import { type Calendars, SHIPPED_CALENDARS } from "../calendar/index.ts";
import type { NormLibrary } from "../norms/index.ts";
import {
  type Database,
  DatabaseUnavailable,
  type Transaction,
  type WritingTransaction,
} from "../platform/index.ts";
import { assess } from "../rules/index.ts";
import {
  type Act,
  type ActDraft,
  type Admission,
  type Admitted,
  type Asking,
  type MatterBasics,
  type Refusal,
  refusal,
} from "./act.ts";
import { askedBefore, keyReused, type Request, requestHashUnder } from "./asked.ts";
import { check, decide, keepCalendar, type MatterState } from "./decide.ts";
import { judgeEvidence } from "./evidence.ts";
import { type Law, lawOfPacks } from "./law.ts";
import { openState } from "./opening.ts";
import { freshBytes } from "./randomness.ts";
import { type ReadLaw, reading } from "./reading.ts";
import { judgementsOf, keysSeen, lockHeads, type MatterHead, rememberKeys, type StoredKey } from "./store.ts";
import { actsOf } from "./stored-acts.ts";
import { type Changed, writeBatch } from "./batch.ts";
import { type Ticking, ticking } from "./ticking.ts";
import { together } from "./together.ts";

/** A module that derives tables of its own from acts of some procedures, in the same transaction. */
export type Projection = {
  procedures: string[];
  /** Refuses only what cannot have happened. */
  judge?(tx: Transaction, acts: Act[]): Promise<Refusal | null>;
  apply(tx: Transaction, acts: Act[]): Promise<void>;
};

export type AdmitAllOptions = {
  /** All admissions or none; the answers then hold every refusal. */
  atomic?: boolean;
  /** When each act was written down, for imports and the sample; by default now. */
  recordedAt?: (draft: ActDraft) => Date;
  onProgress?: (done: number, total: number) => void;
  signal?: AbortSignal;
};

export type Matters = Ticking & {
  admit(admission: Admission | Asking): Promise<Admitted | Refusal>;
  admitAll(admissions: Admission[], options?: AdmitAllOptions): Promise<(Admitted | Refusal)[]>;
  /** Decides without recording: what would be recorded and what the rules would say. */
  preview(admission: Previewed): Promise<Admitted | Refusal>;
  /**
   * For what does more than record (an account that opens, and is recorded as opened): null when the idempotency key is
   * new, the matter into which the first such request was recorded, or a refusal when the key was used for something else.
   */
  askedBefore(request: Request): Promise<{ ok: true; matter: string } | Refusal | null>;
};

export type MattersOptions = {
  database: Database;
  norms: NormLibrary;
  /** By which limits are counted; by default the State Council's announcements that are shipped. */
  calendars?: Calendars;
  /** By default what the packs say, everywhere alike. */
  law?: Law;
  /** 32 bytes; wraps the key of every record. */
  recordKey: Buffer;
  clock: () => Date;
  projections: Projection[];
  newId?: () => string;
};

const BATCH_ADMISSIONS = 256;
const NOTIFY = { name: "notify-queue", text: "select pg_notify('quanjian_queue', $1)" };
const BULK_ACTS = 2_000;

type Answer = Admitted | Refusal;
/** Nothing is recorded, so nothing is remembered of the request. */
type Previewed = Admission | (Omit<Asking, "idempotency"> & { idempotency?: undefined });
type Entering = Previewed | Asking;

/** Rolls a transaction back without being an error of its own. */
class RolledBack extends Error {
  readonly answers: Answer[];
  constructor(answers: Answer[]) {
    super("rolled back");
    this.answers = answers;
  }
}

/** What the admissions of one transaction share. */
type Round = {
  heads: Map<string, MatterHead>;
  touched: Map<string, Changed>;
  law: ReadLaw;
};

const TAKEN_BY_OTHERS = new Set<unknown>(["idempotency_keys_pkey", "acts_pkey"]);

function isRecordedMeanwhile(error: unknown): boolean {
  return error instanceof Error && "constraint" in error && TAKEN_BY_OTHERS.has(error.constraint);
}

export function createMatters(options: MattersOptions): Matters {
  const { database, norms, recordKey, clock, projections, newId = randomUUID } = options;
  const law = options.law ?? lawOfPacks(norms);
  const read = reading(law, options.calendars ?? SHIPPED_CALENDARS, recordKey);
  const hashOf = requestHashUnder(recordKey);
  const admit = together(
    BATCH_ADMISSIONS,
    (admissions: (Admission | Asking)[]) => transact(admissions, {}),
    (error) => error instanceof DatabaseUnavailable,
  );

  async function admitAll(admissions: Admission[], options: AdmitAllOptions = {}): Promise<Answer[]> {
    if (options.atomic) return transact(admissions, options);
    const answers: Answer[] = [];
    let start = 0;
    while (start < admissions.length) {
      options.signal?.throwIfAborted();
      let end = start;
      for (let acts = 0; end < admissions.length && acts < BULK_ACTS; end += 1)
        acts += (admissions[end] as Admission).acts.length;
      answers.push(...(await transact(admissions.slice(start, end), options)));
      start = end;
      options.onProgress?.(start, admissions.length);
    }
    return answers;
  }

  async function preview(admission: Previewed): Promise<Answer> {
    const [answer] = await transact([admission], {}, true);
    return answer as Answer;
  }

  /** Where another process recorded the same request or opened the same matter meanwhile, that is seen the second time. */
  function transact(admissions: Entering[], options: AdmitAllOptions, dry = false): Promise<Answer[]> {
    const attempt = () => transactOnce(admissions, options, dry);
    return attempt().catch((error: unknown) => {
      if (!isRecordedMeanwhile(error)) throw error;
      return attempt();
    });
  }

  async function transactOnce(
    admissions: Entering[],
    options: AdmitAllOptions,
    dry: boolean,
  ): Promise<Answer[]> {
    const touched = new Map<string, Changed>();
    try {
      return await database.transaction(async (tx) => {
        touched.clear();
        const { answers, keys } = await decideAll(tx, admissions, options, touched);
        const refused = answers.some((answer) => !answer.ok);
        if (dry || (options.atomic && refused)) throw new RolledBack(answers);
        writeBatch(tx, recordKey, [...touched.values()]);
        rememberKeys(tx, keys);
        const queued = new Set([...touched.values()].map((c) => c.state.jurisdiction));
        notify(tx, queued);
        return answers;
      });
    } catch (error) {
      for (const changed of touched.values()) read.forget(changed.state);
      if (error instanceof RolledBack) return error.answers;
      throw error;
    }
  }

  async function decideAll(
    tx: Transaction,
    admissions: Entering[],
    options: AdmitAllOptions,
    touched: Map<string, Changed>,
  ): Promise<{ answers: Answer[]; keys: StoredKey[] }> {
    const [known, heads] = await Promise.all([seenBefore(tx, admissions), headsOf(tx, admissions)]);
    const answers: Answer[] = [];
    const fresh = new Map<string, { key: StoredKey; answer: Admitted }>();
    const round = { heads, touched, law: read.lawIn(tx, admissions) };
    for (const asked of admissions) {
      const admission = drafted(asked, heads, touched);
      if ("ok" in admission) {
        answers.push(admission);
        continue;
      }
      const name = keyName(admission);
      const stored = known.get(name) ?? fresh.get(name)?.key;
      if (stored && !stored.requestHash.equals(requestHash(admission))) {
        answers.push(keyReused(stored.key));
      } else if (stored) {
        answers.push(fresh.get(name)?.answer ?? (await answerAgain(tx, stored)));
      } else {
        const answer = await decideOne(tx, admission, options, round);
        answers.push(answer);
        const key = keyOf(admission, answer);
        if (key && answer.ok) fresh.set(name, { key, answer });
      }
    }
    return { answers, keys: [...fresh.values()].map((f) => f.key) };
  }

  /** An admission with its acts, or why its recorder may not. */
  function drafted(
    asked: Entering,
    heads: Map<string, MatterHead>,
    touched: Map<string, Changed>,
  ): Admission | Refusal {
    if (typeof asked.acts !== "function") return asked as Admission;
    const { id } = (asked as Asking).matter;
    const key = `${asked.jurisdiction}/${id}`;
    const head = heads.get(key);
    const changed = touched.get(key);
    if (!head && !changed) return noMatter(id);
    const matter = changed ? basicsOf(changed) : { ...(head as MatterHead), id };
    const acts = asked.acts(matter);
    return "ok" in acts ? acts : { ...asked, acts };
  }

  async function decideOne(
    tx: Transaction,
    admission: Admission,
    options: AdmitAllOptions,
    { heads, touched, law }: Round,
  ): Promise<Answer> {
    // What enters together was written down at one time.
    const now = clock();
    const recordedAt = options.recordedAt ?? (() => now);
    const opening = "open" in admission.matter;
    const matter = "open" in admission.matter ? (admission.matter.open.id ?? newId()) : admission.matter.id;
    const key = `${admission.jurisdiction}/${matter}`;
    const head = heads.get(key);
    let changed = touched.get(key);
    if (opening && (head || changed))
      return refusal("duplicate_matter", `事项 ${matter} 已存在`, `Matter ${matter} already exists`);
    if (!opening && !head && !changed) return noMatter(matter);
    if (admission.acts.length === 0)
      return refusal("act_malformed", "没有要记录的行为", "There is no act to record");
    const openedOn = head?.openedOn ?? changed?.openedOn ?? (await dayOf(tx, admission));
    let state = changed?.state;
    if (!state) {
      const [found = openState(await law.now(), admission, matter, openedOn)] = head
        ? await read.statesOf(tx, [head], law)
        : [];
      if ("ok" in found) return found;
      state = head ? found : keepCalendar(found, await read.calendarOf(tx, admission.jurisdiction));
    }
    if (admission.after !== undefined && admission.after !== state.lastNumber)
      return refusal(
        "matter_moved_on",
        `您看到的是第 ${admission.after} 号，事项已到第 ${state.lastNumber} 号；请刷新后再记录`,
        `You saw number ${admission.after}, the matter stands at ${state.lastNumber}; look again, then record`,
      );
    const refused =
      check(state, admission.acts, recordedAt) ??
      (await judgeEvidence(tx, admission.jurisdiction, admission.acts)) ??
      (await judge(tx, state, admission, recordedAt));
    if (refused) return refused;
    if (!changed) {
      changed = {
        state,
        openedAt: head?.openedAt ?? instant(admission.acts[0] as ActDraft),
        openedOn,
        lastClaimedAt: "",
        entries: [],
        verdicts: [],
        findings: [],
        summary: { title: null, class: null, amount: null, stage: null, closed: false },
      };
      touched.set(key, changed);
      if (!head) read.keep(state);
    }
    const { entries, verdicts, findings } = decide(state, {
      drafts: admission.acts,
      recordedAt,
      newId,
      randomBytes: freshBytes,
    });
    // At once, so that the next admission of the batch is judged by what this one brought.
    for (const projection of projections)
      if (projection.procedures.includes(state.procedure.id)) {
        await projection.apply(
          tx,
          entries.map((e) => e.act),
        );
        law.changed();
      }
    changed.entries.push(...entries);
    changed.verdicts.push(...verdicts);
    changed.findings.push(...findings);
    changed.lastClaimedAt = instant(admission.acts[admission.acts.length - 1] as ActDraft);
    changed.summary = summaryOf(state);
    return { ok: true, matter, acts: entries.map((e) => e.act), verdicts, findings };
  }

  /** The jurisdiction's civil day on which an admission's first act claims to have been done. */
  function dayOf(tx: Transaction, { jurisdiction, acts }: Admission): Promise<string> {
    const claimed = Date.parse((acts[0] as ActDraft).claimedAt);
    // What is no time is refused further on, with its place.
    return read.dayOf(tx, jurisdiction, Number.isNaN(claimed) ? clock() : claimed);
  }

  async function judge(
    tx: Transaction,
    state: MatterState,
    admission: Admission,
    recordedAt: (draft: ActDraft) => Date,
  ): Promise<Refusal | null> {
    for (const projection of projections) {
      if (!projection.judge || !projection.procedures.includes(state.procedure.id)) continue;
      const acts = admission.acts.map((draft, index) => provisional(state, draft, index, recordedAt(draft)));
      const refused = await projection.judge(tx, acts);
      if (refused) return refused;
    }
    return null;
  }

  /** The answer to a request that was recorded before: its acts, and what they changed, if it stands so still. */
  async function answerAgain(tx: Transaction, before: StoredKey): Promise<Answer> {
    const within = (n: number) => n >= before.firstNumber && n <= before.lastNumber;
    const acts = await actsOf(tx, recordKey, before.jurisdiction, before.matter);
    const { verdicts, findings } = await judgementsOf(tx, before.jurisdiction, before.matter);
    return {
      ok: true,
      matter: before.matter,
      acts: acts.filter((a) => within(a.number)).map(({ erased: _erased, salts: _salts, ...act }) => act),
      verdicts: verdicts.filter((v) => within(v.at)),
      findings: findings.filter((f) => within(f.at)),
    };
  }

  async function seenBefore(tx: Transaction, admissions: Entering[]): Promise<Map<string, StoredKey>> {
    const keys = admissions.flatMap((a) =>
      a.idempotency
        ? [{ jurisdiction: a.jurisdiction, person: a.idempotency.by, key: a.idempotency.key }]
        : [],
    );
    const found = await keysSeen(tx, keys);
    return new Map(found.map((k) => [`${k.jurisdiction}/${k.person}/${k.key}`, k]));
  }

  async function headsOf(tx: Transaction, admissions: Entering[]): Promise<Map<string, MatterHead>> {
    const keys = new Map<string, { jurisdiction: string; matter: string }>();
    for (const { jurisdiction, matter } of admissions) {
      const id = "open" in matter ? matter.open.id : matter.id;
      if (id) keys.set(`${jurisdiction}/${id}`, { jurisdiction, matter: id });
    }
    const heads = await lockHeads(tx, [...keys.values()]);
    return new Map(heads.map((h) => [`${h.jurisdiction}/${h.matter}`, h]));
  }

  function requestHash({ matter, acts, after, idempotency }: Admission): Buffer {
    return hashOf(idempotency?.request ?? { matter, acts, after: after ?? null });
  }

  function keyOf(admission: Admission, answer: Answer): StoredKey | null {
    const first = answer.ok ? answer.acts[0] : undefined;
    if (!admission.idempotency || !answer.ok || !first) return null;
    return {
      jurisdiction: admission.jurisdiction,
      person: admission.idempotency.by,
      key: admission.idempotency.key,
      requestHash: requestHash(admission),
      matter: answer.matter,
      firstNumber: first.number,
      lastNumber: first.number + answer.acts.length - 1,
    };
  }

  const clockwork = ticking({ database, recordKey, newId, read, notify });

  return {
    ...clockwork,
    admit,
    admitAll,
    preview,
    askedBefore: (request) => askedBefore(database, hashOf, request),
  };
}

function notify(tx: WritingTransaction, jurisdictions: Iterable<string>): void {
  for (const jurisdiction of jurisdictions) tx.write(NOTIFY, [jurisdiction]);
}

function basicsOf({ state, summary, openedOn }: Changed): MatterBasics {
  const { matter, jurisdiction, body, procedure } = state;
  return { id: matter, jurisdiction, body, procedure: procedure.id, class: summary.class, openedOn };
}

function noMatter(id: string): Refusal {
  return refusal("not_found", `没有事项 ${id}`, `There is no matter ${id}`);
}

/** An act as a projection's judge sees it before it has an id of its own. */
function provisional(state: MatterState, draft: ActDraft, index: number, recordedAt: Date): Act {
  return {
    ...draft,
    evidence: draft.evidence ?? [],
    id: "",
    jurisdiction: state.jurisdiction,
    matter: state.matter,
    number: state.lastNumber + 1 + index,
    body: state.body,
    recordedAt: recordedAt.toISOString(),
    norms: { pack: state.procedure.pack, version: state.procedure.version },
  };
}

function summaryOf(state: MatterState): Changed["summary"] {
  const { summary, stage, closed } = assess(state.monitor);
  return { ...summary, stage, closed };
}

function instant(draft: ActDraft): string {
  return new Date(draft.claimedAt).toISOString();
}

function keyName(admission: Admission): string {
  return `${admission.jurisdiction}/${admission.idempotency?.by}/${admission.idempotency?.key}`;
}
