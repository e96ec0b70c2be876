/**
 * The rows of a file beside the registry as it stands: what would have to happen to get from one to the other. Pure.
 *
 * A cell is compared with what the export would write there, so that spaces and full-width digits are no difference. An
 * emptied cell clears a field only in a row that carries its id; a row written by hand says nothing by leaving out.
 */
import type { Change } from "../changes.ts";
import type { Body, Person, Registry } from "../facts.ts";
import { compareHoldings } from "./compare-holdings.ts";
import { createDirectory, type Directories, type Directory } from "./directory.ts";
import { identify } from "./identify.ts";
import { inOrder, judge, type Planned } from "./plan.ts";
import type { Row, Rows } from "./rows.ts";
import { clears, differing, endsAnew, folded, keeps, kindOf, levelOf, quietly, tidied } from "./said.ts";
import { fold, readDate, tidy, tidyCode, tidyName } from "./words.ts";

/** The changes in an order in which each can happen; the rows have the faults. */
export function compare(registry: Registry, rows: Rows, newId: () => string): Planned[] {
  const bodyIds = identifyBodies(registry, rows.bodies, newId);
  const personIds = identifyPeople(registry, rows.people, newId);
  const directories = directoriesOf(registry, bodyIds, personIds);
  const bodies = rows.bodies.flatMap((row) =>
    compareBody(registry, directories.bodies, row, bodyIds.get(row), newId),
  );
  const people = [...personIds].flatMap(([row, id]) => comparePerson(registry.people.get(id), row, id));
  const holdings = compareHoldings(registry, directories, rows, newId);

  const planned = inOrder(registry, bodies, people, holdings);
  judge(registry, planned);
  return planned;
}

function identifyBodies(registry: Registry, rows: Row[], newId: () => string): Map<Row, string> {
  const candidates = [...registry.bodies.values()].map((b) => ({
    id: b.id,
    key: fold(b.name),
    since: b.establishedOn,
    ended: b.dissolvedOn !== null,
    code: b.code,
  }));
  const keyOf = (row: Row) => folded(row.text("name"));
  const sinceOf = (row: Row) => quietly(row, "on");
  return identify(rows, candidates, { keyOf, keyColumn: "name", sinceOf, coded: true, newId });
}

function identifyPeople(registry: Registry, rows: Row[], newId: () => string): Map<Row, string> {
  const candidates = [...registry.people.values()].map((p) => ({
    id: p.id,
    key: fold(p.name),
    since: null,
    ended: false,
    code: p.code,
  }));
  const keyOf = (row: Row) => folded(row.text("name"));
  return identify(rows, candidates, { keyOf, keyColumn: "name", sinceOf: () => null, coded: true, newId });
}

/** Bodies and people by the codes and names that they have and will have. */
export function directoriesOf(
  registry: Registry,
  bodies: Map<Row, string>,
  people: Map<Row, string>,
): Directories {
  const entries = (
    known: Iterable<{ id: string; code: string | null; name: string; dissolvedOn?: string | null }>,
    rows: Map<Row, string>,
  ) => {
    const all = new Map(
      [...known].map((k) => [
        k.id,
        {
          id: k.id,
          codes: { now: k.code, after: k.code },
          names: [tidyName(k.name)],
          ended: (k.dissolvedOn ?? null) !== null,
        },
      ]),
    );
    for (const [row, id] of rows) {
      const entry = all.get(id) ?? { id, codes: { now: null, after: null }, names: [], ended: false };
      const code = row.text("code");
      const name = row.text("name");
      all.set(id, {
        ...entry,
        codes: { now: entry.codes.now, after: code ?? (clears(row, "code") ? null : entry.codes.after) },
        names: name === null ? entry.names : [...entry.names, tidyName(name)],
      });
    }
    return [...all.values()];
  };
  return {
    bodies: createDirectory(entries(registry.bodies.values(), bodies), { zh: "单位", en: "body" }),
    people: createDirectory(entries(registry.people.values(), people), { zh: "人员", en: "person" }),
  };
}

function compareBody(
  registry: Registry,
  directory: Directory,
  row: Row,
  id: string | undefined,
  newId: () => string,
): Planned[] {
  const pointsUp = row.text("parent") !== null || row.text("parentName") !== null;
  const parent = pointsUp ? directory.find(row, "parent", "parentName") : null;
  const on = row.read("on", readDate);
  const to = row.read("to", readDate);
  const read = {
    name: tidyName(row.text("name") ?? ""),
    nameEn: tidied(row.text("nameEn"), tidy),
    kind: kindOf(row.text("kind") ?? ""),
    level: tidied(row.text("level"), levelOf),
    code: tidied(row.text("code"), tidyCode),
  };
  if (row.faulty || id === undefined) return [];
  const about = read.name;
  const now = registry.bodies.get(id);
  if (!now) {
    const body: Body = { id, parent, ...read, establishedOn: on ?? "", dissolvedOn: null, matter: newId() };
    const planned: Planned[] = [{ change: { type: "body-established", body }, row, body: id, about }];
    if (to) planned.push({ change: { type: "body-dissolved", body: id, on: to }, row, body: id, about });
    return planned;
  }
  keeps(row, "on", now.establishedOn, on);
  const set = {
    ...(tidyName(now.name) === read.name ? {} : { name: read.name }),
    ...(kindOf(now.kind) === read.kind ? {} : { kind: read.kind }),
    ...differing(row, "nameEn", tidied(now.nameEn, tidy), read.nameEn),
    ...differing(row, "level", tidied(now.level, levelOf), read.level),
    ...differing(row, "code", tidied(now.code, tidyCode), read.code),
    ...(parent !== now.parent && (pointsUp || clears(row, "parent")) ? { parent } : {}),
  };
  const planned: Planned[] = [];
  if (Object.keys(set).length > 0)
    planned.push({ change: { type: "body-changed", body: id, set }, row, body: id, about });
  if (endsAnew(row, now.dissolvedOn, to))
    planned.push({ change: { type: "body-dissolved", body: id, on: to }, row, body: id, about });
  return row.faulty ? [] : planned;
}

function comparePerson(now: Person | undefined, row: Row, id: string): Planned[] {
  const name = tidyName(row.text("name") ?? "");
  const nameEn = tidied(row.text("nameEn"), tidy);
  const code = tidied(row.text("code"), tidyCode);
  if (row.faulty) return [];
  const planned = (change: Change): Planned[] => [{ change, row, body: null, about: name }];
  if (!now) return planned({ type: "person-entered", person: { id, name, nameEn, code, matter: "" } });
  const set = {
    ...(tidyName(now.name) === name ? {} : { name }),
    ...differing(row, "nameEn", tidied(now.nameEn, tidy), nameEn),
    ...differing(row, "code", tidied(now.code, tidyCode), code),
  };
  return Object.keys(set).length > 0 ? planned({ type: "person-corrected", person: id, set }) : [];
}
