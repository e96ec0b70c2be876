/** What the page shows as a value's history is what judges: on every day, for every body. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { DatedValue } from "../norms/index.ts";
import { effectiveOn, historyOf, type ParameterSetting, type SettingRow } from "./index.ts";

const BODIES = ["a", "b", null] as const;
const FIRST = "2026-01-01";
const dayOf = (n: number) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10);
const DAYS = Array.from({ length: 40 }, (_, n) => dayOf(n));

const setting: fc.Arbitrary<SettingRow> = fc
  .record({
    setting: fc.uuid(),
    state: fc.constantFrom("proposed", "adopted", "adopted", "adopted", "dropped" as const),
    body: fc.constantFrom(...BODIES),
    from: fc.nat(30),
    lasts: fc.option(fc.nat(15)),
    value: fc.constantFrom("1", "2", "3"),
    parameter: fc.constantFrom("share", "share", "other"),
  })
  .map(({ from, lasts, ...row }) => ({
    ...row,
    kind: "parameter" as const,
    jurisdiction: "j",
    procedure: "p/x",
    unit: null,
    fromOn: dayOf(from),
    endedOn: lasts === null ? null : dayOf(from + lasts),
    endingOn: null,
    proposedBy: "somebody",
    basis: { document: "d", status: "L" as const },
    pack: null,
    packVersion: null,
    packDigest: null,
  }));

/** No two that are adopted for the same from the same day: the second is refused. */
const settings = fc.uniqueArray(setting, {
  maxLength: 12,
  selector: (row) => (row.state === "adopted" ? `${row.parameter} ${row.body} ${row.fromOn}` : row.setting),
});

const said = (value: string, from: string | null, to: string | null): DatedValue => ({
  ...{ value, from, to, unit: "share", basis: [], pack: "p", version: "1", body: null },
});
const values = fc.nat(38).map((n) => [said("p1", null, dayOf(n + 1)), said("p2", dayOf(n + 1), null)]);

test("on every day the history shows the value that is in force on it, and from where it comes", () => {
  let adopted = 0;
  fc.assert(
    fc.property(settings, values, fc.constantFrom(...BODIES), (rows, pack, body) => {
      const of = { procedure: "p/x", parameter: "share", body, inForce: { from: FIRST, to: null } };
      const spans = historyOf(of, pack, rows);
      for (const on of DAYS) {
        const span = spans.filter((s) => s.from <= on && (s.to === null || on < s.to));
        expect(span).toHaveLength(1);
        const law = effectiveOn(rows, body, on).parameters.find((s) => s.parameter === "share");
        const packSays = pack.find((v) => (v.from ?? "") <= on && (v.to === null || on < v.to));
        expect(span[0]?.value).toBe(law?.value ?? packSays?.value);
        expect(span[0]?.setting?.setting).toBe(law?.setting);
        if (law) adopted += 1;
      }
      // Nothing is told twice: two spans beside each other differ.
      spans.slice(1).forEach((span, n) => {
        const before = spans[n];
        expect(before?.to).toBe(span.from);
        expect([span.value, span.setting?.setting]).not.toEqual([before?.value, before?.setting?.setting]);
      });
    }),
    { numRuns: 300 },
  );
  expect(adopted).toBeGreaterThan(1_000);
});

test("a body's own goes before the jurisdiction's, the later before the earlier, whatever the order of the rows", () => {
  fc.assert(
    fc.property(settings, fc.constantFrom(...BODIES), fc.nat(39), (rows, body, n) => {
      const on = dayOf(n);
      const [found] = effectiveOn(rows, body, on).parameters.filter((s) => s.parameter === "share");
      const holding = rows.filter(
        (r): r is ParameterSetting =>
          r.parameter === "share" &&
          r.state === "adopted" &&
          r.fromOn <= on &&
          (r.endedOn === null || on < r.endedOn) &&
          (r.body === null || r.body === body),
      );
      const own = holding.filter((r) => r.body !== null);
      const best = (own.length > 0 ? own : holding).reduce<ParameterSetting | null>(
        (latest, r) => (latest && latest.fromOn >= r.fromOn ? latest : r),
        null,
      );
      expect(found?.setting).toBe(best?.setting);
      const reversed = effectiveOn([...rows].reverse(), body, on);
      expect(reversed).toEqual(effectiveOn(rows, body, on));
    }),
  );
});
