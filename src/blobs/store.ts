/** The SQL of blobs. */
import type { Database, Transaction } from "../platform/index.ts";

type Reader = Pick<Transaction, "query">;

export type BlobRow = {
  jurisdiction: string;
  blob: string;
  person: string;
  type: string;
  sizeBytes: number;
  sealedName: Buffer | null;
  wrapped: Buffer | null;
  uploadedAt: string;
};

const COLUMNS = `b.jurisdiction, b.blob, b.person, b.type, b.size_bytes as "sizeBytes", b.sealed_name as "sealedName",
  k.wrapped, b.uploaded_at as "uploadedAt"`;
const TABLES = "blobs b left join blob_keys k on k.jurisdiction = b.jurisdiction and k.blob = b.blob";

type NewBlob = BlobRow & { account: string; sealedName: Buffer; wrapped: Buffer };

export async function insertBlob(database: Database, row: NewBlob): Promise<void> {
  await database.transaction(async (tx) => {
    await tx.query(
      `insert into blobs (jurisdiction, blob, person, account, type, size_bytes, sealed_name, uploaded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        row.jurisdiction,
        row.blob,
        row.person,
        row.account,
        row.type,
        row.sizeBytes,
        row.sealedName,
        row.uploadedAt,
      ],
    );
    await tx.query("insert into blob_keys (jurisdiction, blob, wrapped) values ($1, $2, $3)", [
      row.jurisdiction,
      row.blob,
      row.wrapped,
    ]);
  });
}

export async function blobRow(db: Reader, jurisdiction: string, blob: string): Promise<BlobRow | null> {
  const [row] = await db.query<BlobRow>(
    `select ${COLUMNS} from ${TABLES} where b.jurisdiction = $1 and b.blob = $2`,
    [jurisdiction, blob],
  );
  return row ?? null;
}

export type Citation = BlobRow & { act: string; matter: string };

/** What the acts of a matter cite, in the order of the acts. */
export async function blobsOfMatter(db: Reader, jurisdiction: string, matter: string): Promise<Citation[]> {
  return db.query<Citation>(
    `select ${COLUMNS}, c.act, c.matter
       from blob_citations c
       join acts a on a.jurisdiction = c.jurisdiction and a.act = c.act
       join ${TABLES} on b.jurisdiction = c.jurisdiction and b.blob = c.blob
      where c.jurisdiction = $1 and c.matter = $2
      order by a.number, b.uploaded_at, b.blob`,
    [jurisdiction, matter],
  );
}

/** The matters whose acts cite it. */
export async function mattersCiting(db: Reader, jurisdiction: string, blob: string): Promise<string[]> {
  const rows = await db.query<{ matter: string }>(
    "select distinct matter from blob_citations where jurisdiction = $1 and blob = $2 order by matter",
    [jurisdiction, blob],
  );
  return rows.map((row) => row.matter);
}

/** What somebody handed in and has not cited yet. */
export async function uncitedBy(
  db: Reader,
  jurisdiction: string,
  person: string,
): Promise<{ files: number; bytes: number }> {
  const [row] = await db.query<{ files: number; bytes: number }>(
    `select count(*)::int as files, coalesce(sum(b.size_bytes), 0)::float8 as bytes
       from blobs b
      where b.jurisdiction = $1 and b.person = $2
        and not exists (select from blob_citations c where c.jurisdiction = b.jurisdiction and c.blob = b.blob)`,
    [jurisdiction, person],
  );
  return row ?? { files: 0, bytes: 0 };
}

/** Takes what nobody cites and was handed in before a time out of the tables; its bytes are then nobody's. */
export async function removeUncited(database: Database, before: Date): Promise<string[]> {
  return database.transaction(async (tx) => {
    // Locked first and looked at again: an act that cites one of them at this moment keeps it.
    const rows = await tx.query<{ jurisdiction: string; blob: string }>(
      `select b.jurisdiction, b.blob from blobs b
        where b.uploaded_at < $1
          and not exists (select from blob_citations c where c.jurisdiction = b.jurisdiction and c.blob = b.blob)
          for update skip locked`,
      [before],
    );
    const removed = await tx.query<{ blob: string }>(
      `delete from blobs b using unnest($1::text[], $2::text[]) as r (jurisdiction, blob)
        where b.jurisdiction = r.jurisdiction and b.blob = r.blob
          and not exists (select from blob_citations c where c.jurisdiction = b.jurisdiction and c.blob = b.blob)
       returning b.blob`,
      [rows.map((r) => r.jurisdiction), rows.map((r) => r.blob)],
    );
    return removed.map((row) => row.blob);
  });
}

/** Of some files, those that still have a key; the others' bytes are of no use to anybody. */
export async function withKey(db: Reader, blobs: string[]): Promise<Set<string>> {
  const rows = await db.query<{ blob: string }>("select blob from blob_keys where blob = any($1::text[])", [
    blobs,
  ]);
  return new Set(rows.map((row) => row.blob));
}
