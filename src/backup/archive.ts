/** A backup as a file: written whole or not at all, read with every byte under its seal. */
import { createReadStream } from "node:fs";
import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { extract } from "tar-stream";
import { BackupDamaged, type Manifest, readManifest, writeManifest } from "./manifest.ts";
import { readSeal, SEAL_BYTES, type Seal, SealMaker, sealBlock } from "./seal.ts";
import { entryBlocks, tarLength } from "./tar.ts";

/** Parts of this size are held in memory one at a time, whatever the table's or the file's size is. */
export const PART_BYTES = 4 * 1024 * 1024;
const MANIFEST = "manifest.json";
const compress = promisify(gzip);
const expand = promisify(gunzip);
/** Sealed contents hardly shrink: more effort would only take longer. */
const EFFORT = 3;

export class ArchiveWriter {
  readonly #path: string;
  readonly #beside: string;
  readonly #handle: FileHandle;
  readonly #maker: SealMaker;

  private constructor(path: string, beside: string, handle: FileHandle, key: Buffer) {
    this.#path = path;
    this.#beside = beside;
    this.#handle = handle;
    this.#maker = new SealMaker(key);
  }

  /** Beside its place until `finish` puts it there. @throws where the folder cannot be written or the file exists. */
  static async begin(path: string, key: Buffer): Promise<ArchiveWriter> {
    const beside = partOf(path);
    return new ArchiveWriter(path, beside, await open(beside, "wx", 0o600), key);
  }

  async #write(blocks: Buffer): Promise<void> {
    this.#maker.update(blocks);
    await this.#handle.writeFile(blocks);
  }

  /** One part of a table or a file; parts are numbered from 1. */
  async part(name: string, number: number, bytes: Buffer, shrink: boolean): Promise<void> {
    const place = `${name}/${String(number).padStart(6, "0")}`;
    if (shrink) await this.#write(entryBlocks(`${place}.gz`, await compress(bytes, { level: EFFORT })));
    else await this.#write(entryBlocks(place, bytes));
  }

  /** @returns the file's size and its hash, once it is on the disk under its name. */
  async finish(manifest: Manifest): Promise<{ bytes: number; sha256: string }> {
    const manifestAt = this.#maker.bytes;
    await this.#write(entryBlocks(MANIFEST, writeManifest(manifest)));
    const block = sealBlock(this.#maker.seal(manifestAt));
    await this.#handle.writeFile(block);
    await this.#handle.sync();
    await this.#handle.close();
    await rename(this.#beside, this.#path);
    await syncFolder(dirname(this.#path));
    return { bytes: this.#maker.bytes + block.length, sha256: this.#maker.fileHash(block) };
  }

  /** Nothing of it stays. */
  async drop(): Promise<void> {
    await this.#handle.close().catch(() => {});
    await rm(this.#beside, { force: true });
  }
}

export const partOf = (path: string) => `${path}.${process.pid}.part`;

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export type Checked = { manifest: Manifest; bytes: number; sha256: string; sealedHere: boolean };
export type OnBytes = (done: number, total: number) => void;

/**
 * Reads the whole file against its seal.
 * @throws BackupDamaged where a byte is not what it was. `sealedHere` tells whether this installation's key made the seal.
 */
export async function checkArchive(
  path: string,
  key: Buffer,
  { signal, onBytes = () => {} }: { signal?: AbortSignal | undefined; onBytes?: OnBytes } = {},
): Promise<Checked> {
  const handle = await open(path, "r");
  try {
    const { size } = await handle.stat();
    const sealed = size - SEAL_BYTES;
    const found = sealed < 0 ? null : readSeal(await bytesAt(handle, sealed, SEAL_BYTES));
    if (!found)
      throw new BackupDamaged(
        "文件末尾没有封印：文件被截断或改动；请改用另一份备份",
        "it has no seal at its end: it was cut off or altered; use another backup",
      );
    const maker = new SealMaker(key);
    const stream = createReadStream(path, { end: Math.max(0, sealed - 1), signal, highWaterMark: 1 << 20 });
    for await (const chunk of stream) {
      maker.update(chunk);
      onBytes(maker.bytes, size);
    }
    const made = maker.seal(found.manifestAt);
    if (made.sha256 !== found.sha256)
      throw new BackupDamaged(
        "文件内容与封印不符：文件已损坏或被改动；请改用另一份备份",
        "its bytes are not those that were sealed: the file was damaged or altered; use another backup",
      );
    const manifest = await manifestAt(handle, found, sealed);
    return {
      manifest,
      bytes: size,
      sha256: maker.fileHash(sealBlock(found)),
      sealedHere: made.hmac === found.hmac,
    };
  } finally {
    await handle.close();
  }
}

async function manifestAt(handle: FileHandle, seal: Seal, sealed: number): Promise<Manifest> {
  const length = sealed - seal.manifestAt;
  const blocks = length > 512 ? await bytesAt(handle, seal.manifestAt, length) : Buffer.alloc(0);
  const size = Number.parseInt(blocks.toString("latin1", 124, 135), 8);
  const bytes = blocks.subarray(512, 512 + size);
  if (!(tarLength(size) === length && entryBlocks(MANIFEST, bytes).equals(blocks)))
    throw new BackupDamaged(
      "封印所记清单位置有误；请改用另一份备份",
      "its seal does not say where its manifest stands: use another backup",
    );
  return readManifest(bytes.toString("utf8"));
}

async function bytesAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await handle.read(buffer, 0, length, position);
  if (bytesRead !== length)
    throw new BackupDamaged("文件不完整；请改用另一份备份", "it ends before its end: use another backup");
  return buffer;
}

export type Part = { name: string; bytes: Buffer };

/** The parts in the order in which they were written, expanded. @throws BackupDamaged where one cannot be. */
export async function* partsOf(path: string, signal?: AbortSignal): AsyncGenerator<Part> {
  const stream = createReadStream(path, { signal, highWaterMark: 1 << 20 });
  const entries = extract();
  stream.on("error", (error) => entries.destroy(error));
  stream.pipe(entries);
  try {
    for await (const entry of entries) {
      const chunks: Buffer[] = [];
      for await (const chunk of entry) chunks.push(chunk as Buffer);
      const stored = Buffer.concat(chunks);
      const [, name, shrunk] = /^(.+)\/\d{6}(\.gz)?$/.exec(entry.header.name) ?? [];
      if (!name) continue;
      const bytes = shrunk
        ? await expand(stored).catch((cause: unknown) => {
            throw new BackupDamaged(
              `${entry.header.name} 无法解压；请改用另一份备份`,
              `${entry.header.name} cannot be expanded: use another backup`,
              { cause },
            );
          })
        : stored;
      yield { name, bytes };
    }
  } finally {
    stream.destroy();
  }
}
