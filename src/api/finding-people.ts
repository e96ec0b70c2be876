/** Whom a finding concerns, who may be asked about it, and who may handle it. */
import { FINDING_PROCEDURE, type FindingRow } from "../findings/index.ts";
import { envelope, type StoredAct } from "../matters/index.ts";
import type { Language } from "../platform/index.ts";
import { namesOf, principalsOf, seatsOf, supervisorsOf } from "../registry/index.ts";
import type { Services } from "./services.ts";

export type FindingPerson = { person: string; name: string; office: string | null; concerned: boolean };

/**
 * Whom the acts that it rests on are about: they may answer without being asked, and do not handle it. What was nobody's own,
 * as a resolution, concerns whoever held the body's principal offices then. How a finding was handled concerns whom an
 * officer asks about it, and nobody by itself.
 */
export async function concernedBy(
  { database }: Services,
  jurisdiction: string,
  row: FindingRow,
  acts: StoredAct[],
): Promise<string[]> {
  if (row.procedure === FINDING_PROCEDURE) return [];
  const own = acts
    .filter((act) => row.acts.includes(act.number) && !act.erased)
    .map(envelope)
    .flatMap(({ of, as }) => (of && as ? [of] : []));
  if (own.length > 0) return [...new Set(own)];
  const chiefs = await principalsOf(database, jurisdiction, row.body, row.openedAt);
  return [...new Set(chiefs.map((c) => c.person))];
}

/** Those concerned, the others who appear in the matter, and the body's chiefs of today. */
export async function mayBeAsked(
  { database, clock }: Services,
  jurisdiction: string,
  row: FindingRow,
  acts: StoredAct[],
  concerned: string[],
  language: Language,
): Promise<FindingPerson[]> {
  const at = clock.now().toISOString();
  const there = acts.flatMap((act) => {
    const { of, as } = envelope(act);
    return [of && as ? of : null, "person" in act.actor ? act.actor.person : null];
  });
  const chiefs = (await principalsOf(database, jurisdiction, row.body, at)).map((c) => c.person);
  const people = [...new Set([...concerned, ...there.filter((p) => p !== null), ...chiefs])];
  const names = await namesOf(database, jurisdiction, { people }, language);
  const seats = await seatsOf(database, jurisdiction, people, row.body, at);
  return people.map((person) => {
    const seat = seats.find((s) => s.person === person);
    const office = seat && language === "en" ? (seat.titleEn ?? seat.title) : seat?.title;
    return {
      person,
      name: names.people.get(person) ?? "—",
      office: office ?? null,
      concerned: concerned.includes(person),
    };
  });
}

/** The officers of the body's stations and of the discipline organ, but nobody whom it concerns. */
export async function mayHandle(
  { database, clock }: Services,
  jurisdiction: string,
  row: FindingRow,
  concerned: string[],
  language: Language,
): Promise<{ person: string; name: string; office: string }[]> {
  const all = await supervisorsOf(database, jurisdiction, row.body, clock.now().toISOString());
  return all
    .filter((s) => !concerned.includes(s.person))
    .map((s) =>
      language === "en"
        ? {
            person: s.person,
            name: s.nameEn ?? s.name,
            office: `${s.titleEn ?? s.title}, ${s.bodyNameEn ?? s.bodyName}`,
          }
        : { person: s.person, name: s.name, office: `${s.bodyName}${s.title}` },
    );
}
