/** quanjian jobs run NAME: what the nights do, by hand and now. */
import { Command } from "commander";
import type { Installation } from "../installation.ts";
import { isJobName, JOBS, runJob } from "../jobs/index.ts";
import { EXIT_REFUSED, print, within } from "./within.ts";

async function run(installation: Installation, name: string, flags: { json?: boolean }): Promise<void> {
  if (!isJobName(name)) throw new SyntaxError(`no job ${name}; there are: ${Object.keys(JOBS).join(", ")}`);
  const outcome = await runJob(name, installation);
  print(flags, { job: name, ok: outcome.ok, ...outcome.facts }, outcome.lines);
  if (!outcome.ok) process.exitCode = EXIT_REFUSED;
}

export function jobsCommand(): Command {
  const jobs = new Command("jobs").description("what the server does every night");
  jobs
    .command("run")
    .description(`run one now: ${Object.keys(JOBS).join(", ")}`)
    .argument("<name>", "the job")
    .option("--json", "print JSON")
    .action(within("jobs run", run));
  return jobs;
}
