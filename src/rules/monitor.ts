/** All constraints of a procedure over one matter, one act at a time. */
import { type Calendar, CHINA } from "../calendar/index.ts";
import type { Procedure } from "../norms/index.ts";
import { Cell } from "./cell.ts";
import { type Counts, startCounts } from "./counts.ts";
import { Course } from "./course.ts";
import { type Change, type Occurrence, TICK, type Verdict } from "./occurrence.ts";
import { type Hits, type Plan, planOf } from "./plan.ts";
import { RecordedScene, type Told } from "./recorded-scene.ts";
import { type Activations, glance, settle, standingOf, tick, VERDICTS } from "./standing.ts";
import type { CountsAs } from "./surroundings.ts";
import { take, type Watch } from "./watch.ts";

export type Monitor = {
  procedure: Procedure;
  calendar: Calendar;
  /** What all monitors of the procedure share. */
  readonly ground: Ground;
  counts: Counts;
  stage: string | null;
  closed: boolean;
  /** One for each version of a constraint, in the plan's order. */
  cells: Cell[];
  /** The acts so far, without the clock's. */
  acts: Course;
};

export type ConstraintAssessment = {
  constraint: string;
  verdict: Verdict;
  vacuous: boolean;
  activations: Activations;
};

export type Assessment = {
  stage: string | null;
  closed: boolean;
  summary: { title: string | null; class: string | null; amount: number | null };
  constraints: ConstraintAssessment[];
};

export type Ground = { scene: RecordedScene; plan: Plan; told: Told[]; ofType: Map<string, OfType> };

/** What an act of a type brings, found once. */
type OfType = { hits: Hits; countsAs: CountsAs; stage: string | null; closes: boolean };

/** A procedure is compiled once for each calendar, however many matters follow it. */
const grounds = new WeakMap<Procedure, WeakMap<Calendar, Ground>>();

function groundOf(procedure: Procedure, calendar: Calendar): Ground {
  let known = grounds.get(procedure);
  if (!known) {
    known = new WeakMap();
    grounds.set(procedure, known);
  }
  let ground = known.get(calendar);
  if (!ground) {
    const scene = new RecordedScene(procedure, calendar);
    ground = { scene, plan: planOf(procedure, scene), told: [], ofType: new Map() };
    known.set(calendar, ground);
  }
  return ground;
}

/** Brings the scene to the monitor's matter; what is told from now on is in the list. */
export function enter({ ground, counts, acts }: Monitor): Ground {
  if (ground.told.length > 0) ground.told = [];
  ground.scene.enter(counts, acts, ground.told);
  return ground;
}

function ofType({ plan, scene, ofType: known }: Ground, procedure: Procedure, type: string): OfType {
  let found = known.get(type);
  if (found === undefined) {
    const act = procedure.acts[type];
    found = {
      hits: plan.hitsOf(type),
      countsAs: scene.countsAs(type),
      stage: act?.stage ?? null,
      closes: act?.closes ?? false,
    };
    known.set(type, found);
  }
  return found;
}

export function startMonitor(procedure: Procedure, calendar: Calendar = CHINA): Monitor {
  const ground = groundOf(procedure, calendar);
  const cells = ground.plan.watches.map((watch) => {
    const cell = new Cell();
    watch.begin(cell);
    return cell;
  });
  return {
    procedure,
    calendar,
    ground,
    counts: startCounts(),
    stage: null,
    closed: false,
    cells,
    acts: new Course(),
  };
}

/** Takes one act in, mutating the monitor, and tells the breaches that it brings. */
export function stepMonitor(monitor: Monitor, o: Occurrence): Change[] {
  const { procedure, cells, acts } = monitor;
  const ground = enter(monitor);
  const { scene, plan, told } = ground;
  if (o.type === TICK) {
    for (const watch of plan.timed) tick(watch, cellOf(cells, watch), acts.length, o.time);
    return changesOf(monitor, plan, told, o.number);
  }
  const at = acts.length;
  acts.add(o);
  const { hits, countsAs, stage, closes } = ofType(ground, procedure, o.type);
  scene.show(o, countsAs);
  const { watches, roles } = hits;
  for (let i = 0; i < watches.length; i += 1) {
    const watch = watches[i] as Watch;
    take(watch, cellOf(cells, watch), roles[i] as number, at);
  }
  for (const watch of at === 0 ? plan.missingAtFirst : plan.missing)
    if (watch.misses) glance(watch, cellOf(cells, watch), at + 1, watch.misses);
  if (stage !== null) monitor.stage = stage;
  if (closes) monitor.closed = true;
  const changes = changesOf(monitor, plan, told, o.number);
  if (monitor.closed) changes.push(...settleMonitor(monitor, o.number));
  return changes;
}

/** Nothing more will come: tells what is still owed, as of an act. What it finds stays broken, whatever follows. */
export function settleMonitor(monitor: Monitor, at: number): Change[] {
  const { plan, told } = enter(monitor);
  for (const watch of plan.watches) settle(watch, cellOf(monitor.cells, watch), monitor.acts.length);
  return changesOf(monitor, plan, told, at);
}

/** In the order of the procedure's constraints. */
function changesOf({ acts }: Monitor, { watches }: Plan, told: Told[], at: number): Change[] {
  if (told.length === 0) return [];
  return told
    .sort((a, b) => a.watch - b.watch)
    .map(({ watch, item, acts: positions }) => {
      const { id, severity, explanation } = (watches[watch] as Watch).constraint;
      const rests = positions.map((p) => acts.numberAt(p));
      return { constraint: id, breach: { item, at, acts: rests, severity, explanation } };
    });
}

function cellOf(cells: Cell[], { index }: Watch): Cell {
  return cells[index] as Cell;
}

/** How everything stands. `complete`: nothing more will come, as with a whole log. */
export function assess(monitor: Monitor, complete = monitor.closed): Assessment {
  const { plan } = enter(monitor);
  const { title, class: kind, amount } = monitor.counts.fields;
  return {
    stage: monitor.stage,
    closed: monitor.closed,
    summary: {
      title: typeof title === "string" ? title : null,
      class: typeof kind === "string" ? kind : null,
      amount: typeof amount === "number" ? amount : null,
    },
    constraints: plan.lines.map(({ id, watches }) => {
      const [first, ...others] = watches.map((index) => {
        const watch = plan.watches[index] as Watch;
        return standingOf(watch, cellOf(monitor.cells, watch), monitor.acts.length, complete);
      });
      let all = first as ReturnType<typeof standingOf>;
      for (const one of others)
        all = {
          verdict: worse(all.verdict, one.verdict),
          vacuous: all.vacuous && one.vacuous,
          activations: {
            fulfilled: all.activations.fulfilled + one.activations.fulfilled,
            violated: all.activations.violated + one.activations.violated,
          },
        };
      return { constraint: id, ...all };
    }),
  };
}

function worse(a: Verdict, b: Verdict): Verdict {
  return VERDICTS.indexOf(a) > VERDICTS.indexOf(b) ? a : b;
}
