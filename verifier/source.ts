import { readFileSync } from "node:fs";
import { join } from "node:path";
import { HASH, WIDTH } from "./tree.ts";

/** Where a ledger is read from: its address on the network, or a folder with the same tree. */
export interface Source {
  readonly name: string;
  /** Whether another thread can open it by its name alone. */
  readonly isReopenable: boolean;
  /** The file's bytes, or null when the source says that there is no such file. Throws when it cannot be read. */
  read(path: string): Promise<Buffer | null>;
}

const RETRIES = 3;
const TIMEOUT_MS = 30_000;
/** A full bundle of the longest entries; everything else that a ledger publishes is shorter. */
const MAX_BUNDLE_BYTES = WIDTH * (2 + 65_535);
const MAX_TEXT_BYTES = 1 << 20;

/** No answer can be longer than this, so a hostile server cannot fill the memory of whoever verifies. */
function longest(path: string): number {
  if (path.startsWith("tile/entries/")) return MAX_BUNDLE_BYTES;
  return path.startsWith("tile/") ? WIDTH * HASH : MAX_TEXT_BYTES;
}

/** The body of an answer, given up as soon as it is longer than it may be, whatever length it announces. */
export async function readBody(response: Response, limit: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > limit) throw new Error(`the answer is longer than ${limit} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

export type Fetch = (url: string, init?: RequestInit) => Promise<Response> | Response;

function httpSource(address: string, signal?: AbortSignal, send?: Fetch): Source {
  const prefix = address.replace(/\/+$/, "");
  return {
    name: prefix,
    isReopenable: send === undefined,
    async read(path) {
      for (let attempt = 1; ; attempt++) {
        signal?.throwIfAborted();
        try {
          const timeout = AbortSignal.timeout(TIMEOUT_MS);
          const response = await (send ?? fetch)(`${prefix}/${path}`, {
            // A ledger lies at its address: followed elsewhere, the verifier would fetch whatever a server names.
            redirect: "error",
            signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
          });
          if (response.status === 404 || response.status === 410) return null;
          if (!response.ok) throw new Error(`HTTP ${response.status}`);
          return await readBody(response, longest(path));
        } catch (cause) {
          if (signal?.aborted || attempt === RETRIES) {
            throw new Error(`cannot read ${prefix}/${path}: is the ledger's server up?`, { cause });
          }
        }
      }
    },
  };
}

function folderSource(folder: string): Source {
  return {
    name: folder,
    isReopenable: true,
    async read(path) {
      try {
        // Synchronous: for files of some kilobytes the asynchronous way costs several times the reading.
        return readFileSync(join(folder, path));
      } catch (cause) {
        if (
          cause instanceof Error &&
          "code" in cause &&
          (cause.code === "ENOENT" || cause.code === "ENOTDIR")
        ) {
          return null;
        }
        throw new Error(`cannot read ${join(folder, path)}`, { cause });
      }
    },
  };
}

export function openSource(place: string, options: { signal?: AbortSignal; fetch?: Fetch } = {}): Source {
  return /^https?:\/\//.test(place) ? httpSource(place, options.signal, options.fetch) : folderSource(place);
}

/** The path of a tile or bundle; width 256 is a full one. */
export function pathOfTile(kind: number | "entries", n: number, width: number): string {
  const digits = String(n);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, "0").match(/.{3}/g) ?? [];
  const number = groups.map((group, i) => (i < groups.length - 1 ? `x${group}` : group)).join("/");
  return `tile/${kind}/${number}${width === WIDTH ? "" : `.p/${width}`}`;
}

/** The first `width` entries of a bundle; the whole of it when there are fewer or it is malformed. */
function firstEntries(bundle: Buffer, width: number): Buffer {
  let end = 0;
  for (let i = 0; i < width; i++) {
    if (end + 2 > bundle.length) return bundle;
    end += 2 + bundle.readUInt16BE(end);
  }
  return end > bundle.length ? bundle : bundle.subarray(0, end);
}

/**
 * Reads a tile of the wanted width. Where a full tile has replaced a partial one, its beginning is the partial one;
 * else the bytes come as they are, so that a tile or bundle with more in it than it should have is seen.
 */
export async function readTile(
  source: Source,
  kind: number | "entries",
  n: number,
  width: number,
): Promise<Buffer | null> {
  const exact = await source.read(pathOfTile(kind, n, width));
  if (exact !== null || width === WIDTH) return exact;
  const full = await source.read(pathOfTile(kind, n, WIDTH));
  if (full === null) return null;
  return kind === "entries" ? firstEntries(full, width) : full.subarray(0, width * HASH);
}
