/** Where ballots are kept. Rows are locked by whoever changes them, so that no request overtakes another. */
import type { Transaction } from "../platform/index.ts";
import type { Ballot, BallotState, SlotState } from "./ballot.ts";
import { opened, sealed, sealedSlot } from "./sealing.ts";

type Reader = Pick<Transaction, "query">;
export type Place = { jurisdiction: string; matter: string };
type Key = Place & { round: number };

const boundTo = ({ jurisdiction, matter, round }: Key, what: string): string =>
  JSON.stringify([jurisdiction, matter, round, what]);

/** The latest round, or null where there was none. `lock`: "share" keeps it from changing, "update" is for who changes it. */
export async function latestBallot(
  tx: Reader,
  { jurisdiction, matter }: Place,
  lock: "share" | "update" | null = null,
): Promise<Ballot | null> {
  const [row] = await tx.query<Ballot>(
    `select round, state from ballots where jurisdiction = $1 and matter = $2 order by round desc limit 1
     ${lock === null ? "" : `for ${lock}`}`,
    [jurisdiction, matter],
  );
  return row ?? null;
}

/** False where another round took the number meanwhile. */
export async function addBallot(tx: Reader, { jurisdiction, matter, round }: Key, state: BallotState) {
  const rows = await tx.query(
    `insert into ballots (jurisdiction, matter, round, state) values ($1, $2, $3, $4)
     on conflict do nothing returning round`,
    [jurisdiction, matter, round, JSON.stringify(state)],
  );
  return rows.length === 1;
}

export async function saveBallot(tx: Reader, { jurisdiction, matter, round }: Key, state: BallotState) {
  await tx.query("update ballots set state = $4 where jurisdiction = $1 and matter = $2 and round = $3", [
    jurisdiction,
    matter,
    round,
    JSON.stringify(state),
  ]);
}

export async function keepIssuer(tx: Reader, recordKey: Buffer, key: Key, secret: Buffer): Promise<void> {
  const { jurisdiction, matter, round } = key;
  await tx.query("update ballots set issuer = $4 where jurisdiction = $1 and matter = $2 and round = $3", [
    jurisdiction,
    matter,
    round,
    sealed(recordKey, boundTo(key, "issuer"), secret),
  ]);
}

export async function issuerOf(tx: Reader, recordKey: Buffer, key: Key): Promise<Buffer | null> {
  const { jurisdiction, matter, round } = key;
  const [row] = await tx.query<{ issuer: Buffer | null }>(
    "select issuer from ballots where jurisdiction = $1 and matter = $2 and round = $3",
    [jurisdiction, matter, round],
  );
  return row?.issuer ? opened(recordKey, boundTo(key, "issuer"), row.issuer) : null;
}

export async function forgetIssuer(tx: Reader, { jurisdiction, matter, round }: Key): Promise<void> {
  await tx.query("update ballots set issuer = null where jurisdiction = $1 and matter = $2 and round = $3", [
    jurisdiction,
    matter,
    round,
  ]);
}

type SlotRow = { slot: string; voter: string; content: Buffer };
const COLUMNS =
  "select slot, voter, content from ballot_slots where jurisdiction = $1 and matter = $2 and round = $3";

const slotOf = (recordKey: Buffer, key: Key, { slot, voter, content }: SlotRow): SlotState => ({
  slot,
  voter,
  ...(JSON.parse(opened(recordKey, boundTo(key, slot), content).toString("utf8")) as Omit<
    SlotState,
    "slot" | "voter"
  >),
});

/** By name. */
export async function slotsOf(tx: Reader, recordKey: Buffer, key: Key): Promise<SlotState[]> {
  const rows = await tx.query<SlotRow>(`${COLUMNS} order by slot`, [key.jurisdiction, key.matter, key.round]);
  return rows.map((row) => slotOf(recordKey, key, row));
}

/** A voter's own slot, locked for who changes it; null for who has none. */
export async function ownSlot(
  tx: Reader,
  recordKey: Buffer,
  key: Key,
  voter: string,
  lock = false,
): Promise<SlotState | null> {
  const [row] = await tx.query<SlotRow>(`${COLUMNS} and voter = $4 ${lock ? "for update" : ""}`, [
    key.jurisdiction,
    key.matter,
    key.round,
    voter,
  ]);
  return row ? slotOf(recordKey, key, row) : null;
}

function contentOf(
  recordKey: Buffer,
  key: Key,
  { slot, issued, sealed: ballot, ...answer }: SlotState,
): Buffer {
  const { isConfirmed, hasObjected } = answer;
  return sealedSlot(recordKey, boundTo(key, slot), { issued, sealed: ballot, isConfirmed, hasObjected });
}

export async function saveSlot(tx: Reader, recordKey: Buffer, key: Key, slot: SlotState): Promise<void> {
  await tx.query(
    "update ballot_slots set content = $5 where jurisdiction = $1 and matter = $2 and round = $3 and slot = $4",
    [key.jurisdiction, key.matter, key.round, slot.slot, contentOf(recordKey, key, slot)],
  );
}

/** All of them at once, in the order of their names: as they are made, and written anew at the close. */
export async function writeSlots(tx: Reader, recordKey: Buffer, key: Key, slots: SlotState[]): Promise<void> {
  await forgetSlots(tx, key);
  const sorted = [...slots].sort((a, b) => (a.slot < b.slot ? -1 : 1));
  for (const slot of sorted)
    await tx.query(
      `insert into ballot_slots (jurisdiction, matter, round, slot, voter, content) values ($1, $2, $3, $4, $5, $6)`,
      [key.jurisdiction, key.matter, key.round, slot.slot, slot.voter, contentOf(recordKey, key, slot)],
    );
}

export async function forgetSlots(tx: Reader, { jurisdiction, matter, round }: Key): Promise<void> {
  await tx.query("delete from ballot_slots where jurisdiction = $1 and matter = $2 and round = $3", [
    jurisdiction,
    matter,
    round,
  ]);
}
