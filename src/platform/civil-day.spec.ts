import { expect, test } from "vitest";
import { civilDayIn } from "./civil-day.ts";

test("a civil day begins where the zone's clocks say so, summer time included", () => {
  expect(civilDayIn("Asia/Shanghai", Date.parse("2026-05-07T15:59:59.999Z"))).toBe("2026-05-07");
  expect(civilDayIn("Asia/Shanghai", Date.parse("2026-05-07T16:00:00Z"))).toBe("2026-05-08");
  expect(civilDayIn("America/New_York", Date.parse("1984-07-17T03:59:59Z"))).toBe("1984-07-16");
  expect(civilDayIn("America/New_York", Date.parse("1984-07-17T04:00:00Z"))).toBe("1984-07-17");
  expect(civilDayIn("UTC", new Date("0099-01-02T00:00:00Z"))).toBe("0099-01-02");
});

test("a zone that is none is refused", () => {
  expect(() => civilDayIn("Qingchuan", 0)).toThrow(RangeError);
});
