import fc from "fast-check";
import { expect, test } from "vitest";
import { DAY_MS, erasedUntil, IS_BACKUP, type Kept, nameOf, outlived } from "./keeping.ts";

const NOW = Date.parse("2026-11-26T00:00:00Z");
const ago = (days: number, testOk: boolean | null = true): Kept => ({
  file: `${days}`,
  madeAt: new Date(NOW - days * DAY_MS).toISOString(),
  testOk,
});

test("goes what is older than it is kept, and never the newest nor the newest that was found whole", () => {
  expect(outlived([ago(1), ago(13), ago(14), ago(20)], 14, NOW).map((b) => b.file)).toEqual(["14", "20"]);
  expect(outlived([ago(30)], 14, NOW)).toEqual([]);
  expect(
    outlived([ago(20, false), ago(25, null), ago(30, true), ago(35, true)], 14, NOW).map((b) => b.file),
  ).toEqual(["25", "35"]);
});

test("whatever there is, one that was found whole stays if there was one", () => {
  const backup = fc.record({ days: fc.integer({ min: 0, max: 60 }), ok: fc.constantFrom(true, false, null) });
  fc.assert(
    fc.property(fc.array(backup), fc.integer({ min: 1, max: 30 }), (made, keptDays) => {
      const all = made.map(({ days, ok }, n) => ({ ...ago(days, ok), file: `${n}` }));
      const gone = new Set(outlived(all, keptDays, NOW).map((b) => b.file));
      const left = all.filter(({ file }) => !gone.has(file));
      expect(left.some((b) => b.testOk)).toBe(all.some((b) => b.testOk));
      expect(left.length > 0).toBe(all.length > 0);
    }),
  );
});

test("until when what is erased now can stand in a backup", () => {
  expect(erasedUntil([], 14)).toBe(null);
  expect(erasedUntil([ago(3), ago(1)], 14)).toBe(new Date(NOW + 13 * DAY_MS).toISOString());
});

test("names sort by time", () => {
  expect(nameOf(new Date("2026-11-26T08:30:01.123Z"))).toBe("quanjian-20261126T083001Z.tar");
  expect(IS_BACKUP.test(nameOf(new Date()))).toBe(true);
  expect(IS_BACKUP.test("quanjian-20261126T083001Z.tar.12.part")).toBe(false);
});
