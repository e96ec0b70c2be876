/**
 * Whether the station's device may give its halves away. The server's word is not enough for that: it could ask for them
 * while somebody has yet to seal. So the device itself holds what it was shown against who is in the room.
 *
 * What is asked here has been verified before by whoever asks: `index` is that of a commitment's leaf with a receipt that
 * was checked, `checkpoint.isWitnessed` says that the quorum's signatures were.
 */

export type Shown = {
  /** Who must seal: members who are present and not recused. */
  due: readonly string[];
  /** Of these, who is recorded as unable to seal, and states openly after the reveal. */
  excused: readonly string[];
  /** What was recorded: whose commitment, and at which place its leaf lies; null while it is not in the log. */
  sealed: readonly { member: string; commitment: string; index: number | null }[];
  /** The halves that this device could open, by their commitments. */
  halves: readonly { member: string; commitment: string }[];
  /** Members whom somebody here has said to leave unopened, because a half is lost and their device does not answer. */
  given: readonly string[];
  checkpoint: { size: number; isWitnessed: boolean } | null;
  /** Since the last commitment was recorded, by this device's own clock; and how long to wait for the quorum. */
  waitedMs: number;
  waitMs: number;
};

export type Hindrance = {
  code: "not-sealed" | "sealed-twice" | "half-lost" | "stranger" | "not-covered" | "no-quorum-yet";
  members: string[];
};

/** Why the halves must stay where they are; empty when they may go. */
export function whyNotRelease(shown: Shown): Hindrance[] {
  const { due, excused, sealed, halves, given, checkpoint } = shown;
  const by = (member: string) => sealed.filter((one) => one.member === member);
  const hasHalf = ({ member, commitment }: { member: string; commitment: string }) =>
    halves.some((half) => half.member === member && half.commitment === commitment);
  const covered = (index: number | null) => checkpoint !== null && index !== null && index < checkpoint.size;
  const isWitnessed = checkpoint?.isWitnessed === true && sealed.every((one) => covered(one.index));
  const mustWait = !isWitnessed && shown.waitedMs < shown.waitMs;
  const found: Hindrance[] = [
    { code: "not-sealed", members: due.filter((m) => by(m).length === 0 && !excused.includes(m)) },
    { code: "sealed-twice", members: due.filter((m) => by(m).length > 1) },
    { code: "stranger", members: sealed.map((one) => one.member).filter((m) => !due.includes(m)) },
    {
      code: "half-lost",
      members: sealed.filter((one) => !hasHalf(one) && !given.includes(one.member)).map((one) => one.member),
    },
    {
      code: "not-covered",
      members: mustWait ? sealed.filter((one) => !covered(one.index)).map((one) => one.member) : [],
    },
  ];
  const hindrances = found.filter(({ members }) => members.length > 0);
  if (mustWait && checkpoint?.isWitnessed !== true) hindrances.push({ code: "no-quorum-yet", members: [] });
  return hindrances;
}
