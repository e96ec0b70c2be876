import * as crypto from "node:crypto";

/**
 * RFC 6962 trees, written for the verifier alone: it shares no code with the server, so that one mistake cannot make
 * both of them agree. Runs on plain Node ≥ 20 with nothing but node:crypto.
 */

export const HASH = 32;
export const WIDTH = 256;

/** One-shot hashing where this Node has it (20.12 and later); text is its fastest answer. */
export const hexDigest: (bytes: Uint8Array) => string =
  typeof crypto.hash === "function"
    ? (bytes) => crypto.hash("sha256", bytes, "hex")
    : (bytes) => crypto.createHash("sha256").update(bytes).digest("hex");

const joint = Buffer.alloc(1 + 2 * HASH, 1);

export function sha256(bytes: Uint8Array): Buffer {
  return Buffer.from(hexDigest(bytes), "hex");
}

export function hashLeaf(entry: Uint8Array): Buffer {
  return sha256(Buffer.concat([Buffer.of(0), entry]));
}

export function hashPair(left: Uint8Array, right: Uint8Array): Buffer {
  joint.set(left, 1);
  joint.set(right, 1 + HASH);
  return sha256(joint);
}

const work = Buffer.alloc(WIDTH * HASH);

/** Root of a complete tile. Hashes are written level by level, because each write is a crossing into native code. */
function tileRoot(tile: Buffer): Buffer {
  tile.copy(work);
  for (let width = WIDTH / 2; width >= 1; width /= 2) {
    let level = "";
    for (let i = 0; i < width; i++) {
      work.copy(joint, 1, i * 2 * HASH, (i + 1) * 2 * HASH);
      level += hexDigest(joint);
    }
    work.write(level, "hex");
  }
  return Buffer.from(work.subarray(0, HASH));
}

/** Called with each full tile as it closes. */
export type OnTile = (level: number, n: number, tile: Buffer) => void;

/** A tree that grows by leaf hashes and remembers its open tile of each level. */
export class GrowingTree {
  size = 0;
  private readonly open: { tile: Buffer; used: number; closed: number }[] = [];
  private readonly onTile: OnTile;

  constructor(onTile: OnTile = () => undefined) {
    this.onTile = onTile;
  }

  /** Appends `count` hashes that lie end to end. */
  append(hashes: Uint8Array, count: number): void {
    for (let done = 0; done < count; ) {
      const row = this.row(0);
      const fitting = Math.min(WIDTH - row.used, count - done);
      row.tile.set(hashes.subarray(done * HASH, (done + fitting) * HASH), row.used * HASH);
      row.used += fitting;
      done += fitting;
      if (row.used === WIDTH) this.close(0);
    }
    this.size += count;
  }

  private row(level: number): { tile: Buffer; used: number; closed: number } {
    const known = this.open[level];
    if (known !== undefined) return known;
    const row = { tile: Buffer.alloc(WIDTH * HASH), used: 0, closed: 0 };
    this.open[level] = row;
    return row;
  }

  private close(level: number): void {
    const row = this.row(level);
    this.onTile(level, row.closed, row.tile);
    const root = tileRoot(row.tile);
    row.closed += 1;
    row.used = 0;
    const above = this.row(level + 1);
    root.copy(above.tile, above.used * HASH);
    above.used += 1;
    if (above.used === WIDTH) this.close(level + 1);
  }

  /** The open tiles that are not empty. */
  partialTiles(): { level: number; n: number; hashes: Buffer }[] {
    return this.open.flatMap((row, level) =>
      row.used === 0 ? [] : [{ level, n: row.closed, hashes: row.tile.subarray(0, row.used * HASH) }],
    );
  }

  root(): Buffer {
    let right: Buffer | null = null;
    for (const row of this.open) {
      let hashes: Buffer[] = [];
      for (let i = 0; i < row.used; i++) hashes.push(row.tile.subarray(i * HASH, (i + 1) * HASH));
      // Halve the row; what is left over at an odd end is the smallest subtree and joins what lies right of it.
      for (let span = 1; span < WIDTH; span *= 2) {
        const last = hashes.length % 2 === 1 ? hashes.pop() : undefined;
        if (last !== undefined) right = right === null ? Buffer.from(last) : hashPair(last, right);
        const paired: Buffer[] = [];
        for (let i = 0; i + 1 < hashes.length; i += 2) {
          paired.push(hashPair(hashes[i] as Buffer, hashes[i + 1] as Buffer));
        }
        hashes = paired;
      }
    }
    return right ?? sha256(Buffer.alloc(0));
  }
}

/** Follows an inclusion proof to a root, or null when its length does not fit the place and size. */
export function rootFromInclusion(
  leaf: Uint8Array,
  index: number,
  size: number,
  path: readonly Uint8Array[],
): Buffer | null {
  if (!Number.isSafeInteger(size) || index < 0 || index >= size || leaf.length !== HASH) return null;
  if (path.some((node) => node.length !== HASH)) return null;
  // At each height the node is a left child with a sibling, a right child, or the last one, which rises unpaired.
  let position = index;
  let last = size - 1;
  let running: Buffer = Buffer.from(leaf);
  let used = 0;
  while (last > 0) {
    if (position % 2 === 1 || position < last) {
      const sibling = path[used++];
      if (sibling === undefined) return null;
      running = position % 2 === 1 ? hashPair(sibling, running) : hashPair(running, sibling);
    }
    position = Math.floor(position / 2);
    last = Math.floor(last / 2);
  }
  return used === path.length ? running : null;
}

export function isIncluded(
  leaf: Uint8Array,
  index: number,
  size: number,
  path: readonly Uint8Array[],
  root: Uint8Array,
): boolean {
  const found = rootFromInclusion(leaf, index, size, path);
  return found?.equals(root) ?? false;
}

/** Whether the proof shows that the smaller tree is a prefix of the larger. */
export function isPrefix(
  smaller: number,
  larger: number,
  proof: readonly Uint8Array[],
  smallerRoot: Uint8Array,
  largerRoot: Uint8Array,
): boolean {
  if (!Number.isSafeInteger(smaller) || !Number.isSafeInteger(larger)) return false;
  if (smaller < 1 || smaller > larger) return false;
  if (smaller === larger) return proof.length === 0 && Buffer.from(smallerRoot).equals(largerRoot);
  if ([...proof, smallerRoot, largerRoot].some((node) => node.length !== HASH)) return false;
  const rest = [...proof];
  const fold = fromSubtree(smaller, larger, true, rest, Buffer.from(smallerRoot));
  return fold !== null && rest.length === 0 && fold.old.equals(smallerRoot) && fold.whole.equals(largerRoot);
}

/** The recursion of RFC 6962, 2.1.2, read backwards: takes nodes from the front of `rest`, deepest first. */
function fromSubtree(
  smaller: number,
  larger: number,
  isWholeOld: boolean,
  rest: Uint8Array[],
  oldRoot: Buffer,
): { old: Buffer; whole: Buffer } | null {
  if (smaller === larger) {
    const node = isWholeOld ? oldRoot : rest.shift();
    return node === undefined ? null : { old: Buffer.from(node), whole: Buffer.from(node) };
  }
  let left = 1;
  while (left * 2 < larger) left *= 2;
  const goesLeft = smaller <= left;
  const below = goesLeft
    ? fromSubtree(smaller, left, isWholeOld, rest, oldRoot)
    : fromSubtree(smaller - left, larger - left, false, rest, oldRoot);
  const sibling = rest.shift();
  if (below === null || sibling === undefined) return null;
  return goesLeft
    ? { old: below.old, whole: hashPair(below.whole, sibling) }
    : { old: hashPair(sibling, below.old), whole: hashPair(sibling, below.whole) };
}
