/** A log as its model sees it: the attributes that conditions name, under the names that they have there. */
import { asNumbers, asText } from "./columns.ts";
import { type DeclModel, ELAPSED_SECONDS } from "./decl-model.ts";
import type { Column, EventLog } from "./event-log.ts";
import type { LogRead } from "./reading.ts";

export type ModelLog = { log: EventLog; notes: LogRead["notes"] };

export function mapToModel({ fields, activities }: DeclModel, log: EventLog): ModelLog {
  const attributes = new Map<string, Column>();
  const missing: string[] = [];
  for (const [name, { attribute, kind }] of fields) {
    const column = columnOf(log, attribute);
    if (column === null) missing.push(attribute);
    else
      attributes.set(name, kind === "number" ? asNumbers(column) : kind === "text" ? asText(column) : column);
  }
  const present = new Set(log.activity.words);
  const absent = activities.filter((a) => !present.has(a));
  const notes: LogRead["notes"] = [];
  if (missing.length > 0)
    notes.push({
      zh: `日志没有模型条件所用的字段：${missing.join("、")}；涉及它们的条件都不成立`,
      en: `the log has none of ${missing.join(", ")}, which conditions of the model use; they never hold`,
    });
  if (absent.length > 0)
    notes.push({
      zh: `日志中没有出现模型的活动：${absent.slice(0, 20).join("、")}`,
      en: `activities of the model that the log does not have: ${absent.slice(0, 20).join(", ")}`,
    });
  return { log: { ...log, attributes }, notes };
}

/** Which attributes of a log its reader has to keep for a model. */
export function attributesOfModel({ fields }: DeclModel): (name: string) => boolean {
  const names = new Set([...fields.values()].map((f) => f.attribute));
  return (name) => names.has(name);
}

function columnOf(log: EventLog, attribute: string): Column | null {
  switch (attribute) {
    case "org:resource":
    case "resource":
      return { kind: "text", ...log.resource };
    case "org:role":
    case "role":
      return { kind: "text", ...log.role };
    case "item":
      return { kind: "text", ...log.item };
    case "concept:name":
      return { kind: "text", ...log.activity };
    case ELAPSED_SECONDS:
      return { kind: "number", values: elapsedIn(log) };
    default:
      return log.attributes.get(attribute) ?? null;
  }
}

function elapsedIn({ starts, time }: EventLog): Float64Array {
  const values = new Float64Array(time.length);
  for (let c = 0; c + 1 < starts.length; c++) {
    const start = starts[c] as number;
    for (let e = start; e < (starts[c + 1] as number); e++)
      values[e] = ((time[e] as number) - (time[start] as number)) / 1_000;
  }
  return values;
}
