/** quanjian norms explain | diff, and the guide that teaches to write a rule, followed step by step. */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { normsCommand } from "./norms.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "norms-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs the command as the program does, in this process. */
async function run(...args: string[]): Promise<{ exit: number; out: string; err: string }> {
  const said = { out: "", err: "" };
  const spies = (["out", "err"] as const).map((to) =>
    vi.spyOn(process[`std${to}`], "write").mockImplementation((text) => {
      said[to] += String(text);
      return true;
    }),
  );
  process.exitCode = undefined;
  try {
    await normsCommand().parseAsync(args, { from: "user" });
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  const exit = Number(process.exitCode ?? 0);
  process.exitCode = undefined;
  return { exit, ...said };
}

const BASIS = (status: string) =>
  `basis: [{ document: 规则, article: 第三条, says: 按期回复, status: ${status} }]`;
const national = (values: string) => `procedure: inquiry
title: { zh: 函询, en: Inquiry }
in_force: { from: 2017-01-01 }
parameters:
  reply_time: { title: { zh: 回复期限, en: Time to reply }, ${values}, bounds: { min: 5, max: 40 } }
acts:
  sent: { zh: 发函, en: Letter sent, opens: true, fields: { kind: { zh: 类别, en: Kind, type: one_of, options: { work: { zh: 工作, en: work }, life: { zh: 生活, en: life } } } } }
  replied: { zh: 回复, en: Reply }
constraints:
  in-time:
    title: { zh: 按期回复, en: A reply in time }
    severity: serious
    response: { activation: { act: sent, with: { kind: work } }, target: replied, within: reply_time }
    ${BASIS("M")}
    broken: { zh: 请核对。, en: Check it. }
`;
const dated = `values: [{ from: 2017-01-01, value: 30, unit: days, ${BASIS("V")} }, { from: 2019-01-01, value: 15, unit: days, ${BASIS("I")} }]`;
const pack = (name: string, more = "") => `pack: ${name}\nversion: "1"\ntitle: { zh: 包, en: Pack }\n${more}`;

async function packs(name: string, values = dated): Promise<string> {
  const at = join(folder, name);
  const files: Record<string, string> = {
    "cn/pack.yaml": pack("cn"),
    "cn/procedures/inquiry.yaml": national(values),
    "cn/procedures/inquiry.spec.yaml":
      "- case: 没有回复\n  given: { on: 2018-01-01 }\n  acts: |\n    09:00  sent  work\n  until: 2018-02-01\n  expect: { in-time: violated at 2018-01-31 }\n",
    "city/pack.yaml": pack("city", "extends: cn\n"),
    "city/procedures/inquiry.yaml": `extends: cn/inquiry\nin_force: { from: 2020-01-01 }\nparameters: { reply_time: { value: 10, ${BASIS("L")} } }\n`,
  };
  for (const [file, text] of Object.entries(files)) {
    await mkdir(join(at, file, ".."), { recursive: true });
    await writeFile(join(at, file), text);
  }
  return at;
}

describe("explain", () => {
  test("says a rule on a day, with what it rests on, its history and its cases", async () => {
    const at = await packs("one");
    const { exit, out } = await run("explain", "cn/inquiry", "in-time", "--on", "2018-06-01", "--folder", at);
    expect([exit, out]).toEqual([
      0,
      `in-time · 按期回复
  “发函”（类别：工作）之后，须有“回复”（30 日内）
施行: 2017-01-01 起，至 2019-01-01 停止
严重程度: 较重
不符时显示: 请核对。
沿革:
  2017-01-01 起，至 2019-01-01 停止: “发函”（类别：工作）之后，须有“回复”（30 日内）
  2019-01-01 起: “发函”（类别：工作）之后，须有“回复”（15 日内）
参数:
  reply_time · 回复期限 = 30 日
依据:
  《规则》第三条：“按期回复” [待本级法规人员确认]
  《规则》第三条：“按期回复” [已核对]
出处:
  cn/procedures/inquiry.yaml:10
用例:
  没有回复 → 疑似不符（2018-01-31）
`,
    ]);
  });

  test("in English and as JSON, for a local pack", async () => {
    const at = await packs("one");
    const asked = [
      "explain",
      "cn/inquiry",
      "in-time",
      "--on",
      "2021-01-01",
      "--language",
      "en",
      "--folder",
      at,
    ];
    expect((await run(...asked)).out).toContain(
      'after "Letter sent" (Kind: work) comes "Reply"; within 15 days\n',
    );
    const { out } = await run(...asked, "--packs", "city", "--json");
    expect(JSON.parse(out)).toMatchObject({
      procedure: "cn/inquiry",
      on: "2021-01-01",
      version: "city 1",
      says: ['after "Letter sent" (Kind: work) comes "Reply"; within 10 days'],
      basis: [
        { status: "M", settled: false },
        { status: "L", settled: false },
      ],
    });
  });

  test("says a parameter, what is not settled as such, and what it may be", async () => {
    const at = await packs("one");
    const { out } = await run(
      "explain",
      "cn/inquiry",
      "reply_time",
      "--on",
      "2020-06-01",
      "--language",
      "en",
      "--folder",
      at,
    );
    expect(out).toContain(
      "  15 days\n  a local pack or a setting may choose within 5 – 40\n  used by: in-time · A reply in time\n",
    );
    expect(out).toContain("[inferred, to be confirmed by the regulation officer]");
  });

  test("what is not there is a mistake of usage", async () => {
    const at = await packs("one");
    const ask = async (...args: string[]) => {
      const { exit, err } = await run("explain", ...args, "--folder", at);
      return [exit, err.replace("quanjian norms: ", "").trim()];
    };
    expect(await ask("cn/inquiry", "none", "--on", "2020-01-01")).toEqual([
      2,
      '"none" is no rule, parameter, table, list or act of cn/inquiry; there are in-time, reply_time',
    ]);
    expect(await ask("cn/none", "--on", "2020-01-01")).toEqual([
      2,
      'no procedure "cn/none" is in force on 2020-01-01; there are cn/inquiry',
    ]);
    expect(await ask("cn/inquiry", "--on", "2020-13-01")).toEqual([
      2,
      "--on 2020-13-01 is no day such as 2024-05-08",
    ]);
    expect(await ask("cn/inquiry", "--packs", "town")).toEqual([
      2,
      'there is no pack "town"; there are city, cn',
    ]);
    expect(await ask("cn/inquiry", "--language", "fr")).toEqual([2, "--language fr is neither zh nor en"]);
  });
});

describe("approvals", () => {
  const lead = `procedure: lead
title: { zh: 线索, en: Lead }
in_force: { from: 2019-01-01 }
acts:
  opened: { zh: 登记, en: Opened, opens: true, fields: { rank: { zh: 职务, en: Rank, type: one_of, remembered: true, options: { chief: { zh: 一把手, en: chief }, other: { zh: 其他, en: other } } } } }
  approved: { zh: 批准, en: Approved, fields: { approver: { zh: 批准人, en: By whom, type: one_of, options: { secretary: { zh: 书记, en: secretary }, head: { zh: 纪委书记, en: head } } } } }
  checked: { zh: 初核, en: Checked, approval: { by: who, act: approved } }
tables:
  who:
    title: { zh: 由谁批准, en: Who approves }
    inputs: [rank]
    output: { one_of: { secretary: { zh: 书记, en: secretary }, head: { zh: 纪委书记, en: head } } }
    rows: [[chief, secretary], ["-", head]]
`;
  const one = (rank: string, approver: string, verdict: string) =>
    `- case: ${rank} ${approver}\n  given: { on: 2024-05-08 }\n  acts: |\n    09:00  opened  ${rank}\n    10:00  approved  ${approver}\n    11:00  checked\n  expect: { checked-approved: ${verdict} }\n`;

  test("who must have approved hangs on whom it is about, is judged and is said", async () => {
    const at = join(folder, "approvals");
    await mkdir(join(at, "p/procedures"), { recursive: true });
    await writeFile(join(at, "p/pack.yaml"), pack("p"));
    await writeFile(join(at, "p/procedures/lead.yaml"), lead);
    await writeFile(
      join(at, "p/procedures/lead.spec.yaml"),
      one("chief", "head", "violated at 11:00") +
        one("chief", "secretary", "satisfied") +
        one("other", "head", "satisfied") +
        one("other", "secretary", "violated at 11:00"),
    );
    expect((await run("test", "--folder", at)).out).toBe("4 cases, none failed\n");
    const table = await run("explain", "p/lead", "who", "--folder", at);
    expect(table.out).toContain("  职务: “一把手” → “书记”\n  职务: 任何 → “纪委书记”\n");
    const rule = await run("explain", "p/lead", "checked-approved", "--folder", at, "--json");
    expect(JSON.parse(rule.out)).toMatchObject({ source: [{ file: "p/procedures/lead.yaml", line: 7 }] });
    const act = await run("explain", "p/lead", "checked", "--folder", at, "--language", "en");
    expect(act.out).toContain("  approval before it: Who approves\n");
  });
});

describe("diff", () => {
  const changed = (unit: string) => [
    "~ cn/inquiry constraint in-time · A reply in time",
    `    says: after "Letter sent" (Kind: work) comes "Reply"; within ${unit}`,
  ];

  test("between two days", async () => {
    const at = await packs("one");
    const { exit, out } = await run("diff", "2018-12-31", "2019-01-01", "--language", "en", "--folder", at);
    expect(exit).toBe(1);
    expect(out).toContain(
      `${changed('30 days → after "Letter sent" (Kind: work) comes "Reply"; within 15 days').join("\n")}\n`,
    );
    expect(out).toContain("    value: 30 days → 15 days\n");
  });

  test("between a pack and one that extends it", async () => {
    const at = await packs("one");
    const { out } = await run("diff", "cn", "city", "--on", "2021-01-01", "--folder", at);
    expect(out).toContain("    值: 15 日 → 10 日\n");
  });

  test("between two folders, with all their dates; none with itself", async () => {
    const [one, other] = [await packs("one"), await packs("other", dated.replace("value: 15", "value: 20"))];
    await rm(join(other, "city"), { recursive: true });
    const { exit, out } = await run("diff", one, other, "--json");
    const { changes } = JSON.parse(out) as { changes: { what: string; id: string }[] };
    expect([exit, changes.map((c) => [c.what, c.id])]).toEqual([
      1,
      [
        ["constraint", "in-time"],
        ["parameter", "reply_time"],
      ],
    ]);
    const same = await run("diff", one, one);
    expect([same.exit, same.out]).toEqual([0, "没有差别\n"]);
  });

  test("what is added and taken away", async () => {
    const [one, other] = [await packs("one"), await packs("less")];
    const file = join(other, "cn/procedures/inquiry.yaml");
    const text = await readFile(file, "utf8");
    await writeFile(file, text.replace("in-time:", "on-time:"));
    await rm(file.replace(".yaml", ".spec.yaml"));
    const { out } = await run("diff", one, other, "--procedure", "cn/inquiry");
    expect(out.split("\n").filter((line) => /^[-+~]/.test(line))).toEqual([
      "- cn/inquiry constraint in-time · 按期回复",
      "+ cn/inquiry constraint on-time · 按期回复",
    ]);
  });

  test("what is neither folder, day nor pack is a mistake of usage", async () => {
    const at = await packs("one");
    const { exit, err } = await run("diff", "town", "cn", "--folder", at);
    expect([exit, err]).toEqual([
      2,
      'quanjian norms: "town" is no folder, no day such as 2024-05-08, and no pack; there are city, cn\n',
    ]);
  });
});

describe.each(["zh", "en"])("docs/guides/norms.%s.md, followed as it is written", (language) => {
  test("loads, comes out as its cases say, and tells the mistake that it shows", async () => {
    const page = await readFile(`docs/guides/norms.${language}.md`, "utf8");
    const yaml = [...page.matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map(([, block]) => block ?? "");
    const at = join(folder, `guide-${language}`);
    await cp("norms", at, { recursive: true });
    const city = join(at, "city/procedures");
    await mkdir(city, { recursive: true });
    const [packFile, procedure = "", cases, values = "", overlay] = yaml;
    await writeFile(join(at, "city/pack.yaml"), packFile ?? "");
    await writeFile(join(city, "suggestion.yaml"), procedure);
    await writeFile(join(city, "suggestion.spec.yaml"), cases ?? "");
    await writeFile(join(city, "decision.yaml"), overlay ?? "");
    expect((await run("lint", "--folder", at)).out).toContain("no problem");
    expect((await run("test", "city", "--folder", at)).out).toBe("3 cases, none failed\n");
    const diff = await run("diff", "cn", "city", "--on", "2026-07-01", "--folder", at);
    expect(diff.out).toContain("值: 12 小时 → 48 小时\n");

    const amended = procedure
      .replace(/ {4}value: 30\n {4}unit: days\n/, values)
      .replace(/(bounds: .*\n) {4}basis: .*\n/, "$1");
    await writeFile(join(city, "suggestion.yaml"), amended);
    const later = await run("explain", "city/suggestion", "reply_time", "--on", "2026-08-01", "--folder", at);
    expect(later.out).toContain("\n  20 日\n");

    await writeFile(
      join(city, "suggestion.yaml"),
      procedure.replace("within: reply_time", "within: 30 days"),
    );
    const wrong = await run("lint", "--folder", at);
    expect([wrong.exit, wrong.out]).toEqual([
      1,
      expect.stringContaining("a length of time belongs under parameters"),
    ]);
  });
});
