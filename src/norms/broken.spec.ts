/** Whatever stands in a pack: it loads, or what is wrong is said. Nothing else is ever thrown. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { explain } from "./explain.ts";
import { load, PACK } from "./folder.fixture.ts";
import { inquiry, rule, words } from "./inquiry.fixture.ts";
import { notesOn } from "./notes.ts";

const WHOLE = inquiry({
  constraints:
    rule(
      "paired",
      "response: { activation: { act: sent, when: kind in areas }, target: replied, same: [by], within: reply_time, lead: extension }",
    ) + rule("held", "condition: { at: sent, holds: amount > half }"),
  more: `tables: { level: { ${words("批准人")}, inputs: [kind], output: { one_of: { head: { zh: 负责人, en: head } } }, rows: [[work, head]] } }\nlists: { areas: { ${words("领域")}, columns: { name: { zh: 名称, en: name } }, rows: [{ name: work }] } }\n`,
});

type Place = [holder: Record<string, unknown>, key: string];
function placesIn(value: unknown): Place[] {
  if (typeof value !== "object" || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key): Place[] => [[holder, key], ...placesIn(holder[key])]);
}

const anyNonsense = fc.constantFrom<unknown>(
  ...[null, "", 0, -1, 1.5, true, [], {}, [[]]],
  ...[
    "constructor",
    "__proto__",
    "toString",
    "a.b",
    "15 workdays",
    "1/2",
    "-",
    '"',
    "((((",
    "a in (",
    "not(",
    "[1..0]",
  ],
  ...["2020-13-01", "x".repeat(3_000), { zh: 1 }, { act: "constructor" }, { act: ["x"], as: ["y"] }],
);
const anyKey = fc.constantFrom(
  "constructor",
  "__proto__",
  "value",
  "within",
  "each",
  "when",
  "rows",
  "in_force",
  "extends",
);
const anyChange = fc.oneof(
  fc.record({ place: fc.nat(), value: anyNonsense }),
  fc.record({ place: fc.nat(), value: fc.constant(undefined) }),
  fc.record({ place: fc.nat(), key: anyKey, value: anyNonsense }),
);

test("a pack with something else in it loads or is told, with line, words and cure", {
  timeout: 180_000,
}, async () => {
  const seen = { loaded: 0, told: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(anyChange, { minLength: 1, maxLength: 2 }), async (changes) => {
      const pack = parse(WHOLE) as Record<string, unknown>;
      for (const change of changes) {
        const places = placesIn(pack);
        const [holder, key] = places[change.place % places.length] as Place;
        const at = "key" in change ? change.key : key;
        if (change.value === undefined) delete holder[key];
        else
          Object.defineProperty(holder, at, {
            value: change.value,
            enumerable: true,
            configurable: true,
            writable: true,
          });
      }
      const { norms, problems } = await load({
        "p/pack.yaml": PACK,
        "p/procedures/inquiry.yaml": stringify(pack),
      });
      seen[norms ? "loaded" : "told"] += 1;
      for (const problem of problems)
        expect(problem).toMatch(/^p\/[^:]+:[1-9]\d*: (?!.*(undefined|\[object|function )).+\. .+\.$/s);
      for (const procedure of norms?.procedures() ?? []) {
        notesOn(procedure);
        const names = [...procedure.constraints, ...procedure.parameters].map((one) => one.id);
        for (const name of [undefined, ...names])
          if (norms)
            expect(
              explain(name, { procedure, on: "2024-01-01", language: "en", norms, scope: {}, cases: [] }),
            ).not.toBeNull();
      }
    }),
    { numRuns: 300 },
  );
  expect(Math.min(seen.loaded, seen.told)).toBeGreaterThan(5);
});
