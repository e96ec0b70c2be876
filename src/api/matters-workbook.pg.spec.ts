/** Matters as a workbook over HTTP: what a spreadsheet program finds in it. */
import ExcelJS from "exceljs";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Admission } from "../matters/index.ts";
import { recorded } from "./given.fixture.ts";
import { type Ground, HERE, openGround, type Role, type Server } from "./ground.fixture.ts";

const DANGEROUS = '=HYPERLINK("http://elsewhere.example","议题")';
let ground: Ground;
let server: Server;

beforeAll(async () => {
  ground = await openGround();
  server = await ground.open();
  for (const title of [DANGEROUS, "@SUM(1)", "关于𠮷林路·改造的议题", `长${"题".repeat(299)}`])
    await recorded(ground, server, { title, minutesAgo: 60 });
  await recorded(ground, server, { title: "第七件", broken: true, kind: "project" });
  // More than are read at a time.
  const proposed = (n: number): Admission => ({
    jurisdiction: HERE,
    matter: { open: { procedure: "cn/decision", body: ground.bodies.finance } },
    acts: [
      {
        type: "decision.proposed",
        actor: { system: "import" },
        claimedAt: new Date(Date.UTC(2026, 2, 2, 1, n)).toISOString(),
        data: { title: `第${n}件`, class: "funds", amount: 100 },
      },
    ],
  });
  const answers = await server.services.matters.admitAll(Array.from({ length: 209 }, (_, n) => proposed(n)));
  expect(answers.every((answer) => answer.ok)).toBe(true);
});
afterAll(() => ground.close());

async function exported(query: string, as: Role = "auditor", language = "zh") {
  const cookie = await server.cookieOf(as);
  const response = await server.app.request(
    `http://localhost:8080/api/v1/matters/export?format=xlsx${query}`,
    {
      headers: { cookie, "accept-language": language },
    },
  );
  return response;
}

async function sheetOf(response: Response) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(await response.arrayBuffer());
  const [sheet, notes] = workbook.worksheets;
  if (!sheet || !notes) throw new Error("the workbook lacks a sheet");
  const rows: ExcelJS.CellValue[][] = [];
  sheet.eachRow((row) => rows.push((row.values as ExcelJS.CellValue[]).slice(1)));
  return { sheet, notes, header: rows[0], rows: rows.slice(1) };
}

const DECISIONS = "&procedure=cn%2Fdecision";

test("all that the filter lets through, in the order and the columns of the page, each cell of its kind", async () => {
  const response = await exported(
    `${DECISIONS}&sort=title&order=desc&columns=title,amount,opened,last,violated`,
  );
  expect(response.headers.get("quanjian-total")).toBe("214");
  expect(response.headers.get("content-disposition")).toContain(encodeURIComponent("事项.xlsx"));
  const { sheet, header, rows, notes } = await sheetOf(response);
  expect(header).toEqual(["事项", "金额（万元）", "开启日期", "最近记录时间", "不符的规则（条）"]);
  expect(rows.length).toBe(214);
  const list = await server.ask(`/api/v1/matters?limit=200${DECISIONS}&sort=title&order=desc`, {
    as: "auditor",
  });
  const listed = list.json.items as { title: string; openedOn: string }[];
  expect(rows.slice(0, 200).map(([title]) => title)).toEqual(listed.map((m) => m.title));
  for (const [title, amount, opened, last, violated] of rows) {
    expect(typeof title).toBe("string");
    // 100 fen are a ten-thousandth of 万元, to the fen.
    expect(amount).toBe(0.0001);
    expect([opened instanceof Date, last instanceof Date, typeof violated]).toEqual([true, true, "number"]);
  }
  const days = rows.slice(0, 200).map(([, , opened]) => (opened as Date).toISOString().slice(0, 10));
  expect(days).toEqual(listed.map((m) => m.openedOn));
  expect(sheet.getColumn(2).numFmt).toBe("#,##0.00####");
  expect(sheet.autoFilter).toBeTruthy();
  expect(notes.getCell("A1").value).toBe("导出人");
  expect(notes.getCell("B3").value).toBe(214);
});

test("what begins like a formula is text, and every sign of a title is kept", async () => {
  const { rows, sheet } = await sheetOf(await exported("&columns=title&query=%E8%AE%AE%E9%A2%98"));
  expect(rows.map(([title]) => title)).toContain("关于𠮷林路·改造的议题");
  expect(rows.map(([title]) => title)).toContain(DANGEROUS);
  sheet.eachRow((row) => expect(row.getCell(1).type).toBe(ExcelJS.ValueType.String));
});

test("in the page's language, amounts in its unit, within what the reader may see", async () => {
  const { header, rows } = await sheetOf(
    await exported(`${DECISIONS}&columns=body,amount&breached=true`, "clerk", "en"),
  );
  expect(header).toEqual(["Body", "Amount (CNY)"]);
  expect(rows).toEqual([["department", 1]]);
  const other = await sheetOf(await exported("&columns=title", "clerk-of-another-body"));
  expect(other.rows).toEqual([]);
});

test("an export of many is one line of looks, or as many as its matters need", async () => {
  const looks = async () => {
    const { json } = await server.ask("/api/v1/looks?limit=200", { as: "audit-administrator" });
    const all = json.items as { action: string; subjects: string[] }[];
    return all.filter((l) => l.action === "exportMatters");
  };
  const before = (await looks()).length;
  await (await exported("", "inspector")).arrayBuffer();
  const after = await looks();
  expect(after.length).toBe(before + 1);
  expect(after[0]?.subjects.length).toBeGreaterThanOrEqual(214);
});

test("whoever hangs up ends the reading, and the server goes on", async () => {
  const response = await exported(DECISIONS);
  await response.body?.cancel();
  expect((await exported("&columns=title&limit=1")).status).toBe(400);
  expect((await exported("&columns=secret")).status).toBe(400);
  expect((await sheetOf(await exported(`${DECISIONS}&columns=title`))).rows.length).toBe(214);
});
