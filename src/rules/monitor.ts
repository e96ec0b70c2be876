/** All constraints of a procedure over one matter, one act at a time. */
import type { Calendar } from "../calendar/index.ts";
import type { Procedure } from "../norms/index.ts";
import { type Counts, count, startCounts } from "./counts.ts";
import type { Broken } from "./judgements.ts";
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

export function startMonitor(procedure: Procedure, _calendar?: Calendar): Monitor {
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
    const broken = w.step(o, counts);
    if (broken) changes.push(changeOf(w, broken, o.number));
  }
  const act = procedure.acts[o.type];
  if (act?.stage) monitor.stage = act.stage;
  if (act?.closes) monitor.closed = true;
  if (monitor.closed) changes.push(...settleMonitor(monitor, o.number));
  return changes;
}

/** Nothing more will come: tells what is still owed, as of an act. What it finds stays broken, whatever follows. */
export function settleMonitor({ watches, counts }: Monitor, at: number): Change[] {
  return watches.flatMap((w) => (w.settle?.(counts) ?? []).map((broken) => changeOf(w, broken, at)));
}

function changeOf({ constraint }: Watch, { item, acts }: Broken, at: number): Change {
  const { id, severity, explanation } = constraint;
  return { constraint: id, breach: { item, at, acts, severity, explanation } };
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
      ...w.standing(complete, monitor.counts),
    })),
  };
}
