/** 期限的算法：最容易算错的情形。Each sentence is a case that a regulation officer can check with a wall calendar. */
import { expect, test } from "vitest";
import { type Calendar, CHINA, calendarIn, type Limit, type Period } from "./calendar.ts";
import { parseDay } from "./civil.ts";
import type { Pause } from "./pauses.ts";
import { STATE_COUNCIL } from "./state-council.ts";

const at = (beijing: string): number => Date.parse(`${beijing}+08:00`);
const pause = (from: string, until: string | null): Pause => ({
  from: at(from),
  until: until === null ? null : at(until),
});

/** The last instant in time, on Beijing's clocks. */
function beijing(limit: Limit): string {
  if ("pending" in limit) return `待${limit.pending}年放假安排公布`;
  if (limit.at === Number.POSITIVE_INFINITY) return "中止";
  return new Date(limit.at + 8 * 3_600_000).toISOString().replace("Z", "");
}
const wholeDay = (day: string) => `${day}T23:59:59.999`;
function limit(from: string, period: Period, pauses: Pause[] = [], calendar: Calendar = CHINA): string {
  return beijing(calendar.limit(at(from), period, pauses));
}
const workdays = (n: number): Period => ({ n, unit: "workdays" });
const months = (n: number): Period => ({ n, unit: "months" });
const days = (n: number): Period => ({ n, unit: "days" });

test("一、月末收到，一个月：到期月的对应日，一月三十一日加一个月到二月末", () => {
  expect(limit("2026-01-31T10:00", months(1))).toBe(wholeDay("2026-02-28"));
  expect(limit("2026-04-30T10:00", months(1))).toBe(wholeDay("2026-05-30"));
  expect(limit("2026-08-31T10:00", { n: 1, unit: "quarters" })).toBe(wholeDay("2026-11-30"));
});

test("二、闰年二月：一月三十一日加一个月到二十九日；二月二十九日加一年到二十八日", () => {
  expect(limit("2024-01-31T10:00", months(1))).toBe(wholeDay("2024-02-29"));
  expect(limit("2024-02-29T10:00", { n: 1, unit: "years" })).toBe(wholeDay("2025-02-28"));
  expect(limit("2024-02-29T10:00", { n: 4, unit: "years" })).toBe(wholeDay("2028-02-29"));
});

test("三、跨春节：放假的九天不计，调休上班的两个周六计入", () => {
  // 2026: rest 15–23 February; worked on Saturday 14 and Saturday 28 February.
  expect(limit("2026-02-12T09:00", workdays(2))).toBe(wholeDay("2026-02-14"));
  expect(limit("2026-02-12T09:00", workdays(3))).toBe(wholeDay("2026-02-24"));
  expect(limit("2026-02-12T09:00", workdays(7))).toBe(wholeDay("2026-02-28"));
});

test("四、中秋国庆连休：2023年9月29日至10月6日不计，10月7日、8日（周六、周日）上班计入", () => {
  expect(limit("2023-09-28T17:00", workdays(1))).toBe(wholeDay("2023-10-07"));
  expect(limit("2023-09-28T17:00", workdays(2))).toBe(wholeDay("2023-10-08"));
  expect(limit("2020-09-30T17:00", workdays(1))).toBe(wholeDay("2020-10-09"));
});

test("五、出国期间期限中止，回国当日是调休上班的周日：当日计入", () => {
  // Sunday 26 January 2025 is worked; abroad from Wednesday the 22nd.
  const abroad = pause("2025-01-22T08:00", "2025-01-26T20:00");
  // Counted: Tuesday 21; then Sunday 26 and Monday 27; then after the Spring Festival.
  expect(limit("2025-01-20T09:00", workdays(2), [abroad])).toBe(wholeDay("2025-01-26"));
  expect(limit("2025-01-20T09:00", workdays(3), [abroad])).toBe(wholeDay("2025-01-27"));
  expect(limit("2025-01-20T09:00", workdays(4), [abroad])).toBe(wholeDay("2025-02-05"));
});

test("六、期限落入放假安排尚未公布的年份：待公布，不猜；自然日与月照算", () => {
  expect(limit("2026-12-25T09:00", workdays(4))).toBe(wholeDay("2026-12-31"));
  expect(limit("2026-12-25T09:00", workdays(5))).toBe("待2027年放假安排公布");
  expect(limit("2026-12-25T09:00", days(30))).toBe(wholeDay("2027-01-24"));
  expect(limit("2014-12-30T09:00", workdays(5))).toBe("待2014年放假安排公布");
});

test("七、23时59分收到与次日0时1分收到，相差一天", () => {
  expect(limit("2026-03-02T23:59", workdays(5))).toBe(wholeDay("2026-03-09"));
  expect(limit("2026-03-03T00:01", workdays(5))).toBe(wholeDay("2026-03-10"));
  expect(limit("2026-03-02T23:59", { n: 24, unit: "hours" })).toBe("2026-03-03T23:59:00.000");
});

test("八、函询十五个工作日，跨中秋国庆：9月20日（周日上班）收到的到10月16日，9月21日收到的到10月19日", () => {
  // Worked: 22–25 September without the 25th (Mid-Autumn), 28–30, Saturday 10 October.
  expect(limit("2026-09-21T09:00", workdays(15))).toBe(wholeDay("2026-10-19"));
  expect(limit("2026-09-20T09:00", workdays(15))).toBe(wholeDay("2026-10-16"));
});

test("九、三十日与一个月不同：二月短，七月长", () => {
  expect(limit("2026-02-10T09:00", days(30))).toBe(wholeDay("2026-03-12"));
  expect(limit("2026-02-10T09:00", months(1))).toBe(wholeDay("2026-03-10"));
  expect(limit("2026-07-10T09:00", days(30))).toBe(wholeDay("2026-08-09"));
  expect(limit("2026-07-10T09:00", months(1))).toBe(wholeDay("2026-08-10"));
});

test("十、两次中止重叠：重叠的日子只扣一次", () => {
  const first = pause("2026-03-03T09:00", "2026-03-09T09:00");
  const second = pause("2026-03-06T09:00", "2026-03-11T09:00");
  const together = pause("2026-03-03T09:00", "2026-03-11T09:00");
  expect(limit("2026-03-02T09:00", days(10), [second, first])).toBe(wholeDay("2026-03-20"));
  expect(limit("2026-03-02T09:00", days(10), [together])).toBe(wholeDay("2026-03-20"));
  expect(limit("2026-03-02T09:00", { n: 48, unit: "hours" }, [first, second])).toBe(
    "2026-03-12T09:00:00.000",
  );
});

test("十一、期限最后一天批准延长：接着算；三个月延长三个月即六个月", () => {
  const extended = (from: string, period: Period, by: { n: number; unit: "months" | "workdays" | "days" }) =>
    beijing(CHINA.limit(at(from), period, [], [by]));
  expect(extended("2026-03-31T09:00", months(3), { n: 3, unit: "months" })).toBe(wholeDay("2026-09-30"));
  expect(extended("2025-11-30T09:00", months(3), { n: 3, unit: "months" })).toBe(wholeDay("2026-05-30"));
  // In another unit it follows on the last day: Friday 26 June 2026, then five working days.
  expect(extended("2026-05-26T09:00", months(1), { n: 5, unit: "workdays" })).toBe(wholeDay("2026-07-03"));
});

test("十二、期限最后一天中止：当日不计，恢复当日仍可办理；未恢复的没有截止", () => {
  expect(limit("2026-03-02T09:00", days(3), [pause("2026-03-05T10:00", "2026-03-20T15:00")])).toBe(
    wholeDay("2026-03-20"),
  );
  expect(limit("2026-03-02T09:00", days(3), [pause("2026-03-05T10:00", null)])).toBe("中止");
  expect(limit("2026-03-02T09:00", days(3), [pause("2026-03-06T10:00", null)])).toBe(wholeDay("2026-03-05"));
});

test("十三、最后一天是节假日：照规则文字不顺延；辖区确认顺延的，到节后第一个工作日", () => {
  const moving = calendarIn("Asia/Shanghai", { lastDayOfRest: "next-workday" });
  expect(limit("2026-09-01T09:00", months(1))).toBe(wholeDay("2026-10-01"));
  expect(limit("2026-09-01T09:00", months(1), [], moving)).toBe(wholeDay("2026-10-08"));
  // A make-up Saturday is no rest day; nor does a fixed day move.
  expect(limit("2026-02-27T09:00", days(1), [], moving)).toBe(wholeDay("2026-02-28"));
  expect(limit("2025-05-01T09:00", { on: "01-31" }, [], moving)).toBe(wholeDay("2026-01-31"));
  expect(limit("2026-12-01T09:00", months(1), [], moving)).toBe("待2027年放假安排公布");
});

test("十四、固定日与期末：一月三十一日前报告；季末、月末、年末", () => {
  expect(limit("2026-01-01T09:00", { on: "01-31" })).toBe(wholeDay("2026-01-31"));
  expect(limit("2026-01-31T09:00", { on: "01-31" })).toBe(wholeDay("2027-01-31"));
  expect(limit("2026-03-01T09:00", { on: "02-29" })).toBe(wholeDay("2027-02-28"));
  expect(limit("2026-05-15T09:00", { endOf: "quarter" })).toBe(wholeDay("2026-06-30"));
  expect(limit("2026-06-30T23:59", { endOf: "quarter" })).toBe(wholeDay("2026-06-30"));
  expect(limit("2024-02-01T00:00", { endOf: "month" })).toBe(wholeDay("2024-02-29"));
  expect(limit("2026-05-15T09:00", { endOf: "year" })).toBe(wholeDay("2026-12-31"));
});

test("十五、当日办结：零个工作日即当日二十四时，休息日收到也是", () => {
  expect(limit("2026-10-01T09:00", workdays(0))).toBe(wholeDay("2026-10-01"));
  expect(limit("2026-12-31T09:00", days(0))).toBe(wholeDay("2026-12-31"));
});

test("十六、提前三天通知：一日通知，四日零时起可以开会；提前五个工作日跨周末", () => {
  expect(beijing(CHINA.earliest(at("2026-03-01T18:00"), { n: 3, unit: "days" }))).toBe(
    "2026-03-04T00:00:00.000",
  );
  expect(beijing(CHINA.earliest(at("2026-03-02T18:00"), { n: 5, unit: "workdays" }))).toBe(
    "2026-03-09T00:00:00.000",
  );
  expect(beijing(CHINA.earliest(at("2026-03-01T18:00"), { n: 36, unit: "hours" }))).toBe(
    "2026-03-03T06:00:00.000",
  );
  expect(beijing(CHINA.earliest(at("2026-12-31T18:00"), { n: 1, unit: "workdays" }))).toBe(
    "待2027年放假安排公布",
  );
});

test("十七、自治州自定的放假日不计入，别处照计", () => {
  const local = calendarIn("Asia/Shanghai", {
    local: [
      {
        name: "yanbian",
        title: { zh: "自治州成立纪念日", en: "Founding day" },
        rest: ["09-03"],
        basis: [{ document: "延边朝鲜族自治州自治条例", status: "M" }],
      },
    ],
  });
  expect(limit("2026-09-02T09:00", workdays(1), [], local)).toBe(wholeDay("2026-09-04"));
  expect(limit("2026-09-02T09:00", workdays(1))).toBe(wholeDay("2026-09-03"));
});

test("十八、2020年春节延长到2月2日；2019年劳动节后调整为四天；2015年9月3日纪念日放假", () => {
  const worked = (day: string) => CHINA.isWorkday(parseDay(day) as number);
  expect(["2020-01-31", "2020-02-01", "2020-02-02", "2020-02-03"].map(worked)).toEqual([
    false,
    false,
    false,
    true,
  ]);
  expect(["2019-05-02", "2019-05-03", "2019-05-05"].map(worked)).toEqual([false, false, true]);
  expect(["2015-09-03", "2015-09-04", "2015-09-06"].map(worked)).toEqual([false, false, true]);
  expect(["2014-12-31", "2027-01-04"].map(worked)).toEqual([null, null]);
});

test("every known year says which notice it comes from", () => {
  expect(STATE_COUNCIL.map((y) => y.year)).toEqual(Array.from({ length: 12 }, (_, i) => 2015 + i));
  for (const { year, basis } of STATE_COUNCIL)
    expect(basis[0]?.document, String(year)).toContain(String(year));
});

test("elsewhere days and months are counted, and working days are not known", () => {
  const york = calendarIn("America/New_York");
  // Clocks go forward on 8 March 2026: the 8th ends at 03:59:59.999 UTC of the 9th.
  const from = Date.parse("2026-03-07T15:00:00Z");
  expect(york.limit(from, days(1))).toEqual({ at: Date.parse("2026-03-09T03:59:59.999Z") });
  expect(york.limit(from, { n: 24, unit: "hours" })).toEqual({ at: Date.parse("2026-03-08T15:00:00Z") });
  expect(york.limit(from, workdays(1))).toEqual({ pending: 2026 });
});

test("a day that no year has, and a year told twice, are refused", () => {
  expect(() => CHINA.limit(at("2026-01-01T09:00"), { on: "02-30" })).toThrow('"02-30" is no day of a year');
  const [year] = STATE_COUNCIL;
  if (!year) throw new Error("no year is known");
  expect(() => calendarIn("Asia/Shanghai", { years: [year, year] })).toThrow("2015 is told twice");
  expect(() => calendarIn("Asia/Nowhere")).toThrow(RangeError);
});
