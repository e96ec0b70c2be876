/** Real logs, whole: reader, model and engine beside a few lines that count the same on what a kept parser reads. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import sax from "sax";
import { afterAll, describe, expect, test } from "vitest";
import { runCheck } from "./check-run.ts";

const folder = mkdtempSync(join(tmpdir(), "quanjian-real-"));
afterAll(() => rmSync(folder, { recursive: true }));

type Happened = { activity: string; at: number };

function tracesOf(file: string): Happened[][] {
  const traces: Happened[][] = [];
  const parser = sax.parser(true);
  let event: Happened | null = null;
  parser.onopentag = (tag) => {
    const { key, value } = tag.attributes as Record<string, string>;
    if (tag.name === "trace") traces.push([]);
    if (tag.name === "event") {
      event = { activity: "", at: Number.NaN };
      traces.at(-1)?.push(event);
    }
    if (event && key === "concept:name") event.activity = value ?? "";
    if (event && key === "time:timestamp") event.at = Date.parse(value ?? "");
  };
  parser.onclosetag = (name) => {
    if (name === "event") event = null;
  };
  parser.write(gunzipSync(readFileSync(file)).toString("utf8")).close();
  return traces;
}

/** Of each case the activations, and which of them are fulfilled. */
type Judge = (trace: Happened[]) => boolean[];
const each =
  (a: string, holds: (trace: Happened[], at: number) => boolean): Judge =>
  (trace) =>
    trace.flatMap((e, at) => (e.activity === a ? [holds(trace, at)] : []));
const once =
  (holds: (trace: Happened[]) => boolean): Judge =>
  (trace) => [holds(trace)];
const count = (trace: Happened[], a: string) => trace.filter((e) => e.activity === a).length;
const DAY_MS = 86_400_000;

function rulesOf(a: string, b: string): [string, Judge][] {
  return [
    [`Response[${a}, ${b}]`, each(a, (t, at) => t.slice(at + 1).some((e) => e.activity === b))],
    [
      `Response[${a}, ${b}] | | |0,10,d`,
      each(a, (t, at) =>
        t
          .slice(at + 1)
          .some(
            (e) => e.activity === b && e.at >= (t[at]?.at ?? 0) && e.at - (t[at]?.at ?? 0) <= 10 * DAY_MS,
          ),
      ),
    ],
    [`Precedence[${a}, ${b}]`, each(b, (t, at) => t.slice(0, at).some((e) => e.activity === a))],
    [`Chain Response[${a}, ${b}]`, each(a, (t, at) => t[at + 1]?.activity === b)],
    [`Chain Precedence[${a}, ${b}]`, each(b, (t, at) => t[at - 1]?.activity === a)],
    [`Responded Existence[${a}, ${b}]`, each(a, (t) => count(t, b) > 0)],
    [
      `Alternate Response[${a}, ${b}]`,
      each(a, (t, at) => {
        const next = t.slice(at + 1).find((e) => e.activity === a || e.activity === b);
        return next?.activity === b;
      }),
    ],
    [`Not Response[${a}, ${b}]`, each(a, (t, at) => !t.slice(at + 1).some((e) => e.activity === b))],
    [`Existence[${b}]`, once((t) => count(t, b) >= 1)],
    [`Absence2[${b}]`, once((t) => count(t, b) < 2)],
    [`Exactly1[${a}]`, once((t) => count(t, a) === 1)],
    [`Init[${a}]`, once((t) => t[0]?.activity === a)],
    [`End[${b}]`, once((t) => t.at(-1)?.activity === b)],
  ];
}

const REAL = [
  ["../shared/data/logs/bpic2020_InternationalDeclarations.xes.gz", "Request Payment", "Payment Handled"],
  [
    "../shared/data/logs/bpic2020_InternationalDeclarations.xes.gz",
    "Declaration SUBMITTED by EMPLOYEE",
    "Declaration REJECTED by EMPLOYEE",
  ],
  [
    "../shared/data/logs/08_receipt.xes.gz",
    "T02 Check confirmation of receipt",
    "T04 Determine confirmation of receipt",
  ],
] as const;

for (const [file, a, b] of REAL) {
  const isHere = existsSync(file);
  if (!isHere) console.log(`${file} is test input that does not ship; it is not here, so it is not checked.`);
  describe.skipIf(!isHere)(`${file}: ${a}, ${b}`, () => {
    test("every rule is counted the same", async () => {
      const traces = tracesOf(file);
      const rules = rulesOf(a, b);
      const model = join(folder, "model.decl");
      writeFileSync(model, rules.map(([line]) => line).join("\n"));
      const { constraints } = await runCheck(
        { file, against: { model }, isOpen: false, on: null, zone: null, caseType: null },
        { signal: new AbortController().signal },
      );
      const counted = rules.map(([id, judge]) => {
        const cases = traces.map(judge);
        const all = cases.flat();
        const violated = cases.filter((c) => c.includes(false)).length;
        const vacuous = cases.filter((c) => c.length === 0).length;
        return {
          id,
          cases: { satisfied: cases.length - violated - vacuous, violated, pending: 0, vacuous },
          activations: { fulfilled: all.filter(Boolean).length, violated: all.filter((h) => !h).length },
        };
      });
      expect(counted.some((c) => c.cases.violated > 0 && c.cases.satisfied > 0)).toBe(true);
      expect(constraints.map(({ id, cases, activations }) => ({ id, cases, activations }))).toEqual(counted);
    });
  });
}
