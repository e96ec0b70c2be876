/** 班子分工 · one plan of the division of duties as its acts have made it, and which plan holds on a day. Pure. */
import { fieldsOf, type StoredAct } from "../matters/index.ts";

/** 分管 · 监管 · 监督检查: what somebody has to do with an area. */
export const PARTS = ["manages", "oversees", "checks"] as const;
export type Part = (typeof PARTS)[number];

/** An area of many kinds is told by its note: several of one person are several duties. */
export const OTHER_AREA = "other";

export type Duty = {
  person: string;
  area: string;
  part: Part;
  note: string | null;
  /** The act that says so. */
  number: number;
};

export type Plan = {
  matter: string;
  title: string | null;
  replaces: string | null;
  /** Civil days. */
  draftedOn: string;
  adoptedOn: string | null;
  publishedOn: string | null;
  filedOn: string | null;
  /** From when it holds: the day that its adoption names, or the day of adoption; null while nobody has adopted it. */
  fromOn: string | null;
  /** The matter of the meeting's decision. */
  decision: string | null;
  meeting: string | null;
  /** Who leads in the principal's place, though the registry has them as a deputy. */
  acting: { person: string; fromOn: string | null; note: string | null }[];
  /** In fen: up to it the deputy signs. */
  limit: { fen: number; note: string | null } | null;
  duties: Duty[];
};

const PART_OF: Record<string, Part> = {
  "division.area-assigned": "manages",
  "division.area-overseen": "oversees",
  "division.area-checked": "checks",
};

const text = (value: unknown) => (typeof value === "string" && value.trim() !== "" ? value : null);

/** @param dayOf the civil day of an instant in the jurisdiction. */
export function planOf(matter: string, acts: StoredAct[], dayOf: (at: string) => string): Plan {
  const plan: Plan = {
    matter,
    title: null,
    replaces: null,
    draftedOn: acts[0] ? dayOf(acts[0].claimedAt) : "",
    adoptedOn: null,
    publishedOn: null,
    filedOn: null,
    fromOn: null,
    decision: null,
    meeting: null,
    acting: [],
    limit: null,
    duties: [],
  };
  for (const act of acts) evolve(plan, act, dayOf(act.claimedAt));
  return plan;
}

function evolve(plan: Plan, act: StoredAct, on: string): void {
  const data = fieldsOf(act.data);
  // Nobody is meant where the act names nobody: the clerk who records a plan has no part in it.
  const person = text(act.data.of);
  const part = PART_OF[act.type];
  if (part && person && typeof data.area === "string") {
    const duty: Duty = { person, area: data.area, part, note: text(data.text), number: act.number };
    plan.duties = [...plan.duties.filter((one) => keyOf(one) !== keyOf(duty)), duty];
  } else if (act.type === "division.area-released" && person) {
    plan.duties = plan.duties.filter((one) => one.person !== person || one.area !== data.area);
  } else if (act.type === "division.acting-named" && person) {
    const named = { person, fromOn: text(data.from_on), note: text(data.text) };
    plan.acting = [...plan.acting.filter((one) => one.person !== person), named];
  } else if (act.type === "division.limit-set" && typeof data.limit === "number") {
    plan.limit = { fen: data.limit, note: text(data.text) };
  } else if (act.type === "division.plan-drafted") {
    plan.title = text(data.title);
    plan.replaces = text(data.replaces);
  } else if (act.type === "division.plan-adopted") {
    plan.adoptedOn = on;
    plan.fromOn = text(data.from_on) ?? on;
    plan.decision = text(data.decision);
    plan.meeting = text(data.text);
  } else if (act.type === "division.plan-published") {
    plan.publishedOn = on;
  } else if (act.type === "division.plan-filed") {
    plan.filedOn = on;
  }
}

/** Of areas of many kinds each note is a duty of its own. */
export function keyOf({ person, area, part, note }: Omit<Duty, "number">): string {
  return [person, area, part, area === OTHER_AREA ? (note ?? "") : ""].join(" ");
}

/** The adopted plan that began last by the day; of two that began on one day, the one adopted later. */
export function planInForce(plans: Plan[], on: string): Plan | null {
  const begun = plans.filter(({ fromOn }) => fromOn !== null && fromOn <= on);
  return begun.toSorted(byBeginning).at(-1) ?? null;
}

/** The adopted plan that held before this one began; of a draft, the one that holds when it was drafted. */
export function planBefore(plans: Plan[], plan: Plan): Plan | null {
  const others = plans.filter(({ matter }) => matter !== plan.matter);
  if (plan.fromOn === null) return planInForce(others, plan.draftedOn);
  const before = others.filter((other) => other.fromOn !== null && byBeginning(other, plan) < 0);
  return before.toSorted(byBeginning).at(-1) ?? null;
}

function byBeginning(a: Plan, b: Plan): number {
  return (
    (a.fromOn ?? "").localeCompare(b.fromOn ?? "") ||
    (a.adoptedOn ?? "").localeCompare(b.adoptedOn ?? "") ||
    a.draftedOn.localeCompare(b.draftedOn) ||
    a.matter.localeCompare(b.matter)
  );
}

/** What a plan brings that the other had not, and what it leaves out. */
export function differences(before: Plan | null, after: Plan): { added: Duty[]; gone: Duty[] } {
  if (!before) return { added: [], gone: [] };
  const [had, has] = [before, after].map(({ duties }) => new Set(duties.map(keyOf))) as [
    Set<string>,
    Set<string>,
  ];
  return {
    added: after.duties.filter((duty) => !had.has(keyOf(duty))),
    gone: before.duties.filter((duty) => !has.has(keyOf(duty))),
  };
}
