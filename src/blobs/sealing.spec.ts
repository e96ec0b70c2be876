/** A file comes out as it went in, and nothing comes out of one that was altered. */
import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  BlobDamaged,
  CHUNK_BYTES,
  openName,
  opened,
  sealed,
  sealName,
  unwrapKey,
  wrapKey,
} from "./sealing.ts";

const key = randomBytes(32);
const SEALED = CHUNK_BYTES + 16;
const MARK = 4;

async function* partsOf(bytes: Buffer, length: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}
async function whole(parts: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const part of parts) all.push(part);
  return Buffer.concat(all);
}
const seal = (plain: Buffer, length = 10_000) => whole(sealed(key, partsOf(plain, length)));
const open = (stored: Buffer, length = 9_999, by = key) => whole(opened(by, partsOf(stored, length)));

describe("a sealed file", () => {
  test.each([0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3 * CHUNK_BYTES])(
    "of %i bytes opens to the same bytes, however it is cut on its way",
    async (length) => {
      const plain = randomBytes(length);
      for (const cut of [1_000, CHUNK_BYTES, 1_000_000]) {
        const stored = await seal(plain, cut);
        expect((await open(stored, cut)).equals(plain)).toBe(true);
      }
    },
  );

  test("has a tag for each chunk and nothing of the plain bytes", async () => {
    const plain = Buffer.from("会议记录 ".repeat(9_000));
    const stored = await seal(plain);
    const chunks = Math.ceil(plain.length / CHUNK_BYTES);
    expect(stored.length).toBe(MARK + plain.length + 16 * chunks);
    expect(stored.includes("会议记录")).toBe(false);
  });

  test("is told when any one byte of it was altered", async () => {
    const stored = await seal(randomBytes(CHUNK_BYTES + 500));
    await fc.assert(
      fc.asyncProperty(fc.nat(stored.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const altered = Buffer.from(stored);
        altered[at] = (altered[at] ?? 0) ^ by;
        await expect(open(altered)).rejects.toThrow(BlobDamaged);
      }),
      { numRuns: 40 },
    );
  });

  test("is told when chunks are swapped, left out, repeated, or the end is cut off", async () => {
    const stored = await seal(randomBytes(3 * CHUNK_BYTES));
    const chunk = (n: number) => stored.subarray(MARK + n * SEALED, MARK + (n + 1) * SEALED);
    const mark = stored.subarray(0, MARK);
    for (const chunks of [
      [chunk(1), chunk(0), chunk(2)],
      [chunk(0), chunk(2)],
      [chunk(0), chunk(0), chunk(1), chunk(2)],
      [chunk(0), chunk(1)],
      [chunk(0), chunk(1), chunk(2).subarray(0, 100)],
      [],
    ])
      await expect(open(Buffer.concat([mark, ...chunks]))).rejects.toThrow(BlobDamaged);
    await expect(open(mark.subarray(0, 2))).rejects.toThrow(BlobDamaged);
  });

  test("hands out no byte of a chunk before the chunk was found whole", async () => {
    const plain = randomBytes(2 * CHUNK_BYTES);
    const stored = await seal(plain);
    stored[MARK + SEALED + 5] = (stored[MARK + SEALED + 5] ?? 0) ^ 1;
    const out: Buffer[] = [];
    const reading = async () => {
      for await (const part of opened(key, partsOf(stored, 1_000))) out.push(part);
    };
    await expect(reading()).rejects.toThrow(BlobDamaged);
    expect(Buffer.concat(out).equals(plain.subarray(0, CHUNK_BYTES))).toBe(true);
  });

  test("does not open under another key", async () => {
    await expect(open(await seal(Buffer.from("words")), 100, randomBytes(32))).rejects.toThrow(BlobDamaged);
  });
});

test("a name is sealed beside the chunks and opens under its key alone", () => {
  const sealedName = sealName(key, "签字页𠮷.pdf");
  expect(sealedName.includes("签字页")).toBe(false);
  expect(openName(key, sealedName)).toBe("签字页𠮷.pdf");
  expect(() => openName(randomBytes(32), sealedName)).toThrow(BlobDamaged);
});

test("a wrapped key opens for the file that it was wrapped for, by the record key that wrapped it", () => {
  const recordKey = randomBytes(32);
  const wrapped = wrapKey(recordKey, randomBytes(12), "blob qingchuan aa", key);
  expect(unwrapKey(recordKey, "blob qingchuan aa", wrapped).equals(key)).toBe(true);
  expect(() => unwrapKey(recordKey, "blob qingchuan bb", wrapped)).toThrow();
  expect(() => unwrapKey(randomBytes(32), "blob qingchuan aa", wrapped)).toThrow();
});
