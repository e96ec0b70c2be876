/**
 * The kernel, pure: given a matter as it stands and acts that want to enter it, either a refusal or what follows.
 *
 * What happened is recorded even if it breaks a rule; refused is only what cannot have happened: an act that the
 * procedure does not know, fields that are not as declared, a claimed time in the future, the same act twice.
 */
import { hash } from "node:crypto";
import canonicalize from "canonicalize";
import type { Calendar } from "../calendar/index.ts";
import { commitAct, leafEntry, leafHash } from "../ledger/leaf.ts";
import { checkAct, checkEnvelope, type Procedure } from "../norms/index.ts";
import { assess, type Monitor, startMonitor, stepMonitor } from "../rules/index.ts";
import {
  type Act,
  type ActDraft,
  type Actor,
  type Bilingual,
  envelope,
  type Finding,
  fieldsOf,
  type Refusal,
  refusal,
  type VerdictChange,
} from "./act.ts";
import { isTick, TICK_TITLE, type Ticked, tickedBy } from "./ticks.ts";

/** Clocks of two machines may differ by this much; a claimed time further ahead is refused. A technical margin, not law. */
export const CLOCK_TOLERANCE_MS = 120_000;

/** A matter as its acts have made it. */
export type MatterState = {
  jurisdiction: string;
  matter: string;
  body: string;
  procedure: Procedure;
  lastNumber: number;
  /** Leaf hash of the matter's last act; null before the first. */
  lastLeaf: Buffer | null;
  lastRecordedAt: string;
  monitor: Monitor;
  seen: Set<string>;
  verdicts: Map<string, VerdictChange>;
  /** What the clock has told. */
  ticks: Ticked[];
  /** The deadlines that the table holds, as text; null: not known. */
  deadlines: string | null;
};

/** An act with all that goes into the tables with it. */
export type Entry = { act: Act; leaf: Buffer; salts: Record<string, string> };

export type Decision = {
  ok: true;
  entries: Entry[];
  verdicts: VerdictChange[];
  findings: Finding[];
};

export function initialState(input: {
  jurisdiction: string;
  matter: string;
  body: string;
  procedure: Procedure;
}): MatterState {
  return {
    ...input,
    lastNumber: 0,
    lastLeaf: null,
    lastRecordedAt: "",
    monitor: startMonitor(input.procedure),
    seen: new Set(),
    verdicts: new Map(),
    ticks: [],
    deadlines: "[]",
  };
}

/** Before the first act: by whose working days and in which zone its limits are counted. */
export function keepCalendar(state: MatterState, calendar: Calendar): MatterState {
  if (state.monitor.calendar !== calendar) state.monitor = startMonitor(state.procedure, calendar);
  return state;
}

export type DecideInput = {
  drafts: ActDraft[];
  /** The instant of recording, as a function of the act so that an import can say when each was written down. */
  recordedAt: (draft: ActDraft) => Date;
  newId: () => string;
  /** Fills a buffer of the length asked for with randomness for the salts. */
  randomBytes: (length: number) => Buffer;
};

/** Checks the drafts without touching the state. */
export function check(
  state: MatterState,
  drafts: ActDraft[],
  now: (draft: ActDraft) => Date,
): Refusal | null {
  const problems: { path: string; message: Bilingual }[] = [];
  const fresh = new Set<string>();
  let code: string | null = null;
  drafts.forEach((draft, index) => {
    if (isTick(draft)) {
      code ??= "act_not_known";
      problems.push({
        path: `acts[${index}].type`,
        message: {
          zh: `“${TICK_TITLE.zh}”由系统时钟在时限经过后自动记录，不能由他人记录`,
          en: `"${TICK_TITLE.en}" is recorded by the system's clock when a limit has passed, and by nobody else`,
        },
      });
      return;
    }
    const definition = state.procedure.acts[draft.type];
    if (!definition) {
      code ??= "act_not_known";
      problems.push({
        path: `acts[${index}].type`,
        message: {
          zh: `程序“${state.procedure.title.zh}”中没有行为 ${draft.type}；可用：${Object.keys(state.procedure.acts).join("、")}`,
          en: `Procedure ${state.procedure.id} knows no act ${draft.type}; it knows ${Object.keys(state.procedure.acts).join(", ")}`,
        },
      });
      return;
    }
    const before = problems.length;
    const { type, data } = draft;
    for (const checked of [
      checkEnvelope(state.procedure, { type, data }),
      checkAct(state.procedure, { type, data: fieldsOf(data) }),
    ]) {
      if (checked.ok) continue;
      code ??= "act_malformed";
      for (const problem of checked.problems)
        problems.push({ path: `acts[${index}].data.${problem.path}`, message: problem.message });
    }
    const claimed = Date.parse(draft.claimedAt);
    if (Number.isNaN(claimed)) {
      code ??= "act_malformed";
      problems.push({
        path: `acts[${index}].claimedAt`,
        message: {
          zh: "不是有效时间，请用 ISO 8601（如 2026-05-08T01:10:00Z）",
          en: "Not an instant; write ISO 8601, for example 2026-05-08T01:10:00Z",
        },
      });
    } else if (claimed > now(draft).getTime() + CLOCK_TOLERANCE_MS) {
      code ??= "claimed_in_future";
      problems.push({
        path: `acts[${index}].claimedAt`,
        message: {
          zh: "所称时间晚于现在，请核对日期、时间或本机时钟",
          en: "The claimed time lies ahead of the clock; correct the day, the time or the machine's clock",
        },
      });
    }
    // What is malformed may have no canonical form to take a print of.
    if (problems.length > before) return;
    const print = fingerprint(draft);
    if (state.seen.has(print) || fresh.has(print)) {
      code ??= "duplicate_act";
      problems.push({
        path: `acts[${index}]`,
        message: {
          zh: "同一人、同一时间、同一内容的记录已存在，未重复记录",
          en: "The same act by the same person at the same time is already recorded; nothing was added",
        },
      });
    }
    fresh.add(print);
  });
  const first = problems[0];
  if (code === null || !first) return null;
  return refusal(code, first.message.zh, first.message.en, { problems });
}

/**
 * Takes the drafts into the matter. Mutates `state`: a caller whose transaction fails must throw the state away.
 * The drafts must have passed {@link check}.
 */
export function decide(state: MatterState, input: DecideInput): Decision {
  const entries: Entry[] = [];
  const findings: Finding[] = [];
  for (const draft of input.drafts) {
    const recordedAt = latest(state.lastRecordedAt, input.recordedAt(draft).toISOString());
    const number = state.lastNumber + 1;
    const act: Act = {
      id: input.newId(),
      jurisdiction: state.jurisdiction,
      matter: state.matter,
      number,
      type: draft.type,
      body: state.body,
      actor: draft.actor,
      claimedAt: new Date(draft.claimedAt).toISOString(),
      recordedAt,
      data: draft.data,
      evidence: draft.evidence ?? [],
      norms: { pack: state.procedure.pack, version: state.procedure.version },
    };
    const { commitments, salts } = commitAct(act, input.randomBytes);
    const leaf = leafEntry({
      matter: state.matter,
      number,
      previous: state.lastLeaf ? state.lastLeaf.toString("hex") : null,
      commitments,
    });
    state.lastNumber = number;
    state.lastLeaf = leafHash(leaf);
    state.lastRecordedAt = recordedAt;
    state.seen.add(fingerprint(draft));
    entries.push({ act, leaf, salts });
    findings.push(...follow(state, act));
  }
  return { ok: true, entries, verdicts: changedVerdicts(state), findings };
}

/** Steps the monitor by one recorded act and tells which breaches it brought. Also used to replay a stored matter. */
export function follow(state: MatterState, act: Act): Finding[] {
  if (isTick(act)) state.ticks.push(tickedBy(act));
  const { of, as, item } = envelope(act);
  const changes = stepMonitor(state.monitor, {
    number: act.number,
    type: act.type,
    of,
    by: "person" in act.actor ? act.actor.person : null,
    as,
    item,
    data: fieldsOf(act.data),
    time: Date.parse(act.claimedAt),
  });
  return changes.flatMap((change) =>
    change.breach
      ? [
          {
            constraint: change.constraint,
            item: change.breach.item,
            at: change.breach.at,
            acts: change.breach.acts,
            severity: change.breach.severity,
            explanation: change.breach.explanation,
            norms: { pack: state.procedure.pack, version: state.procedure.version },
          },
        ]
      : [],
  );
}

/** Brings a state rebuilt from stored acts to the last of them, without deciding anything. */
export function replay(state: MatterState, acts: Act[], lastLeaf: Buffer): void {
  for (const act of acts) {
    follow(state, act);
    state.seen.add(fingerprint(act));
    state.lastNumber = act.number;
    state.lastRecordedAt = act.recordedAt;
  }
  state.lastLeaf = lastLeaf;
  state.deadlines = null;
  changedVerdicts(state);
}

function changedVerdicts(state: MatterState): VerdictChange[] {
  const changes: VerdictChange[] = [];
  for (const { constraint, verdict, vacuous } of assess(state.monitor).constraints) {
    const before = state.verdicts.get(constraint);
    if (before && before.verdict === verdict && before.vacuous === vacuous) continue;
    const change = { constraint, verdict, vacuous, at: state.lastNumber };
    state.verdicts.set(constraint, change);
    changes.push(change);
  }
  return changes;
}

type Draft = { type: string; actor: Actor; claimedAt: string; data: Record<string, unknown> };

/** Of a draft that has been checked, its print is there when it is decided. */
const prints = new WeakMap<Draft, string>();

/** What makes two acts the same act: type, actor, claimed instant and every word. */
function fingerprint(draft: Draft): string {
  const known = prints.get(draft);
  if (known !== undefined) return known;
  const words =
    canonicalize([draft.type, draft.actor, String(Date.parse(draft.claimedAt)), draft.data]) ?? "";
  const print = hash("sha256", words, "base64");
  prints.set(draft, print);
  return print;
}

function latest(a: string, b: string): string {
  return a > b ? a : b;
}
