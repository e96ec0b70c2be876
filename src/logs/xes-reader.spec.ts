import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import sax from "sax";
import { describe, expect, test } from "vitest";
import { openLog, readXesLog } from "./index.ts";
import { eventsOf, inPieces, refusal } from "./log.fixture.ts";
import { escaped } from "./xml-words.ts";

const read = async (text: string | Uint8Array, pieces = 11, options = {}) =>
  eventsOf((await readXesLog(inPieces(text, pieces), options)).log);
const refused = (text: string | Uint8Array) => refusal(() => readXesLog(inPieces(text, 6)));
const inLog = (content: string) => `<?xml version="1.0"?><log>${content}</log>`;
const event = (name: string, more = "") =>
  `<event><string key="concept:name" value="${name}"/>${more}</event>`;

describe("an XES log", () => {
  test("gives traces, standard attributes and all others, whatever surrounds them", async () => {
    const text = `<?xml version="1.0" encoding="UTF-8"?><!-- a > comment --><log xes.version="2.0" xmlns="x">
      <extension name="Time" prefix="time" uri="u"/>
      <global scope="event"><string key="concept:name" value="DEFAULT"/><date key="time:timestamp" value="1970-01-01T00:00:00Z"/></global>
      <classifier name="Activity" keys="concept:name lifecycle:transition"/>
      <string key="concept:name" value="the log's own name"/>
      <trace><string key="concept:name" value="c1"/><int key="amount" value="1200"/>
        <event><string key="org:resource" value='A &amp; B "x"'/><string value="open" key="concept:name" ></string>
          <date key="time:timestamp" value="2026-05-08T09:00:00.000+08:00"/><string key="org:role" value="chair"/><float key="cost" value="1.5"/>
          <string key="outer" value="kept"><string key="inner" value="passed over"/><list key="l"><values><int key="n" value="1"/></values></list></string>
          <string key="lifecycle:transition" value="start"/></event>
        <event><string key="concept:name" value="&#24320;&#x4F1A;"/></event>
      </trace><trace/></log>`;
    for (let piece = 1; piece < 60; piece++)
      expect(await read(text, piece)).toEqual([
        {
          case: "c1",
          activity: "open",
          time: "2026-05-08T01:00:00.000Z",
          resource: 'A & B "x"',
          role: "chair",
          item: null,
          attributes: { "case:amount": 1200, cost: 1.5, outer: "kept", "lifecycle:transition": "start" },
        },
        {
          case: "c1",
          activity: "开会",
          time: null,
          resource: null,
          role: null,
          item: null,
          attributes: { "case:amount": 1200 },
        },
      ]);
  });

  test("traces of one name are cases of their own; without a name they are numbered", async () => {
    const trace = (name: string) => `<trace>${name}${event("x")}</trace>`;
    const named = trace('<string key="concept:name" value="c"/>');
    const events = await read(inLog(named + named + trace("")));
    expect(events.map((e) => e.case)).toEqual(["c", "c (2)", "3"]);
  });

  test("attributes in another order from event to event are read by their keys", async () => {
    const [a, b] = ['<string key="org:resource" value="r"/>', '<string key="org:role" value="s"/>'];
    const events = await read(
      inLog(`<trace>${event("x", a + b)}${event("y", b + a)}${event("z", b)}</trace>`),
    );
    expect(events.map((e) => [e.resource, e.role])).toEqual([
      ["r", "s"],
      ["r", "s"],
      [null, "s"],
    ]);
  });

  test("a column is one of numbers if all its values are, however they are typed", async () => {
    const typed = (kind: string, value: string) => event("x", `<${kind} key="n" value="${value}"/>`);
    const values = async (...events: string[]) =>
      (await read(inLog(`<trace>${events.join("")}</trace>`))).map((e) => e.attributes.n);
    expect(await values(typed("int", "1"), typed("string", "2.50"))).toEqual([1, 2.5]);
    expect(await values(typed("int", "1"), typed("string", "none"), typed("float", "1.0E3"))).toEqual([
      "1",
      "none",
      "1.0E3",
    ]);
  });
});

describe("what is refused, with its place", () => {
  test.each([
    ["not xml at all", "byte 0: this is no XES: there is no <log>; export the log as XES (IEEE 1849)"],
    ["<html><body/></html>", "byte 0: this is no XES: there is no <log>; export the log as XES (IEEE 1849)"],
    ["<log></log>", "the log has no event; export it again"],
    [
      "<log><trace><event>",
      "byte 19: the file ends here, without </log>; copy or export the whole file again",
    ],
    [
      "<log><trace><string key=",
      "byte 12: the file ends here, without </log>; copy or export the whole file again",
    ],
    [
      "<log><event/></log>",
      "byte 5: an event lies outside any <trace>; put the events of each case into a <trace>",
    ],
    ["<log><trace><event/></trace></log>", "byte 12: an event has no concept:name; name its activity"],
    [
      '<log><trace><event><int key="n" value="1"/></event></trace></log>',
      "byte 43: an event has no concept:name; name its activity",
    ],
    [
      '<log><trace><string key=a value="b"/></trace></log>',
      'byte 12: the element here is not written as XML is; write key="…" value="…"',
    ],
    [
      '<!DOCTYPE log [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><log/>',
      "byte 0: there is a document type or CDATA, which is not read; delete it and try again",
    ],
    [
      inLog(`<trace>${event("&bomb;")}</trace>`),
      "byte 40: there is an entity that is none of XML's own five; write the character itself, or its number as in &#233;",
    ],
    [
      inLog(`<trace>${event("x", '<date key="time:timestamp" value="soon"/>')}</trace>`),
      'byte 78: "soon" is no time; write 2026-05-08T09:00:00+08:00',
    ],
  ])("%s", async (text, message) => {
    expect(await refused(text)).toBe(message);
  });

  test("an element without end, before it fills the memory", async () => {
    const endless = function* () {
      yield Buffer.from('<log><trace><string key="k" value="');
      for (;;) yield Buffer.alloc(1 << 20, "x");
    };
    expect(await refusal(() => readXesLog(endless()))).toContain(
      "byte 12: the element that begins here is longer than 16 MB",
    );
  });
});

/** The same by a kept parser: every event with what it has, as text. */
function bySax(text: string): { case: string; values: Record<string, string> }[] {
  const events: { case: string; values: Record<string, string> }[] = [];
  const parser = sax.parser(true);
  const path: string[] = [];
  let name = "";
  let now: Record<string, string> | null = null;
  parser.onopentag = (tag) => {
    const given = tag.attributes as Record<string, string>;
    const within = path.at(-1);
    if (tag.name === "event") {
      now = {};
      events.push({ case: name, values: now });
    }
    if (within === "event" && now) now[given.key as string] = given.value as string;
    else if (within === "trace" && given.key === "concept:name") name = given.value as string;
    path.push(tag.name);
  };
  parser.onclosetag = () => void path.pop();
  parser.write(text).close();
  return events;
}

async function asSax(text: string, piece: number) {
  const { log } = await readXesLog(inPieces(text, piece));
  return eventsOf(log).map((e) => {
    const values: Record<string, string> = {};
    const put = (key: string, value: string | null) => {
      if (value !== null) values[key] = value;
    };
    put("concept:name", e.activity);
    put("org:resource", e.resource);
    put("org:role", e.role);
    for (const [key, value] of Object.entries(e.attributes))
      if (!key.startsWith("case:")) values[key] = String(value);
    return { case: e.case, values };
  });
}

describe("beside sax", () => {
  const word = fc.string({
    unit: fc.constantFrom("a", "B", "中", "<", ">", "&", '"', "'", "/", "=", "\n", "é"),
    minLength: 1,
    maxLength: 6,
  });
  const keys = ["org:resource", "org:role", "k", "key & value", "lifecycle:transition"];
  const one = fc.tuple(word, fc.uniqueArray(fc.constantFrom(...keys), { maxLength: 4 }), word);

  test("every log is read the same, cut anywhere", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(one, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 80 }),
        fc.constantFrom("", "\n\t", " "),
        async (traces, piece, space) => {
          const text = inLog(
            traces
              .map((events, n) => {
                const own = events.map(([name, more, value]) =>
                  event(
                    escaped(`n${name}`),
                    more
                      .map((k) => `${space}<string key="${escaped(k)}" value="x${escaped(value)}"${space}/>`)
                      .join(""),
                  ),
                );
                return `${space}<trace><string key="concept:name" value="t${n}"/>${own.join(space)}</trace>`;
              })
              .join(""),
          );
          expect(await asSax(text, piece)).toEqual(bySax(text));
        },
      ),
      { numRuns: 300 },
    );
  });

  const REAL = [
    {
      file: "../shared/data/logs/08_receipt.xes.gz",
      cases: 1_434,
      events: 8_577,
      activities: 27,
      resources: 48,
    },
    {
      file: "../shared/data/logs/bpic2020_InternationalDeclarations.xes.gz",
      cases: 6_449,
      events: 72_151,
      activities: 34,
      resources: 2,
    },
  ];
  for (const real of REAL) {
    const isHere = existsSync(real.file);
    if (!isHere)
      console.log(`${real.file} is test input that does not ship; it is not here, so it is not read.`);
    test.skipIf(!isHere)(
      `${real.file}: as many cases, events, activities and people as its description says`,
      async () => {
        const { log } = await openLog(real.file);
        expect({
          cases: log.cases.length,
          events: log.time.length,
          activities: log.activity.words.length,
          resources: log.resource.words.length,
        }).toEqual({
          cases: real.cases,
          events: real.events,
          activities: real.activities,
          resources: real.resources,
        });
        const text = gunzipSync(readFileSync(real.file)).toString("utf8");
        const activities = (list: { values: Record<string, string> }[]) =>
          list.map((e) => [e.values["concept:name"], e.values["org:resource"]]);
        expect(activities(await asSax(text, 65_537))).toEqual(activities(bySax(text)));
      },
    );
  }
});
