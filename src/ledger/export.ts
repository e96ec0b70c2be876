import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Source } from "../../verifier/index.ts";
import { openSource, pathOfTile, readTile } from "../../verifier/index.ts";
import type { OpenedCheckpoint } from "./checkpoint.ts";
import { parseCheckpoint } from "./checkpoint.ts";
import { HASH_BYTES, verifyConsistency } from "./merkle.ts";
import { consistencyProof } from "./proofs.ts";
import type { TileCoordinate } from "./tiles.ts";
import { decodeBundle, encodeBundle, TILE_WIDTH, tilesOf, tileWidth } from "./tiles.ts";

/** Copies the public tree of a ledger to a folder: the same paths as over HTTP, readable by any tlog-tiles client. */

export interface ExportOptions {
  readonly source: string;
  readonly out: string;
  readonly onProgress?: (files: number, total: number) => void;
  readonly signal?: AbortSignal;
}

export type ExportResult =
  | { kind: "exported"; size: number; files: number }
  | { kind: "refused"; message: string };

const READS_AT_ONCE = 8;

/** A file is there whole or not at all. */
function writeWhole(path: string, bytes: Uint8Array | string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, bytes);
  renameSync(`${path}.new`, path);
}

function fileSize(path: string): number | null {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() ? found.size : null;
}

/** Exactly the wanted width, where the source answered with the full tile. */
function cutTo(tile: TileCoordinate, bytes: Uint8Array): Uint8Array | null {
  if (tile.kind !== "entries") {
    const length = tile.width * HASH_BYTES;
    return bytes.length < length ? null : bytes.subarray(0, length);
  }
  const entries = decodeBundle(bytes);
  return entries === null || entries.length < tile.width ? null : encodeBundle(entries.slice(0, tile.width));
}

/** What the copy holds from before; null when it is new. */
function copied(out: string): OpenedCheckpoint | null {
  const path = join(out, "checkpoint");
  return fileSize(path) === null ? null : parseCheckpoint(readFileSync(path, "utf8"));
}

/** A mirror is what a rolled-back ledger is restored from, so it is never overwritten by one that did not grow from it. */
async function objection(
  before: OpenedCheckpoint,
  now: OpenedCheckpoint,
  source: Source,
): Promise<string | null> {
  if (before.origin !== now.origin)
    return `the folder holds a copy of ${before.origin}, not of ${now.origin}`;
  if (before.size > now.size) {
    return `the copy holds ${before.size} entries and ${source.name} only ${now.size}: the ledger was rolled back`;
  }
  if (before.size === 0) return null;
  const proof =
    before.size === now.size
      ? []
      : await consistencyProof(before.size, now.size, async (level, n) => {
          const tile = await readTile(source, level, n, tileWidth(level, n, now.size));
          return tile ?? new Uint8Array(0);
        }).catch((error: unknown) => {
          // Tiles too short for the tree that the checkpoint claims make no proof; what cannot be read is thrown.
          if (error instanceof RangeError) return [];
          throw error;
        });
  const grew = verifyConsistency(before.size, now.size, proof, before.root, now.root);
  return grew
    ? null
    : `${source.name} did not grow from the copy's ${before.size} entries: the ledger was rewritten`;
}

/** Full files that are there already are kept; the checkpoint is written last, so that a copy broken off shows. */
export async function exportLedger(options: ExportOptions): Promise<ExportResult> {
  const source = openSource(options.source, options.signal === undefined ? {} : { signal: options.signal });
  const witnessed = await source.read("witnessed");
  const text = (await source.read("checkpoint"))?.toString("utf8");
  const checkpoint = text === undefined ? null : parseCheckpoint(text);
  if (checkpoint === null || text === undefined) {
    return { kind: "refused", message: `${source.name} has no well-formed checkpoint: is this a ledger?` };
  }
  const before = copied(options.out);
  const obstacle = before === null ? null : await objection(before, checkpoint, source);
  if (obstacle !== null) {
    return { kind: "refused", message: `${obstacle}; the copy is left as it is, export to another folder` };
  }
  const tiles = [...tilesOf(checkpoint.size)];
  let done = 0;
  let next = 0;
  let missing: string | null = null;
  const copyOn = async (): Promise<void> => {
    while (missing === null) {
      options.signal?.throwIfAborted();
      const tile = tiles[next++];
      if (tile === undefined) return;
      const path = pathOfTile(tile.kind, tile.n, tile.width);
      const target = join(options.out, path);
      if (tile.width < TILE_WIDTH || fileSize(target) === null) {
        const bytes = await readTile(source, tile.kind, tile.n, tile.width);
        const whole = bytes === null ? null : cutTo(tile, bytes);
        if (whole === null) missing = path;
        else writeWhole(target, whole);
      }
      done += 1;
      options.onProgress?.(done, tiles.length);
    }
  };
  await Promise.all(Array.from({ length: READS_AT_ONCE }, copyOn));
  if (missing !== null) {
    return { kind: "refused", message: `${missing} is missing from ${source.name}: the copy is incomplete` };
  }
  for (const name of ["key", "policy"]) {
    const bytes = await source.read(name);
    if (bytes !== null) writeWhole(join(options.out, name), bytes);
  }
  if (witnessed !== null) writeWhole(join(options.out, "witnessed"), witnessed);
  writeWhole(join(options.out, "checkpoint"), text);
  return { kind: "exported", size: checkpoint.size, files: tiles.length };
}
