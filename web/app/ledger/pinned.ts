/**
 * Against what this device checks what the server shows as witnessed: the ledger's public key and the policy of its
 * witnesses, as the device first saw them. A server that hands out others later is refused, until whoever holds the
 * device has compared the new fingerprint with one that was published elsewhere. The first sight is trusted, and the
 * script that compares is the server's own: only a fingerprint on paper and on other devices proves anything.
 */
import { call } from "../api.ts";
import { PINNED } from "../texts/pinned.ts";
import { publishedKey } from "./public-ledger.ts";

export type Ledger = { vkey: string; policy: string };
export type PinnedLedger = Ledger & { since: string };
export type Against = Ledger & { witnesses: readonly string[] };
type Keeper = Pick<Storage, "getItem" | "setItem">;

/** The device knows another key or other witnesses for this ledger; nothing is checked against what came now. */
export class LedgerChanged extends Error {
  override name = "LedgerChanged";
  readonly jurisdiction: string;
  readonly pinned: PinnedLedger;
  readonly served: Ledger;
  constructor(jurisdiction: string, pinned: PinnedLedger, served: Ledger) {
    super(PINNED.changed[document.documentElement.lang.startsWith("en") ? "en" : "zh"]);
    this.jurisdiction = jurisdiction;
    this.pinned = pinned;
    this.served = served;
  }
}

const placeOf = (jurisdiction: string) => `ledger of ${jurisdiction}`;

export function pinnedLedger(jurisdiction: string, keeper: Keeper = localStorage): PinnedLedger | null {
  const kept = keeper.getItem(placeOf(jurisdiction));
  return kept === null ? null : (JSON.parse(kept) as PinnedLedger);
}

export function pinLedger(jurisdiction: string, ledger: Ledger, keeper: Keeper = localStorage): void {
  const pinned: PinnedLedger = { ...ledger, since: new Date().toISOString() };
  keeper.setItem(placeOf(jurisdiction), JSON.stringify(pinned));
}

/** What the server hands out now, if it is what this device knows. @throws LedgerChanged, ProblemAnswer. */
export async function trustedLedger(jurisdiction: string): Promise<Against> {
  const [vkey, policy] = await Promise.all([
    publishedKey(jurisdiction),
    call<string>(`/ledger/${jurisdiction}/policy`),
  ]);
  return held(jurisdiction, { vkey, policy });
}

/** Trusts the first that it is given. @throws LedgerChanged for any other one after that. */
export function held(jurisdiction: string, served: Ledger, keeper: Keeper = localStorage): Against {
  const ledger = { vkey: served.vkey.trim(), policy: essenceOf(served.policy) };
  const pinned = pinnedLedger(jurisdiction, keeper);
  if (pinned === null) pinLedger(jurisdiction, ledger, keeper);
  else if (pinned.vkey !== ledger.vkey || pinned.policy !== ledger.policy)
    throw new LedgerChanged(jurisdiction, pinned, ledger);
  return { ...ledger, witnesses: witnessKeys(ledger.policy) };
}

/** The keys of all witnesses that a policy names. */
export const witnessKeys = (policy: string): string[] =>
  [...policy.matchAll(/^witness \S+ (\S+)/gm)].flatMap(([, vkey]) => vkey ?? []);

/** Names and keys with what makes the quorum; remarks and the addresses where witnesses are reached may change. */
function essenceOf(policy: string): string {
  const words = policy.split("\n").map((line) => line.split(/[ \t]+/).filter((word) => word !== ""));
  return words
    .filter(([keyword]) => keyword !== undefined && !keyword.startsWith("#"))
    .map((line) => line.slice(0, WORDS_THAT_COUNT[line[0] ?? ""] ?? line.length).join(" "))
    .join("\n");
}
const WORDS_THAT_COUNT: Record<string, number> = { log: 2, witness: 3 };

const FINGERPRINT_BYTES = 16;

/** Of key and policy together, in eight groups of four, for people to compare with what was published on paper. */
export async function fingerprintOf({ vkey, policy }: Ledger): Promise<string> {
  const text = new TextEncoder().encode(JSON.stringify([vkey.trim(), essenceOf(policy)]));
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", text)).slice(0, FINGERPRINT_BYTES);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.toUpperCase().replaceAll(/.{4}(?=.)/g, "$&-");
}
