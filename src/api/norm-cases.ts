/** The cases beside a procedure, run as they stand or under a draft. */
import { relative, sep } from "node:path";
import type { z } from "@hono/zod-openapi";
import { loadCases, type NormCase, PackError } from "../norms/index.ts";
import { assess, judgeCase, settleMonitor, startMonitor, stepMonitor } from "../rules/index.ts";
import { type Draft, faulty } from "./norm-draft.ts";
import type { CaseRunShape } from "./norm-shapes.ts";

type CaseRun = z.input<typeof CaseRunShape>;

/** @throws Problem norm_faulty where a case does not fit the text. */
export async function runCases(id: string, { norms, folder, packLaw }: Draft): Promise<CaseRun[]> {
  const only = {
    ...norms,
    procedures: () => norms.procedures().filter((p) => p.id === id),
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
  const acts = one.acts.map((act) => {
    const found = stepMonitor(monitor, act).map(({ constraint, breach }) => ({
      constraint,
      title: titleOf(constraint),
      severity: breach.severity,
    }));
    const { number, at, type, as, item, data } = act;
    const title = procedure.acts[type]?.title ?? { zh: type, en: type };
    return { number, at, type, title, of: act.of, as, item, data, found };
  });
  if (!one.open) settleMonitor(monitor, one.acts.length);
  return {
    sentence: one.sentence,
    file,
    line: one.line,
    on: new Date(one.acts[0]?.time ?? 0).toISOString().slice(0, 10),
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
