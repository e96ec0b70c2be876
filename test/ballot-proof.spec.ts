/** What a voter's or teller's device makes of the proof that the server gives: the ballot that was witnessed, and no other. */
import { describe, expect, test } from "vitest";
import { EMPTY_EDGE, growEdge } from "../src/ledger/edge.ts";
import { leafHash } from "../src/ledger/merkle.ts";
import { inclusionProof } from "../src/ledger/proofs.ts";
import { formatReceipt } from "../src/ledger/receipt-text.ts";
import { Book, log, MATTER, policy, type Written } from "../src/sealing/proof.fixture.ts";
import { type Against, witnessKeys } from "../web/app/ledger/pinned.ts";
import { type Leaf, type Proof, proveBallot } from "../web/app/room/ballot/proof.ts";

const WITNESSES = witnessKeys(policy);
const AGAINST: Against = { vkey: log.verifier.vkey, policy, witnesses: WITNESSES };
const ROUND = { matter: MATTER, round: 1 };
const VOTE = "a".repeat(64);
const LIST = "b".repeat(64);
const SHOWN: Record<string, string[]> = {
  "decision.ballot-opened": ["data.ballot_round", "data.vote_hash"],
  "decision.ballot-closed": ["data.ballot_round", "data.closing_hash"],
};

function meeting(): Book {
  const book = new Book();
  book.about("chen", "chair", "attended");
  book.about("zhang", "member", "attended");
  book.add(MATTER, "decision.ballot-opened", {
    ballot_means: "electronic",
    electorate: 3,
    ballot_round: 1,
    vote_hash: VOTE,
  });
  return book;
}

const closed = (book: Book) =>
  book.add(MATTER, "decision.ballot-closed", { cast: 3, ballot_round: 1, closing_hash: LIST });

function leafOf({ number, entry, said }: Written): Leaf {
  const openings = ["fields", "type", ...(SHOWN[said.type] ?? [])].map((field) => ({
    field,
    salt: said.salts[field] ?? "",
    value: said.data[field],
  }));
  return { number, entry: entry.toString("base64"), openings };
}

/** As an honest server gives it, with what an attacker leaves out or signs otherwise. */
async function proofOf(
  book: Book,
  kept = book.written,
  signers?: Parameters<Book["checkpoint"]>[1],
): Promise<Proof> {
  const { tiles } = growEdge(EMPTY_EDGE, book.entries.map(leafHash));
  const last = kept.at(-1);
  if (!last) return { leaves: [], receipt: null };
  const proof = await inclusionProof(last.index, book.entries.length, async (level, n) => {
    const tile = tiles.findLast((one) => one.level === level && one.n === n);
    return tile?.hashes ?? new Uint8Array(0);
  });
  const checkpoint = book.checkpoint(book.entries.length, signers);
  const receipt = formatReceipt({ extra: last.entry, index: last.index, proof, checkpoint });
  return { leaves: kept.map(leafOf), receipt };
}

const state = async (proof: Proof, against = AGAINST) => (await proveBallot(ROUND, proof, against)).state;

describe("the proof of a ballot", () => {
  test("gives the one hash of the opening, and that of the close once it is there", async () => {
    const book = meeting();
    expect(await proveBallot(ROUND, await proofOf(book), AGAINST)).toEqual({
      state: "witnessed",
      opened: [VOTE],
      closed: [],
    });
    closed(book);
    expect(await proveBallot(ROUND, await proofOf(book), AGAINST)).toMatchObject({
      opened: [VOTE],
      closed: [LIST],
    });
  });

  test("shows a second opening of the same round, so that no voter has a key of its own; another round is another", async () => {
    const book = meeting();
    const again = (ballot_round: number, vote_hash: string) =>
      book.add(MATTER, "decision.ballot-opened", {
        ballot_means: "electronic",
        electorate: 3,
        ballot_round,
        vote_hash,
      });
    again(1, "c".repeat(64));
    again(2, "d".repeat(64));
    const proved = await proveBallot(ROUND, await proofOf(book), AGAINST);
    expect(proved.opened).toEqual([VOTE, "c".repeat(64)]);
    expect((await proveBallot({ ...ROUND, round: 2 }, await proofOf(book), AGAINST)).opened).toHaveLength(1);
  });

  test("waits for the quorum: one signature too few is none", async () => {
    expect(await state({ leaves: [], receipt: null })).toBe("waiting");
    expect(await state(await proofOf(meeting(), undefined, []))).toBe("waiting");
  });

  test("is false with a leaf left out, put elsewhere, or of another matter", async () => {
    const book = meeting();
    closed(book);
    const [a, b, c, d] = book.written as [Written, Written, Written, Written];
    expect(await state(await proofOf(book, [a, c, d]))).toBe("false");
    expect(await state(await proofOf(book, [b, a, c, d]))).toBe("false");
    expect(await state(await proofOf(book, [c, d]))).toBe("false");
    const honest = await proofOf(book);
    expect((await proveBallot({ ...ROUND, matter: "another" }, honest, AGAINST)).state).toBe("false");
  });

  test("is false where a type is not shown, or a hash is another than was committed", async () => {
    const book = meeting();
    const { leaves, receipt } = await proofOf(book);
    const at = (n: number, change: (leaf: Leaf) => Leaf) =>
      leaves.map((leaf, i) => (i === n ? change(leaf) : leaf));
    const without = (field: string) => (leaf: Leaf) => ({
      ...leaf,
      openings: leaf.openings.filter((opening) => opening.field !== field),
    });
    const saying = (field: string, value: unknown) => (leaf: Leaf) => ({
      ...leaf,
      openings: leaf.openings.map((opening) => (opening.field === field ? { ...opening, value } : opening)),
    });
    for (const changed of [
      at(1, without("type")),
      at(1, (leaf) => ({ ...leaf, openings: [] })),
      at(2, without("data.vote_hash")),
      at(2, saying("data.vote_hash", "e".repeat(64))),
      at(2, saying("data.ballot_round", 2)),
      at(2, saying("type", "decision.discussed")),
      at(2, saying("fields", ["type"])),
    ])
      expect(await state({ leaves: changed, receipt })).toBe("false");
    expect(await state({ leaves, receipt })).toBe("witnessed");
  });

  test("is false under another log's key", async () => {
    const other = { ...AGAINST, vkey: WITNESSES[0] ?? "" };
    expect(await state(await proofOf(meeting()), other)).toBe("false");
  });
});
