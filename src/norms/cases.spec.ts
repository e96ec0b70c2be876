/** The cases that stand beside the norms: one test each, named by its sentence. */
import { describe, expect, test } from "vitest";
import { judgeCase } from "../rules/index.ts";
import { loadCases } from "./cases.ts";
import { shippedNorms } from "./shipped.fixture.ts";

const norms = await shippedNorms();
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
    const shown = new Set(own.flatMap((c) => c.expected.map((e) => `${e.constraint}: ${e.verdict}`)));
    const known = [...norms.procedures(), ...own.map((c) => c.procedure)].filter((p) => p.id === id);
    const wanted = known.flatMap((p) =>
      p.constraints.flatMap((c) => [`${c.id}: satisfied`, `${c.id}: violated`]),
    );
    expect([...new Set(wanted)].filter((side) => !shown.has(side))).toEqual([]);
  });
});

test("every procedure with constraints has cases", () => {
  const withCases = new Set(cases.map((c) => c.procedure.id));
  const without = norms.procedures().filter((p) => p.constraints.length > 0 && !withCases.has(p.id));
  expect(without.map((p) => p.id)).toEqual([]);
});
