/** What a room keeps beside its acts: codes, devices, the floor, screens. */
import { createHash, randomBytes, randomInt, randomUUID } from "node:crypto";
import type { Transaction } from "../platform/index.ts";

type Reader = Pick<Transaction, "query">;
type Room = { jurisdiction: string; meeting: string };

const CODE_DIGITS = 6;
const CODES = 10 ** CODE_DIGITS;
const CODE_ATTEMPTS = 20;

/** The room's code, made when it is first asked for; six digits, no two rooms of a jurisdiction alike. */
export async function roomCode(tx: Reader, { jurisdiction, meeting }: Room, at: Date): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    const code = String(randomInt(CODES)).padStart(CODE_DIGITS, "0");
    await tx.query(
      `insert into rooms (jurisdiction, meeting, code, opened_at) values ($1, $2, $3, $4) on conflict do nothing`,
      [jurisdiction, meeting, code, at],
    );
    const known = await codeOf(tx, { jurisdiction, meeting });
    if (known !== null) return known;
    if (attempt === CODE_ATTEMPTS) throw new Error(`no free code for a room in ${jurisdiction}`);
  }
}

export async function codeOf(tx: Reader, { jurisdiction, meeting }: Room): Promise<string | null> {
  const [row] = await tx.query<{ code: string }>(
    "select code from rooms where jurisdiction = $1 and meeting = $2",
    [jurisdiction, meeting],
  );
  return row?.code ?? null;
}

export async function meetingByCode(tx: Reader, jurisdiction: string, code: string): Promise<string | null> {
  const [row] = await tx.query<{ meeting: string }>(
    "select meeting from rooms where jurisdiction = $1 and code = $2",
    [jurisdiction, code],
  );
  return row?.meeting ?? null;
}

const WRONG_MOST = 10;
const WRONG_WITHIN = "10 minutes";

export async function hasGuessed(
  tx: Reader,
  jurisdiction: string,
  account: string,
  at: Date,
): Promise<boolean> {
  const [row] = await tx.query(
    `select from room_wrong_codes where jurisdiction = $1 and account = $2 and wrong >= $3
        and first_at > $4::timestamptz - $5::interval`,
    [jurisdiction, account, WRONG_MOST, at, WRONG_WITHIN],
  );
  return row !== undefined;
}

export async function noteWrongCode(
  tx: Reader,
  jurisdiction: string,
  account: string,
  at: Date,
): Promise<void> {
  await tx.query(
    `insert into room_wrong_codes as w (jurisdiction, account, wrong, first_at) values ($1, $2, 1, $3)
     on conflict (jurisdiction, account) do update
        set wrong = case when w.first_at > $3::timestamptz - $4::interval then w.wrong + 1 else 1 end,
            first_at = case when w.first_at > $3::timestamptz - $4::interval then w.first_at else $3 end`,
    [jurisdiction, account, at, WRONG_WITHIN],
  );
}

export type Device = { person: string; device: string };

export async function devicesOf(tx: Reader, { jurisdiction, meeting }: Room): Promise<Device[]> {
  return tx.query<Device>(
    "select person, device from room_devices where jurisdiction = $1 and meeting = $2 order by person",
    [jurisdiction, meeting],
  );
}

/** The device on which the person takes part from now on. */
export async function joinDevice(
  tx: Reader,
  { jurisdiction, meeting }: Room,
  { person, device }: Device,
  at: Date,
): Promise<void> {
  await tx.query(
    `insert into room_devices (jurisdiction, meeting, person, device, joined_at) values ($1, $2, $3, $4, $5)
     on conflict (jurisdiction, meeting, person) do update
        set device = excluded.device, joined_at = excluded.joined_at`,
    [jurisdiction, meeting, person, device, at],
  );
}

export type Turn = { person: string; askedAt: string; givenAt: string | null };

/** In the order in which they asked. */
export async function floorOf(tx: Reader, jurisdiction: string, matter: string): Promise<Turn[]> {
  return tx.query<Turn>(
    `select person, asked_at as "askedAt", given_at as "givenAt" from room_floor
      where jurisdiction = $1 and matter = $2 order by asked_at, person`,
    [jurisdiction, matter],
  );
}

export async function askFloor(
  tx: Reader,
  { jurisdiction, meeting }: Room,
  matter: string,
  person: string,
  at: Date,
): Promise<void> {
  await tx.query(
    `insert into room_floor (jurisdiction, matter, person, meeting, asked_at) values ($1, $2, $3, $4, $5)
     on conflict do nothing`,
    [jurisdiction, matter, person, meeting, at],
  );
}

export async function leaveFloor(
  tx: Reader,
  jurisdiction: string,
  matter: string,
  person: string,
): Promise<void> {
  await tx.query("delete from room_floor where jurisdiction = $1 and matter = $2 and person = $3", [
    jurisdiction,
    matter,
    person,
  ]);
}

/** One has the floor at a time: who had it is done. Null: nobody has it. */
export async function passFloor(
  tx: Reader,
  { jurisdiction, meeting }: Room,
  matter: string,
  to: string | null,
  at: Date,
): Promise<void> {
  await tx.query(
    `delete from room_floor where jurisdiction = $1 and matter = $2 and given_at is not null
        and person is distinct from $3::uuid`,
    [jurisdiction, matter, to],
  );
  if (to === null) return;
  await tx.query(
    `insert into room_floor (jurisdiction, matter, person, meeting, asked_at, given_at) values ($1, $2, $3, $4, $5, $5)
     on conflict (jurisdiction, matter, person) do update set given_at = coalesce(room_floor.given_at, excluded.given_at)`,
    [jurisdiction, matter, to, meeting, at],
  );
}

const SCREEN_LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
const SCREEN_CODE_LENGTH = 8;
const SCREEN_KEY_BYTES = 32;

const hashOf = (secret: string): Buffer => createHash("sha256").update(secret).digest();

/** A code for one screen and one use. What stands in the table does not open anything. */
export async function offerScreen(
  tx: Reader,
  { jurisdiction, meeting }: Room,
  by: string,
  until: Date,
): Promise<string> {
  const letters = Array.from(
    { length: SCREEN_CODE_LENGTH },
    () => SCREEN_LETTERS[randomInt(SCREEN_LETTERS.length)],
  );
  const code = letters.join("");
  await tx.query(
    `insert into room_screens (jurisdiction, screen, meeting, code_hash, code_until, opened_by)
     values ($1, $2, $3, $4, $5, $6)`,
    [jurisdiction, randomUUID(), meeting, hashOf(code), until, by],
  );
  return code;
}

export type Screen = Room & { screen: string };

/** Uses a code up. @returns the key that the screen carries from now on; null for a code that is wrong, used or too old. */
export async function joinScreen(
  tx: Reader,
  code: string,
  at: Date,
): Promise<(Screen & { key: string }) | null> {
  const key = randomBytes(SCREEN_KEY_BYTES).toString("base64url");
  const [row] = await tx.query<Screen>(
    `update room_screens set code_hash = null, key_hash = $2, joined_at = $3
      where code_hash = $1 and code_until > $3 returning jurisdiction, meeting, screen`,
    [hashOf(code), hashOf(key), at],
  );
  return row ? { ...row, key } : null;
}

export async function screenByKey(tx: Reader, key: string): Promise<Screen | null> {
  const [row] = await tx.query<Screen>(
    "select jurisdiction, meeting, screen from room_screens where key_hash = $1",
    [hashOf(key)],
  );
  return row ?? null;
}

export async function closeScreens(tx: Reader, { jurisdiction, meeting }: Room): Promise<void> {
  await tx.query("delete from room_screens where jurisdiction = $1 and meeting = $2", [
    jurisdiction,
    meeting,
  ]);
}

/** Of a meeting that is over: its code, its devices, its screens and its floor. */
export async function forgetRoom(tx: Reader, jurisdiction: string, meeting: string): Promise<void> {
  for (const table of ["rooms", "room_devices", "room_floor", "room_screens"])
    await tx.query(`delete from ${table} where jurisdiction = $1 and meeting = $2`, [jurisdiction, meeting]);
}
