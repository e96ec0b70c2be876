/** Every deadline and effect period of the table in test/ground-truth stands in the packs: value, unit and status, none missing. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { BasisStatus, Constraint, Correlation, Parameter, Procedure } from "../src/norms/index.ts";
import { shippedNorms } from "../src/norms/shipped.fixture.ts";

type Length = { n: number; unit: "工作日" | "日" | "月" | "年" };
type Row = Partial<Length> & {
  status: BasisStatus;
  on?: string;
  end_of?: "quarter";
  until?: string;
  in_2017?: Length & { status: BasisStatus };
  extension?: Length & { times: number };
  /** An approved extension, of which no text says how long. */
  extension_of_no_length?: true;
  alternative?: Length & { status?: BasisStatus };
};
type Table = { deadlines: (Row & { id: string })[]; effect_periods: (Row & { kind: string })[] };

const table: Table = parse(readFileSync("test/ground-truth/deadlines.yaml", "utf8"));
const norms = await shippedNorms();

/** Where the packs say it: the rule that counts, on a day on which it is in force. */
type Place = { procedure: string; constraint: string; on: string; alternative?: string };
const at = (procedure: string, constraint: string, on = "2024-05-08", alternative?: string): Place => ({
  procedure: `cn/${procedure}`,
  constraint,
  on,
  ...(alternative ? { alternative } : {}),
});
const DEADLINES: Record<string, Place> = {
  "jj.up_send": at("complaint", "sent-up-in-time"),
  "jj.down_accept": at("complaint", "accepted-below-in-time"),
  "jj.named_notice": at("complaint", "named-complainant-told-in-time"),
  "jj.named_result": at("complaint", "named-result-in-time"),
  "jj.quarter": at("complaint", "reported-every-quarter"),
  "xs.proposal": at("lead", "proposal-in-time"),
  "hx.reply": at("inquiry", "reply-in-time"),
  "hx.report": at("inquiry", "report-in-time"),
  "sc.limit2017": at("investigation", "review-in-time", "2017-06-01"),
  "lz.limit": at("custody", "custody-in-time", "2018-05-02"),
  "sl.limit": at("adjudication", "tried-in-time"),
  "cf.announce": at("punishment", "announced-in-time"),
  "cf.change": at("punishment", "changed-in-time"),
  "cf.report": at("punishment", "execution-reported-in-time"),
  "ss.review": at("adjudication", "review-in-time"),
  "wz.procedure": at("accountability", "formalities-in-time"),
  "wz.appeal": at("accountability", "appeal-in-time"),
  "wz.appeal_reply": at("accountability", "appeal-answered-in-time"),
  "xs.rectify2015": at("inspection", "rectified-in-time", "2016-05-09"),
  "xs.plan2024": at("inspection", "plan-in-time"),
  "xs.focus2024": at("inspection", "rectified-in-time"),
  "xs.clue_back": at("inspection", "handling-reported-in-time", "2016-05-09"),
  "gr.yearly": at("personal-matters", "reported-by-end-of-january"),
  "gr.change": at("personal-matters", "change-reported-in-time"),
  "sj.back": at("transfer", "answered-in-time", "2024-05-08", "complex-answered-in-time"),
};
const effect = (after: string, alternative?: string) =>
  at(
    "effect-period",
    `no-promotion-after-${after}`,
    "2024-05-08",
    alternative && `no-promotion-after-${alternative}`,
  );
const EFFECTS: Record<string, Place> = {
  诫勉: effect("admonition"),
  党内警告: effect("warning"),
  党内严重警告: effect("serious-warning", "serious-warning-instead"),
  撤销党内职务: effect("removal"),
  留党察看: effect("probation"),
  开除党籍: at("effect-period", "not-rejoined-too-soon"),
  政务警告: effect("government-warning"),
  记过: effect("demerit"),
  记大过: effect("major-demerit"),
  降级: effect("demotion"),
  撤职: effect("dismissal"),
};

const UNITS = { 工作日: "workdays", 日: "days", 月: "months", 年: "years" } as const;
const BEST_FIRST: readonly BasisStatus[] = ["V", "V-part", "L", "M", "I"];

function ruleOf(place: Place, on = place.on, id = place.constraint) {
  const procedure = norms.procedure(place.procedure, on) as Procedure;
  const rule = procedure.constraints.find(({ id: own, inForce }) => {
    const begun = (inForce?.from ?? "") <= on;
    return own === id && begun && (inForce?.to ?? "9999") > on;
  }) as Constraint;
  return { procedure, rule, time: (rule.template as Correlation).time ?? null };
}

/** The length of time that a rule counts, and how sure the parameter behind it is. */
function lengthOf(place: Place, on?: string, id?: string) {
  const { procedure, rule, time } = ruleOf(place, on, id);
  const within = time?.within as { n: number; unit: string };
  const behind = procedure.parameters.filter(
    (p) => rule.parameters?.includes(p.id) && Number(p.value) === within.n && p.unit === within.unit,
  );
  return { n: within.n, unit: within.unit, status: sureness(behind[0] as Parameter) };
}

/** The best that stands behind it: a table that says M is not answered with a pack that says V. */
function sureness({ basis }: Parameter): BasisStatus | undefined {
  return BEST_FIRST.find((status) => basis.some((b) => b.status === status));
}

const expected = ({ n, unit }: Length) => ({ n, unit: UNITS[unit] });

function holds(row: Row, place: Place) {
  const { time, rule } = ruleOf(place);
  if (row.on || row.end_of) {
    expect(time?.within).toEqual(row.on ? { on: row.on } : { endOf: row.end_of });
    expect(rule.basis.map((b) => b.status)).toEqual([row.status]);
    return;
  }
  expect(lengthOf(place)).toEqual({ ...expected(row as Length), status: row.status });
  if (row.in_2017)
    expect(lengthOf(place, "2018-06-01")).toEqual({ ...expected(row.in_2017), status: row.in_2017.status });
  if (row.extension)
    expect(time?.extended).toMatchObject({ by: expected(row.extension), times: row.extension.times });
  else if (!row.extension_of_no_length) expect(time?.extended ?? null).toBeNull();
  if (row.alternative) {
    const { status = row.status } = row.alternative;
    expect(lengthOf(place, place.on, place.alternative)).toEqual({ ...expected(row.alternative), status });
  }
  if (row.until) expect(rule.inForce?.to).toBe(row.until);
}

describe("deadlines", () => {
  test("each of the table has its place, and no other", () => {
    expect(Object.keys(DEADLINES)).toEqual(table.deadlines.map((d) => d.id));
    expect(table.deadlines).toHaveLength(25);
  });

  test.each(table.deadlines.map((d) => [d.id, d] as const))("%s", (id, row) => {
    holds(row, DEADLINES[id] as Place);
  });
});

test("where the law gives an extension no length, the pack says that its own is inferred", () => {
  const procedure = norms.procedure("cn/adjudication", "2024-05-08") as Procedure;
  const extension = procedure.parameters.find((p) => p.id === "trial_extension") as Parameter;
  expect(sureness(extension)).toBe("I");
  expect(extension.bounds).not.toBeNull();
});

describe("effect periods", () => {
  test("each of the table has its place, and no other", () => {
    expect(Object.keys(EFFECTS)).toEqual(table.effect_periods.map((e) => e.kind));
    expect(table.effect_periods).toHaveLength(11);
  });

  test.each(table.effect_periods.map((e) => [e.kind, e] as const))("%s", (kind, row) => {
    holds(row, EFFECTS[kind] as Place);
  });

  test("the list to read has the same months and status as the parameters that judge", () => {
    const procedure = norms.procedure("cn/effect-period", "2024-05-08") as Procedure;
    const list = procedure.lists?.find((l) => l.id === "effect_periods");
    const listed = list?.rows.map(({ cells: [kind, , months, , status] }) => [kind, months, status]);
    const months = (p: Parameter) => Number(p.value) * (p.unit === "years" ? 12 : 1);
    const judged = procedure.parameters.map((p) => [
      p.id.replace(/_effect$/, "").replace("rejoining_time", "expulsion"),
      months(p),
      sureness(p),
    ]);
    expect(listed).toEqual(judged);
  });
});
