import { mkdirSync, renameSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { openSource, pathOfTile, readTile } from "../../verifier/index.ts";
import { parseCheckpoint } from "./checkpoint.ts";
import { HASH_BYTES } from "./merkle.ts";
import type { TileCoordinate } from "./tiles.ts";
import { decodeBundle, encodeBundle, TILE_WIDTH, tilesOf } from "./tiles.ts";

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

/** Full files that are there already are kept; the checkpoint is written last, so that a copy broken off shows. */
export async function exportLedger(options: ExportOptions): Promise<ExportResult> {
  const source = openSource(options.source, options.signal === undefined ? {} : { signal: options.signal });
  const witnessed = await source.read("witnessed");
  const text = (await source.read("checkpoint"))?.toString("utf8");
  const checkpoint = text === undefined ? null : parseCheckpoint(text);
  if (checkpoint === null || text === undefined) {
    return { kind: "refused", message: `${source.name} has no well-formed checkpoint: is this a ledger?` };
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
