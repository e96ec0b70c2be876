import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCsvLog } from "./index.ts";
import { eventsOf, inPieces, refusal } from "./log.fixture.ts";

const HEADER = "case_id,activity,timestamp,resource,role,item,value";
const read = async (text: string | Uint8Array, pieces = 7, options = {}) =>
  eventsOf((await readCsvLog(inPieces(text, pieces), options)).log);
const refused = (text: string | Uint8Array, options = {}) =>
  refusal(() => readCsvLog(inPieces(text, 5), options));

describe("a CSV log", () => {
  test("has cases in order of appearance, and their events in the order of the file, however they lie", async () => {
    const log = [
      HEADER,
      "b,x,2026-01-02T00:00:00Z,,,,1",
      "a,y,2026-01-01T00:00:00Z,,,,2",
      "b,z,2026-01-01T00:00:00Z,,,,3",
    ];
    const events = await read(log.join("\n"));
    expect(events.map((e) => `${e.case} ${e.activity} ${e.attributes.value}`)).toEqual([
      "b x 1",
      "b z 3",
      "a y 2",
    ]);
  });

  test("is read by the standard names, further columns being attributes, in any order", async () => {
    const header = "org:role,time:timestamp,concept:name,cost,case:concept:name,org:resource,case:region";
    const events = await read(`${header}\nchair,2026-05-08T09:00:00+08:00,open,12.5,c1,Ann,007\n`);
    expect(events).toEqual([
      {
        case: "c1",
        activity: "open",
        time: "2026-05-08T01:00:00.000Z",
        resource: "Ann",
        role: "chair",
        item: null,
        attributes: { cost: 12.5, "case:region": "007" },
      },
    ]);
  });

  test("may have its mark, ends of line of Windows, quotes, blanks around cells, and no last end of line", async () => {
    const text = `\uFEFF${HEADER}\r\n" c ", say ""no"" ,2026-01-01 08:00:00Z,"A, B",,"1\n2","x""y"`.replace(
      'say ""no""',
      '"say ""no"""',
    );
    for (let piece = 1; piece < 40; piece++) {
      const [event] = await read(text, piece);
      expect(event).toMatchObject({ case: "c", activity: 'say "no"', resource: "A, B", item: "1\n2" });
      expect(event?.attributes.value).toBe('x"y');
    }
  });

  test("in GBK is read as such", async () => {
    // 开会, 张三 in GBK
    const bytes = Buffer.concat([
      Buffer.from(`${HEADER}\nc1,`),
      Buffer.from([0xbf, 0xaa, 0xbb, 0xe1]),
      Buffer.from(",2026-01-01T00:00:00Z,"),
      Buffer.from([0xd5, 0xc5, 0xc8, 0xfd]),
      Buffer.from(",,,\n"),
    ]);
    const { log, encoding } = await readCsvLog(inPieces(bytes, 3));
    expect(encoding).toBe("GB 18030");
    expect(eventsOf(log)[0]).toMatchObject({ activity: "开会", resource: "张三" });
  });

  test("keeps only the attributes that are asked for", async () => {
    const { log } = await readCsvLog(inPieces("case_id,activity,timestamp,a,b\n1,x,2026-01-01,p,q\n", 9), {
      keeps: (name) => name === "b",
    });
    expect([...log.attributes.keys()]).toEqual(["b"]);
  });

  test("a column whose every value is a number is one of numbers", async () => {
    const events = await read(
      "case_id,activity,timestamp,n,m\n1,x,2026-01-01,1,1\n1,x,2026-01-01,,x\n1,x,2026-01-01,-2.5e3,3\n",
    );
    expect(events.map((e) => e.attributes)).toEqual([{ n: 1, m: "1" }, { m: "x" }, { n: -2500, m: "3" }]);
  });
});

describe("times of a log", () => {
  const at = async (text: string, options = {}) =>
    (await read(`case_id,activity,timestamp\n1,x,${text}`, 100, options))[0]?.time;
  test.each([
    ["2026-05-08T09:00:00Z", "2026-05-08T09:00:00.000Z"],
    ["2026-05-08T09:00:00.1234567+08:00", "2026-05-08T01:00:00.123Z"],
    ["2026-05-08 09:00:00-0330", "2026-05-08T12:30:00.000Z"],
    ["2026-05-08T09:00+08", "2026-05-08T01:00:00.000Z"],
    ["2026/5/8 9:05", "2026-05-08T09:05:00.000Z"],
    ["2026-05-31", "2026-05-31T00:00:00.000Z"],
    ["2024-02-29T23:59:59", "2024-02-29T23:59:59.000Z"],
    ["1900-01-01T00:00:00Z", "1900-01-01T00:00:00.000Z"],
    ["", null],
  ])("%s", async (written, instant) => {
    expect(await at(written)).toBe(instant);
  });

  test("are as Date reads them", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.date({ min: new Date("0001-01-01"), max: new Date("9999-01-01"), noInvalidDate: true }),
        async (date) => {
          expect(await at(date.toISOString())).toBe(date.toISOString());
        },
      ),
    );
  });

  test("without a zone are of the zone that is said", async () => {
    expect(await at("2026-05-08T09:00:00", { zone: "Asia/Shanghai" })).toBe("2026-05-08T01:00:00.000Z");
    expect(await at("2026-05-08T09:00:00Z", { zone: "Asia/Shanghai" })).toBe("2026-05-08T09:00:00.000Z");
  });

  test.each([
    "2026-02-29",
    "2026-13-01",
    "2026-05-08T24:01:00",
    "yesterday",
    "2026-05-08T09:00:00+8",
    "08.05.2026",
  ])("%s is none", async (written) => {
    expect(await refused(`case_id,activity,timestamp\n1,x,${written}`)).toBe(
      `row 2, timestamp: "${written}" is no time; write 2026-05-08T09:00:00+08:00`,
    );
  });

  test("with and without a zone do not mix, unless the zone is said", async () => {
    const log = "case_id,activity,timestamp\n1,x,2026-01-01T00:00:00Z\n1,x,2026-01-01T00:00:00";
    expect(await refused(log)).toBe(
      "row 3, timestamp: this time has no zone, and the one at 2 has one; give every time its zone, or say with --zone which one those without are of",
    );
    expect((await read(log, 9, { zone: "UTC" })).length).toBe(2);
  });
});

describe("what is refused, with its place", () => {
  test.each([
    ["", "row 1: the log is empty; export it again"],
    [HEADER, "row 2: the log is empty; export it again"],
    [
      "case,activity,time\n1,x,2026",
      "row 1: the header lacks case_id / case:concept:name, timestamp / time:timestamp (it has: case, activity, time); make the first row case_id,activity,timestamp,resource,role,item,value",
    ],
    [
      "case_id,activity,timestamp,a,a\n",
      "row 1, a: stands twice in the header; rename or delete one of them",
    ],
    [
      "case_id,activity,timestamp\n1,x,2026-01-01\n1,x",
      "row 3: has 2 cells where the header has 3; put quotes around a cell that holds a comma",
    ],
    [
      "case_id,activity,timestamp\n1,x,2026-01-01,y\n",
      "row 2: has more than 3 cells where the header has 3; put quotes around a cell that holds a comma",
    ],
    ["case_id,activity,timestamp\n\n1,x,2026-01-01\n", "row 2: the row is empty; delete it"],
    [
      "case_id,activity,timestamp\n,x,2026-01-01\n",
      "row 2, case_id: is empty; name the case to which the event belongs",
    ],
    ["case_id,activity,timestamp\n1,,2026-01-01\n", "row 2, activity: is empty; name the activity"],
    [
      'case_id,activity,timestamp\n1,"x,2026-01-01\n',
      'row 2: a quote is opened and never closed; close it, and write a quote inside a cell as ""',
    ],
    [
      'case_id,activity,timestamp\n1,x"y,2026-01-01\n',
      'row 2: there is a quote in the middle of a cell; put quotes around the whole cell, and write the one inside as ""',
    ],
  ])("%j", async (text, message) => {
    expect(await refused(text)).toBe(message);
  });

  test("a zero byte", async () => {
    expect(await refused(Buffer.from("case_id,activity,timestamp\n1,x\0,2026", "latin1"))).toBe(
      "byte 30: there is a zero byte, so this is UTF-16 or no text at all; save it as text in UTF-8",
    );
  });

  test("bytes that are neither UTF-8 nor GBK", async () => {
    const bytes = Buffer.concat([
      Buffer.from("case_id,activity,timestamp\n1,ok,2026-01-01\n1,"),
      Buffer.from([0xff, 0xff]),
      Buffer.from(",2026-01-01\n"),
    ]);
    expect(await refused(bytes)).toBe(
      "row 3, activity: is neither UTF-8 nor GBK here; save the file in UTF-8",
    );
  });

  test("a row without end, before it fills the memory", async () => {
    const endless = function* () {
      yield Buffer.from("case_id,activity,timestamp\n1,x,2026-01-01\n1,");
      for (;;) yield Buffer.alloc(1 << 20, "x");
    };
    expect(await refusal(() => readCsvLog(endless()))).toBe(
      "byte 42: the row that begins here is longer than 16 MB; see whether a quote is left open or the file is damaged, and export it again",
    );
  });

  test("a million different activities are a column of something else", async () => {
    const many = function* () {
      yield Buffer.from("case_id,activity,timestamp\n");
      for (let n = 0; ; n += 1000)
        yield Buffer.from(Array.from({ length: 1000 }, (_, k) => `1,a${n + k},2026-01-01\n`).join(""));
    };
    expect(await refusal(() => readCsvLog(many()))).toBe(
      "row 1000002, activity: has more than 1000000 different values, so it is hardly what this column is meant to hold; check the column's name: a running number is no name of an activity",
    );
  });

  test("in Chinese, for whoever reads that", async () => {
    await expect(readCsvLog(inPieces("case_id,activity,timestamp\n1,,2026-01-01\n", 4))).rejects.toSatisfy(
      (error: { in(language: "zh"): string }) =>
        error.in("zh") === "第 2 行，“activity”列：为空；请写明活动名称",
    );
  });
});

describe("beside csv-parse", () => {
  const cell = fc.string({
    unit: fc.constantFrom("a", "b", "中", ",", '"', "\n", "\r\n", ";", " ", "é"),
    maxLength: 6,
  });
  const named = cell.map((c) => `n${c}`);
  const row = fc.tuple(named, named, fc.constant("2026-01-01T00:00:00Z"), cell, cell, cell, cell);

  test("every file that it writes is read the same, cut anywhere", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 30 }),
        fc.constantFrom("unix" as const, "windows" as const),
        async (rows, piece, ends) => {
          const text = stringify([HEADER.split(","), ...rows], {
            record_delimiter: ends,
            quoted_match: /[\r\n]/,
          });
          const expected = (parse(text, { from_line: 2, trim: false }) as string[][]).map((r) =>
            r.map((c) => c.replace(/^ +| +$/g, "")),
          );
          const order = [...new Set(expected.map((r) => r[0]))];
          expected.sort((a, b) => order.indexOf(a[0]) - order.indexOf(b[0]));
          const events = await read(text, piece);
          expect(
            events.map((e) => [e.case, e.activity, e.resource ?? "", e.role ?? "", e.item ?? ""]),
          ).toEqual(expected.map((r) => [r[0], r[1], r[3], r[4], r[5]]));
        },
      ),
      { numRuns: 300 },
    );
  });

  test("real meetings", async () => {
    const bytes = readFileSync("sample/meetings/galicia-2015/events.csv");
    const rows = parse(bytes, { columns: true, bom: true }) as Record<string, string>[];
    const events = await read(bytes, 4_099);
    const expected = Map.groupBy(rows, (r) => r.case_id);
    expect(events.map((e) => [e.case, e.activity, e.resource, e.attributes.value])).toEqual(
      [...expected.values()]
        .flat()
        .map((r) => [r.case_id, r.activity, r.resource || null, r.value === "" ? undefined : r.value]),
    );
  });
});
