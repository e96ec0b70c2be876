/** Registries at random, and small ones by hand, for the tests of this folder. */
import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { emptyRegistry, FUNCTIONS, type Office, PRINCIPALS, type Registry, type Term } from "./facts.ts";

const pick = (n: number) => fc.nat({ max: Math.max(n - 1, 0) });
const FIRST = Date.UTC(2020, 0, 1);
const DAY_MS = 86_400_000;
export const DAYS = 60;

/** Few days, so that terms meet, overlap and follow each other at once. */
export const dayOf = (n: number) => new Date(FIRST + n * DAY_MS).toISOString().slice(0, 10);
const span = fc
  .tuple(fc.nat({ max: DAYS }), fc.option(fc.nat({ max: 20 })))
  .map(([from, length]) => ({ from: dayOf(from), to: length === null ? null : dayOf(from + length) }));
/** Ids by table and place: two rows of a shrunk example still differ. */
const idOf = (table: number, n: number) =>
  `00000000-0000-4000-8000-${String(table).padStart(4, "0")}${String(n).padStart(8, "0")}`;

/** Few names, so that many have the same. */
const plainName = fc.constantFrom(
  "张伟",
  "Li Na",
  "王（代）芳",
  "O'Neil",
  "赵六",
  "财政局",
  "住房和城乡建设局",
);
/** What people type: spaces at the ends, line breaks, quotes, formulas, full-width digits. */
export const wildName = fc
  .tuple(
    fc.constantFrom("", " ", "　", "=", "'", "＝", "-", "@", "李 "),
    plainName,
    fc.constantFrom("", " ", "　", '"', ",;\t，", "\n二", "１２"),
  )
  .map((parts) => parts.join(""));

export function registries(text: fc.Arbitrary<string> = plainName): fc.Arbitrary<Registry> {
  const shape = fc.record({
    bodies: fc.array(
      fc.record({
        up: fc.option(pick(20)),
        name: text,
        nameEn: fc.option(text),
        kind: fc.constantFrom("department", "station", "town", "研究会"),
        level: fc.option(fc.constantFrom("county", "副县级")),
        coded: fc.boolean(),
        span,
      }),
      { minLength: 1, maxLength: 7 },
    ),
    offices: fc.array(
      fc.record({
        body: pick(20),
        title: text,
        titleEn: fc.option(text),
        principal: fc.constantFrom(...PRINCIPALS),
        function: fc.constantFrom(...FUNCTIONS),
        span,
      }),
      { maxLength: 8 },
    ),
    people: fc.array(fc.record({ name: text, nameEn: fc.option(text), coded: fc.boolean() }), {
      maxLength: 6,
    }),
    terms: fc.array(
      fc.record({ person: pick(20), office: pick(20), span, acting: fc.boolean(), concurrent: fc.boolean() }),
      { maxLength: 10 },
    ),
    coverage: fc.array(fc.record({ station: pick(20), body: pick(20), span }), { maxLength: 5 }),
  });
  return shape.map(({ bodies, offices, people, terms, coverage }) => {
    const registry = emptyRegistry();
    const at = (table: number, rows: unknown[], n: number) => idOf(table, n % rows.length);
    bodies.forEach(({ up, coded, span: s, ...b }, n) => {
      registry.bodies.set(idOf(1, n), {
        ...b,
        id: idOf(1, n),
        parent: up === null || n === 0 ? null : idOf(1, up % n),
        code: coded ? `B-${n}` : null,
        establishedOn: s.from,
        dissolvedOn: s.to,
        matter: randomUUID(),
      });
    });
    offices.forEach(({ body, span: s, ...o }, n) => {
      const row = { ...o, id: idOf(2, n), body: at(1, bodies, body), createdOn: s.from, abolishedOn: s.to };
      registry.offices.set(row.id, row);
    });
    people.forEach(({ coded, ...p }, n) => {
      registry.people.set(idOf(3, n), {
        ...p,
        id: idOf(3, n),
        code: coded ? `00${n}` : null,
        matter: randomUUID(),
      });
    });
    terms.forEach(({ person, office, span: s, ...t }, n) => {
      if (offices.length === 0 || people.length === 0) return;
      const row = {
        ...t,
        person: at(3, people, person),
        office: at(2, offices, office),
        fromOn: s.from,
        toOn: s.to,
      };
      registry.terms.set(idOf(4, n), { ...row, id: idOf(4, n) });
    });
    coverage.forEach(({ station, body, span: s }, n) => {
      const row = { station: at(1, bodies, station), body: at(1, bodies, body), fromOn: s.from, toOn: s.to };
      if (row.station !== row.body) registry.coverage.set(idOf(5, n), { ...row, id: idOf(5, n) });
    });
    return registry;
  });
}

/** A registry by hand: the parts that a test speaks of, the rest filled in. */
export function build() {
  const registry = emptyRegistry();
  return {
    registry,
    body(
      name: string,
      more: { parent?: string; kind?: string; code?: string; on?: string; to?: string } = {},
    ) {
      const row = {
        id: randomUUID(),
        parent: more.parent ?? null,
        name,
        nameEn: null,
        kind: more.kind ?? "department",
        level: null,
        code: more.code ?? null,
        establishedOn: more.on ?? "2020-01-01",
        dissolvedOn: more.to ?? null,
        matter: randomUUID(),
      };
      registry.bodies.set(row.id, row);
      return row.id;
    },
    office(body: string, title: string, more: Partial<Office> = {}) {
      const row: Office = {
        id: randomUUID(),
        body,
        title,
        titleEn: null,
        principal: "none",
        function: "member",
        createdOn: "2020-01-01",
        abolishedOn: null,
        ...more,
      };
      registry.offices.set(row.id, row);
      return row.id;
    },
    person(name: string, code: string | null = null) {
      const row = { id: randomUUID(), name, nameEn: null, code, matter: randomUUID() };
      registry.people.set(row.id, row);
      return row.id;
    },
    term(
      person: string,
      office: string,
      fromOn: string,
      toOn: string | null = null,
      more: Partial<Term> = {},
    ) {
      const row: Term = {
        id: randomUUID(),
        person,
        office,
        fromOn,
        toOn,
        acting: false,
        concurrent: false,
        ...more,
      };
      registry.terms.set(row.id, row);
      return row.id;
    },
    covers(station: string, body: string, fromOn = "2020-01-01", toOn: string | null = null) {
      const row = { id: randomUUID(), station, body, fromOn, toOn };
      registry.coverage.set(row.id, row);
      return row.id;
    },
  };
}
