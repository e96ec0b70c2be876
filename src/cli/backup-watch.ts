/** What the commands of backups share: a bar for each step, Ctrl-C, and what is a refusal. */
import { BackupBusy, BackupDamaged, type Step } from "../backup/index.ts";
import { interruptible, progressBar } from "./progress.ts";
import { Refused } from "./within.ts";

const UNITS: Record<Step, string> = {
  tables: "rows",
  files: "files",
  reading: "bytes",
  filling: "rows restored",
  comparing: "rows compared",
  ledger: "leaves",
  acts: "acts opened",
};

/** A bar for each step, and Ctrl-C between two of its pieces. */
export function watching() {
  let [step, bar]: [Step | null, ReturnType<typeof progressBar>] = [null, progressBar("")];
  return {
    signal: interruptible(),
    onProgress(next: Step, done: number, total: number) {
      if (next !== step) {
        bar.stop();
        [step, bar] = [next, progressBar(UNITS[next])];
      }
      bar.update(done, total);
    },
    stop: () => bar.stop(),
  };
}

/** What will not be done is a refusal; a Ctrl-C is said in a line. */
export async function refusing<T>(work: Promise<T>, stop: () => void): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof BackupBusy || error instanceof BackupDamaged) throw new Refused(error.message);
    if (error instanceof Error && error.name === "AbortError")
      throw new Refused("cancelled; nothing of it stays");
    throw error;
  } finally {
    stop();
  }
}
