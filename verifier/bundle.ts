import type { LeafLink } from "./leaf.ts";
import { readLink } from "./leaf.ts";
import type { Source } from "./source.ts";
import { readTile } from "./source.ts";
import { HASH, hexDigest, WIDTH } from "./tree.ts";

/** What one bundle of 256 entries and its tile say: the part of a verification that can be done side by side. */
export interface BundleReading {
  /** How many entries there were, at most the width asked for. */
  readonly count: number;
  /** Whether bytes follow the last of them: no entry of this tree stands there. */
  readonly hasMore: boolean;
  /** The hashes of the entries, end to end. */
  readonly hashes: Uint8Array;
  /** What the level-0 tile says: the same, nothing, or something else first at this place in the bundle. */
  readonly tile: "same" | "missing" | number;
  /**
   * For each entry its place in `texts`, or one of the negative codes. Numbers and one long text travel between
   * threads at a fraction of the cost of 256 objects.
   */
  readonly textAt: Int32Array;
  readonly numbers: Float64Array;
  /** Matter (36 characters) and, for all but first acts, previous hash (64), end to end. */
  readonly texts: string;
}

export const OTHER_KIND = -1;
export const MALFORMED = -2;

const MATTER_CHARACTERS = 36;
const HASH_DIGITS = 64;

export async function readBundle(source: Source, n: number, width: number): Promise<BundleReading> {
  const [bundle, tile] = await Promise.all([
    readTile(source, "entries", n, width),
    readTile(source, 0, n, width),
  ]);
  const textAt = new Int32Array(width);
  const numbers = new Float64Array(width);
  let texts = "";
  let written = "";
  let count = 0;
  const noteLink = (link: LeafLink | null | "malformed", i: number): void => {
    if (link === null) textAt[i] = OTHER_KIND;
    else if (link === "malformed") textAt[i] = MALFORMED;
    else {
      textAt[i] = texts.length;
      numbers[i] = link.number;
      texts += link.previous === null ? link.matter : link.matter + link.previous;
    }
  };
  let offset = 0;
  for (; bundle !== null && count < width && offset + 2 <= bundle.length; count++) {
    const start = offset + 2;
    const end = start + bundle.readUInt16BE(offset);
    if (end > bundle.length) break;
    // The leaf prefix 0x00 goes where the length's low byte was: no copy of the entry is needed.
    bundle[start - 1] = 0;
    written += hexDigest(bundle.subarray(start - 1, end));
    noteLink(readLink(bundle, start, end), count);
    offset = end;
  }
  const hashes = Buffer.from(new ArrayBuffer(WIDTH * HASH));
  hashes.write(written, "hex");
  const own = hashes.subarray(0, count * HASH);
  const hasMore = bundle !== null && offset < bundle.length;
  return { count, hasMore, hashes: own, tile: compare(own, tile, width), textAt, numbers, texts };
}

/** The link of an entry of the reading; null when it has none (see the codes in textAt). */
export function linkAt(reading: BundleReading, i: number): LeafLink | null {
  const at = reading.textAt[i] ?? OTHER_KIND;
  if (at < 0) return null;
  const number = reading.numbers[i] ?? 0;
  const end = at + MATTER_CHARACTERS;
  return {
    matter: reading.texts.slice(at, end),
    number,
    previous: number === 1 ? null : reading.texts.slice(end, end + HASH_DIGITS),
  };
}

/** A whole bundle must have exactly its tile; of one that breaks off only the beginning can be compared. */
function compare(own: Buffer, tile: Buffer | null, width: number): BundleReading["tile"] {
  if (tile === null) return "missing";
  const said = own.length < width * HASH ? tile.subarray(0, own.length) : tile;
  if (said.equals(own)) return "same";
  for (let i = 0; i < own.length; i += HASH) {
    if (!said.subarray(i, i + HASH).equals(own.subarray(i, i + HASH))) return i / HASH;
  }
  return own.length / HASH;
}
