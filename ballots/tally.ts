import { choicesOf, isSigned, readBallot } from "./ballot.ts";
import { fromBase64, toBase64, toHex } from "./bytes.ts";
import { importIssuerKey, isCredential } from "./issuer-key.ts";
import type { Opened } from "./opening.ts";
import type { Vote } from "./vote.ts";

/** What is in the opened box. It stays on the tellers' devices; what leaves them is made by `announcement.ts`. */
export interface Tally {
  readonly closing: string;
  /** Ballots in the box, of whatever kind. */
  readonly cast: number;
  /** Option → valid ballots that mark it. */
  readonly counts: Readonly<Record<string, number>>;
  readonly valid: number;
  /** Of the valid ones, those without a mark. */
  readonly blank: number;
  /** Void for their marks: more than allowed, or what the paper does not offer. */
  readonly spoilt: number;
  /** Layers that did not open, for a teller or at all. */
  readonly unopened: number;
  /** Without the issuer's signature, or without the key's own. */
  readonly forged: number;
  /** One key on several ballots: counted once when they say the same, not at all when they do not. */
  readonly repeated: number;
  /** The keys of valid and spoilt ballots, sorted: each voter's device looks for its own. */
  readonly keys: readonly string[];
}

/** Counts; the same ballots in whatever order give the same tally. Throws when the vote's issuer key is none. */
export async function count(vote: Vote, opened: Opened): Promise<Tally> {
  const issuer = await importIssuerKey(vote.issuer);
  if (issuer === null) throw new TypeError("the vote names no issuer key of the right kind");
  const marksByKey = new Map<string, Set<string>>();
  let [genuine, forged, unopened] = [0, 0, opened.unopened];
  for (const text of opened.ballots) {
    const bytes = fromBase64(text);
    const ballot = bytes && readBallot(bytes);
    if (ballot === null) {
      unopened++;
      continue;
    }
    const isGenuine =
      isSigned(opened.vote, ballot) &&
      (await isCredential(issuer, opened.vote, ballot.key, ballot.credential));
    if (!isGenuine) {
      forged++;
      continue;
    }
    genuine++;
    const key = toBase64(ballot.key);
    marksByKey.set(key, (marksByKey.get(key) ?? new Set()).add(toHex(ballot.marks)));
  }
  const counts = Object.fromEntries(vote.options.map((option) => [option, 0]));
  let [valid, blank, spoilt] = [0, 0, 0];
  const keys: string[] = [];
  for (const [key, [marks = "", ...others]] of marksByKey) {
    if (others.length > 0) continue;
    keys.push(key);
    const choices = choicesOf(vote, fromHex(marks));
    if (choices === null || choices.length > vote.atMost) {
      spoilt++;
      continue;
    }
    valid++;
    if (choices.length === 0) blank++;
    for (const choice of choices) counts[choice] = (counts[choice] ?? 0) + 1;
  }
  return {
    closing: opened.closing,
    cast: opened.ballots.length + opened.unopened,
    counts,
    valid,
    blank,
    spoilt,
    unopened,
    forged,
    repeated: genuine - keys.length,
    keys: keys.sort(),
  };
}

const fromHex = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

/** The options of the vote's rule that reached their share of its base. Exact: whole numbers only. */
export function passedOptions(
  vote: Pick<Vote, "pass" | "due" | "electorate">,
  tally: Pick<Tally, "counts" | "cast" | "valid">,
): string[] {
  const { options, share, base, inclusive } = vote.pass;
  const bases = { due: vote.due, electorate: vote.electorate, cast: tally.cast, valid: tally.valid };
  const needed = BigInt(bases[base]) * BigInt(share.of);
  return options.filter((option) => {
    const reached = BigInt(tally.counts[option] ?? 0) * BigInt(share.in);
    return inclusive ? reached >= needed : reached > needed;
  });
}
