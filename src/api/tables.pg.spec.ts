/** What a page drops onto the server comes back as rows, or as words that say what to do with the file. */
import ExcelJS from "exceljs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Ground, openGround, type Server } from "./ground.fixture.ts";

let ground: Ground;
let server: Server;
beforeAll(async () => {
  ground = await openGround();
  server = await ground.open();
});
afterAll(() => ground.close());

const read = (raw: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>) =>
  server.ask("/api/v1/tables?name=items.csv", {
    as: "clerk",
    raw,
    headers: { "content-type": "application/octet-stream", "accept-language": "zh-CN" },
  });

test("a CSV in either encoding, and a workbook with dates and formulas", async () => {
  const rows = [
    ["议题", "金额"],
    ["购置设备", "12.5"],
  ];
  expect((await read("议题,金额\n\n购置设备,12.5\n")).json.sheets[0]).toEqual({
    name: "items",
    rows,
    total: 2,
  });
  // "议题" in GB 18030.
  expect((await read(new Uint8Array([0xd2, 0xe9, 0xcc, 0xe2, 0x0a]))).json.sheets[0].rows).toEqual([
    ["议题"],
  ]);
  const workbook = new ExcelJS.Workbook();
  workbook
    .addWorksheet("议题清单")
    .addRows([
      ["议题", "日期", "金额"],
      [],
      ["购置设备", new Date("2026-11-20T00:00:00Z"), { formula: "5*5", result: 25 }],
    ]);
  const { json } = await read(new Uint8Array(await workbook.xlsx.writeBuffer()));
  expect(json.sheets).toEqual([
    {
      name: "议题清单",
      rows: [
        ["议题", "日期", "金额"],
        ["购置设备", "2026-11-20", "25"],
      ],
      total: 2,
    },
  ]);
});

test("what is no table is refused with what to do", async () => {
  const old = await read(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]));
  expect([old.status, old.code]).toEqual([422, "import_refused"]);
  expect(old.json.detail).toContain("另存为");
  expect((await read('议题,"金额\n')).json.detail).toContain("引号");
});

test("whoever has one table being read and another waiting is asked to wait, so that nobody holds up the readers", async () => {
  const { promise: turn, resolve: goOn } = Promise.withResolvers<void>();
  const slow = () =>
    new ReadableStream<Uint8Array>({
      async pull(controller) {
        await turn;
        controller.enqueue(Buffer.from("议题\n"));
        controller.close();
      },
    });
  const asked = [slow(), slow(), slow()].map(read);
  // Two wait for their bytes, so that the first to be answered is the third.
  expect((await Promise.race(asked)).code).toBe("too_many_requests");
  goOn();
  expect((await Promise.all(asked)).map(({ status }) => status).sort()).toEqual([200, 200, 429]);
  expect((await read("议题\n")).status).toBe(200);
});
