/** Matters as the pages of an event log, for the API and the command line. */
import {
  actsOfMany,
  envelope,
  fieldsOf,
  listMatters,
  type MatterFilter,
  type MatterRow,
  type Scope,
  type StoredAct,
} from "../matters/index.ts";
import type { ExportedAct, ExportedMatter, ExportPage } from "../logs/index.ts";
import type { Database, Language } from "../platform/index.ts";
import { TICK } from "../rules/index.ts";
import { namesOf } from "../registry/index.ts";
import { asReadBy } from "./recused-acts.ts";

const ROWS_AT_ONCE = 200;
/** Matters whose acts are in memory at a time. */
const MATTERS_AT_ONCE = 25;

export type LogOf = {
  database: Database;
  recordKey: Buffer;
  jurisdiction: string;
  scope: Scope;
  filter: MatterFilter;
  language: Language;
  /** By whom: of whoever reads for nobody in particular, as the command line does, nothing is kept back. */
  recusedFrom: readonly string[];
};

/** The rows of all matters that the scope and the filter let through, newest first. */
export async function rowsOfLog({ database, jurisdiction, scope, filter }: LogOf): Promise<MatterRow[]> {
  const rows: MatterRow[] = [];
  let cursor: string | undefined;
  do {
    const page = await listMatters(database, jurisdiction, scope, filter, { cursor, limit: ROWS_AT_ONCE });
    rows.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return rows;
}

/** Their acts and the names in them, a few matters at a time. */
export async function* pagesOfLog(
  { database, recordKey, jurisdiction, language, recusedFrom }: LogOf,
  rows: MatterRow[],
): AsyncGenerator<ExportPage> {
  for (let at = 0; at < rows.length; at += MATTERS_AT_ONCE) {
    const some = rows.slice(at, at + MATTERS_AT_ONCE);
    const acts = await actsOfMany(
      database,
      recordKey,
      jurisdiction,
      some.map((row) => row.id),
    );
    const matters = some.map((row) => matterOf(row, asReadBy({ recusedFrom }, acts.get(row.id) ?? [])));
    const all = matters.flatMap((m) => m.acts);
    const present = (ids: (string | null)[]) =>
      ids.filter((id): id is string => id !== null && UUID.test(id));
    const names = await namesOf(
      database,
      jurisdiction,
      {
        people: present(all.flatMap((act) => [act.of, act.by])),
        offices: present(all.map((act) => act.office)),
        bodies: some.map((row) => row.body),
      },
      language,
    );
    yield { matters, names };
  }
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function matterOf(row: MatterRow, acts: StoredAct[]): ExportedMatter {
  const { id, procedure, packVersion, title, body, openedOn } = row;
  return { id, procedure, packVersion, title, class: row.class, body, openedOn, acts: acts.map(actOf) };
}

/** Of an erased act what the ledger shows of it remains: that it was, what kind of act, when, by whom. */
function actOf(act: StoredAct): ExportedAct {
  const { of, as, item } = act.erased ? { of: null, as: null, item: null } : envelope(act);
  const { id, number, type, claimedAt, recordedAt, actor, erased } = act;
  const person = "person" in actor ? actor : null;
  return {
    id,
    number,
    type,
    claimedAt,
    recordedAt,
    of,
    by: person?.person ?? null,
    office: person?.office ?? null,
    as,
    item,
    // The clock says what was due in words of its own; that a limit has passed is told by its time.
    fields: type === TICK ? {} : fieldsOf(act.data),
    erased,
  };
}
