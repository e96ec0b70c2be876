/**
 * OCEL 2.0, seen from one type of object: each object of the type is a case, and an event that concerns several of them stands
 * in each. The standard gives every event a time and says nothing of their order in the file, so they stand by time, and
 * where times are equal as the file has them.
 */
import { roleOf } from "./csv-header.ts";
import { Instants } from "./instants.ts";
import { LogBuilder, type TextBuilder } from "./log-builder.ts";
import { LogFault, type Place, type Words } from "./log-fault.ts";
import type { LogRead, ReadOptions } from "./reading.ts";

export type OcelValue = { name: string; value: unknown };
export type OcelEvent = {
  id: string;
  type: string;
  time: string;
  attributes: OcelValue[];
  objects: string[];
  place: Place;
};
export type OcelObject = { id: string; type: string; attributes: OcelValue[] };
export type Ocel = { objects: Map<string, OcelObject>; events: OcelEvent[] };

/** @throws LogFault where the type is none of the log's, an event lacks what it must have, or no event concerns the type. */
export function eventsByCase({ objects, events }: Ocel, options: ReadOptions): LogRead {
  const instants = new Instants(options.zone ?? null);
  const timed = events.map((event) => {
    const at = instants.readText(event.time, event.place);
    if (Number.isNaN(at)) throw noTime(event);
    if (event.type === "") throw noType(event);
    return { event, at };
  });
  timed.sort((a, b) => a.at - b.at);
  const { type, note } = caseTypeOf(objects, events, options.caseType ?? null);
  const builder = new LogBuilder();
  const cases: string[] = [];
  const caseOf = new Map<string, number>();
  const keeps = options.keeps ?? (() => true);
  const known = new Map<TextBuilder, Map<string, number>>();
  const put = (column: TextBuilder, text: string) => {
    if (text === "") return;
    const codes = known.get(column) ?? new Map<string, number>();
    known.set(column, codes);
    let code = codes.get(text);
    if (code === undefined) {
      const bytes = Buffer.from(text);
      code = column.table.codeOfBytes(bytes, 0, bytes.length, builder.events + 1);
      codes.set(text, code);
    }
    column.codes[builder.events] = code;
  };
  const attribute = (name: string, value: unknown) => {
    if (value === null || value === undefined || !keeps(name)) return;
    put(builder.attributes.get(name) ?? builder.text(name), String(value));
  };
  for (const { event, at } of timed)
    for (const id of new Set(event.objects)) {
      const object = objects.get(id);
      if (object?.type !== type) continue;
      const index = caseOf.get(id) ?? cases.length;
      if (index === cases.length) {
        cases.push(id);
        caseOf.set(id, index);
      }
      builder.ensure();
      builder.caseOf[builder.events] = index;
      builder.time[builder.events] = at;
      put(builder.activity, event.type);
      for (const { name, value } of event.attributes) {
        const role = roleOf(name);
        if (role === "resource" || role === "role" || role === "item") put(builder[role], textOf(value));
        else attribute(name, value);
      }
      for (const { name, value } of object.attributes) attribute(`case:${name}`, value);
      builder.events++;
    }
  if (builder.events === 0) throw noCases(type, objects);
  const { log, encoding } = builder.finish(cases);
  return { log, format: "OCEL 2.0", encoding, timesAreZoned: instants.areZoned, notes: note ? [note] : [] };
}

function textOf(value: unknown): string {
  return value === null || value === undefined ? "" : String(value);
}

/** The type asked for, the only one, or the one that the most events concern. */
function caseTypeOf(
  objects: Map<string, OcelObject>,
  events: OcelEvent[],
  asked: string | null,
): { type: string; note: Words | null } {
  const counts = new Map<string, number>();
  for (const { type } of objects.values()) counts.set(type, counts.get(type) ?? 0);
  for (const event of events)
    for (const type of new Set(event.objects.map((id) => objects.get(id)?.type)))
      if (type !== undefined) counts.set(type, (counts.get(type) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  if (asked !== null && !counts.has(asked)) throw noSuchType(asked, [...counts.keys()]);
  const type = asked ?? most?.[0];
  if (type === undefined) throw noCases("", objects);
  if (asked !== null || counts.size === 1) return { type, note: null };
  const list = [...counts].map(([name, n]) => `${name} ${n}`).join(", ");
  return {
    type,
    note: {
      zh: `以对象类型“${type}”为案（涉及的事件最多：${list}）；可用 --case 另选`,
      en: `cases are the objects of type "${type}", which the most events concern (${list}); --case chooses another`,
    },
  };
}

function noSuchType(asked: string, known: string[]): LogFault {
  const list = known.slice(0, 20).join(", ");
  return new LogFault(
    {},
    { zh: `日志中没有对象类型“${asked}”`, en: `the log has no type of object "${asked}"` },
    { zh: `请从中选择：${list}`, en: `choose one of ${list}` },
  );
}

function noCases(type: string, objects: Map<string, OcelObject>): LogFault {
  const known = [...new Set([...objects.values()].map((o) => o.type))].slice(0, 20).join(", ");
  return new LogFault(
    {},
    { zh: `没有事件涉及“${type}”类型的对象`, en: `no event concerns an object of type "${type}"` },
    {
      zh: `请用 --case 选择：${known}`,
      en: `choose with --case one of ${known || "none: the log has no objects"}`,
    },
  );
}

function noTime(event: OcelEvent): LogFault {
  return new LogFault(
    event.place,
    { zh: `事件“${event.id}”没有时间`, en: `the event "${event.id}" has no time` },
    { zh: "OCEL 2.0 的每个事件都须有 time", en: "in OCEL 2.0 every event has a time" },
  );
}

function noType(event: OcelEvent): LogFault {
  return new LogFault(
    event.place,
    { zh: `事件“${event.id}”没有类型`, en: `the event "${event.id}" has no type` },
    { zh: "OCEL 2.0 的每个事件都须有 type", en: "in OCEL 2.0 every event has a type" },
  );
}
