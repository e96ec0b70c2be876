import { randomUUID } from "node:crypto";
import ExcelJS from "exceljs";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Actor, actsOf } from "../../matters/index.ts";
import { draftOf } from "../changes.ts";
import type { Registry } from "../facts.ts";
import { type Ground, openGround } from "../ground.fixture.ts";
import { build, registries, wildName } from "../registry.fixture.ts";
import { loadRegistry } from "../store.ts";
import { exportCsv, exportWorkbook, type ImportRequest, importRegistry } from "./import.ts";

let ground: Ground;
beforeAll(async () => {
  ground = await openGround();
});
afterAll(() => ground.db.drop());

const IMPORT: Actor = { system: "import" };

function importing(request: Omit<ImportRequest, "actor"> & { actor?: Actor }) {
  const { db, matters, clock } = ground;
  return importRegistry({ database: db.app, matters, clock }, { actor: IMPORT, ...request });
}

/** A CSV from lines of cells set apart by |. */
function csv(name: string, ...lines: string[]) {
  const text = lines
    .map((line) =>
      line
        .split("|")
        .map((cell) => cell.trim())
        .join(","),
    )
    .join("\n");
  return { name: `${name}.csv`, bytes: Buffer.from(text) };
}

async function countActs(jurisdiction: string): Promise<number> {
  const [row] = await ground.db.app.query<{ n: number }>(
    "select count(*) as n from acts where jurisdiction = $1",
    [jurisdiction],
  );
  return row?.n ?? -1;
}

/** A registry without the matters in which its acts lie. */
function content(registry: Registry) {
  const plain = (rows: Map<string, object>) =>
    [...rows.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => ({ ...row, matter: "" }));
  return Object.fromEntries(Object.entries(registry).map(([table, rows]) => [table, plain(rows)]));
}

const BODIES = csv(
  "单位",
  "代码 | 名称 | 类型 | 设立日期",
  "B | 财政局 | 部门 | 2020-01-01",
  "S | 派驻组 | 派驻机构 | 2020-01-01",
);
const OFFICES = csv("职务", "单位代码 | 职务 | 正职类别 | 设置日期", "B | 局长 | 行政正职 | 2020-01-01");
const PEOPLE = csv("人员", "编号 | 姓名", "P1 | 王芳");
const TERMS = csv("任职", "人员编号 | 单位代码 | 职务 | 任职日期", "P1 | B | 局长 | 2024-01-01");
const COVERAGE = csv("派驻", "派驻机构代码 | 单位代码 | 起始日期", "S | B | 2021-01-01");
const FILES = [COVERAGE, TERMS, PEOPLE, OFFICES, BODIES];

describe("over random registries", () => {
  test("export and import of the same workbook records nothing", async () => {
    await fc.assert(
      fc.asyncProperty(
        registries(wildName),
        fc.constantFrom("zh" as const, "en" as const),
        async (registry, language) => {
          const jurisdiction = await ground.newJurisdiction();
          await ground.fill(jurisdiction, registry);
          const before = await countActs(jurisdiction);
          const bytes = await exportWorkbook(ground.db.app, jurisdiction, language);
          const answer = await importing({ jurisdiction, files: [{ name: "registry.xlsx", bytes }] });
          expect(answer).toEqual({ ok: true, recorded: false, acts: 0, counts: {}, changes: [] });
          expect(await countActs(jurisdiction)).toBe(before);
        },
      ),
      { numRuns: 10 },
    );
  });

  test("an export makes the same registry in another jurisdiction", async () => {
    await fc.assert(
      fc.asyncProperty(registries(), async (registry) => {
        const [there, here] = [await ground.newJurisdiction(), await ground.newJurisdiction()];
        await ground.fill(there, registry);
        const files = Object.values(await exportCsv(ground.db.app, there, "zh"));
        expect(await importing({ jurisdiction: here, files })).toMatchObject({ ok: true });
        const made = content(await loadRegistry(ground.db.app, here));
        expect(made).toEqual(content(registry));
        expect(made).toEqual(content(await loadRegistry(ground.db.app, there)));
      }),
      { numRuns: 10 },
    );
  });
});

describe("an import", () => {
  test("records the differences as acts by whoever hands it in, a body's in the matter of the body", async () => {
    const jurisdiction = await ground.newJurisdiction();
    const actor = { person: randomUUID(), office: randomUUID() };
    const answer = await importing({ jurisdiction, files: FILES, actor });
    expect(answer).toMatchObject({
      ok: true,
      recorded: true,
      acts: 6,
      counts: {
        "body-established": 2,
        "office-created": 1,
        "person-entered": 1,
        "term-started": 1,
        "coverage-set": 1,
      },
    });
    const { bodies, people } = await loadRegistry(ground.db.app, jurisdiction);
    const bureau = [...bodies.values()].find((b) => b.code === "B");
    const acts = await actsOf(ground.db.app, ground.recordKey, jurisdiction, bureau?.matter ?? "");
    expect(acts.map((a) => [a.type, a.body === bureau?.id, a.actor])).toEqual(
      ["body-established", "office-created", "term-started", "coverage-set"].map((type) => [
        `registry.${type}`,
        true,
        actor,
      ]),
    );
    const [person] = people.values();
    expect(person?.matter).not.toBe(bureau?.matter);
  });

  test("goes on where the last one stopped, in the same matters", async () => {
    const jurisdiction = await ground.newJurisdiction();
    await importing({ jurisdiction, files: FILES });
    const files = [
      csv("人员", "编号 | 姓名", "P2 | 李娜", "P1 | 王 芳芳"),
      csv(
        "任职",
        "人员编号 | 单位代码 | 职务 | 任职日期 | 免职日期",
        "P1 | B | 局长 | 2024-01-01 | 2026-01-01",
        "P2 | B | 局长 | 2026-01-01 |",
      ),
    ];
    const answer = await importing({ jurisdiction, files });
    expect(answer.ok && answer.counts).toEqual({
      "person-entered": 1,
      "person-corrected": 1,
      "term-ended": 1,
      "term-started": 1,
    });
    const { people, terms } = await loadRegistry(ground.db.app, jurisdiction);
    expect(new Set([...people.values()].map((p) => p.matter)).size).toBe(1);
    expect([...people.values()].map((p) => p.name).sort()).toEqual(["李娜", "王芳芳"]);
    expect([...terms.values()].map((t) => [t.fromOn, t.toOn]).sort()).toEqual([
      ["2024-01-01", "2026-01-01"],
      ["2026-01-01", null],
    ]);
    const [{ n = 0 } = {}] = await ground.db.app.query<{ n: number }>(
      "select count(*) as n from matters where jurisdiction = $1",
      [jurisdiction],
    );
    expect(n).toBe(3);
  });

  test("with one fault records nothing", async () => {
    const jurisdiction = await ground.newJurisdiction();
    const answer = await importing({ jurisdiction, files: [...FILES, csv("people", "编号 | 姓名", "P9 |")] });
    expect(answer).toMatchObject({
      ok: false,
      refusal: {
        code: "import_refused",
        problems: [{ path: "people!B2", message: { en: 'Fill in "Name"' } }],
      },
    });
    expect(await countActs(jurisdiction)).toBe(0);
  });

  test("of people alone into an empty registry has no place for them, and says so", async () => {
    const jurisdiction = await ground.newJurisdiction();
    const answer = await importing({ jurisdiction, files: [PEOPLE] });
    expect(answer).toMatchObject({
      ok: false,
      faults: [{ message: { en: "The registry has no body yet; import the sheet Bodies as well" } }],
    });
  });

  test("of what is no workbook names each file", async () => {
    const jurisdiction = await ground.newJurisdiction();
    const files = [
      { name: "broken.xlsx", bytes: Buffer.from("PK\u0003\u0004 and no more") },
      { name: "old.xls", bytes: Buffer.from("d0cf11e0a1b11ae1", "hex") },
    ];
    const answer = await importing({ jurisdiction, files });
    expect(answer.ok ? [] : answer.faults.map((f) => `${f.at} ${f.message.en}`)).toEqual([
      expect.stringMatching(/^broken.xlsx!1 The file is not a whole xlsx workbook/),
      expect.stringMatching(/^old.xls!1 This is a workbook in the old format/),
    ]);
  });

  test("tried dry tells the same as the import then does, and records nothing", async () => {
    const jurisdiction = await ground.newJurisdiction();
    const dry = await importing({ jurisdiction, files: FILES, dry: true });
    expect(await countActs(jurisdiction)).toBe(0);
    const done = await importing({ jurisdiction, files: FILES });
    expect(dry.ok && done.ok && [dry.recorded, done.recorded]).toEqual([false, true]);
    expect(dry.ok && [dry.counts, dry.changes]).toEqual(done.ok && [done.counts, done.changes]);
    expect(done.ok && done.changes[0]).toEqual({ type: "person-entered", at: "人员!2", about: "王芳" });
  });

  test("of the same file twice at the same moment is recorded once", async () => {
    const jurisdiction = await ground.newJurisdiction();
    const files = [
      csv("单位", "名称 | 类型 | 设立日期", "无代码局 | 部门 | 2020-01-01"),
      csv("人员", "姓名", "王芳"),
    ];
    const answers = await Promise.all(Array.from({ length: 6 }, () => importing({ jurisdiction, files })));
    expect(answers.filter((a) => a.ok && a.recorded)).toHaveLength(1);
    for (const answer of answers)
      if (!answer.ok)
        expect(answer.refusal.message.en).toMatch(/Another import of this registry is under way/);
    expect(await countActs(jurisdiction)).toBe(2);
    expect(await importing({ jurisdiction, files })).toMatchObject({ ok: true, acts: 0 });
  });

  test("that meets an act recorded while it compared is refused whole", async () => {
    const jurisdiction = await ground.newJurisdiction();
    await importing({ jurisdiction, files: FILES });
    const [bureau] = [...(await loadRegistry(ground.db.app, jurisdiction)).bodies.values()].filter(
      (b) => b.code === "B",
    );
    const before = await countActs(jurisdiction);
    const meanwhile: Ground["matters"]["admitAll"] = async (...given) => {
      const change = { type: "body-changed", body: bureau?.id ?? "", set: { name: "市财政局" } } as const;
      const acts = [draftOf(change, IMPORT, "2026-05-08T01:00:00Z")];
      await ground.matters.admit({ jurisdiction, matter: { id: bureau?.matter ?? "" }, acts });
      return ground.matters.admitAll(...given);
    };
    const answer = await importRegistry(
      { database: ground.db.app, matters: { admitAll: meanwhile }, clock: ground.clock },
      {
        jurisdiction,
        files: [
          csv(
            "单位",
            "代码 | 名称 | 类型 | 设立日期",
            "B | 县财政局 | 部门 | 2020-01-01",
            "N | 新局 | 部门 | 2020-01-01",
          ),
        ],
        actor: IMPORT,
      },
    );
    expect(answer).toMatchObject({ ok: false, refusal: { code: "matter_moved_on" } });
    expect(await countActs(jurisdiction)).toBe(before + 1);
  });

  test("under the key of an import of another file is refused", async () => {
    const jurisdiction = await ground.newJurisdiction();
    const idempotency = { key: randomUUID(), by: "organisation" };
    expect(await importing({ jurisdiction, files: [BODIES], idempotency })).toMatchObject({
      ok: true,
      recorded: true,
    });
    expect(await importing({ jurisdiction, files: [OFFICES], idempotency })).toMatchObject({
      ok: false,
      refusal: { code: "idempotency_key_reused" },
    });
  });
});

describe("an exported workbook", () => {
  test("keeps codes and dates as text, freezes the header and explains itself", async () => {
    const made = build();
    made.person("王芳", "007");
    made.body("财政局", { code: "0042" });
    const jurisdiction = await ground.newJurisdiction();
    await ground.fill(jurisdiction, made.registry);
    const workbook = new ExcelJS.Workbook();
    const bytes = await exportWorkbook(ground.db.app, jurisdiction, "zh");
    await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
    expect(workbook.worksheets.map((s) => s.name)).toEqual(["说明", "单位", "职务", "人员", "任职", "派驻"]);
    const bodies = workbook.getWorksheet("单位");
    expect(bodies?.getRow(1).values).toEqual([
      undefined,
      "代码",
      "名称",
      "英文名称",
      "类型",
      "级别",
      "上级代码",
      "上级名称",
      "设立日期",
      "撤销日期",
      "标识",
    ]);
    expect(bodies?.getCell("A2").value).toBe("0042");
    expect(bodies?.getCell("H2").value).toBe("2020-01-01");
    expect(bodies?.getCell("H2").numFmt).toBe("@");
    expect(bodies?.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
    expect(workbook.getWorksheet("说明")?.getCell("A2").value).toMatch(/导入从不删除/);
  });
});
