/** How the sheets point at bodies and people: by code, by id, or by a name that only one has. Pure. */
import type { Bilingual } from "../../matters/act.ts";
import { UUID } from "../changes.ts";
import type { Row } from "./rows.ts";
import { fold, tidyCode } from "./words.ts";

/** One body or person: names and codes before the import and after it. */
export type Entry = {
  id: string;
  codes: { now: string | null; after: string | null };
  names: string[];
  ended: boolean;
};

export type Directory = {
  /** The id of what the two cells of a row point at; null, with a fault at the row, when they point at nothing. */
  find(row: Row, codeColumn: string, nameColumn: string): string | null;
  /** What to write into the code's cell so that it is found again. */
  reference(id: string): string;
  nameOf(id: string): string;
};

export type Directories = { bodies: Directory; people: Directory };

export function createDirectory(entries: Entry[], kind: Bilingual): Directory {
  const byId = new Map(entries.map((e) => [e.id, e]));
  const byCode = Map.groupBy(
    entries.filter((e) => e.codes.after !== null),
    (e) => tidyCode(e.codes.after ?? ""),
  );
  const byOldCode = Map.groupBy(
    entries.filter((e) => e.codes.now !== null),
    (e) => tidyCode(e.codes.now ?? ""),
  );
  const byName = new Map<string, Set<Entry>>();
  for (const entry of entries)
    for (const name of entry.names) {
      const key = fold(name);
      byName.set(key, (byName.get(key) ?? new Set()).add(entry));
    }

  const coded = (text: string): Entry | undefined =>
    (byCode.get(text) ?? byOldCode.get(text))?.[0] ?? byId.get(text.toLowerCase());

  function find(row: Row, codeColumn: string, nameColumn: string): string | null {
    const code = row.text(codeColumn);
    const name = row.text(nameColumn);
    if (code !== null) {
      const entry = coded(tidyCode(code));
      if (!entry) {
        row.fault(
          codeColumn,
          `没有代码或标识为“${code}”的${kind.zh}；请更正，或在相应工作表中补上`,
          `There is no ${kind.en} with code or ID "${code}"; correct it or add it to its sheet`,
        );
        return null;
      }
      if (name !== null && !entry.names.some((n) => fold(n) === fold(name))) {
        row.fault(
          nameColumn,
          `“${code}”是${entry.names.at(-1)}，不是${name}；请更正其一`,
          `"${code}" is ${entry.names.at(-1)}, not ${name}; correct one of them`,
        );
        return null;
      }
      return entry.id;
    }
    if (name === null) {
      row.fault(
        row.has(codeColumn) ? codeColumn : nameColumn,
        `请填写${kind.zh}的代码（编号）或名称`,
        `Write the ${kind.en}'s code or name`,
      );
      return null;
    }
    const named = [...(byName.get(fold(name)) ?? [])];
    const standing = named.filter((e) => !e.ended);
    const [entry, second] = standing.length > 0 ? standing : named;
    if (entry && !second) return entry.id;
    row.fault(
      nameColumn,
      entry
        ? `有多个${kind.zh}名为“${name}”；请填写代码（编号）`
        : `没有名为“${name}”的${kind.zh}；请更正，或在相应工作表中补上`,
      entry
        ? `More than one ${kind.en} is called "${name}"; write the code`
        : `There is no ${kind.en} called "${name}"; correct it or add it to its sheet`,
    );
    return null;
  }

  return {
    find,
    reference(id) {
      const code = tidyCode(byId.get(id)?.codes.after ?? "");
      return code !== "" && !UUID.test(code.toLowerCase()) && coded(code)?.id === id ? code : id;
    },
    nameOf: (id) => byId.get(id)?.names.at(-1) ?? id,
  };
}
