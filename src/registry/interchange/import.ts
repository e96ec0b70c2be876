/** The registry out to files and in from files. What comes in is compared, and only the differences are recorded. */
import { randomUUID } from "node:crypto";
import type { Actor, Admission, Matters, Refusal } from "../../matters/index.ts";
import type { Database, Transaction } from "../../platform/index.ts";
import { type Change, draftOf } from "../changes.ts";
import { type Registry, REGISTRY_PROCEDURE } from "../facts.ts";
import { loadRegistry } from "../store.ts";
import { compare } from "./compare.ts";
import { readCsv, writeCsv } from "./csv.ts";
import { sheetsOf } from "./export.ts";
import type { Planned } from "./plan.ts";
import { readRows } from "./rows.ts";
import { type Language, SHEETS, type SheetKey } from "./sheets.ts";
import { type Fault, FileFault, faultAt, type Table } from "./tables.ts";
import { readWorkbook, writeWorkbook } from "./workbook.ts";

export type ImportFile = { name: string; bytes: Buffer };

/** One thing that changes: the act's type, the row that asks for it, and what it is about. */
export type ImportChange = { type: Change["type"]; at: string; about: string };

export type ImportAnswer =
  | {
      ok: true;
      recorded: boolean;
      acts: number;
      counts: Partial<Record<Change["type"], number>>;
      changes: ImportChange[];
    }
  | { ok: false; refusal: Refusal; faults: Fault[] };

export type ImportRequest = {
  jurisdiction: string;
  files: ImportFile[];
  actor: Actor;
  /** Tells what would change and records nothing. */
  dry?: boolean;
  idempotency?: Admission["idempotency"];
};

export type ImportMeans = { database: Database; matters: Pick<Matters, "admitAll">; clock: { now(): Date } };

export async function exportWorkbook(
  database: Database,
  jurisdiction: string,
  language: Language,
): Promise<Buffer> {
  const sheets = sheetsOf(await loadRegistry(database, jurisdiction), language);
  return writeWorkbook(Object.values(sheets), language);
}

/** One file for each sheet. */
export async function exportCsv(
  database: Database,
  jurisdiction: string,
  language: Language,
): Promise<Record<SheetKey, ImportFile>> {
  const sheets = sheetsOf(await loadRegistry(database, jurisdiction), language);
  const files = Object.entries(sheets).map(([key, table]) => [
    key,
    { name: `${table.name}.csv`, bytes: writeCsv(table) },
  ]);
  return Object.fromEntries(files) as Record<SheetKey, ImportFile>;
}

/**
 * Compares the files with the registry and records the differences, all or none. Refuses with every fault at once.
 * An import is idempotent by what it is: the same file again changes nothing.
 */
export async function importRegistry(means: ImportMeans, request: ImportRequest): Promise<ImportAnswer> {
  const { tables, faults: unreadable } = await tablesOf(request.files);
  if (unreadable.length > 0) return refused(unreadable);
  return means.database.transaction(async (tx) => {
    // Two imports at once would both find the same row new. The lock lives as long as this transaction, which writes
    // nothing itself; the acts are admitted by one of their own.
    if (!request.dry && !(await isOnlyImport(tx, request.jurisdiction))) return underWay();
    return importTables(means, request, tables, tx);
  });
}

async function isOnlyImport(tx: Transaction, jurisdiction: string): Promise<boolean> {
  const [lock] = await tx.query<{ free: boolean }>(
    "select pg_try_advisory_xact_lock(hashtextextended('registry import ' || $1, 0)) as free",
    [jurisdiction],
  );
  return lock?.free === true;
}

async function importTables(
  { matters, clock }: ImportMeans,
  request: ImportRequest,
  tables: Table[],
  tx: Transaction,
): Promise<ImportAnswer> {
  // Heads before rows: an act recorded in between moves a matter on from what is known here, and is noticed.
  const heads = await headsOf(tx, request.jurisdiction);
  const registry = await loadRegistry(tx, request.jurisdiction);
  const { rows, faults } = readRows(tables);
  const planned = compare(registry, rows, randomUUID);
  const nowhere = planned.length > 0 && faults.length === 0 && !rootOf(registry, planned);
  if (nowhere) faults.push(noBody());
  if (faults.length > 0) return refused(inOrder(faults, tables));
  const changes = planned.map(({ change, row, about }) => ({
    type: change.type,
    at: row.at,
    about,
  }));
  const counts: Partial<Record<Change["type"], number>> = {};
  for (const { type } of changes) counts[type] = (counts[type] ?? 0) + 1;
  if (!request.dry && planned.length > 0) {
    const admissions = admissionsOf(request, registry, planned, heads, clock.now().toISOString());
    const answers = await matters.admitAll(admissions, { atomic: true });
    const no = answers.find((answer): answer is Refusal => !answer.ok);
    if (no) return { ok: false, refusal: no, faults: [] };
  }
  return { ok: true, recorded: !request.dry && planned.length > 0, acts: planned.length, counts, changes };
}

async function tablesOf(files: ImportFile[]): Promise<{ tables: Table[]; faults: Fault[] }> {
  const tables: Table[] = [];
  const faults: Fault[] = [];
  for (const { name, bytes } of files)
    try {
      tables.push(...(await readFile(name, bytes)));
    } catch (error) {
      if (!(error instanceof FileFault)) throw error;
      faults.push(faultAt(name, 1, null, error.words.zh, error.words.en));
    }
  return { tables, faults };
}

/** What a file is shows in its first bytes, whatever its name says. @throws FileFault. */
export async function readFile(name: string, bytes: Buffer): Promise<Table[]> {
  if (bytes.subarray(0, 4).equals(Buffer.from("PK\u0003\u0004"))) return readWorkbook(bytes);
  if (bytes.subarray(0, 4).equals(Buffer.from("d0cf11e0", "hex")))
    throw new FileFault(
      "这是旧格式（xls）或加密的工作簿；请另存为不加密的 xlsx",
      "This is a workbook in the old format (xls) or an encrypted one; save it as xlsx without a password",
    );
  return [readCsv(name.replace(/\.(csv|txt)$/i, ""), bytes)];
}

type Head = { matter: string; lastNumber: number };

async function headsOf(tx: Transaction, jurisdiction: string): Promise<Map<string, number>> {
  const rows = await tx.query<Head>(
    `select matter, last_number as "lastNumber" from matters where jurisdiction = $1 and procedure = $2`,
    [jurisdiction, REGISTRY_PROCEDURE],
  );
  return new Map(rows.map((row) => [row.matter, row.lastNumber]));
}

/** Neighbouring changes of one matter go in together; matters that the import opens are opened by their first change. */
function admissionsOf(
  { jurisdiction, actor, idempotency }: ImportRequest,
  registry: Registry,
  planned: Planned[],
  heads: Map<string, number>,
  claimedAt: string,
): Admission[] {
  const opened = new Set<string>();
  const matterOf = mattersOf(registry, planned);
  const admissions: (Admission & { key: string })[] = [];
  for (const { change, body } of planned) {
    const key = matterOf(change, body);
    const last = admissions.at(-1);
    const draft = draftOf(change, actor, claimedAt);
    if (last?.key === key) {
      last.acts.push(draft);
      continue;
    }
    const first = !opened.has(key);
    const known = heads.get(key);
    opened.add(key);
    admissions.push({
      key,
      jurisdiction,
      matter:
        known === undefined && first
          ? {
              open: { procedure: REGISTRY_PROCEDURE, body: body ?? rootOf(registry, planned) ?? "", id: key },
            }
          : { id: key },
      acts: [draft],
      ...(first && known !== undefined ? { after: known } : {}),
      ...(idempotency && admissions.length === 0 ? { idempotency } : {}),
    });
  }
  return admissions.map(({ key: _key, ...admission }) => admission);
}

/** A body's changes go to the matter of the body, a person's correction to where the person was entered. */
function mattersOf(registry: Registry, planned: Planned[]) {
  const ofBody = new Map([...registry.bodies.values()].map((b) => [b.id, b.matter]));
  for (const { change } of planned)
    if (change.type === "body-established") ofBody.set(change.body.id, change.body.matter);
  const bodies = new Set(ofBody.values());
  const personnel = [...registry.people.values()].find((p) => !bodies.has(p.matter))?.matter ?? randomUUID();
  return (change: Change, body: string | null): string => {
    const person = change.type === "person-corrected" ? registry.people.get(change.person) : undefined;
    return person?.matter ?? (body && ofBody.get(body)) ?? personnel;
  };
}

/** The body at whose place the personnel matter stands: the first without one above it. */
function rootOf(registry: Registry, planned: Planned[]): string | null {
  const known = [...registry.bodies.values()].find((b) => b.parent === null);
  const fresh = planned.find(({ change }) => change.type === "body-established");
  return known?.id ?? fresh?.body ?? null;
}

function refused(faults: Fault[]): ImportAnswer {
  const places = faults.length;
  return {
    ok: false,
    refusal: {
      ok: false,
      code: "import_refused",
      message: {
        zh: `有 ${places} 处需要更正，未导入任何内容；请逐处更正后重新导入`,
        en: `${places} ${places === 1 ? "place needs" : "places need"} correction; nothing was imported. Correct and import again`,
      },
      problems: faults.map(({ at, message }) => ({ path: at, message })),
    },
    faults,
  };
}

function underWay(): ImportAnswer {
  const message = {
    zh: "本辖区另有名册正在导入，未导入任何内容；请稍后重试",
    en: "Another import of this registry is under way; nothing was imported. Try again in a moment",
  };
  return { ok: false, refusal: { ok: false, code: "import_refused", message }, faults: [] };
}

function noBody(): Fault {
  const { zh } = SHEETS.people.title;
  return faultAt(
    zh,
    1,
    null,
    "名册中还没有单位；请同时导入“单位”表",
    "The registry has no body yet; import the sheet Bodies as well",
  );
}

/** As a reader goes through the file: sheet by sheet, row by row. */
function inOrder(faults: Fault[], tables: Table[]): Fault[] {
  const place = new Map(tables.map((table, index) => [table.name, index]));
  return faults.sort(
    (a, b) =>
      (place.get(a.sheet) ?? 0) - (place.get(b.sheet) ?? 0) ||
      a.row - b.row ||
      (a.column ?? 0) - (b.column ?? 0),
  );
}
