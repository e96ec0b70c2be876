/** The registry as sheets, in the wording of a language. Pure. */
import type { Registry } from "../facts.ts";
import { directoriesOf } from "./compare.ts";
import { type Language, SHEETS, type SheetKey, SHEET_KEYS } from "./sheets.ts";
import {
  fold,
  FUNCTION_WORDS,
  KIND_WORDS,
  LEVEL_WORDS,
  PRINCIPAL_WORDS,
  tidy,
  tidyCode,
  tidyName,
  written,
  writtenFlag,
} from "./words.ts";
import type { StyledTable } from "./workbook.ts";

type Texts = Record<string, string | null>;

export function sheetsOf(registry: Registry, language: Language): Record<SheetKey, StyledTable> {
  const texts = textsOf(registry, language);
  const table = (key: SheetKey): StyledTable => {
    const { title, columns } = SHEETS[key];
    const header = columns.map((column) => column.title[language]);
    const rows = texts[key].map((row) => columns.map((column) => row[column.key] ?? ""));
    return {
      name: title[language],
      lines: [header, ...rows].map((cells, index) => ({ number: index + 1, cells })),
      widths: columns.map((column) => column.width),
    };
  };
  return Object.fromEntries(SHEET_KEYS.map((key) => [key, table(key)])) as Record<SheetKey, StyledTable>;
}

function textsOf(registry: Registry, language: Language): Record<SheetKey, Texts[]> {
  const { bodies, people } = directoriesOf(registry, new Map(), new Map());
  const body = (id: string) => ({ body: bodies.reference(id), bodyName: bodies.nameOf(id) });
  const twins = Map.groupBy(registry.offices.values(), (o) => `${o.body} ${fold(o.title)}`);
  return {
    bodies: sorted([...registry.bodies.values()], (b) => [b.code ?? "~", b.name]).map((b) => ({
      code: b.code && tidyCode(b.code),
      name: tidyName(b.name),
      nameEn: b.nameEn && tidy(b.nameEn),
      kind: written(KIND_WORDS, tidy(b.kind), language),
      level: b.level && written(LEVEL_WORDS, tidy(b.level), language),
      parent: b.parent && bodies.reference(b.parent),
      parentName: b.parent && bodies.nameOf(b.parent),
      on: b.establishedOn,
      to: b.dissolvedOn,
      id: b.id,
    })),
    offices: sorted([...registry.offices.values()], (o) => [bodies.nameOf(o.body), o.title]).map((o) => ({
      ...body(o.body),
      title: tidy(o.title),
      titleEn: o.titleEn && tidy(o.titleEn),
      principal: PRINCIPAL_WORDS[o.principal][language],
      function: FUNCTION_WORDS[o.function][language],
      on: o.createdOn,
      to: o.abolishedOn,
      id: o.id,
    })),
    people: sorted([...registry.people.values()], (p) => [p.code ?? "~", p.name]).map((p) => ({
      code: p.code && tidyCode(p.code),
      name: tidyName(p.name),
      nameEn: p.nameEn && tidy(p.nameEn),
      id: p.id,
    })),
    terms: [...registry.terms.values()]
      .map((t): Texts => {
        const office = registry.offices.get(t.office);
        const unique = office && twins.get(`${office.body} ${fold(office.title)}`)?.length === 1;
        return {
          person: people.reference(t.person),
          personName: people.nameOf(t.person),
          ...body(office?.body ?? ""),
          title: tidy(office?.title ?? ""),
          office: unique ? null : t.office,
          from: t.fromOn,
          to: t.toOn,
          acting: writtenFlag(t.acting, language),
          concurrent: writtenFlag(t.concurrent, language),
          id: t.id,
        };
      })
      .sort(by((t) => [t.bodyName, t.title, t.from])),
    coverage: sorted([...registry.coverage.values()], (c) => [
      bodies.nameOf(c.station),
      bodies.nameOf(c.body),
      c.fromOn,
    ]).map((c) => ({
      station: bodies.reference(c.station),
      stationName: bodies.nameOf(c.station),
      ...body(c.body),
      from: c.fromOn,
      to: c.toOn,
      id: c.id,
    })),
  };
}

function sorted<T>(rows: T[], key: (row: T) => string[]): T[] {
  return rows.sort(by(key));
}

/** By code unit, so that the same registry gives the same file on every machine. */
function by<T>(key: (row: T) => (string | null | undefined)[]): (a: T, b: T) => number {
  const text = (row: T) =>
    key(row)
      .map((part) => part ?? "")
      .join("\u0000");
  return (a, b) => (text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : 0);
}
