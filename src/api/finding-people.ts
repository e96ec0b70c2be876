/** Whom a finding concerns, who may be asked about it, and who may handle it. */
import {
  FINDING_PROCEDURE,
  type FindingPlaced,
  type FindingRow,
  findingsPlaced,
  handlingsOf,
} from "../findings/index.ts";
import { actsOf, actsOfMany, envelope, type StoredAct } from "../matters/index.ts";
import type { Language } from "../platform/index.ts";
import { bodiesEverLedBy, namesOf, principalsOf, seatsOf, supervisorsOf } from "../registry/index.ts";
import type { Services } from "./services.ts";

export type FindingPerson = { person: string; name: string; office: string | null; concerned: boolean };

/**
 * Whom the acts that it rests on are about: they may answer without being asked, and do not handle it. What was nobody's own,
 * as a resolution, concerns whoever held the body's principal offices then.
 */
export async function concernedBy(
  services: Services,
  jurisdiction: string,
  row: FindingPlaced,
  acts: StoredAct[],
): Promise<string[]> {
  if (row.procedure === FINDING_PROCEDURE) return concernedByHandling(services, jurisdiction, row, acts);
  const own = ownersOf(row, acts);
  if (own.length > 0) return own;
  const chiefs = await principalsOf(services.database, jurisdiction, row.body, row.openedAt);
  return [...new Set(chiefs.map((c) => c.person))];
}

function ownersOf(row: FindingPlaced, acts: StoredAct[]): string[] {
  const own = acts
    .filter((act) => row.acts.includes(act.number) && !act.erased)
    .map(envelope)
    .flatMap(({ of, as }) => (of && as ? [of] : []));
  return [...new Set(own)];
}

/** How a finding was handled concerns whoever handled it so, and, as all of its handling does, whom the finding concerns. */
async function concernedByHandling(
  services: Services,
  jurisdiction: string,
  row: FindingPlaced,
  acts: StoredAct[],
): Promise<string[]> {
  const { database, recordKey } = services;
  const [handled] = await findingsPlaced(database, jurisdiction, [row.matter]);
  const handling = (await handlingsOf(database, jurisdiction, [row.matter])).get(row.matter);
  const officers = acts
    .filter((act) => row.acts.includes(act.number))
    .flatMap(({ actor }) => ("person" in actor ? [actor.person] : []));
  const below = handled
    ? await concernedBy(
        services,
        jurisdiction,
        handled,
        await actsOf(database, recordKey, jurisdiction, handled.matter),
      )
    : [];
  const asked = (handling?.concerned ?? []).map((c) => c.person);
  const handler = handling?.handler ? [handling.handler.person] : [];
  return [...new Set([...officers, ...ownersOf(row, acts), ...handler, ...below, ...asked])];
}

/** Of these findings, those that concern a person by the acts that they rest on. */
export async function concerning(
  services: Services,
  jurisdiction: string,
  person: string,
  rows: FindingPlaced[],
): Promise<Set<string>> {
  if (rows.length === 0) return new Set();
  const { database, recordKey } = services;
  const matters = [...new Set(rows.map((row) => row.matter))];
  const acts = await actsOfMany(database, recordKey, jurisdiction, matters);
  const led = new Set(await bodiesEverLedBy(database, jurisdiction, person));
  const found = new Set<string>();
  for (const row of rows) {
    const of = acts.get(row.matter) ?? [];
    // Whoever never led the body is concerned by what was their own alone, and that needs no look into the registry.
    const isOwn = ownersOf(row, of).includes(person);
    const isFar = row.procedure === FINDING_PROCEDURE || led.has(row.body);
    if (isOwn || (isFar && (await concernedBy(services, jurisdiction, row, of)).includes(person)))
      found.add(row.id);
  }
  return found;
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
