/**
 * What the station's device holds before it gives its halves: who is in the room as it has seen it, each seal with its
 * receipt, each half that opens here. Pure, but for what `examine` verifies and opens.
 */
import {
  fromBase64,
  type Hindrance,
  openAtStation,
  type Shown,
  type StationDevice,
  toBase64,
  whyNotRelease,
} from "../../../../sealing/index.ts";
import type { paths } from "../../api.gen.ts";
import type { Against } from "../../ledger/pinned.ts";
import { type CheckedSeal, checkSeal } from "./check-seal.ts";
import type { Round } from "./round.ts";

export type StationHalf =
  paths["/api/v1/matters/{id}/sealing/halves"]["get"]["responses"][200]["content"]["application/json"]["items"][number];

/** What this device has seen of the round, and what the observer has said; kept over a reload. */
export type Watched = {
  /** Everybody who was ever among those who are to seal. */
  seen: string[];
  /** Of whom the observer has said that it is so in the room: gone, unable, or sealed although not listed. */
  confirmed: string[];
  /** Whose position the observer leaves unopened. */
  given: string[];
};

export const NOTHING_WATCHED: Watched = { seen: [], confirmed: [], given: [] };

export type Examined = {
  member: string;
  commitment: string;
  seal: CheckedSeal;
  /** Base64, as it opened here; null: lost, or it does not open. */
  half: string | null;
};

export type Why = { code: Hindrance["code"] | "receipt" | "browser" | "gone" | "unable"; members: string[] };

/** Each seal's receipt is verified and each half opened, here. */
export function examine(
  device: StationDevice,
  place: { jurisdiction: string; matter: string; item: string | null; round: number },
  items: readonly StationHalf[],
  against: Against,
): Promise<Examined[]> {
  return Promise.all(
    items.map(async ({ member, commitment, half, receipt, openings }) => {
      const { matter, item, round } = place;
      const seal = await checkSeal(
        { matter, item, round, member, commitment },
        { receipt, openings },
        against,
      );
      const sealed = half === null ? null : fromBase64(half);
      const bytes = fromBase64(commitment);
      const opened = sealed && bytes && (await openAtStation(device, { ...place, member }, bytes, sealed));
      return { member, commitment, seal, half: opened ? toBase64(opened) : null };
    }),
  );
}

/** Who is to seal as this device has it: nobody drops out of the list because the server says so. */
function roomOf({ due, sealed, unopened }: Round, { seen, confirmed }: Watched) {
  const has = (member: string) => sealed.some((one) => one.member === member);
  const excused = unopened.map(({ member }) => member);
  const known = [...new Set([...seen, ...due])];
  const gone = known.filter((member) => !due.includes(member) && !has(member) && !excused.includes(member));
  const vouched = sealed.map(({ member }) => member).filter((member) => confirmed.includes(member));
  return {
    due: [...new Set([...known, ...vouched])].filter(
      (m) => has(m) || !gone.includes(m) || !confirmed.includes(m),
    ),
    excused: excused.filter((member) => confirmed.includes(member)),
    gone: gone.filter((member) => !confirmed.includes(member)),
    unable: excused.filter((member) => known.includes(member) && !confirmed.includes(member) && !has(member)),
  };
}

/** Why the halves stay here; empty when they go. `waitedMs`: by this device's own clock. */
export function whyNot(
  round: Round,
  watched: Watched,
  examined: readonly Examined[],
  { waitedMs, waitMs }: { waitedMs: number; waitMs: number },
): Why[] {
  const room = roomOf(round, watched);
  const isFine = ({ seal }: Examined) => seal.fault === null && seal.index !== null;
  const shown: Shown = {
    due: room.due,
    excused: room.excused,
    sealed: examined.map(({ member, commitment, seal }) => ({ member, commitment, index: seal.index })),
    halves: examined.flatMap(({ member, commitment, half }) =>
      half === null ? [] : [{ member, commitment }],
    ),
    given: watched.given,
    checkpoint: examined.some(isFine)
      ? {
          size: Math.min(...examined.filter(isFine).map(({ seal }) => seal.size)),
          isWitnessed: examined.every(({ seal }) => seal.isWitnessed),
        }
      : null,
    waitedMs,
    waitMs,
  };
  const of = (kind: CheckedSeal["fault"]) =>
    examined.filter(({ seal }) => seal.fault === kind).map(({ member }) => member);
  const own: Why[] = [
    { code: "receipt", members: of("false") },
    { code: "browser", members: of("unsupported") },
    { code: "gone", members: room.gone },
    { code: "unable", members: room.unable },
  ];
  const isSaid = ({ code, members }: Why) =>
    code === "not-sealed" && members.every((m) => room.gone.includes(m) || room.unable.includes(m));
  return [
    ...own.filter(({ members }) => members.length > 0),
    ...whyNotRelease(shown).filter((hindrance) => !isSaid(hindrance)),
  ];
}

/** Of these nobody need do anything: time, or the ledger, brings them. */
export const PASSING: ReadonlySet<Why["code"]> = new Set(["not-covered", "no-quorum-yet"]);
