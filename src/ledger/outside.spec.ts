import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { bundlesOf, type PlacedBundle } from "../../verifier/bundles.ts";
import { type VerifyOptions, verifyLedger, verifyReceipt } from "../../verifier/index.ts";
import { openSource } from "../../verifier/source.ts";
import { verifyReceiptInBrowser } from "../../verifier/receipt-web.ts";
import { parseCheckpoint, signCheckpoint } from "./checkpoint.ts";
import { cosign } from "./cosignature.ts";
import { EMPTY_EDGE, edgeRoot, growEdge } from "./edge.ts";
import { exportLedger } from "./export.ts";
import { generateKey } from "./keys.ts";
import { leafEntry } from "./leaf.ts";
import { leafHash } from "./merkle.ts";
import { signatureLine } from "./note.ts";
import { writePolicy } from "./policy.ts";
import { proveEntry } from "./prove.ts";
import { encodeBundle, TILE_WIDTH, tilePath, tilesOf } from "./tiles.ts";

/** What an auditor sees: ledgers written by this module, judged by the verifier, which shares no code with it. */

const SIZE = 700;
const MATTERS = ["a", "b", "c"].map((c) => `${c.repeat(8)}-0000-4000-8000-000000000000`);
const log = generateKey("log.example", "log").signer;
const witnesses = ["discipline.example", "audit.example", "province.example"].map(
  (name) => generateKey(name, "witness").signer,
);
const offices = witnesses.map(({ verifier }, i) => ({
  vkey: verifier.vkey,
  url: null,
  department: verifier.name,
  standing: i < 2 ? ("department" as const) : ("outside" as const),
}));
const policy = writePolicy([log.verifier.vkey], offices, { departments: 2, outside: 1 });

/** Acts of three matters in turns. */
function entriesOf(count: number, alter: (entry: Buffer, i: number) => Buffer = (entry) => entry): Buffer[] {
  const last = new Map<string, { number: number; previous: string | null }>();
  return Array.from({ length: count }, (_, i) => {
    const matter = MATTERS[i % MATTERS.length] ?? "";
    const { number, previous } = last.get(matter) ?? { number: 0, previous: null };
    const commitments = [leafHash(Buffer.from(`${i}`)).toString("base64")];
    const entry = alter(leafEntry({ matter, number: number + 1, previous, commitments }), i);
    last.set(matter, { number: number + 1, previous: leafHash(entry).toString("hex") });
    return entry;
  });
}

/** The same leaf with another commitment. */
function recommitted(entry: Buffer): Buffer {
  return Buffer.from(entry.toString().replace(/\["(.)/, (_, first) => (first === "A" ? '["B' : '["A')));
}

function write(folder: string, path: string, bytes: Uint8Array | string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), bytes);
}

function checkpointOf(entries: readonly Buffer[], size: number, signers = witnesses): string {
  const root = edgeRoot(growEdge(EMPTY_EDGE, entries.slice(0, size).map(leafHash)).edge);
  const text = signCheckpoint({ origin: "log.example", size, root }, log);
  const body = parseCheckpoint(text)?.note.body ?? "";
  return text + signers.map((signer) => cosign(body, 1_772_000_000, signer)).join("");
}

function writeLedger(folder: string, entries: readonly Buffer[]): void {
  const { tiles } = growEdge(EMPTY_EDGE, entries.map(leafHash));
  for (const { kind, n, width } of tilesOf(entries.length)) {
    const first = n * TILE_WIDTH;
    const bytes =
      kind === "entries"
        ? encodeBundle(entries.slice(first, first + width))
        : (tiles.find((t) => t.level === kind && t.n === n)?.hashes ?? "");
    write(folder, tilePath({ kind, n, width }), bytes);
  }
  write(folder, "key", `${log.verifier.vkey}\n`);
  write(folder, "checkpoint", checkpointOf(entries, entries.length));
}

const good = mkdtempSync(join(tmpdir(), "quanjian-ledger-"));
const bad = mkdtempSync(join(tmpdir(), "quanjian-ledger-"));
const entries = entriesOf(SIZE);
beforeAll(() => writeLedger(good, entries));
beforeEach(() => {
  rmSync(bad, { recursive: true, force: true });
  cpSync(good, bad, { recursive: true });
});
afterAll(() => {
  for (const folder of [good, bad]) rmSync(folder, { recursive: true, force: true });
});

const verify = (more: Partial<VerifyOptions> = {}) =>
  verifyLedger({ source: bad, vkey: log.verifier.vkey, witnessPolicy: policy, ...more });
const codes = async (more: Partial<VerifyOptions> = {}): Promise<string[]> =>
  [...new Set((await verify(more)).findings.map((f) => f.code))].sort();

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

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
}

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

describe("the chains of matters", () => {
  const rewrite = (change: (text: string, i: number) => string) =>
    writeLedger(
      bad,
      entriesOf(60, (entry, i) => Buffer.from(change(entry.toString(), i))),
    );

  test.each([
    ["a number left out", '"number":7,', '"number":8,', ["matter-duplicate", "matter-gap"]],
    ["a number twice", '"number":7,', '"number":6,', ["matter-duplicate", "matter-gap"]],
  ])("%s", async (_, from, to, expected) => {
    rewrite((text, i) => (i === 18 ? text.replace(from, to) : text));
    expect(await codes()).toEqual(expected);
  });

  test("an act that cites another leaf than the one before it", async () => {
    rewrite((text, i) => (i === 30 ? text.replace(/"previous":"../, '"previous":"00') : text));
    expect(await verify()).toMatchObject({
      findingCount: 1,
      findings: [{ code: "matter-broken-chain", index: 30 }],
    });
  });

  test("the last act of a matter left out is no gap in the log: earlier receipts and checkpoints show it", async () => {
    const kept = entries.slice(0, 60);
    writeLedger(bad, kept.slice(0, 59));
    expect(await codes()).toEqual([]);
    expect(await codes({ previousCheckpoint: checkpointOf(kept, 60) })).toEqual(["rolled-back"]);
  });

  test("order in the log proves nothing: a number may stand before its predecessor", async () => {
    const swapped = entries.slice(0, 12);
    [swapped[3], swapped[6]] = [swapped[6] as Buffer, swapped[3] as Buffer];
    writeLedger(bad, swapped);
    expect(await verify()).toMatchObject({ ok: true, matters: 3 });
  });

  test("leaves of other kinds are counted, what is no leaf is reported", async () => {
    const mixed = [
      ...entries.slice(0, 3),
      Buffer.from('{"class":"sealed","version":2}'),
      Buffer.from("no json"),
    ];
    writeLedger(bad, mixed);
    expect(await verify()).toMatchObject({
      otherLeaves: 1,
      findings: [{ code: "leaf-malformed", index: 4 }],
    });
  });

  const only = leafEntry({ matter: MATTERS[0] ?? "", number: 1, previous: null, commitments: [] }).toString();
  test.each([
    ["a space", only.replace(",", ", ")],
    ["its members in another order", JSON.stringify({ version: 1, ...JSON.parse(only) })],
    ["a member twice", only.replace('"number"', '"matter":"x","number"')],
    ["a member more", only.replace('"number"', '"name":"张","number"')],
    ["words for a commitment", only.replace("[]", '["agree"]')],
    ["a matter that is no id", only.replace("aaaaaaaa", 'aaaa","a')],
    ["the first number and a previous leaf", only.replace("null", `"${"ab".repeat(32)}"`)],
    ["a later number and no previous leaf", only.replace('"number":1', '"number":2')],
    ["a number of too many digits", only.replace('"number":1', '"number":1000000000000000')],
  ])("a leaf with %s is malformed: other readers could read something else in it", async (_, text) => {
    writeLedger(bad, [Buffer.from(text)]);
    expect(await codes()).toEqual(["leaf-malformed"]);
  });
});

describe("receipts", () => {
  async function receiptOf(index: number): Promise<string> {
    const result = await proveEntry({ source: bad, index });
    if (result.kind === "refused") throw new Error(result.message);
    return result.receipt;
  }

  test("prove makes one from the tree alone, by place or by matter and number, and it verifies", async () => {
    for (const index of [0, 255, 256, 699]) {
      const receipt = await receiptOf(index);
      const report = verifyReceipt(receipt, log.verifier.vkey, entries[index], policy);
      expect(report).toMatchObject({ ok: true, index, size: SIZE, isWitnessed: true });
      expect(report.entry).toEqual(entries[index]);
      const nobody = policy.replace(/\nquorum .*/, "\nquorum none");
      expect(verifyReceipt(receipt, log.verifier.vkey, entries[index], nobody).isWitnessed).toBe(false);
    }
    const found = await proveEntry({ source: bad, matter: MATTERS[1] ?? "", number: 100 });
    expect(found).toMatchObject({ kind: "proved", index: 298 });
  });

  test("prove refuses what the ledger does not hold", async () => {
    expect(await proveEntry({ source: bad, index: 700 })).toMatchObject({ kind: "refused" });
    expect(await proveEntry({ source: bad, matter: "x", number: 1 })).toMatchObject({ kind: "refused" });
    expect(await proveEntry({ source: bad, act: "x" })).toMatchObject({ kind: "refused" });
    expect(await proveEntry({ source: join(bad, "nowhere"), index: 0 })).toMatchObject({ kind: "refused" });
    await expect(proveEntry({ source: bad })).rejects.toThrow(/one of --index/);
    const other = generateKey("log.example", "log").signer.verifier.vkey;
    expect(await proveEntry({ source: bad, index: 0, vkey: other })).toMatchObject({ kind: "refused" });
  });

  test("prove ends its search where the entries end, whatever size the checkpoint claims", async () => {
    const claimed = { origin: "log.example", size: 2 ** 50, root: leafHash(Buffer.of()) };
    write(bad, "checkpoint", signCheckpoint(claimed, log));
    await expect(proveEntry({ source: bad, matter: "x", number: 1 })).rejects.toThrow(/lacks bundle 2/);
  });

  test("a receipt is refused for another entry, key or with any character changed", async () => {
    const receipt = await receiptOf(300);
    const { vkey } = log.verifier;
    expect(verifyReceipt(receipt, vkey, entries[301]).ok).toBe(false);
    expect(verifyReceipt(receipt, generateKey("log.example", "log").signer.verifier.vkey).ok).toBe(false);
    const end = receipt.indexOf("\u2014 discipline");
    for (let i = 0; i < end; i += 7) {
      const altered = `${receipt.slice(0, i)}${receipt[i] === "A" ? "B" : "A"}${receipt.slice(i + 1)}`;
      expect(verifyReceipt(altered, vkey).ok, `character ${i}`).toBe(false);
    }
  });

  test("the browser's verifier agrees, step by step", async () => {
    const receipt = await receiptOf(300);
    const keys = witnesses.map((w) => w.verifier.vkey);
    const entry = entries[300] ?? Buffer.alloc(0);
    const steps = await verifyReceiptInBrowser(receipt, log.verifier.vkey, entry, keys);
    expect(steps.map((s) => [s.id, s.outcome])).toEqual([
      ["format", "good"],
      ["log-signature", "good"],
      ["leaf", "good"],
      ["inclusion", "good"],
      ["witness", "good"],
      ["witness", "good"],
      ["witness", "good"],
    ]);
    const other = await verifyReceiptInBrowser(receipt, log.verifier.vkey, entries[301] ?? entry, keys);
    expect(other.filter((s) => s.outcome !== "good").map((s) => s.id)).toEqual(["inclusion"]);
    const altered = receipt.replace("\n700\n", "\n701\n");
    const outcomes = (await verifyReceiptInBrowser(altered, log.verifier.vkey, entry, keys))
      .filter((s) => s.outcome === "bad")
      .map((s) => s.id);
    expect(outcomes).toEqual(["log-signature", "witness", "witness", "witness"]);
    expect(await verifyReceiptInBrowser("nonsense", log.verifier.vkey, entry, keys)).toMatchObject([
      { id: "format", outcome: "bad" },
    ]);
    expect(await verifyReceiptInBrowser(receipt, "no key", entry, keys)).toMatchObject([
      { outcome: "good" },
      { id: "log-signature", outcome: "bad" },
    ]);
    for (const step of steps) expect(step.title.zh.length * step.title.en.length).toBeGreaterThan(0);
  });
});

describe("export", () => {
  test("never overwrites a copy with a ledger that did not grow from it", async () => {
    const out = mkdtempSync(join(tmpdir(), "quanjian-export-"));
    try {
      await exportLedger({ source: bad, out });
      const kept = () => filesOf(out).map((path) => [path, readFileSync(join(out, path), "base64")]);
      const before = kept();
      const rewritten = (count: number) =>
        entriesOf(count, (entry, i) => (i === 9 ? recommitted(entry) : entry));
      for (const [ledger, why] of [
        [entries.slice(0, 600), /rolled back/],
        [rewritten(SIZE), /rewritten/],
        [rewritten(SIZE + 300), /rewritten/],
      ] as const) {
        writeLedger(bad, ledger);
        expect(await exportLedger({ source: bad, out })).toMatchObject({
          kind: "refused",
          message: expect.stringMatching(why),
        });
        expect(kept()).toEqual(before);
      }
    } finally {
      rmSync(out, { recursive: true, force: true });
    }
  });

  test("copies a tree that verifies, goes on where it stopped, and refuses a broken source", async () => {
    const out = mkdtempSync(join(tmpdir(), "quanjian-export-"));
    try {
      expect(await exportLedger({ source: bad, out })).toEqual({ kind: "exported", size: SIZE, files: 7 });
      expect((await verifyLedger({ source: out, vkey: log.verifier.vkey, witnessPolicy: policy })).ok).toBe(
        true,
      );
      writeLedger(bad, entriesOf(800));
      expect(await exportLedger({ source: bad, out })).toMatchObject({ kind: "exported", size: 800 });
      expect((await verifyLedger({ source: out, vkey: log.verifier.vkey })).size).toBe(800);
      rmSync(join(bad, tilePath({ kind: 0, n: 3, width: 32 })));
      expect(await exportLedger({ source: bad, out })).toMatchObject({
        kind: "refused",
        message: expect.stringContaining("tile/0/003.p/32"),
      });
      expect(await exportLedger({ source: join(bad, "nowhere"), out })).toMatchObject({ kind: "refused" });
    } finally {
      rmSync(out, { recursive: true, force: true });
    }
  });
});
