/** Runs a trial: of what is served here, of a text that somebody sent in a thread with limits of its own. */
import { draftFolder } from "../adoption/index.ts";
import { type Judge, judgeBy, type Judgement, type Until } from "../backtest/index.ts";
import type { NormLibrary } from "../norms/index.ts";
import { draftOf, type Material } from "./norm-draft.ts";
import { type Answers, carryOut, type Task } from "./norm-trial-task.ts";
import { cancelled, inThread, startThread } from "./threads.ts";
import { places, turns } from "./turns.ts";

const READ_MS = 10_000;
/** Of one matter. */
const JUDGED_MS = 5_000;
/** Trials at once, and of one person also those that wait: whoever types on does not need the answers before the last. */
const inTurn = turns({ atOnce: 2, ofOne: 6 });
/** Threads that judge the past, of all people together: each has memory of its own. */
const takeThread = places(4);

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
    return laidOut(materials, () =>
      inThread(signal, async (thread) => (await thread.ask(task, READ_MS)) as Answers[K]),
    );
  });
}

function materialsOf(task: Task): Material[] {
  return task.kind === "compare" ? [task.left.material, task.right.material] : [task.material];
}

/**
 * A draft to judge matters by. Whoever has it ends it.
 * @throws Problem as above
 */
export async function judgeOf(
  { account, signal }: Asker,
  material: Material,
  until: Until & { calendarText: string },
  served: NormLibrary,
): Promise<{ judge: Judge; end(): void }> {
  if (!material.edited)
    return inTurn(account, async () => ({
      judge: judgeBy(draftOf(served, material).law, until),
      end: () => undefined,
    }));
  const leave = takeThread("all");
  const thread = startThread(signal);
  const end = () => {
    leave();
    void thread.end();
  };
  try {
    const { untilMs, calendarText: calendar } = until;
    await inTurn(account, () =>
      laidOut([material], () => thread.ask({ kind: "load", material, untilMs, calendar }, READ_MS)),
    );
    return {
      async judge(asked, acts) {
        return (await thread.ask({ kind: "judge", asked, acts }, JUDGED_MS)) as Judgement;
      },
      end,
    };
  } catch (error) {
    end();
    throw error;
  }
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
