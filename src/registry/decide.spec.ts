import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Change } from "./changes.ts";
import { codesOf, decide, evolve } from "./decide.ts";
import type { Body, Office, Person, Registry, Term } from "./facts.ts";
import { build } from "./registry.fixture.ts";

const nobody = randomUUID();

function ground() {
  const made = build();
  const government = made.body("政府", { code: "G" });
  const bureau = made.body("住建局", { parent: government, code: "B", on: "2020-06-01" });
  const office = made.office(bureau, "局长", { createdOn: "2020-06-01" });
  const person = made.person("王", "P1");
  const term = made.term(person, office, "2021-01-01");
  const station = made.body("派驻组", { kind: "station" });
  const coverage = made.covers(station, bureau, "2021-01-01");
  return { ...made, government, bureau, officeId: office, personId: person, termId: term, station, coverage };
}
type Ground = ReturnType<typeof ground>;

const bodyOf = (g: Ground, more: Partial<Body>): Body => ({
  ...(g.registry.bodies.get(g.bureau) as Body),
  id: randomUUID(),
  code: null,
  ...more,
});
const officeOf = (g: Ground, more: Partial<Office>): Office => ({
  ...(g.registry.offices.get(g.officeId) as Office),
  id: randomUUID(),
  ...more,
});
const personOf = (more: Partial<Person>): Person => ({
  id: randomUUID(),
  name: "李",
  nameEn: null,
  code: null,
  matter: randomUUID(),
  ...more,
});
const termOf = (g: Ground, more: Partial<Term>): Term => ({
  ...(g.registry.terms.get(g.termId) as Term),
  id: randomUUID(),
  ...more,
});
const coverageOf = (g: Ground, more: object) => ({
  id: randomUUID(),
  station: g.station,
  body: g.bureau,
  fromOn: "2021-01-01",
  toOn: null,
  ...more,
});

const fault = (registry: Registry, change: Change) => decide(registry, change, codesOf(registry));

describe("cannot have happened:", () => {
  const cases: [string, (g: Ground) => Change, field: string, words: RegExp][] = [
    [
      "a body's id twice",
      (g) => ({ type: "body-established", body: bodyOf(g, { id: g.bureau }) }),
      "body",
      /already used/,
    ],
    [
      "a body's code twice",
      (g) => ({ type: "body-established", body: bodyOf(g, { code: "G" }) }),
      "code",
      /Code G is already another body's/,
    ],
    [
      "a body below one that is not there",
      (g) => ({ type: "body-established", body: bodyOf(g, { parent: nobody }) }),
      "parent",
      /no such parent body/,
    ],
    [
      "a body below itself",
      (g) => ({ type: "body-changed", body: g.bureau, set: { parent: g.bureau } }),
      "parent",
      /its own parent/,
    ],
    [
      "a body below one of those below it",
      (g) => ({ type: "body-changed", body: g.government, set: { parent: g.bureau } }),
      "parent",
      /bite its tail: 住建局 → 政府/,
    ],
    [
      "a change of a body that is not there",
      () => ({ type: "body-changed", body: nobody, set: { name: "甲" } }),
      "body",
      /no such body/,
    ],
    [
      "a change to another body's code",
      (g) => ({ type: "body-changed", body: g.bureau, set: { code: "G" } }),
      "code",
      /already another body's/,
    ],
    [
      "the end of a body that is not there",
      () => ({ type: "body-dissolved", body: nobody, on: "2024-01-01" }),
      "body",
      /no such body/,
    ],
    [
      "a body that ends before it begins",
      (g) => ({ type: "body-dissolved", body: g.bureau, on: "2020-05-31" }),
      "on",
      /2020-05-31 lies before the beginning 2020-06-01/,
    ],
    [
      "an office's id twice",
      (g) => ({ type: "office-created", office: officeOf(g, { id: g.officeId }) }),
      "office",
      /already used/,
    ],
    [
      "an office of a body that is not there",
      (g) => ({ type: "office-created", office: officeOf(g, { body: nobody }) }),
      "body",
      /no such body/,
    ],
    [
      "the end of an office that is not there",
      () => ({ type: "office-abolished", office: nobody, on: "2024-01-01" }),
      "office",
      /no such office/,
    ],
    [
      "an office that ends before it begins",
      (g) => ({ type: "office-abolished", office: g.officeId, on: "2020-01-01" }),
      "on",
      /before the beginning/,
    ],
    [
      "a person's id twice",
      (g) => ({ type: "person-entered", person: personOf({ id: g.personId }) }),
      "person",
      /already used/,
    ],
    [
      "a person's code twice",
      () => ({ type: "person-entered", person: personOf({ code: "P1" }) }),
      "code",
      /already another person's/,
    ],
    [
      "a correction of a person who is not there",
      () => ({ type: "person-corrected", person: nobody, set: { name: "甲" } }),
      "person",
      /no such person/,
    ],
    [
      "a term's id twice",
      (g) => ({ type: "term-started", term: termOf(g, { id: g.termId }) }),
      "term",
      /already used/,
    ],
    [
      "a term of a person who is not there",
      (g) => ({ type: "term-started", term: termOf(g, { person: nobody }) }),
      "person",
      /no such person/,
    ],
    [
      "a term in an office that is not there",
      (g) => ({ type: "term-started", term: termOf(g, { office: nobody }) }),
      "office",
      /no such office/,
    ],
    [
      "a term that ends before it begins",
      (g) => ({ type: "term-started", term: termOf(g, { fromOn: "2022-01-01", toOn: "2021-12-31" }) }),
      "to",
      /before the beginning/,
    ],
    [
      "the end of a term that is not there",
      () => ({ type: "term-ended", term: nobody, on: "2024-01-01" }),
      "term",
      /no such term/,
    ],
    [
      "an end of a term before its beginning",
      (g) => ({ type: "term-ended", term: g.termId, on: "2020-12-31" }),
      "on",
      /before the beginning/,
    ],
    [
      "coverage's id twice",
      (g) => ({ type: "coverage-set", coverage: coverageOf(g, { id: g.coverage }) }),
      "coverage",
      /already used/,
    ],
    [
      "coverage by a station that is not there",
      (g) => ({ type: "coverage-set", coverage: coverageOf(g, { station: nobody }) }),
      "station",
      /no such station/,
    ],
    [
      "coverage of a body that is not there",
      (g) => ({ type: "coverage-set", coverage: coverageOf(g, { body: nobody }) }),
      "body",
      /no such body/,
    ],
    [
      "a station that covers itself",
      (g) => ({ type: "coverage-set", coverage: coverageOf(g, { body: g.station }) }),
      "station",
      /cannot cover itself/,
    ],
    [
      "coverage that ends before it begins",
      (g) => ({ type: "coverage-set", coverage: coverageOf(g, { toOn: "2020-01-01" }) }),
      "to",
      /before the beginning/,
    ],
    [
      "the end of coverage that is not there",
      () => ({ type: "coverage-ended", coverage: nobody, on: "2024-01-01" }),
      "coverage",
      /no such coverage/,
    ],
    [
      "an end of coverage before its beginning",
      (g) => ({ type: "coverage-ended", coverage: g.coverage, on: "2020-01-01" }),
      "on",
      /before the beginning/,
    ],
  ];
  test.each(cases)("%s", (_name, change, field, words) => {
    const g = ground();
    const found = fault(g.registry, change(g));
    expect(found?.field).toBe(field);
    expect(found?.en).toMatch(words);
    expect(found?.zh).toMatch(/\p{Script=Han}/u);
  });
});

describe("can have happened, and is only shown as an issue:", () => {
  test("two full holders of one office, an office left empty, an end on the day of the beginning", () => {
    const g = ground();
    expect(fault(g.registry, { type: "term-started", term: termOf(g, {}) })).toBeNull();
    expect(fault(g.registry, { type: "term-ended", term: g.termId, on: "2021-01-01" })).toBeNull();
  });

  test("a body that keeps its own code, one that moves to another place in the tree, one that becomes a root", () => {
    const g = ground();
    expect(fault(g.registry, { type: "body-changed", body: g.bureau, set: { code: "B" } })).toBeNull();
    expect(
      fault(g.registry, { type: "body-changed", body: g.station, set: { parent: g.bureau } }),
    ).toBeNull();
    expect(fault(g.registry, { type: "body-changed", body: g.bureau, set: { parent: null } })).toBeNull();
  });

  test("a code that its holder has given up", () => {
    const g = ground();
    const codes = codesOf(g.registry);
    evolve(g.registry, { type: "body-changed", body: g.government, set: { code: "G2" } });
    const change: Change = { type: "body-established", body: bodyOf(g, { code: "G" }) };
    expect(decide(g.registry, change, codes)).toBeNull();
  });
});

describe("what a change does", () => {
  test("is in the row that it names, and in no other", () => {
    const g = ground();
    const before = structuredClone(g.registry);
    const changes: Change[] = [
      { type: "body-changed", body: g.bureau, set: { name: "住房局", parent: null } },
      { type: "body-dissolved", body: g.bureau, on: "2025-01-01" },
      { type: "office-abolished", office: g.officeId, on: "2025-01-02" },
      { type: "person-corrected", person: g.personId, set: { name: "汪", code: null } },
      { type: "term-ended", term: g.termId, on: "2025-01-03" },
      { type: "coverage-ended", coverage: g.coverage, on: "2025-01-04" },
    ];
    for (const change of changes) evolve(g.registry, change);
    const { registry } = g;
    const old = before.bodies.get(g.bureau);
    expect(registry.bodies.get(g.bureau)).toEqual({
      ...old,
      name: "住房局",
      parent: null,
      dissolvedOn: "2025-01-01",
    });
    expect(registry.bodies.get(g.government)).toEqual(before.bodies.get(g.government));
    expect(registry.offices.get(g.officeId)?.abolishedOn).toBe("2025-01-02");
    expect(registry.people.get(g.personId)).toMatchObject({ name: "汪", code: null });
    expect(registry.terms.get(g.termId)?.toOn).toBe("2025-01-03");
    expect(registry.coverage.get(g.coverage)?.toOn).toBe("2025-01-04");
  });

  test("replaces rows and never alters one that somebody holds", () => {
    const g = ground();
    const held = g.registry.bodies.get(g.bureau);
    evolve(g.registry, { type: "body-changed", body: g.bureau, set: { name: "住房局" } });
    expect(held?.name).toBe("住建局");
  });

  test("adds what is new", () => {
    const g = ground();
    const body = bodyOf(g, { name: "新区" });
    const office = officeOf(g, { body: body.id });
    const person = personOf({});
    const term = termOf(g, { person: person.id, office: office.id });
    const coverage = coverageOf(g, { body: body.id });
    evolve(g.registry, { type: "body-established", body });
    evolve(g.registry, { type: "office-created", office });
    evolve(g.registry, { type: "person-entered", person });
    evolve(g.registry, { type: "term-started", term });
    evolve(g.registry, { type: "coverage-set", coverage });
    expect(g.registry.bodies.get(body.id)).toEqual(body);
    expect(g.registry.offices.get(office.id)).toEqual(office);
    expect(g.registry.people.get(person.id)).toEqual(person);
    expect(g.registry.terms.get(term.id)).toEqual(term);
    expect(g.registry.coverage.get(coverage.id)).toEqual(coverage);
  });
});
