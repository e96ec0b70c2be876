/** 会后询问 · answers that this server carries and cannot open, and the organ's key as it is kept: wrapped. */
import type { WrappedKey } from "../../sealing/index.ts";
import { digestUnder } from "../matters/index.ts";
import type { Database } from "../platform/index.ts";

type Reader = { database: Database; recordKey: Buffer };

export type OrganKeyRow = {
  key: string;
  publicKey: string;
  wrapped: WrappedKey;
  madeBy: string;
  madeAt: string;
};

/** Newest first: the newest is the one to seal to; answers that were sealed to an older one open with that. */
export function organKeys(database: Database, jurisdiction: string): Promise<OrganKeyRow[]> {
  return database.query<OrganKeyRow>(
    `select key, public_key as "publicKey", wrapped, made_by as "madeBy",
            to_char(made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "madeAt"
       from organ_keys where jurisdiction = $1 order by made_at desc, key`,
    [jurisdiction],
  );
}

export async function keepOrganKey(
  database: Database,
  jurisdiction: string,
  { key, publicKey, wrapped, madeBy, madeAt }: OrganKeyRow,
): Promise<void> {
  await database.query(
    `insert into organ_keys (jurisdiction, key, public_key, wrapped, made_by, made_at)
     values ($1, $2::uuid, $3, $4::jsonb, $5::uuid, $6::timestamptz)
     on conflict (jurisdiction, key) do nothing`,
    [jurisdiction, key, publicKey, JSON.stringify(wrapped), madeBy, madeAt],
  );
}

export type SealedTone = {
  meeting: string;
  person: string;
  key: string;
  body: string;
  chief: string;
  sealed: Buffer;
};

/** One slot for each person and meeting, and the last answer counts. The slot names neither to whoever has not the record key. */
export async function keepTone(
  { database, recordKey }: Reader,
  jurisdiction: string,
  { meeting, person, key, body, chief, sealed }: SealedTone,
): Promise<void> {
  const slot = digestUnder(recordKey, "tone")(JSON.stringify([jurisdiction, meeting, person]));
  await database.query(
    `insert into tone_answers (jurisdiction, slot, key, body, chief, sealed)
     values ($1, $2, $3::uuid, $4::uuid, $5::uuid, $6)
     on conflict (jurisdiction, slot) do update
        set key = excluded.key, body = excluded.body, chief = excluded.chief, sealed = excluded.sealed`,
    [jurisdiction, slot, key, body, chief, sealed],
  );
}

export type ToneGroup = { body: string; chief: string; key: string; sealed: string[] };

/** By body and chief, in an order that says nothing of when they came, and only where there are so many. */
export function toneGroups(database: Database, jurisdiction: string, least: number): Promise<ToneGroup[]> {
  return database.query<ToneGroup>(
    `select body, chief, key, array_agg(translate(encode(sealed, 'base64'), E'\\n', '') order by slot) as sealed
       from tone_answers where jurisdiction = $1
      group by body, chief, key having count(*) >= $2 order by body, chief, key`,
    [jurisdiction, least],
  );
}
