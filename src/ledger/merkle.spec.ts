import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EMPTY_EDGE, edgeFromTiles, edgeRoot, growEdge } from "./edge.ts";
import { emptyRoot, leafHash, nodeHash, rootOfLeaves, verifyConsistency, verifyInclusion } from "./merkle.ts";
import { consistencyProof, inclusionProof, type ReadTile } from "./proofs.ts";
import { tileWidth } from "./tiles.ts";

const VECTORS = new URL("../../test/vectors/merkle/", import.meta.url).pathname;

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
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return names
    .filter((name) => name.endsWith(".json"))
    .map((name): Vector => JSON.parse(readFileSync(join(folder, name), "utf8")));
}

/** The draft proves that every tree grew from an empty one; RFC 9162 has no such proof. */
const isEmptyProved = (v: Vector): boolean => v.start === 0 && v.end === 0 && !v.wantErr;

const bytes = (text: string | null): Buffer => Buffer.from(text ?? "", "base64");
const hashes = (texts: string[] | null): Buffer[] => (texts ?? []).map(bytes);

describe("the public vectors (transparency-dev/merkle)", () => {
  test("98 inclusion proofs are judged as the vectors say", () => {
    const all = vectors("inclusion");
    expect(all).toHaveLength(98);
    for (const v of all) {
      const accepted = verifyInclusion(
        bytes(v.leafHash),
        v.leafIdx,
        v.treeSize,
        hashes(v.proof),
        bytes(v.root),
      );
      expect(accepted, `${v.desc}: ${v.leafIdx} of ${v.treeSize}`).toBe(!v.wantErr);
    }
  });

  test("98 consistency proofs are judged as the vectors say", () => {
    const all = vectors("consistency");
    expect(all).toHaveLength(98);
    for (const v of all) {
      const accepted = verifyConsistency(v.size1, v.size2, hashes(v.proof), bytes(v.root1), bytes(v.root2));
      expect(accepted, `${v.desc}: ${v.size1} to ${v.size2}`).toBe(!v.wantErr);
    }
  });

  test("201 subtree proofs speak of a subtree that starts at 0, which is a whole tree, and are judged as the vectors say", () => {
    const inclusion = vectors("subtreeinclusion").filter((v) => v.start === 0);
    const consistency = vectors("subtreeconsistency").filter((v) => v.start === 0 && !isEmptyProved(v));
    expect([inclusion.length, consistency.length]).toEqual([101, 100]);
    for (const v of inclusion) {
      const accepted = verifyInclusion(bytes(v.leafHash), v.leafIdx, v.end, hashes(v.proof), bytes(v.root));
      expect(accepted, v.desc).toBe(!v.wantErr);
    }
    for (const v of consistency) {
      const accepted = verifyConsistency(v.end, v.size, hashes(v.proof), bytes(v.root1), bytes(v.root2));
      expect(accepted, v.desc).toBe(!v.wantErr);
    }
  });

  test("out of scope are 121: subtrees that start inside the log (Merkle Tree Certificates), and the empty older tree", () => {
    // This ledger publishes no proofs of subtrees [start, end), and RFC 9162 has none from an empty tree.
    const inside = (kind: string) => vectors(kind).filter((v) => v.start > 0).length;
    const empty = vectors("subtreeconsistency").filter(isEmptyProved);
    expect([inside("subtreeinclusion"), inside("subtreeconsistency"), empty.length]).toEqual([103, 16, 2]);
    for (const v of empty) {
      expect(verifyConsistency(v.end, v.size, hashes(v.proof), bytes(v.root1), bytes(v.root2))).toBe(false);
    }
  });
});

/** Leaves that differ, and the tiles of a log that holds them. */
function leavesOf(size: number): Buffer[] {
  return Array.from({ length: size }, (_, i) => leafHash(Buffer.from(`entry ${i}`)));
}

function tilesOfLog(leaves: readonly Buffer[], batch = leaves.length || 1): ReadTile {
  const tiles = new Map<string, Uint8Array>();
  let edge = EMPTY_EDGE;
  for (let i = 0; i < leaves.length; i += batch) {
    const grown = growEdge(edge, leaves.slice(i, i + batch));
    for (const tile of grown.tiles) tiles.set(`${tile.level}/${tile.n}`, tile.hashes);
    edge = grown.edge;
  }
  return async (level, n) => tiles.get(`${level}/${n}`) ?? new Uint8Array(0);
}

describe("trees", () => {
  test("the empty tree has the hash of nothing as its root", () => {
    expect(emptyRoot().toString("hex")).toBe(
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    );
    expect(edgeRoot(EMPTY_EDGE)).toEqual(emptyRoot());
  });

  test("the root follows the recursive split of RFC 6962", () => {
    const [a, b, c, d, e] = leavesOf(5) as [Buffer, Buffer, Buffer, Buffer, Buffer];
    const left = nodeHash(nodeHash(a, b), nodeHash(c, d));
    expect(rootOfLeaves([a, b, c, d, e])).toEqual(nodeHash(left, e));
  });

  test("at every size up to 130 every leaf is proved, and every older tree is a prefix", async () => {
    const leaves = leavesOf(130);
    const readTile = tilesOfLog(leaves);
    const roots = Array.from({ length: 131 }, (_, size) => rootOfLeaves(leaves.slice(0, size)));
    const root = (size: number): Buffer => roots[size] as Buffer;
    for (let size = 1; size <= 130; size++) {
      for (let i = 0; i < size; i++) {
        const proof = await inclusionProof(i, size, readTile);
        expect(verifyInclusion(leaves[i] as Buffer, i, size, proof, root(size))).toBe(true);
        const consistency = await consistencyProof(i + 1, size, readTile);
        expect(verifyConsistency(i + 1, size, consistency, root(i + 1), root(size))).toBe(true);
      }
    }
  });

  test("rebuilding gives what growing gave, whatever the batches", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 700 }), { maxLength: 6 }), (batches) => {
        const leaves = leavesOf(batches.reduce((a, b) => a + b, 0));
        let edge = EMPTY_EDGE;
        for (const batch of batches) edge = growEdge(edge, leaves.slice(edge.size, edge.size + batch)).edge;
        expect(edge.size).toBe(leaves.length);
        expect(edgeRoot(edge)).toEqual(rootOfLeaves(leaves));
      }),
      { numRuns: 30 },
    );
  });

  test("a grown tile serves the edge and the proofs of every older size", async () => {
    const leaves = leavesOf(66_000);
    const readTile = tilesOfLog(leaves, 4_000);
    for (const size of [1, 255, 256, 257, 511, 512, 4_097, 65_535, 65_536, 65_537, 66_000]) {
      const root = rootOfLeaves(leaves.slice(0, size));
      expect(edgeRoot(await edgeFromTiles(size, readTile))).toEqual(root);
      for (const index of new Set([0, Math.floor(size / 2), size - 1])) {
        const proof = await inclusionProof(index, size, readTile);
        expect(verifyInclusion(leaves[index] as Buffer, index, size, proof, root)).toBe(true);
        const older = rootOfLeaves(leaves.slice(0, index + 1));
        const consistency = await consistencyProof(index + 1, size, readTile);
        expect(verifyConsistency(index + 1, size, consistency, older, root)).toBe(true);
      }
    }
  });

  test("a proof never verifies for another leaf, place, size or root, nor with one byte altered", async () => {
    const leaves = leavesOf(300);
    const readTile = tilesOfLog(leaves);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 300 }),
        fc.nat(299),
        fc.nat(299),
        fc.nat(),
        async (size, a, b, spot) => {
          const index = a % size;
          const root = rootOfLeaves(leaves.slice(0, size));
          const proof = await inclusionProof(index, size, readTile);
          const leaf = leaves[index] as Buffer;
          if (b !== index) expect(verifyInclusion(leaves[b] as Buffer, index, size, proof, root)).toBe(false);
          if (b !== index) expect(verifyInclusion(leaf, b, size, proof, root)).toBe(false);
          const flipped = [leaf, root, ...proof].map((h) => Buffer.from(h));
          const target = flipped[spot % flipped.length] as Buffer;
          target[spot % 32] = (target[spot % 32] ?? 0) ^ 1;
          const [otherLeaf, otherRoot, ...otherProof] = flipped as [Buffer, Buffer, ...Buffer[]];
          expect(verifyInclusion(otherLeaf, index, size, otherProof, otherRoot)).toBe(false);
          expect(verifyInclusion(leaf, index, size, [...proof, leaf], root)).toBe(false);
          if (proof.length > 0) expect(verifyInclusion(leaf, index, size, proof.slice(1), root)).toBe(false);
        },
      ),
      { numRuns: 200 },
    );
  });

  test("proofs hold beyond 2^32 leaves, where shift operators would break", async () => {
    // A tree of 2^40 equal leaves needs one hash per level; its size is never counted out.
    const levels = [leafHash(Buffer.from("same"))];
    for (let i = 0; i < 40; i++) levels.push(nodeHash(levels[i] as Buffer, levels[i] as Buffer));
    const size = 2 ** 40;
    const readTile: ReadTile = async (level) => Buffer.concat(Array(256).fill(levels[level * 8] as Buffer));
    expect(tileWidth(0, 2 ** 32, size)).toBe(0);
    expect(tileWidth(0, 2 ** 32 - 1, size)).toBe(256);
    const proof = await inclusionProof(2 ** 39 + 12_345, size, readTile);
    expect(proof).toHaveLength(40);
    const root = levels[40] as Buffer;
    expect(verifyInclusion(levels[0] as Buffer, 2 ** 39 + 12_345, size, proof, root)).toBe(true);
    const older = 2 ** 39;
    const consistency = await consistencyProof(older, size, readTile);
    expect(verifyConsistency(older, size, consistency, levels[39] as Buffer, root)).toBe(true);
  });
});
