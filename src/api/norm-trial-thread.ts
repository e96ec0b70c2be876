/** The thread in which a text is tried that somebody sent: what it costs, nobody else pays. */
import { parentPort, workerData } from "node:worker_threads";
import { libraryIn } from "../adoption/index.ts";
import { Problem } from "../platform/index.ts";
import { faulty } from "./norm-problems.ts";
import { carryOut, type Task } from "./norm-trial-task.ts";

parentPort?.postMessage({ ready: true });
try {
  const answer = await carryOut(workerData as Task, async (folder) => {
    const library = await libraryIn(folder);
    if ("problems" in library) throw faulty(library.problems);
    return library;
  });
  parentPort?.postMessage({ answer });
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  const { code, detail, errors } = error;
  parentPort?.postMessage({ refused: { code, detail, errors } });
}
