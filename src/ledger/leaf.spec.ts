import canonicalize from "canonicalize";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { generateKey } from "./keys.ts";
import type { CommittedAct } from "./leaf.ts";
import { commit, commitAct, leafEntry, openCommitment, unopenedFields } from "./leaf.ts";
import { readLeaf } from "./leaf-link.ts";
import { countsForQuorum, parsePolicy, quorumMet, writePolicy } from "./policy.ts";

const act: CommittedAct = {
  type: "decision.position-stated",
  body: "6a1f7f5e-2c0e-4c6e-9b58-5e3f8f1d7a01",
  actor: { person: "0d8b0b4e-5f4e-4f43-8f0e-111111111111", office: "0d8b0b4e-5f4e-4f43-8f0e-222222222222" },
  claimedAt: "2026-03-01T01:00:00.000Z",
  recordedAt: "2026-03-01T02:00:00.000Z",
  data: { position: "agree", remark: "同意。", item: { number: 1, title: "预算" }, left: undefined },
  evidence: ["sha256:00"],
};
const matter = "f3c2f9a0-7d0b-4f2e-8f64-3f4f0c1d2e3a";

describe("commitments", () => {
  test("every field has a salt of its own, and each opens alone", () => {
    const { commitments, salts } = commitAct(act);
    expect(Object.keys(commitments).sort()).toEqual([
      "actor.office",
      "actor.person",
      "body",
      "claimedAt",
      "data.item",
      "data.position",
      "data.remark",
      "evidence",
      "recordedAt",
      "type",
    ]);
    expect(new Set(Object.values(salts)).size).toBe(10);
    expect(unopenedFields(act, { commitments, salts })).toEqual([]);
    const position = commitments["data.position"] ?? "";
    const salt = salts["data.position"] ?? "";
    expect(openCommitment(position, "data.position", "agree", salt)).toBe(true);
    expect(openCommitment(position, "data.position", "oppose", salt)).toBe(false);
    expect(openCommitment(position, "data.position", "agree", salts.type ?? "")).toBe(false);
    expect(unopenedFields({ ...act, body: "another" }, { commitments, salts })).toEqual(["body"]);
    expect(unopenedFields({ ...act, data: {} }, { commitments, salts })).toHaveLength(3);
  });

  test("equal acts commit differently, and all randomness is drawn in one call", () => {
    let calls = 0;
    const random = (count: number): Uint8Array => {
      calls += 1;
      return new Uint8Array(count).fill(calls);
    };
    const first = commitAct(act, random);
    const second = commitAct(act, random);
    expect(calls).toBe(2);
    expect(first.commitments.type).not.toBe(second.commitments.type);
  });

  test("the value is hashed in canonical form, after the salt", () => {
    const salt = Buffer.alloc(32, 7);
    expect(commit("f", { b: 1, a: 2 }, salt)).toBe(commit("f", { a: 2, b: 1 }, salt));
    expect(() => commit("f", undefined, salt)).toThrow(/no JSON value/);
    expect(() => commit("f", "x", Buffer.alloc(31))).toThrow(/salt/);
    const long = "长".repeat(20_000);
    expect(commit("f", long, salt)).not.toBe(commit("f", `${long}。`, salt));
  });
});

describe("leaf entries", () => {
  test("are the canonical JSON of the leaf, whatever the names of the fields", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ unit: "grapheme" }), fc.base64String()),
        fc.integer({ min: 2, max: 1e9 }),
        (commitments, number) => {
          const leaf = { matter, number, previous: "ab".repeat(32), commitments };
          const entry = leafEntry(leaf);
          expect(entry.toString()).toBe(canonicalize({ ...leaf, version: 1 }));
          expect(readLeaf(entry)).toMatchObject({ matter, number });
        },
      ),
    );
  });

  test("hold neither a name nor a word of the act", () => {
    const { commitments } = commitAct(act);
    const text = leafEntry({ matter, number: 1, previous: null, commitments }).toString();
    for (const word of ["decision.position-stated", "agree", "同意", "预算", "0d8b0b4e", "2026"]) {
      expect(text).not.toContain(word);
    }
  });

  test.each([
    [{ number: 0, previous: null }, /dense from 1/],
    [{ number: 1, previous: "ab".repeat(32) }, /no previous leaf/],
    [{ number: 2, previous: null }, /no previous leaf/],
    [{ number: 2, previous: "AB".repeat(32) }, /lower-case hexadecimal/],
  ])("%o is refused", (part, message) => {
    expect(() => leafEntry({ matter, commitments: {}, ...part })).toThrow(message);
  });

  test("an entry that a bundle cannot hold is refused", () => {
    const commitments = Object.fromEntries(
      Array.from({ length: 900 }, (_, i) => [`data.f${i}`, "A".repeat(80)]),
    );
    expect(() => leafEntry({ matter, number: 1, previous: null, commitments })).toThrow(/exceeds 65535/);
  });

  test("a leaf of another kind is not read as this one", () => {
    for (const text of ["", "not json", "[]", "null", '{"version":2}']) {
      expect(readLeaf(Buffer.from(text))).toBeNull();
    }
  });
});

describe("witness policies", () => {
  const office = (name: string, standing: "department" | "outside" | "operator") => ({
    vkey: generateKey(name, "witness").signer.verifier.vkey,
    url: null,
    department: name,
    standing,
  });
  const offices = [
    office("discipline", "department"),
    office("organisation", "department"),
    office("audit", "department"),
    office("province", "outside"),
    office("datacentre", "operator"),
  ];
  const text = writePolicy([generateKey("log.example", "log").signer.verifier.vkey], offices, {
    departments: 2,
    outside: 1,
  });

  function policy(source: string) {
    const reading = parsePolicy(source);
    if (!reading.ok) throw new Error(`${reading.line}: ${reading.message}`);
    return reading.policy;
  }

  test.each([
    [["discipline", "audit", "province"], true],
    [["discipline", "organisation", "audit", "province"], true],
    [["discipline", "organisation", "audit"], false],
    [["discipline", "province"], false],
    [["discipline", "province", "datacentre"], false],
    [[], false],
  ])("two departments of three and one outside: %j → %s", (names, met) => {
    expect(quorumMet(policy(text), new Set(names))).toBe(met);
  });

  test("the operator's own witness is listed and never counts", () => {
    const read = policy(text);
    expect(read.witnesses.map((w) => [w.name, countsForQuorum(read, w)])).toEqual([
      ["discipline", true],
      ["organisation", true],
      ["audit", true],
      ["province", true],
      ["datacentre", false],
    ]);
  });

  const first = `witness a ${offices[0]?.vkey}\n`;
  test.each([
    ["no quorum line", first, "needs a quorum line"],
    ["an unknown name", `${first}quorum b\n`, "expected: quorum"],
    ["a shared key", `${first}${first.replace("witness a", "witness b")}quorum a\n`, "never share a key"],
    ["a taken name", `${first}witness a ${offices[1]?.vkey}\nquorum a\n`, "is taken"],
    ["a member listed twice", `${first}group g any a a\nquorum g\n`, "member once"],
    ["a threshold too high", `${first}group g 2 a\nquorum g\n`, "with k from 1"],
    ["an unknown keyword", "constructor x\nquorum none\n", "unknown keyword"],
    ["two quorums", "quorum none\nquorum none\n", "one quorum line"],
  ])("a policy with %s is refused with its reason", (_, source, message) => {
    expect(parsePolicy(source)).toMatchObject({ ok: false, message: expect.stringContaining(message) });
  });
});
