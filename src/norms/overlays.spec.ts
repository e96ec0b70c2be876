/** Local packs over national ones: what they change, what they cannot, and for whom. */
import { describe, expect, test } from "vitest";
import { load } from "./folder.fixture.ts";
import type { Setting } from "./setting.ts";

const BASIS = "basis: [{ document: 规则, status: V }]";
const pack = (name: string, above?: string) =>
  `pack: ${name}\nversion: "1"\ntitle: { zh: 包, en: Pack }\n${above ? `extends: ${above}\n` : ""}`;
const rule = (id: string) =>
  `  ${id}: { title: { zh: 规则, en: Rule }, severity: minor, absence: { activation: replied }, broken: { zh: 请核对。, en: Check. } }\n`;
const national = `procedure: inquiry
title: { zh: 函询, en: Inquiry }
in_force: { from: 2017-01-01 }
parameters:
  reply_time: { title: { zh: 期限, en: Time }, value: 15, unit: workdays, bounds: { min: 5, max: 15 }, ${BASIS} }
acts:
  sent: { zh: 发函, en: Sent, opens: true }
  replied: { zh: 回复, en: Replied }
constraints:
  in-time: { title: { zh: 按期, en: In time }, severity: minor, response: { activation: sent, target: replied, within: reply_time }, broken: { zh: 请核对。, en: Check. } }
`;
const local = (more: string, inForce = "{ from: 2024-01-01 }") =>
  `extends: cn/inquiry\nin_force: ${inForce}\n${more}`;
const shorter = `parameters:\n  reply_time: { value: 10, ${BASIS} }\n`;

const files = (overlay: string, more: Record<string, string> = {}) => ({
  "cn/pack.yaml": pack("cn"),
  "cn/procedures/inquiry.yaml": national,
  "city/pack.yaml": pack("city", "cn"),
  "city/procedures/inquiry.yaml": overlay,
  ...more,
});

async function law(overlay: string, more: Record<string, string> = {}) {
  const { norms, problems } = await load(files(overlay, more));
  expect(problems).toEqual([]);
  if (!norms) throw new Error("not loaded");
  return norms;
}
const setting = (value: string, from = "2025-01-01"): Setting => ({
  ...{ procedure: "cn/inquiry", parameter: "reply_time", value, from, to: null, body: null, version: "s" },
  basis: { document: "决定", status: "L" },
});

describe("a local pack changes a parameter and nothing else", () => {
  test("from its own first day, and only where it holds", async () => {
    const norms = await law(local(shorter));
    const values = (packs: string[], on: string) =>
      norms.procedure("cn/inquiry", on, { packs })?.parameters.map((p) => p.value);
    expect([
      values([], "2024-06-01"),
      values(["city"], "2023-12-31"),
      values(["city"], "2024-01-01"),
    ]).toEqual([["15"], ["15"], ["10"]]);
    const procedure = norms.procedure("cn/inquiry", "2024-06-01", { packs: ["city"] });
    expect(procedure?.constraints.map((c) => [c.id, c.inForce])).toEqual([
      ["in-time", { from: null, to: "2024-01-01" }],
      ["in-time", { from: "2024-01-01", to: null }],
    ]);
    expect([procedure?.id, procedure?.pack, procedure?.layers]).toEqual([
      "cn/inquiry",
      "city",
      [
        { pack: "cn", version: "1" },
        { pack: "city", version: "1" },
      ],
    ]);
    expect(norms.procedures().map((p) => p.pack)).toEqual(["cn"]);
  });

  test("and a pack below it changes it again", async () => {
    const norms = await law(local(shorter), {
      "town/pack.yaml": pack("town", "city"),
      "town/procedures/inquiry.yaml": local(shorter.replace("10", "7"), "{ from: 2025-01-01 }"),
    });
    const parameter = norms.procedure("cn/inquiry", "2026-01-01", { packs: ["town"] })?.parameters[0];
    expect(parameter?.values.map((v) => [v.from, v.to, v.value, v.pack])).toEqual([
      [null, "2024-01-01", "15", "cn"],
      ["2024-01-01", "2025-01-01", "10", "city"],
      ["2025-01-01", null, "7", "town"],
    ]);
  });

  test("it may add acts, rules and lists", async () => {
    const added = local(`acts:\n  noted: { zh: 备注, en: Noted }\nconstraints:\n${rule("never-replied")}`);
    const procedure = (await law(added)).procedure("cn/inquiry", "2024-06-01", { packs: ["city"] });
    expect(Object.keys(procedure?.acts ?? {})).toContain("inquiry.noted");
    const found = procedure?.constraints.find((c) => c.id === "never-replied");
    expect(found?.inForce).toEqual({ from: "2024-01-01", to: null });
  });

  test("it may put its own list in the place of one that is local, and of no other", async () => {
    const list = (name: string, local = "") =>
      `lists:\n  areas: { title: { zh: 领域, en: Areas }, columns: { name: { zh: 名称, en: name } }, rows: [{ name: ${name} }]${local} }\n`;
    const base = (local: string) => ({
      "cn/procedures/inquiry.yaml": `${national}${list("finance", local)}`,
    });
    const norms = await law(local(list("land")), base(", local: true"));
    const rows = (packs: string[]) =>
      norms
        .procedure("cn/inquiry", "2024-06-01", { packs })
        ?.lists?.flatMap((l) => l.rows.map((r) => r.cells[0]));
    expect([rows([]), rows(["city"])]).toEqual([["finance"], ["land"]]);
    const { problems } = await load(files(local(list("land")), base("")));
    expect(problems).toEqual([
      expect.stringMatching(/^city.*:4: "areas" stands already in what it extends, under lists\./),
    ]);
  });

  test("a pack's name may hold digits, in what lies over it as well", async () => {
    const norms = await law(local(""), {
      "eu-2019/pack.yaml": pack("eu-2019"),
      "eu-2019/procedures/inquiry.yaml": national,
      "town-2/pack.yaml": pack("town-2", "eu-2019"),
      "town-2/procedures/inquiry.yaml": local(shorter).replace("cn/", "eu-2019/"),
    });
    const found = norms.procedure("eu-2019/inquiry", "2024-06-01", { packs: ["town-2"] });
    expect(found?.parameters.map((p) => p.value)).toEqual(["10"]);
  });

  test("a period that was counted in another unit before keeps its bounds for what is chosen now", async () => {
    const dated = `values: [{ from: 2017-01-01, value: 30, unit: days, ${BASIS} }, { from: 2019-01-01, value: 1, ${BASIS} }], unit: months, bounds: { min: 1, max: 1 } }`;
    const base = { "cn/procedures/inquiry.yaml": national.replace(/value: 15, .* }$/m, dated) };
    const norms = await law(local(""), base);
    const shown = (on: string) =>
      norms.procedure("cn/inquiry", on)?.parameters.map((p) => [p.value, p.values.map((v) => v.unit)]);
    expect([shown("2018-06-01"), shown("2024-06-01")]).toEqual([
      [["30", ["days", "months"]]],
      [["1", ["days", "months"]]],
    ]);
    expect(norms.refuses(setting("1"))).toBeNull();
    expect(norms.refuses(setting("12"))?.en).toBe('"12" is not within 1 – 1 months');
    const laxer = local(`parameters:\n  reply_time: { value: 45, unit: days, ${BASIS} }\n`);
    expect((await load(files(laxer, base))).problems).toEqual([
      expect.stringMatching(/4: its unit is days, and the bounds are in months\./),
    ]);
  });

  test("its text and place are known, the base first", async () => {
    const norms = await law(local(shorter));
    const found = norms
      .source("cn/inquiry", "2024-06-01", { packs: ["city"] })
      .filter((s) => s.id === "reply_time");
    expect(found.map((s) => [s.pack, s.file, s.line])).toEqual([
      ["cn", "cn/procedures/inquiry.yaml", 5],
      ["city", "city/procedures/inquiry.yaml", 4],
    ]);
    expect(found[1]?.text).toBe(`reply_time: { value: 10, ${BASIS} }`);
  });
});

describe("what a local pack cannot say is told with line and cure", () => {
  test.each([
    [
      "a value out of bounds",
      shorter.replace("10", "20"),
      "4: 20 is out of bounds. Choose a value from 5 up to 15.",
    ],
    [
      "another unit",
      shorter.replace("value: 10,", "value: 10, unit: days,"),
      "4: its unit is days, and the bounds are in workdays. Give the value in workdays.",
    ],
    [
      "other bounds",
      shorter.replace("value: 10,", "value: 10, bounds: { max: 99 },"),
      '4: "reply_time" is inherited, and its bounds with it. Take `bounds` out: a local pack chooses a value within the bounds.',
    ],
    [
      "an unknown parameter",
      shorter.replace("reply_time", "replytime"),
      '4: there is no parameter "replytime" in cn/inquiry. Parameters are reply_time; one of its own needs a title.',
    ],
    [
      "a rule that it inherits",
      `constraints:\n${rule("in-time")}`,
      '4: "in-time" stands already in what it extends, under constraints. Give it a name of its own: a local pack adds, and changes parameters only.',
    ],
    [
      "an act that it inherits",
      "acts:\n  sent: { zh: 发, en: Sent }\n",
      '4: "sent" stands already in what it extends, under acts. Give it a name of its own: a local pack adds, and changes parameters only.',
    ],
    [
      "capacities",
      "capacities: {}\n",
      '3: the file: "capacities" is not known here. Known are extends, title, in_force, parameters, stages, acts, roles, tables, lists, documents, constraints.',
    ],
    [
      "a stage of its own",
      "stages:\n  later: { next: [replied] }\n",
      '4: there is no stage "later" in what it extends. A local pack adds acts that come next, no stages; stages are none.',
    ],
  ])("%s", async (_, more, problem) => {
    const { problems } = await load(files(local(more)));
    expect(problems).toContain(`city/procedures/inquiry.yaml:${problem}`);
  });

  test("a procedure that is not there, of a pack that it does not extend, on no day of it", async () => {
    const more = {
      "city/pack.yaml": pack("city"),
      "city/procedures/other.yaml": local(shorter).replace("cn/inquiry", "cn/none"),
      "city/procedures/past.yaml": local(shorter, "{ from: 2010-01-01, to: 2011-01-01 }"),
    };
    expect((await load(files(local(shorter), more))).problems).toEqual([
      'city/procedures/inquiry.yaml:1: the pack "city" does not extend "cn". Write `extends: cn` into pack.yaml.',
      'city/procedures/other.yaml:1: there is no procedure "cn/none". Procedures are cn/inquiry.',
      'city/procedures/other.yaml:1: the pack "city" does not extend "cn". Write `extends: cn` into pack.yaml.',
      'city/procedures/past.yaml:1: the pack "city" does not extend "cn". Write `extends: cn` into pack.yaml.',
      'city/procedures/past.yaml:2: "cn/inquiry" is not in force on any of these days. Correct the days.',
    ]);
  });

  test("packs that extend each other, or what is not there", async () => {
    const { problems } = await load({
      ...files(local(shorter)),
      "cn/pack.yaml": pack("cn", "city"),
      "town/pack.yaml": pack("town", "country"),
      "town/procedures/inquiry.yaml": national,
    });
    expect(problems).toEqual([
      "city/pack.yaml:4: the packs city → cn → city extend each other in a circle. Take `extends` out of one of them.",
      "cn/pack.yaml:4: the packs cn → city → cn extend each other in a circle. Take `extends` out of one of them.",
      'town/pack.yaml:4: there is no pack "country". Packs are city, cn, town.',
    ]);
  });

  test("two overlays on the same days", async () => {
    const { problems } = await load(files(local(shorter), { "city/procedures/more.yaml": local(shorter) }));
    expect(problems).toEqual([
      expect.stringMatching(
        /^city\/procedures\/more\.yaml:2: "cn\/inquiry" is in force on the same days as in .*inquiry\.yaml\./,
      ),
    ]);
  });
});

describe("settings", () => {
  test("take the place of what the packs say, from their day on", async () => {
    const norms = await law(local(shorter));
    const scope = { packs: ["city"], settings: [setting("7")] };
    const parameter = norms.procedure("cn/inquiry", "2025-01-01", scope)?.parameters[0];
    expect(parameter?.values.map((v) => [v.from, v.value, v.pack])).toEqual([
      [null, "15", "cn"],
      ["2024-01-01", "10", "city"],
      ["2025-01-01", "7", "cn/norms"],
    ]);
    expect([parameter?.value, parameter?.basis]).toEqual(["7", [{ document: "决定", status: "L" }]]);
  });

  test("are refused in words, and one that the packs no longer allow does not count", async () => {
    const norms = await law(local(shorter));
    expect(norms.refuses(setting("7"))).toBeNull();
    for (const value of ["4", "16", "1/2", "x"])
      expect(norms.refuses(setting(value))?.en).toBe(`"${value}" is not within 5 – 15 working days`);
    expect(norms.refuses({ ...setting("7"), parameter: "none" })?.en).toContain("no parameter none");
    expect(norms.refuses(setting("7", "2010-01-01"))?.zh).toContain("2010-01-01 施行的规范中没有");
    const procedure = norms.procedure("cn/inquiry", "2026-01-01", { settings: [setting("99")] });
    expect(procedure?.parameters[0]?.value).toBe("15");
  });

  test("one that the packs of today refuse takes no other with it", async () => {
    const share = `  share: { title: { zh: 比例, en: Share }, value: 2, unit: { zh: 份, en: parts }, ${BASIS} }\nacts:`;
    const divided =
      "  in-part: { title: { zh: 分, en: Part }, severity: minor, condition: { at: replied, holds: parts / share > share }, broken: { zh: 请核对。, en: Check. } }\n";
    const base = {
      "cn/procedures/inquiry.yaml":
        national
          .replace("acts:", share)
          .replace(
            "en: Replied }",
            "en: Replied, fields: { parts: { zh: 份数, en: Parts, type: integer } } }",
          ) + divided,
    };
    const settings = [{ ...setting("0"), parameter: "share" }, setting("7")];
    const procedure = (await law(local(""), base)).procedure("cn/inquiry", "2026-01-01", { settings });
    expect(procedure?.parameters.map((p) => [p.id, p.value])).toEqual([
      ["reply_time", "7"],
      ["share", "2"],
    ]);
  });
});

test("a pack's digest changes with any of its files, and with nothing else", async () => {
  const digestOf = async (overlay: string, more = {}) =>
    new Map((await law(overlay, more)).packs().map((p) => [p.id, p.digest]));
  const [first, again, other] = [
    await digestOf(local(shorter)),
    await digestOf(local(shorter)),
    await digestOf(local(shorter), { "city/documents/letter.txt": "函" }),
  ];
  expect(first).toEqual(again);
  expect(first.get("cn")).toBe(other.get("cn"));
  expect(first.get("city")).not.toBe(other.get("city"));
  expect(first.get("cn")).toMatch(/^[0-9a-f]{64}$/);
});

test("an overlay's cases are judged with it, and try values of parameters", async () => {
  const { cases, problems } = await load(
    files(local(shorter), {
      "city/procedures/inquiry.spec.yaml":
        "- case: 本级期限\n  given: { on: 2024-09-02 }\n  parameters: { reply_time: 5 }\n  acts: |\n    09:00  sent\n    2024-09-04 10:00  replied\n  expect: { in-time: satisfied }\n",
    }),
  );
  expect(problems).toEqual([]);
  expect(cases.map((c) => [c.procedure.pack, c.procedure.parameters[0]?.value])).toEqual([["city", "5"]]);
  expect(cases[0]?.acts.map((a) => [a.at, new Date(a.time).toISOString()])).toEqual([
    ["09:00", "2024-09-02T01:00:00.000Z"],
    ["2024-09-04 10:00", "2024-09-04T02:00:00.000Z"],
  ]);
});
