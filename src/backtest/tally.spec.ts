import { expect, test } from "vitest";
import { type Found, type Judged, startTally } from "./index.ts";

const found = (constraint: string, at: number, item: string | null = null): Found => ({
  constraint,
  at,
  item,
  severity: "minor",
  explanation: { zh: "。", en: "." },
});
const judged = (...all: Found[]): Judged => ({ ok: true, found: all });
const matter = (id: string, body = "b") => ({ id, body, acts: 10 });

test("what both laws find is neither new nor gone; the others come in the order of the acts", () => {
  const tally = startTally();
  const inForce = judged(found("quorum", 4), found("late", 2));
  const draft = judged(found("quorum", 4), found("order", 3), found("quorum", 1));
  expect(tally.take(matter("m"), inForce, draft).map((d) => `${d.change} ${d.constraint} ${d.at}`)).toEqual([
    "new quorum 1",
    "gone late 2",
    "new order 3",
  ]);
  expect(tally.summary()).toMatchObject({
    inForce: 2,
    draft: 3,
    new: 2,
    gone: 1,
    matters: 1,
    acts: 10,
    differing: 1,
  });
});

test("the same rule on another item, or at another act, is another finding", () => {
  const tally = startTally();
  const differences = tally.take(
    matter("m"),
    judged(found("r", 3, "1")),
    judged(found("r", 3, "2"), found("r", 4, "1")),
  );
  expect(differences).toHaveLength(3);
});

test("counts stand by constraint and by body, what changes most first", () => {
  const tally = startTally();
  tally.take(matter("1", "x"), judged(found("a", 1)), judged(found("a", 1)));
  tally.take(matter("2", "y"), judged(), judged(found("b", 1), found("b", 2)));
  const { byConstraint, byBody, differing } = tally.summary();
  expect(byConstraint).toEqual([
    { constraint: "b", inForce: 0, draft: 2, new: 2, gone: 0 },
    { constraint: "a", inForce: 1, draft: 1, new: 0, gone: 0 },
  ]);
  expect(byBody.map((b) => [b.body, b.new])).toEqual([
    ["y", 2],
    ["x", 0],
  ]);
  expect(differing).toBe(1);
});

test("a matter that one of the laws cannot judge is counted as that, and not as in order", () => {
  const tally = startTally();
  expect(tally.take(matter("m"), judged(found("a", 1)), { ok: false, unknown: "x.y" })).toEqual([]);
  expect(tally.summary()).toMatchObject({ refused: 1, inForce: 0, new: 0, gone: 0 });
});

test("the digest tells two results apart that have the same counts", () => {
  const digestOf = (constraint: string) => {
    const tally = startTally();
    tally.take(matter("m"), judged(), judged(found(constraint, 1)));
    return tally.summary().digest;
  };
  expect(digestOf("a")).toBe(digestOf("a"));
  expect(digestOf("a")).not.toBe(digestOf("b"));
});
