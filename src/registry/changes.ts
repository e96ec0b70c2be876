/**
 * An act of the registry read as a change, and a change written as an act: the one place that knows the field names of
 * norms/cn/procedures/registry.yaml. Pure.
 *
 * The body that an act is about is the body of its matter; `person` entries lie in the jurisdiction's personnel matter.
 */
import type { ActDraft, Actor } from "../matters/act.ts";
import {
  type Body,
  type Coverage,
  FUNCTIONS,
  type Office,
  type OfficeFunction,
  type Person,
  PRINCIPALS,
  type PrincipalKind,
  type Term,
} from "./facts.ts";

export type Change =
  | { type: "body-established"; body: Body }
  | {
      type: "body-changed";
      body: string;
      set: Partial<Pick<Body, "parent" | "name" | "nameEn" | "kind" | "level" | "code">>;
    }
  | { type: "body-dissolved"; body: string; on: string }
  | { type: "office-created"; office: Office }
  | { type: "office-abolished"; office: string; on: string }
  | { type: "person-entered"; person: Person }
  | { type: "person-corrected"; person: string; set: Partial<Pick<Person, "name" | "nameEn" | "code">> }
  | { type: "term-started"; term: Term }
  | { type: "term-ended"; term: string; on: string }
  | { type: "coverage-set"; coverage: Coverage }
  | { type: "coverage-ended"; coverage: string; on: string };

type Data = Record<string, unknown>;
type Source = { type: string; body: string; matter: string; data: Data };

export const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A field that is not what the registry needs; the message is the reason of a refusal. */
export class FieldFault extends Error {
  readonly field: string;
  readonly expected: { zh: string; en: string };
  constructor(field: string, zh: string, en: string) {
    super(`${field}: ${en}`);
    this.field = field;
    this.expected = { zh, en };
  }
}

/** @throws FieldFault where a field is missing or of the wrong form. Null for an act that is not the registry's. */
export function changeOf(act: Source): Change | null {
  const d = act.data;
  switch (act.type) {
    case "registry.body-established":
      return {
        type: "body-established",
        body: {
          id: act.body,
          parent: optional(d, "parent", uuid),
          name: words(d, "name"),
          nameEn: optional(d, "name_en", words),
          kind: words(d, "kind"),
          level: optional(d, "level", words),
          code: optional(d, "code", words),
          establishedOn: date(d, "on"),
          dissolvedOn: null,
          matter: act.matter,
        },
      };
    case "registry.body-changed":
      return {
        type: "body-changed",
        body: act.body,
        set: {
          ...("parent" in d ? { parent: optional(d, "parent", uuid) } : {}),
          ...("name" in d ? { name: words(d, "name") } : {}),
          ...("name_en" in d ? { nameEn: optional(d, "name_en", words) } : {}),
          ...("kind" in d ? { kind: words(d, "kind") } : {}),
          ...("level" in d ? { level: optional(d, "level", words) } : {}),
          ...("code" in d ? { code: optional(d, "code", words) } : {}),
        },
      };
    case "registry.body-dissolved":
      return { type: "body-dissolved", body: act.body, on: date(d, "on") };
    case "registry.office-created":
      return {
        type: "office-created",
        office: {
          id: uuid(d, "office"),
          body: act.body,
          title: words(d, "title"),
          titleEn: optional(d, "title_en", words),
          principal: oneOf<PrincipalKind>(d, "principal", PRINCIPALS, "none"),
          function: oneOf<OfficeFunction>(d, "function", FUNCTIONS, "staff"),
          createdOn: date(d, "on"),
          abolishedOn: null,
        },
      };
    case "registry.office-abolished":
      return { type: "office-abolished", office: uuid(d, "office"), on: date(d, "on") };
    case "registry.person-entered":
      return {
        type: "person-entered",
        person: {
          id: uuid(d, "person"),
          name: words(d, "name"),
          nameEn: optional(d, "name_en", words),
          code: optional(d, "code", words),
          matter: act.matter,
        },
      };
    case "registry.person-corrected":
      return {
        type: "person-corrected",
        person: uuid(d, "person"),
        set: {
          ...("name" in d ? { name: words(d, "name") } : {}),
          ...("name_en" in d ? { nameEn: optional(d, "name_en", words) } : {}),
          ...("code" in d ? { code: optional(d, "code", words) } : {}),
        },
      };
    case "registry.term-started":
      return {
        type: "term-started",
        term: {
          id: uuid(d, "term"),
          person: uuid(d, "person"),
          office: uuid(d, "office"),
          fromOn: date(d, "from"),
          toOn: optional(d, "to", date),
          acting: flag(d, "acting"),
          concurrent: flag(d, "concurrent"),
        },
      };
    case "registry.term-ended":
      return { type: "term-ended", term: uuid(d, "term"), on: date(d, "on") };
    case "registry.coverage-set":
      return {
        type: "coverage-set",
        coverage: {
          id: uuid(d, "coverage"),
          station: uuid(d, "station"),
          body: act.body,
          fromOn: date(d, "from"),
          toOn: optional(d, "to", date),
        },
      };
    case "registry.coverage-ended":
      return { type: "coverage-ended", coverage: uuid(d, "coverage"), on: date(d, "on") };
    default:
      return null;
  }
}

/** The act that records a change. `actor` says who handed it in; the claimed time is the caller's. */
export function draftOf(change: Change, actor: Actor, claimedAt: string): ActDraft {
  return { type: `registry.${change.type}`, actor, claimedAt, data: dataOf(change) };
}

function dataOf(change: Change): Data {
  switch (change.type) {
    case "body-established": {
      const { parent, name, nameEn, kind, level, code, establishedOn } = change.body;
      return present({ parent, name, name_en: nameEn, kind, level, code, on: establishedOn });
    }
    case "body-changed": {
      const { nameEn, ...set } = change.set;
      return { ...cleared(set), ...("nameEn" in change.set ? { name_en: nameEn ?? "" } : {}) };
    }
    case "body-dissolved":
      return { on: change.on };
    case "office-created": {
      const { id, title, titleEn, principal, function: duty, createdOn } = change.office;
      return present({ office: id, title, title_en: titleEn, principal, function: duty, on: createdOn });
    }
    case "office-abolished":
      return { office: change.office, on: change.on };
    case "person-entered": {
      const { id, name, nameEn, code } = change.person;
      return present({ person: id, name, name_en: nameEn, code });
    }
    case "person-corrected": {
      const { nameEn, ...set } = change.set;
      return {
        person: change.person,
        ...cleared(set),
        ...("nameEn" in change.set ? { name_en: nameEn ?? "" } : {}),
      };
    }
    case "term-started": {
      const { id, person, office, fromOn, toOn, acting, concurrent } = change.term;
      return present({ term: id, person, office, from: fromOn, to: toOn, acting, concurrent });
    }
    case "term-ended":
      return { term: change.term, on: change.on };
    case "coverage-set": {
      const { id, station, fromOn, toOn } = change.coverage;
      return present({ coverage: id, station, from: fromOn, to: toOn });
    }
    case "coverage-ended":
      return { coverage: change.coverage, on: change.on };
  }
}

function present(data: Data): Data {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null));
}

/** A field is cleared by an empty text: acts know no null. */
function cleared(data: Data): Data {
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, value ?? ""]));
}

function optional<T>(data: Data, field: string, read: (data: Data, field: string) => T): T | null {
  const value = data[field];
  return value === undefined || value === null || value === "" ? null : read(data, field);
}

function words(data: Data, field: string): string {
  const value = data[field];
  if (typeof value === "string" && value.trim() !== "") return value;
  throw new FieldFault(field, "应为文字", "must be text");
}

function uuid(data: Data, field: string): string {
  const value = data[field];
  if (typeof value === "string" && UUID.test(value.toLowerCase())) return value.toLowerCase();
  throw new FieldFault(field, "应为标识（UUID）", "must be an id (a UUID)");
}

function date(data: Data, field: string): string {
  const value = data[field];
  if (typeof value === "string" && isCivilDate(value)) return value;
  throw new FieldFault(field, "应为日期，如 2024-05-08", "must be a date, for example 2024-05-08");
}

/** A day that the calendar knows, written YYYY-MM-DD. */
export function isCivilDate(value: string): boolean {
  if (!DATE.test(value)) return false;
  const at = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(value);
}

function flag(data: Data, field: string): boolean {
  const value = data[field];
  if (value === undefined || value === null) return false;
  if (typeof value === "boolean") return value;
  throw new FieldFault(field, "应为是或否", "must be true or false");
}

function oneOf<T extends string>(data: Data, field: string, allowed: readonly T[], byDefault: T): T {
  const value = data[field] ?? byDefault;
  const found = allowed.find((a) => a === value);
  if (found) return found;
  throw new FieldFault(field, `应为 ${allowed.join("、")} 之一`, `must be one of ${allowed.join(", ")}`);
}
