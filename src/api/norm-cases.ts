/** The cases beside a procedure, run as they stand or under a draft. */
import { relative, sep } from "node:path";
import type { z } from "@hono/zod-openapi";
import { clockOf, tick } from "../backtest/index.ts";
import { TICK_TITLE } from "../matters/index.ts";
import { loadCases, type NormCase, PackError } from "../norms/index.ts";
import {
  assess,
  type Change,
  judgeCase,
  settleMonitor,
  startMonitor,
  stepMonitor,
  TICK,
} from "../rules/index.ts";
import type { Draft } from "./norm-draft.ts";
import { faulty } from "./norm-problems.ts";
import type { CaseRunShape } from "./norm-shapes.ts";

type CaseRun = z.input<typeof CaseRunShape>;

/** @throws Problem norm_faulty where a case does not fit the text. */
export async function runCases(id: string, { norms, folder, packLaw }: Draft): Promise<CaseRun[]> {
  const only = {
    ...norms,
    procedures: () => norms.procedures().filter((p) => p.id === id),
    files: () => norms.files().filter((f) => f.procedure === id),
    procedure: packLaw,
  };
  const below = (file: string) => relative(folder, file).split(sep).join("/");
  try {
    return (await loadCases(folder, only)).map((one) => caseRun(one, below(one.file)));
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    throw faulty(error.problems.map((p) => ({ ...p, file: below(p.file) })));
  }
}

function caseRun(one: NormCase, file: string): CaseRun {
  const { procedure } = one;
  const differences = judgeCase(one);
  const ruleOf = (id: string) => procedure.constraints.find((c) => c.id === id);
  const titleOf = (id: string) => ruleOf(id)?.title ?? { zh: id, en: id };
  const monitor = startMonitor(procedure);
  const acts: CaseRun["acts"] = [];
  const found = (changes: Change[]) =>
    changes.map(({ constraint, breach }) => ({
      constraint,
      title: titleOf(constraint),
      severity: breach.severity,
    }));
  const clock = clockOf(monitor, (at) => {
    const number = acts.length;
    const struck = { type: TICK, title: TICK_TITLE, of: null, as: null, item: null, data: {} };
    acts.push({
      number,
      at: timeOf(at, one.on),
      ...struck,
      found: found(stepMonitor(monitor, tick(number, at))),
    });
  });
  for (const act of one.acts) {
    clock(act.time);
    const { number, at, type, of, as, item, data } = act;
    const title = procedure.acts[type]?.title ?? { zh: type, en: type };
    acts.push({ number, at, type, title, of, as, item, data, found: found(stepMonitor(monitor, act)) });
  }
  if (one.until !== null) clock(one.until);
  if (!one.open) settleMonitor(monitor, one.acts.length);
  return {
    sentence: one.sentence,
    file,
    line: one.line,
    on: one.on,
    open: one.open,
    ok: differences.length === 0,
    expected: one.expected.map((e) => {
      const verdict = e.verdict === "violated" ? `violated at ${e.at.join(", ")}` : e.verdict;
      const found = differences.find((d) => d.constraint === e.constraint)?.found ?? verdict;
      return { constraint: e.constraint, title: titleOf(e.constraint), verdict, found };
    }),
    differences,
    acts,
    verdicts: assess(monitor, monitor.closed || !one.open).constraints.map(
      ({ constraint, verdict, vacuous }) => ({
        constraint,
        title: titleOf(constraint),
        verdict,
        vacuous,
      }),
    ),
  };
}

const CHINA_AHEAD_MS = 8 * 3_600_000;

/** Cases are told in the civil time of China; the day is left out where it is the case's own. */
function timeOf(at: number, on: string): string {
  const [day = "", time = ""] = new Date(at + CHINA_AHEAD_MS).toISOString().split("T");
  return day === on ? time.slice(0, 5) : `${day} ${time.slice(0, 5)}`;
}
