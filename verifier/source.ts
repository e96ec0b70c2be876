import { readFileSync } from "node:fs";
import { join } from "node:path";

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
const MAX_FILE_BYTES = 256 * 65_537;

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
            signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
          });
          if (response.status === 404 || response.status === 410) return null;
          if (!response.ok) throw new Error(`HTTP ${response.status}`);
          const bytes = Buffer.from(await response.arrayBuffer());
          if (bytes.length > MAX_FILE_BYTES) throw new Error("the answer is too long");
          return bytes;
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
  return `tile/${kind}/${number}${width === 256 ? "" : `.p/${width}`}`;
}

/** Reads a tile of the wanted width; falls back to the full one, which may have replaced a partial one. */
export async function readTile(
  source: Source,
  kind: number | "entries",
  n: number,
  width: number,
): Promise<Buffer | null> {
  const exact = await source.read(pathOfTile(kind, n, width));
  return exact !== null || width === 256 ? exact : source.read(pathOfTile(kind, n, 256));
}
