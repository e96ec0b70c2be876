import fc from "fast-check";
import { expect, test } from "vitest";
import { instantIn, requireTimeZone } from "./zoned-time.ts";

test("a time that a zone's clock shows once is the instant at which it shows it", () => {
  const cases: [string, string, string][] = [
    ["UTC", "1983-02-09T00:00:00.000Z", "1983-02-09T00:00:00.000Z"],
    ["Asia/Shanghai", "2026-05-08T09:30:00.000Z", "2026-05-08T01:30:00.000Z"],
    ["America/New_York", "1983-07-12T09:00:00.000Z", "1983-07-12T13:00:00.000Z"],
    ["America/New_York", "1983-12-20T09:00:00.000Z", "1983-12-20T14:00:00.000Z"],
    ["Asia/Kathmandu", "2026-01-01T00:00:00.000Z", "2025-12-31T18:15:00.000Z"],
  ];
  for (const [zone, wall, instant] of cases) expect(instantIn(zone, wall)).toBe(instant);
});

test("a time shown twice is the earlier, and one that is skipped lies after the leap", () => {
  expect(instantIn("Europe/Madrid", "2015-10-25T02:30:00.000Z")).toBe("2015-10-25T00:30:00.000Z");
  expect(instantIn("Europe/Madrid", "2015-03-29T02:30:00.000Z")).toBe("2015-03-29T01:30:00.000Z");
});

test("later times are never earlier instants, except inside the hour that comes twice", () => {
  const zones = fc.constantFrom("UTC", "Asia/Shanghai", "Europe/Madrid", "America/New_York");
  const times = fc.integer({ min: Date.UTC(1983, 0, 1), max: Date.UTC(2030, 0, 1) });
  fc.assert(
    fc.property(
      zones,
      times,
      fc.integer({ min: 2 * 3_600_000, max: 90 * 86_400_000 }),
      (zone, wall, later) => {
        const at = (ms: number) => Date.parse(instantIn(zone, new Date(ms).toISOString()));
        expect(at(wall + later)).toBeGreaterThan(at(wall));
      },
    ),
  );
});

test("what is no zone is refused", () => {
  expect(() => requireTimeZone("Mars/Base")).toThrow(RangeError);
});
