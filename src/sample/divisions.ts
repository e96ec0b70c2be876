/**
 * 班子分工 · how the leading groups of the sample have divided their duties: most have filed a plan, some have none, and three
 * have one that breaks a rule. Pure: of each body by the seed and its name alone.
 */
import type { ActDraft, Admission } from "../matters/index.ts";
import { addDays, instant, workday } from "./calendar.ts";
import { meetingOn, type Unit } from "./establish.ts";
import { createRandom, idOf, type Random } from "./random.ts";
import { holdsOn } from "./terms.ts";
import { OTHER_WORK, PUBLISHED } from "./words.ts";

export type DivisionBroken =
  | "guarded-areas-not-with-principal"
  | "not-all-with-one-deputy"
  | "construction-has-a-manager";
export type SampleDivision = { admission: Admission; broken: DivisionBroken | null };

const AREAS = ["finance", "personnel", "construction", "procurement", "approval"] as const;

const BROKEN: Record<string, DivisionBroken> = {
  "qingchuan/urban": "guarded-areas-not-with-principal",
  "ningxi/housing": "not-all-with-one-deputy",
  "qingchuan/culture": "construction-has-a-manager",
};
/** Here the plan was changed: once because a deputy began to act for the principal, once in the ordinary course. */
const CHANGED = new Set(["qingchuan/water", "qingchuan/housing"]);
/** Adopted in the last days, and not yet filed. */
const ON_ITS_WAY = new Set(["qingchuan/health", "heyang/finance"]);
const WITHOUT = 0.15;

export function divisionsOf(seed: string, units: Unit[], until: string): SampleDivision[] {
  return units
    .filter(({ place }) => place.domain !== null)
    .flatMap((unit) => {
      const of = `${unit.jurisdiction}/${unit.place.key}`;
      const random = createRandom(`${seed} division ${of}`);
      const broken = BROKEN[of] ?? null;
      const isWithout = random.chance(WITHOUT) && !broken && !CHANGED.has(of);
      const day = workday(addDays(until, -random.between(150, 420)));
      const asked = { seed, of, unit, broken, replaces: null };
      if (ON_ITS_WAY.has(of)) return planned({ ...asked, random, day: workday(until, -6), lasts: "adopted" });
      if (isWithout) return [];
      const [first] = planned({ ...asked, random, day, lasts: "filed" });
      if (!first || !CHANGED.has(of)) return first ? [first] : [];
      const replaces = (first.admission.matter as { open: { id: string } }).open.id;
      const later = { day: workday(addDays(until, -40)), lasts: "filed" as const, replaces };
      return [
        first,
        ...planned({ ...asked, ...later, random: createRandom(`${seed} division again ${of}`) }),
      ];
    });
}

type Asked = {
  seed: string;
  of: string;
  unit: Unit;
  random: Random;
  day: string;
  lasts: "adopted" | "filed";
  replaces: string | null;
  broken: DivisionBroken | null;
};

/** None where the group has fewer than two deputies on the day, or nobody keeps the record. */
function planned({ seed, of, unit, random, day, lasts, replaces, broken }: Asked): SampleDivision[] {
  const clerk = meetingOn(unit, day)?.clerk;
  const { principals, deputies, watching, acting } = groupOn(unit, day);
  const [head] = principals;
  if (!clerk || !head || deputies.length < 2) return [];
  const acts: ActDraft[] = [];
  let minute = 9 * 60;
  const add = (on: string, type: string, data: Record<string, unknown>) => {
    acts.push({ type: `division.${type}`, actor: clerk, claimedAt: instant(on, 0, minute), data });
    minute += 1;
  };
  const shared = random.shuffle(deputies);
  const managerOf = (n: number) =>
    (broken === "not-all-with-one-deputy" ? shared[0] : shared[n % shared.length]) as string;
  const checker = watching[0] ?? random.pick(deputies);
  add(day, "plan-drafted", {
    title: `${unit.place.zh}领导班子分工方案（${day.slice(0, 4)}年${Number(day.slice(5, 7))}月）`,
    ...(replaces ? { replaces } : {}),
  });
  if (acting.has(head)) add(day, "acting-named", { of: head, as: "principal", text: "正职空缺期间主持工作" });
  add(day, "area-assigned", { of: head, as: "principal", area: "other", text: "主持全面工作" });
  for (const other of principals.slice(1))
    add(day, "area-assigned", { of: other, as: "principal", area: "other", text: "主持行政工作" });
  AREAS.forEach((area, n) => {
    if (broken === "construction-has-a-manager" && area === "construction") return;
    const isPrincipals = broken === "guarded-areas-not-with-principal" && area === "finance";
    const manager = isPrincipals ? head : managerOf(n);
    add(day, "area-assigned", { of: manager, as: isPrincipals ? "principal" : "deputy", area });
    if (manager !== checker) add(day, "area-checked", { of: checker, as: "deputy", area });
  });
  for (const area of AREAS) add(day, "area-overseen", { of: head, as: "principal", area });
  const work = random.shuffle(OTHER_WORK);
  deputies.forEach((person, n) => {
    add(day, "area-assigned", {
      of: person,
      as: "deputy",
      area: "other",
      text: work[n % work.length] as string,
    });
  });
  // A principal manages nothing of it where a deputy could not: finance stays with the principal who took it.
  if (broken === "guarded-areas-not-with-principal")
    add(day, "area-assigned", { of: managerOf(0), as: "deputy", area: "finance", text: "协助" });
  const adopted = workday(day, 2);
  add(adopted, "plan-adopted", { text: `${groupWord(unit)}会议研究确定`, from_on: adopted });
  add(workday(adopted, 1), "plan-published", { text: random.pick(PUBLISHED) });
  if (lasts === "filed") add(workday(adopted, random.between(2, 6)), "plan-filed", {});
  const id = idOf(`${seed}\ndivision ${of} ${replaces ?? ""}`);
  const { jurisdiction, body } = unit;
  return [
    { admission: { jurisdiction, matter: { open: { procedure: "cn/division", body, id } }, acts }, broken },
  ];
}

/** Whoever acts for a principal counts as one. Who is in the group for discipline checks, and manages nothing else. */
function groupOn(unit: Unit, day: string) {
  const held = unit.offices.flatMap(({ plan }) =>
    unit.terms
      .filter((term) => plan.votes && term.office === plan.key && holdsOn(term, day))
      .map(({ person, acting }) => ({
        person,
        isPrincipal: plan.principal !== "none",
        isWatching: /纪检|纪委/.test(plan.zh),
        acting,
      })),
  );
  const principals = [...new Set(held.filter((one) => one.isPrincipal).map(({ person }) => person))];
  const others = [...new Set(held.map(({ person }) => person))];
  const acting = new Set(held.filter((one) => one.acting).map(({ person }) => person));
  const watching = [...new Set(held.filter((one) => one.isWatching).map(({ person }) => person))];
  const deputies = others.filter((person) => !principals.includes(person) && !watching.includes(person));
  return { principals, deputies, watching, acting };
}

function groupWord(unit: Unit): string {
  if (unit.place.form === "centre") return "领导班子";
  return unit.place.form.startsWith("department") || unit.place.form === "government" ? "党组" : "党委";
}
