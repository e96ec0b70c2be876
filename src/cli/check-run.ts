/** A log read, made acts of its procedure or model, and judged: what `quanjian check` does, without its words. */
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { type Calendar, dayText, loadCalendars, SHIPPED_CALENDARS } from "../calendar/index.ts";
import {
  attributesOfModel,
  attributesUsed,
  byGeneration,
  type DeclModel,
  type EventLog,
  type Generation,
  LogFault,
  type LogRead,
  logOf,
  mapToModel,
  mapToProcedure,
  openLog,
  readDecl,
  textOf,
  type Violation,
} from "../logs/index.ts";
import { type Bilingual, type Constraint, loadPacks, type Procedure } from "../norms/index.ts";
import { type ConstraintCheck, checkLog } from "../rules/index.ts";

/** Of logs whose times have zones of their own: the mainland's days are counted, as in an installation. */
const HOME = "Asia/Shanghai";

export type CheckAsked = {
  file: string;
  against: { procedure: string; folder: string } | { model: string };
  /** The cases may go on. */
  isOpen: boolean;
  /** By the rules of this day; null: each case by those of its first. */
  on: string | null;
  zone: string | null;
  caseType: string | null;
};

export type Watching = {
  signal: AbortSignal;
  onRead?: (bytes: number, total: number) => void;
  onChecked?: (events: number, total: number) => void;
  /** Called before the first violation, when the log and what it is checked against are known. */
  onStart?: (begun: { read: LogRead; procedure: Procedure }) => void;
  onViolation?: (violation: Violation) => void;
};

export type CheckAnswer = {
  read: LogRead;
  /** What the log was checked against: of several generations the last. */
  procedure: Procedure;
  generations: { version: string; from: string; cases: number }[];
  constraints: (ConstraintCheck & { constraint: Constraint })[];
  notes: Bilingual[];
};

/**
 * @throws LogFault for what is wrong with log, model or question; PackError for a pack that cannot be read; the signal's
 * reason when it is stopped.
 */
export async function runCheck(
  asked: CheckAsked,
  watching: Watching,
  engine: typeof checkLog = checkLog,
): Promise<CheckAnswer> {
  const against = await ("model" in asked.against
    ? modelIn(asked.against.model)
    : procedureIn(asked.against, asked.on));
  const { signal, onRead } = watching;
  const { zone, caseType } = asked;
  const read = await openLog(asked.file, { keeps: against.keeps, zone, caseType, signal, onBytes: onRead });
  const calendars = "folder" in asked.against ? await loadCalendars(asked.against.folder) : SHIPPED_CALENDARS;
  const calendar = calendars.of(zone ?? (read.timesAreZoned ? HOME : "UTC"));
  const { generations, log, notes } = against.prepare(read.log, calendar);
  const last = generations.at(-1) as Generation;
  watching.onStart?.({ read, procedure: last.procedure });
  const judged: CheckAnswer["constraints"] = [];
  let done = 0;
  for (const { procedure, cases } of generations) {
    const isAll = cases.length === log.cases.length;
    const own = mapped(against, procedure, isAll ? log : logOf(log, cases));
    const byId = new Map(procedure.constraints.map((c) => [c.id, c]));
    const before = done;
    const { constraints } = await engine(procedure, own, {
      complete: !asked.isOpen,
      calendar,
      signal,
      onProgress: (events) => watching.onChecked?.(before + events, log.time.length),
      onViolation: watching.onViolation
        ? ({ case: index, constraint, at, positions, item }) => {
            const original = isAll ? index : (cases[index] as number);
            const start = log.starts[original] as number;
            const broken = byId.get(constraint) as Constraint;
            watching.onViolation?.({ constraint: broken, case: original, start, at, positions, item });
          }
        : undefined,
    });
    signal.throwIfAborted();
    done += own.time.length;
    for (const one of constraints) merge(judged, one, byId.get(one.id) as Constraint);
  }
  return {
    read,
    procedure: last.procedure,
    generations: generations.map(({ procedure: p, cases }) => ({
      version: p.version,
      from: p.inForce.from,
      cases: cases.length,
    })),
    constraints: judged,
    notes: [...read.notes, ...zoneNote(read, zone), ...notes],
  };
}

type Against = {
  keeps: (attribute: string) => boolean;
  isModel: boolean;
  prepare(
    log: EventLog,
    calendar: Calendar,
  ): { generations: Generation[]; log: EventLog; notes: Bilingual[] };
};

function mapped({ isModel }: Against, procedure: Procedure, log: EventLog): EventLog {
  return isModel ? log : mapToProcedure(procedure, log);
}

async function modelIn(file: string): Promise<Against> {
  const model = modelOf(await readFile(file), basename(file));
  return {
    keeps: attributesOfModel(model),
    isModel: true,
    prepare(log) {
      const { log: own, notes } = mapToModel(model, log);
      return { generations: [{ procedure: model.procedure, cases: all(log) }], log: own, notes };
    },
  };
}

/** @throws LogFault that names the model's file. */
function modelOf(bytes: Uint8Array, name: string): DeclModel {
  try {
    return readDecl(textOf(bytes), name);
  } catch (error) {
    throw error instanceof LogFault ? error.of(name) : error;
  }
}

async function procedureIn(
  { procedure: id, folder }: { procedure: string; folder: string },
  on: string | null,
): Promise<Against> {
  const norms = await loadPacks(folder);
  const known = norms.procedures().filter((p) => p.id === id);
  if (known.length === 0) throw noProcedure(id, [...new Set(norms.procedures().map((p) => p.id))]);
  const keeps = known.map(attributesUsed);
  return {
    keeps: (name) => keeps.some((k) => k(name)),
    isModel: false,
    prepare(log, calendar) {
      if (on === null) {
        const generations = byGeneration(
          log,
          (day) => norms.procedure(id, day),
          (ms) => dayText(calendar.dayOf(ms)),
        );
        return { generations, log, notes: [] };
      }
      const procedure = norms.procedure(id, on);
      if (!procedure) throw notInForce(id, on, known);
      return { generations: [{ procedure, cases: all(log) }], log, notes: [] };
    },
  };
}

function all(log: EventLog): number[] {
  return log.cases.map((_, index) => index);
}

/** One line per constraint, also where several generations have it. */
function merge(judged: CheckAnswer["constraints"], one: ConstraintCheck, constraint: Constraint): void {
  const known = judged.find((j) => j.id === one.id);
  if (!known) {
    judged.push({ ...one, constraint });
    return;
  }
  for (const key of ["satisfied", "violated", "pending", "vacuous"] as const)
    known.cases[key] += one.cases[key];
  for (const key of ["fulfilled", "violated"] as const) known.activations[key] += one.activations[key];
}

function zoneNote({ timesAreZoned }: LogRead, zone: string | null): Bilingual[] {
  if (timesAreZoned !== false || zone !== null) return [];
  return [
    {
      zh: "日志的时间没有时区，按 UTC 读取；可用 --zone 说明",
      en: "the log's times have no zone and are read as UTC; --zone says another",
    },
  ];
}

function noProcedure(id: string, known: string[]): LogFault {
  return new LogFault(
    { file: "--procedure" },
    { zh: `没有程序“${id}”`, en: `there is no procedure "${id}"` },
    { zh: `现有：${known.join("、")}`, en: `there are ${known.join(", ")}` },
  );
}

function notInForce(id: string, on: string, known: Procedure[]): LogFault {
  const spans = known.map(({ inForce: { from, to } }) => `${from}–${to ?? ""}`).join(", ");
  return new LogFault(
    { file: "--on" },
    { zh: `${on} 没有施行中的 ${id}`, en: `on ${on} no generation of ${id} was in force` },
    { zh: `施行期间：${spans}`, en: `its generations: ${spans}` },
  );
}
