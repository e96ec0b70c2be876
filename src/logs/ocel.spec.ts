import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openLog } from "./index.ts";
import { eventsOf, refusal } from "./log.fixture.ts";

/** Two orders and what is in them; the second item is in both, and its event is written before it happened. */
const JSON_LOG = {
  objectTypes: [
    { name: "order", attributes: [] },
    { name: "item", attributes: [{ name: "price", type: "float" }] },
  ],
  eventTypes: [
    { name: "place", attributes: [] },
    { name: "pack", attributes: [] },
  ],
  objects: [
    { id: "o1", type: "order" },
    { id: "o2", type: "order" },
    { id: "i1", type: "item", attributes: [{ name: "price", time: "1970-01-01T00:00:00Z", value: 2.5 }] },
  ],
  events: [
    {
      id: "e2",
      type: "pack",
      time: "2026-01-02T00:00:00Z",
      attributes: [
        { name: "weight", value: 3 },
        { name: "org:resource", value: "Ann" },
      ],
      relationships: [
        { objectId: "i1", qualifier: "item" },
        { objectId: "o1", qualifier: "order" },
        { objectId: "o2", qualifier: "order" },
      ],
    },
    {
      id: "e1",
      type: "place",
      time: "2026-01-01T00:00:00Z",
      relationships: [{ objectId: "o1", qualifier: "order" }],
    },
  ],
};
const XML_LOG = `<?xml version="1.0" encoding="UTF-8"?><log>
<object-types><object-type name="order"><attributes/></object-type></object-types>
<event-types><event-type name="place"><attributes/></event-type></event-types>
<objects><object id="o1" type="order"/><object id="o2" type="order"/>
<object id="i1" type="item"><attributes><attribute name="price" time="1970-01-01T00:00:00Z">2.5</attribute></attributes><objects><relationship object-id="o1" qualifier="in"/></objects></object></objects>
<events><event id="e2" type="pack" time="2026-01-02T00:00:00Z"><attributes><attribute name="weight">3</attribute><attribute name="org:resource">Ann</attribute></attributes>
<objects><relationship object-id="i1" qualifier="item"/><relationship object-id="o1" qualifier="order"/><relationship object-id="o2" qualifier="order"/></objects></event>
<event id="e1" type="place" time="2026-01-01T00:00:00Z"><objects><relationship object-id="o1" qualifier="order"/></objects></event></events></log>`;

let folder: string;
const put = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "quanjian-logs-"));
  put("log.json", JSON.stringify(JSON_LOG));
  put("log.xml", XML_LOG);
  put("packed", gzipSync(XML_LOG));
  const database = new DatabaseSync(join(folder, "log.sqlite"));
  database.exec(`
    create table object (ocel_id text, ocel_type text);
    create table event (ocel_id text, ocel_type text);
    create table object_map_type (ocel_type text, ocel_type_map text);
    create table event_map_type (ocel_type text, ocel_type_map text);
    create table event_object (ocel_event_id text, ocel_object_id text, ocel_qualifier text);
    create table object_order (ocel_id text, ocel_time text, ocel_changed_field text);
    create table object_item (ocel_id text, ocel_time text, ocel_changed_field text, price real);
    create table event_place (ocel_id text, ocel_time text);
    create table event_pack (ocel_id text, ocel_time text, weight integer, "org:resource" text);
    insert into object values ('o1', 'order'), ('o2', 'order'), ('i1', 'item');
    insert into object_map_type values ('order', 'order'), ('item', 'item');
    insert into object_item values ('i1', '1970-01-01T00:00:00Z', null, 2.5);
    insert into event_map_type values ('place', 'place'), ('pack', 'pack');
    insert into event values ('e2', 'pack'), ('e1', 'place');
    insert into event_place values ('e1', '2026-01-01 00:00:00Z');
    insert into event_pack values ('e2', '2026-01-02T00:00:00Z', 3, 'Ann');
    insert into event_object values ('e2', 'i1', ''), ('e2', 'o1', ''), ('e2', 'o2', ''), ('e1', 'o1', '');`);
  database.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(["log.json", "log.xml", "packed", "log.sqlite"])("OCEL 2.0 in %s", (name) => {
  test("each order is a case, its events by time, an event of two orders in both", async () => {
    const { log, format, notes } = await openLog(join(folder, name));
    expect(format).toBe("OCEL 2.0");
    expect(eventsOf(log).map((e) => [e.case, e.activity, e.time, e.resource, e.attributes])).toEqual([
      ["o1", "place", "2026-01-01T00:00:00.000Z", null, {}],
      ["o1", "pack", "2026-01-02T00:00:00.000Z", "Ann", { weight: 3 }],
      ["o2", "pack", "2026-01-02T00:00:00.000Z", "Ann", { weight: 3 }],
    ]);
    expect(notes.map((n) => n.en)).toEqual([
      'cases are the objects of type "order", which the most events concern (order 2, item 1); --case chooses another',
    ]);
  });

  test("another type of object makes other cases, with what the object has", async () => {
    const { log, notes } = await openLog(join(folder, name), { caseType: "item" });
    expect(notes).toEqual([]);
    expect(eventsOf(log).map((e) => [e.case, e.activity, e.attributes])).toEqual([
      ["i1", "pack", { weight: 3, "case:price": 2.5 }],
    ]);
  });

  test("a type that there is not", async () => {
    expect(await refusal(() => openLog(join(folder, name), { caseType: "invoice" }))).toBe(
      'the log has no type of object "invoice"; choose one of order, item',
    );
  });
});

describe("what is refused", () => {
  test.each([
    ["{", /^(?:line 1|byte 1): this is not whole JSON/],
    ['{"events": []}', /^this is not OCEL 2.0: "events" and "objects" are not there/],
    ['{"events": [{"type": "x"}], "objects": []}', /^events\[0\]: has no "id"; OCEL 2.0 wants a text there/],
    [
      '{"events": [{"id": "e", "type": "x", "time": ""}], "objects": []}',
      /^events\[0\]: the event "e" has no time/,
    ],
    ['{"events": [], "objects": []}', /^no event concerns an object of type ""/],
    ["<log><objects><object", /^line 1: this is not whole XML/],
    [
      '<!DOCTYPE log [<!ENTITY a "aa">]><log><objects/></log>',
      /^line 1: there is a document type, which is not read/,
    ],
    ["<log><objects/></log>", /^this is not OCEL 2.0: there is no <log> with <object>s/],
    ["", /^byte 0: the file is empty; export the log again/],
    ["SQLite format 3\0and nothing more", /^this is not OCEL 2.0 in SQLite/],
  ])("%s", async (content, message) => {
    expect(await refusal(() => openLog(put("bad", content)))).toMatch(message);
  });

  test("a packed file that is cut off, with how far it could be read", async () => {
    const whole = gzipSync(`case_id,activity,timestamp\n${"1,x,2026-01-01\n".repeat(5_000)}`);
    const path = put("cut.csv.gz", whole.subarray(0, whole.length - 20));
    expect(await refusal(() => openLog(path))).toMatch(
      /^byte \d+: the packed file is damaged or cut off here; copy or download it again$/,
    );
  });

  test("an encoding that nobody knows", async () => {
    const path = put("encoded.xes", '<?xml version="1.0" encoding="klingon"?><log/>');
    expect(await refusal(() => openLog(path))).toBe(
      'line 1: the encoding "klingon" is not known; save the file in UTF-8',
    );
  });
});

test("XML in another encoding than UTF-8 is read in the one that it declares", async () => {
  const [before, after] = [
    '<?xml version="1.0" encoding="GBK"?><log><trace><event><string key="concept:name" value="',
    '"/></event></trace></log>',
  ];
  const path = put(
    "gbk.xes",
    Buffer.concat([Buffer.from(before), Buffer.from([0xbf, 0xaa, 0xbb, 0xe1]), Buffer.from(after)]),
  );
  const { log } = await openLog(path);
  expect(log.activity.words).toEqual(["开会"]);
});
