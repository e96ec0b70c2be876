/** What is recorded of the slips of one item, in the order in which it happened. Pure. */
import type { PaperResult } from "../../../../ballots/client.ts";
import type { components } from "../../api.gen.ts";
import type { PaperPerson } from "./people.ts";

export type ActInput = components["schemas"]["ActInput"];
export type SlipName = "position" | "ballot";

type StatedRow = {
  person: PaperPerson;
  position: string;
  reasons: string;
  /** The scans that hold the slip. */
  blobs: string[];
};

const cited = (blobs: readonly string[]) => (blobs.length > 0 ? { evidence: [...new Set(blobs)] } : {});
const capacityOf = ({ capacity }: PaperPerson) => (capacity === "chair" ? "chair" : "member");

export const positionsStated = (rows: readonly StatedRow[], claimedAt: string): ActInput[] =>
  rows.map(({ person, position, reasons, blobs }) => ({
    type: "decision.position-stated",
    claimedAt,
    data: {
      of: person.person,
      as: capacityOf(person),
      position,
      ...(reasons.trim() === "" ? {} : { reasons: reasons.trim() }),
    },
    ...cited(blobs),
  }));

/** Two tellers, then the ballot: nobody counts who was not named before. */
export function ballotOpened(
  tellers: readonly PaperPerson[],
  electorate: number,
  claimedAt: string,
): ActInput[] {
  const named = tellers.map(({ person, capacity }) => ({
    type: "decision.teller-named",
    claimedAt,
    data: { of: person, as: capacity },
  }));
  const data = { ballot_means: "paper", electorate };
  return [...named, { type: "decision.ballot-opened", claimedAt, data }];
}

export type Counted = {
  issued: number;
  returned: number;
  yes: number;
  no: number;
  abstain: number;
  void: number;
};

const closed = (returned: number, claimedAt: string): ActInput => ({
  type: "decision.ballot-closed",
  claimedAt,
  data: { cast: returned },
});

/** The scans as the server keeps them, where the counts are told; their hashes alone where they are not. */
export type Scans = { blobs: readonly string[]; hashes: readonly string[] };

/** With the counts, or below the size from which they are announced only with what passed: a scan would tell the counts. */
export function ballotCounted(
  count: Counted,
  { isPassed, isTold }: PaperResult,
  { blobs, hashes }: Scans,
  claimedAt: string,
): ActInput[] {
  const { issued, returned, yes, no, abstain, void: spoilt } = count;
  const first = closed(returned, claimedAt);
  if (isTold) return [first, { type: "decision.tallied", claimedAt, data: { ...count }, ...cited(blobs) }];
  const data = {
    ballot_passed: isPassed,
    issued,
    cast: returned,
    counted: yes + no + abstain,
    set_aside: spoilt,
    ...(hashes.length > 0 ? { scans: [...new Set(hashes)].join(" ") } : {}),
  };
  return [first, { type: "decision.ballot-announced", claimedAt, data }];
}

export const ballotVoided = (
  { returned }: Counted,
  ground: "more_returned" | "other",
  text: string,
  blobs: readonly string[],
  claimedAt: string,
): ActInput[] => [
  closed(returned, claimedAt),
  { type: "decision.secret-vote-voided", claimedAt, data: { ground, text }, ...cited(blobs) },
];

export const slipsMoved = (
  act: "slips-issued" | "slips-returned",
  slip: SlipName,
  matter: string,
  count: number,
  claimedAt: string,
  blobs: readonly string[] = [],
): ActInput => ({ type: `meeting.${act}`, claimedAt, data: { slip, matter, count }, ...cited(blobs) });
