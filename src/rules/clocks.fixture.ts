/**
 * Pairs with a clock, and traces in which the clock is nearly all that matters: it starts, is extended, stands still and runs
 * again, limits pass, acts claim other times than their order, or none, and years are not known. In traces.fixture.ts such
 * corners are too rare to be met.
 */
import fc from "fast-check";
import type { Constraint, Selector } from "../norms/index.ts";
import type { Pair, PairKind } from "../norms/template.ts";
import { type Occurrence, TICK } from "./occurrence.ts";

const HOUR_MS = 3_600_000;
/** Early in December, and where the rest days of the next year, which are not known, are at once needed. */
const STARTS = [Date.UTC(2026, 11, 8, 1), Date.UTC(2026, 11, 30, 1)];

const select = (...acts: string[]): Selector => ({ acts, as: null, with: {} });
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null, freq: 2 });

const anyLength = fc.record({
  n: fc.integer({ min: 1, max: 2 }),
  unit: fc.constantFrom("hours", "days", "days", "workdays", "months"),
}) as fc.Arbitrary<{ n: number; unit: "hours" | "days" | "workdays" | "months" }>;

const suspended = maybe(
  fc.record({
    from: fc.constantFrom(select("absent"), select("absent", "attended")),
    until: fc.constantFrom(select("recused"), select("recused", "absent")),
  }),
);
const extension = {
  at: fc.constantFrom(select("voted"), select("voted", "absent")),
  times: fc.integer({ min: 1, max: 2 }),
};
/** The earlier act names the last day, and an extension names another. */
const namedDay: fc.Arbitrary<NonNullable<Pair["time"]>> = fc.record({
  atLeast: fc.option(anyLength, { nil: null, freq: 1 }),
  within: fc.constant({ date: "until" }),
  extended: maybe(fc.record({ ...extension, to: fc.constant("until") })),
  suspended,
});
const length: fc.Arbitrary<NonNullable<Pair["time"]>> = fc.record({
  atLeast: fc.option(anyLength, { nil: null, freq: 1 }),
  within: anyLength,
  extended: maybe(fc.record({ ...extension, by: anyLength })),
  suspended,
});
const anyTime = fc.oneof({ weight: 3, arbitrary: length }, { weight: 1, arbitrary: namedDay });

/** The clock starts with "attended" and ends with "spoke", or the other way round. */
export function clockedConstraint(kind: PairKind): fc.Arbitrary<Constraint> {
  const words = { zh: "规则", en: "rule" };
  return fc
    .record({
      activation: fc.constantFrom(select("attended"), select("attended"), select("attended", "spoke")),
      target: fc.constantFrom(select("spoke"), select("spoke"), select("spoke", "attended")),
      same: fc.constantFrom<Pair["same"]>([], [], ["of"], ["x"], ["x", "by"]),
      different: fc.constantFrom<NonNullable<Pair["different"]>>([], [], [], ["by"]),
      time: anyTime,
      inForce: fc.constantFrom(
        null,
        null,
        null,
        { from: "2026-12-09", to: null },
        { from: null, to: "2026-12-09" },
      ),
    })
    .map(({ inForce, ...conditions }) => ({
      id: "rule",
      title: words,
      severity: "minor",
      basis: [],
      explanation: words,
      template: { kind, ...conditions },
      inForce,
    }));
}

const anyAct = fc.record({
  type: fc.constantFrom("attended", "attended", "spoke", "voted", "absent", "recused", TICK, TICK),
  of: fc.constantFrom("A", "A", "B"),
  by: fc.constantFrom("A", "B", "", null),
  passing: fc.constantFrom(0, 0, 1, 1, 2, 12, 24, 24, 48, 120, 800, -1, -24),
  isTimeless: fc.integer({ min: 0, max: 19 }).map((n) => n === 19),
  /** A number is no text, and a text of one no number. */
  x: fc.constantFrom(1, 1, "1"),
  until: fc.constantFrom("2026-12-08", "2026-12-10", "2026-12-31", "2027-01-02", undefined),
});

export const clockedTrace: fc.Arbitrary<Occurrence[]> = fc
  .tuple(fc.constantFrom(...STARTS), fc.array(anyAct, { maxLength: 10 }))
  .map(([start, acts]) => {
    let time = start;
    return acts.map(({ type, of, by, passing, isTimeless, x, until }, index) => {
      time += passing * HOUR_MS;
      const claimed = isTimeless && type !== TICK ? Number.NaN : time;
      return {
        number: index + 1,
        type,
        of,
        by,
        as: null,
        item: null,
        time: claimed,
        data: type === TICK ? {} : { x, ...(until === undefined ? {} : { until }) },
      };
    });
  });
