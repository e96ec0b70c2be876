/** The public ledger as anybody may read it (C2SP tlog-tiles), for a page that has nothing but what is public. */
import { receiptCode } from "../../../verifier/receipt-web-code.ts";
import type { Words } from "../language.ts";
import { answerBytes, call, type LedgerStatus, ProblemAnswer } from "../api.ts";

const TILE_WIDTH = 256;
const HASH_BYTES = 32;
const COSIGNATURE_BYTES = 76;
const KEY_ID_BYTES = 4;

export type PublicLedger = { jurisdiction: string; title: Words; origin: string };

export const publicLedgers = async () => (await call<{ ledgers: PublicLedger[] }>("/ledger")).ledgers;
export const publishedKey = async (jurisdiction: string) =>
  (await call<string>(`/ledger/${jurisdiction}/key`)).trim();

/** How a ledger stands, from its checkpoint, its key and its policy alone. */
export async function readPublicLedger(jurisdiction: string): Promise<LedgerStatus> {
  const at = `/ledger/${jurisdiction}`;
  const [checkpoint, witnessedCheckpoint, policy, vkey] = await Promise.all([
    call<string>(`${at}/checkpoint`),
    call<string>(`${at}/witnessed`).catch(nothingYet),
    call<string>(`${at}/policy`),
    publishedKey(jurisdiction),
  ]);
  const { origin, size, root } = readCheckpoint(checkpoint);
  const witnessed = witnessedCheckpoint === null ? null : readCheckpoint(witnessedCheckpoint);
  const witnesses = witnessesOf(policy).map((witness) => {
    const cosignedAt = witnessed?.signed.get(witness.name) ?? null;
    return { ...witness, cosignedAt, cosignedSize: cosignedAt === null ? null : (witnessed?.size ?? null) };
  });
  return {
    ...{ jurisdiction, vkey, origin, size, root, checkpoint, witnessedCheckpoint, policy, witnesses },
    ...{ witnessedSize: witnessed?.size ?? null, queued: 0, recent: [], selfCheck: null },
  };
}

/** No quorum has signed yet: then there is no such checkpoint. */
function nothingYet(error: unknown): null {
  if (error instanceof ProblemAnswer && error.status === 404) return null;
  throw error;
}

/** A cosignature begins with its key's id and the time (C2SP tlog-cosignature); the log's own signature has no time. */
function readCheckpoint(text: string) {
  const [origin = "", size = "", root = ""] = text.split("\n");
  const signed = new Map<string, string>();
  for (const [, name = "", signature = ""] of text.matchAll(/^\u2014 (\S+) (\S+)$/gm)) {
    const bytes = Uint8Array.from(atob(signature), (character) => character.charCodeAt(0));
    if (bytes.length !== COSIGNATURE_BYTES) continue;
    const seconds = new DataView(bytes.buffer).getBigUint64(KEY_ID_BYTES);
    signed.set(name, new Date(Number(seconds) * 1_000).toISOString());
  }
  return { origin, size: Number(size), root, signed };
}

/** The department stands in a comment above its witness. No host can have a name in .invalid (RFC 2606): such a witness is inside the server. */
function witnessesOf(policy: string) {
  const groups = policy.matchAll(/^group \S+ \S+ (.*)$/gm);
  const grouped = new Set([...groups].flatMap(([, members = ""]) => members.split(" ")));
  const found = policy.matchAll(/(?:^# \w+: (.*)\n)?^witness (\S+) (\S+) ?(\S*)$/gm);
  return [...found].map(([, department, name = "", vkey = "", url = ""]) => ({
    name,
    vkey,
    department: department ?? name,
    demonstration: /\.invalid(\/|$)/.test(url),
    countsForQuorum: grouped.has(name),
  }));
}

function tilePath(kind: "entries" | "0", n: number, size: number): string {
  const groups = [String(n % 1_000).padStart(3, "0")];
  for (let rest = Math.floor(n / 1_000); rest > 0; rest = Math.floor(rest / 1_000))
    groups.unshift(`x${String(rest % 1_000).padStart(3, "0")}`);
  const width = Math.min(TILE_WIDTH, size - n * TILE_WIDTH);
  return `tile/${kind}/${groups.join("/")}${width === TILE_WIDTH ? "" : `.p/${width}`}`;
}

const sizeOf = async (jurisdiction: string) =>
  readCheckpoint(await call<string>(`/ledger/${jurisdiction}/checkpoint`)).size;

/** The entry at a place of the ledger; null where the ledger that is served is not that long. */
export async function readEntry(
  jurisdiction: string,
  index: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const size = await sizeOf(jurisdiction);
  if (index >= size) return null;
  const tile = Math.floor(index / TILE_WIDTH);
  const bytes = await answerBytes(`/ledger/${jurisdiction}/${tilePath("entries", tile, size)}`);
  const view = new DataView(bytes.buffer);
  let from = 0;
  for (let skipped = index % TILE_WIDTH; skipped > 0; skipped--) from += 2 + view.getUint16(from);
  return bytes.slice(from + 2, from + 2 + view.getUint16(from));
}

/** The places in the ledger whose twelve characters these are, newest first. Reads every leaf hash of the ledger. */
export async function findByCode(jurisdiction: string, code: string): Promise<number[]> {
  const size = await sizeOf(jurisdiction);
  const found: number[] = [];
  for (let tile = Math.ceil(size / TILE_WIDTH) - 1; tile >= 0; tile--) {
    const hashes = await answerBytes(`/ledger/${jurisdiction}/${tilePath("0", tile, size)}`);
    for (let place = hashes.length / HASH_BYTES - 1; place >= 0; place--)
      if (receiptCode(hashes.subarray(place * HASH_BYTES, (place + 1) * HASH_BYTES)) === code)
        found.push(tile * TILE_WIDTH + place);
  }
  return found;
}
