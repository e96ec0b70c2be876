/** All constraints of a procedure over one matter, one act at a time. */
import type { Procedure } from "../norms/index.ts";
import { type Counts, count, startCounts } from "./counts.ts";
import type { Change, Occurrence, Verdict } from "./occurrence.ts";
import { type Watch, watch } from "./watch.ts";

export type Monitor = {
  procedure: Procedure;
  counts: Counts;
  watches: Watch[];
  stage: string | null;
  closed: boolean;
};

export type ConstraintAssessment = {
  constraint: string;
  verdict: Verdict;
  vacuous: boolean;
  activations: { fulfilled: number; violated: number };
};

export type Assessment = {
  stage: string | null;
  closed: boolean;
  summary: { title: string | null; class: string | null; amount: number | null };
  constraints: ConstraintAssessment[];
};

export function startMonitor(procedure: Procedure): Monitor {
  return {
    procedure,
    counts: startCounts(),
    watches: procedure.constraints.map((c) => watch(c, procedure.counting)),
    stage: null,
    closed: false,
  };
}

/** Takes one act in, mutating the monitor, and tells the breaches that it brings. */
export function stepMonitor(monitor: Monitor, o: Occurrence): Change[] {
  const { procedure, counts } = monitor;
  count(counts, procedure.counting, o);
  const changes: Change[] = [];
  for (const w of monitor.watches) {
    const acts = w.step(o, counts);
    if (acts)
      changes.push({
        constraint: w.constraint.id,
        breach: {
          item: o.item,
          at: o.number,
          acts,
          severity: w.constraint.severity,
          explanation: w.constraint.explanation,
        },
      });
  }
  const act = procedure.acts[o.type];
  if (act?.stage) monitor.stage = act.stage;
  if (act?.closes) {
    monitor.closed = true;
    for (const w of monitor.watches)
      if (isPending(w) && w.verdict(true, counts).verdict === "violated")
        changes.push({
          constraint: w.constraint.id,
          breach: {
            item: null,
            at: o.number,
            acts: [o.number],
            severity: w.constraint.severity,
            explanation: w.constraint.explanation,
          },
        });
  }
  return changes;
}

function isPending(w: Watch): boolean {
  const { kind } = w.constraint.template;
  return kind === "response" || kind === "last" || kind === "finally";
}

/** How everything stands. `complete`: nothing more will come, as with a whole log. */
export function assess(monitor: Monitor, complete = monitor.closed): Assessment {
  const { title, class: kind, amount } = monitor.counts.fields;
  return {
    stage: monitor.stage,
    closed: monitor.closed,
    summary: {
      title: typeof title === "string" ? title : null,
      class: typeof kind === "string" ? kind : null,
      amount: typeof amount === "number" ? amount : null,
    },
    constraints: monitor.watches.map((w) => ({
      constraint: w.constraint.id,
      ...w.verdict(complete, monitor.counts),
      activations: w.activations,
    })),
  };
}
