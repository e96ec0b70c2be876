/** quanjian sample: another or a larger sample than the one that `quanjian start` makes. */
import { Command, InvalidArgumentError } from "commander";
import type { Installation } from "../installation.ts";
import { interruptible, progressBar } from "./progress.ts";
import { fillSample, SAMPLE_SEED, sampleState } from "./sample.ts";
import { print, Refused, within } from "./within.ts";

const SCALE_MOST = 100;

type Flags = { scale: number; seed: string; json?: boolean };

async function run(installation: Installation, flags: Flags): Promise<void> {
  const folder = installation.folder.path;
  const state = await sampleState(installation);
  if (state === "complete")
    throw new Refused(
      `a sample is already here; for another, set QUANJIAN_DATA to an empty folder (this one is ${folder})`,
    );
  if (state === "occupied")
    throw new Refused(
      `this installation is in real use, and a sample never goes beside real records; set QUANJIAN_DATA to an empty folder`,
    );
  const bar = progressBar("matters");
  try {
    const { scale, seed } = flags;
    const acts = await fillSample(installation, scale, bar.update, { seed, signal: interruptible() });
    bar.stop();
    print(flags, { acts, scale, seed }, [
      `sample at scale ${scale}: ${acts} acts recorded; look at it with: quanjian start`,
    ]);
  } catch (error) {
    bar.stop();
    if (!(error instanceof Error && error.name === "AbortError")) throw error;
    const [stands] = await installation.database.query<{ matters: number; acts: number }>(
      "select count(distinct matter)::int as matters, count(*)::int as acts from acts",
    );
    throw new Refused(
      `stopped: ${stands?.matters ?? 0} matters with ${stands?.acts ?? 0} acts stand, each whole; the same command goes on from here`,
    );
  }
}

function scaleOf(text: string): number {
  const scale = Number(text);
  if (scale > 0 && scale <= SCALE_MOST) return scale;
  throw new InvalidArgumentError(`a number above 0 and at most ${SCALE_MOST} is needed`);
}

export function sampleCommand(): Command {
  return new Command("sample")
    .description("fill an empty installation with the invented prefecture, larger than `start` does")
    .option("--scale <n>", "how many times as many decisions", scaleOf, 1)
    .option("--seed <words>", "another prefecture for other words", SAMPLE_SEED)
    .option("--json", "print the result as JSON")
    .action(within("sample", run));
}
