/** What an auditor sees of one matter after another: the leaves of each are a chain. */
import { describe, expect, test } from "vitest";
import { leafEntry } from "./leaf.ts";
import { MATTERS, checkpointOf, entries, entriesOf, ledgerOnDisk, writeLedger } from "./outside.fixture.ts";

const { bad, verify, codes } = ledgerOnDisk();

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
