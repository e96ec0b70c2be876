/** Who leads a meeting where its call names nobody: asked of the law, of those who are principals on the day. */
import { expect, test } from "vitest";
import { defaultChair } from "./chair.ts";

const principal = (person: string, kind: string) => ({ person, principal: kind });
const row = (kind: string, leads: string, from: string | null = null, to: string | null = null) => ({
  cells: [kind, leads],
  from,
  to,
});
const law = (...rows: ReturnType<typeof row>[]) => ({
  lists: [
    {
      id: "chairs",
      title: { zh: "", en: "" },
      columns: [],
      rows,
      inForce: { from: null, to: null },
      basis: [],
    },
  ],
});
const TWO = [principal("secretary Wang", "secretary"), principal("mayor Li", "administrative")];
const USUAL = law(row("group", "secretary"), row("executive", "administrative"));

test.each([
  ["the party group's by its secretary", USUAL, "group", TWO, "secretary Wang"],
  ["the government's by its head", USUAL, "executive", TWO, "mayor Li"],
  ["one who is both leads both", USUAL, "executive", [principal("Zhao", "both")], "Zhao"],
  [
    "a body without such a principal by the one that it has",
    USUAL,
    "executive",
    TWO.slice(0, 1),
    "secretary Wang",
  ],
  ["a kind of which the law says nothing by the first", USUAL, "other", TWO, "secretary Wang"],
  ["without a law by the first", undefined, "executive", TWO, "secretary Wang"],
  ["a body without a principal by nobody", USUAL, "group", [], null],
])("%s", (_words, procedure, kind, principals, expected) =>
  expect(defaultChair(procedure, kind, "2026-03-05", principals)).toBe(expected),
);

test("by the law of the day", () => {
  const changed = law(
    row("group", "secretary", null, "2026-01-01"),
    row("group", "administrative", "2026-01-01", null),
  );
  expect(defaultChair(changed, "group", "2025-12-31", TWO)).toBe("secretary Wang");
  expect(defaultChair(changed, "group", "2026-01-01", TWO)).toBe("mayor Li");
});
