/** The acts of a norm's case, from lines such as `09:10  position-stated  张  agree`. */
import { checkAct } from "./check.ts";
import type { ActDefinition, FieldDefinition, Procedure } from "./model.ts";

export type CaseAct = {
  /** As a verdict names it: HH:MM on the day of opening, with the day before it on others. */
  at: string;
  number: number;
  type: string;
  of: string | null;
  by: string | null;
  as: string | null;
  item: string | null;
  data: Record<string, unknown>;
  /** Milliseconds since the epoch. */
  time: number;
};

type Given = Record<string, string | number | boolean>;
type Reading = {
  procedure: Procedure;
  given: Given;
  on: string;
  report: (line: number, message: string, cure: string) => void;
};
type Draft = Omit<CaseAct, "number">;

/** Cases are told in the civil time of the whole country, which has had one zone without summer time since 1992. */
const ZONE = "+08:00";

/** The instant of a civil day and time. */
export function instantOf(day: string, time = "00:00"): number {
  return Date.parse(`${day}T${time}:00.000${ZONE}`);
}

/** How a case names a day and a time: the day of opening goes without saying. */
export function labelOf(day: string, time: string, on: string): string {
  return day === on ? time : `${day} ${time}`;
}

const TIME = /^(?:(\d{4}-\d{2}-\d{2}) )?((?:[01]\d|2[0-3]):[0-5]\d)$/;

export function readActs(block: string, firstLine: number, reading: Reading): Draft[] {
  const { procedure, report } = reading;
  const people = peopleOf(reading);
  const prefix = prefixOf(procedure);
  let [day, latest] = [reading.on, ""];
  return block.split("\n").flatMap((text, index): Draft[] => {
    const line = firstLine + index;
    const words = text.replace(/(^|\s)#\s.*$/, "").trim();
    if (words === "") return [];
    const [when = "", name = "", ...columns] = words.split(/\s{2,}|\t+/);
    const match = TIME.exec(when);
    const [, date, time = ""] = match ?? [];
    if (!match || (date !== undefined && Number.isNaN(instantOf(date)))) {
      report(
        line,
        `"${when}" is no time`,
        "Begin with a time such as 09:10 or 2024-09-20 09:10, and part columns by two spaces.",
      );
      return [];
    }
    day = date ?? day;
    if (`${day} ${time}` < latest)
      report(
        line,
        `${when} comes after ${latest.startsWith(day) ? latest.slice(11) : latest}`,
        "Write the acts in the order in which they are recorded.",
      );
    latest = `${day} ${time}` > latest ? `${day} ${time}` : latest;
    if (day < reading.on)
      report(line, `${day} lies before the day of opening, ${reading.on}`, "Correct `on`, or the day.");
    const act = procedure.acts[`${prefix}${name}`];
    if (!act) {
      const names = Object.keys(procedure.acts).map((type) => type.slice(prefix.length));
      report(line, `there is no act "${name}"`, `Acts are ${names.join(", ")}.`);
      return [];
    }
    const names = columns[0]?.split(/\s+/) ?? [];
    const isWho = names.length > 0 && names.every((n) => people.has(n));
    // Somebody may act in another capacity than the case gives: `陈  as=member`.
    const capacity = columns.find((c) => c.startsWith("as="))?.slice(3) ?? null;
    if (capacity !== null && !Object.hasOwn(procedure.capacities, capacity))
      report(
        line,
        `there is no capacity "${capacity}"`,
        `Capacities are ${Object.keys(procedure.capacities).join(", ")}.`,
      );
    const values = (isWho ? columns.slice(1) : columns).filter((c) => !c.startsWith("as="));
    const { item, by, data } = readValues(act, values, line, reading);
    const at = labelOf(day, time, reading.on);
    const draft = { at, type: act.type, item, data, time: instantOf(day, time) };
    checkFields(draft, line, reading);
    // An act about nobody is about its recorder, as in the kernel; and who it is about did it, unless somebody else did.
    if (!isWho) return [{ ...draft, of: clerkOf(people), by: by ?? clerkOf(people), as: null }];
    return names.map((of) => ({ ...draft, of, by: by ?? of, as: capacity ?? people.get(of) ?? null }));
  });
}

/** What opens the matter and says who is due, where the case has not written it itself; then all acts are numbered. */
export function addGivenActs(
  written: Draft[],
  reading: Reading & { line: number; sentence: string },
): CaseAct[] {
  const { procedure, given, on, line, sentence, report } = reading;
  const people = peopleOf(reading);
  const facts: Given = {
    due: [...people.values()].filter((as) => as === "chair" || as === "member").length,
    ...given,
  };
  const used = new Set<string>(["on", ...Object.keys(given).filter((key) => capacityOf(procedure, key))]);
  const added: Draft[] = [];
  const isOpened = written.some((w) => procedure.acts[w.type]?.opens);
  const opening = isOpened ? undefined : Object.values(procedure.acts).find((a) => a.opens);
  for (const act of Object.values(procedure.acts)) {
    const says = act.fields.filter((f) => facts[f.key] !== undefined);
    if (says.length > 0) for (const f of says) used.add(f.key);
    if (written.some((w) => w.type === act.type)) continue;
    if (act !== opening && !act.fields.some((f) => f.key === "due")) continue;
    const data: Record<string, unknown> = Object.fromEntries(says.map((f) => [f.key, facts[f.key]]));
    for (const f of act.fields) if (f.required && f.type === "text") data[f.key] ??= sentence;
    const draft = {
      at: written[0]?.at ?? "00:00",
      time: written[0]?.time ?? instantOf(on),
      type: act.type,
      of: clerkOf(people),
      by: clerkOf(people),
      as: null,
      item: null,
      data,
    };
    checkFields(draft, line, reading);
    added.push(draft);
  }
  for (const key of Object.keys(given))
    if (!used.has(key))
      report(line, `"${key}" is no field and no capacity of ${procedure.id}`, "Take it out, or correct it.");
  return [...added, ...written].map((draft, index) => ({ ...draft, number: index + 1 }));
}

/** Name → capacity, from `chair: 陈` and `members: 张 李`. */
function peopleOf({ procedure, given }: Reading): Map<string, string> {
  const people = new Map<string, string>();
  for (const [key, value] of Object.entries(given)) {
    const capacity = capacityOf(procedure, key);
    if (capacity) for (const name of String(value).split(/[\s、]+/)) people.set(name, capacity);
  }
  return people;
}

function capacityOf(procedure: Procedure, key: string): string | null {
  return Object.keys(procedure.capacities).find((c) => key === c || key === `${c}s`) ?? null;
}

function clerkOf(people: Map<string, string>): string | null {
  for (const [name, as] of people) if (as === "clerk") return name;
  return null;
}

function prefixOf(procedure: Procedure): string {
  const type = Object.keys(procedure.acts)[0] ?? "";
  return type.slice(0, type.indexOf(".") + 1);
}

function readValues(act: ActDefinition, columns: string[], line: number, { report }: Reading) {
  const data: Record<string, unknown> = {};
  let [item, by]: (string | null)[] = [null, null];
  const waiting = [...act.fields];
  for (const column of columns) {
    const named = /^(\w+)=(.*)$/.exec(column);
    const field = named ? act.fields.find((f) => f.key === named[1]) : undefined;
    if (column.startsWith("#")) item = column.slice(1);
    else if (named?.[1] === "by" && !field) by = named[2] ?? null;
    else if (named && field) data[field.key] = readValue(field, named[2] ?? "");
    else {
      const next = waiting.find((f) => !(f.key in data));
      if (next) data[next.key] = readValue(next, column);
      else
        report(
          line,
          `"${column}" is one value too many, or a name that is not given`,
          `The act has the fields ${act.fields.map((f) => f.key).join(", ") || "none"}.`,
        );
    }
  }
  return { item: item ?? null, by: by ?? null, data };
}

function readValue({ type }: FieldDefinition, text: string): unknown {
  if (type === "integer" || type === "money") return /^\d+$/.test(text) ? Number(text) : text;
  if (type === "boolean") return text === "true" ? true : text === "false" ? false : text;
  return text;
}

const SOMEBODY = "00000000-0000-4000-8000-000000000000";

function checkFields(
  { type, data }: { type: string; data: Record<string, unknown> },
  line: number,
  { procedure, report }: Reading,
): void {
  // In a case people and things have names; what is kept of them are identifiers.
  const named = procedure.acts[type]?.fields.filter((f) => f.type === "person" || f.type === "uuid") ?? [];
  const kept = named.flatMap(({ key }) => (typeof data[key] === "string" ? [[key, SOMEBODY] as const] : []));
  const checked = checkAct(procedure, { type, data: { ...data, ...Object.fromEntries(kept) } });
  if (checked.ok) return;
  for (const { path, message } of checked.problems)
    report(line, `${type} ${path}: ${message.en}`, `${message.zh}。`);
}
