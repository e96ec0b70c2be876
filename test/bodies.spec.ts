import { expect, test } from "vitest";
import type { BodyRow } from "../web/app/api.ts";
import { along, daysOfChange, holds, type Office } from "../web/app/bodies/terms.ts";
import { branchesOf, branchesTo, withBelow } from "../web/app/bodies/tree.ts";

const body = (id: string, parent: string | null) => ({ id, parent }) as BodyRow;
const BODIES = [
  body("city", null),
  body("housing", "city"),
  body("estate", "housing"),
  body("health", "city"),
];
const drawn = (branches: ReturnType<typeof branchesOf>) =>
  branches.map(({ body: { id }, depth, isWay }) => `${" ".repeat(depth)}${isWay ? `(${id})` : id}`);

test("each body lies below the one above it; what is folded hides what is below", () => {
  expect(drawn(branchesOf(BODIES, new Set()))).toEqual(["city", " housing", "  estate", " health"]);
  expect(drawn(branchesOf(BODIES, new Set(["housing"])))).toEqual(["city", " housing", " health"]);
  expect([...withBelow(BODIES)]).toEqual(["city", "housing"]);
});

test("what was found is shown in its place, and the way to it is told apart", () => {
  const found = branchesTo(BODIES, ({ id }) => id === "estate");
  expect(drawn(found)).toEqual(["(city)", " (housing)", "  estate"]);
  expect(branchesTo(BODIES, () => false)).toEqual([]);
});

test("a body whose superior does not stand on the day is a root", () => {
  expect(drawn(branchesTo([body("estate", "housing")], () => true))).toEqual(["estate"]);
});

test("a term's last day is the first on which it no longer holds, and each change is a day to go to", () => {
  expect(holds("2024-03-25", "2024-03-25", null)).toBe(true);
  expect(holds("2024-03-25", "2020-01-01", "2024-03-25")).toBe(false);
  const office = {
    createdOn: "2019-01-01",
    abolishedOn: null,
    holders: [
      { from: "2019-01-01", to: "2024-03-25" },
      { from: "2024-03-25", to: null },
    ],
  } as Office;
  expect(daysOfChange([office])).toEqual(["2019-01-01", "2024-03-25"]);
});

test("a day lies along a span, never outside of it", () => {
  const span = { from: "2020-01-01", to: "2020-01-11", on: "2020-01-06" };
  expect(["2019-01-01", "2020-01-06", "2030-01-01"].map((day) => along(span, day))).toEqual([0, 50, 100]);
});
