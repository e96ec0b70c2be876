/**
 * Which row of the registry a row of a file speaks of: by its id, by its code, by what people know it by. Pure.
 *
 * Ids go first, so that a row found by its name is never one that another row has claimed.
 */
import { UUID } from "../changes.ts";
import type { Row } from "./rows.ts";
import { tidyCode } from "./words.ts";

/** A row of the registry, by what it can be found. */
export type Candidate = {
  id: string;
  key: string;
  since: string | null;
  ended: boolean;
  code: string | null;
};

export type Marks = {
  /** What people know the row by, and the column to which a fault about it belongs; null when the row does not say. */
  keyOf(row: Row): string | null;
  keyColumn: string;
  sinceOf(row: Row): string | null;
  coded: boolean;
  newId: () => string;
};

/** The id of every row that can be told; the others have a fault. New rows get a new id, or the one that they bring. */
export function identify(rows: Row[], candidates: Candidate[], marks: Marks): Map<Row, string> {
  const ids = new Map<Row, string>();
  const claimed = new Map<string, Row>();
  const claim = (row: Row, id: string, column: string) => {
    const other = claimed.get(id);
    if (other) return repeated(row, other, column, marks.coded);
    claimed.set(id, row);
    ids.set(row, id);
  };
  for (const row of rows.filter((r) => r.text("id") !== null)) {
    const id = row.read("id", readId);
    if (id) claim(row, id, "id");
  }
  const others = rows.filter((r) => r.text("id") === null);
  const byKey = Map.groupBy(candidates, (c) => c.key);
  const unclaimed = (c: Candidate) => !claimed.has(c.id);
  const later: Row[] = [];

  if (marks.coded) {
    const moved = recoded(claimed);
    const byCode = new Map(
      candidates.flatMap((c) => (c.code && !moved.has(c.id) ? [[tidyCode(c.code), c.id]] : [])),
    );
    const fresh = new Map<string, Row>();
    for (const row of others) {
      const code = tidyCode(row.text("code") ?? "");
      if (code === "") {
        later.push(row);
        continue;
      }
      const id = byCode.get(code);
      const other = fresh.get(code);
      if (id) claim(row, id, "code");
      else if (other) repeated(row, other, "code", true);
      else {
        fresh.set(code, row);
        const namesake = (byKey.get(marks.keyOf(row) ?? "") ?? []).find(
          (c) => !c.code && !c.ended && unclaimed(c),
        );
        if (namesake) mistakable(row, namesake);
        else ids.set(row, marks.newId());
      }
    }
  } else later.push(...others);

  const open: Row[] = [];
  for (const row of later) {
    const key = marks.keyOf(row);
    const exact = (byKey.get(key ?? "") ?? []).filter((c) => c.since === marks.sinceOf(row));
    const [first, second] = exact;
    if (key === null) continue;
    if (second) ambiguous(row, marks);
    else if (first) claim(row, first.id, marks.keyColumn);
    else open.push(row);
  }
  const fresh = new Map<string, Row>();
  for (const row of open) {
    const key = marks.keyOf(row) ?? "";
    const [first, second] = (byKey.get(key) ?? []).filter((c) => !c.ended && unclaimed(c));
    const name = `${key} ${marks.sinceOf(row)}`;
    const other = fresh.get(name);
    if (second) ambiguous(row, marks);
    else if (first) claim(row, first.id, marks.keyColumn);
    else if (other) repeated(row, other, marks.keyColumn, marks.coded);
    else {
      fresh.set(name, row);
      ids.set(row, marks.newId());
    }
  }
  return ids;
}

/** What a row with an id says about its code counts, not what the registry said before. */
function recoded(claimed: Map<string, Row>): Set<string> {
  return new Set([...claimed].filter(([, row]) => row.has("code")).map(([id]) => id));
}

function readId(text: string) {
  const id = text.trim().toLowerCase();
  return UUID.test(id)
    ? { value: id }
    : {
        fault: {
          zh: `“${text}”不是标识；请保留导出文件中的标识，新增的行留空`,
          en: `"${text}" is no ID; keep the exported one, leave it empty in a new row`,
        },
      };
}

function repeated(row: Row, other: Row, column: string, coded: boolean): void {
  row.fault(
    column,
    `与第 ${other.number} 行重复；请删去一行${coded ? "，同名者须用编号或代码区分" : ""}`,
    `The same as row ${other.number}; remove one${coded ? "; two of the same name need a number or code" : ""}`,
  );
}

function ambiguous(row: Row, { keyColumn }: Marks): void {
  row.fault(
    keyColumn,
    "名册中有多个相符；请填写编号、代码或标识",
    "The registry holds several of these; write the number, the code or the ID",
  );
}

function mistakable(row: Row, namesake: Candidate): void {
  row.fault(
    "code",
    `名册中有同名而无编号（代码）者；若为同一个，请在“标识”列填 ${namesake.id}，否则先给名册中的那个编号`,
    `The registry holds one of this name without a code; if it is the same, write ${namesake.id} as ID, otherwise give that one a code first`,
  );
}
