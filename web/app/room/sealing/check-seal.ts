/** A seal held against its receipt, in the browser: what is in the signed ledger, and what the quorum has signed for. */
import { fromBase64 } from "../../../../sealing/index.ts";
import type { Against } from "../../ledger/pinned.ts";
import { receiptCode } from "../../../../verifier/receipt-web-code.ts";
import { type Opening, verifyReceiptInBrowser } from "../../../../verifier/receipt-web.ts";
import { isQuorum } from "./quorum.ts";

/** Which seal it should be. */
export type Meant = {
  matter: string;
  item: string | null;
  round: number;
  member: string;
  commitment: string;
};

export type CheckedSeal = {
  /** Its place in the ledger; null while it is not there. */
  index: number | null;
  /** Of the checkpoint in the receipt. */
  size: number;
  isWitnessed: boolean;
  /** Twelve characters of the leaf. */
  code: string | null;
  /** false: the receipt does not hold, or is of something else; unsupported: this browser cannot tell. */
  fault: "false" | "unsupported" | null;
};

const NOT_THERE: CheckedSeal = { index: null, size: 0, isWitnessed: false, code: null, fault: null };
const SEALED = "decision.position-sealed";

export async function checkSeal(
  meant: Meant,
  { receipt, openings }: { receipt: string | null; openings: readonly Opening[] },
  against: Against,
): Promise<CheckedSeal> {
  if (receipt === null) return NOT_THERE;
  const entry = entryOf(receipt);
  const steps = await verifyReceiptInBrowser(receipt, against.vkey, entry, against.witnesses, openings);
  const fault = (kind: CheckedSeal["fault"]): CheckedSeal => ({ ...NOT_THERE, fault: kind });
  // A witness whose signature does not verify has not signed; whether that matters is the quorum's rule.
  const own = steps.filter(({ id }) => id !== "witness");
  if (own.some(({ outcome }) => outcome === "bad")) return fault("false");
  if (steps.some(({ outcome }) => outcome === "unsupported")) return fault("unsupported");
  if (!isOf(meant, entry, openings)) return fault("false");
  const index = Number(/^index (\d+)$/m.exec(receipt)?.[1]);
  const size = Number(/\n\n[^\n]+\n(\d+)\n/.exec(receipt)?.[1]);
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size)) return fault("false");
  const signed = steps.filter(({ id, outcome }) => id === "witness" && outcome === "good");
  const names = new Set(signed.map(({ detail }) => detail.slice(0, detail.indexOf(" · "))));
  const leaf = await crypto.subtle.digest("SHA-256", Uint8Array.of(0, ...entry));
  const code = receiptCode(new Uint8Array(leaf));
  return { index, size, isWitnessed: isQuorum(against.policy, names), code, fault: null };
}

function entryOf(receipt: string) {
  return fromBase64(/^extra (\S+)$/m.exec(receipt)?.[1] ?? "") ?? new Uint8Array(0);
}

/** The receipt's leaf lies in this matter and says just this. */
function isOf(meant: Meant, entry: Uint8Array, openings: readonly Opening[]): boolean {
  const said = new Map(openings.map(({ field, value }) => [field, value]));
  const { matter } = JSON.parse(new TextDecoder().decode(entry)) as { matter?: unknown };
  return (
    matter === meant.matter &&
    said.get("type") === SEALED &&
    said.get("data.of") === meant.member &&
    said.get("data.round") === meant.round &&
    (said.get("data.item") ?? null) === meant.item &&
    said.get("data.commitment") === meant.commitment
  );
}
