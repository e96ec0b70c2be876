import type { BodyStateRow } from "../api.ts";
import type { GridGroup } from "../forms/state-grid.tsx";
import { kindWord } from "../texts/registry.ts";

/** Bodies of the jurisdiction itself by their kind, those below by their county: always in the same order. */
export function groupsOf(rows: readonly BodyStateRow[]): GridGroup[] {
  const groups = new Map<string, GridGroup>();
  for (const row of rows) {
    const { id, name, nameEn } = row.place ?? familyOf(row.kind);
    const group = groups.get(id) ?? { id, name, nameEn, bodies: [] };
    groups.set(id, group);
    group.bodies.push({
      id: row.id,
      name: row.name,
      nameEn: row.nameEn,
      state: row.state,
      before: row.before,
      isBlank: row.records === 0,
    });
  }
  return [...groups.values()];
}

/** Kinds of which there are one or two each would make a line for a square. */
const LEADING = ["party", "government", "discipline"];
const DEPARTMENTS = ["department", "organisation", "inspection", "audit"];

function familyOf(kind: string) {
  if (LEADING.includes(kind))
    return { id: "leading", name: "党委、政府、纪委", nameEn: "Committee, government, discipline" };
  const of = DEPARTMENTS.includes(kind) ? "department" : kind;
  const { zh, en } = kindWord(of);
  return { id: of, name: zh, nameEn: en.charAt(0).toUpperCase() + en.slice(1) };
}
