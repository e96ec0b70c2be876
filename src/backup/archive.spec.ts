import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createHash, randomBytes } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ArchiveWriter, checkArchive, partsOf } from "./archive.ts";
import { BackupDamaged, FORMAT, isInside, type Manifest, readManifest } from "./manifest.ts";
import { sealKey } from "./seal.ts";
import { entryBlocks } from "./tar.ts";

const KEY = sealKey(randomBytes(32));
const MANIFEST: Manifest = {
  format: FORMAT,
  madeAt: "2026-11-26T00:00:00.000Z",
  program: "0.1.0",
  postgres: "18",
  migrations: [],
  tables: [],
  leftOut: [],
  files: [],
  gone: [],
  ledgers: [],
};
const PARTS = [
  { name: "tables/quanjian.matters", bytes: Buffer.from("甲\t乙\n".repeat(300)) },
  { name: "tables/quanjian.matters", bytes: randomBytes(1_000) },
  { name: "files/ab/cdef", bytes: randomBytes(513) },
  { name: "files/empty", bytes: Buffer.alloc(0) },
];
let folder: string;
let path: string;
let good: Buffer;
let made: { bytes: number; sha256: string };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "quanjian-archive-"));
  path = join(folder, "a.tar");
  const archive = await ArchiveWriter.begin(path, KEY);
  for (const [index, { name, bytes }] of PARTS.entries())
    await archive.part(name, index + 1, bytes, name.startsWith("tables/"));
  made = await archive.finish(MANIFEST);
  good = readFileSync(path);
});
afterAll(() => rmSync(folder, { recursive: true }));

const isFound = async (bytes: Uint8Array) => {
  const altered = join(folder, "altered.tar");
  writeFileSync(altered, bytes);
  try {
    return !(await checkArchive(altered, KEY)).sealedHere;
  } catch (error) {
    if (!(error instanceof BackupDamaged)) throw error;
    return true;
  }
};

test("what was written comes back, for this program and for any tar", async () => {
  const checked = await checkArchive(path, KEY);
  expect(checked).toEqual({ manifest: MANIFEST, ...made, sealedHere: true });
  const parts = [];
  for await (const part of partsOf(path)) parts.push(part);
  expect(parts).toEqual(PARTS);
  expect(execFileSync("tar", ["-tf", path], { encoding: "utf8" }).split("\n")).toEqual([
    "tables/quanjian.matters/000001.gz",
    "tables/quanjian.matters/000002.gz",
    "files/ab/cdef/000003",
    "files/empty/000004",
    "manifest.json",
    "seal",
    "",
  ]);
});

test("only its owner reads the file, and its hash is the one that sha256sum prints", () => {
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(made).toEqual({ bytes: good.length, sha256: createHash("sha256").update(good).digest("hex") });
});

test("any altered byte is found, wherever it stands", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
      const bytes = Buffer.from(good);
      bytes[at] = (bytes[at] ?? 0) ^ by;
      expect(await isFound(bytes)).toBe(true);
    }),
    { numRuns: 400 },
  );
  // The seal itself, byte by byte: nothing stands above it.
  for (let at = good.length - 2_048; at < good.length; at += 1) {
    const bytes = Buffer.from(good);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    expect([at, await isFound(bytes)]).toEqual([at, true]);
  }
});

test("what was cut off, lengthened or shifted is found", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(good.length - 1), async (length) => {
      expect(await isFound(good.subarray(0, length))).toBe(true);
    }),
  );
  expect(await isFound(Buffer.concat([good, Buffer.alloc(512)]))).toBe(true);
  expect(await isFound(Buffer.concat([good.subarray(512), good.subarray(0, 512)]))).toBe(true);
});

test("who makes the hash anew after altering does not have the key of the seal", async () => {
  const forged = join(folder, "forged.tar");
  const archive = await ArchiveWriter.begin(forged, sealKey(randomBytes(32)));
  await archive.part("tables/quanjian.matters", 1, Buffer.from("丙\t丁\n"), true);
  await archive.finish(MANIFEST);
  expect(await checkArchive(forged, KEY)).toMatchObject({ sealedHere: false });
});

test("a file that is given up leaves nothing, and one that is there is never written over", async () => {
  const before = readdirSync(folder).sort();
  const archive = await ArchiveWriter.begin(join(folder, "given-up.tar"), KEY);
  await archive.part("files/x", 1, randomBytes(100), false);
  await archive.drop();
  expect(readdirSync(folder).sort()).toEqual(before);
});

test("a manifest of a later format, a broken one and a path out of the folder are named", () => {
  expect(() => readManifest(JSON.stringify({ ...MANIFEST, format: "quanjian-backup/2" }))).toThrow(
    /newer program/,
  );
  expect(() => readManifest(JSON.stringify({ ...MANIFEST, tables: 3 }))).toThrow(/malformed at tables/);
  expect(() => readManifest("{")).toThrow(/no JSON/);
  expect(["a/b", "a"].every(isInside)).toBe(true);
  expect(["../a", "/a", "a/../../b", "a//b", "./a", ""].some(isInside)).toBe(false);
  expect(() => entryBlocks("a".repeat(300), Buffer.alloc(0))).toThrow(/too long/);
  expect(entryBlocks(`${"a".repeat(90)}/${"b".repeat(90)}`, Buffer.alloc(0)).length).toBe(512);
});
