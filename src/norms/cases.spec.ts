/** The cases that stand beside the norms: one test each, named by its sentence. */
import { describe, expect, test } from "vitest";
import { judgeCase } from "../rules/index.ts";
import { loadCases } from "./cases.ts";
import { loadPacks } from "./load.ts";

const norms = await loadPacks("norms");
const cases = await loadCases("norms", norms);

describe.each([...Map.groupBy(cases, (c) => c.procedure.id)])("%s", (id, own) => {
  test.each(own)("$sentence", (one) => {
    expect(
      judgeCase(one).map(
        (d) => `${one.file}:${d.line}: ${d.constraint}: expected ${d.expected}, found ${d.found}`,
      ),
    ).toEqual([]);
  });

  test("every constraint has a case on each side", () => {
    const sides = (constraint: string) =>
      own
        .flatMap((c) => c.expected.filter((e) => e.constraint === constraint).map((e) => e.verdict))
        .filter((v) => v === "violated" || v === "satisfied");
    for (const procedure of norms.procedures().filter((p) => p.id === id))
      for (const constraint of procedure.constraints)
        expect([constraint.id, [...new Set(sides(constraint.id))].sort()]).toEqual([
          constraint.id,
          ["satisfied", "violated"],
        ]);
  });
});

test("every procedure with constraints has cases", () => {
  const withCases = new Set(cases.map((c) => c.procedure.id));
  const without = norms.procedures().filter((p) => p.constraints.length > 0 && !withCases.has(p.id));
  expect(without.map((p) => p.id)).toEqual([]);
});
