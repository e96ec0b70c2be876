/**
 * A whole log at once: the machines of the monitor, stepped over columns. Cells are used again from case to case, acts are
 * dispatched by the integer of their activity, and what a template does not need is never read.
 */
import { type Calendar, CHINA } from "../calendar/index.ts";
import type { EventLog } from "../logs/event-log.ts";
import type { Procedure } from "../norms/index.ts";
import { Cell } from "./cell.ts";
import { type Listener, LogScene } from "./log-scene.ts";
import { TICK } from "./occurrence.ts";
import { planOf } from "./plan.ts";
import type { Key } from "./scene.ts";
import { settle, tick, weigh } from "./standing.ts";
import { type ConstraintCheck, type Seat, Tally } from "./tally.ts";
import { remember, type Step, take, takeWithCare, type Watch } from "./watch.ts";

/** A breach as the monitor would tell it: once per item (and person). */
export type LogViolation = {
  /** Index into log.cases. */
  case: number;
  constraint: string;
  item: string | null;
  /** The position in the case (from 0) at which it is broken; of what is owed at the end, the last. */
  at: number;
  /** The positions that it rests on. */
  positions: number[];
};

export type CheckOptions = {
  /** Nothing more will come in any case. */
  complete: boolean;
  /** Default: the mainland's, see src/calendar. */
  calendar?: Calendar;
  onProgress?: (events: number) => void;
  signal?: AbortSignal;
  onViolation?: (violation: LogViolation) => void;
};

export type LogCheck = { constraints: ConstraintCheck[] };

/** So long the log is checked before others have their turn and progress is told. */
const CHUNK_MS = 50;
/** The clock is looked at once in so many events. */
const EVENTS_BETWEEN_LOOKS = 16_384;

/**
 * Words of the log's activity column are act types of the procedure. @throws the signal's reason when it is aborted
 */
export async function checkLog(
  procedure: Procedure,
  log: EventLog,
  { complete, calendar = CHINA, onProgress, signal, onViolation }: CheckOptions,
): Promise<LogCheck> {
  const run = new Run(procedure, log, complete, calendar, onViolation);
  const cases = log.cases.length;
  let looked = 0;
  let turn = performance.now();
  signal?.throwIfAborted();
  for (let next = 0; next < cases; ) {
    next = run.check(next, (log.starts[next] as number) + EVENTS_BETWEEN_LOOKS);
    const now = performance.now();
    if (now - turn < CHUNK_MS) continue;
    looked = log.starts[next] as number;
    onProgress?.(looked);
    await new Promise(setImmediate);
    signal?.throwIfAborted();
    turn = performance.now();
  }
  if (looked < log.time.length) onProgress?.(log.time.length);
  return { constraints: run.tally.results(cases) };
}

/** An event that names no activity is still an act of its case. */
const NO_ACTIVITY = "";

/** One watch that an activity concerns, with all that a step touches side by side. */
type Hit = { forth: Step; back: Step | null; cell: Cell; role: number; watch: Watch; isPlain: boolean };

class Run implements Listener {
  readonly tally: Tally;
  private readonly log: EventLog;
  private readonly complete: boolean;
  private readonly onViolation: CheckOptions["onViolation"];
  private readonly scene: LogScene;
  private readonly watches: readonly Watch[];
  private readonly timed: readonly Watch[];
  private readonly cells: Cell[];
  /** By code of the activity and one more: what has no activity comes first. */
  private readonly hits: readonly (readonly Hit[])[];
  private readonly closes: Uint8Array;
  private readonly tick: number;
  /** Ticks, closing acts or facts: more is to do at each act than to step. */
  private readonly needsCare: boolean;
  private current = 0;
  /** Where what is told is broken; negative: at the last act that it rests on. */
  private settlingAt = -1;

  constructor(
    procedure: Procedure,
    log: EventLog,
    complete: boolean,
    calendar: Calendar,
    onViolation: CheckOptions["onViolation"],
  ) {
    const { words } = log.activity;
    this.log = log;
    this.complete = complete;
    this.onViolation = onViolation;
    this.scene = new LogScene(procedure, calendar, log, onViolation ? this : null);
    const plan = planOf(procedure, this.scene);
    this.watches = plan.watches;
    this.timed = plan.timed;
    this.cells = plan.watches.map(() => new Cell());
    this.hits = [NO_ACTIVITY, ...words].map((type) => {
      const { watches, roles } = plan.hitsOf(type);
      return watches.map((watch, i) => {
        const { forth, back, isPlain, index } = watch;
        return { forth, back, cell: this.cells[index] as Cell, role: roles[i] as number, watch, isPlain };
      });
    });
    this.closes = Uint8Array.from(words, (type) => (procedure.acts[type]?.closes ? 1 : 0));
    this.tick = words.indexOf(TICK);
    this.needsCare = this.scene.needsCounts || this.tick >= 0 || this.closes.includes(1);
    this.tally = new Tally(plan, this.cells, complete);
    for (const { watch, cell } of this.tally.seats) watch.begin(cell);
  }

  /** Whole cases from `first` on, until an event is passed. @returns the next case */
  check(first: number, untilEvent: number): number {
    const { log, complete, tally, scene } = this;
    const { seats } = tally;
    const { starts } = log;
    let next = first;
    for (; next < log.cases.length; next += 1) {
      const start = starts[next] as number;
      const end = starts[next + 1] as number;
      if (next > first && start >= untilEvent) break;
      this.current = next;
      scene.begin(start);
      const acts = this.needsCare ? this.stepWithCare(start, end) : this.step(start, end);
      for (let i = 0; i < seats.length; i += 1) {
        const seat = seats[i] as Seat;
        const { watch, cell } = seat;
        if (seat.mayRest && !cell.touched) continue;
        if (seat.glances) weigh(watch, cell, acts);
        if (complete && cell.owed > 0 && scene.listens) this.settleAt(watch, cell, acts);
        tally.take(seat);
        cell.begin(seat.owedAtStart, seat.judgedAtStart);
      }
      tally.closeCase();
    }
    return next;
  }

  /** What the scene tells, as those who asked for violations hear it. */
  hear(watch: number, item: Key | null, acts: number[]): void {
    const { log, scene, settlingAt } = this;
    this.onViolation?.({
      case: this.current,
      constraint: (this.watches[watch] as Watch).constraint.id,
      item: item === null ? null : (log.item.words[item as number] ?? null),
      at: settlingAt >= 0 ? settlingAt : scene.placeOf(acts[acts.length - 1] as number),
      positions: this.tick < 0 ? acts : acts.map((at) => scene.placeOf(at)),
    });
  }

  private step(start: number, end: number): number {
    const { hits, scene } = this;
    const { codes } = this.log.activity;
    for (let place = start; place < end; place += 1) {
      const all = hits[(codes[place] as number) + 1] as readonly Hit[];
      const at = place - start;
      scene.place = place;
      for (let i = 0; i < all.length; i += 1) {
        const hit = all[i] as Hit;
        hit.cell.touched = true;
        if (!hit.isPlain) {
          takeWithCare(hit.watch, hit.cell, hit.role, at);
          continue;
        }
        hit.forth(hit.cell, hit.role, at, hit.watch);
        if (hit.back !== null) hit.back(hit.cell, hit.role, at, hit.watch);
        remember(hit.cell, hit.role, at);
      }
    }
    return end - start;
  }

  private stepWithCare(start: number, end: number): number {
    const { cells, hits, scene, log } = this;
    const { codes } = log.activity;
    let closed = false;
    let acts = 0;
    for (let place = start; place < end; place += 1) {
      const code = codes[place] as number;
      scene.place = place;
      if (code === this.tick) {
        this.settlingAt = place - start;
        for (const watch of this.timed)
          tick(watch, cells[watch.index] as Cell, acts, log.time[place] as number);
        this.settlingAt = -1;
        continue;
      }
      if (this.tick >= 0) scene.places.push(place);
      scene.count(place);
      for (const { watch, cell, role } of hits[code + 1] as readonly Hit[]) {
        cell.touched = true;
        take(watch, cell, role, acts);
      }
      acts += 1;
      if (this.closes[code] === 1) closed = true;
      if (!closed) continue;
      for (const watch of this.watches) {
        weigh(watch, cells[watch.index] as Cell, acts);
        this.settleAt(watch, cells[watch.index] as Cell, acts);
      }
    }
    return acts;
  }

  private settleAt(watch: Watch, cell: Cell, acts: number): void {
    this.settlingAt = acts === 0 ? 0 : this.scene.placeOf(acts - 1);
    settle(watch, cell, acts);
    this.settlingAt = -1;
  }
}
