import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openCheckpoint, parseCheckpoint, parseCheckpointBody, signCheckpoint } from "./checkpoint.ts";
import { checkCosignatures, cosign, cosignedNote, readCosignature } from "./cosignature.ts";
import { generateKey, parseSkey, parseVkey } from "./keys.ts";
import { leafHash } from "./merkle.ts";
import { checkLogSignature, parseNote, signatureLine } from "./note.ts";
import { formatReceipt, parseReceipt } from "./receipt-text.ts";
import { decodeBundle, encodeBundle, parseTilePath, tilePath, tilesOf } from "./tiles.ts";

const root = leafHash(Buffer.from("root"));
const log = generateKey("log.example/qingchuan", "log");
const witness = generateKey("discipline.example/w", "witness");
const checkpoint = { origin: "log.example/qingchuan", size: 42, root };
const text = signCheckpoint(checkpoint, log.signer);

describe("keys", () => {
  test("the published example verifies: its key id and signature were made by others", () => {
    const vkey = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    const note =
      "If you think cryptography is the answer to your problem,\n" +
      "then you don't know what your problem is.\n\n" +
      "\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
    const key = parseVkey(vkey);
    const parsed = parseNote(note);
    if (key === null || parsed === null) throw new Error("the example must parse");
    expect(checkLogSignature(parsed, key)).toBe("good");
  });

  test("a stored key comes back, and a changed one is refused", () => {
    const back = parseSkey(log.skey);
    expect(back?.verifier.vkey).toBe(log.signer.verifier.vkey);
    expect(parseVkey(log.signer.verifier.vkey)?.keyId).toBe(log.signer.verifier.keyId);
    expect(parseSkey(log.skey.replace("qingchuan", "other"))).toBeNull();
    expect(parseVkey(`x${log.signer.verifier.vkey}`)).toBeNull();
    expect(parseVkey("a+00000000+AA==")).toBeNull();
  });

  test("a name with a space or a plus is refused", () => {
    expect(() => generateKey("two words", "log")).toThrow(/no key name/);
    expect(() => generateKey("a+b", "log")).toThrow(/no key name/);
  });
});

describe("notes and checkpoints", () => {
  test("a signed checkpoint opens with its key and with no other", () => {
    expect(openCheckpoint(text, log.signer.verifier)).toMatchObject(checkpoint);
    expect(openCheckpoint(text, generateKey("log.example/qingchuan", "log").signer.verifier)).toBeNull();
    expect(openCheckpoint(text, generateKey("other", "log").signer.verifier)).toBeNull();
  });

  test("any altered character is found", () => {
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.integer({ min: 0x20, max: 0x7e }), (at, code) => {
        const altered = text.slice(0, at) + String.fromCharCode(code) + text.slice(at + 1);
        fc.pre(altered !== text);
        expect(openCheckpoint(altered, log.signer.verifier)).toBeNull();
      }),
      { numRuns: 400 },
    );
  });

  test("signatures of unknown keys are ignored, a failing one of a known key rejects the note", () => {
    const stranger = signatureLine("stranger.example", "00000001", Buffer.alloc(64));
    expect(openCheckpoint(text + stranger, log.signer.verifier)).not.toBeNull();
    const { name, keyId } = log.signer.verifier;
    const failing = signatureLine(name, keyId, Buffer.alloc(64));
    expect(openCheckpoint(text + failing, log.signer.verifier)).toBeNull();
    const sixteen = Array.from({ length: 16 }, (_, i) =>
      signatureLine(`w${i}`, "00000001", Buffer.alloc(64)),
    );
    expect(openCheckpoint(text + sixteen.join(""), log.signer.verifier)).not.toBeNull();
  });

  test.each([
    ["no blank line", text.replace("\n\n", "\n")],
    ["carriage returns", text.replaceAll("\n", "\r\n")],
    ["no last newline", text.slice(0, -1)],
    ["a tab", text.replace("42", "42\t")],
    ["nothing", ""],
  ])("a note with %s is refused", (_, bad) => {
    expect(parseCheckpoint(bad)).toBeNull();
  });

  test.each(["042", "+42", "-1", "4e1", "9007199254740992", ""])("the size %s is refused", (size) => {
    expect(parseCheckpointBody(`o\n${size}\n${root.toString("base64")}\n`)).toBeNull();
  });

  test("the text is split at the last blank line", () => {
    const note = parseNote(`a\n\nb\n\n${signatureLine("k", "00000001", Buffer.alloc(64))}`);
    expect(note?.body).toBe("a\n\nb\n");
  });
});

describe("cosignatures", () => {
  const opened = parseCheckpoint(text);
  if (opened === null) throw new Error("the checkpoint must parse");
  const line = cosign(opened.note.body, 1_700_000_000, witness.signer);

  test("a cosignature names its time and stands beside the log's signature", () => {
    const cosignature = readCosignature(line, opened.note.body, witness.signer.verifier);
    expect(cosignature).toMatchObject({ witness: "discipline.example/w", atSeconds: 1_700_000_000 });
    if (cosignature === null) return;
    const whole = cosignedNote(opened.note, [cosignature]);
    expect(openCheckpoint(whole, log.signer.verifier)).toMatchObject(checkpoint);
    const again = parseNote(whole);
    const { good } = checkCosignatures(again?.body ?? "", again?.signatures ?? [], [witness.signer.verifier]);
    expect(good).toHaveLength(1);
  });

  test("one over another checkpoint, with a moved time, or by another key is not accepted", () => {
    const other = "log.example/qingchuan\n43\nAAAA\n";
    expect(readCosignature(line, other, witness.signer.verifier)).toBeNull();
    const parts = Buffer.from(line.trim().split(" ")[2] ?? "", "base64");
    parts[11] = (parts[11] ?? 0) ^ 1;
    const moved = `\u2014 discipline.example/w ${parts.toString("base64")}\n`;
    expect(readCosignature(moved, opened.note.body, witness.signer.verifier)).toBeNull();
    const twin = generateKey("discipline.example/w", "witness").signer.verifier;
    expect(readCosignature(line, opened.note.body, twin)).toBeNull();
  });
});

describe("tiles and bundles", () => {
  test.each([
    [{ kind: 0, n: 1_234_067, width: 256 }, "tile/0/x001/x234/067"],
    [{ kind: 2, n: 0, width: 17 }, "tile/2/000.p/17"],
    [{ kind: "entries", n: 999, width: 256 }, "tile/entries/999"],
    [{ kind: "entries", n: 1_000, width: 1 }, "tile/entries/x001/000.p/1"],
  ] as const)("%o is %s", (tile, path) => {
    expect(tilePath(tile)).toBe(path);
    expect(parseTilePath(path)).toEqual(tile);
  });

  test.each([
    "tile/0/1",
    "tile/00/001",
    "tile/64/001",
    "tile/0/x000/001",
    "tile/0/001.p/0",
    "tile/0/001.p/256",
    "tile/0/001.p/01",
    "tile/data/001",
    "tile/0/001/",
  ])("%s is no tile", (path) => {
    expect(parseTilePath(path)).toBeNull();
  });

  test("a tree of 70,000 has the tiles that the specification lists", () => {
    const count = new Map<string, number>();
    for (const { kind, width } of tilesOf(70_000)) {
      const key = `${kind}:${width}`;
      count.set(key, (count.get(key) ?? 0) + 1);
    }
    expect(Object.fromEntries(count)).toEqual({
      "0:256": 273,
      "0:112": 1,
      "1:256": 1,
      "1:17": 1,
      "2:1": 1,
      "entries:256": 273,
      "entries:112": 1,
    });
    expect([...tilesOf(256)].map(tilePath)).toEqual(["tile/0/000", "tile/1/000.p/1", "tile/entries/000"]);
    expect([...tilesOf(0)]).toEqual([]);
  });

  test("bundles come back byte by byte; a cut one is refused", () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 20 }), (entries) => {
        const bundle = encodeBundle(entries);
        expect(decodeBundle(bundle)?.map((e) => [...e])).toEqual(entries.map((e) => [...e]));
        if (bundle.length > 0) {
          const cut = decodeBundle(bundle.subarray(0, -1));
          expect(cut === null || cut.length < entries.length).toBe(true);
        }
      }),
    );
    expect(() => encodeBundle([Buffer.alloc(65_536)])).toThrow(/exceeds 65535/);
  });
});

describe("receipts", () => {
  test("the text of a receipt comes back whole", () => {
    for (const extra of [null, Buffer.from("entry")]) {
      const receipt = { extra, index: 7, proof: [root, root], checkpoint: text };
      expect(parseReceipt(formatReceipt(receipt))).toEqual(receipt);
    }
    expect(formatReceipt({ extra: null, index: 0, proof: [], checkpoint: text })).toBe(
      `c2sp.org/tlog-proof@v1\nindex 0\n\n${text}`,
    );
  });

  test.each([
    "",
    "c2sp.org/tlog-proof@v2\nindex 0\n\nx",
    "c2sp.org/tlog-proof@v1\nindex 00\n\nx",
    "c2sp.org/tlog-proof@v1\nextra ?\nindex 0\n\nx",
    "c2sp.org/tlog-proof@v1\nindex 0\nAAAA\n\nx",
  ])("%j is refused", (bad) => {
    expect(parseReceipt(bad)).toBeNull();
  });
});
