/** Runs a trial: of what is served here, of a text that somebody sent in a thread with limits of its own. */
import { Worker } from "node:worker_threads";
import { draftFolder, libraryIn } from "../adoption/index.ts";
import type { NormLibrary } from "../norms/index.ts";
import { type FieldProblem, Problem, type ProblemCode, type Words } from "../platform/index.ts";
import { type Draft, draftOf, type Material } from "./norm-draft.ts";
import { faulty } from "./norm-problems.ts";
import { type Answers, carryOut, type Task } from "./norm-trial-task.ts";
import { turns } from "./turns.ts";

/** What is loaded here afterwards, for a back-test, holds everybody up for as long. */
const MOST_MS = { load: 4_000, cases: 10_000, compare: 10_000 };
const HEAP_MB = 256;
/** Trials at once, and of one person also those that wait: whoever types on does not need the answers before the last. */
const inTurn = turns({ atOnce: 2, ofOne: 4 });

export type Asker = { account: string; signal: AbortSignal };

/** @throws Problem norm_faulty, procedure_not_known or too_many_requests. */
export function runTrial<K extends "cases" | "compare">(
  { account, signal }: Asker,
  task: Extract<Task, { kind: K }>,
  served: NormLibrary,
): Promise<Answers[K]> {
  return inTurn(account, async () => {
    if (signal.aborted) throw cancelled();
    const materials = materialsOf(task);
    if (!materials.some((m) => m.edited)) return (await carryOut(task, async () => served)) as Answers[K];
    return laidOut(materials, async () => (await inThread(task, signal)) as Answers[K]);
  });
}

function materialsOf(task: Task): Material[] {
  return task.kind === "compare" ? [task.left.material, task.right.material] : [task.material];
}

/** The draft itself, for judging by it: a text is loaded here when it could be in a thread. */
export function loadDraft(
  { account, signal }: Asker,
  material: Material,
  served: NormLibrary,
): Promise<Draft> {
  return inTurn(account, async () => {
    if (signal.aborted) throw cancelled();
    if (!material.edited) return draftOf(served, material);
    return laidOut([material], async () => {
      await inThread({ kind: "load", material }, signal);
      const library = await libraryIn(material.folder);
      if ("problems" in library) throw faulty(library.problems);
      return draftOf(library, material);
    });
  });
}

/** Writes the edited texts into folders of their own, and takes those away. */
async function laidOut<T>(materials: Material[], work: () => Promise<T>): Promise<T> {
  const written: (() => Promise<void>)[] = [];
  try {
    for (const material of materials) {
      if (!material.edited) continue;
      const { folder, remove } = await draftFolder(material, material.edited.source, material.edited.text);
      written.push(remove);
      material.folder = folder;
    }
    return await work();
  } finally {
    for (const remove of written) await remove();
  }
}

type Told =
  | { ready: true }
  | { answer: Answers[Task["kind"]] }
  | { refused: { code: ProblemCode; detail: Words; errors: FieldProblem[] } };

async function inThread(task: Task, signal: AbortSignal): Promise<Answers[Task["kind"]]> {
  const thread = new Worker(new URL("./norm-trial-thread.ts", import.meta.url), {
    workerData: task,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  });
  let limit: NodeJS.Timeout | undefined;
  const { promise, resolve, reject } = Promise.withResolvers<Answers[Task["kind"]]>();
  const abort = () => reject(cancelled());
  signal.addEventListener("abort", abort);
  thread.on("message", (told: Told) => {
    if ("ready" in told) limit = setTimeout(() => reject(tooHeavy()), MOST_MS[task.kind]);
    else if ("answer" in told) resolve(told.answer);
    else reject(new Problem(told.refused.code, told.refused.detail, { errors: told.refused.errors }));
  });
  thread.on("error", (error: NodeJS.ErrnoException) =>
    reject(error.code === "ERR_WORKER_OUT_OF_MEMORY" || error instanceof RangeError ? tooHeavy() : error),
  );
  try {
    return await promise;
  } finally {
    clearTimeout(limit);
    signal.removeEventListener("abort", abort);
    await thread.terminate();
  }
}

/** Nobody reads it any more. */
function cancelled(): Problem {
  return new Problem("too_many_requests", { zh: "请求已取消", en: "The request was cancelled" });
}

function tooHeavy(): Problem {
  return new Problem("norm_faulty", {
    zh: "试用该文本所需的时间或内存超出限度；请改得简单些：减少规则、互相引用的表或重复的内容",
    en: "Trying this text takes more time or memory than there is; make it simpler: fewer rules, tables that ask each other, or repetitions",
  });
}
