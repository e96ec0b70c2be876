/** What an auditor sees: ledgers written by this module, judged by the verifier, which shares no code with it. */
import { cpSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bundlesOf, type PlacedBundle } from "../../verifier/bundles.ts";
import { verifyLedger } from "../../verifier/index.ts";
import { openSource } from "../../verifier/source.ts";
import { generateKey } from "./keys.ts";
import { leafHash } from "./merkle.ts";
import { signatureLine } from "./note.ts";
import { encodeBundle, TILE_WIDTH, tilePath } from "./tiles.ts";
import {
  SIZE,
  checkpointOf,
  entries,
  entriesOf,
  filesOf,
  ledgerOnDisk,
  log,
  policy,
  recommitted,
  witnesses,
  write,
  writeLedger,
} from "./outside.fixture.ts";

const { good, bad, verify, codes } = ledgerOnDisk();

describe("several threads", () => {
  const placed = async (worthThreads: number) => {
    const found = [];
    for await (const bundle of bundlesOf(openSource(bad), SIZE, worthThreads)) found.push(bundle);
    return found;
  };

  test("read the bundles in the same order and to the same result as one", async () => {
    write(bad, tilePath({ kind: 0, n: 1, width: TILE_WIDTH }), Buffer.alloc(TILE_WIDTH * 32));
    const alone = await placed(Number.POSITIVE_INFINITY);
    expect(alone.map(({ n, reading }) => [n, reading.tile])).toEqual([
      [0, "same"],
      [1, 0],
      [2, "same"],
    ]);
    const abreast = await placed(0);
    expect(abreast.map(({ n, width }) => [n, width])).toEqual(alone.map(({ n, width }) => [n, width]));
    abreast.forEach(({ reading }, i) => {
      const { hashes, ...rest } = reading;
      const { hashes: expected, ...others } = (alone[i] as PlacedBundle).reading;
      expect(rest).toEqual(others);
      expect(Buffer.from(hashes).equals(expected)).toBe(true);
    });
  });

  test("tell what they cannot read", async () => {
    const path = join(bad, tilePath({ kind: "entries", n: 1, width: TILE_WIDTH }));
    rmSync(path);
    mkdirSync(path);
    await expect(placed(0)).rejects.toThrow(/EISDIR|cannot read/);
  });
});

describe("a whole ledger", () => {
  test("verifies, and says how many leaves and matters it holds and who saw it", async () => {
    const progress: number[] = [];
    const report = await verify({ onProgress: (done) => progress.push(done) });
    expect(report).toMatchObject({
      ok: true,
      findings: [],
      origin: "log.example",
      size: SIZE,
      leaves: SIZE,
      matters: 3,
      otherLeaves: 0,
      keyFrom: "given",
    });
    expect(report.witnessed?.by.map((w) => w.name)).toEqual(witnesses.map((w) => w.verifier.name));
    expect(progress).toEqual([256, 512, 700]);
  });

  test("with the source's own key it verifies, but the report says so", async () => {
    const report = await verifyLedger({ source: bad });
    expect(report).toMatchObject({ ok: true, keyFrom: "source", witnessed: null });
  });

  test("every earlier checkpoint is found to be a prefix", async () => {
    for (const size of [1, 255, 256, 257, 512, 699, 700]) {
      expect(await codes({ previousCheckpoint: checkpointOf(entries, size, []) })).toEqual([]);
    }
  });

  test("an empty ledger verifies", async () => {
    rmSync(bad, { recursive: true, force: true });
    writeLedger(bad, []);
    expect(await verify()).toMatchObject({ ok: true, size: 0, leaves: 0 });
  });
});

describe("what is wrong is found", () => {
  test("any altered byte of any tile or bundle", async () => {
    const tiles = filesOf(bad).filter((path) => path.startsWith("tile"));
    expect(tiles.length).toBe(7);
    for (const path of tiles) {
      const bytes = readFileSync(join(bad, path));
      // The first and last bytes and a sweep between, so that lengths, entries and hashes are all hit.
      const spots = [
        0,
        1,
        2,
        bytes.length - 1,
        ...Array.from({ length: 12 }, (_, i) => (i * 6_151) % bytes.length),
      ];
      for (const spot of spots) {
        const altered = Buffer.from(bytes);
        altered[spot] = (altered[spot] ?? 0) ^ 1;
        write(bad, path, altered);
        expect((await verify()).ok, `${path} byte ${spot}`).toBe(false);
      }
      write(bad, path, bytes);
    }
    expect((await verify()).ok).toBe(true);
  });

  test("any altered, lost or added byte of any file that it rests on", async () => {
    const files = filesOf(bad).filter((path) => path !== "key");
    expect(files).toHaveLength(8);
    const change = fc.record({
      path: fc.constantFrom(...files),
      at: fc.nat(),
      by: fc.integer({ min: 1, max: 255 }),
      how: fc.constantFrom("alter" as const, "cut" as const, "add" as const),
    });
    await fc.assert(
      fc.asyncProperty(change, async ({ path, at, by, how }) => {
        const bytes = readFileSync(join(good, path));
        const spot = at % bytes.length;
        if (how === "alter") {
          const altered = Buffer.from(bytes);
          altered[spot] = (bytes[spot] ?? 0) ^ by;
          write(bad, path, altered);
        } else if (how === "cut") write(bad, path, bytes.subarray(0, spot));
        else write(bad, path, Buffer.concat([bytes, Buffer.alloc(by, by)]));
        try {
          expect((await verify()).ok).toBe(false);
        } finally {
          write(bad, path, bytes);
        }
      }),
      { numRuns: 150 },
    );
    expect((await verify()).ok).toBe(true);
  });

  test("hashes or entries beyond those that the checkpoint covers", async () => {
    const tile = tilePath({ kind: 0, n: 2, width: 188 });
    write(bad, tile, Buffer.concat([readFileSync(join(bad, tile)), Buffer.alloc(32)]));
    expect(await codes()).toEqual(["tile-altered"]);
    cpSync(good, bad, { recursive: true });
    const bundle = tilePath({ kind: "entries", n: 0, width: 256 });
    write(
      bad,
      bundle,
      Buffer.concat([readFileSync(join(bad, bundle)), encodeBundle([Buffer.from("hidden")])]),
    );
    expect(await codes()).toEqual(["entry-altered"]);
  });

  test("an altered entry is named by its index, also when its tile was altered to match", async () => {
    const path = tilePath({ kind: "entries", n: 1, width: 256 });
    const forged = [...entries.slice(256, 512)];
    forged[10] = recommitted(forged[10] ?? Buffer.alloc(0));
    write(bad, path, encodeBundle(forged));
    const report = await verify();
    expect(report.findings).toContainEqual(expect.objectContaining({ code: "entry-altered", index: 266 }));
    write(bad, tilePath({ kind: 0, n: 1, width: 256 }), Buffer.concat(forged.map(leafHash)));
    expect(await codes()).toEqual(["matter-broken-chain", "root-differs", "tile-altered", "forked"].sort());
  });

  test("a missing bundle, tile, checkpoint or key", async () => {
    rmSync(join(bad, tilePath({ kind: "entries", n: 2, width: 188 })));
    expect(await codes()).toEqual(["entries-missing"]);
    cpSync(good, bad, { recursive: true });
    rmSync(join(bad, tilePath({ kind: 1, n: 0, width: 2 })));
    expect(await codes()).toEqual(["tile-missing"]);
    rmSync(join(bad, "key"));
    expect((await verifyLedger({ source: bad })).findings[0]?.code).toBe("key-missing");
    rmSync(join(bad, "checkpoint"));
    expect(await codes()).toEqual(["checkpoint-missing"]);
  });

  test("a checkpoint that the log's key did not sign, or that is malformed", async () => {
    const other = generateKey("log.example", "log").signer;
    expect(await codes({ vkey: other.verifier.vkey })).toEqual(["checkpoint-not-signed"]);
    write(bad, "checkpoint", "nonsense\n");
    expect(await codes()).toEqual(["checkpoint-malformed"]);
    await expect(verify({ vkey: "no+key" })).rejects.toThrow(/not a vkey/);
    await expect(verify({ witnessPolicy: "quorum nobody\n" })).rejects.toThrow(/policy line 1/);
  });

  test("a rolled-back ledger and a rewritten one, against a checkpoint seen before", async () => {
    const previousCheckpoint = checkpointOf(entries, SIZE);
    writeLedger(bad, entries.slice(0, 600));
    expect(await codes({ previousCheckpoint })).toEqual(["rolled-back"]);
    const rewritten = entriesOf(SIZE + 5, (entry, i) => (i === 9 ? recommitted(entry) : entry));
    writeLedger(bad, rewritten);
    expect(await codes()).toEqual([]);
    expect(await codes({ previousCheckpoint })).toEqual(["forked"]);
    expect(await codes({ previousCheckpoint: previousCheckpoint.replace("700", "701") })).toEqual([
      "previous-not-signed",
    ]);
  });

  test("a policy of another log, and one that asks for nobody, make nothing witnessed", async () => {
    const other = generateKey("log.example", "log").signer.verifier.vkey;
    expect(await codes({ witnessPolicy: policy.replace(log.verifier.vkey, other) })).toEqual([
      "policy-of-another-log",
    ]);
    const nobody = policy.replace(/\nquorum .*/, "\nquorum none");
    expect(await verify({ witnessPolicy: nobody })).toMatchObject({ ok: true, witnessed: null });
    const twice = `${policy}witness again ${generateKey("audit.example", "witness").signer.verifier.vkey}\n`;
    await expect(verify({ witnessPolicy: twice })).rejects.toThrow(/used twice/);
  });

  test("cosignatures: none, too few, failing, by a stranger, over another tree", async () => {
    write(bad, "checkpoint", checkpointOf(entries, SIZE, []));
    expect(await codes()).toEqual(["quorum-missing"]);
    write(bad, "checkpoint", checkpointOf(entries, SIZE, witnesses.slice(0, 2)));
    expect(await codes()).toEqual(["quorum-missing"]);
    const { name, keyId } = witnesses[0]?.verifier ?? { name: "", keyId: "" };
    const forged = signatureLine(name, keyId, Buffer.alloc(72));
    write(bad, "checkpoint", checkpointOf(entries, SIZE) + forged);
    expect(await codes()).toEqual(["cosignature-fails"]);
    const stranger = generateKey("discipline.example", "witness").signer;
    write(bad, "checkpoint", checkpointOf(entries, SIZE, [stranger, ...witnesses.slice(1)]));
    expect(await codes()).toEqual(["quorum-missing"]);
    write(bad, "checkpoint", checkpointOf(entries, SIZE, []));
    write(bad, "witnessed", checkpointOf(entries, 650));
    expect((await verify()).witnessed?.size).toBe(650);
    const other = entriesOf(650, (entry, i) => (i === 0 ? recommitted(entry) : entry));
    write(bad, "witnessed", checkpointOf(other, 650));
    expect(await codes()).toEqual(["forked"]);
    write(bad, "witnessed", checkpointOf(entriesOf(SIZE + 1), SIZE + 1));
    expect(await codes()).toEqual(["quorum-missing", "rolled-back"]);
  });
});
