/**
 * Files that acts rest on: sealed as they come in, kept by the hash of the ciphertext, opened as they go out. Memory stays
 * flat whatever their size. An act binds a file by citing it (the kernel looks that it is there); what nobody cites within
 * a day goes; erasing the act destroys the file's key, and its bytes.
 */
import type { Database } from "../platform/index.ts";
import { randomBytes } from "node:crypto";
import { type Files, filesIn } from "./files.ts";
import { openName, opened, sealed, sealName, unwrapKey, wrapKey } from "./sealing.ts";
import {
  type BlobRow,
  blobRow,
  blobsOfMatter,
  insertBlob,
  mattersCiting,
  removeUncited,
  uncitedBy,
  withKey,
} from "./store.ts";
import { type BlobType, nameOf, savedAs, typeOf } from "./types.ts";

export const MOST_BLOB_BYTES = 500 * 1_048_576;
const UNCITED_KEPT_MS = 24 * 3_600_000;
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
/** What one person may have lying about uncited: enough for the papers of a long meeting, not for filling the disk. */
const MOST_UNCITED = { files: 50, bytes: 4 * MOST_BLOB_BYTES };

/** Why a file is not taken. */
export class BlobRefused extends Error {
  override name = "BlobRefused";
  readonly reason: "empty" | "type" | "too-many";
  constructor(reason: BlobRefused["reason"]) {
    super(`the file is refused: ${reason}`);
    this.reason = reason;
  }
}

export type Incoming = {
  jurisdiction: string;
  person: string;
  account: string;
  name: string;
  bytes: AsyncIterable<Uint8Array>;
};
export type KeptBlob = { blob: string; name: string; type: string; sizeBytes: number };
export type CitedBlob = Omit<KeptBlob, "name"> & {
  act: string;
  /** Null where it was erased. */
  name: string | null;
};

export type Blobs = {
  /** @throws BlobRefused, or what the bytes threw; then nothing is kept. */
  keep(incoming: Incoming): Promise<KeptBlob>;
  /** Null where there is none; without `bytes` where it was erased or its file is gone. */
  find(jurisdiction: string, blob: string): Promise<FoundBlob | null>;
  ofMatter(jurisdiction: string, matter: string): Promise<CitedBlob[]>;
  /** After their keys were destroyed. */
  discard(blobs: string[]): Promise<void>;
  sweep(now: Date): Promise<{ uncited: number; strays: number }>;
};

export type FoundBlob = Omit<KeptBlob, "name"> & {
  name: string | null;
  person: string;
  matters: string[];
  bytes: (() => Promise<AsyncIterable<Uint8Array> | null>) | null;
};

type Options = {
  database: Database;
  recordKey: Buffer;
  folder: string;
  clock: { now(): Date };
  uncited?: { files: number; bytes: number };
};

export function createBlobs(options: Options): Blobs {
  const { database, recordKey, folder, clock, uncited: most = MOST_UNCITED } = options;
  const files: Files = filesIn(folder);
  const onTheirWay = underway();
  const bound = (jurisdiction: string, blob: string) => `blob ${jurisdiction} ${blob}`;
  const keyOf = ({ jurisdiction, blob, wrapped }: BlobRow) =>
    wrapped && unwrapKey(recordKey, bound(jurisdiction, blob), wrapped);
  const nameIn = (row: BlobRow, key: Buffer | null) =>
    key && row.sealedName ? openName(key, row.sealedName) : null;

  async function kept({ jurisdiction, person, account, name: given, bytes }: Incoming, coming: Coming) {
    const before = await uncitedBy(database, jurisdiction, person);
    const isTooMuch = () => before.bytes + coming.bytes() >= most.bytes;
    if (before.files + coming.others >= most.files || isTooMuch()) throw new BlobRefused("too-many");
    const counted = (async function* () {
      for await (const part of bytes) {
        coming.add(part.length);
        if (isTooMuch()) throw new BlobRefused("too-many");
        yield part;
      }
    })();
    const key = randomBytes(KEY_BYTES);
    const looked = looking(counted);
    const blob = await files.write(sealed(key, looked.bytes));
    const { type, sizeBytes } = looked.facts();
    const name = savedAs(nameOf(given), type);
    const wrapped = wrapKey(recordKey, randomBytes(NONCE_BYTES), bound(jurisdiction, blob), key);
    const uploadedAt = clock.now().toISOString();
    const row = { jurisdiction, blob, person, account, type, sizeBytes, wrapped, uploadedAt };
    try {
      await insertBlob(database, { ...row, sealedName: sealName(key, name) });
    } catch (error) {
      await files.remove(blob);
      throw error;
    }
    return { blob, name, type, sizeBytes };
  }

  return {
    async keep({ jurisdiction, person, account, name: given, bytes }) {
      const coming = onTheirWay(`${jurisdiction} ${person}`);
      try {
        return await kept({ jurisdiction, person, account, name: given, bytes }, coming);
      } finally {
        coming.end();
      }
    },

    async find(jurisdiction, blob) {
      const row = await blobRow(database, jurisdiction, blob);
      if (!row) return null;
      const key = keyOf(row);
      return {
        blob,
        name: nameIn(row, key),
        type: row.type,
        sizeBytes: row.sizeBytes,
        person: row.person,
        matters: await mattersCiting(database, jurisdiction, blob),
        bytes: key
          ? async () => {
              const stored = await files.read(blob);
              return stored && opened(key, stored);
            }
          : null,
      };
    },

    async ofMatter(jurisdiction, matter) {
      const rows = await blobsOfMatter(database, jurisdiction, matter);
      return rows.map((row) => ({
        blob: row.blob,
        act: row.act,
        name: nameIn(row, keyOf(row)),
        type: row.type,
        sizeBytes: row.sizeBytes,
      }));
    },

    async discard(blobs) {
      for (const blob of blobs) await files.remove(blob);
    },

    async sweep(now) {
      const before = new Date(now.getTime() - UNCITED_KEPT_MS);
      const uncited = await removeUncited(database, before);
      for (const blob of uncited) await files.remove(blob);
      // Of uploads that broke off, of a server that was killed between file and row, or between a key and its file.
      const old = await files.olderThan(before);
      for (const part of old.parts) await files.removePart(part);
      const kept = await withKey(database, old.blobs);
      const strays = old.blobs.filter((blob) => !kept.has(blob));
      for (const blob of strays) await files.remove(blob);
      return { uncited: uncited.length, strays: strays.length + old.parts.length };
    },
  };
}

type Coming = ReturnType<ReturnType<typeof underway>>;

/**
 * What is on its way from each person: who sends a hundred files at once has none of them uncited yet. Forgotten when the
 * last of them has come, for until then nobody has counted what came meanwhile.
 */
function underway() {
  const people = new Map<string, { files: number; bytes: number }>();
  return (who: string) => {
    const mine = people.get(who) ?? { files: 0, bytes: 0 };
    people.set(who, mine);
    const others = mine.files;
    mine.files += 1;
    return {
      others,
      bytes: () => mine.bytes,
      add(length: number) {
        mine.bytes += length;
      },
      end() {
        mine.files -= 1;
        if (mine.files === 0) people.delete(who);
      },
    };
  };
}

const HEAD_BYTES = 65_536;

/** The bytes as they come, looked at on their way: what the file is, before anything of it is kept, and how long. */
function looking(bytes: AsyncIterable<Uint8Array>) {
  let type: BlobType | null = null;
  let sizeBytes = 0;
  async function* passing(): AsyncGenerator<Uint8Array, void, void> {
    const head: Uint8Array[] = [];
    for await (const part of bytes) {
      sizeBytes += part.length;
      if (type !== null) {
        yield part;
        continue;
      }
      head.push(part);
      if (sizeBytes < HEAD_BYTES) continue;
      type = known(head);
      yield Buffer.concat(head);
    }
    if (sizeBytes === 0) throw new BlobRefused("empty");
    if (type !== null) return;
    type = known(head);
    yield Buffer.concat(head);
  }
  const facts = () => {
    if (type === null) throw new Error("the bytes were not read to their end");
    return { type, sizeBytes };
  };
  return { bytes: passing(), facts };
}

/** @throws BlobRefused for what is not taken. */
function known(head: Uint8Array[]): BlobType {
  const type = typeOf(Buffer.concat(head));
  if (!type) throw new BlobRefused("type");
  return type;
}
