/** The halves that the server carries: its own, which nobody is ever shown, and the station's, sealed to its device. */
import type { Transaction } from "../platform/index.ts";

type Reader = Pick<Transaction, "query">;
type Key = { jurisdiction: string; matter: string; item: string | null; round: number };

const NO_ITEM = "";

export type HalvesRow = { member: string; commitment: string; serverHalf: Buffer; stationHalf: Buffer };

/** The halves of a member's seal; sent again they take the place of the first ones. */
export async function keepHalves(tx: Reader, key: Key, row: HalvesRow, sentAt: Date): Promise<void> {
  await tx.query(
    `insert into sealed_halves (jurisdiction, matter, item, round, member, commitment, server_half, station_half, sent_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (jurisdiction, matter, item, round, member, commitment) do update
        set server_half = excluded.server_half, station_half = excluded.station_half, sent_at = excluded.sent_at`,
    [
      key.jurisdiction,
      key.matter,
      key.item ?? NO_ITEM,
      key.round,
      row.member,
      row.commitment,
      row.serverHalf,
      row.stationHalf,
      sentAt,
    ],
  );
}

/** For the station's device: its own halves alone. The server's leave this file only for the reveal. */
export async function stationHalvesOf(
  tx: Reader,
  { jurisdiction, matter, item, round }: Key,
): Promise<{ member: string; commitment: string; stationHalf: Buffer }[]> {
  return tx.query(
    `select member, commitment, station_half as "stationHalf" from sealed_halves
      where jurisdiction = $1 and matter = $2 and item = $3 and round = $4 order by member, commitment`,
    [jurisdiction, matter, item ?? NO_ITEM, round],
  );
}

/** Of which seals the halves are still here. */
export async function heldHalves(
  tx: Reader,
  { jurisdiction, matter, item, round }: Key,
): Promise<{ member: string; commitment: string }[]> {
  return tx.query(
    `select member, commitment from sealed_halves
      where jurisdiction = $1 and matter = $2 and item = $3 and round = $4`,
    [jurisdiction, matter, item ?? NO_ITEM, round],
  );
}

/** The station's device cannot open its halves of these members: the server's are worth nothing then, and are sent anew. */
export async function dropHalves(
  tx: Reader,
  { jurisdiction, matter, item, round }: Key,
  members: string[],
): Promise<void> {
  await tx.query(
    `delete from sealed_halves
      where jurisdiction = $1 and matter = $2 and item = $3 and round = $4 and member = any($5::uuid[])`,
    [jurisdiction, matter, item ?? NO_ITEM, round, members],
  );
}

/** For the reveal, which is recorded in the same breath. */
export async function serverHalvesOf(
  tx: Reader,
  { jurisdiction, matter, item, round }: Key,
): Promise<{ member: string; commitment: string; serverHalf: Buffer }[]> {
  return tx.query(
    `select member, commitment, server_half as "serverHalf" from sealed_halves
      where jurisdiction = $1 and matter = $2 and item = $3 and round = $4`,
    [jurisdiction, matter, item ?? NO_ITEM, round],
  );
}

/** After a reveal, and of rounds that were given up. */
export async function forgetHalves(tx: Reader, { jurisdiction, matter, item, round }: Key): Promise<void> {
  await tx.query(
    "delete from sealed_halves where jurisdiction = $1 and matter = $2 and item = $3 and round <= $4",
    [jurisdiction, matter, item ?? NO_ITEM, round],
  );
}

export type OfferedDevice = { person: string; key: string };

/** The device of the station that takes part in this matter: the last one that was offered. */
export async function offerDevice(
  tx: Reader,
  jurisdiction: string,
  matter: string,
  { person, key }: OfferedDevice,
  at: Date,
): Promise<void> {
  await tx.query(
    `insert into sealing_devices (jurisdiction, matter, person, device_key, offered_at) values ($1, $2, $3, $4, $5)
     on conflict (jurisdiction, matter) do update
        set person = excluded.person, device_key = excluded.device_key, offered_at = excluded.offered_at`,
    [jurisdiction, matter, person, key, at],
  );
}

export async function offeredDevice(
  tx: Reader,
  jurisdiction: string,
  matter: string,
): Promise<OfferedDevice | null> {
  const [row] = await tx.query<OfferedDevice>(
    "select person, device_key as key from sealing_devices where jurisdiction = $1 and matter = $2",
    [jurisdiction, matter],
  );
  return row ?? null;
}
