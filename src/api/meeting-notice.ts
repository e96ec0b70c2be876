/** Who gets a meeting's notice and reads it: whoever may read the meeting, and whom it called without a vote, of what concerns them. */
import type { Principal } from "../access/index.ts";
import { actsOf, type MatterRow, matterRow, rowsOf } from "../matters/index.ts";
import {
  type Called,
  type Capacity,
  calledMeetings,
  calledTo,
  type Meeting,
  MEETING_PROCEDURE,
  meetingOf,
} from "../meetings/index.ts";
import { nothingThere, resourceOf } from "./matters.ts";
import type { Call } from "./operation.ts";

type Asking = Pick<Call<unknown, unknown, unknown>, "services" | "principal" | "allows">;

export type Noticed = { row: MatterRow; meeting: Meeting; called: Called[] };

/** @throws Problem not_found, the same for a meeting that is not there and for one of which the reader has no notice. */
export async function noticed({ services, principal, allows }: Asking, id: string): Promise<Noticed> {
  const { jurisdiction, person } = principal;
  const row = await matterRow(services.database, jurisdiction, id);
  if (row?.procedure !== MEETING_PROCEDURE) throw nothingThere();
  const called = await calledTo(services.database, jurisdiction, row.id);
  const meeting = meetingOf(await actsOf(services.database, services.recordKey, jurisdiction, row.id));
  // What is still drafted is nobody's but the body's.
  const isCalled = meeting.noticedAt !== null && called.some((one) => one.person === person);
  if (!allows("readNotice", resourceOf(row, isCalled ? person : null))) throw nothingThere();
  return { row, meeting, called };
}

/** In which capacity the notice is somebody's without a vote: the clerk's, of whoever is asked to attend, the station's once it was told. */
export function noticedAs(
  { person, clerkOf, covers }: Principal,
  body: string,
  meeting: Meeting,
  called: readonly Called[],
): Capacity | null {
  if (person === null) return null;
  const own = called.find((one) => one.person === person);
  if (meeting.clerk === person || (meeting.clerk === null && clerkOf.includes(body))) return "clerk";
  if (own) return own.capacity;
  const isTold = meeting.stationToldAt !== null || meeting.stationInvitedAt !== null;
  return isTold && covers.includes(body) ? "observer" : null;
}

/** A notice waits for somebody's receipt as long as it is ahead, and anew after each that follows. */
export function isUnread({ stage, noticedAt, readBy }: Meeting, person: string | null): boolean {
  const read = readBy.find((one) => one.person === person);
  const isAhead = stage === "noticed" || stage === "sitting";
  return isAhead && noticedAt !== null && (read === undefined || read.at < noticedAt);
}

/** Meetings that the reader may not read and whose notice they have: before the others, with the items they are asked for. */
export async function calledBesides({ services, principal, allows }: Asking, body: string | undefined) {
  const { database } = services;
  const { jurisdiction, person } = principal;
  if (person === null) return [];
  const rows = await rowsOf(database, jurisdiction, await calledMeetings(database, jurisdiction, person));
  const others = rows.filter(
    (row) => !allows("readMatter", resourceOf(row)) && (body === undefined || row.body === body),
  );
  return Promise.all(
    others.map(async (row) => {
      const called = await calledTo(database, jurisdiction, row.id);
      return {
        row,
        items: new Set(called.filter((one) => one.person === person).map(({ item }) => item)),
      };
    }),
  );
}
