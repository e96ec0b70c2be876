/** What stands in each cell of a body's division: who has what, what is new, what is gone, what a rule speaks of. Pure. */
import type { Division, DivisionDuty } from "../api.ts";
import { cellOf, PARTS } from "./draft.ts";

export type Member = Division["members"][number];
export type Area = Division["areas"][number];
export type Said = DivisionDuty & { isNew: boolean; isBreach: boolean };
export type Cell = { has: Said[]; gone: DivisionDuty[] };

const NOTHING: Cell = { has: [], gone: [] };

/** A finding that was dismissed marks nothing. */
export const isOpen = ({ state }: { state: string }) => state !== "dismissed";

export function cellsOf({ plan, added, gone, findings }: Division) {
  const breaches = new Set(findings.filter(isOpen).flatMap(({ acts }) => acts));
  const fresh = new Set(added.map(({ number }) => number));
  const cells = new Map<string, Cell>();
  const at = ({ person, area }: DivisionDuty) => {
    const key = cellOf(person, area);
    const cell = cells.get(key) ?? { has: [], gone: [] };
    cells.set(key, cell);
    return cell;
  };
  const inOrder = (plan?.duties ?? []).toSorted((a, b) => PARTS.indexOf(a.part) - PARTS.indexOf(b.part));
  for (const duty of inOrder)
    at(duty).has.push({
      ...duty,
      isNew: fresh.has(duty.number),
      isBreach: breaches.has(duty.number),
    });
  for (const duty of gone) at(duty).gone.push(duty);
  return (person: string, area: string): Cell => cells.get(cellOf(person, area)) ?? NOTHING;
}

/** What those have in charge who belong to the group on the day. */
export function dutiesInOffice({ plan, members }: Pick<Division, "plan" | "members">): DivisionDuty[] {
  const here = new Set(members.filter(({ inOffice }) => inOffice).map(({ person }) => person));
  return (plan?.duties ?? []).filter(({ person }) => here.has(person));
}

/** Guarded areas that nobody manages. */
export function ownerless(areas: Area[], duties: Pick<DivisionDuty, "area" | "part">[]): Set<string> {
  const managed = new Set(duties.filter(({ part }) => part === "manages").map(({ area }) => area));
  return new Set(areas.filter(({ id, guarded }) => guarded && !managed.has(id)).map(({ id }) => id));
}

export const leadsGroup = ({ principal, acting }: Member) => principal !== "none" || acting;
