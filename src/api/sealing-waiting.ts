/** The station's device asks once and is answered as soon as the witnesses have signed: no round of questions lies in between. */
import {
  openRound,
  missingFrom,
  seen,
  type Standing,
  standingOf,
  type Under,
  waitMsOf,
} from "../sealing/index.ts";
import { alarmOn } from "./alarm.ts";
import type { Services } from "./services.ts";

type Place = { item: string | null; round: number };

/** Comes back when nothing is waited for: the quorum has signed, its time is over, somebody has yet to seal, or nobody listens any more. */
export async function whileWaiting(
  services: Services,
  under: Under,
  place: Place,
  gone: AbortSignal,
): Promise<void> {
  const alarm = alarmOn([[services.ledgerMoved, under.row.jurisdiction]]);
  gone.addEventListener("abort", alarm.ring);
  try {
    while (!gone.aborted) {
      // Armed before the look, so that what comes during the look ends the rest.
      alarm.arm();
      const standing = await standingNow(services, under, place);
      if (standing?.kind !== "waiting") return;
      await alarm.rang(Date.parse(standing.until) - services.clock.now().getTime());
    }
  } finally {
    gone.removeEventListener("abort", alarm.ring);
    alarm.remove();
  }
}

async function standingNow(
  services: Services,
  under: Under,
  { item, round }: Place,
): Promise<Standing | null> {
  const { sealing } = await seen(services, under);
  const open = openRound(sealing, item);
  if (open?.round !== round || open.sealed.length === 0 || missingFrom(sealing, open).length > 0) return null;
  const { database, clock } = services;
  return standingOf(database, under.row.jurisdiction, open, waitMsOf(under.procedure), clock.now());
}
