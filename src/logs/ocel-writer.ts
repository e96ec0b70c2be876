/**
 * Matters as OCEL 2.0 in JSON: acts are events; matters, people, offices and bodies are objects. Events go out as they come;
 * what they concern, and the types of both, is told behind them.
 */
import {
  type ExportedAct,
  type ExportedMatter,
  type ExportPages,
  type NamesOfExport,
  plainValue,
} from "./export.ts";

type Value = { name: string; value: string | number | boolean };
type Kind = "string" | "integer" | "float" | "boolean";
type Related = { objectId: string; qualifier: string };

const OBJECT_TYPES = {
  matter: ["procedure", "pack_version", "title", "class", "opened_on"],
  person: ["name"],
  office: ["name"],
  body: ["name"],
} as const;

/** Objects carry the moment from which their values hold; what is known here is no history. */
const ALWAYS = "1970-01-01T00:00:00Z";

export async function* writeOcel(pages: ExportPages): AsyncGenerator<string> {
  const objects = new Map<
    string,
    { id: string; type: string; attributes: Value[]; relationships: Related[] }
  >();
  const eventTypes = new Map<string, Map<string, Kind>>();
  let isFirst = true;
  yield '{"events":[';
  for await (const { matters, names } of pages) {
    const lines: string[] = [];
    for (const matter of matters) {
      addObjects(objects, matter, names);
      for (const act of matter.acts) {
        const event = eventOf(matter, act);
        remember(eventTypes, event);
        lines.push(JSON.stringify(event));
      }
    }
    if (lines.length === 0) continue;
    yield `${isFirst ? "\n" : ",\n"}${lines.join(",\n")}`;
    isFirst = false;
  }
  yield '\n],"objects":[';
  let separator = "\n";
  for (const object of objects.values()) {
    const attributes = object.attributes.map((a) => ({ ...a, time: ALWAYS }));
    yield `${separator}${JSON.stringify({ ...object, attributes })}`;
    separator = ",\n";
  }
  const types = {
    objectTypes: Object.entries(OBJECT_TYPES).map(([name, keys]) => ({
      name,
      attributes: keys.map((key) => ({ name: key, type: "string" })),
    })),
    eventTypes: [...eventTypes].map(([name, keys]) => ({
      name,
      attributes: [...keys].map(([key, type]) => ({ name: key, type })),
    })),
  };
  yield `\n],"objectTypes":${JSON.stringify(types.objectTypes)},"eventTypes":${JSON.stringify(types.eventTypes)}}\n`;
}

function eventOf(matter: ExportedMatter, act: ExportedAct) {
  const relationships: Related[] = [{ objectId: matter.id, qualifier: "matter" }];
  const relate = (objectId: string | null, qualifier: string) => {
    if (objectId !== null) relationships.push({ objectId, qualifier });
  };
  relate(act.of, "of");
  relate(act.by, "by");
  relate(act.office, "office");
  const given: [string, unknown][] = [
    ["org:resource", act.by],
    ["org:role", act.as],
    ["item", act.item],
    ["of", act.of],
    ["number", act.number],
    ["recorded_at", act.recordedAt],
    ["erased", act.erased ? true : null],
    ...Object.entries(act.fields),
  ];
  const attributes = given.flatMap(([name, value]): Value[] => {
    const plain = plainValue(value);
    return plain === null ? [] : [{ name, value: plain }];
  });
  return { id: act.id, type: act.type, time: act.claimedAt, attributes, relationships };
}

function remember(
  types: Map<string, Map<string, Kind>>,
  { type, attributes }: { type: string; attributes: Value[] },
): void {
  const keys = types.get(type) ?? new Map<string, Kind>();
  types.set(type, keys);
  for (const { name, value } of attributes) if (!keys.has(name)) keys.set(name, kindOf(value));
}

function kindOf(value: string | number | boolean): Kind {
  if (typeof value === "boolean") return "boolean";
  if (typeof value === "string") return "string";
  return Number.isInteger(value) ? "integer" : "float";
}

function addObjects(
  objects: Map<string, { id: string; type: string; attributes: Value[]; relationships: Related[] }>,
  matter: ExportedMatter,
  names: NamesOfExport,
): void {
  const add = (
    id: string,
    type: string,
    given: [string, string | null | undefined][],
    relationships: Related[] = [],
  ) => {
    if (objects.has(id)) return;
    const attributes = given.flatMap(([name, value]) => (value ? [{ name, value }] : []));
    objects.set(id, { id, type, attributes, relationships });
  };
  add(
    matter.id,
    "matter",
    [
      ["procedure", matter.procedure],
      ["pack_version", matter.packVersion],
      ["title", matter.title],
      ["class", matter.class],
      ["opened_on", matter.openedOn],
    ],
    [{ objectId: matter.body, qualifier: "body" }],
  );
  add(matter.body, "body", [["name", names.bodies.get(matter.body)]]);
  for (const { of, by, office } of matter.acts) {
    for (const person of [of, by])
      if (person !== null) add(person, "person", [["name", names.people.get(person)]]);
    if (office !== null) add(office, "office", [["name", names.offices.get(office)]]);
  }
}
