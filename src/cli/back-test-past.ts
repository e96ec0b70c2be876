import { draftLaw, settingsOf } from "../adoption/index.ts";
import { type BackTestEvent, backTest, type Counts, judgeBy, type Summary } from "../backtest/index.ts";
import type { Installation } from "../installation.ts";
import { loadPacks } from "../norms/index.ts";
import { civilDayIn, timeZoneOf } from "../platform/index.ts";
import { namesOf } from "../registry/index.ts";
import { type BackTestFlags, checkTrial, SHOWN_MOST, SIGN, trialOf } from "./back-test-trial.ts";
import { interruptible, progressBar } from "./progress.ts";
import { table } from "./table.ts";
import { EXIT_REFUSED, print, Refused } from "./within.ts";

/** Over the recorded past of a jurisdiction, beside the law in force on each matter's day. */
export async function overThePast(installation: Installation, flags: BackTestFlags): Promise<void> {
  const { database, recordKey, law, calendars, clock } = installation;
  const trial = trialOf(flags);
  const jurisdiction = flags.jurisdiction ?? "";
  const norms = trial.folder ? await loadPacks(trial.folder) : installation.norms;
  checkTrial(norms, trial);
  const rows = await settingsOf(database, [jurisdiction], { adopted: true });
  const zone = await timeZoneOf(database, jurisdiction);
  const past = {
    database,
    recordKey,
    jurisdiction,
    procedure: trial.procedure,
    // Whoever is on the machine may read its database; over HTTP the asker's rights decide.
    scope: { sql: () => "true", params: [] },
    openedFrom: flags.from,
    openedBefore: flags.to,
  };
  const until = { untilMs: clock.now().getTime(), calendar: calendars.of(zone, jurisdiction) };
  const laws = {
    inForce: judgeBy(law.from(rows), until),
    draft: judgeBy(draftLaw(norms, rows, trial.procedure, trial.parameters).law, until),
  };
  const bar = progressBar("matters");
  const differences: Extract<BackTestEvent, { event: "difference" }>[] = [];
  let summary: Summary | null = null;
  try {
    for await (const event of backTest(past, laws, interruptible())) {
      if (event.event === "progress") bar.update(event.done, event.total);
      if (event.event === "difference" && differences.length < SHOWN_MOST) differences.push(event);
      if (event.event === "result") summary = event.summary;
    }
  } catch (error) {
    if (error instanceof Error && error.name === "AbortError")
      throw new Refused("stopped; nothing was recorded");
    throw error;
  } finally {
    bar.stop();
  }
  if (!summary) throw new Error("a back-test ended without a result");
  const names = await namesOf(
    database,
    jurisdiction,
    { bodies: differences.map((d) => d.matter.body) },
    "zh",
  );
  const lines = differences.map(({ matter, difference, act, constraint }) => ({
    change: difference.change,
    matter: matter.id,
    title: matter.title,
    body: names.bodies.get(matter.body) ?? "—",
    constraint: difference.constraint,
    constraintTitle: constraint?.title ?? null,
    item: difference.item,
    act: difference.at,
    on: act ? civilDayIn(zone, Date.parse(act.claimedAt)) : matter.openedOn,
  }));
  print(flags, { ...summary, differences: lines }, [
    ...lines.map(
      (l) =>
        `${SIGN[l.change]} ${l.on}  ${l.body}  ${l.title ?? l.matter}  #${l.act}  ${l.constraintTitle?.zh ?? l.constraint}`,
    ),
    ...(summary.new + summary.gone > lines.length
      ? [`… ${summary.new + summary.gone - lines.length} more`]
      : []),
    "",
    ...countTable(summary.byConstraint),
    "",
    `${summary.matters} matters with ${summary.acts} acts: ${summary.inForce} findings in force, ${summary.draft} by the draft; ` +
      `${summary.new} new, ${summary.gone} gone, in ${summary.differing} matters` +
      `${summary.refused > 0 ? `; ${summary.refused} could not be judged by one of the two` : ""}; nothing was recorded`,
  ]);
  if (summary.new + summary.gone > 0) process.exitCode = EXIT_REFUSED;
}

export function countTable(rows: (Counts & { constraint: string })[]): string[] {
  const counts = rows.map((c) => [c.inForce, c.draft, c.new, c.gone, c.constraint].map(String));
  return table([["in force", "draft", "new", "gone", "constraint"], ...counts]);
}
