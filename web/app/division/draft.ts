/** A plan while it is drafted: what is typed, what the server is asked with it, and what the keys do to a cell. Pure. */
import type { Division, DivisionDuty, DivisionPlanInput } from "../api.ts";
import { fenOf } from "../record/money.ts";

export type Part = DivisionDuty["part"];
export const PARTS: readonly Part[] = ["manages", "oversees", "checks"];
/** The area of which words say what it is. */
export const OTHER = "other";

export type PlanTyped = {
  title: string;
  draftedOn: string;
  /** By cellOf. */
  cells: Record<string, Part[]>;
  /** Other work, by person; several with a separator in between. */
  other: Record<string, string>;
  /** Deputies who lead in the principal's place. */
  acting: string[];
  limit: string;
  adoptedOn: string;
  fromOn: string;
  decision: string;
  meeting: string;
  publishedOn: string;
  published: string;
  filedOn: string;
  /** The attempt to send it, should its answer have been lost. */
  sent?: { print: string; key: string; at: string; after: number } | undefined;
};

export const cellOf = (person: string, area: string) => `${person} ${area}`;

/** The plan in force is where a new one begins; without one, whoever is principal leads all work. */
export function beginning({ plan, members }: Division, today: string, title: string): PlanTyped {
  const cells: PlanTyped["cells"] = {};
  const other: PlanTyped["other"] = {};
  const here = new Set(members.filter((one) => one.inOffice).map((one) => one.person));
  for (const { person, area, part, note } of plan?.duties ?? []) {
    if (!here.has(person)) continue;
    if (area === OTHER) other[person] = [other[person], note].filter(Boolean).join("；");
    else cells[cellOf(person, area)] = [...(cells[cellOf(person, area)] ?? []), part];
  }
  return {
    title,
    draftedOn: today,
    cells,
    other,
    acting: (plan?.acting ?? []).map(({ person }) => person).filter((person) => here.has(person)),
    limit: plan?.limit ? String(plan.limit.fen / 1_000_000) : "",
    adoptedOn: "",
    fromOn: "",
    decision: "",
    meeting: "",
    publishedOn: "",
    published: "",
    filedOn: "",
  };
}

/** What one more press makes of a cell: through what may stand in it, and empty again. Oversight is a principal's. */
export function turned(parts: readonly Part[], leads: boolean): Part[] {
  const round: Part[][] = leads ? [[], ["oversees"], ["manages"], ["checks"]] : [[], ["manages"], ["checks"]];
  const at = round.findIndex((stop) => stop.join() === parts.join());
  return round[(at + 1) % round.length] ?? [];
}

/** The keys 1 to 3 put a part into a cell or take it out; null: the key means nothing here. */
export function keyed(key: string, parts: readonly Part[], leads: boolean): Part[] | null {
  if (key === "Delete" || key === "Backspace") return [];
  const part = PARTS[Number(key) - 1];
  if (!part || (part === "oversees" && !leads)) return null;
  return PARTS.filter((one) => (one === part ? !parts.includes(one) : parts.includes(one)));
}

export type Lack = "title" | "draftedOn" | "duties" | "limit" | "days";

/** What is missing, or cannot be so. */
export function lacksOf(typed: PlanTyped, today: string): Lack[] {
  const days = [typed.draftedOn, typed.adoptedOn, typed.publishedOn, typed.filedOn];
  const lacks: [Lack, boolean][] = [
    ["title", typed.title.trim() === ""],
    ["draftedOn", typed.draftedOn === ""],
    ["duties", dutiesOf(typed).length === 0],
    ["limit", typed.limit.trim() !== "" && fenOf(typed.limit) === null],
    ["days", days.some((day) => day > today)],
  ];
  return lacks.flatMap(([lack, isSo]) => (isSo ? [lack] : []));
}

type Duty = DivisionPlanInput["duties"][number];

function dutiesOf({ cells, other }: PlanTyped): Duty[] {
  const known = Object.entries(cells).flatMap(([cell, parts]) => {
    const [person = "", area = ""] = cell.split(" ");
    return parts.map((part): Duty => ({ person, area, part }));
  });
  const rest = Object.entries(other).flatMap(([person, words]) =>
    words.trim() === "" ? [] : [{ person, area: OTHER, part: "manages" as const, note: words.trim() }],
  );
  return [...known, ...rest];
}

export function inputOf(typed: PlanTyped, replaces: string | undefined): DivisionPlanInput {
  const { adoptedOn, fromOn, decision, meeting, publishedOn, published, filedOn } = typed;
  const note = (words: string) => (words.trim() === "" ? {} : { note: words.trim() });
  const fen = typed.limit.trim() === "" ? null : fenOf(typed.limit);
  return {
    title: typed.title.trim(),
    ...(replaces ? { replaces } : {}),
    draftedOn: typed.draftedOn,
    duties: dutiesOf(typed),
    acting: typed.acting.map((person) => ({ person })),
    ...(fen === null ? {} : { limit: { fen } }),
    ...(adoptedOn
      ? {
          adopted: {
            on: adoptedOn,
            ...(fromOn ? { fromOn } : {}),
            ...(decision ? { decision } : {}),
            ...note(meeting),
          },
        }
      : {}),
    ...(publishedOn ? { published: { on: publishedOn, ...note(published) } } : {}),
    ...(filedOn ? { filed: { on: filedOn } } : {}),
  };
}
