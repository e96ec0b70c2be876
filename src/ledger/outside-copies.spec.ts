/** What an auditor takes away: receipts, and copies of the whole ledger. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { verifyLedger, verifyReceipt } from "../../verifier/index.ts";
import { verifyReceiptInBrowser } from "../../verifier/receipt-web.ts";
import { signCheckpoint } from "./checkpoint.ts";
import { exportLedger } from "./export.ts";
import { generateKey } from "./keys.ts";
import { leafHash } from "./merkle.ts";
import { proveEntry } from "./prove.ts";
import { tilePath } from "./tiles.ts";
import {
  MATTERS,
  SIZE,
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

const { bad } = ledgerOnDisk();

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
