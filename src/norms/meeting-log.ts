/** A meeting log's rows as acts of a procedure, by the mapping that its pack declares. Pure. */
import type { Procedure } from "./model.ts";

export type MeetingRow = {
  case_id: string;
  activity: string;
  timestamp: string;
  resource: string;
  role: string;
  item: string;
  value: string;
};

export type MappedAct = {
  type: string;
  resource: string;
  as: string | null;
  item: string | null;
  data: Record<string, unknown>;
  claimedAt: string;
};

export type RowProblem = { row: number; column: string; message: string; cure: string };

/** Rows are numbered from 2, as a spreadsheet shows them below the header. Every problem at once. */
export function mapMeetingRows(
  procedure: Procedure,
  rows: MeetingRow[],
): { cases: Map<string, MappedAct[]>; problems: RowProblem[] } {
  const cases = new Map<string, MappedAct[]>();
  const problems: RowProblem[] = [];
  rows.forEach((row, index) => {
    const mapping = procedure.imports[row.activity];
    const at = Date.parse(`${row.timestamp}Z`);
    const wrong = (column: string, message: string, cure: string) =>
      problems.push({ row: index + 2, column, message, cure });
    if (!row.case_id) wrong("case_id", "is empty", "name the agenda item of the sitting");
    if (!mapping)
      wrong(
        "activity",
        `"${row.activity}" is not known`,
        `use one of ${Object.keys(procedure.imports).join(", ")}`,
      );
    if (Number.isNaN(at)) wrong("timestamp", `"${row.timestamp}" is no time`, "write 2026-05-08T09:00:00");
    if (!mapping || Number.isNaN(at) || !row.case_id) return;
    const data = importedFields(procedure, mapping, row.value);
    if (data === null) {
      wrong(
        "value",
        `"${row.value}" does not fit ${row.activity}`,
        "see the declared values of this activity",
      );
      return;
    }
    const acts = cases.get(row.case_id) ?? [];
    acts.push({
      type: mapping.type,
      resource: row.resource,
      as: row.role || null,
      item: row.item || null,
      data,
      claimedAt: new Date(at).toISOString(),
    });
    cases.set(row.case_id, acts);
  });
  return { cases, problems };
}

/** The fields of an act that the column `value` gives; null where the value does not fit. */
export function importedFields(
  procedure: Procedure,
  mapping: Procedure["imports"][string],
  value: string,
): Record<string, unknown> | null {
  const definition = procedure.acts[mapping.type];
  if (mapping.field === "*") return countsOf(value);
  if (!mapping.field) return {};
  const field = definition?.fields.find((f) => f.key === mapping.field);
  if (!field) return null;
  if (value === "") return field.required ? null : {};
  if (field.type === "integer") return /^\d+$/.test(value) ? { [field.key]: Number(value) } : null;
  const chosen = mapping.values ? mapping.values[value] : value;
  if (chosen === undefined) return null;
  if (field.options && !field.options.some((o) => o.value === chosen)) return null;
  return { [field.key]: chosen };
}

/** `yes=3;no=2;abstain=0` */
function countsOf(value: string): Record<string, number> | null {
  const counts: Record<string, number> = {};
  for (const part of value.split(";")) {
    const match = /^(\w+)=(\d+)$/.exec(part.trim());
    if (!match) return null;
    counts[match[1] as string] = Number(match[2]);
  }
  return counts;
}
