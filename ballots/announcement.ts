import { type Bytes, digest, message } from "./bytes.ts";
import { type Closing, closingHash } from "./closing.ts";
import { type Refusal, refusal, type Words } from "./refusals.ts";
import { passedOptions, type Tally } from "./tally.ts";
import { signAsTeller, type Teller } from "./teller.ts";
import { isTellersSignature, type Vote, voteHash } from "./vote.ts";

/**
 * What leaves the tellers' devices: in a small electorate only what passed, otherwise the counts. Never which key said
 * what, because such a list is a receipt for whoever asks to see one. Both tellers sign it.
 */
export interface Announcement {
  readonly vote: string;
  readonly closing: string;
  readonly cast: number;
  /** Options that reached their share; for a motion, empty means that it failed. */
  readonly passed: readonly string[];
  /** Null below the size from which counts are announced. */
  readonly counts: AnnouncedCounts | null;
  /** Ballots set aside for what no voter's device of ours does. Told at every size: it is about the count, not the voters. */
  readonly setAside: { readonly unopened: number; readonly forged: number; readonly repeated: number };
  /** Sorted keys, without choices. */
  readonly keys: readonly string[];
}

export interface AnnouncedCounts {
  /** Option by option, in the order of the paper. */
  readonly marked: readonly number[];
  readonly blank: number;
  readonly spoilt: number;
}

/** A result in which nothing is certain of any voter but what everybody knows. */
export const isTallyTold = (vote: Pick<Vote, "electorate" | "secrecy">): boolean =>
  vote.electorate >= vote.secrecy.countsFrom;

/** Both tellers make the same announcement of the same ballots. */
export function announce(vote: Vote, tally: Tally): Announcement {
  const { cast, unopened, forged, repeated, keys, blank, spoilt } = tally;
  const marked = vote.options.map((option) => tally.counts[option] ?? 0);
  return {
    vote: voteHash(vote),
    closing: tally.closing,
    cast,
    passed: passedOptions(vote, tally),
    counts: isTallyTold(vote) ? { marked, blank, spoilt } : null,
    setAside: { unopened, forged, repeated },
    keys,
  };
}

const announcementMessage = (a: Announcement): Bytes =>
  message(
    "announcement",
    JSON.stringify([
      [a.vote, a.closing, a.cast, a.passed],
      a.counts && [a.counts.marked, a.counts.blank, a.counts.spoilt],
      [a.setAside.unopened, a.setAside.forged, a.setAside.repeated],
      a.keys,
    ]),
  );

export const announcementHash = (a: Announcement): string =>
  digest("announcement-hash", announcementMessage(a));

export const signAnnouncement = (teller: Teller, announcement: Announcement): string =>
  signAsTeller(teller, announcementMessage(announcement));

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

/** What the announcement says about itself, as far as anybody can check it without the ballots. */
function isConsistent(vote: Vote, closing: Closing, a: Announcement): boolean {
  const { unopened, forged, repeated } = a.setAside;
  const isSorted = a.keys.every((key, i) => i === 0 || (a.keys[i - 1] ?? "") < key);
  const isBalanced =
    [a.cast, unopened, forged, repeated].every(isCount) &&
    a.cast === closing.slots.length &&
    a.keys.length + unopened + forged + repeated === a.cast &&
    isSorted;
  const isKnown = a.passed.every((option) => vote.pass.options.includes(option));
  const isOfThisBox = a.vote === voteHash(vote) && a.closing === closingHash(closing);
  if (!isBalanced || !isKnown || !isOfThisBox || (a.counts !== null) !== isTallyTold(vote)) return false;
  if (a.counts === null) return true;
  const { marked, blank, spoilt } = a.counts;
  const valid = a.keys.length - spoilt;
  const marks = marked.reduce((sum, n) => sum + n, 0);
  const counts = Object.fromEntries(vote.options.map((option, i) => [option, marked[i] ?? 0]));
  return (
    [...marked, blank, spoilt].every(isCount) &&
    marked.length === vote.options.length &&
    blank <= valid &&
    marked.every((n) => n <= valid - blank) &&
    marks >= valid - blank &&
    marks <= (valid - blank) * vote.atMost &&
    JSON.stringify(passedOptions(vote, { counts, cast: a.cast, valid })) === JSON.stringify(a.passed)
  );
}

/** Whether both tellers signed it, and it agrees with the vote, the closing list and itself. For server, page and verifier. */
export function announcementRefusal(
  vote: Vote,
  closing: Closing,
  announcement: Announcement,
  signatures: readonly [string, string],
): Refusal | null {
  const signed = announcementMessage(announcement);
  const isBySigned = vote.tellers.every((teller, i) =>
    isTellersSignature(teller, signed, signatures[i] ?? ""),
  );
  return isBySigned && isConsistent(vote, closing, announcement) ? null : refusal("announcement_forged");
}

/** What a voter is told before voting: what a small number and unanimity show, whatever the cipher. */
export function toldBeforehand(vote: Vote): Words[] {
  const { electorate, secrecy, tellers } = vote;
  const words: Words[] = [
    isTallyTold(vote)
      ? {
          zh: `本次投票 ${electorate} 人参加，公布票数。如果所有的票相同，每个人投了什么也就清楚了。`,
          en: `${electorate} people vote, and the counts are announced. If all ballots agree, everybody's ballot is known.`,
        }
      : {
          zh: `本次投票 ${electorate} 人参加，不足 ${secrecy.countsFrom} 人，只公布是否通过，不公布票数。只公布是否通过，仍可能看出多数人的意见。`,
          en: `${electorate} people vote, fewer than ${secrecy.countsFrom}: only what passed is announced, no counts. Even so, what passed may show how most people voted.`,
        },
    {
      zh: `${tellers.length} 名监票人如果串通，可以查出每张票是谁投的；其他任何人查不出，除非票数本身已经表明。`,
      en: "If both tellers collude they can find out who cast which ballot; nobody else can, unless the count itself shows it.",
    },
    {
      zh: "截止之前可以重新投票，以最后一次为准。这使胁迫更难，不能完全防止胁迫。",
      en: "Until voting closes you may vote again, and the last ballot counts. Coercion is made harder, not impossible.",
    },
  ];
  return words;
}

/** A group of voters that is counted by itself: subordinates, peers, residents. Each is a vote of its own. */
export interface Group {
  readonly names: readonly string[];
  readonly voters: number;
}

/**
 * Groups of fewer than `votersAtLeast` are merged, the smallest with the next smallest, until none is too small; what is
 * left over would otherwise follow from the total. Null when all of them together are too few: then only the whole is
 * announced, by its own rule.
 */
export function mergedGroups(groups: readonly Group[], votersAtLeast: number): Group[] | null {
  const sorted = groups.filter((group) => group.voters > 0).sort((a, b) => a.voters - b.voters);
  for (;;) {
    const [smallest, next, ...rest] = sorted;
    if (smallest === undefined) return null;
    if (smallest.voters >= votersAtLeast) return sorted;
    if (next === undefined) return null;
    const both = { names: [...smallest.names, ...next.names], voters: smallest.voters + next.voters };
    sorted.splice(0, sorted.length, ...[...rest, both].sort((a, b) => a.voters - b.voters));
  }
}
