import canonicalize from "canonicalize";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { generateKey } from "./keys.ts";
import type { CommittedAct } from "./leaf.ts";
import { commit, commitAct, committedRow, leafEntry, NAMES, openCommitment, unopenedFields } from "./leaf.ts";
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
    const row = committedRow(act);
    const names = [
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
    ];
    expect(row[0]).toEqual([NAMES, names]);
    expect(Object.keys(salts)).toEqual([NAMES, ...names]);
    expect(new Set(Object.values(salts)).size).toBe(11);
    expect(unopenedFields(act, { commitments, salts })).toEqual([]);
    const position = commitments[1 + names.indexOf("data.position")] ?? "";
    const salt = salts["data.position"] ?? "";
    expect(openCommitment(position, "data.position", "agree", salt)).toBe(true);
    expect(openCommitment(position, "data.position", "oppose", salt)).toBe(false);
    expect(openCommitment(position, "data.remark", "agree", salt)).toBe(false);
    expect(openCommitment(position, "data.position", "agree", salts.type ?? "")).toBe(false);
    expect(unopenedFields({ ...act, body: "another" }, { commitments, salts })).toEqual(["body"]);
    expect(unopenedFields({ ...act, data: {} }, { commitments, salts })).toContain(NAMES);
  });

  test("one place a name: a second value hidden in the filling opens as no field", () => {
    const { commitments, salts } = commitAct(act);
    const salt = Buffer.alloc(32, 9);
    const twice = [...commitments.slice(0, -1), commit("data.position", "oppose", salt)];
    const other = { ...act, data: { ...act.data, position: "oppose" } };
    const moved = { ...salts, "data.position": salt.toString("base64") };
    expect(unopenedFields(other, { commitments: twice, salts: moved })).toEqual(["data.position"]);
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
    expect(first.commitments.every((text, place) => text !== second.commitments[place])).toBe(true);
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
  const commitment = fc
    .uint8Array({ minLength: 32, maxLength: 32 })
    .map((b) => Buffer.from(b).toString("base64"));

  test("are the canonical JSON of the leaf", () => {
    fc.assert(
      fc.property(fc.array(commitment), fc.integer({ min: 2, max: 1e9 }), (commitments, number) => {
        const leaf = { matter, number, previous: "ab".repeat(32), commitments };
        const entry = leafEntry(leaf);
        expect(entry.toString()).toBe(canonicalize({ ...leaf, version: 1 }));
        expect(readLeaf(entry)).toEqual({ ...leaf, version: 1 });
      }),
    );
  });

  test("hold neither a name nor a word of the act", () => {
    const { commitments } = commitAct(act);
    const text = leafEntry({ matter, number: 1, previous: null, commitments }).toString();
    for (const word of ["decision.position-stated", "agree", "同意", "预算", "0d8b0b4e", "2026"]) {
      expect(text).not.toContain(word);
    }
  });

  test("of whatever act look alike: neither names, number of fields nor length of values shows its type", () => {
    const name = fc.stringMatching(/^[a-z-]{1,12}$/);
    const acts = fc.record({
      data: fc.dictionary(name, fc.oneof(fc.string({ maxLength: 400 }), fc.integer()), { maxKeys: 6 }),
      actor: fc.constantFrom(act.actor, { system: "clock" }),
    });
    fc.assert(
      fc.property(acts, acts, (a, b) => {
        const shapes = [a, b].map((part) => {
          const { commitments } = commitAct({ ...act, ...part, norms: { pack: "cn", version: "1" } });
          return leafEntry({ matter, number: 1, previous: null, commitments })
            .toString()
            .replaceAll(/"[A-Za-z0-9+/]{43}="/g, "#");
        });
        expect(shapes[0]).toBe(shapes[1]);
        expect(shapes[0]).toBe(
          `{"commitments":[${Array(16).fill("#").join(",")}],"matter":"${matter}","number":1,"previous":null,"version":1}`,
        );
      }),
    );
  });

  test("an act of more fields than most joins the next width", () => {
    const data = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`f${i}`, i]));
    const wide = commitAct({ ...act, data });
    expect(wide.commitments).toHaveLength(32);
    expect(unopenedFields({ ...act, data }, wide)).toEqual([]);
  });

  test("what is no commitment is refused", () => {
    expect(() => leafEntry({ matter, number: 1, previous: null, commitments: ["agree"] })).toThrow(
      /no commitment/,
    );
  });

  test.each([
    [{ number: 0, previous: null }, /dense from 1/],
    [{ number: 1, previous: "ab".repeat(32) }, /no previous leaf/],
    [{ number: 2, previous: null }, /no previous leaf/],
    [{ number: 2, previous: "AB".repeat(32) }, /lower-case hexadecimal/],
  ])("%o is refused", (part, message) => {
    expect(() => leafEntry({ matter, commitments: [], ...part })).toThrow(message);
  });

  test("an entry that a bundle cannot hold is refused", () => {
    const data = Object.fromEntries(Array.from({ length: 1_100 }, (_, i) => [`f${i}`, i]));
    const { commitments } = commitAct({ ...act, data });
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
    [
      "two keys of one name",
      `${first}witness b ${office("discipline", "department").vkey}\nquorum a\n`,
      "two keys are named",
    ],
    ["a taken name", `${first}witness a ${offices[1]?.vkey}\nquorum a\n`, "is taken"],
    ["a member listed twice", `${first}group g any a a\nquorum g\n`, "member once"],
    ["a threshold too high", `${first}group g 2 a\nquorum g\n`, "with k from 1"],
    ["an unknown keyword", "constructor x\nquorum none\n", "unknown keyword"],
    ["two quorums", "quorum none\nquorum none\n", "one quorum line"],
  ])("a policy with %s is refused with its reason", (_, source, message) => {
    expect(parsePolicy(source)).toMatchObject({ ok: false, message: expect.stringContaining(message) });
  });
});
