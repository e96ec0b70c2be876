/** The thread in which a text is tried that somebody sent: what it costs, nobody else pays. It answers one question after another. */
import { parentPort } from "node:worker_threads";
import { libraryIn } from "../adoption/index.ts";
import { type Judge, judgeBy, type Judgement } from "../backtest/index.ts";
import { calendarIn, type CalendarOptions } from "../calendar/index.ts";
import type { AskedLaw } from "../matters/index.ts";
import type { NormLibrary } from "../norms/index.ts";
import { type FieldProblem, Problem, type ProblemCode, type Words } from "../platform/index.ts";
import type { Occurrence } from "../rules/index.ts";
import { draftOf, type Material } from "./norm-draft.ts";
import { faulty } from "./norm-problems.ts";
import { carryOut, type Task } from "./norm-trial-task.ts";

export type Question =
  | { kind: "ready" }
  | Task
  /** `calendar`: all that it is made of, as text. */
  | { kind: "load"; material: Material; untilMs: number; calendar: string }
  | { kind: "judge"; asked: AskedLaw; acts: Occurrence[] };
export type Told =
  | { answer: unknown }
  | { refused: { code: ProblemCode; detail: Words; errors: FieldProblem[] } };

let judge: Judge | null = null;

parentPort?.on("message", async (question: Question) => {
  parentPort?.postMessage(await toldOf(question));
});

async function toldOf(question: Question): Promise<Told> {
  try {
    return { answer: await answerTo(question) };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { code, detail, errors } = error;
    return { refused: { code, detail, errors } };
  }
}

async function answerTo(question: Question): Promise<unknown> {
  switch (question.kind) {
    case "ready":
      return null;
    case "load": {
      const { material, untilMs, calendar } = question;
      const [zone, options] = JSON.parse(calendar) as [string, CalendarOptions];
      const { law } = draftOf(await libraryOf(material.folder), material);
      judge = judgeBy(law, { untilMs, calendar: calendarIn(zone, options) });
      return null;
    }
    case "judge":
      return judge && wordsOf(await judge(question.asked, question.acts));
    default:
      return carryOut(question, libraryOf);
  }
}

async function libraryOf(folder: string): Promise<NormLibrary> {
  const library = await libraryIn(folder);
  if ("problems" in library) throw faulty(library.problems);
  return library;
}

/** Without the rules themselves, which can go to no other thread. */
function wordsOf({ judged, face }: Judgement): Judgement {
  if (!face) return { judged, face };
  const { id, acts, constraints } = face;
  const titles = Object.entries(acts).map(([type, { title }]) => [type, { title }] as const);
  return {
    judged,
    face: {
      id,
      acts: Object.fromEntries(titles),
      constraints: constraints.map((c) => ({ id: c.id, title: c.title })),
    },
  };
}
