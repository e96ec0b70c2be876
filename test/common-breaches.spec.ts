/** The sixteen common breaches of collective decision: each is judged by rules that exist, and a case shows that they find it. */
import { expect, test } from "vitest";
import { loadCases } from "../src/norms/index.ts";
import { shippedNorms } from "../src/norms/shipped.fixture.ts";

const norms = await shippedNorms();
const cases = await loadCases("norms", norms);
const list = norms.procedure("cn/decision", "2026-01-01")?.lists?.find((l) => l.id === "common_breaches");

/** "a, b" are rules of cn/decision, "cn/division: c; cn/countersign: d" of the procedures named. */
function rulesOf(written: string): [procedure: string, rule: string][] {
  return written.split(/;\s*/).flatMap((part) => {
    const [, procedure = "cn/decision", rules = ""] = /^(?:(\S+): )?(.+)$/.exec(part) ?? [];
    return rules.split(/,\s*/).map((rule): [string, string] => [procedure, rule]);
  });
}

test("there are sixteen, in order", () => {
  expect(list?.rows.map(({ cells }) => cells[0])).toEqual(Array.from({ length: 16 }, (_, n) => n + 1));
});

test.each(list?.rows.map(({ cells }) => cells.map(String)) ?? [])("%s %s: %s", (_number, _words, written) => {
  const unseen = rulesOf(written ?? "").filter(
    ([procedure, rule]) =>
      !cases.some(
        (c) =>
          c.procedure.id === procedure &&
          c.expected.some((e) => e.constraint === rule && e.verdict === "violated"),
      ),
  );
  expect(unseen).toEqual([]);
});
