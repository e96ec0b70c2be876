/** An answer of the server, or the one that was kept for when it is away. What opens and seals is fetched when it is needed. */
import { ProblemAnswer } from "../api.ts";

const kept = () => import("./kept-answers.ts");

let keeping: Promise<unknown> = Promise.resolve();
/** When everything that was answered so far lies here. */
export const allKept = () => keeping;

/** What `ask` answers; if the server is away, what it answered last. @throws what `ask` throws where nothing is kept. */
export async function orKept<T>(name: string, ask: () => Promise<T>): Promise<T> {
  try {
    const found = await ask();
    const done = kept().then(({ keep }) => keep(name, found));
    keeping = Promise.allSettled([keeping, done]);
    return found;
  } catch (error) {
    const isAway = error instanceof ProblemAnswer && error.status === 0;
    // Where that part of the program cannot be fetched either, nothing is kept.
    const lastOf = () => kept().then(({ keptAnswer }) => keptAnswer(name));
    const last = isAway ? await lastOf().catch(() => null) : null;
    if (last) return last.answer as T;
    throw error;
  }
}
