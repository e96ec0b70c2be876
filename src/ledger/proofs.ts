import type { LeafRange } from "./merkle.ts";
import { consistencyRanges, HASH_BYTES, inclusionRanges, nodeHash, rootOfHashes } from "./merkle.ts";
import { TILE_WIDTH } from "./tiles.ts";

/** Proofs built from hash tiles; a grown tile serves every older size too, because tiles only grow at their end. */

/** Reads a hash tile, at least as wide as the tree in question needs. */
export type ReadTile = (level: number, n: number) => Promise<Uint8Array>;

/** `count` hashes of a tile whose root is one complete subtree. */
interface TileSlice {
  readonly level: number;
  readonly n: number;
  readonly first: number;
  readonly count: number;
}

const TILE_HEIGHT = 8;

/** The complete subtrees that make up a range of the tree, largest (leftmost) first. */
function slicesOf(range: LeafRange): TileSlice[] {
  const slices: TileSlice[] = [];
  let start = range.start;
  while (start < range.end) {
    let height = 0;
    let span = 1;
    while (start + span * 2 <= range.end && start % (span * 2) === 0) {
      span *= 2;
      height += 1;
    }
    const level = Math.floor(height / TILE_HEIGHT);
    const position = start / TILE_WIDTH ** level;
    const n = Math.floor(position / TILE_WIDTH);
    slices.push({ level, n, first: position - n * TILE_WIDTH, count: 2 ** (height % TILE_HEIGHT) });
    start += span;
  }
  return slices;
}

/** The roots of the ranges; every tile is read once, all of them side by side. */
async function rootsOf(ranges: readonly LeafRange[], readTile: ReadTile): Promise<Buffer[]> {
  const plans = ranges.map(slicesOf);
  const reads = new Map<string, Promise<Uint8Array>>();
  for (const { level, n } of plans.flat()) {
    const key = `${level}/${n}`;
    if (!reads.has(key)) reads.set(key, readTile(level, n));
  }
  const tiles = new Map<string, Uint8Array>();
  await Promise.all([...reads].map(async ([key, read]) => tiles.set(key, await read)));
  return plans.map((slices) => {
    const roots = slices.map((slice) => {
      const tile = tiles.get(`${slice.level}/${slice.n}`) ?? new Uint8Array(0);
      return slice.count === 1
        ? hashAt(tile, slice.first, slice)
        : rootOfHashes(tile, slice.first, slice.count);
    });
    return roots.reduceRight((right, left) => nodeHash(left, right));
  });
}

function hashAt(tile: Uint8Array, position: number, slice: TileSlice): Buffer {
  const end = (position + 1) * HASH_BYTES;
  if (end > tile.length) {
    throw new RangeError(`tile ${slice.level}/${slice.n} has no hash ${position}: read it in full`);
  }
  return Buffer.from(tile.subarray(end - HASH_BYTES, end));
}

export function inclusionProof(index: number, size: number, readTile: ReadTile): Promise<Buffer[]> {
  return rootsOf(inclusionRanges(index, size), readTile);
}

/** Empty from size 0, as the witness protocol asks. */
export async function consistencyProof(older: number, newer: number, readTile: ReadTile): Promise<Buffer[]> {
  return older === 0 ? [] : rootsOf(consistencyRanges(older, newer), readTile);
}
