/** Threads for texts that somebody sent: each answer has its time, each thread its memory. */
import { Worker } from "node:worker_threads";
import { Problem } from "../platform/index.ts";
import type { Question, Told } from "./norm-trial-thread.ts";

const HEAP_MB = 256;
/** Until the thread itself stands; nothing of the text has been read by then. */
const READY_MS = 60_000;

export type Thread = {
  /** @throws Problem of the answer, or norm_faulty where it takes too long. After that it answers nothing more. */
  ask(question: Question, mostMs: number): Promise<unknown>;
  end(): Promise<void>;
};

export async function inThread<T>(signal: AbortSignal, work: (thread: Thread) => Promise<T>): Promise<T> {
  const thread = startThread(signal);
  try {
    return await work(thread);
  } finally {
    await thread.end();
  }
}

/** Whoever starts it ends it; when the signal comes, it answers nothing more. */
export function startThread(signal: AbortSignal): Thread {
  const worker = new Worker(new URL("./norm-trial-thread.ts", import.meta.url), {
    // It needs none of the server's settings, and reads what somebody sent.
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  });
  // A server that stops waits for no trial.
  worker.unref();
  let answer = expected();
  const fail = (error: Error) => answer.reject(error);
  const abort = () => fail(cancelled());
  if (signal.aborted) abort();
  signal.addEventListener("abort", abort);
  worker.on("message", (told: Told) => {
    if ("answer" in told) return answer.resolve(told.answer);
    const { code, detail, errors } = told.refused;
    fail(new Problem(code, detail, { errors }));
  });
  worker.on("error", (error: NodeJS.ErrnoException) =>
    fail(error.code === "ERR_WORKER_OUT_OF_MEMORY" || error instanceof RangeError ? tooHeavy() : error),
  );
  async function asked(question: Question, mostMs: number): Promise<unknown> {
    worker.postMessage(question);
    const limit = setTimeout(() => fail(tooHeavy()), mostMs);
    try {
      const value = await answer.promise;
      answer = expected();
      return value;
    } finally {
      clearTimeout(limit);
    }
  }
  let ready: Promise<unknown> | null = null;
  return {
    async ask(question, mostMs) {
      ready ??= asked({ kind: "ready" }, READY_MS);
      await ready;
      return asked(question, mostMs);
    },
    async end() {
      signal.removeEventListener("abort", abort);
      await worker.terminate();
    },
  };
}

/** What comes while nobody waits is told to whoever asks next. */
function expected() {
  const answer = Promise.withResolvers<unknown>();
  answer.promise.catch(() => undefined);
  return answer;
}

/** Nobody reads it any more. */
export function cancelled(): Problem {
  return new Problem("too_many_requests", { zh: "请求已取消", en: "The request was cancelled" });
}

function tooHeavy(): Problem {
  return new Problem("norm_faulty", {
    zh: "试用该文本所需的时间或内存超出限度；请改得简单些：减少规则、互相引用的表或重复的内容",
    en: "Trying this text takes more time or memory than there is; make it simpler: fewer rules, tables that ask each other, or repetitions",
  });
}
