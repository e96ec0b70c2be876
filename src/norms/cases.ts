/**
 * The cases of a norm: `procedures/X.spec.yaml` beside `procedures/X.yaml`, for who knows the law to write and read aloud.
 *
 *     - case: 主持人先于两名成员表态，违反末位表态
 *       given: { class: funds, chair: 陈, members: 张 李 王 赵, on: 2024-05-08 }
 *       acts: |
 *         09:00  attended  陈 张 李 王 赵
 *         09:10  position-stated  张  agree
 *         09:12  position-stated  陈  agree      # 李、王、赵尚未表态
 *       expect:
 *         chair-states-last: violated at 09:12
 *         quorum: vacuous
 *       findings: [chair-states-last]
 *
 * given: the day on which the matter is opened (it chooses the generation of the procedure), the people by capacity, and
 * fields of the acts that open a matter or say who is due; where the case does not write these acts itself, they are made
 * from here. `due` is how many chairs and members there are, unless it is given.
 *
 * acts: columns parted by two spaces or more: time, act, who (each of them does it), then values in the order of the act's
 * fields or as field=value, #item, and by=NAME for who did it, where that is somebody else. One space parts the names. A
 * day may stand before the time, and holds for the lines below: `2024-09-20 09:10  replied`.
 *
 * The clock is part of the case: where a limit passes before the next act, or before `until: DAY`, it has passed.
 *
 * expect: for each constraint named, `vacuous`, `satisfied`, `violated at TIME[, TIME]`: the time of an act (with its day
 * where that is not the day of opening), the day on which a limit passed, or `the end`, where a matter that ends with its
 * last act violates it. With `open: true` more may come, and it is `possibly-satisfied` or `possibly-violated`.
 * findings: the constraints violated, all of them, or none. parameters: values to try, within their bounds.
 */
import { access } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { addGivenActs, type CaseAct, instantOf, readActs } from "./case-acts.ts";
import type { NormLibrary, ProcedureFile } from "./load.ts";
import type { Procedure } from "./model.ts";
import { type LineOf, PackError, type PackProblem, readYaml } from "./read-yaml.ts";
import type { Setting } from "./setting.ts";
import { ParameterValue, say } from "./shape-words.ts";

export type ExpectedVerdict =
  | { verdict: "satisfied" | "possibly-satisfied" | "possibly-violated" | "vacuous" }
  /** The times of the breaches, "the end" among them. */
  | { verdict: "violated"; at: string[] };

export type NormCase = {
  file: string;
  line: number;
  /** What the case says, as a sentence; its name. */
  sentence: string;
  procedure: Procedure;
  /** More may come. */
  open: boolean;
  /** The day of opening. */
  on: string;
  acts: CaseAct[];
  /** Limits that pass before this instant have passed when the case ends; null: its last act is its end. */
  until: number | null;
  expected: ({ constraint: string; line: number } & ExpectedVerdict)[];
  /** All constraints that are violated; null: not said. */
  findings: string[] | null;
};

const CaseShape = z.strictObject({
  case: say(z.string().min(1), "用例说明，一句话", "what the case says, as a sentence"),
  given: say(
    z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    "前提：on 立项日、各身份人员、字段",
    "the day of opening, people by capacity, fields",
  ),
  acts: say(z.string(), "各行：时间  行为  人员  取值", "lines: time  act  who  values"),
  open: say(z.boolean().default(false), "尚未终了", "more may come"),
  until: say(z.iso.date().optional(), "时间推进至此日", "limits that pass before this day have passed"),
  parameters: say(
    z.record(z.string(), ParameterValue).default({}),
    "试用的参数值",
    "values of parameters to try",
  ),
  expect: say(z.record(z.string(), z.string()).default({}), "预期结论", "verdicts by constraint"),
  findings: say(
    z.union([z.literal("none"), z.array(z.string())]).optional(),
    "全部不符的约束，或 none",
    "all constraints violated, or none",
  ),
});
export const CasesShape = z.array(CaseShape);
type RawCase = z.infer<typeof CaseShape>;

/**
 * The cases beside the procedures in a folder of packs, or in one pack of it.
 * @throws PackError with every problem of every file.
 */
export async function loadCases(
  folder: string | readonly string[],
  norms: NormLibrary,
  pack?: string,
): Promise<NormCase[]> {
  const problems: PackProblem[] = [];
  const cases: NormCase[] = [];
  for (const source of norms.files()) {
    if (pack !== undefined && source.pack !== pack) continue;
    const file = await beside(folder, source.source);
    if (!file) continue;
    const read = await readYaml(file, CasesShape, problems);
    if (!read) continue;
    read.value.forEach((raw, index) => {
      const built = buildCase(raw, source, norms, file, (path) => read.lineOf([index, ...path]), problems);
      if (built && cases.some((c) => c.file === file && c.sentence === built.sentence))
        problems.push({
          file,
          line: built.line,
          message: `the case "${built.sentence}" is there already`,
          cure: "Say how they differ.",
        });
      if (built) cases.push(built);
    });
  }
  if (problems.length > 0) throw new PackError(problems);
  return cases;
}

/** The cases beside a procedure's file, in whichever of the folders it lies. */
async function beside(folders: string | readonly string[], source: string): Promise<string | null> {
  for (const folder of typeof folders === "string" ? [folders] : folders) {
    const file = join(folder, source.replace(/\.yaml$/, ".spec.yaml"));
    const isThere = await access(file).then(
      () => true,
      () => false,
    );
    if (isThere) return file;
  }
  return null;
}

function buildCase(
  raw: RawCase,
  { procedure: id, scope }: ProcedureFile,
  norms: NormLibrary,
  file: string,
  lineOf: LineOf,
  problems: PackProblem[],
): NormCase | null {
  const before = problems.length;
  const report = (line: number, message: string, cure: string) =>
    problems.push({ file, line, message, cure });
  const on = String(raw.given.on ?? "");
  const settings = Object.entries(raw.parameters).map(
    ([parameter, value]): Setting => ({
      ...{ procedure: id, parameter, value: String(value), from: on, to: null, body: null },
      basis: { document: raw.case, status: "I" },
      version: "case",
    }),
  );
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(on) && !Number.isNaN(instantOf(on));
  const procedure = isDay ? norms.procedure(id, on, { ...scope, settings }) : undefined;
  if (!procedure) {
    report(
      lineOf(["given"]),
      `no procedure ${id} is in force on "${on}"`,
      "Write `on:` with a day such as 2024-05-08.",
    );
    return null;
  }
  for (const setting of settings) {
    const refused = norms.refuses(setting, scope);
    if (refused) report(lineOf(["parameters", setting.parameter]), refused.en, `${refused.zh}。`);
  }
  // The block begins on the line below its key.
  const acts = readActs(raw.acts, lineOf(["acts"]) + 1, { procedure, given: raw.given, on, report });
  const all = addGivenActs(acts, {
    procedure,
    given: raw.given,
    on,
    report,
    line: lineOf(["given"]),
    sentence: raw.case,
  });
  const known = new Set(procedure.constraints.map((c) => c.id));
  const check = (constraint: string, line: number) =>
    known.has(constraint) ||
    report(line, `there is no constraint "${constraint}"`, `Constraints are ${[...known].join(", ")}.`);
  const expected = Object.entries(raw.expect).flatMap(([constraint, words]) => {
    const line = lineOf(["expect", constraint]);
    check(constraint, line);
    const verdict = verdictOf(words, on);
    if (!verdict) {
      report(
        line,
        `"${words}" is no verdict`,
        "Write vacuous, satisfied, violated at TIME or DAY, possibly-satisfied or possibly-violated.",
      );
      return [];
    }
    return [{ constraint, line, ...verdict }];
  });
  if (expected.length === 0 && raw.findings === undefined)
    report(
      lineOf(["case"]),
      "the case expects nothing",
      "Name a constraint under `expect`, or the `findings`.",
    );
  const findings = raw.findings === "none" ? [] : (raw.findings ?? null);
  for (const constraint of findings ?? []) check(constraint, lineOf(["findings"]));
  if (problems.length > before) return null;
  return {
    file,
    line: lineOf(["case"]),
    sentence: raw.case,
    procedure,
    open: raw.open,
    on,
    acts: all,
    until: raw.until === undefined ? null : instantOf(raw.until),
    expected,
    findings,
  };
}

/** The day of opening goes without saying, so that "2024-05-08 09:12" and "09:12" are one. */
function verdictOf(words: string, on: string): ExpectedVerdict | null {
  const violated = /^violated at (.+)$/.exec(words);
  if (violated?.[1]) {
    const at = violated[1].split(/,\s*/);
    const known = at.every(
      (time) => time === "the end" || /^(\d{4}-\d{2}-\d{2}|(\d{4}-\d{2}-\d{2} )?\d{2}:\d{2})$/.test(time),
    );
    return known ? { verdict: "violated", at: at.map((time) => time.replace(`${on} `, "")) } : null;
  }
  for (const verdict of ["satisfied", "possibly-satisfied", "possibly-violated", "vacuous"] as const)
    if (words === verdict) return { verdict };
  return null;
}
