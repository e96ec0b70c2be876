/** Matters as XES (IEEE 1849): a trace each, its events in the order of the record. */
import {
  type ExportedAct,
  type ExportedMatter,
  type ExportPages,
  type NamesOfExport,
  plainValue,
} from "./export.ts";
import { escaped } from "./xml-words.ts";

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<log xes.version="1849-2023" xes.features="" xmlns="http://www.xes-standard.org/">
<extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
<extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
<extension name="Organizational" prefix="org" uri="http://www.xes-standard.org/org.xesext"/>
<extension name="Identity" prefix="identity" uri="http://www.xes-standard.org/identity.xesext"/>
<global scope="trace"><string key="concept:name" value=""/></global>
<global scope="event"><string key="concept:name" value=""/><date key="time:timestamp" value="1970-01-01T00:00:00Z"/></global>
<classifier name="Activity" keys="concept:name"/>
`;

/** Piece by piece, so that any number of matters takes the memory of a page of them. */
export async function* writeXes(pages: ExportPages): AsyncGenerator<string> {
  yield HEAD;
  for await (const { matters, names } of pages)
    yield matters.map((matter) => traceOf(matter, names)).join("");
  yield "</log>\n";
}

function traceOf(matter: ExportedMatter, names: NamesOfExport): string {
  const own = [
    text("concept:name", matter.id),
    text("procedure", matter.procedure),
    text("pack_version", matter.packVersion),
    text("title", matter.title),
    text("class", matter.class),
    text("body", matter.body),
    text("body:name", names.bodies.get(matter.body) ?? null),
    text("opened_on", matter.openedOn),
  ];
  return `<trace>\n${own.join("")}${matter.acts.map((act) => eventOf(act, names)).join("")}</trace>\n`;
}

function eventOf(act: ExportedAct, names: NamesOfExport): string {
  const name = (of: ReadonlyMap<string, string>, id: string | null) =>
    id === null ? null : (of.get(id) ?? null);
  return [
    "<event>",
    text("concept:name", act.type),
    date("time:timestamp", act.claimedAt),
    text("org:resource", act.by),
    text("org:resource:name", name(names.people, act.by)),
    text("org:role", act.as),
    text("item", act.item),
    text("of", act.of),
    text("of:name", name(names.people, act.of)),
    text("office", act.office),
    text("office:name", name(names.offices, act.office)),
    date("recorded_at", act.recordedAt),
    `<id key="identity:id" value="${escaped(act.id)}"/>`,
    act.erased ? '<boolean key="erased" value="true"/>' : "",
    ...Object.entries(act.fields).map(([key, value]) => attribute(key, value)),
    "</event>\n",
  ].join("");
}

function attribute(key: string, value: unknown): string {
  const plain = plainValue(value);
  if (plain === null) return "";
  const kind =
    typeof plain === "boolean"
      ? "boolean"
      : typeof plain === "string"
        ? "string"
        : Number.isInteger(plain)
          ? "int"
          : "float";
  return `<${kind} key="${escaped(key)}" value="${escaped(String(plain))}"/>`;
}

function text(key: string, value: string | null): string {
  return value === null ? "" : `<string key="${key}" value="${escaped(value)}"/>`;
}

function date(key: string, value: string): string {
  return `<date key="${key}" value="${escaped(value)}"/>`;
}
