/** Over a log: each case judged by what is in force, and by what is tried. */
import { checkLog } from "../rules/index.ts";
import type { Counts } from "../backtest/index.ts";
import { LogFault, type Violation } from "../logs/index.ts";
import { loadPacks, type Procedure } from "../norms/index.ts";
import { countTable } from "./back-test-past.ts";
import { type BackTestFlags, checkTrial, SHOWN_MOST, SIGN, trialOf } from "./back-test-trial.ts";
import { type CheckAnswer, runCheck } from "./check-run.ts";
import { interruptible, progressBar } from "./progress.ts";
import { settingsFrom } from "../adoption/index.ts";
import { EXIT_FAULT, EXIT_REFUSED, EXIT_USAGE, print } from "./within.ts";

type Found = { constraint: string; case: number; item: string | null; at: number; event: number };

export async function overLog(flags: BackTestFlags, file: string, folder: string): Promise<void> {
  try {
    await compare(flags, file, folder);
  } catch (error) {
    const isUsage = error instanceof SyntaxError || error instanceof LogFault;
    const isStopped = error instanceof Error && error.name === "AbortError";
    const words = isStopped
      ? "stopped; nothing was recorded"
      : error instanceof Error
        ? error.message
        : String(error);
    process.stderr.write(`quanjian norms: ${words}\n`);
    process.exitCode = isUsage ? EXIT_USAGE : isStopped ? EXIT_REFUSED : EXIT_FAULT;
  }
}

async function compare(flags: BackTestFlags, file: string, folder: string): Promise<void> {
  const trial = trialOf(flags);
  const tried = await loadPacks(trial.folder ?? folder);
  checkTrial(tried, trial);
  const bar = progressBar("events");
  const signal = interruptible();
  const draftOf = (procedure: Procedure) =>
    tried.procedure(procedure.id, procedure.inForce.from, {
      settings: settingsFrom(procedure.id, trial.parameters, procedure.inForce.from),
    }) ?? procedure;
  const judge = async (pack: string, change: (procedure: Procedure) => Procedure) => {
    const found = new Map<string, Found>();
    const answer = await runCheck(
      {
        file,
        against: { procedure: trial.procedure, folder: pack },
        isOpen: flags.open ?? false,
        on: null,
        zone: null,
        caseType: null,
      },
      {
        signal,
        onChecked: (events, total) => bar.update(events, total),
        onViolation: (v) => keep(found, v),
      },
      (procedure, log, options) => checkLog(change(procedure), log, options),
    );
    return { found, answer };
  };
  try {
    const inForce = await judge(folder, (procedure) => procedure);
    const draft = await judge(trial.folder ?? folder, draftOf);
    show(flags, inForce, draft);
  } finally {
    bar.stop();
  }
}

function keep(found: Map<string, Found>, { constraint, case: of, item, at, start }: Violation): void {
  const one = { constraint: constraint.id, case: of, item, at, event: start + at + 1 };
  found.set([one.constraint, of, item ?? "", at].join("\n"), one);
}

type Side = { found: Map<string, Found>; answer: CheckAnswer };

function show(flags: BackTestFlags, inForce: Side, draft: Side): void {
  const counts = new Map<string, Counts>();
  const count = (key: keyof Counts, all: Iterable<Found>) => {
    for (const { constraint } of all) {
      const c = counts.get(constraint) ?? { inForce: 0, draft: 0, new: 0, gone: 0 };
      counts.set(constraint, { ...c, [key]: c[key] + 1 });
    }
  };
  const fresh = [...draft.found].flatMap(([name, f]) => (inForce.found.has(name) ? [] : [f]));
  const gone = [...inForce.found].flatMap(([name, f]) => (draft.found.has(name) ? [] : [f]));
  count("inForce", inForce.found.values());
  count("draft", draft.found.values());
  count("new", fresh);
  count("gone", gone);
  const { cases } = inForce.answer.read.log;
  const differences = [
    ...fresh.map((f) => ({ change: "new" as const, ...f })),
    ...gone.map((f) => ({ change: "gone" as const, ...f })),
  ]
    .sort((a, b) => a.event - b.event || a.constraint.localeCompare(b.constraint))
    .map((d) => ({ ...d, case: cases[d.case] ?? "" }));
  const byConstraint = [...counts]
    .map(([constraint, c]) => ({ constraint, ...c }))
    .sort((a, b) => a.constraint.localeCompare(b.constraint));
  const log = { cases: cases.length, events: inForce.answer.read.log.time.length };
  print(
    flags,
    {
      log,
      inForce: inForce.found.size,
      draft: draft.found.size,
      new: fresh.length,
      gone: gone.length,
      byConstraint,
      differences: differences.slice(0, SHOWN_MOST),
    },
    [
      ...differences
        .slice(0, SHOWN_MOST)
        .map(
          (d) => `${SIGN[d.change]} ${d.case}  #${d.at + 1}  ${d.constraint}${d.item ? ` (${d.item})` : ""}`,
        ),
      ...(differences.length > SHOWN_MOST ? [`… ${differences.length - SHOWN_MOST} more`] : []),
      "",
      ...countTable(byConstraint),
      "",
      `${log.cases} cases with ${log.events} events: ${inForce.found.size} breaches in force, ${draft.found.size} by the draft; ` +
        `${fresh.length} new, ${gone.length} gone; nothing was recorded`,
    ],
  );
  if (differences.length > 0) process.exitCode = EXIT_REFUSED;
}
