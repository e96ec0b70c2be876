/** What runs beside the requests, by name. */
import type { Log } from "../platform/index.ts";
import { type SelfCheckContext, selfCheck } from "./self-check.ts";
import { sweep } from "./sweep.ts";

export type JobContext = SelfCheckContext & { log: Log };

/** What a job did, in one line per thing, and whether all was well. */
export type JobOutcome = { ok: boolean; lines: string[]; facts: object };

export const JOBS = {
  async sweep(context: JobContext): Promise<JobOutcome> {
    const swept = await sweep(context);
    const lines = [
      `${swept.idempotencyKeys} idempotency keys, ${swept.signInValues} expired values and ` +
        `${swept.signInFailures} failure counts of signing in removed`,
    ];
    return { ok: true, lines, facts: swept };
  },
  async "self-check"(context: JobContext): Promise<JobOutcome> {
    const logs = await selfCheck(context);
    const lines = logs.flatMap((log) => [
      `${log.jurisdiction}: ${log.size} entries hashed, ${log.actsOpened} acts opened: ${log.ok ? "whole" : "NOT whole"}`,
      ...log.found.map((sentence) => `  ${sentence}`),
    ]);
    return { ok: logs.every((log) => log.ok), lines, facts: { logs } };
  },
} as const;

export type JobName = keyof typeof JOBS;

export function isJobName(name: string): name is JobName {
  return Object.hasOwn(JOBS, name);
}

/** Runs a job and logs how it went; what is not well is an error of the log, for somebody must act on it. */
export async function runJob(name: JobName, context: JobContext): Promise<JobOutcome> {
  const outcome = await JOBS[name](context);
  if (outcome.ok) context.log.info({ job: name, ...outcome.facts }, "done");
  else context.log.error({ job: name, ...outcome.facts }, "something is not as it was recorded");
  return outcome;
}
