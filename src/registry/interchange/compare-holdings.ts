/** Offices, terms and coverage of a file beside the registry. Pure. */
import type { Coverage, Office, Registry, Term } from "../facts.ts";
import type { Directories } from "./directory.ts";
import { type Candidate, identify, type Marks } from "./identify.ts";
import type { Planned } from "./plan.ts";
import type { Row, Rows } from "./rows.ts";
import { endsAnew, keeps, keepsPlace, quietly, tidied } from "./said.ts";
import {
  PRINCIPAL_WORDS,
  fold,
  FUNCTION_WORDS,
  readDate,
  readFlag,
  readFunction,
  readPrincipal,
  tidy,
  writtenFlag,
} from "./words.ts";

export function compareHoldings(
  registry: Registry,
  directories: Directories,
  rows: Rows,
  newId: () => string,
): Planned[] {
  const offices = compareOffices(registry, directories, rows.offices, newId);
  const known = new Map(registry.offices);
  for (const office of offices.fresh) known.set(office.id, office);
  return [
    ...offices.planned,
    ...compareTerms(registry, directories, known, rows.terms, newId),
    ...compareCoverage(registry, directories, rows.coverage, newId),
  ];
}

type Pointed = Map<Row, string | null>;

const pointing = (rows: Row[], find: (row: Row) => string | null): Pointed =>
  new Map(rows.map((row) => [row, find(row)]));

function compareOffices(registry: Registry, { bodies }: Directories, rows: Row[], newId: () => string) {
  const bodyOf = pointing(rows, (row) => bodies.find(row, "body", "bodyName"));
  const candidates = [...registry.offices.values()].map(
    (o): Candidate => ({
      id: o.id,
      key: officeKey(o.body, o.title),
      since: o.createdOn,
      ended: o.abolishedOn !== null,
      code: null,
    }),
  );
  const ids = identify(rows, candidates, {
    keyOf: (row) => keyOf(bodyOf.get(row), row.text("title"), officeKey),
    keyColumn: "title",
    sinceOf: (row) => quietly(row, "on"),
    coded: false,
    newId,
  });
  const planned: Planned[] = [];
  const fresh: Office[] = [];
  for (const row of rows) {
    const body = bodyOf.get(row) ?? "";
    const title = tidy(row.text("title") ?? "");
    const titleEn = tidied(row.text("titleEn"), tidy);
    const principal = row.read("principal", readPrincipal);
    const duty = row.read("function", readFunction);
    const on = row.read("on", readDate);
    const to = row.read("to", readDate);
    const id = ids.get(row);
    if (id === undefined) continue;
    const about = `${bodies.nameOf(body)} ${title}`;
    const now = registry.offices.get(id);
    if (now) {
      keepsPlace(row, "body", now.body, bodyOf.get(row), bodies.nameOf);
      keeps(row, "title", tidy(now.title), title);
      keeps(row, "titleEn", tidied(now.titleEn, tidy) ?? "", titleEn);
      keeps(row, "principal", PRINCIPAL_WORDS[now.principal].zh, principal && PRINCIPAL_WORDS[principal].zh);
      keeps(row, "function", FUNCTION_WORDS[now.function].zh, duty && FUNCTION_WORDS[duty].zh);
      keeps(row, "on", now.createdOn, on);
    } else if (!row.faulty) {
      const office: Office = {
        id,
        body,
        title,
        titleEn,
        principal: principal ?? "none",
        function: duty ?? "staff",
        createdOn: on ?? "",
        abolishedOn: null,
      };
      fresh.push(office);
      planned.push({ change: { type: "office-created", office }, row, body, about });
    }
    if (endsAnew(row, now?.abolishedOn ?? null, to) && !row.faulty)
      planned.push({ change: { type: "office-abolished", office: id, on: to }, row, body, about });
  }
  return { planned, fresh };
}

function compareTerms(
  registry: Registry,
  { bodies, people }: Directories,
  offices: Map<string, Office>,
  rows: Row[],
  newId: () => string,
): Planned[] {
  const personOf = pointing(rows, (row) => people.find(row, "person", "personName"));
  const byKey = Map.groupBy(offices.values(), (o) => officeKey(o.body, o.title));
  const officeOf = pointing(rows, (row) => {
    const body = bodies.find(row, "body", "bodyName");
    return body === null ? null : findOffice(row, body, offices, byKey);
  });
  const candidates = [...registry.terms.values()].map(
    (t): Candidate => ({
      id: t.id,
      key: `${t.person} ${t.office}`,
      since: t.fromOn,
      ended: t.toOn !== null,
      code: null,
    }),
  );
  const ids = identify(rows, candidates, {
    ...byFrom,
    keyOf: (row) => keyOf(personOf.get(row), officeOf.get(row), (person, office) => `${person} ${office}`),
    newId,
  });
  const planned: Planned[] = [];
  for (const row of rows) {
    const person = personOf.get(row) ?? "";
    const office = offices.get(officeOf.get(row) ?? "");
    const from = row.read("from", readDate);
    const to = row.read("to", readDate);
    const acting = row.read("acting", readFlag);
    const concurrent = row.read("concurrent", readFlag);
    const id = ids.get(row);
    if (id === undefined) continue;
    const now = registry.terms.get(id);
    if (now) {
      keepsPlace(row, "person", now.person, personOf.get(row), people.nameOf);
      keepsPlace(row, "title", now.office, officeOf.get(row), (o) => offices.get(o)?.title ?? o);
      keeps(row, "from", now.fromOn, from);
      keeps(row, "acting", writtenFlag(now.acting, "zh"), acting === null ? null : writtenFlag(acting, "zh"));
      keeps(
        row,
        "concurrent",
        writtenFlag(now.concurrent, "zh"),
        concurrent === null ? null : writtenFlag(concurrent, "zh"),
      );
    }
    if (row.faulty || !office) continue;
    const about = `${people.nameOf(person)} ${bodies.nameOf(office.body)} ${office.title}`;
    const plan = (change: Planned["change"]) => planned.push({ change, row, body: office.body, about });
    const term: Term = {
      id,
      person,
      office: office.id,
      fromOn: from ?? "",
      toOn: to,
      acting: acting ?? false,
      concurrent: concurrent ?? false,
    };
    if (!now) plan({ type: "term-started", term });
    else if (endsAnew(row, now.toOn, to)) plan({ type: "term-ended", term: id, on: to });
  }
  return planned;
}

/** By its id where the row has it, which the title may only confirm; otherwise by body and title, one that stands first. */
function findOffice(
  row: Row,
  body: string,
  offices: Map<string, Office>,
  byKey: Map<string, Office[]>,
): string | null {
  const title = row.text("title") ?? "";
  const id = row.text("office")?.trim().toLowerCase();
  const named = byKey.get(officeKey(body, title)) ?? [];
  if (id) {
    const office = offices.get(id);
    if (office && named.includes(office)) return id;
    row.fault(
      "office",
      office ? `该职务标识是“${office.title}”，与单位或职务不符；请更正` : "没有该标识的职务；请更正，或留空",
      office
        ? `This office is "${office.title}"; correct the body, the title or the ID`
        : "There is no office with this ID; correct it or leave it empty",
    );
    return null;
  }
  const from = quietly(row, "from") ?? "";
  const standing = named.filter(
    (o) => o.createdOn <= from && (o.abolishedOn === null || from < o.abolishedOn),
  );
  const [office, second] = standing.length > 0 ? standing : named;
  if (office && !second) return office.id;
  if (title !== "")
    row.fault(
      "title",
      office
        ? `该单位有多个“${title}”；请填写职务标识`
        : `该单位没有职务“${title}”；请更正，或在“职务”表中补上`,
      office
        ? `The body has more than one office "${title}"; write the office ID`
        : `The body has no office "${title}"; correct it or add it to the sheet Offices`,
    );
  return null;
}

function compareCoverage(
  registry: Registry,
  { bodies }: Directories,
  rows: Row[],
  newId: () => string,
): Planned[] {
  const stationOf = pointing(rows, (row) => bodies.find(row, "station", "stationName"));
  const bodyOf = pointing(rows, (row) => bodies.find(row, "body", "bodyName"));
  const candidates = [...registry.coverage.values()].map(
    (c): Candidate => ({
      id: c.id,
      key: `${c.station} ${c.body}`,
      since: c.fromOn,
      ended: c.toOn !== null,
      code: null,
    }),
  );
  const ids = identify(rows, candidates, {
    ...byFrom,
    keyOf: (row) => keyOf(stationOf.get(row), bodyOf.get(row), (station, body) => `${station} ${body}`),
    newId,
  });
  const planned: Planned[] = [];
  for (const row of rows) {
    const station = stationOf.get(row) ?? "";
    const body = bodyOf.get(row) ?? "";
    const from = row.read("from", readDate);
    const to = row.read("to", readDate);
    const id = ids.get(row);
    if (id === undefined) continue;
    const now = registry.coverage.get(id);
    if (now) {
      keepsPlace(row, "station", now.station, stationOf.get(row), bodies.nameOf);
      keepsPlace(row, "body", now.body, bodyOf.get(row), bodies.nameOf);
      keeps(row, "from", now.fromOn, from);
    }
    if (row.faulty) continue;
    const about = `${bodies.nameOf(station)} → ${bodies.nameOf(body)}`;
    const plan = (change: Planned["change"]) => planned.push({ change, row, body, about });
    const coverage: Coverage = { id, station, body, fromOn: from ?? "", toOn: to };
    if (!now) plan({ type: "coverage-set", coverage });
    else if (endsAnew(row, now.toOn, to)) plan({ type: "coverage-ended", coverage: id, on: to });
  }
  return planned;
}

const byFrom: Omit<Marks, "keyOf" | "newId"> = {
  keyColumn: "from",
  sinceOf: (row) => quietly(row, "from"),
  coded: false,
};

function officeKey(body: string, title: string): string {
  return `${body} ${fold(title)}`;
}

/** Null where a part is missing: its fault has been told. */
function keyOf(
  a: string | null | undefined,
  b: string | null | undefined,
  join: (a: string, b: string) => string,
): string | null {
  return a && b ? join(a, b) : null;
}
