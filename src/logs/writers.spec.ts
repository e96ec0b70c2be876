import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileCondition, type Procedure } from "../norms/index.ts";
import { checkLog } from "../rules/index.ts";
import {
  type ExportedAct,
  type ExportedMatter,
  type ExportPage,
  mapToProcedure,
  readOcelJson,
  readXesLog,
  writeOcel,
  writeXes,
} from "./index.ts";
import { eventsOf, inPieces } from "./log.fixture.ts";

const DAY = "2026-03-02T01:00:00.000Z";
const act = (number: number, more: Partial<ExportedAct> = {}): ExportedAct => ({
  id: `act-${number}`,
  number,
  type: "decision.voted",
  claimedAt: DAY,
  recordedAt: DAY,
  of: "p1",
  by: "p2",
  office: "o1",
  as: "member",
  item: "1",
  fields: {},
  erased: false,
  ...more,
});
const matter = (id: string, acts: ExportedAct[]): ExportedMatter => ({
  id,
  procedure: "cn/decision",
  packVersion: "1",
  title: null,
  class: null,
  body: "b1",
  openedOn: "2026-03-02",
  acts,
});
const names = {
  people: new Map([["p1", "张“三” <&>"]]),
  offices: new Map(),
  bodies: new Map([["b1", "财政局"]]),
};
async function* pagesOf(...matters: ExportedMatter[][]): AsyncGenerator<ExportPage> {
  for (const some of matters) yield { matters: some, names };
}
async function textOf(texts: AsyncIterable<string>): Promise<string> {
  let all = "";
  for await (const text of texts) all += text;
  return all;
}

const FORMATS = {
  xes: async (pages: AsyncGenerator<ExportPage>) =>
    (await readXesLog(inPieces(await textOf(writeXes(pages)), 97))).log,
  ocel: async (pages: AsyncGenerator<ExportPage>) =>
    (await readOcelJson(inPieces(await textOf(writeOcel(pages)), 97), { caseType: "matter" })).log,
};

describe.each(Object.entries(FORMATS))("matters written as %s and read back", (_name, through) => {
  test("are cases, their acts in order, with whom they are about and who did them", async () => {
    const erased = act(2, { of: null, as: null, item: null, fields: {}, erased: true });
    const log = await through(
      pagesOf([matter("m1", [act(1), erased])], [matter("m2", [act(1, { by: null })])]),
    );
    expect(
      eventsOf(log).map((e) => [
        e.case,
        e.activity,
        e.time,
        e.resource,
        e.role,
        e.item,
        e.attributes.of,
        e.attributes.erased,
      ]),
    ).toEqual([
      ["m1", "decision.voted", DAY, "p2", "member", "1", "p1", undefined],
      ["m1", "decision.voted", DAY, "p2", null, null, undefined, "true"],
      ["m2", "decision.voted", DAY, null, "member", "1", "p1", undefined],
    ]);
  });

  test("hold every field as it was, whatever is written in it", async () => {
    const word = fc.string({
      unit: fc.constantFrom("a", "中", "<", "&", '"', "'", "]]>", "\n", "\t", "😀"),
      minLength: 1,
      maxLength: 8,
    });
    const value = fc.oneof(
      word.map((w) => `x${w}`),
      fc.integer({ min: 0, max: 1e12 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 4 }), async (rows) => {
        const acts = rows.map(([text, other], n) => act(n + 1, { fields: { text, other } }));
        const log = await through(pagesOf([matter("m1", acts)]));
        const shown = eventsOf(log).map((e) => [e.attributes.text, e.attributes.other].map(String));
        expect(shown).toEqual(rows.map((row) => row.map(String)));
      }),
      { numRuns: 100 },
    );
  });

  test("are judged by what is true and false in them", async () => {
    const urgent = compileCondition("urgent = true", new Set(["urgent"]));
    const procedure = {
      ...({
        id: "x/decision",
        pack: "x",
        version: "1",
        source: "",
        capacities: {},
        stages: [],
        parameters: [],
      } as object),
      title: { zh: "", en: "" },
      inForce: { from: "2000-01-01", to: null },
      acts: {
        "decision.voted": {
          type: "decision.voted",
          title: { zh: "", en: "" },
          opens: true,
          as: [],
          stage: null,
          closes: false,
          fields: [{ key: "urgent", title: { zh: "", en: "" }, type: "boolean", required: false }],
        },
      },
      constraints: [
        {
          id: "urgent",
          title: { zh: "", en: "" },
          severity: "minor",
          basis: [],
          explanation: { zh: "", en: "" },
          template: {
            kind: "condition",
            at: { acts: ["decision.voted"], as: null, with: {} },
            holds: urgent,
            when: null,
          },
        },
      ],
      counting: null,
      imports: {},
    } as unknown as Procedure;
    const acts = [act(1, { fields: { urgent: true } }), act(2, { fields: { urgent: false } })];
    const log = mapToProcedure(procedure, await through(pagesOf([matter("m1", acts)])));
    const broken: number[] = [];
    await checkLog(procedure, log, { complete: true, onViolation: (v) => void broken.push(v.at) });
    expect(broken).toEqual([1]);
  });
});

test("no matters make a log without events, whole in its form", async () => {
  expect(JSON.parse(await textOf(writeOcel(pagesOf())))).toMatchObject({ events: [], objects: [] });
  expect(await textOf(writeXes(pagesOf()))).toMatch(/<log xes[\s\S]*<\/log>\n$/);
});
