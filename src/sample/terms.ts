/** Who holds an office from when to when: two years of comings and goings, people who act, a vacancy, offices held beside others. */
import { addDays, workday } from "./calendar.ts";
import type { OfficePlan } from "./offices.ts";
import type { Random } from "./random.ts";

export const FOUNDED = "2019-01-01";
const WINDOW_DAYS = 730;
const LONGEST_DAYS = 1_900;

export type SampleTerm = {
  place: string;
  office: string;
  person: string;
  from: string;
  to: string | null;
  acting: boolean;
  concurrent: boolean;
};

/** What is unlike elsewhere in one body now: nobody in the office, or a deputy who acts. */
const NOW: Record<string, "vacant" | "acting"> = {
  "qingchuan/culture/head": "vacant",
  "qingchuan/water/chief": "acting",
  "heyang/transport/chief": "acting",
  "songtao/town-2/head": "vacant",
  "yunling/hospital/head": "acting",
};

/** The terms of a body's own offices; `person` makes somebody new. */
export function ownTerms(
  random: Random,
  at: { jurisdiction: string; place: string; until: string },
  plans: OfficePlan[],
  person: () => string,
): SampleTerm[] {
  const { place, until } = at;
  const terms: SampleTerm[] = [];
  const deputy = plans.find((plan) => plan.key === "deputy-1");
  // The deputy comes first, because it is the deputy who acts for a chief.
  const own = plans
    .filter((plan) => plan.heldBy === null)
    .sort((a, b) => Number(b === deputy) - Number(a === deputy));
  for (const plan of own) {
    const add = (who: string, from: string, to: string | null, special: Partial<SampleTerm> = {}) =>
      terms.push({
        place,
        office: plan.key,
        person: who,
        from,
        to,
        acting: false,
        concurrent: false,
        ...special,
      });
    const acts = (from: string, to: string | null) => {
      const who = terms.find(
        (t) => t.office === "deputy-1" && t.from <= from && (t.to === null || from < t.to),
      );
      if (who && (who.to === null || (to !== null && to <= who.to)))
        add(who.person, from, to, { acting: true, concurrent: true });
    };
    const started = (before: string) =>
      latest(FOUNDED, workday(addDays(before, -random.between(WINDOW_DAYS + 30, LONGEST_DAYS))));
    const now = NOW[`${at.jurisdiction}/${place}/${plan.key}`];
    if (now) {
      const left = workday(addDays(until, -random.between(80, 130)));
      add(person(), started(until), left);
      if (now === "acting") acts(left, null);
      continue;
    }
    const isPrincipal = plan.principal !== "none";
    if (!random.chance(isPrincipal ? 0.5 : 0.25)) {
      add(person(), started(until), null);
      continue;
    }
    const changed = workday(addDays(until, -random.between(60, WINDOW_DAYS - 60)));
    const gap = isPrincipal && deputy && random.chance(0.35) ? random.between(25, 50) : 0;
    const succeeded = workday(addDays(changed, gap));
    add(person(), started(changed), changed);
    if (gap > 0) acts(changed, succeeded);
    add(person(), succeeded, null);
  }
  return terms;
}

/** Terms of offices that go with another office: `committee/deputy-head` is held by whoever is `government/head`. */
export function attachedTerms(place: string, plans: OfficePlan[], own: SampleTerm[]): SampleTerm[] {
  return plans.flatMap((plan) => {
    const [otherPlace, otherOffice] = (plan.heldBy ?? "").split("/");
    return own
      .filter((t) => t.place === otherPlace && t.office === otherOffice && !t.acting)
      .map((t) => ({ ...t, place, office: plan.key, concurrent: true }));
  });
}

export function holdsOn(term: { from: string; to: string | null }, day: string): boolean {
  return term.from <= day && (term.to === null || day < term.to);
}

function latest(a: string, b: string): string {
  return a > b ? a : b;
}
