/** What runs beside the requests, by name. */
import type { Blobs } from "../blobs/index.ts";
import { rebuildHandlings } from "../findings/index.ts";
import { rebuildCalled } from "../meetings/index.ts";
import type { Log } from "../platform/index.ts";
import { rebuildRecusals } from "../room/index.ts";
import { rebuildTasks } from "../tasks/index.ts";
import { type BackupContext, backupOfTheNight } from "./backup.ts";
import { type DeadlineContext, type Derived, deriveAll } from "./deadlines.ts";
import { type SelfCheckContext, selfCheck } from "./self-check.ts";
import { countFigures, countFiguresAnew } from "./figures.ts";
import { makeSearch } from "./search.ts";
import { sweep } from "./sweep.ts";
import { type TickContext, tickAll } from "./ticks.ts";

export type JobContext = SelfCheckContext &
  TickContext &
  DeadlineContext &
  BackupContext & { blobs: Blobs; log: Log };

/** What a job did, in one line per thing, and whether all was well. */
export type JobOutcome = {
  ok: boolean;
  /** There was nothing to do: no line in the log for it. */
  isIdle?: boolean;
  lines: string[];
  facts: object;
};

export const JOBS = {
  async ticks(context: JobContext): Promise<JobOutcome> {
    // First what is owed under the calendar as it stands now, then what of it has passed.
    const derived = await deriveAll(context, false);
    const told = await tickAll(context);
    const { withoutLaw, failed } = told;
    return {
      // An installation without the packs that its matters follow cannot tell what has passed in them.
      ok: withoutLaw === 0 && failed === 0,
      isIdle: derived.length === 0 && told.ticks === 0 && withoutLaw === 0 && failed === 0,
      lines: [
        ...derived.map(derivedLine),
        `${told.ticks} limits passed in ${told.matters} matters`,
        ...(withoutLaw > 0
          ? [`${withoutLaw} matters follow a procedure that no pack has: put its pack back`]
          : []),
        ...(failed > 0
          ? [
              `${failed} matters cannot be read, so what has passed in them is not recorded: the log names them`,
            ]
          : []),
      ],
      facts: { ...told, derived },
    };
  },
  async deadlines(context: JobContext): Promise<JobOutcome> {
    const derived = await deriveAll(context, true);
    return { ok: true, lines: derived.map(derivedLine), facts: { derived } };
  },
  async findings({ database, recordKey }: JobContext): Promise<JobOutcome> {
    const jurisdictions = await database.query<{ jurisdiction: string }>(
      "select jurisdiction from jurisdictions order by jurisdiction",
    );
    const derived = [];
    for (const { jurisdiction } of jurisdictions)
      derived.push({ jurisdiction, ...(await rebuildHandlings(database, recordKey, jurisdiction)) });
    const lines = derived.map(
      (d) => `${d.jurisdiction}: how ${d.handlings} findings are handled derived anew from the acts`,
    );
    return { ok: true, lines, facts: { derived } };
  },
  async tasks({ database, recordKey }: JobContext): Promise<JobOutcome> {
    const jurisdictions = await database.query<{ jurisdiction: string }>(
      "select jurisdiction from jurisdictions order by jurisdiction",
    );
    const derived = [];
    for (const { jurisdiction } of jurisdictions)
      derived.push({ jurisdiction, ...(await rebuildTasks(database, recordKey, jurisdiction)) });
    const lines = derived.map((d) => `${d.jurisdiction}: ${d.tasks} tasks derived anew from the acts`);
    return { ok: true, lines, facts: { derived } };
  },
  async recusals({ database, recordKey }: JobContext): Promise<JobOutcome> {
    const jurisdictions = await database.query<{ jurisdiction: string }>(
      "select jurisdiction from jurisdictions order by jurisdiction",
    );
    const derived = [];
    for (const { jurisdiction } of jurisdictions)
      derived.push({ jurisdiction, ...(await rebuildRecusals(database, recordKey, jurisdiction)) });
    const lines = derived.map((d) => `${d.jurisdiction}: ${d.recusals} recusals derived anew from the acts`);
    return { ok: true, lines, facts: { derived } };
  },
  async meetings({ database, recordKey }: JobContext): Promise<JobOutcome> {
    const jurisdictions = await database.query<{ jurisdiction: string }>(
      "select jurisdiction from jurisdictions order by jurisdiction",
    );
    const derived = [];
    for (const { jurisdiction } of jurisdictions)
      derived.push({ jurisdiction, ...(await rebuildCalled(database, recordKey, jurisdiction)) });
    const lines = derived.map(
      (d) => `${d.jurisdiction}: who is called to ${d.meetings} meetings derived anew from the acts`,
    );
    return { ok: true, lines, facts: { derived } };
  },
  async figures(context: JobContext): Promise<JobOutcome> {
    const counted = await countFigures(context);
    return {
      ok: true,
      isIdle: counted.length === 0,
      lines: counted.map(
        ({ jurisdiction, derived }) => `${jurisdiction}: figures of ${derived} matters counted`,
      ),
      facts: { counted },
    };
  },
  async "figures-anew"(context: JobContext): Promise<JobOutcome> {
    const counted = await countFiguresAnew(context);
    const lines = counted.map(
      ({ jurisdiction, derived }) =>
        `${jurisdiction}: figures of ${derived} matters counted anew from the acts`,
    );
    return { ok: true, lines, facts: { counted } };
  },
  async search(context: JobContext): Promise<JobOutcome> {
    const made = await makeSearch(context, true);
    const lines = made.map(
      ({ jurisdiction, matters, names }) =>
        `${jurisdiction}: words of ${matters} matters and of ${names} bodies and people made anew`,
    );
    return { ok: true, lines, facts: { made } };
  },
  async sweep(context: JobContext): Promise<JobOutcome> {
    const files = await context.blobs.sweep(context.clock.now());
    const swept = { ...(await sweep(context)), uncitedFiles: files.uncited, strayFiles: files.strays };
    const lines = [
      `${swept.idempotencyKeys} idempotency keys, ${swept.signInValues} expired values and ` +
        `${swept.signInFailures} failure counts of signing in removed`,
      `${swept.uncitedFiles} files that no act cited and ${swept.strayFiles} that nobody knows removed`,
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
  async backup(context: JobContext): Promise<JobOutcome> {
    const night = await backupOfTheNight(context);
    if (!night)
      return {
        ok: true,
        isIdle: true,
        lines: ["QUANJIAN_BACKUP_DAYS is 0: the nights make no backups"],
        facts: {},
      };
    const { file, bytes, rows, ok, found, removed } = night;
    const lines = [
      `${file ?? "no backup"}: ${bytes} bytes, ${rows} rows, tested: ${ok ? "whole" : "NOT whole"}`,
      ...found.map((sentence) => `  ${sentence}`),
      ...removed.map((name) => `${name} removed: its time of keeping is over`),
    ];
    return { ok, lines, facts: night };
  },
} as const;

function derivedLine({ jurisdiction, matters, differing }: Derived): string {
  return `${jurisdiction}: what is owed derived anew in ${matters} open matters, ${differing} of them stood otherwise in the table`;
}

export type JobName = keyof typeof JOBS;

export function isJobName(name: string): name is JobName {
  return Object.hasOwn(JOBS, name);
}

/** Runs a job and logs how it went; what is not well is an error of the log, for somebody must act on it. */
export async function runJob(name: JobName, context: JobContext): Promise<JobOutcome> {
  const outcome = await JOBS[name](context);
  if (outcome.isIdle) context.log.debug({ job: name }, "nothing to do");
  else if (outcome.ok) context.log.info({ job: name, ...outcome.facts }, "done");
  else
    context.log.error(
      { job: name, ...outcome.facts },
      `not all is well: quanjian jobs run ${name} tells what`,
    );
  return outcome;
}
