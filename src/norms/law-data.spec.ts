/** What a pack says about the law beyond acts and orders: templates, dates, periods, and what is wrong in them. */
import { describe, expect, test } from "vitest";
import {
  BASIS,
  inquiry,
  one,
  problemsOf,
  procedureOf,
  rule,
  timeOf,
  versions,
  words,
} from "./inquiry.fixture.ts";
import { sentenceOf } from "./sentences.ts";

describe("templates", () => {
  const pair = "activation: sent, target: replied";
  test.each([
    "responded_existence",
    "co_existence",
    "response",
    "alternate_response",
    "chain_response",
    "precedence",
    "alternate_precedence",
    "chain_precedence",
    "succession",
    "alternate_succession",
    "chain_succession",
    "not_responded_existence",
    "not_co_existence",
    "not_response",
    "not_precedence",
    "not_succession",
    "not_chain_response",
    "not_chain_precedence",
    "not_chain_succession",
    "choice",
    "exclusive_choice",
  ])("%s of two kinds of acts", async (kind) => {
    const procedure = procedureOf(await one(inquiry({ constraints: rule("r", `${kind}: { ${pair} }`) })));
    expect(versions(procedure, "r")[0]?.template).toMatchObject({
      kind,
      activation: { acts: ["inquiry.sent"] },
      target: { acts: ["inquiry.replied"] },
    });
  });

  test.each([
    ["existence: { activation: sent, n: 2 }", { kind: "existence", n: 2 }],
    ["absence: { activation: sent, n: twice }", { kind: "absence", n: 2 }],
    ["exactly: { activation: sent }", { kind: "exactly" }],
    ["init: { activation: sent }", { kind: "init" }],
    ["end: { activation: sent }", { kind: "end" }],
  ])("%s", async (template, expected) => {
    const procedure = procedureOf(await one(inquiry({ constraints: rule("r", template) })));
    expect(versions(procedure, "r")[0]?.template).toMatchObject(expected);
  });

  test("selectors ask conditions, pairs compare their acts", async () => {
    const template =
      "response: { activation: { act: sent, when: amount > 0 }, target: replied, same: [of], different: [by], where: activation.amount = target.amount and target.by != activation.of }";
    const procedure = procedureOf(await one(inquiry({ constraints: rule("r", template) })));
    const found = versions(procedure, "r")[0]?.template;
    if (found?.kind !== "response") throw new Error("no response");
    expect([found.same, found.different]).toEqual([["of"], ["by"]]);
    expect([1, 0, null].map((amount) => found.activation.when?.holds({ amount }))).toEqual([
      true,
      false,
      null,
    ]);
    const facts = (amount: number, by: string) => ({
      activation: { amount: 7, of: "a" },
      target: { amount, by },
    });
    expect([facts(7, "b"), facts(8, "b"), facts(7, "a")].map((f) => found.where?.holds(f))).toEqual([
      true,
      false,
      false,
    ]);
  });

  test("times are parameters, fixed days and ends", async () => {
    const at = (time: string) => rule("r", `response: { ${pair}, ${time} }`);
    const time = async (words: string) =>
      versions(procedureOf(await one(inquiry({ constraints: at(words) }))), "r").map(timeOf);
    expect(await time("within: reply_time")).toEqual([
      { atLeast: null, within: { n: 15, unit: "workdays" } },
    ]);
    expect(await time("within: { on: 01-31 }")).toEqual([{ atLeast: null, within: { on: "01-31" } }]);
    expect(await time("within: { end_of: quarter }, at_least: extension")).toEqual([
      { atLeast: { n: 5, unit: "workdays" }, within: { endOf: "quarter" } },
    ]);
    const named = inquiry({
      constraints: rule(
        "r",
        "response: { activation: asked, target: replied, within: { date: until }, extended: { at: asked, to: until, times: twice } }",
      ),
    }).replace(
      "  abroad:",
      "  asked: { zh: 询问, en: Asked, fields: { until: { zh: 截止日期, en: Last day, type: date } } }\n  abroad:",
    );
    const told = procedureOf(await one(named));
    const [ruled] = versions(told, "r");
    if (!ruled) throw new Error("no rule");
    expect(sentenceOf(ruled, told, "zh")).toBe(
      "“询问”之后，须有“回复”（所写“截止日期”当日以前；“询问”的，延至所写“截止日期”当日，以 2 次为限）",
    );
    expect(sentenceOf(ruled, told, "en")).toContain("by the day named as “Last day”");
    expect(versions(told, "r").map(timeOf)).toMatchObject([
      { within: { date: "until" }, extended: { at: { acts: ["inquiry.asked"] }, to: "until", times: 2 } },
    ]);
    const all =
      "within: reply_time, lead: extension, extended: { at: extended, by: extension, times: twice }, suspended: { from: abroad, until: returned }";
    expect(await time(all)).toMatchObject([
      {
        within: { n: 15 },
        lead: { n: 5, unit: "workdays" },
        extended: { at: { acts: ["inquiry.extended"] }, by: { n: 5 }, times: 2 },
        suspended: { from: { acts: ["inquiry.abroad"] }, until: { acts: ["inquiry.returned"] } },
      },
    ]);
  });
});

describe("dates", () => {
  const limit =
    "  limit: { title: { zh: 期限, en: Limit }, values: [{ from: 2017-01-01, value: 30, unit: days, basis: [{ document: 试行, status: V }] }, { from: 2019-01-01, value: 1, unit: months, basis: [{ document: 规则, status: M }] }] }\n";
  const dated = inquiry({
    parameters: limit,
    constraints:
      rule("by-limit", "response: { activation: sent, target: replied, within: limit }") +
      rule("once", "absence: { activation: extended }", ", in_force: { from: 2018-01-01, to: 2020-01-01 }"),
  });

  test("a rule has a version for each value of its parameter, and the day asked for shows its own", async () => {
    const loaded = await one(dated);
    const procedure = procedureOf(loaded);
    expect(versions(procedure, "by-limit").map((c) => [c.inForce, timeOf(c)?.within])).toEqual([
      [
        { from: "2017-01-01", to: "2019-01-01" },
        { n: 30, unit: "days" },
      ],
      [
        { from: "2019-01-01", to: null },
        { n: 1, unit: "months" },
      ],
    ]);
    expect(versions(procedure, "in-time").map((c) => c.inForce)).toEqual([null]);
    expect(versions(procedure, "once").map((c) => c.inForce)).toEqual([
      { from: "2018-01-01", to: "2020-01-01" },
    ]);
    const shown = ["2017-06-01", "2018-12-31", "2019-01-01"].map((on) => {
      const p = procedureOf(loaded, on).parameters.find((x) => x.id === "limit");
      return [p?.value, p?.unit, p?.basis[0]?.status];
    });
    expect(shown).toEqual([
      ["30", "days", "V"],
      ["30", "days", "V"],
      ["1", "months", "M"],
    ]);
  });

  test("the same day gives the same procedure, so that monitors can be kept", async () => {
    const { norms } = await one(dated);
    const ask = (on: string) => norms?.procedure("p/inquiry", on);
    expect(ask("2020-01-01")).toBe(ask("2021-01-01"));
    expect(ask("2018-01-01")).not.toBe(ask("2021-01-01"));
  });

  test.each([
    [
      "on the same days",
      "to: 2019-01-02, value: 30",
      "it holds on the same days as the value 30. End the earlier value with `to` on the day on which the later one begins.",
    ],
    [
      "that end before they begin",
      "to: 2016-01-01, value: 30",
      "it ends on 2016-01-01 and begins on 2017-01-01. Let it end on a later day than it begins.",
    ],
  ])("values %s", async (_, to, problem) => {
    expect(await problemsOf(dated.replace("value: 30", to))).toContainEqual(expect.stringContaining(problem));
  });
});

describe("what is wrong is told with line and cure", () => {
  test.each<[name: string, parts: Parameters<typeof inquiry>[0], problem: string]>([
    [
      "a length of time without a basis",
      { constraints: rule("r", "response: { activation: sent, target: replied, within: 15 workdays }") },
      "24: constraints.r.response.within: it cannot be read. Write the name of a parameter with a unit of time, { on: 01-31 }, { end_of: quarter } or { date: FIELD }; a length of time belongs under parameters, with its basis.",
    ],
    [
      "a time that is no time",
      { constraints: rule("r", "response: { activation: sent, target: replied, within: half }") },
      '24: the parameter "half" is in share, no length of time. Name a parameter whose unit is workdays, days, months or the like; there are reply_time, extension.',
    ],
    [
      "an unknown parameter of time",
      { constraints: rule("r", "response: { activation: sent, target: replied, within: replytime }") },
      '24: there is no parameter "replytime". Name a parameter whose unit is workdays, days, months or the like; there are reply_time, extension.',
    ],
    [
      "a day that the act does not name",
      { constraints: rule("r", "response: { activation: sent, target: replied, within: { date: amount } }") },
      '24: "inquiry.sent" has no date "amount". Name a field of the type date; it has none.',
    ],
    [
      "an extension that is none of its limit",
      {
        constraints: rule(
          "r",
          "response: { activation: sent, target: replied, within: reply_time, extended: { at: extended } }",
        ),
      },
      "24: it must say how much longer, as the limit says how long. Write `by` with a parameter, or, where the limit is { date: FIELD }, `to` with the field that names the new day.",
    ],
    [
      "a pause without a limit",
      {
        constraints: rule(
          "r",
          "response: { activation: sent, target: replied, suspended: { from: abroad, until: returned } }",
        ),
      },
      "24: suspended belongs to a limit. Add `within`, or take it out.",
    ],
    [
      "a count that is none",
      { constraints: rule("r", "existence: { activation: sent, n: half }") },
      '24: the parameter "half" is 1/2. Name a parameter that is a whole number, 1 or more.',
    ],
    [
      "a count of nothing",
      { constraints: rule("r", "existence: { activation: sent, n: 0 }") },
      "24: constraints.r.existence.n: it cannot be read. Write a whole number, 1 or more, or the name of a parameter.",
    ],
    [
      "an unknown key in a selector",
      { constraints: rule("r", "absence: { activation: { act: sent, whn: amount > 0 } }") },
      '24: constraints.r.absence.activation: "whn" is not known here. Known are act, as, with, when.',
    ],
    [
      "an unknown name in a where",
      {
        constraints: rule("r", "response: { activation: sent, target: replied, where: activation.sum = 0 }"),
      },
      '24: the condition "activation.sum = 0": unknown name "activation.sum"; known here are activation.amount, activation.as, activation.by, activation.item, activation.kind, activation.of, target.amount, target.as, target.by, target.item, target.of. Correct the condition.',
    ],
    [
      "a correlation over a field that one side lacks",
      { constraints: rule("r", "response: { activation: sent, target: replied, same: [kind] }") },
      '24: "inquiry.replied" has no field "kind". Write of, by, item, or a field that all of the acts have; it has amount.',
    ],
    [
      "the same and different",
      {
        constraints: rule(
          "r",
          "response: { activation: sent, target: replied, same: [by], different: [by] }",
        ),
      },
      '24: "by" is to be the same and different. Decide for one.',
    ],
    [
      "each where it means nothing",
      { constraints: rule("r", "succession: { activation: sent, target: replied, each: true }") },
      "24: succession has no each. Take it out, or use precedence or response.",
    ],
    [
      "a division by zero",
      { constraints: rule("r", "condition: { at: sent, holds: amount / 0 > half }") },
      '24: the condition "amount / 0 > half": it divides by 0, which is always 0. Correct the condition.',
    ],
    [
      "Python in a condition",
      { constraints: rule("r", "condition: { at: sent, holds: __import__('os') }") },
      "24: the condition \"__import__('os')\": it is not one FEEL expression; reading ends at character 12. Correct the condition.",
    ],
    [
      "a text that a field never is",
      {
        constraints: rule("r", 'condition: { at: { act: sent, when: kind = "wrok" }, holds: kind != null }'),
      },
      '24: "kind" is never "wrok". It can be work, life.',
    ],
    [
      "a condition that asks for nothing",
      { constraints: rule("r", "condition: { at: sent, holds: half > 0 }") },
      '24: the condition "half > 0" asks for nothing that an act brings. Name a fact.',
    ],
    [
      "a rule that no act can satisfy",
      { constraints: rule("r", "precedence: { activation: replied, target: replied, same: [of] }") },
      "24: its activation and its target are the same acts, so that none can satisfy it. Name the act that must come before or after.",
    ],
    [
      "times that exclude each other",
      {
        constraints: rule(
          "r",
          "response: { activation: sent, target: replied, at_least: reply_time, within: extension }",
        ),
      },
      "24: not sooner than 15 and not later than 5 workdays is never. Correct one of the two parameters.",
    ],
    [
      "a rule that ends before it begins",
      {
        constraints: rule(
          "r",
          "absence: { activation: sent }",
          ", in_force: { from: 2020-01-01, to: 2019-01-01 }",
        ),
      },
      "24: it ends on 2019-01-01 and begins on 2020-01-01. Let it end on a later day than it begins.",
    ],
    [
      "a parameter out of its own bounds",
      { parameters: `  p: { ${words("p")}, value: 30, unit: days, bounds: { max: 20 }, ${BASIS} }\n` },
      "9: 30 is out of bounds. Choose a value up to 20.",
    ],
    [
      "bounds the wrong way round",
      { parameters: `  p: { ${words("p")}, value: 3, unit: days, bounds: { min: 5, max: 2 }, ${BASIS} }\n` },
      "9: min 5 is more than max 2. Exchange them.",
    ],
    [
      "a length of time of half a day",
      { parameters: `  p: { ${words("p")}, value: 1/2, unit: days, ${BASIS} }\n` },
      "9: 1/2 is no length of time. Write a whole number, 1 or more.",
    ],
    [
      "a parameter without a value",
      { parameters: `  p: { ${words("p")}, unit: days, ${BASIS} }\n` },
      "9: it has neither or both of value and values. Give `value`, or `values` by day.",
    ],
    [
      "a parameter without a unit",
      { parameters: `  p: { ${words("p")}, value: 3, ${BASIS} }\n` },
      "9: it has no unit. Add `unit`, for example workdays, or what it is a share of.",
    ],
    [
      "an unknown role",
      { more: "  told: { zh: 告知, en: Told, by: [nobody] }\n" },
      '22: there is no role "nobody". Declare it under `roles: { name: { zh, en } }`, or use a role of accounts such as clerk or discipline-officer.',
    ],
    [
      "an unknown document",
      { more: "  told: { zh: 告知, en: Told, documents: [letter] }\n" },
      '22: there is no document "letter". Declare it under documents; there are none.',
    ],
  ])("%s", async (_, parts, problem) => {
    expect(await problemsOf(inquiry(parts))).toEqual([problem]);
  });

  test("a selector that no act can fit", async () => {
    const text = inquiry({ constraints: rule("r", "absence: { activation: { act: voted, as: [member] } }") })
      .replace(
        "parameters:\n",
        "capacities: { chair: { zh: 主持人, en: chair }, member: { zh: 成员, en: member } }\nparameters:\n",
      )
      .replace("acts:\n", "acts:\n  voted: { zh: 表决, en: Voted, as: [chair] }\n");
    expect(await problemsOf(text)).toEqual([
      '26: no act fits it: "inquiry.voted" is about chair, never member. Correct `as` here, or of the act.',
    ]);
  });
});
