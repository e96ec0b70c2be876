/** The kernel's SQL beside acts and batches: heads that are locked, keys that were seen, judgements. */
import type { Transaction, WritingTransaction } from "../platform/index.ts";
import type { Finding, MatterBasics, VerdictChange } from "./act.ts";

export type MatterHead = Omit<MatterBasics, "id"> & {
  matter: string;
  packVersion: string;
  openedAt: string;
  lastClaimedAt: string;
  lastNumber: number;
  lastLeaf: Buffer;
  lastRecordedAt: string;
};

/**
 * Locks the heads in one order everywhere, so that two batches never wait for each other in a circle.
 *
 * Reading by many keys is planned anew each time (no name): a plan kept from when the table was small would go on reading
 * all of it when it is large. The writes have one way to go, and keep theirs.
 */
export async function lockHeads(
  tx: Transaction,
  keys: { jurisdiction: string; matter: string }[],
): Promise<MatterHead[]> {
  if (keys.length === 0) return [];
  return tx.query<MatterHead>(
    `select m.jurisdiction, m.matter, m.procedure, m.pack_version as "packVersion", m.body, m.class,
            m.opened_at as "openedAt", m.opened_on as "openedOn", m.last_number as "lastNumber", m.last_leaf as "lastLeaf",
            m.last_claimed_at as "lastClaimedAt", m.last_recorded_at as "lastRecordedAt"
       from matters m
       join unnest($1::text[], $2::uuid[]) as k (jurisdiction, matter)
         on m.jurisdiction = k.jurisdiction and m.matter = k.matter
      order by m.jurisdiction, m.matter
        for update of m`,
    [keys.map((k) => k.jurisdiction), keys.map((k) => k.matter)],
  );
}

export type StoredKey = {
  jurisdiction: string;
  person: string;
  key: string;
  requestHash: Buffer;
  matter: string;
  firstNumber: number;
  lastNumber: number;
};

export async function keysSeen(
  tx: Transaction,
  keys: { jurisdiction: string; person: string; key: string }[],
): Promise<StoredKey[]> {
  if (keys.length === 0) return [];
  return tx.query<StoredKey>(
    `select i.jurisdiction, i.person, i.key, i.request_hash as "requestHash", i.matter,
            i.first_number as "firstNumber", i.last_number as "lastNumber"
       from idempotency_keys i
       join unnest($1::text[], $2::text[], $3::text[]) as k (jurisdiction, person, key)
         on i.jurisdiction = k.jurisdiction and i.person = k.person and i.key = k.key`,
    [keys.map((k) => k.jurisdiction), keys.map((k) => k.person), keys.map((k) => k.key)],
  );
}

export function rememberKeys(tx: WritingTransaction, keys: StoredKey[]): void {
  if (keys.length === 0) return;
  tx.write(
    {
      name: "remember-keys",
      text: `insert into idempotency_keys (jurisdiction, person, key, request_hash, matter, first_number, last_number, created_at)
     select k.*, now() from unnest($1::text[], $2::text[], $3::text[], $4::bytea[], $5::uuid[], $6::int[], $7::int[]) as k`,
    },
    [
      keys.map((k) => k.jurisdiction),
      keys.map((k) => k.person),
      keys.map((k) => k.key),
      keys.map((k) => k.requestHash),
      keys.map((k) => k.matter),
      keys.map((k) => k.firstNumber),
      keys.map((k) => k.lastNumber),
    ],
  );
}

/** `id` is null for a moment at most: while a server that has just been updated starts. */
export type StoredFinding = Finding & { id: string | null; state: string; openedAt: string };

/** Where the constraints of a matter stand, and its findings in the order in which they arose. */
export async function judgementsOf(
  tx: Pick<Transaction, "query">,
  jurisdiction: string,
  matter: string,
): Promise<{ verdicts: VerdictChange[]; findings: StoredFinding[] }> {
  const verdicts = await tx.query<VerdictChange>(
    `select constraint_id as "constraint", verdict, vacuous, at_number as at
       from verdicts where jurisdiction = $1 and matter = $2 order by constraint_id`,
    [jurisdiction, matter],
  );
  const findings = await tx.query<StoredFinding & { pack: string; packVersion: string }>(
    `select finding as id, constraint_id as "constraint", nullif(item, '') as item, at_number as at, acts, severity, explanation,
            pack, pack_version as "packVersion", state, opened_at as "openedAt"
       from findings where jurisdiction = $1 and matter = $2 order by at_number, constraint_id, item`,
    [jurisdiction, matter],
  );
  return {
    verdicts,
    findings: findings.map(({ pack, packVersion, ...finding }) => ({
      ...finding,
      norms: { pack, version: packVersion },
    })),
  };
}
