/**
 * A log's activities as acts of a procedure: by the mapping that the pack declares for imports, the column `value` then giving
 * the act's field as `import meetings` reads it; or by the act's type, its short name or its title.
 */
import { importedFields, type Procedure } from "../norms/index.ts";
import { TICK } from "../rules/index.ts";
import { asNumbers, asText, TextWriter } from "./columns.ts";
import type { Column, EventLog } from "./event-log.ts";
import { LogFault } from "./log-fault.ts";

const VALUE = "value";
const SHOWN = 8;

type Mapping = Procedure["imports"][string];

/** @throws LogFault naming the activities that the procedure does not know, and a value that does not fit. */
export function mapToProcedure(procedure: Procedure, log: EventLog): EventLog {
  const types = log.activity.words.map((word) => typeOf(procedure, word));
  const unknown = log.activity.words.filter((_, code) => types[code] === null);
  if (unknown.length > 0) throw unknownActivities(procedure, unknown);
  const words = [...new Set(types as string[])];
  const codeOf = types.map((type) => words.indexOf(type as string));
  const codes = new Int32Array(log.activity.codes.length);
  for (let e = 0; e < codes.length; e++) codes[e] = codeOf[log.activity.codes[e] as number] as number;
  return { ...log, activity: { codes, words }, attributes: attributesOf(procedure, log) };
}

/** The names of the attributes that a procedure can use: the fields of its acts, and what its imports read. */
export function attributesUsed(procedure: Procedure): (name: string) => boolean {
  const keys = new Set(Object.values(procedure.acts).flatMap((act) => act.fields.map((f) => f.key)));
  keys.add("of");
  if (Object.keys(procedure.imports).length > 0) keys.add(VALUE);
  return (name) => keys.has(name);
}

function typeOf(procedure: Procedure, activity: string): string | null {
  if (Object.hasOwn(procedure.imports, activity)) return (procedure.imports[activity] as Mapping).type;
  if (Object.hasOwn(procedure.acts, activity) || activity === TICK) return activity;
  const named = Object.values(procedure.acts).filter(
    ({ type, title }) =>
      type.slice(type.indexOf(".") + 1) === activity || title.zh === activity || title.en === activity,
  );
  return named.length === 1 ? (named[0]?.type ?? null) : null;
}

/** The fields that `value` gives, and those that have columns of their own, as the numbers or texts that they are. */
function attributesOf(procedure: Procedure, log: EventLog): Map<string, Column> {
  const numbers = new Set(
    Object.values(procedure.acts).flatMap((act) =>
      act.fields.filter((f) => f.type === "integer" || f.type === "money").map((f) => f.key),
    ),
  );
  const own = new Map<string, Column>();
  for (const [name, column] of log.attributes)
    if (name !== VALUE) own.set(name, numbers.has(name) ? asNumbers(column) : asText(column));
  const isImported = log.activity.words.some((word) => Object.hasOwn(procedure.imports, word));
  if (!isImported) return own;
  for (const [name, column] of valuesOf(procedure, log, numbers)) own.set(name, column);
  return own;
}

function valuesOf(procedure: Procedure, log: EventLog, numbers: Set<string>): Map<string, Column> {
  const events = log.time.length;
  const values = log.attributes.get(VALUE);
  const texts = values === undefined ? null : (asText(values) as Extract<Column, { kind: "text" }>);
  const mappings = log.activity.words.map((word) =>
    Object.hasOwn(procedure.imports, word) ? (procedure.imports[word] as Mapping) : null,
  );
  const columns = new Map<string, TextWriter | Float64Array>();
  const columnOf = (key: string): TextWriter | Float64Array => {
    const known = columns.get(key);
    if (known) return known;
    const made = numbers.has(key) ? new Float64Array(events).fill(Number.NaN) : new TextWriter(events);
    columns.set(key, made);
    return made;
  };
  // Each value of an activity is understood once, however often it comes.
  const understood = new Map<number, Record<string, unknown>>();
  const many = (texts?.words.length ?? 0) + 1;
  for (let e = 0; e < events; e++) {
    const activity = log.activity.codes[e] as number;
    const mapping = mappings[activity];
    if (!mapping?.field) continue;
    const code = texts === null ? -1 : (texts.codes[e] as number);
    const key = activity * many + code + 1;
    let fields = understood.get(key);
    if (fields === undefined) {
      const written = code < 0 ? "" : (texts?.words[code] ?? "");
      fields = importedFields(procedure, mapping, written) ?? undefined;
      if (fields === undefined) throw noValue(log, e, written);
      understood.set(key, fields);
    }
    for (const name of Object.keys(fields)) {
      const column = columnOf(name);
      const value = fields[name];
      if (column instanceof Float64Array) column[e] = Number(value);
      else column.codes[e] = column.codeOf(String(value));
    }
  }
  return new Map(
    [...columns].map(([name, column]): [string, Column] => [
      name,
      column instanceof Float64Array ? { kind: "number", values: column } : column.column(),
    ]),
  );
}

function unknownActivities(procedure: Procedure, unknown: string[]): LogFault {
  const shown = unknown
    .slice(0, SHOWN)
    .map((word) => `"${word.slice(0, 60)}"`)
    .join(", ");
  const more = unknown.length > SHOWN ? ` … (${unknown.length})` : "";
  const known = [...Object.keys(procedure.imports), ...Object.keys(procedure.acts)].slice(0, 40).join(", ");
  return new LogFault(
    { column: "activity" },
    {
      zh: `程序 ${procedure.id} 不认识的活动：${shown}${more}`,
      en: `${procedure.id} does not know ${shown}${more}`,
    },
    {
      zh: `请改用：${known}；或用 --model 按模型检查`,
      en: `use ${known}; or check the log against a --model`,
    },
  );
}

function noValue(log: EventLog, event: number, written: string): LogFault {
  let c = 0;
  while ((log.starts[c + 1] as number) <= event) c++;
  const activity = log.activity.words[log.activity.codes[event] as number];
  const n = event - (log.starts[c] as number) + 1;
  return new LogFault(
    { column: VALUE },
    {
      zh: `案“${log.cases[c]}”第 ${n} 个事件 ${activity} 的值“${written}”不合适`,
      en: `"${written}" does not fit ${activity}, event ${n} of the case ${log.cases[c]}`,
    },
    { zh: "见规范包中该活动的取值", en: "see the declared values of this activity in the pack" },
  );
}
