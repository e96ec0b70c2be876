/** Constraints with every name checked: one for each stretch of days in which nothing that they rest on changes. */
import { correlate, numberFrom } from "./correlation.ts";
import { common, datesOf, dayIn, holdsOn, stretches } from "./dates.ts";
import type { Constraint, InForce, NormList, Parameter, Template } from "./model.ts";
import { COUNT_KINDS, PAIR_KINDS } from "./model.ts";
import { listOf, type Names } from "./names.ts";
import { compile, select } from "./select.ts";
import type { RawConstraint } from "./shape.ts";
import { CONSTRAINT_KEYS, TEMPLATES } from "./shape-constraint.ts";

/** What constraints stand on, with its whole history. */
export type Ground = Omit<Names, "parameters" | "lists"> & {
  inForce: InForce;
  history: ReadonlyMap<string, Parameter>;
  listed: ReadonlyMap<string, NormList>;
};

export function buildConstraint(
  id: string,
  raw: RawConstraint,
  ground: Ground,
  path: PropertyKey[] = ["constraints", id],
): Constraint[] {
  const dates = datesOf(raw.in_force);
  if (dates.from !== null && dates.to !== null && dates.to <= dates.from)
    ground.report(
      [...path, "in_force"],
      `it ends on ${dates.to} and begins on ${dates.from}`,
      "Let it end on a later day than it begins.",
    );
  const used = usedIn(raw, ground);
  const parameters = [...used].flatMap((name) => ground.history.get(name) ?? []);
  const lists = [...used].flatMap((name) => ground.listed.get(name) ?? []);
  // A matter that was opened under the procedure may end after it; none begins before it.
  const days = common(dates, { from: ground.inForce.from, to: null });
  if (!days) return [];
  const within = raw.in_force ? { ...days, from: dates.from } : { from: null, to: null };
  const changing = [...parameters.flatMap((p) => p.values), ...lists.flatMap((l) => [l.inForce, ...l.rows])];
  return stretches(within, changing).flatMap((stretch): Constraint[] => {
    if (stretch.to !== null && ground.inForce.from !== null && stretch.to <= ground.inForce.from) return [];
    const names = namesOn(dayIn(stretch), ground);
    // Where the law gives no value, there is nothing to judge by.
    if (parameters.some((p) => !names.parameters.has(p.id)) || lists.some((l) => !names.lists.has(l.id)))
      return [];
    const template = templateOf(raw, id, path, names);
    if (!template) return [];
    const { title, severity, basis, broken: explanation } = raw;
    const always = stretch.from === null && stretch.to === null;
    const inForce = always ? null : stretch;
    const rests = parameters.map((p) => p.id);
    return [{ id, title, severity, basis, explanation, template, inForce, parameters: rests }];
  });
}

/** Parameters and lists that its conditions and times name, tables looked into. */
function usedIn(raw: RawConstraint, ground: Ground): Set<string> {
  const { title: _, basis: __, broken: ___, ...templates } = raw;
  const used = new Set<string>();
  const look = (text: string) => {
    for (const [word] of text.matchAll(/[a-z_][a-z0-9_]*/gi)) {
      if (used.has(word)) continue;
      used.add(word);
      const table = ground.tables.get(word);
      if (table) look(JSON.stringify([table.inputs, table.rows]));
    }
  };
  look(JSON.stringify(templates));
  return used;
}

/** The values that hold on a day. */
export function namesOn(on: string, ground: Ground): Names {
  const parameters = new Map(
    [...ground.history].flatMap(([id, { values }]) => {
      const value = values.find((v) => holdsOn(v, on));
      return value ? [[id, value] as const] : [];
    }),
  );
  const lists = new Map(
    [...ground.listed]
      .filter(([, list]) => holdsOn(list.inForce, on))
      .map(([id, { rows }]) => [
        id,
        rows.filter((row) => holdsOn(row, on)).flatMap((row) => row.cells[0] ?? []),
      ]),
  );
  return { ...ground, parameters, lists };
}

function templateOf(c: RawConstraint, id: string, path: PropertyKey[], names: Names): Template | null {
  const kinds = Object.keys(TEMPLATES).filter((kind) => c[kind as keyof typeof TEMPLATES] !== undefined);
  if (kinds.length !== 1) {
    const many = kinds.length === 0 ? "no template" : `${kinds.length} templates`;
    const known = Object.keys(TEMPLATES).filter((k) => !(k in CONSTRAINT_KEYS));
    names.report(path, `the constraint "${id}" has ${many}`, `Give it one of ${listOf(known)}.`);
    return null;
  }
  for (const kind of PAIR_KINDS) {
    const pair = c[kind];
    if (pair) return correlate(kind, pair, [...path, kind], names);
  }
  const chosen = (shape: Parameters<typeof select>[0], ...at: string[]) =>
    select(shape, [...path, ...at], names);
  for (const kind of COUNT_KINDS) {
    const counted = c[kind];
    if (!counted) continue;
    const n = numberFrom(counted.n, [...path, kind, "n"], names);
    const activation = chosen(counted.activation, kind, "activation");
    return n === null ? { kind, activation } : { kind, activation, n };
  }
  for (const kind of ["init", "end"] as const) {
    const one = c[kind];
    if (one) return { kind, activation: chosen(one.activation, kind, "activation") };
  }
  for (const kind of ["choice", "exclusive_choice"] as const) {
    const two = c[kind];
    if (two)
      return {
        kind,
        activation: chosen(two.activation, kind, "activation"),
        target: chosen(two.target, kind, "target"),
      };
  }
  if (c.first) {
    const { among, must } = c.first;
    return { kind: "first", among: chosen(among, "first", "among"), must: chosen(must, "first", "must") };
  }
  if (c.last) {
    const { among, must, given } = c.last;
    return {
      kind: "last",
      among: chosen(among, "last", "among"),
      must: chosen(must, "last", "must"),
      given: given ? chosen(given, "last", "given") : null,
    };
  }
  if (c.condition) {
    const { at, holds, when } = c.condition;
    const selected = chosen(at, "condition", "at");
    const compiled = (source: string, key: string) =>
      compile(source, selected.acts, [...path, "condition", key], names);
    return {
      kind: "condition",
      at: selected,
      holds: compiled(holds, "holds"),
      when: when ? compiled(when, "when") : null,
    };
  }
  if (c.finally) {
    const { given, holds } = c.finally;
    return {
      kind: "finally",
      given: chosen(given, "finally", "given"),
      holds: compile(holds, [], [...path, "finally", "holds"], names),
    };
  }
  return null;
}
