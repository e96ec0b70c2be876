/** Acts as they are read from the tables, opened by their keys. */
import type { Transaction } from "../platform/index.ts";
import type { Act, System } from "./act.ts";
import { openRecord } from "./contents.ts";

type ActRow = {
  jurisdiction: string;
  matter: string;
  number: number;
  act: string;
  type: string;
  body: string;
  actorPerson: string | null;
  actorOffice: string | null;
  actorSystem: System | null;
  claimedAt: string;
  recordedAt: string;
  pack: string;
  packVersion: string;
  content: Buffer | null;
  salts: Buffer | null;
  wrapped: Buffer | null;
};

export type StoredAct = Act & { erased: boolean; salts: Record<string, string> | null };

const ACT_COLUMNS = `a.jurisdiction, a.matter, a.number, a.act, a.type, a.body, a.actor_person as "actorPerson",
  a.actor_office as "actorOffice", a.actor_system as "actorSystem", a.claimed_at as "claimedAt",
  a.recorded_at as "recordedAt", a.pack, a.pack_version as "packVersion", c.content, c.salts, k.wrapped`;

const ACT_TABLES = `acts a
  left join act_contents c on c.jurisdiction = a.jurisdiction and c.act = a.act
  left join record_keys k on k.jurisdiction = a.jurisdiction and k.act = a.act`;

/** All acts of a matter in their order; an erased one comes with empty data and `erased`. */
export async function actsOf(
  tx: Pick<Transaction, "query">,
  recordKey: Buffer,
  jurisdiction: string,
  matter: string,
): Promise<StoredAct[]> {
  const rows = await tx.query<ActRow>(
    `select ${ACT_COLUMNS} from ${ACT_TABLES} where a.jurisdiction = $1 and a.matter = $2 order by a.number`,
    [jurisdiction, matter],
  );
  return rows.map((row) => toAct(row, recordKey));
}

/** The acts of several matters, each in their order. */
export async function actsOfMany(
  tx: Pick<Transaction, "query">,
  recordKey: Buffer,
  jurisdiction: string,
  matters: string[],
): Promise<Map<string, StoredAct[]>> {
  if (matters.length === 0) return new Map();
  const rows = await tx.query<ActRow>(
    `select ${ACT_COLUMNS} from ${ACT_TABLES} where a.jurisdiction = $1 and a.matter = any($2::uuid[])
      order by a.matter, a.number`,
    [jurisdiction, matters],
  );
  return Map.groupBy(
    rows.map((row) => toAct(row, recordKey)),
    (act) => act.matter,
  );
}

/** The act that opened each of several matters. */
export async function firstActsOf(
  tx: Pick<Transaction, "query">,
  recordKey: Buffer,
  jurisdiction: string,
  matters: string[],
): Promise<Map<string, StoredAct>> {
  if (matters.length === 0) return new Map();
  const rows = await tx.query<ActRow>(
    `select ${ACT_COLUMNS} from ${ACT_TABLES}
      where a.jurisdiction = $1 and a.matter = any($2::uuid[]) and a.number = 1`,
    [jurisdiction, matters],
  );
  return new Map(rows.map((row) => [row.matter, toAct(row, recordKey)]));
}

/** The same of several matters in one question, by "jurisdiction/matter". */
export async function actsOfMatters(
  tx: Pick<Transaction, "query">,
  recordKey: Buffer,
  matters: { jurisdiction: string; matter: string }[],
): Promise<Map<string, StoredAct[]>> {
  const [only] = matters;
  const nameOf = (m: { jurisdiction: string; matter: string }) => `${m.jurisdiction}/${m.matter}`;
  if (!only) return new Map();
  if (matters.length === 1)
    return new Map([[nameOf(only), await actsOf(tx, recordKey, only.jurisdiction, only.matter)]]);
  const rows = await tx.query<ActRow>(
    `select ${ACT_COLUMNS} from ${ACT_TABLES}
       join unnest($1::text[], $2::uuid[]) as of (jurisdiction, matter)
         on a.jurisdiction = of.jurisdiction and a.matter = of.matter
      order by a.jurisdiction, a.matter, a.number`,
    [matters.map((m) => m.jurisdiction), matters.map((m) => m.matter)],
  );
  return Map.groupBy(
    rows.map((row) => toAct(row, recordKey)),
    nameOf,
  );
}

export async function actById(
  tx: Pick<Transaction, "query">,
  recordKey: Buffer,
  jurisdiction: string,
  act: string,
): Promise<StoredAct | null> {
  const [row] = await tx.query<ActRow>(
    `select ${ACT_COLUMNS} from ${ACT_TABLES} where a.jurisdiction = $1 and a.act = $2`,
    [jurisdiction, act],
  );
  return row ? toAct(row, recordKey) : null;
}

function toAct(row: ActRow, recordKey: Buffer): StoredAct {
  const opened =
    row.content && row.salts && row.wrapped
      ? openRecord(recordKey, row.act, { content: row.content, salts: row.salts, wrapped: row.wrapped })
      : null;
  return {
    id: row.act,
    jurisdiction: row.jurisdiction,
    matter: row.matter,
    number: row.number,
    type: row.type,
    body: row.body,
    actor:
      row.actorPerson && row.actorOffice
        ? { person: row.actorPerson, office: row.actorOffice }
        : { system: row.actorSystem ?? "clock" },
    claimedAt: row.claimedAt,
    recordedAt: row.recordedAt,
    data: opened?.data ?? {},
    evidence: opened?.evidence ?? [],
    norms: { pack: row.pack, version: row.packVersion },
    erased: opened === null,
    salts: opened?.salts ?? null,
  };
}
