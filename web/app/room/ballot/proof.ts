/**
 * Whether a ballot is the one that was witnessed, checked on the device that votes or counts: the matter's leaves without
 * gap, each linked to the one before, the last of them in a checkpoint that the quorum of witnesses has signed. Against what
 * it is checked the device knows since it first saw it (ledger/pinned.ts); that all devices show one code is what people compare.
 */
import { fromBase64 } from "../../../../sealing/index.ts";
import type { Against } from "../../ledger/pinned.ts";
import { type Opening, verifyReceiptInBrowser } from "../../../../verifier/receipt-web.ts";
import { isQuorum } from "../sealing/quorum.ts";

export type Leaf = { number: number; entry: string; openings: readonly Opening[] };
export type Proof = { leaves: readonly Leaf[]; receipt: string | null };

export type Proved = {
  /** "waiting": the witnesses have not signed so far. */
  state: "witnessed" | "waiting" | "false" | "unsupported";
  /** The hashes in every opening and every close of this round's ballot. */
  opened: string[];
  closed: string[];
};

const OPENED = "decision.ballot-opened";
const CLOSED = "decision.ballot-closed";
const nothing = (state: Proved["state"]): Proved => ({ state, opened: [], closed: [] });

export async function proveBallot(
  { matter, round }: { matter: string; round: number },
  { leaves, receipt }: Proof,
  against: Against,
): Promise<Proved> {
  const last = leaves.at(-1);
  if (last === undefined || receipt === null) return nothing("waiting");
  const { vkey, witnesses, policy } = against;
  const steps = await verifyReceiptInBrowser(receipt, vkey, bytesOf(last.entry), witnesses);
  const own = steps.filter(({ id }) => id !== "witness");
  if (own.some(({ outcome }) => outcome === "bad")) return nothing("false");
  if (steps.some(({ outcome }) => outcome === "unsupported")) return nothing("unsupported");
  const good = steps.filter(({ id, outcome }) => id === "witness" && outcome === "good");
  const signed = new Set(good.map(({ detail }) => detail.slice(0, detail.indexOf(" · "))));
  if (!isQuorum(policy, signed)) return nothing("waiting");
  const said = await readChain(matter, leaves);
  if (said === null) return nothing("false");
  const of = (type: string, field: string) =>
    said.flatMap((act) =>
      act.get("type") === type && act.get("data.ballot_round") === round
        ? [String(act.get(field) ?? "")]
        : [],
    );
  // A ballot that is opened on paper, or recorded afterwards, has no hash.
  return {
    state: "witnessed",
    opened: of(OPENED, "data.vote_hash").filter((hash) => hash !== ""),
    closed: of(CLOSED, "data.closing_hash").filter((hash) => hash !== ""),
  };
}

type Said = Map<string, unknown>;

/** What each leaf opens to; null where a leaf is missing, linked to another, of another matter, or opened wrongly. */
async function readChain(matter: string, leaves: readonly Leaf[]): Promise<Said[] | null> {
  const all: Said[] = [];
  let previous: string | null = null;
  for (const [at, { entry, openings }] of leaves.entries()) {
    const bytes = bytesOf(entry);
    const leaf = parsed(bytes);
    const isNext = leaf?.matter === matter && leaf.number === at + 1 && leaf.previous === previous;
    const said: Said | null = isNext ? await opened(leaf.commitments, openings) : null;
    if (said === null) return null;
    all.push(said);
    previous = hexOf(await sha256(Uint8Array.of(0, ...bytes)));
  }
  return all;
}

type Parsed = { matter: unknown; number: unknown; previous: unknown; commitments: unknown };

function parsed(bytes: Uint8Array): Parsed | null {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as Parsed;
  } catch {
    return null;
  }
}

/** The type must be shown of every leaf, or another ballot could be hidden; an act whose words are erased shows none. */
async function opened(commitments: unknown, openings: readonly Opening[]): Promise<Said | null> {
  if (!Array.isArray(commitments)) return null;
  const [first, ...fields] = openings;
  const names = first?.value;
  if (first?.field !== "fields" || !Array.isArray(names)) return null;
  const said: Said = new Map();
  for (const opening of openings) {
    const place = opening === first ? 0 : names.indexOf(opening.field) + 1;
    if (opening !== first && place === 0) return null;
    if ((await commitmentOf(opening)) !== commitments[place]) return null;
    said.set(opening.field, opening.value);
  }
  const shown = new Set(fields.map(({ field }) => field));
  const must = ["type", ...(MUST[String(said.get("type"))] ?? [])];
  return must.every((name) => shown.has(name) || !names.includes(name)) && shown.has("type") ? said : null;
}

const MUST: Record<string, readonly string[]> = {
  [OPENED]: ["data.ballot_round", "data.vote_hash"],
  [CLOSED]: ["data.ballot_round", "data.closing_hash"],
};

/** Lists of texts, texts and numbers: their canonical form is how JSON writes them. */
async function commitmentOf({ field, salt, value }: Opening): Promise<string> {
  const text = new TextEncoder().encode(JSON.stringify([field, value ?? null]));
  return btoa(String.fromCharCode(...(await sha256(Uint8Array.of(...bytesOf(salt), ...text)))));
}

const sha256 = async (bytes: Uint8Array<ArrayBuffer>) =>
  new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));

const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

/** What is no base64 fits no hash: empty. */
const bytesOf = (base64: string) => fromBase64(base64) ?? new Uint8Array(0);
