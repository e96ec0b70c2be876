/**
 * What changes in a room is told at once: the notice leaves with the commit of the act, long before the ledger's batch.
 * Who listens asks again and sees what they may see; a notice says where something changed, and nothing of what.
 */
import { setMaxListeners } from "node:events";
import { MEETING_PROCEDURE } from "../meetings/index.ts";
import type { Projection } from "../matters/index.ts";
import type { Clock, Database, Transaction } from "../platform/index.ts";
import { ITEM_PROCEDURE } from "./item.ts";
import { followRecusals } from "./recusals.ts";
import { forgetRoom } from "./store.ts";

export const ROOM_CHANNEL = "quanjian_room";

const nameOf = (jurisdiction: string, matter: string) => `${jurisdiction} ${matter}`;

/** Within a transaction it leaves with the commit. */
export async function tellRoom(
  tx: Pick<Transaction, "query">,
  jurisdiction: string,
  matter: string,
): Promise<void> {
  await tx.query({ name: "tell-room", text: `select pg_notify('${ROOM_CHANNEL}', $1)` }, [
    nameOf(jurisdiction, matter),
  ]);
}

/** What was recorded so long ago happens in no room: a sample or an import that fills the past tells nobody. */
const LIVE_MS = 60_000;

/** Tells of every act of a meeting and of an item; what a room keeps beside its acts goes when the meeting closes. */
export const roomProjection = (clock: Clock, recordKey: Buffer): Projection => ({
  procedures: [MEETING_PROCEDURE, ITEM_PROCEDURE],
  async apply(tx, acts) {
    // Also of what happened long ago: who is recused does not read what is brought in afterwards either.
    await followRecusals(tx, recordKey, acts);
    const [first] = acts;
    if (!first || clock.now().getTime() - Date.parse(first.recordedAt) > LIVE_MS) return;
    await tellRoom(tx, first.jurisdiction, first.matter);
    if (acts.some(({ type }) => type === "meeting.closed" || type === "meeting.cancelled"))
      await forgetRoom(tx, first.jurisdiction, first.matter);
  },
});

export type RoomNotices = {
  /** Calls back with the matter on which something changed; with null after a gap in which notices may have been lost. */
  on(jurisdiction: string, changed: (matter: string | null) => void): () => void;
  stop(): Promise<void>;
};

const LOST = "*";

export async function openRoomNotices(database: Pick<Database, "listen">): Promise<RoomNotices> {
  const told = new EventTarget();
  // One listener for each open page of each room.
  setMaxListeners(0, told);
  const stop = await database.listen(
    ROOM_CHANNEL,
    (payload) => {
      const [jurisdiction = "", detail = ""] = payload.split(" ");
      told.dispatchEvent(new CustomEvent(jurisdiction, { detail }));
    },
    () => void told.dispatchEvent(new Event(LOST)),
  );
  return {
    on(jurisdiction, changed) {
      const hear = (event: Event) => changed((event as CustomEvent<string>).detail);
      const lost = () => changed(null);
      told.addEventListener(jurisdiction, hear);
      told.addEventListener(LOST, lost);
      return () => {
        told.removeEventListener(jurisdiction, hear);
        told.removeEventListener(LOST, lost);
      };
    },
    stop,
  };
}
