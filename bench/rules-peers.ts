/** What the peers from npm can do of it: relations of activities (pm4js), conditions over facts (json-rules-engine). */
import { createRequire } from "node:module";
import { Engine } from "json-rules-engine";
import type { EventLog } from "../src/logs/event-log.ts";
import { compileCondition, type Template } from "../src/norms/index.ts";
import { ACTIVITIES, type Act, of, pair } from "./rules-log.ts";

/** Of the kinds that a log skeleton has: always after, always before, never together. */
export const SKELETON: { after: [Act, Act][]; before: [Act, Act][]; apart: [Act, Act][] } = {
  after: [
    ["resolved", "confirmed"],
    ["stated", "voted"],
    ["opened", "closed"],
    ["paid", "reported"],
  ],
  before: [
    ["executed", "confirmed"],
    ["voted", "stated"],
    ["paid", "executed"],
    ["closed", "opened"],
  ],
  apart: [
    ["remarked", "corrected"],
    ["attended", "corrected"],
    ["materials", "inspected"],
    ["remarked", "inspected"],
  ],
};

export function skeletonRules(): Template[] {
  return [
    ...SKELETON.after.map(([a, b]) => pair("response", a, b)),
    ...SKELETON.before.map(([a, b]) => pair("precedence", a, b)),
    ...SKELETON.apart.map(([a, b]) => pair("not_co_existence", a, b)),
  ];
}

/** A dozen conditions over one fact, judged at every act. */
const BOUNDS = Array.from({ length: 12 }, (_, index) => 500 * (index + 1));

export function conditionRules(): Template[] {
  return BOUNDS.map((bound) => ({
    kind: "condition",
    at: of(...ACTIVITIES),
    holds: compileCondition(`amount <= ${bound}`, new Set(["amount"])),
    when: null,
  }));
}

type Skeletons = { apply(log: object, skeleton: object): { fitTraces: number } };

/** @returns what it does once over the log, and how many cases it finds in order. */
export function pm4js(log: EventLog): () => number {
  // It puts its classes into the global object.
  createRequire(import.meta.url)("pm4js");
  const { LogSkeletonConformanceChecking } = globalThis as unknown as {
    LogSkeletonConformanceChecking: Skeletons;
  };
  const traces = log.cases.map((_, index) => ({
    events: Array.from(log.activity.codes.subarray(log.starts[index], log.starts[index + 1]), (code) => ({
      attributes: { "concept:name": { value: log.activity.words[code] } },
    })),
  }));
  const listed = (pairs: [Act, Act][]) => Object.fromEntries(pairs.map(([a, b]) => [`${a},${b}`, 1]));
  const skeleton = {
    equivalence: {},
    alwaysAfter: listed(SKELETON.after),
    alwaysBefore: listed(SKELETON.before),
    neverTogether: listed(SKELETON.apart),
    directlyFollows: {},
    actCounter: {},
    filterOnNoiseThreshold: () => skeleton,
  };
  return () => LogSkeletonConformanceChecking.apply({ traces }, skeleton).fitTraces;
}

/** @returns what it does once over the first events, and how many conditions hold. */
export function jsonRulesEngine(log: EventLog, events: number): () => Promise<number> {
  const amounts = log.attributes.get("amount");
  const values = amounts?.kind === "number" ? amounts.values : new Float64Array(events);
  const engine = new Engine(
    BOUNDS.map((value) => ({
      conditions: { all: [{ fact: "amount", operator: "lessThanInclusive", value }] },
      event: { type: `at-most-${value}` },
    })),
  );
  return async () => {
    let holding = 0;
    for (let i = 0; i < events; i += 1) holding += (await engine.run({ amount: values[i] })).events.length;
    return holding;
  };
}
