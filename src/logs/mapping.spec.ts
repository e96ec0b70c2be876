import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { type MeetingRow, mapMeetingRows, type Procedure } from "../norms/index.ts";
import { shippedNorms } from "../norms/shipped.fixture.ts";
import {
  attributesOfModel,
  attributesUsed,
  byGeneration,
  type EventLog,
  logOf,
  mapToModel,
  mapToProcedure,
  readCsvLog,
  readDecl,
} from "./index.ts";
import { eventsOf, inPieces, refusal } from "./log.fixture.ts";

const norms = await shippedNorms();
const meeting = norms.procedure("fomc/meeting", "2026-01-01") as Procedure;
const read = async (text: string | Uint8Array, keeps?: (name: string) => boolean): Promise<EventLog> =>
  (await readCsvLog(inPieces(text, 8_191), keeps ? { keeps } : {})).log;

describe("a log as acts of a procedure", () => {
  test.each(["fomc-1983-1986", "galicia-2015"])("%s: the same acts as an import makes", async (name) => {
    const bytes = readFileSync(`sample/meetings/${name}/events.csv`);
    const rows: MeetingRow[] = parse(bytes, { columns: true, bom: true });
    const { cases } = mapMeetingRows(meeting, rows);
    const imported = [...cases].flatMap(([id, acts]) =>
      acts.map((act) => [id, act.type, act.resource, act.as, act.item, act.claimedAt, act.data]),
    );
    const log = mapToProcedure(meeting, await read(bytes, attributesUsed(meeting)));
    expect(
      eventsOf(log).map((e) => [e.case, e.activity, e.resource, e.role, e.item, e.time, e.attributes]),
    ).toEqual(imported);
  });

  test("fields in columns of their own are what the act declares: numbers, or texts that look like numbers", async () => {
    const log = mapToProcedure(
      meeting,
      await read(
        "case_id,activity,timestamp,due,title\n1,opened,2026-01-01,,7\n1,due-stated,2026-01-01,12,\n",
      ),
    );
    expect(eventsOf(log).map((e) => [e.activity, e.attributes])).toEqual([
      ["meeting.opened", { title: "7" }],
      ["meeting.due-stated", { due: 12 }],
    ]);
  });

  test("the clock's acts are known to every procedure", async () => {
    const log = mapToProcedure(
      meeting,
      await read("case_id,activity,timestamp\n1,clock.ticked,2026-01-01\n"),
    );
    expect(log.activity.words).toEqual(["clock.ticked"]);
  });

  test("what a log calls like something every object has is no activity", async () => {
    const log = await read("case_id,activity,timestamp\n1,constructor,2026-01-01\n1,toString,2026-01-01\n");
    expect(await refusal(() => mapToProcedure(meeting, log))).toContain(
      'fomc/meeting does not know "constructor", "toString"; use open,',
    );
  });
});

describe("a log as its model sees it", () => {
  const model = readDecl(
    "n: float between 0 and 9\nword: a, 7\nExistence[A] |A.n > 1 and A.word is 7 and A.org:role is chair |1,2,h\nInit[Z] |A.gone = 1",
    "m",
  );

  test("has the attributes that conditions name, as the domains say, and time since the case began", async () => {
    const log = await read(
      "case_id,activity,timestamp,role,n,word,other\n1,B,2026-01-01T00:00:00Z,,x,7,1\n1,A,2026-01-01T00:30:00Z,chair,2,7,1\n",
      attributesOfModel(model),
    );
    const mapped = mapToModel(model, log);
    const names = new Map([...model.fields].map(([name, { attribute }]) => [attribute, name]));
    const of = (attribute: string) => names.get(attribute) ?? "";
    expect(eventsOf(mapped.log).map((e) => e.attributes)).toEqual([
      { [of("word")]: "7", [of("case:elapsed_seconds")]: 0 },
      { [of("n")]: 2, [of("word")]: "7", [of("org:role")]: "chair", [of("case:elapsed_seconds")]: 1_800 },
    ]);
    expect(mapped.notes.map((n) => n.en)).toEqual([
      "the log has none of gone, which conditions of the model use; they never hold",
      "activities of the model that the log does not have: Z",
    ]);
  });
});

describe("by generation", () => {
  const generation = (version: string, from: string) => ({
    ...meeting,
    version,
    inForce: { from, to: null },
  });
  const [old, young] = [generation("1", "2025-01-01"), generation("2", "2026-01-01")];
  const on = (day: string) => (day >= "2026-01-01" ? young : day >= "2025-01-01" ? old : undefined);
  const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);

  test("each case by the day of its first event, whatever comes later", async () => {
    const log = await read(
      "case_id,activity,timestamp\na,x,2026-02-01\nb,x,2025-12-31\nb,x,2026-02-01\nc,x,2026-01-01\n",
    );
    const found = byGeneration(log, on, dayOf);
    expect(found.map((g) => [g.procedure.version, g.cases])).toEqual([
      ["2", [0, 2]],
      ["1", [1]],
    ]);
    expect(eventsOf(logOf(log, [2, 1])).map((e) => [e.case, e.time?.slice(0, 10)])).toEqual([
      ["c", "2026-01-01"],
      ["b", "2025-12-31"],
      ["b", "2026-02-01"],
    ]);
  });

  test.each([
    ["a,x,2024-12-31", "the case a begins on 2024-12-31, when no generation of the procedure was in force"],
    ["a,x,", "the first event of the case a has no time"],
  ])("%s", async (row, message) => {
    const log = await read(`case_id,activity,timestamp\n${row}\n`);
    expect(await refusal(() => byGeneration(log, on, dayOf))).toBe(
      `${message}; say with --on DAY by the rules of which day to judge`,
    );
  });
});
