/** The changes that a file asks for: in which order they can happen, and whether they can at all. Pure. */
import type { Change } from "../changes.ts";
import { codesOf, decide, evolve, targetOf } from "../decide.ts";
import type { Registry } from "../facts.ts";
import type { Row } from "./rows.ts";

/** A change, the row that asks for it, and the body in whose registry matter it belongs; null for people. */
export type Planned = { change: Change; row: Row; body: string | null; about: string };

/** Lets the changes happen in order to a copy of the registry; what cannot have happened becomes a fault at its cell. */
export function judge(registry: Registry, planned: Planned[]): void {
  const copy: Registry = {
    bodies: new Map(registry.bodies),
    offices: new Map(registry.offices),
    people: new Map(registry.people),
    terms: new Map(registry.terms),
    coverage: new Map(registry.coverage),
  };
  const codes = codesOf(copy);
  for (const { change, row } of planned) {
    const fault = decide(copy, change, codes);
    // Every reference was found in the registry or the file, so what is missing is a row with a fault of its own; and of
    // a tree that bites its tail `topDown` has told, also where it is made of new bodies alone.
    if (fault && !fault.missing && fault.field !== "parent")
      row.fault(columnOf(change, fault.field), `${fault.zh}；请更正`, `${fault.en}; correct it`);
    evolve(copy, change);
    codes.note(change);
  }
}

/** The column of a sheet that holds a field of an act. */
function columnOf(change: Change, field: string): string {
  if (/-(dissolved|abolished|ended)$/.test(change.type)) return "to";
  if (change.type === "term-started" && field === "office") return "title";
  return field === "body" && targetOf(change).table === "bodies" ? "id" : field;
}

/**
 * People first, then body by body what concerns it, so that each matter is written once; a body after the one above it
 * and, where the file has both, after the station that covers it.
 */
export function inOrder(
  registry: Registry,
  bodies: Planned[],
  people: Planned[],
  holdings: Planned[],
): Planned[] {
  const perBody = Map.groupBy([...bodies, ...holdings], (p) => p.body);
  const stations = holdings.flatMap(({ change }) =>
    change.type === "coverage-set" ? change.coverage.station : [],
  );
  const wanted = [...perBody.keys()].flatMap((id) => id ?? []);
  const planned = [...people];
  const later: Planned[] = [];
  const standing = new Set(registry.bodies.keys());
  for (const id of topDown(registry, bodies, [...stations, ...wanted])) {
    standing.add(id);
    for (const one of perBody.get(id) ?? []) {
      const waits = one.change.type === "coverage-set" && !standing.has(one.change.coverage.station);
      (waits ? later : planned).push(one);
    }
  }
  return [...planned, ...later];
}

/**
 * Bodies so that the one above comes before those below it, by the tree as it will be. A tree that would bite its tail is
 * a fault at one of the rows that close the ring.
 */
function topDown(registry: Registry, planned: Planned[], wanted: string[]): string[] {
  const parents = new Map([...registry.bodies.values()].map((b) => [b.id, b.parent]));
  const rows = new Map<string, Row>();
  for (const { change, row } of planned) {
    if (change.type === "body-established") parents.set(change.body.id, change.body.parent);
    else if (change.type === "body-changed" && change.set.parent !== undefined)
      parents.set(change.body, change.set.parent);
    else continue;
    rows.set(targetOf(change).id, row);
  }
  const order = new Set<string>();
  const visit = (id: string, below: string[]) => {
    const parent = parents.get(id);
    const path = [...below, id];
    if (parent && path.includes(parent)) ringFault(registry, planned, rows, path.slice(path.indexOf(parent)));
    else if (parent && !order.has(parent)) visit(parent, path);
    order.add(id);
  };
  for (const id of wanted) if (!order.has(id)) visit(id, []);
  const needed = new Set(wanted);
  return [...order].filter((id) => needed.has(id));
}

function ringFault(registry: Registry, planned: Planned[], rows: Map<string, Row>, ring: string[]): void {
  const names = ring.map(
    (id) => planned.find((p) => p.body === id)?.about ?? registry.bodies.get(id)?.name ?? id,
  );
  const path = [...names, names[0]].join(" → ");
  ring
    .flatMap((id) => rows.get(id) ?? [])
    .at(-1)
    ?.fault(
      "parent",
      `上下级关系成环：${path}；请更正其中一个上级`,
      `The tree would bite its tail: ${path}; correct one of the parents`,
    );
}
