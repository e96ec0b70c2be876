import { emptyRoot, HASH_BYTES, nodeHash, rootOfHashes } from "./merkle.ts";
import { levelWidth, TILE_BYTES, TILE_WIDTH, tileWidth } from "./tiles.ts";

/** A hash tile that an append created or widened. */
export interface GrownTile {
  readonly level: number;
  readonly n: number;
  readonly hashes: Buffer;
}

/**
 * The right edge of a tree: the partial tile of each level. It is all that a log must remember to grow (a compact
 * range in units of tiles), and it holds every node from which the root is folded.
 */
export interface TreeEdge {
  readonly size: number;
  /** levels[L] holds the last, not yet full tile of level L. */
  readonly levels: readonly Uint8Array[];
}

export interface Grown {
  readonly edge: TreeEdge;
  readonly tiles: readonly GrownTile[];
}

export const EMPTY_EDGE: TreeEdge = { size: 0, levels: [] };

/** The partial tiles that `edgeFromTiles` wants for a tree of this size. */
export function edgeTiles(size: number): { level: number; n: number; width: number }[] {
  const tiles = [];
  for (let level = 0; levelWidth(level, size) > 0; level++) {
    const n = Math.floor(levelWidth(level, size) / TILE_WIDTH);
    const width = tileWidth(level, n, size);
    if (width > 0) tiles.push({ level, n, width });
  }
  return tiles;
}

/** Reads the edge of a tree from its tiles, which may have grown since. */
export async function edgeFromTiles(
  size: number,
  readTile: (level: number, n: number) => Promise<Uint8Array>,
): Promise<TreeEdge> {
  const levels: Uint8Array[] = [];
  for (const { level, n, width } of edgeTiles(size)) {
    const hashes = await readTile(level, n);
    if (hashes.length < width * HASH_BYTES) {
      throw new RangeError(`tile ${level}/${n} is shorter than a tree of ${size} leaves needs: restore it`);
    }
    while (levels.length < level) levels.push(new Uint8Array(0));
    levels.push(hashes.subarray(0, width * HASH_BYTES));
  }
  return { size, levels };
}

/** Appends leaf hashes and returns the new edge with every tile that grew. */
export function growEdge(edge: TreeEdge, leaves: readonly Uint8Array[]): Grown {
  const tiles: GrownTile[] = [];
  const levels: Uint8Array[] = [];
  let arriving: readonly Uint8Array[] = leaves;
  for (let level = 0; level < edge.levels.length || arriving.length > 0; level++) {
    const old = edge.levels[level] ?? new Uint8Array(0);
    const rising: Buffer[] = [];
    let n = Math.floor(levelWidth(level, edge.size) / TILE_WIDTH);
    let tile = Buffer.alloc(TILE_BYTES);
    tile.set(old);
    let used = old.length;
    for (const hash of arriving) {
      tile.set(hash, used);
      used += HASH_BYTES;
      if (used === TILE_BYTES) {
        tiles.push({ level, n, hashes: tile });
        rising.push(rootOfHashes(tile, 0, TILE_WIDTH));
        n += 1;
        used = 0;
        tile = Buffer.alloc(TILE_BYTES);
      }
    }
    const rest = Buffer.from(tile.subarray(0, used));
    if (arriving.length > 0 && used > 0) tiles.push({ level, n, hashes: rest });
    levels.push(rest);
    arriving = rising;
  }
  return { edge: { size: edge.size + leaves.length, levels }, tiles };
}

/** The root, folded from the smallest complete subtree at the right to the largest at the left. */
export function edgeRoot(edge: TreeEdge): Buffer {
  let root: Buffer | undefined;
  for (const hashes of edge.levels) {
    let end = hashes.length / HASH_BYTES;
    for (let span = 1; span < TILE_WIDTH; span *= 2) {
      if (Math.floor(end / span) % 2 === 0) continue;
      const node = rootOfHashes(hashes, end - span, span);
      root = root === undefined ? node : nodeHash(node, root);
      end -= span;
    }
  }
  return root ?? emptyRoot();
}
