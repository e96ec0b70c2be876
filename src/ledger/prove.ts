import type { Source } from "../../verifier/index.ts";
import { openSource, readBody, readTile, verifyReceipt } from "../../verifier/index.ts";
import type { OpenedCheckpoint } from "./checkpoint.ts";
import { parseCheckpoint } from "./checkpoint.ts";
import { readLeaf } from "./leaf-link.ts";
import { inclusionProof } from "./proofs.ts";
import { formatReceipt } from "./receipt-text.ts";
import { decodeBundle, TILE_WIDTH, tileWidth } from "./tiles.ts";

/** A receipt made from the public tree alone, without the server's help and verified before it is handed out. */

export interface ProveOptions {
  readonly source: string;
  readonly index?: number;
  readonly act?: string;
  readonly matter?: string;
  readonly number?: number;
  readonly vkey?: string;
  readonly signal?: AbortSignal;
}

export type ProveResult =
  | { kind: "proved"; receipt: string; origin: string; index: number; size: number }
  | { kind: "refused"; message: string };

const TIMEOUT_MS = 30_000;
/** An entry in base64, 63 hashes and a checkpoint with its signatures are a fifth of this. */
const MAX_RECEIPT_BYTES = 1 << 19;

const refused = (message: string): ProveResult => ({ kind: "refused", message });

async function readEntriesOf(source: Source, bundle: number, size: number): Promise<Uint8Array[] | null> {
  const width = tileWidth("entries", bundle, size);
  const bytes = width === 0 ? null : await readTile(source, "entries", bundle, width);
  return bytes === null ? null : decodeBundle(bytes);
}

/** Reads the entries one after another until the act's leaf is found. */
async function findLeaf(
  source: Source,
  size: number,
  wanted: { matter: string; number: number },
  signal: AbortSignal | undefined,
): Promise<number | null> {
  for (let bundle = 0; bundle * TILE_WIDTH < size; bundle++) {
    signal?.throwIfAborted();
    const entries = await readEntriesOf(source, bundle, size);
    // The size is the source's word: what it does not hold is not searched for to its claimed end.
    if (entries === null) throw new Error(`${source.name} lacks bundle ${bundle}, or it is malformed`);
    for (const [i, entry] of entries.entries()) {
      const leaf = readLeaf(entry);
      if (leaf?.matter === wanted.matter && leaf.number === wanted.number) return bundle * TILE_WIDTH + i;
    }
  }
  return null;
}

/** The receipt that the server gives for an act; only the server knows which leaf is whose. */
async function askServer(
  address: string,
  act: string,
  vkey: string,
  signal?: AbortSignal,
): Promise<ProveResult> {
  if (!/^https?:/.test(address)) {
    return refused("--act asks a server; for a folder give --index, or --matter with --number");
  }
  const url = new URL(`/api/v1/acts/${encodeURIComponent(act)}/receipt`, address);
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  const response = await fetch(url, {
    headers: { Accept: "text/plain" },
    redirect: "error",
    signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
  });
  const text = (await readBody(response, MAX_RECEIPT_BYTES)).toString("utf8");
  if (!response.ok) {
    return refused(
      `${url.href} answered ${response.status}: download the receipt from the act's page, ` +
        "or give --matter with --number, which needs no sign-in",
    );
  }
  return checked(text, vkey);
}

function checked(receipt: string, vkey: string): ProveResult {
  const report = verifyReceipt(receipt, vkey);
  if (!report.ok || report.origin === null || report.index === null || report.size === null) {
    return refused(`the receipt does not verify: ${report.reason ?? "malformed"}`);
  }
  return { kind: "proved", receipt, origin: report.origin, index: report.index, size: report.size };
}

async function newestCheckpoint(source: Source): Promise<OpenedCheckpoint | null> {
  const text = await source.read("checkpoint");
  return text === null ? null : parseCheckpoint(text.toString("utf8"));
}

/** The witnessed checkpoint where it covers the entry, because it is worth more; else the newest. */
async function bestCheckpoint(source: Source, index: number): Promise<OpenedCheckpoint | null> {
  const text = (await source.read("witnessed"))?.toString("utf8");
  const witnessed = text === undefined ? null : parseCheckpoint(text);
  return witnessed !== null && witnessed.size > index ? witnessed : newestCheckpoint(source);
}

/** Refuses what the ledger does not hold; throws when the source cannot be read or the options are contradictory. */
export async function proveEntry(options: ProveOptions): Promise<ProveResult> {
  const byPlace = options.index !== undefined;
  const byMatter = options.matter !== undefined && options.number !== undefined;
  const byAct = options.act !== undefined;
  if (Number(byPlace) + Number(byMatter) + Number(byAct) !== 1) {
    throw new SyntaxError("give one of --index, --act, or --matter with --number");
  }
  const source = openSource(options.source, options.signal === undefined ? {} : { signal: options.signal });
  const vkey = options.vkey ?? (await source.read("key"))?.toString("utf8").trim();
  if (vkey === undefined) return refused(`${source.name} publishes no key: give one with --vkey`);
  if (options.act !== undefined) return askServer(options.source, options.act, vkey, options.signal);
  const newest = await newestCheckpoint(source);
  if (newest === null) return refused(`${source.name} has no checkpoint: is this a ledger?`);
  const index =
    options.index ??
    (await findLeaf(
      source,
      newest.size,
      { matter: options.matter ?? "", number: options.number ?? 0 },
      options.signal,
    ));
  if (index === null) return refused(`no leaf of matter ${options.matter} with number ${options.number}`);
  if (index >= newest.size)
    return refused(`the ledger holds ${newest.size} entries: ${index} is beyond its end`);
  const checkpoint = (await bestCheckpoint(source, index)) ?? newest;
  const entries = await readEntriesOf(source, Math.floor(index / TILE_WIDTH), newest.size);
  const entry = entries?.[index % TILE_WIDTH];
  if (entry === undefined) return refused(`entry ${index} is missing from ${source.name}`);
  const proof = await inclusionProof(index, checkpoint.size, async (level, n) => {
    // The tile as the newest checkpoint has it serves every older size.
    const tile = await readTile(source, level, n, tileWidth(level, n, newest.size));
    if (tile === null) throw new Error(`${source.name} lacks tile ${n} of level ${level}`);
    return tile;
  });
  return checked(
    formatReceipt({ extra: Buffer.from(entry), index, proof, checkpoint: checkpoint.text }),
    vkey,
  );
}
