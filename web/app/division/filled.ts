/** A matrix from a workbook or CSV: members in the first column, areas in the others; what cannot be read is told by its cell. Pure. */
import type { Division } from "../api.ts";
import { DIVISION } from "../texts/division.ts";
import type { Texts, Words } from "../texts/words.ts";
import { cellOf, OTHER, PARTS, type Part, type PlanTyped } from "./draft.ts";

export type Fault = { at: string; key: keyof typeof DIVISION & string; typed: string };
export type Filled = Pick<PlanTyped, "cells" | "other"> & { duties: number; faults: Fault[] };

const plain = (text: string) =>
  text
    .normalize("NFKC")
    .replaceAll(/[\s()（）]/g, "")
    .toLowerCase();
const says = (words: Words, typed: string) => [words.zh, words.en].some((one) => plain(one) === plain(typed));
const begins = (words: Words, typed: string) =>
  [words.zh, words.en].some((one) => plain(typed).startsWith(plain(one)));

/** Null: no heading was found whose columns are areas. */
export function filledFrom(rows: string[][], { areas, members }: Division): Filled | null {
  const head = rows.findIndex((row) => row.some((typed) => areas.some(({ title }) => begins(title, typed))));
  const heading = rows[head];
  if (!heading) return null;
  const filled: Filled = { cells: {}, other: {}, duties: 0, faults: [] };
  const columns = heading.map((typed) => areas.find(({ title }) => begins(title, typed)) ?? null);
  heading.forEach((typed, n) => {
    if (n > 1 && typed.trim() !== "" && !columns[n])
      filled.faults.push({ at: addressOf(n, head), key: "importArea", typed });
  });
  rows.slice(head + 1).forEach((row, below) => {
    const at = head + 1 + below;
    const [name = ""] = row;
    if (name.trim() === "") return;
    const member = members.find(
      (one) => one.inOffice && says({ zh: one.name, en: one.nameEn ?? one.name }, name),
    );
    if (!member) return void filled.faults.push({ at: addressOf(0, at), key: "importPerson", typed: name });
    const leads = member.principal !== "none" || member.acting;
    columns.forEach((area, n) => {
      const typed = row[n]?.trim() ?? "";
      if (!area || typed === "") return;
      if (area.id === OTHER) {
        filled.other[member.person] = typed.replace(MANAGED, "");
        filled.duties += 1;
        return;
      }
      const key = cellOf(member.person, area.id);
      for (const word of typed.split(/[；;、,，\n]/).filter((one) => one.trim() !== "")) {
        const part = PARTS.find((one) => begins(TEXTS[one], word));
        if (!part) filled.faults.push({ at: addressOf(n, at), key: "importWord", typed: word.trim() });
        else if (part === "oversees" && !leads)
          filled.faults.push({ at: addressOf(n, at), key: "importOversees", typed: word.trim() });
        else if (!filled.cells[key]?.includes(part)) {
          filled.cells[key] = [...(filled.cells[key] ?? []), part];
          filled.duties += 1;
        }
      }
    });
  });
  return filled;
}

const TEXTS: Record<Part, Words> & Texts = {
  manages: DIVISION.manages,
  oversees: DIVISION.oversees,
  checks: DIVISION.checks,
};
/** The workbook that goes out says of other work, too, that it is managed. */
const MANAGED = /^(分管|manages)\s*/;

/** As a spreadsheet names it: C4. */
function addressOf(column: number, row: number): string {
  return `${String.fromCharCode(65 + column)}${row + 1}`;
}
