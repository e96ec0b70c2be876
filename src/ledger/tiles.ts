import { fromDecimal } from "./encoding.ts";
import { HASH_BYTES } from "./merkle.ts";

/** Tiles and entry bundles of C2SP tlog-tiles. */

export const TILE_WIDTH = 256;
export const MAX_ENTRY_BYTES = 65_535;
const MAX_LEVEL = 63;

export type TileKind = number | "entries";

export interface TileCoordinate {
  /** Level of a hash tile, or "entries" for a bundle of entries. */
  readonly kind: TileKind;
  readonly n: number;
  /** 1–255 for a partial tile, 256 for a full one. */
  readonly width: number;
}

/** tile/<L>/<N>[.p/<W>], with N in groups of three digits: 1234067 is x001/x234/067. */
export function tilePath(tile: TileCoordinate): string {
  let rest = tile.n;
  const groups = [String(rest % 1_000).padStart(3, "0")];
  while (rest >= 1_000) {
    rest = Math.floor(rest / 1_000);
    groups.unshift(`x${String(rest % 1_000).padStart(3, "0")}`);
  }
  const partial = tile.width === TILE_WIDTH ? "" : `.p/${tile.width}`;
  return `tile/${tile.kind}/${groups.join("/")}${partial}`;
}

/** The coordinate of a path that `tilePath` writes; null for every other spelling of it. */
export function parseTilePath(path: string): TileCoordinate | null {
  const match = /^tile\/(entries|[0-9]{1,2})\/((?:x[0-9]{3}\/)*[0-9]{3})(?:\.p\/([0-9]{1,3}))?$/.exec(path);
  if (match === null) return null;
  const kind: TileKind | null = match[1] === "entries" ? "entries" : fromDecimal(match[1] ?? "");
  const n = Number((match[2] ?? "").replaceAll(/[x/]/g, ""));
  const width = match[3] === undefined ? TILE_WIDTH : fromDecimal(match[3]);
  if (kind === null || width === null || (kind !== "entries" && kind > MAX_LEVEL)) return null;
  if (width < 1 || width > TILE_WIDTH || !Number.isSafeInteger(n)) return null;
  const tile: TileCoordinate = { kind, n, width };
  return tilePath(tile) === path ? tile : null;
}

/** How many hashes the level has in a tree of this size. */
export function levelWidth(level: number, size: number): number {
  return Math.floor(size / TILE_WIDTH ** level);
}

/** How many of the tile's hashes exist in a tree of this size: 0 to 256. */
export function tileWidth(kind: TileKind, n: number, size: number): number {
  const total = levelWidth(kind === "entries" ? 0 : kind, size);
  return Math.max(0, Math.min(TILE_WIDTH, total - n * TILE_WIDTH));
}

/** Every tile of a tree of this size, level by level; entry bundles last. Never an empty tile. */
export function* tilesOf(size: number): Generator<TileCoordinate> {
  for (let level = 0; level <= MAX_LEVEL && levelWidth(level, size) > 0; level++) yield* row(level, size);
  yield* row("entries", size);
}

function* row(kind: TileKind, size: number): Generator<TileCoordinate> {
  for (let n = 0; ; n++) {
    const width = tileWidth(kind, n, size);
    if (width === 0) return;
    yield { kind, n, width };
  }
}

/** Entries end to end, each after its length in two big-endian bytes. */
export function encodeBundle(entries: readonly Uint8Array[]): Buffer {
  const bundle = Buffer.alloc(entries.reduce((sum, entry) => sum + 2 + entry.length, 0));
  let offset = 0;
  for (const entry of entries) {
    if (entry.length > MAX_ENTRY_BYTES) {
      throw new RangeError(`an entry of ${entry.length} bytes exceeds ${MAX_ENTRY_BYTES}: shorten it`);
    }
    bundle.writeUInt16BE(entry.length, offset);
    bundle.set(entry, offset + 2);
    offset += 2 + entry.length;
  }
  return bundle;
}

/** The entries of a bundle, or null when the lengths do not add up. */
export function decodeBundle(bundle: Uint8Array): Uint8Array[] | null {
  const entries: Uint8Array[] = [];
  let offset = 0;
  while (offset < bundle.length) {
    const high = bundle[offset];
    const low = bundle[offset + 1];
    if (high === undefined || low === undefined) return null;
    const end = offset + 2 + high * 256 + low;
    if (end > bundle.length) return null;
    entries.push(bundle.subarray(offset + 2, end));
    offset = end;
  }
  return entries;
}

export const TILE_BYTES = TILE_WIDTH * HASH_BYTES;
