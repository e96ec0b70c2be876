/** What an outsider makes of a proof bundle: an honest one, and one from each attacker, with the control beside it. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { sealPosition, toBase64 } from "../../sealing/index.ts";
import { type ProofOptions, verifyProof } from "../../verifier/index.ts";
import { leafHash } from "../ledger/merkle.ts";
import {
  Book,
  establish,
  log,
  MATTER,
  meeting,
  type MeetingOptions,
  MEMBERS,
  person,
  placeOf,
  policy,
  REGISTRY,
  SAID,
  term,
} from "./proof.fixture.ts";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
function published(book: Book): string {
  const folder = mkdtempSync(join(tmpdir(), "quanjian-proof-"));
  folders.push(folder);
  book.writeTo(folder);
  return folder;
}

const check = (bundle: object, more: Partial<ProofOptions> = {}) =>
  verifyProof(JSON.stringify(bundle), { vkey: log.verifier.vkey, witnessPolicy: policy, ...more });
async function codesOf(bundle: object, more: Partial<ProofOptions> = {}): Promise<string[]> {
  return [...new Set((await check(bundle, more)).findings.map((f) => f.code))].sort();
}
async function played(options: MeetingOptions = {}) {
  const book = new Book();
  const { reveals, reveal } = meeting(book, options);
  return { book, reveals, reveal, bundle: await book.bundle({ reveals }) };
}

describe("an honest bundle", () => {
  test("shows that the chair's recorded statement followed the recorded statements of all others", async () => {
    const { book, bundle } = await played();
    const report = await check(bundle, { source: published(book) });
    expect(report.findings).toEqual([]);
    expect(report).toMatchObject({
      ok: true,
      matter: MATTER,
      isWitnessed: true,
      isScanned: true,
      later: 0,
      unaccounted: [],
      items: [{ item: null, before: 3, isChairLast: true, chair: { person: person("chen") } }],
      reveals: [{ round: 1, sealed: 3, opened: 3, isWitnessed: true }],
    });
  });

  test("holds no word that the check does not need", async () => {
    const text = JSON.stringify((await played()).bundle);
    expect(text).not.toContain("购置设备");
    expect(text).not.toContain("carried");
    // The control: what was sealed with its reasons is opened with them.
    expect(text).toContain("资金来源尚不明确");
  });

  test("of an open round, without sealing, is judged by the same order", async () => {
    const open = new Book();
    open.add(MATTER, "decision.convened", { due: 4 });
    for (const who of ["chen", ...MEMBERS] as const)
      open.about(who, who === "chen" ? "chair" : "member", "attended");
    for (const who of MEMBERS)
      open.about(who, "member", "position-stated", { position: "agree", reasons: "口头理由" });
    open.about("chen", "chair", "position-stated", { position: "agree" });
    const bundle = await open.bundle();
    expect(JSON.stringify(bundle)).not.toContain("口头理由");
    expect(await codesOf(bundle)).toEqual(["terms-missing"]);
  });

  test("says what it could not look for without the ledger, and how many acts came later", async () => {
    const { book, bundle } = await played();
    expect(await check(bundle)).toMatchObject({ ok: true, isScanned: false, later: null });
    book.add(MATTER, "decision.record-confirmed");
    expect(await check(bundle, { source: published(book) })).toMatchObject({ ok: true, later: 1 });
  });

  test("revealed without the quorum is in order, and is told as not witnessed", async () => {
    const { bundle } = await played({ isWitnessed: false });
    expect(await check(bundle)).toMatchObject({ ok: true, reveals: [{ isWitnessed: false }] });
  });

  test("without a policy nothing counts as witnessed", async () => {
    const { bundle } = await played();
    const report = await verifyProof(JSON.stringify(bundle), { vkey: log.verifier.vkey });
    expect(report).toMatchObject({ ok: true, isWitnessed: null, reveals: [{ isWitnessed: false }] });
  });

  test("left unopened and stated openly afterwards is in order", async () => {
    const book = new Book();
    const { reveals } = meeting(book, { sealers: MEMBERS, opened: ["zhang", "li"], chairFirst: true });
    book.about("wang", "member", "position-unopened", { round: 1 });
    expect(await codesOf(await book.bundle({ reveals }))).toContain("unopened-not-restated");
    book.about("wang", "member", "position-stated", { position: "defer" });
    expect(await codesOf(await book.bundle({ reveals }))).not.toContain("unopened-not-restated");
  });
});

describe("an attacker", () => {
  test("who put the chair first is seen", async () => {
    const { bundle } = await played({ chairFirst: true });
    expect(await codesOf(bundle)).toEqual(["chair-before-others", "chair-before-reveal"]);
  });

  test("who puts the leaves into another order in the file is seen", async () => {
    const { bundle } = await played();
    const [one, two, ...rest] = bundle.leaves;
    expect(await codesOf({ ...bundle, leaves: [two, one, ...rest] })).toContain("number-twice");
    // Of two leaves the places changed: then neither is where the tree has it.
    const [a, b] = bundle.leaves.slice(-2) as { entry: string }[];
    const swapped = [...bundle.leaves.slice(0, -2), { ...a, entry: b?.entry }, { ...b, entry: a?.entry }];
    expect(await codesOf({ ...bundle, leaves: swapped })).toContain("not-included");
  });

  test("who drops the dissenter from the file is seen", async () => {
    const { book, bundle } = await played();
    const dissent = book.written.findIndex(
      (w) => w.said.type === "decision.position-stated" && w.said.data["data.position"] === "disagree",
    );
    const leaves = bundle.leaves.filter((leaf) => (leaf as { index: number }).index !== dissent);
    expect(leaves.length).toBe(bundle.leaves.length - 1);
    expect(await codesOf({ ...bundle, leaves })).toEqual([
      "chair-before-others",
      "number-missing",
      "position-dropped",
    ]);
  });

  test("who never records what the dissenter sealed is seen", async () => {
    const { bundle } = await played({ opened: ["zhang", "wang"] });
    expect(await codesOf(bundle)).toEqual(["chair-before-others", "position-dropped"]);
  });

  test("who hides what a leaf says is seen", async () => {
    const { bundle } = await played();
    const hidden = bundle.leaves.map((leaf, i) => (i === 12 ? { ...(leaf as object), disclosed: [] } : leaf));
    expect(await codesOf({ ...bundle, leaves: hidden })).toContain("undisclosed");
    // One field alone is hidden: that the act has it stands in its list of names.
    const without = (name: string) =>
      bundle.leaves.map((leaf) => {
        const { disclosed, ...rest } = leaf as { disclosed: { field: string }[] };
        return { ...rest, disclosed: disclosed.filter((d) => d.field !== name) };
      });
    expect(await codesOf({ ...bundle, leaves: without("data.as") })).toContain("undisclosed");
    expect(await codesOf({ ...bundle, leaves: without("type") })).toContain("undisclosed");
  });

  test("who shows another word than the recorded one is seen, as is one who shows a field in two ways", async () => {
    const { bundle } = await played();
    const altered = JSON.parse(JSON.stringify(bundle).replace('"value":"disagree"', '"value":"agree"'));
    expect(await codesOf(altered)).toContain("disclosure-fails");
    const twice = structuredClone(bundle) as unknown as { leaves: { disclosed: { field: string }[] }[] };
    for (const { disclosed } of twice.leaves) {
      const type = disclosed.find((d) => d.field === "type");
      if (type) disclosed.push(type);
    }
    expect(await codesOf(twice)).toContain("disclosure-fails");
  });

  test("who wrote the chain anew is not in the signed tree", async () => {
    const { bundle } = await played();
    const anew = new Book();
    meeting(anew, { opened: ["zhang", "wang"] });
    const forged = await anew.bundle();
    // His own leaves under the checkpoint that the witnesses signed.
    expect(await codesOf({ ...forged, checkpoint: bundle.checkpoint })).toContain("not-included");
  });

  test("who shows a fork that the log signed lacks the witnesses", async () => {
    const { bundle } = await played();
    const fork = new Book();
    const { reveals } = meeting(fork);
    const shown = await fork.bundle({ reveals, checkpoint: fork.checkpoint(fork.written.length, []) });
    expect(await codesOf(shown)).toEqual(["quorum-missing"]);
    // And whose ledger is the other one: the scan finds that it did not grow from this checkpoint.
    const honest = new Book();
    meeting(honest);
    expect(await codesOf(shown, { source: published(honest) })).toEqual(
      expect.arrayContaining(["ledger-forked", "quorum-missing"]),
    );
    expect(await codesOf(bundle)).toEqual([]);
  });

  test("who reveals at n − 1 is seen, whatever checkpoint he cites", async () => {
    const { bundle } = await played({ sealers: ["zhang", "li"] });
    expect(await codesOf(bundle)).toEqual(["chair-before-others", "revealed-early"]);
  });

  test("who cites a checkpoint that leaves the last seal out is seen", async () => {
    const { book } = await played();
    const last = book.written.findLast((w) => w.said.type === "decision.position-sealed");
    const early = new Book();
    const { reveals } = meeting(early, { cited: (one) => one.checkpoint(last?.index ?? 0) });
    expect(await codesOf(await early.bundle({ reveals }))).toEqual(["reveal-leaves-out"]);
  });

  test("who cites a checkpoint of another tree, one without the witnesses, or none is seen", async () => {
    const cites = async (cited: (book: Book) => string) => codesOf((await played({ cited })).bundle);
    const other = new Book();
    meeting(other);
    expect(await cites((book) => other.checkpoint(book.written.length))).toEqual(["forked"]);
    expect(await cites((book) => book.checkpoint(book.written.length, []))).toEqual(["reveal-not-witnessed"]);
    const malformed = new Book();
    meeting(malformed, { cited: () => "no checkpoint\n" });
    expect(await codesOf(await malformed.bundle())).toEqual([
      "cited-checkpoint-malformed",
      "reveal-cites-nothing",
    ]);
    // Without the proof that the tree grew from there, and as it ought to be.
    const { book, reveals } = await played();
    expect(await codesOf(await book.bundle({ reveals: [] }))).toEqual(["forked"]);
    expect(await codesOf(await book.bundle({ reveals }))).toEqual([]);
  });

  test("whose salts are all the same is seen", async () => {
    const salt = new Uint8Array(32).fill(9);
    const constant = (who: (typeof MEMBERS)[number]) => {
      let calls = 0;
      return sealPosition(placeOf(who), SAID[who], (n) => {
        calls += 1;
        return calls === 1 ? salt.subarray(0, n) : crypto.getRandomValues(new Uint8Array(n));
      });
    };
    const { bundle } = await played({ seal: constant });
    expect(await codesOf(bundle)).toEqual(["salt-repeated"]);
  });

  test("who opens something else than what was sealed, or twice, is seen", async () => {
    const other = await played({
      stated: (who, data) => (who === "li" ? { ...data, position: "agree" } : data),
    });
    expect(await codesOf(other.bundle)).toEqual(["opening-differs"]);
    const second = sealPosition(placeOf("li"), { position: "agree" });
    const resealed = await played({
      stated: (who, data) =>
        who === "li"
          ? {
              ...second.opening.position,
              round: 1,
              commitment: toBase64(second.commitment),
              salt: toBase64(second.opening.salt),
            }
          : data,
    });
    expect(await codesOf(resealed.bundle)).toEqual(["opened-not-sealed"]);
    const twice = await played({ opened: ["zhang", "li", "li", "wang"] });
    expect(await codesOf(twice.bundle)).toEqual(["opened-twice", "salt-repeated"]);
  });

  test("who records a second seal of one member in a round is seen", async () => {
    const book = new Book();
    const { reveals } = meeting(book);
    book.about("li", "member", "position-sealed", { round: 1, commitment: toBase64(new Uint8Array(32)) });
    expect(await codesOf(await book.bundle({ reveals }))).toEqual(["sealed-twice"]);
  });

  test("who moves another member's opening is seen: the member is in the hash", async () => {
    const seal = sealPosition(placeOf("zhang"), SAID.zhang);
    const { bundle } = await played({
      seal: (who) => (who === "li" ? seal : sealPosition(placeOf(who), SAID[who])),
    });
    expect(await codesOf(bundle)).toEqual(["opening-differs"]);
  });

  test("who used a number twice shows one of the two, and the scan finds the other", async () => {
    const book = new Book();
    const { reveals } = meeting(book);
    const of = book.written.filter((w) => w.matter === MATTER);
    const last = of.at(-1);
    const before = of.at(-2);
    // The same place in the matter once more, rightly linked: a second truth for somebody else.
    book.add(
      MATTER,
      "decision.resolved",
      { outcome: "lost" },
      {
        number: last?.number,
        previous: leafHash(before?.entry ?? Buffer.alloc(0)).toString("hex"),
      },
    );
    const bundle = await book.bundle({
      reveals,
      leaves: of.map((w) => book.bundled(w)),
    });
    expect(await codesOf(bundle)).toEqual([]);
    expect(await codesOf(bundle, { source: published(book) })).toEqual([
      "leaf-withheld",
      "ledger-matter-duplicate",
    ]);
  });

  test("who cuts the end off is found by the scan", async () => {
    const { book, bundle } = await played();
    const cut = { ...bundle, leaves: bundle.leaves.slice(0, -1) };
    expect(await codesOf(cut)).toEqual([]);
    expect(await codesOf(cut, { source: published(book) })).toEqual(["leaf-withheld"]);
  });

  test("who seats somebody without an office is seen; who never mentions a member shows it", async () => {
    const ended = new Book();
    meeting(ended);
    ended.add(REGISTRY, "registry.term-ended", { term: term("zhang"), on: "2026-01-01" });
    expect(await codesOf(await ended.bundle())).toContain("no-office");
    // The registry's leaves are without gap too: the one that ends the term cannot be left out of their middle.
    ended.add(REGISTRY, "registry.body-changed", { name: "财政局" });
    const registry = ended.written.filter((w) => w.matter === REGISTRY);
    const terms = registry.filter((w) => w.said.type !== "registry.term-ended").map((w) => ended.bundled(w));
    expect(await codesOf(await ended.bundle({ terms: [terms] }))).toContain("number-missing");

    const silent = new Book();
    establish(silent);
    silent.add(MATTER, "decision.convened", { due: 2 });
    silent.about("chen", "chair", "attended");
    silent.about("zhang", "member", "attended");
    silent.about("li", "member", "absent");
    silent.about("zhang", "member", "position-stated", { position: "agree" });
    silent.about("chen", "chair", "position-stated", { position: "agree" });
    expect(await check(await silent.bundle())).toMatchObject({ ok: true, unaccounted: [person("wang")] });
  });

  test("who lets the head of the body sit as a member under another's chair is seen", async () => {
    const book = new Book();
    establish(book);
    book.about("zhang", "chair", "attended");
    book.about("chen", "member", "attended");
    book.about("chen", "member", "position-stated", { position: "agree" });
    book.about("zhang", "chair", "position-stated", { position: "agree" });
    expect(await codesOf(await book.bundle())).toEqual(["principal-not-chair"]);
    // And the chair who states as a member does not escape stating last.
    const other = new Book();
    establish(other);
    other.about("chen", "chair", "attended");
    other.about("zhang", "member", "attended");
    other.about("chen", "member", "position-stated", { position: "agree" });
    other.about("zhang", "member", "position-stated", { position: "agree" });
    other.about("chen", "chair", "position-stated", { position: "agree" });
    expect(await codesOf(await other.bundle())).toEqual(["capacity-differs"]);
  });

  test("who signs with another key, or hands out no bundle at all, is refused", async () => {
    const { bundle } = await played();
    const forged = String(bundle.checkpoint).replace(/log\.example/g, "log.elsewhere");
    expect(await codesOf({ ...bundle, checkpoint: forged })).toContain("checkpoint-not-signed");
    for (const text of ["", "{}", "[]", "null", JSON.stringify({ ...bundle, leaves: "none" })])
      expect((await verifyProof(text, { vkey: log.verifier.vkey })).findings[0]?.code).toBe(
        "bundle-malformed",
      );
  });
});

test("whatever byte of a leaf, path or opening is altered, the bundle is not in order", async () => {
  const { bundle } = await played();
  const text = JSON.stringify(bundle);
  const places = [...text.matchAll(/"(?:entry|salt|path)":(?:\[)?"([A-Za-z0-9+/]{30,})/g)].map(
    (m) => [m.index + m[0].length - (m[1] ?? "").length, (m[1] ?? "").length] as const,
  );
  await fc.assert(
    fc.asyncProperty(fc.nat(places.length - 1), fc.nat(10_000), async (which, at) => {
      const [start, length] = places[which] ?? [0, 1];
      // The last character of a base64 text may hold bits that nobody reads.
      const place = start + (at % Math.max(1, length - 2));
      const letter = text[place] === "A" ? "B" : "A";
      const altered = text.slice(0, place) + letter + text.slice(place + 1);
      const report = await verifyProof(altered, { vkey: log.verifier.vkey, witnessPolicy: policy });
      expect(report.ok).toBe(false);
    }),
    { numRuns: 300 },
  );
});
