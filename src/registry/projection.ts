/** The registry's tables, derived from its acts in the transaction that records them. */
import { type Act, actsOf, type Projection, type Refusal, refusal } from "../matters/index.ts";
import type { Database, Transaction } from "../platform/index.ts";
import { type Change, changeOf, FieldFault } from "./changes.ts";
import { type Codes, codesOf, decide, evolve, targetOf } from "./decide.ts";
import { emptyRegistry, type Registry, REGISTRY_PROCEDURE } from "./facts.ts";
import { clearRegistry, loadSome, lockRegistry, saveRegistry, type Wanted } from "./store.ts";

/**
 * The part of a jurisdiction's registry that a transaction has looked at, with the changes it has already let pass:
 * the kernel judges all admissions of a batch before it applies any.
 */
type Working = {
  registry: Registry;
  codes: ReturnType<typeof codesOf>;
  looked: { [K in keyof Wanted]: Set<string> };
};

const working = new WeakMap<Transaction, Map<string, Working>>();

export const registryProjection: Projection = {
  procedures: [REGISTRY_PROCEDURE],
  judge,
  apply,
};

async function judge(tx: Transaction, acts: Act[]): Promise<Refusal | null> {
  const undo: (() => void)[] = [];
  const refuse = (index: number, fault: { zh: string; en: string }, field: string) => {
    for (const step of undo.reverse()) step();
    return refusal("registry_impossible", fault.zh, fault.en, {
      problems: [{ path: `acts[${index}].data.${field}`, message: fault }],
    });
  };
  const changes: { act: Act; change: Change; index: number }[] = [];
  for (const [index, act] of acts.entries()) {
    try {
      const change = changeOf(act);
      if (change) changes.push({ act, change, index });
    } catch (error) {
      if (!(error instanceof FieldFault)) throw error;
      return refuse(
        index,
        { zh: `${error.field}：${error.expected.zh}`, en: `${error.field} ${error.expected.en}` },
        error.field,
      );
    }
  }
  for (const [jurisdiction, mine] of Map.groupBy(changes, (c) => c.act.jurisdiction)) {
    const state = await workingOf(
      tx,
      jurisdiction,
      mine.map((c) => c.change),
    );
    for (const { change, index } of mine) {
      const fault = decide(state.registry, change, state.codes);
      if (fault) return refuse(index, { zh: fault.zh, en: fault.en }, fault.field);
      undo.push(remembered(state.registry, change));
      evolve(state.registry, change);
      state.codes.note(change);
    }
  }
  return null;
}

/** The step that takes a change back out of the working registry. */
function remembered(registry: Registry, change: Change): () => void {
  const { table, id } = targetOf(change);
  const rows = registry[table] as Map<string, unknown>;
  const before = rows.get(id);
  return () => {
    if (before === undefined) rows.delete(id);
    else rows.set(id, before);
  };
}

async function workingOf(tx: Transaction, jurisdiction: string, changes: Change[]): Promise<Working> {
  const all = working.get(tx) ?? new Map<string, Working>();
  working.set(tx, all);
  let state = all.get(jurisdiction);
  if (!state) {
    await lockRegistry(tx, [jurisdiction]);
    const registry = emptyRegistry();
    state = {
      registry,
      codes: codesOf(registry),
      looked: {
        bodies: new Set(),
        bodyCodes: new Set(),
        offices: new Set(),
        people: new Set(),
        personCodes: new Set(),
        terms: new Set(),
        coverage: new Set(),
      },
    };
    all.set(jurisdiction, state);
  }
  const { registry, looked } = state;
  const wanted = wantedBy(changes);
  for (const key of Object.keys(looked) as (keyof Wanted)[]) {
    wanted[key] = [...new Set(wanted[key])].filter((id) => !looked[key].has(id));
    for (const id of wanted[key]) looked[key].add(id);
  }
  const found = await loadSome(tx, jurisdiction, wanted);
  // What this transaction has changed already stands; the tables do not know it yet.
  for (const table of Object.keys(found) as (keyof Registry)[]) {
    const rows = registry[table] as Map<string, unknown>;
    for (const [id, row] of found[table]) if (!rows.has(id)) rows.set(id, row);
  }
  noteCodes(state.codes, found);
  return state;
}

function noteCodes(codes: Codes & { note(change: Change): void }, found: Registry): void {
  for (const body of found.bodies.values()) codes.note({ type: "body-established", body });
  for (const person of found.people.values()) codes.note({ type: "person-entered", person });
}

function wantedBy(changes: Change[]): Wanted {
  const wanted: Wanted = {
    bodies: [],
    bodyCodes: [],
    offices: [],
    people: [],
    personCodes: [],
    terms: [],
    coverage: [],
  };
  const add = (key: keyof Wanted, value: string | null | undefined) => {
    if (value) wanted[key].push(value);
  };
  for (const change of changes) {
    const { table, id } = targetOf(change);
    add(table, id);
    if (change.type === "body-established") {
      add("bodies", change.body.parent);
      add("bodyCodes", change.body.code);
    } else if (change.type === "body-changed") {
      add("bodies", change.set.parent);
      add("bodyCodes", change.set.code);
    } else if (change.type === "office-created") {
      add("bodies", change.office.body);
    } else if (change.type === "person-entered") {
      add("personCodes", change.person.code);
    } else if (change.type === "person-corrected") {
      add("personCodes", change.set.code);
    } else if (change.type === "term-started") {
      add("people", change.term.person);
      add("offices", change.term.office);
    } else if (change.type === "coverage-set") {
      add("bodies", change.coverage.station);
      add("bodies", change.coverage.body);
    }
  }
  return wanted;
}

/** Writes every row that the acts touch, once. Acts of one matter are in their order; matters may be in any. */
async function apply(tx: Transaction, acts: Act[]): Promise<void> {
  for (const [jurisdiction, mine] of Map.groupBy(acts, (act) => act.jurisdiction)) {
    const changes = mine.flatMap((act) => changeOf(act) ?? []);
    const rows = await touchedRows(tx, jurisdiction, changes);
    for (const change of changes) evolve(rows, change);
    await saveRegistry(tx, jurisdiction, rows);
  }
  working.delete(tx);
}

async function touchedRows(tx: Transaction, jurisdiction: string, changes: Change[]): Promise<Registry> {
  const targets = changes.map(targetOf);
  const ids = (table: keyof Registry) => [
    ...new Set(targets.filter((t) => t.table === table).map((t) => t.id)),
  ];
  const wanted: Wanted = {
    bodies: ids("bodies"),
    bodyCodes: [],
    offices: ids("offices"),
    people: ids("people"),
    personCodes: [],
    terms: ids("terms"),
    coverage: ids("coverage"),
  };
  const rows = await loadSome(tx, jurisdiction, wanted);
  const touched = new Set(wanted.bodies);
  for (const id of rows.bodies.keys()) if (!touched.has(id)) rows.bodies.delete(id);
  return rows;
}

/**
 * Empties the registry's tables of a jurisdiction and derives them again from its acts alone. An act whose words have
 * been erased says nothing any more: it is passed over, and so is what rested on it.
 */
export async function rebuildRegistry(
  database: Pick<Database, "transaction">,
  recordKey: Buffer,
  jurisdiction: string,
): Promise<{ acts: number; erased: number }> {
  return database.transaction(async (tx) => {
    await lockRegistry(tx, [jurisdiction]);
    const matters = await tx.query<{ matter: string }>(
      "select matter from matters where jurisdiction = $1 and procedure = $2 order by opened_at, matter",
      [jurisdiction, REGISTRY_PROCEDURE],
    );
    const registry = emptyRegistry();
    let count = 0;
    let erased = 0;
    for (const { matter } of matters)
      for (const act of await actsOf(tx, recordKey, jurisdiction, matter)) {
        count += 1;
        if (act.erased) erased += 1;
        const change = act.erased ? null : changeOf(act);
        if (change) evolve(registry, change);
      }
    prune(registry);
    await clearRegistry(tx, jurisdiction);
    await saveRegistry(tx, jurisdiction, registry);
    return { acts: count, erased };
  });
}

/** Leaves out what points at rows whose acts were erased. */
function prune(registry: Registry): void {
  const { bodies, offices, people, terms, coverage } = registry;
  for (const body of bodies.values())
    if (body.parent && !bodies.has(body.parent)) bodies.set(body.id, { ...body, parent: null });
  for (const office of offices.values()) if (!bodies.has(office.body)) offices.delete(office.id);
  for (const term of terms.values())
    if (!people.has(term.person) || !offices.has(term.office)) terms.delete(term.id);
  for (const cover of coverage.values())
    if (!bodies.has(cover.body) || !bodies.has(cover.station)) coverage.delete(cover.id);
}
