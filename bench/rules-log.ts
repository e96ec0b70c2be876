/** Invented logs of decisions, in columns, and the rules that they are checked by: the same for the same seed. */
import type { Column, EventLog } from "../src/logs/event-log.ts";
import {
  type Constraint,
  compileCondition,
  type Procedure,
  type Selector,
  type Template,
} from "../src/norms/index.ts";
import type { PairKind } from "../src/norms/template.ts";

export const ACTIVITIES = [
  "opened",
  "attended",
  "materials",
  "stated",
  "remarked",
  "voted",
  "resolved",
  "confirmed",
  "executed",
  "paid",
  "inspected",
  "reported",
  "corrected",
  "closed",
] as const;
/** Events of a case: at least, and so many more at random. */
const SHORTEST = 6;
const SPREAD = 13;
const DISORDER = 0.03;
const PEOPLE = 400;
const MINUTE_MS = 60_000;
const START = Date.UTC(2025, 2, 3, 1);

/** xorshift32: fast, and the same everywhere. */
function random(seed: number): () => number {
  let state = seed | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

export function inventedLog(events: number, seed = 7): EventLog {
  const next = random(seed);
  const codes = new Int32Array(events);
  const time = new Float64Array(events);
  const people = new Int32Array(events);
  const amounts = new Float64Array(events);
  const starts: number[] = [];
  let filled = 0;
  while (filled < events) {
    starts.push(filled);
    const length = Math.min(events - filled, SHORTEST + Math.floor(next() * SPREAD));
    let at = START + Math.floor(next() * 500_000) * MINUTE_MS;
    const amount = Math.floor(next() * 10_000);
    for (let i = 0; i < length; i += 1) {
      // Step by step, the longer cases with repetitions; the shorter ones end on the way.
      const orderly = Math.floor((i * ACTIVITIES.length) / Math.max(length, ACTIVITIES.length));
      codes[filled] = next() < DISORDER ? Math.floor(next() * ACTIVITIES.length) : orderly;
      at += Math.floor(next() * 2_000) * MINUTE_MS;
      time[filled] = at;
      people[filled] = Math.floor(next() * PEOPLE);
      amounts[filled] = amount;
      filled += 1;
    }
  }
  const none = (): { codes: Int32Array; words: string[] } => ({
    codes: new Int32Array(events).fill(-1),
    words: [],
  });
  const amount: Column = { kind: "number", values: amounts };
  return {
    cases: starts.map((_, index) => `C${index}`),
    starts: Uint32Array.from([...starts, events]),
    activity: { codes, words: [...ACTIVITIES] },
    time,
    resource: { codes: people, words: Array.from({ length: PEOPLE }, (_, index) => `P${index}`) },
    role: none(),
    item: none(),
    attributes: new Map([["amount", amount]]),
  };
}

export type Act = (typeof ACTIVITIES)[number];
export const of = (...acts: Act[]): Selector => ({ acts, as: null, with: {} });
export const pair = (kind: PairKind, activation: Act, target: Act): Template => ({
  kind,
  activation: of(activation),
  target: of(target),
  same: [],
});

const TWELVE: Template[] = [
  { kind: "init", activation: of("opened") },
  { kind: "existence", activation: of("resolved") },
  { kind: "absence", n: 2, activation: of("paid") },
  pair("response", "resolved", "confirmed"),
  pair("precedence", "executed", "confirmed"),
  pair("succession", "stated", "voted"),
  pair("alternate_response", "voted", "resolved"),
  pair("chain_precedence", "paid", "executed"),
  pair("responded_existence", "corrected", "inspected"),
  pair("not_response", "closed", "paid"),
  pair("co_existence", "attended", "materials"),
  pair("not_succession", "closed", "remarked"),
];

/** Rules that an orderly case keeps, as rules of law are kept in most cases: the earlier act named first. */
const KEPT: { kind: PairKind; turned: boolean }[] = [
  { kind: "response", turned: false },
  { kind: "precedence", turned: true },
  { kind: "responded_existence", turned: false },
  { kind: "not_response", turned: true },
  { kind: "alternate_precedence", turned: true },
  { kind: "succession", turned: false },
  { kind: "not_precedence", turned: false },
  { kind: "not_chain_response", turned: true },
];

/** Control flow only. */
export function plainRules(number: number): Template[] {
  const rules = [...TWELVE];
  for (let distance = 1; rules.length < number; distance += 1)
    for (let i = 0; i + distance < ACTIVITIES.length && rules.length < number; i += 1) {
      const { kind, turned } = KEPT[(i + distance) % KEPT.length] as (typeof KEPT)[number];
      const [earlier, later] = [ACTIVITIES[i] as Act, ACTIVITIES[i + distance] as Act];
      rules.push(turned ? pair(kind, later, earlier) : pair(kind, earlier, later));
    }
  return rules.slice(0, number);
}

const condition = (source: string, ...names: string[]) => compileCondition(source, new Set(names));

/** With conditions over data, correlation, four eyes, and limits in working days, days and hours. */
export function rulesWithDataAndTime(): Template[] {
  const large: Selector = { ...of("executed"), when: condition("amount > 5000", "amount") };
  const within = (n: number, unit: "workdays" | "days" | "hours") => ({ atLeast: null, within: { n, unit } });
  return [
    ...TWELVE.slice(0, 4),
    { kind: "precedence", activation: large, target: of("inspected", "confirmed"), same: [] },
    {
      kind: "response",
      activation: of("resolved"),
      target: of("confirmed"),
      same: [],
      time: within(5, "workdays"),
    },
    {
      kind: "response",
      activation: of("reported"),
      target: of("closed"),
      same: [],
      time: within(30, "days"),
    },
    {
      kind: "response",
      activation: of("confirmed"),
      target: of("executed"),
      same: [],
      time: within(72, "hours"),
    },
    { kind: "precedence", activation: of("paid"), target: of("confirmed"), same: [], different: ["by"] },
    { kind: "response", activation: of("voted"), target: of("resolved"), same: ["amount"] },
    {
      kind: "precedence",
      activation: of("paid"),
      target: of("resolved"),
      same: [],
      where: condition("activation.amount <= target.amount", "activation.amount", "target.amount"),
    },
    { kind: "condition", at: of("paid"), holds: condition("amount <= 9000", "amount"), when: null },
  ];
}

export function procedureOf(templates: Template[]): Procedure {
  const words = { zh: "规则", en: "rule" };
  const constraints = templates.map(
    (template, index): Constraint => ({
      id: `rule-${index + 1}`,
      title: words,
      severity: "minor",
      basis: [],
      explanation: words,
      template,
    }),
  );
  return {
    id: "bench/invented",
    pack: "bench",
    version: "1",
    source: "",
    title: words,
    inForce: { from: "1900-01-01", to: null },
    capacities: {},
    stages: [],
    parameters: [],
    acts: {},
    constraints,
    counting: null,
    imports: {},
  };
}
