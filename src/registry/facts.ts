/**
 * The registry's rows, and the changes that acts of the procedure cn/registry make to them. Pure.
 *
 * 单位 body · 职务 office · 人员 person · 任职 term · 派驻 coverage. Civil dates are `YYYY-MM-DD`; an end date is the first day
 * on which the thing no longer holds, so a successor may start on the day on which the predecessor ends.
 */

export const REGISTRY_PROCEDURE = "cn/registry";

export const PRINCIPALS = ["none", "secretary", "administrative", "both"] as const;
export type PrincipalKind = (typeof PRINCIPALS)[number];

export const FUNCTIONS = [
  "member",
  "clerk",
  "station-officer",
  "discipline-officer",
  "organisation-officer",
  "auditor",
  "inspector",
  "regulation-officer",
  "staff",
] as const;
export type OfficeFunction = (typeof FUNCTIONS)[number];

export type Body = {
  id: string;
  parent: string | null;
  name: string;
  nameEn: string | null;
  kind: string;
  level: string | null;
  code: string | null;
  establishedOn: string;
  dissolvedOn: string | null;
  /** The registry matter that holds the body's acts. */
  matter: string;
};

export type Office = {
  id: string;
  body: string;
  title: string;
  titleEn: string | null;
  principal: PrincipalKind;
  function: OfficeFunction;
  createdOn: string;
  abolishedOn: string | null;
};

export type Person = { id: string; name: string; nameEn: string | null; code: string | null; matter: string };

export type Term = {
  id: string;
  person: string;
  office: string;
  fromOn: string;
  toOn: string | null;
  acting: boolean;
  concurrent: boolean;
};

export type Coverage = { id: string; station: string; body: string; fromOn: string; toOn: string | null };

/** What a registry holds; a whole one, or the part that some acts speak of. */
export type Registry = {
  bodies: Map<string, Body>;
  offices: Map<string, Office>;
  people: Map<string, Person>;
  terms: Map<string, Term>;
  coverage: Map<string, Coverage>;
};

export function emptyRegistry(): Registry {
  return { bodies: new Map(), offices: new Map(), people: new Map(), terms: new Map(), coverage: new Map() };
}

/** True on the days from `from` up to, not including, `to`. */
export function holdsOn(span: { from: string; to: string | null }, on: string): boolean {
  return span.from <= on && (span.to === null || on < span.to);
}
