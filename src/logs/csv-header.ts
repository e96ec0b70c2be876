/** Which column of a CSV log holds what, by our names and by the standard ones of process mining. */
import { LogFault } from "./log-fault.ts";
import { textOf } from "./text-of.ts";

export type Role = "case" | "activity" | "time" | "resource" | "role" | "item" | "attribute" | "ignored";
export type CsvHeader = { delimiter: number; columns: { name: string; role: Role }[] };

const NAMES: Record<Exclude<Role, "attribute" | "ignored">, readonly string[]> = {
  case: ["case_id", "case:concept:name"],
  activity: ["activity", "concept:name"],
  time: ["timestamp", "time:timestamp"],
  resource: ["resource", "org:resource"],
  role: ["role", "org:role"],
  item: ["item"],
};
const REQUIRED = ["case", "activity", "time"] as const;
const DELIMITERS = [",", ";", "\t"];

type RoleOfEvent = Exclude<Role, "attribute" | "ignored" | "case">;
const ROLES: ReadonlyMap<string, RoleOfEvent> = new Map(
  (["activity", "time", "resource", "role", "item"] as const).flatMap((role) =>
    NAMES[role].map((name) => [name, role] as const),
  ),
);

/** What an event's attribute of that name is, by our names and the standard ones; null for any other. */
export function roleOf(name: string): RoleOfEvent | null {
  return ROLES.get(name) ?? null;
}

/** @throws LogFault for missing and repeated columns. */
export function headerOf(line: Uint8Array, keeps: (attribute: string) => boolean = () => true): CsvHeader {
  const text = textOf(line)
    .replace(/^\uFEFF/, "")
    .replace(/\r$/, "");
  const delimiter = DELIMITERS.reduce((best, d) =>
    text.split(d).length > text.split(best).length ? d : best,
  );
  const names = text.split(delimiter).map((name) =>
    name
      .trim()
      .replace(/^"(.*)"$/, "$1")
      .trim(),
  );
  const columns = names.map((name) => ({ name, role: "attribute" as Role }));
  for (const [role, known] of Object.entries(NAMES)) {
    const found = known.map((name) => columns.find((c) => c.name === name)).find((c) => c !== undefined);
    if (found) found.role = role as Role;
  }
  const missing = REQUIRED.filter((role) => !columns.some((c) => c.role === role));
  if (missing.length > 0) throw missingColumns(missing, names);
  const seen = new Set<string>();
  for (const column of columns) {
    if (seen.has(column.name) && column.name !== "") throw repeated(column.name);
    seen.add(column.name);
    if (column.role === "attribute" && (column.name === "" || !keeps(column.name))) column.role = "ignored";
  }
  return { delimiter: delimiter.charCodeAt(0), columns };
}

function missingColumns(missing: readonly (typeof REQUIRED)[number][], names: string[]): LogFault {
  const wanted = missing.map((role) => NAMES[role].join(" / "));
  const found = names.slice(0, 20).join(", ").slice(0, 300);
  return new LogFault(
    { row: 1 },
    {
      zh: `表头缺少 ${wanted.join("、")}（现有：${found}）`,
      en: `the header lacks ${wanted.join(", ")} (it has: ${found})`,
    },
    {
      zh: "请把第一行写作 case_id,activity,timestamp,resource,role,item,value",
      en: "make the first row case_id,activity,timestamp,resource,role,item,value",
    },
  );
}

function repeated(name: string): LogFault {
  return new LogFault(
    { row: 1, column: name },
    { zh: "重复出现", en: "stands twice in the header" },
    { zh: "请改名或删除其中一列", en: "rename or delete one of them" },
  );
}
