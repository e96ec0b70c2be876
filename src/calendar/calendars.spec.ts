import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CHINA, loadCalendars, parseDay, SHIPPED_CALENDARS } from "./index.ts";

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "calendars-"));
});
afterAll(() => rm(root, { recursive: true }));

let packs = 0;
/** A folder of packs with one pack, whose calendars folder has these files. */
async function packsWith(files: Record<string, string>): Promise<string> {
  packs += 1;
  const folder = join(root, String(packs));
  await mkdir(join(folder, "local", "calendars"), { recursive: true });
  for (const [name, text] of Object.entries(files))
    await writeFile(join(folder, "local", "calendars", name), text);
  return folder;
}
const from = Date.parse("2026-12-25T09:00+08:00");
const basis = "basis: [{ document: 国务院办公厅关于2027年部分节假日安排的通知, status: M }]";
const YEAR = `years:
  - year: 2027
    rest: ["01-01/01-03", "05-01/05-05", "10-01/10-07"]
    work: ["10-09"]
    ${basis}
`;

test("新公布的年度加一个文件就能用：原来待定的期限有了截止", async () => {
  expect(SHIPPED_CALENDARS.of("Asia/Shanghai").limit(from, { n: 5, unit: "workdays" })).toEqual({
    pending: 2027,
  });
  const calendars = await loadCalendars(await packsWith({ "2027.yaml": YEAR }));
  expect(calendars.of("Asia/Shanghai").limit(from, { n: 5, unit: "workdays" })).toEqual({
    at: Date.parse("2027-01-04T23:59:59.999+08:00"),
  });
  expect(calendars.years().map((y) => y.year)).toContain(2027);
});

test.each(["Asia/Shanghai", "Asia/Chongqing", "Asia/Harbin", "Asia/Urumqi", "Asia/Kashgar"])(
  "%s 的机关执行国务院办公厅的放假安排",
  (zone) => {
    const day = parseDay("2024-10-01") ?? 0;
    expect([day, day + 11].map((d) => SHIPPED_CALENDARS.of(zone).isWorkday(d))).toEqual([false, true]);
  },
);

test("地方放假日与最后一日顺延只对所列辖区有效", async () => {
  const calendars = await loadCalendars(
    await packsWith({
      "here.yaml": `local:
  - name: here
    title: { zh: 本地纪念日, en: Local day }
    jurisdictions: [here]
    rest: ["09-03"]
    ${basis}
last_days:
  - jurisdictions: [here]
    when_resting: next-workday
    ${basis}
`,
    }),
  );
  const day = parseDay("2026-09-03") as number;
  const [here, elsewhere] = [
    calendars.of("Asia/Shanghai", "here"),
    calendars.of("Asia/Shanghai", "elsewhere"),
  ];
  expect([here.isWorkday(day), elsewhere.isWorkday(day)]).toEqual([false, true]);
  const onTheDay = { n: 1, unit: "days" } as const;
  const eve = Date.parse("2026-09-02T09:00+08:00");
  expect(here.limit(eve, onTheDay)).toEqual({ at: Date.parse("2026-09-04T23:59:59.999+08:00") });
  expect(elsewhere.limit(eve, onTheDay)).toEqual({ at: Date.parse("2026-09-03T23:59:59.999+08:00") });
});

test("what is wrong is told with file, line and cure, all of it at once", async () => {
  const folder = await packsWith({
    "2027.yaml": `years:
  - year: 2027
    rest: ["01-01", "05-01", "10-01/10-03", "02-30", "2028-01-01"]
    work: ["10-02", "03-03", "9.9"]
    ${basis}
`,
    "2028.yaml": `years:
  - year: 2028
    rest: ["10-05/10-01"]
    work: []
    ${basis}
    weekends: []
`,
  });
  await expect(loadCalendars(folder)).rejects.toThrow(
    /2027\.yaml:4: .*write MM-DD[\s\S]*2028\.yaml:6: .*"weekends" is not known/,
  );
});

test("days that contradict each other, or do not exist, are told", async () => {
  const folder = await packsWith({
    "a.yaml": YEAR.replace('"05-01/05-05", ', '"02-30", "2028-01-01", "03-05/03-01", ').replace(
      '"10-09"',
      '"10-02", "03-03"',
    ),
    "b.yaml": YEAR,
  });
  const error = await loadCalendars(folder).catch((e: Error) => e);
  const text = (error as Error).message.replaceAll(root, "");
  for (const said of [
    'a.yaml:3: "02-30" is no day',
    "a.yaml:3: 2028-01-01 is not in 2027",
    'a.yaml:3: "03-05/03-01" ends before it begins',
    "a.yaml:3: 05-01 of 2027 is not among its rest days",
    "a.yaml:4: 2027-10-02 both rests and works",
    "a.yaml:4: 2027-03-03 is no weekend day, and worked anyway",
    "b.yaml:2: the year 2027 is told in",
  ])
    expect(text).toContain(said);
});

test("jurisdictions that count the same have one calendar, so that rules are compiled once", async () => {
  expect(SHIPPED_CALENDARS.of("Asia/Shanghai", "here")).toBe(CHINA);
  expect(SHIPPED_CALENDARS.of("Europe/Brussels")).not.toBe(CHINA);
  const calendars = await loadCalendars(await packsWith({ "2027.yaml": YEAR }));
  expect(calendars.of("Asia/Shanghai", "here")).toBe(calendars.of("Asia/Shanghai", "elsewhere"));
  expect(calendars.of("Asia/Shanghai")).not.toBe(CHINA);
});

test("packs without calendars have the days that are shipped", async () => {
  const calendars = await loadCalendars(join(root, "nowhere"));
  expect(calendars.years()).toEqual(SHIPPED_CALENDARS.years());
});

test("the calendars of the project's own packs can be read", async () => {
  const calendars = await loadCalendars("norms");
  expect(calendars.of("Asia/Shanghai", "yanbian").isWorkday(parseDay("2026-09-03") as number)).toBe(false);
});
