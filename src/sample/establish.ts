/** The registry of one jurisdiction as admissions, and its bodies as the makers of decisions see them. */
import type { ActDraft, Actor, Admission } from "../matters/index.ts";
import { instant } from "./calendar.ts";
import { KINDS, type OfficePlan, officesOf } from "./offices.ts";
import { nobodyElse, type PersonName } from "./people.ts";
import { type Jurisdiction, type Place, placesOf } from "./places.ts";
import { createRandom, idOf } from "./random.ts";
import { attachedTerms, FOUNDED, holdsOn, ownTerms, type SampleTerm } from "./terms.ts";

const IMPORT: Actor = { system: "import" };

/** Somebody in an office on the last day of the sample: who one may sign in as. */
export type SampleSeat = {
  jurisdiction: string;
  place: string;
  office: string;
  person: string;
  name: string;
  function: string;
  principal: string;
};

export type Unit = {
  jurisdiction: string;
  place: Place;
  body: string;
  offices: { plan: OfficePlan; id: string }[];
  terms: SampleTerm[];
};
export type Established = { registry: Admission[]; units: Unit[]; seats: SampleSeat[] };

/** Who meets on a day. */
export type Meeting = { chair: string; members: string[]; clerk: { person: string; office: string } };

export function establish(seed: string, j: Jurisdiction, until: string): Established {
  const { jurisdiction } = j;
  const id = (words: string) => idOf(`${seed}\n${jurisdiction} ${words}`);
  const places = placesOf(j);
  const people = new Map<string, { name: PersonName; code: string }>();
  const taken = new Set<string>();
  const plans = new Map(places.map((place) => [place.key, officesOf(place, j.titleZh.slice(-1))]));
  const own = places.flatMap((place) => {
    const random = createRandom(`${seed} ${jurisdiction} ${place.key}`);
    return ownTerms(random, { jurisdiction, place: place.key, until }, plans.get(place.key) ?? [], () => {
      const person = id(`person ${people.size}`);
      people.set(person, {
        name: nobodyElse(random, taken),
        code: `${j.code}${String(people.size + 1).padStart(5, "0")}`,
      });
      return person;
    });
  });
  const terms = [
    ...own,
    ...places.flatMap((place) => attachedTerms(place.key, plans.get(place.key) ?? [], own)),
  ];
  const units = places.map(
    (place): Unit => ({
      jurisdiction,
      place,
      body: id(`body ${place.key}`),
      offices: (plans.get(place.key) ?? []).map((plan) => ({
        plan,
        id: id(`office ${place.key} ${plan.key}`),
      })),
      terms: terms.filter((t) => t.place === place.key),
    }),
  );
  const bodyOf = (key: string) => id(`body ${key}`);
  const opening = (body: string, words: string) => ({
    open: { procedure: "cn/registry", body, id: id(`registry ${words}`) },
  });
  const personnel: Admission = {
    jurisdiction,
    matter: opening(bodyOf("organisation"), "people"),
    acts: [...people].map(([person, { name, code }]) =>
      draft("person-entered", firstDay(terms, person), { person, name: name.zh, name_en: name.en, code }),
    ),
  };
  const registry = units.map(
    (unit, n): Admission => ({
      jurisdiction,
      matter: opening(unit.body, unit.place.key),
      acts: byTime([
        draft("body-established", FOUNDED, {
          ...(unit.place.under ? { parent: bodyOf(unit.place.under) } : {}),
          name: unit.place.zh,
          name_en: unit.place.en,
          kind: KINDS[unit.place.form],
          level: j.level,
          code: `${j.code}-${String(n + 1).padStart(2, "0")}`,
          on: FOUNDED,
        }),
        ...unit.offices.map(({ plan, id: office }) =>
          draft("office-created", FOUNDED, {
            office,
            title: plan.zh,
            title_en: plan.en,
            principal: plan.principal,
            function: plan.function,
            on: FOUNDED,
          }),
        ),
        ...(unit.place.covered
          ? [
              draft("coverage-set", FOUNDED, {
                coverage: id(`coverage ${unit.place.key}`),
                station: bodyOf(unit.place.covered),
                from: FOUNDED,
              }),
            ]
          : []),
        ...unit.terms.flatMap((t) => {
          const term = id(`term ${t.place} ${t.office} ${t.from} ${t.person}`);
          const office = id(`office ${t.place} ${t.office}`);
          const { person, from, acting, concurrent } = t;
          const started = draft("term-started", from, { term, person, office, from, acting, concurrent });
          return t.to === null ? [started] : [started, draft("term-ended", t.to, { term, on: t.to })];
        }),
      ]),
    }),
  );
  const seats = units.flatMap((unit) =>
    unit.offices.flatMap(({ plan }) =>
      unit.terms
        .filter((t) => t.office === plan.key && holdsOn(t, until))
        .map(
          ({ person }): SampleSeat => ({
            jurisdiction,
            place: unit.place.key,
            office: plan.key,
            person,
            name: people.get(person)?.name.zh ?? "",
            function: plan.function,
            principal: plan.principal,
          }),
        ),
    ),
  );
  return { registry: [personnel, ...registry], units, seats };
}

/**
 * The leading group on a day: in the chair the secretary (in a government its head), or who acts; where that office is
 * empty, the other principal or the first of the others. Null where nobody keeps the record or there is no group.
 */
export function meetingOn(unit: Unit, day: string): Meeting | null {
  const held = unit.offices.flatMap(({ plan, id }) =>
    unit.terms
      .filter((t) => t.office === plan.key && holdsOn(t, day))
      .map((t) => ({ plan, office: id, person: t.person, acting: t.acting })),
  );
  const rank = (h: (typeof held)[number]) =>
    (h.plan.principal === "none" ? 20 : h.plan.principal === "administrative" ? 10 : 0) + (h.acting ? 1 : 0);
  const voting = held.filter((h) => h.plan.votes).sort((a, b) => rank(a) - rank(b));
  const group = [...new Set(voting.map((h) => h.person))];
  const [chair, ...members] = group;
  const clerk = held.find((h) => h.plan.function === "clerk");
  if (!chair || !clerk || members.length < 2) return null;
  return { chair, members, clerk: { person: clerk.person, office: clerk.office } };
}

function draft(type: string, on: string, data: Record<string, unknown>): ActDraft {
  return { type: `registry.${type}`, actor: IMPORT, claimedAt: instant(on, 9, 0), data };
}

function firstDay(terms: SampleTerm[], person: string): string {
  return terms
    .filter((t) => t.person === person)
    .reduce((first, t) => (t.from < first ? t.from : first), "9999-12-31");
}

function byTime(acts: ActDraft[]): ActDraft[] {
  return acts.toSorted((a, b) => a.claimedAt.localeCompare(b.claimedAt));
}
