/** 正职 · who is a body's principal on a day. Pure; `queries.ts` asks the same of the tables. */
import { holdsOn, type Office, type Term } from "./facts.ts";

export type PrincipalOn = { person: string; office: string; acting: boolean; concurrent: boolean };

/**
 * The holders of a body's principal offices on a civil date. A body may have two (secretary and administrative head);
 * whoever acts in the office or is entrusted with it counts as principal exactly as long as that term runs, beside a
 * full holder too. One person in both offices comes twice.
 */
export function whoIsPrincipalAt(
  registry: { offices: Iterable<Office>; terms: Iterable<Term> },
  body: string,
  on: string,
): PrincipalOn[] {
  const principal = new Set<string>();
  for (const office of registry.offices)
    if (isPrincipalOf(office, body) && standsOn(office, on)) principal.add(office.id);
  const found: (PrincipalOn & { fromOn: string })[] = [];
  for (const term of registry.terms)
    if (principal.has(term.office) && holdsOn({ from: term.fromOn, to: term.toOn }, on))
      found.push({
        person: term.person,
        office: term.office,
        acting: term.acting,
        concurrent: term.concurrent,
        fromOn: term.fromOn,
      });
  return found.sort(byOfficeThenDate).map(({ fromOn: _fromOn, ...who }) => who);
}

export function isPrincipalOf(office: Office, body: string): boolean {
  return office.body === body && office.principal !== "none";
}

export function standsOn(office: Office, on: string): boolean {
  return holdsOn({ from: office.createdOn, to: office.abolishedOn }, on);
}

function byOfficeThenDate(
  a: { office: string; fromOn: string; person: string },
  b: { office: string; fromOn: string; person: string },
): number {
  return (
    a.office.localeCompare(b.office) || a.fromOn.localeCompare(b.fromOn) || a.person.localeCompare(b.person)
  );
}
