/** The acts of a norm's case, from lines such as `09:10  position-stated  张  agree`. */
import { checkAct } from "./check.ts";
import type { ActDefinition, FieldDefinition, Procedure } from "./model.ts";

export type CaseAct = {
  /** HH:MM, as the case writes it. */
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
type Draft = Omit<CaseAct, "number" | "by" | "time">;

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

export function readActs(block: string, firstLine: number, reading: Reading): Draft[] {
  const { procedure, report } = reading;
  const people = peopleOf(reading);
  const prefix = prefixOf(procedure);
  let latest = "";
  return block.split("\n").flatMap((text, index): Draft[] => {
    const line = firstLine + index;
    const words = text.replace(/(^|\s)#\s.*$/, "").trim();
    if (words === "") return [];
    const [time = "", name = "", ...columns] = words.split(/\s{2,}|\t+/);
    if (!TIME.test(time)) {
      report(
        line,
        `"${time}" is no time`,
        "Begin with a time such as 09:10, and part columns by two spaces.",
      );
      return [];
    }
    if (time < latest)
      report(
        line,
        `${time} comes after ${latest}`,
        "Write the acts in the order in which they are recorded.",
      );
    latest = time > latest ? time : latest;
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
    const { item, data } = readValues(act, values, line, reading);
    const draft = { at: time, type: act.type, item, data };
    checkFields(draft, line, reading);
    // An act about nobody is about its recorder, as in the kernel.
    if (!isWho) return [{ ...draft, of: clerkOf(people), as: null }];
    return names.map((of) => ({ ...draft, of, as: capacity ?? people.get(of) ?? null }));
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
      type: act.type,
      of: clerkOf(people),
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
  return [...added, ...written].map((draft, index) => ({
    ...draft,
    number: index + 1,
    by: draft.of,
    time: Date.parse(`${on}T${draft.at}:00.000Z`),
  }));
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
  let item: string | null = null;
  const waiting = [...act.fields];
  for (const column of columns) {
    const named = /^(\w+)=(.*)$/.exec(column);
    const field = named ? act.fields.find((f) => f.key === named[1]) : undefined;
    if (column.startsWith("#")) item = column.slice(1);
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
  return { item, data };
}

function readValue({ type }: FieldDefinition, text: string): unknown {
  if (type === "integer" || type === "money") return /^\d+$/.test(text) ? Number(text) : text;
  if (type === "boolean") return text === "true" ? true : text === "false" ? false : text;
  return text;
}

function checkFields(
  { type, data }: { type: string; data: Record<string, unknown> },
  line: number,
  { procedure, report }: Reading,
): void {
  const checked = checkAct(procedure, { type, data });
  if (checked.ok) return;
  for (const { path, message } of checked.problems)
    report(line, `${type} ${path}: ${message.en}`, `${message.zh}。`);
}
