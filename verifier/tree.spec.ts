import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { GrowingTree, HASH, hashLeaf, hashPair, isIncluded, isPrefix, sha256 } from "./tree.ts";

const VECTORS = new URL("../test/vectors/merkle/", import.meta.url).pathname;

interface Vector {
  desc: string;
  wantErr: boolean;
  proof: string[] | null;
  leafIdx: number;
  treeSize: number;
  start: number;
  end: number;
  size: number;
  root: string | null;
  leafHash: string | null;
  size1: number;
  size2: number;
  root1: string | null;
  root2: string | null;
}

function vectors(kind: string): Vector[] {
  const folder = join(VECTORS, kind);
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".json"))
    .map((name): Vector => JSON.parse(readFileSync(join(folder, name), "utf8")));
}

/** The draft proves that every tree grew from an empty one; RFC 9162 has no such proof. */
const isEmptyProved = (v: Vector): boolean => v.start === 0 && v.end === 0 && !v.wantErr;

const bytes = (text: string | null): Buffer => Buffer.from(text ?? "", "base64");

describe("the public vectors (transparency-dev/merkle)", () => {
  test("98 inclusion proofs", () => {
    const all = vectors("inclusion");
    expect(all).toHaveLength(98);
    for (const v of all) {
      const path = (v.proof ?? []).map(bytes);
      const accepted = isIncluded(bytes(v.leafHash), v.leafIdx, v.treeSize, path, bytes(v.root));
      expect(accepted, v.desc).toBe(!v.wantErr);
    }
  });

  test("98 consistency proofs", () => {
    const all = vectors("consistency");
    expect(all).toHaveLength(98);
    for (const v of all) {
      const proof = (v.proof ?? []).map(bytes);
      const accepted = isPrefix(v.size1, v.size2, proof, bytes(v.root1), bytes(v.root2));
      expect(accepted, v.desc).toBe(!v.wantErr);
    }
  });

  test("201 proofs of subtrees that start at 0: those are whole trees", () => {
    const inclusion = vectors("subtreeinclusion").filter((v) => v.start === 0);
    const consistency = vectors("subtreeconsistency").filter((v) => v.start === 0 && !isEmptyProved(v));
    expect([inclusion.length, consistency.length]).toEqual([101, 100]);
    for (const v of inclusion) {
      const path = (v.proof ?? []).map(bytes);
      expect(isIncluded(bytes(v.leafHash), v.leafIdx, v.end, path, bytes(v.root)), v.desc).toBe(!v.wantErr);
    }
    for (const v of consistency) {
      const proof = (v.proof ?? []).map(bytes);
      expect(isPrefix(v.end, v.size, proof, bytes(v.root1), bytes(v.root2)), v.desc).toBe(!v.wantErr);
    }
  });

  test("the other 121 are out of scope: subtrees that start inside the log, and an empty older tree", () => {
    const inside = (kind: string) => vectors(kind).filter((v) => v.start > 0).length;
    const empty = vectors("subtreeconsistency").filter(isEmptyProved);
    expect([inside("subtreeinclusion"), inside("subtreeconsistency"), empty.length]).toEqual([103, 16, 2]);
    for (const v of empty) {
      expect(isPrefix(v.end, v.size, (v.proof ?? []).map(bytes), bytes(v.root1), bytes(v.root2))).toBe(false);
    }
  });
});

/** RFC 6962, 2.1, word by word. */
function definition(leaves: readonly Buffer[]): Buffer {
  const [only] = leaves;
  if (only === undefined) return createHash("sha256").digest();
  if (leaves.length === 1) return only;
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return hashPair(definition(leaves.slice(0, k)), definition(leaves.slice(k)));
}

describe("the growing tree", () => {
  test("has the root of the definition at every size to 130 and around the tile's edges", () => {
    const leaves = Array.from({ length: 1_030 }, (_, i) => hashLeaf(Buffer.from(`${i}`)));
    const tree = new GrowingTree();
    for (const [i, leaf] of leaves.entries()) {
      const isWatched = i <= 130 || [255, 256, 257, 511, 512, 513, 1_024].includes(i);
      if (isWatched) expect(tree.root()).toEqual(definition(leaves.slice(0, i)));
      tree.append(leaf, 1);
    }
    const atOnce = new GrowingTree();
    atOnce.append(Buffer.concat(leaves), leaves.length);
    expect(atOnce.root()).toEqual(tree.root());
    expect(atOnce.size).toBe(1_030);
  });

  test("closes full tiles at every level", () => {
    const closed: string[] = [];
    const tree = new GrowingTree((level, n) => closed.push(`${level}/${n}`));
    tree.append(Buffer.alloc(256 * 257 * HASH, 1), 256 * 257);
    expect(closed).toHaveLength(258);
    expect(closed).toContain("1/0");
    expect(tree.partialTiles().map((t) => `${t.level}/${t.n}:${t.hashes.length / HASH}`)).toEqual([
      "1/1:1",
      "2/0:1",
    ]);
    expect(sha256(Buffer.alloc(0))).toEqual(new GrowingTree().root());
  });
});
