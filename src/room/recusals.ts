/** Who is out of an item while it is under discussion: derived with the acts, and gone when the item is closed. */
import { type Act, envelope } from "../matters/index.ts";
import type { Transaction } from "../platform/index.ts";

type Reader = Pick<Transaction, "query">;

/** Keeps what is open in a room, and who has declared an interest or is recused there. */
export async function followRecusals(tx: Reader, acts: readonly Act[]): Promise<void> {
  for (const act of acts) {
    const { jurisdiction, type, data } = act;
    const item = typeof data.matter === "string" ? data.matter : null;
    const { of } = envelope(act);
    if (type === "meeting.item-opened" && item)
      await tx.query(
        `insert into room_items (jurisdiction, matter, meeting) values ($1, $2, $3)
         on conflict (jurisdiction, matter) do update set meeting = excluded.meeting`,
        [jurisdiction, item, act.matter],
      );
    if (type === "meeting.item-closed" && item) await forgetItems(tx, jurisdiction, act.matter, item);
    if (type === "meeting.closed" || type === "meeting.cancelled")
      await forgetItems(tx, jurisdiction, act.matter, null);
    if ((type === "decision.recused" || type === "decision.interest-declared") && of)
      await tx.query(
        "insert into room_recusals (jurisdiction, matter, person) values ($1, $2, $3) on conflict do nothing",
        [jurisdiction, act.matter, of],
      );
  }
}

/** Null: all of the meeting's. */
async function forgetItems(tx: Reader, jurisdiction: string, meeting: string, item: string | null) {
  await tx.query(
    `with gone as (
       delete from room_items where jurisdiction = $1 and meeting = $2 and ($3::uuid is null or matter = $3::uuid)
       returning matter)
     delete from room_recusals where jurisdiction = $1 and matter in (select matter from gone)`,
    [jurisdiction, meeting, item],
  );
}

/** Whether somebody is out of an item that a room has under discussion. */
export async function isOutOfItem(
  tx: Reader,
  jurisdiction: string,
  matter: string,
  person: string,
): Promise<boolean> {
  const [row] = await tx.query(
    `select from room_recusals r join room_items i on i.jurisdiction = r.jurisdiction and i.matter = r.matter
      where r.jurisdiction = $1 and r.matter = $2 and r.person = $3`,
    [jurisdiction, matter, person],
  );
  return row !== undefined;
}
