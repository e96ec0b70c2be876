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
 * fields or as field=value, and #item. One space parts the names. Order is what counts, never the gap.
 *
 * expect: for each constraint named, `vacuous`, `satisfied`, `violated at TIME[, TIME]` where a matter that ends with its
 * last act violates it at `the end`; with `open: true` more may come, and it is `possibly-satisfied` or `possibly-violated`.
 * findings: the constraints violated, all of them, or none.
 */
import { access } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { addGivenActs, type CaseAct, readActs } from "./case-acts.ts";
import type { NormLibrary } from "./load.ts";
import type { Procedure } from "./model.ts";
import { type LineOf, PackError, type PackProblem, readYaml } from "./read-yaml.ts";

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
  acts: CaseAct[];
  expected: ({ constraint: string; line: number } & ExpectedVerdict)[];
  /** All constraints that are violated; null: not said. */
  findings: string[] | null;
};

const CaseShape = z.strictObject({
  case: z.string().min(1),
  given: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  acts: z.string(),
  open: z.boolean().default(false),
  expect: z.record(z.string(), z.string()),
  findings: z.union([z.literal("none"), z.array(z.string())]).optional(),
});
type RawCase = z.infer<typeof CaseShape>;

/**
 * The cases beside the procedures in a folder of packs, or in one pack of it.
 * @throws PackError with every problem of every file.
 */
export async function loadCases(folder: string, norms: NormLibrary, pack?: string): Promise<NormCase[]> {
  const problems: PackProblem[] = [];
  const cases: NormCase[] = [];
  for (const procedure of norms.procedures()) {
    if (pack !== undefined && procedure.pack !== pack) continue;
    const file = join(folder, procedure.source.replace(/\.yaml$/, ".spec.yaml"));
    if (!(await exists(file))) continue;
    const read = await readYaml(file, z.array(CaseShape), problems);
    if (!read) continue;
    read.value.forEach((raw, index) => {
      const built = buildCase(
        raw,
        procedure.id,
        norms,
        file,
        (path) => read.lineOf([index, ...path]),
        problems,
      );
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

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

function buildCase(
  raw: RawCase,
  id: string,
  norms: NormLibrary,
  file: string,
  lineOf: LineOf,
  problems: PackProblem[],
): NormCase | null {
  const before = problems.length;
  const report = (line: number, message: string, cure: string) =>
    problems.push({ file, line, message, cure });
  const on = String(raw.given.on ?? "");
  const procedure = /^\d{4}-\d{2}-\d{2}$/.test(on) ? norms.procedure(id, on) : undefined;
  if (!procedure) {
    report(
      lineOf(["given"]),
      `no procedure ${id} is in force on "${on}"`,
      "Write `on:` with a day such as 2024-05-08.",
    );
    return null;
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
    const verdict = verdictOf(words);
    if (!verdict) {
      report(
        line,
        `"${words}" is no verdict`,
        "Write vacuous, satisfied, violated at TIME, possibly-satisfied or possibly-violated.",
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
    acts: all,
    expected,
    findings,
  };
}

function verdictOf(words: string): ExpectedVerdict | null {
  const violated = /^violated at (.+)$/.exec(words);
  if (violated?.[1]) {
    const at = violated[1].split(/,\s*/);
    return at.every((time) => time === "the end" || /^\d{2}:\d{2}$/.test(time))
      ? { verdict: "violated", at }
      : null;
  }
  for (const verdict of ["satisfied", "possibly-satisfied", "possibly-violated", "vacuous"] as const)
    if (words === verdict) return { verdict };
  return null;
}
