/**
 * The registry, pure: what a change does to it (`evolve`), and whether it can have happened at all (`decide`).
 *
 * Refused is only the impossible: somebody or something that is not there, an id or a code used twice, an end before its
 * beginning, a tree that bites its tail. Two chiefs at once or a post left empty did happen; `issues.ts` shows them.
 */
import type { Bilingual } from "../matters/act.ts";
import type { Change } from "./changes.ts";
import type { Body, Registry } from "./facts.ts";

/** Why a change cannot have happened, and at which field of its act; `missing` where that points at nothing. */
export type Fault = Bilingual & { field: string; missing?: true };

/** Null for a change that can have happened. */
export function decide(registry: Registry, change: Change, codes: Codes): Fault | null {
  switch (change.type) {
    case "body-established": {
      const { body } = change;
      if (registry.bodies.has(body.id)) return usedTwice("单位", "body", body.id, "body");
      return parentFault(registry, body.id, body.parent) ?? codeFault("body", body.code, body.id, codes);
    }
    case "body-changed": {
      if (!registry.bodies.has(change.body)) return unknown("单位", "body", change.body, "body");
      const { parent, code } = change.set;
      return (
        parentFault(registry, change.body, parent ?? null) ??
        codeFault("body", code ?? null, change.body, codes)
      );
    }
    case "body-dissolved":
      return ends(registry.bodies.get(change.body), change.body, change.on, {
        zh: "单位",
        en: "body",
        from: (body) => body.establishedOn,
      });
    case "office-created": {
      const { office } = change;
      if (registry.offices.has(office.id)) return usedTwice("职务", "office", office.id, "office");
      return registry.bodies.has(office.body) ? null : unknown("单位", "body", office.body, "body");
    }
    case "office-abolished":
      return ends(registry.offices.get(change.office), change.office, change.on, {
        zh: "职务",
        en: "office",
        from: (office) => office.createdOn,
      });
    case "person-entered": {
      const { person } = change;
      if (registry.people.has(person.id)) return usedTwice("人员", "person", person.id, "person");
      return codeFault("person", person.code, person.id, codes);
    }
    case "person-corrected":
      if (!registry.people.has(change.person)) return unknown("人员", "person", change.person, "person");
      return codeFault("person", change.set.code ?? null, change.person, codes);
    case "term-started": {
      const { term } = change;
      if (registry.terms.has(term.id)) return usedTwice("任期", "term", term.id, "term");
      if (!registry.people.has(term.person)) return unknown("人员", "person", term.person, "person");
      if (!registry.offices.has(term.office)) return unknown("职务", "office", term.office, "office");
      return spanFault(term.fromOn, term.toOn, "to");
    }
    case "term-ended":
      return ends(registry.terms.get(change.term), change.term, change.on, {
        zh: "任期",
        en: "term",
        from: (term) => term.fromOn,
      });
    case "coverage-set": {
      const { coverage } = change;
      if (registry.coverage.has(coverage.id))
        return usedTwice("派驻关系", "coverage", coverage.id, "coverage");
      if (!registry.bodies.has(coverage.station))
        return unknown("派驻机构", "station", coverage.station, "station");
      if (!registry.bodies.has(coverage.body)) return unknown("单位", "body", coverage.body, "body");
      if (coverage.station === coverage.body)
        return { zh: "派驻机构不能监督自身", en: "A station cannot cover itself", field: "station" };
      return spanFault(coverage.fromOn, coverage.toOn, "to");
    }
    case "coverage-ended":
      return ends(registry.coverage.get(change.coverage), change.coverage, change.on, {
        zh: "派驻关系",
        en: "coverage",
        from: (coverage) => coverage.fromOn,
      });
  }
}

/** Takes a change that happened into the registry. Rows are replaced, never altered in place. */
export function evolve(registry: Registry, change: Change): void {
  switch (change.type) {
    case "body-established":
      registry.bodies.set(change.body.id, change.body);
      return;
    case "body-changed":
      return replace(registry.bodies, change.body, change.set);
    case "body-dissolved":
      return replace(registry.bodies, change.body, { dissolvedOn: change.on });
    case "office-created":
      registry.offices.set(change.office.id, change.office);
      return;
    case "office-abolished":
      return replace(registry.offices, change.office, { abolishedOn: change.on });
    case "person-entered":
      registry.people.set(change.person.id, change.person);
      return;
    case "person-corrected":
      return replace(registry.people, change.person, change.set);
    case "term-started":
      registry.terms.set(change.term.id, change.term);
      return;
    case "term-ended":
      return replace(registry.terms, change.term, { toOn: change.on });
    case "coverage-set":
      registry.coverage.set(change.coverage.id, change.coverage);
      return;
    case "coverage-ended":
      return replace(registry.coverage, change.coverage, { toOn: change.on });
  }
}

/** The table and the id of the row that a change writes. */
export function targetOf(change: Change): { table: keyof Registry; id: string } {
  switch (change.type) {
    case "body-established":
      return { table: "bodies", id: change.body.id };
    case "body-changed":
    case "body-dissolved":
      return { table: "bodies", id: change.body };
    case "office-created":
      return { table: "offices", id: change.office.id };
    case "office-abolished":
      return { table: "offices", id: change.office };
    case "person-entered":
      return { table: "people", id: change.person.id };
    case "person-corrected":
      return { table: "people", id: change.person };
    case "term-started":
      return { table: "terms", id: change.term.id };
    case "term-ended":
      return { table: "terms", id: change.term };
    case "coverage-set":
      return { table: "coverage", id: change.coverage.id };
    case "coverage-ended":
      return { table: "coverage", id: change.coverage };
  }
}

/** Which row carries a code; a stale entry is seen by looking at the row. */
export type Codes = { holder(kind: "body" | "person", code: string): string | null };

export function codesOf(registry: Registry): Codes & { note(change: Change): void } {
  const body = new Map<string, string>();
  const person = new Map<string, string>();
  for (const b of registry.bodies.values()) if (b.code) body.set(b.code, b.id);
  for (const p of registry.people.values()) if (p.code) person.set(p.code, p.id);
  return {
    holder(kind, code) {
      const id = (kind === "body" ? body : person).get(code);
      if (id === undefined) return null;
      const row = kind === "body" ? registry.bodies.get(id) : registry.people.get(id);
      return row?.code === code ? id : null;
    },
    note(change) {
      if (change.type === "body-established" && change.body.code) body.set(change.body.code, change.body.id);
      if (change.type === "body-changed" && change.set.code) body.set(change.set.code, change.body);
      if (change.type === "person-entered" && change.person.code)
        person.set(change.person.code, change.person.id);
      if (change.type === "person-corrected" && change.set.code) person.set(change.set.code, change.person);
    },
  };
}

/** From a body up to its root, itself included; stops at a row that is not held or already seen. */
export function chainOf(bodies: ReadonlyMap<string, Body>, body: string): Body[] {
  const chain: Body[] = [];
  const seen = new Set<string>();
  for (
    let at = bodies.get(body);
    at && !seen.has(at.id);
    at = at.parent ? bodies.get(at.parent) : undefined
  ) {
    seen.add(at.id);
    chain.push(at);
  }
  return chain;
}

function replace<Row>(table: Map<string, Row>, id: string, set: Partial<Row>): void {
  const row = table.get(id);
  if (row) table.set(id, { ...row, ...set });
}

function parentFault(registry: Registry, body: string, parent: string | null): Fault | null {
  if (parent === null) return null;
  const fault = (zh: string, en: string) => ({ zh, en, field: "parent" });
  if (parent === body) return fault("单位不能是自己的上级", "A body cannot be its own parent");
  if (!registry.bodies.has(parent)) return unknown("上级单位", "parent body", parent, "parent");
  const above = chainOf(registry.bodies, parent);
  if (!above.some((b) => b.id === body)) return null;
  const path = above.map((b) => b.name).join(" → ");
  return fault(`上下级关系成环：${path}`, `The tree would bite its tail: ${path}`);
}

function codeFault(kind: "body" | "person", code: string | null, id: string, codes: Codes): Fault | null {
  const holder = code ? codes.holder(kind, code) : null;
  if (holder === null || holder === id) return null;
  return {
    zh: `编码 ${code} 已被${kind === "body" ? "另一单位" : "另一人员"}使用`,
    en: `Code ${code} is already another ${kind}'s`,
    field: "code",
  };
}

function spanFault(from: string, to: string | null, field: string): Fault | null {
  if (to === null || to >= from) return null;
  return {
    zh: `结束日期 ${to} 早于开始日期 ${from}`,
    en: `The end ${to} lies before the beginning ${from}`,
    field,
  };
}

function ends<Row>(
  row: Row | undefined,
  id: string,
  on: string,
  words: { zh: string; en: string; from: (row: Row) => string },
): Fault | null {
  return row === undefined ? unknown(words.zh, words.en, id, words.en) : spanFault(words.from(row), on, "on");
}

function unknown(zh: string, en: string, id: string, field: string): Fault {
  return {
    zh: `名册中没有该${zh}（${id}）`,
    en: `The registry holds no such ${en} (${id})`,
    field,
    missing: true,
  };
}

function usedTwice(zh: string, en: string, id: string, field: string): Fault {
  return { zh: `该${zh}标识已使用（${id}）`, en: `This ${en}'s id is already used (${id})`, field };
}
