import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyLedger, verifyReceipt } from "../../verifier/index.ts";
import type { TestLedger } from "./ledger.fixture.ts";
import { actsOfMatter, JURISDICTION, openTestLedger, queueActs } from "./ledger.fixture.ts";
import { receiptFor } from "./receipt.ts";
import { ledgerRoutes } from "./routes.ts";

let ledger: TestLedger;

beforeAll(async () => {
  ledger = await openTestLedger();
});
afterAll(() => ledger.close());

async function verify() {
  const routes = ledgerRoutes({ database: ledger.app });
  return verifyLedger({
    source: `http://ledger/ledger/${JURISDICTION}`,
    fetch: (url) => routes.request(new URL(url).pathname),
    vkey: ledger.vkey,
    witnessPolicy: ledger.policy,
  });
}

describe("who may do what in the database", () => {
  const forbidden = /permission denied/;
  test.each([
    "update leaves set entry = ''",
    "delete from leaves",
    "truncate leaves",
    "insert into leaves values ('qingchuan', 9, gen_random_uuid(), '', '', now())",
    "delete from ledger_queue",
    "update ledger_queue set entry = ''",
    "update ledger_heads set policy = 'quorum none'",
    "update ledger_tiles set hashes = ''",
    "delete from ledger_cosignatures",
    "update ledger_witnesses set counts_for_quorum = true",
    "update acts set type = ''",
    "delete from acts",
  ])("the application may not: %s", async (sql) => {
    await expect(ledger.app.query(sql, [])).rejects.toThrow(forbidden);
  });

  test.each([
    "update leaves set entry = ''",
    "delete from leaves",
    "delete from ledger_tiles",
    "delete from ledger_heads",
    "delete from ledger_cosignatures",
    "insert into ledger_queue values ('qingchuan', gen_random_uuid(), '')",
    "select * from act_contents",
    "select * from record_keys",
    "select * from acts",
  ])("the sequencer may not: %s", async (sql) => {
    await expect(ledger.sequencerDatabase.query(sql, [])).rejects.toThrow(forbidden);
  });

  test.each([
    "delete from leaves",
    "delete from acts",
    "update leaves set entry = ''",
    "update acts set type = ''",
  ])("the eraser may not: %s", async (sql) => {
    await expect(ledger.eraser.query(sql, [])).rejects.toThrow(forbidden);
  });
});

describe("erasure", () => {
  test("a ledger whose contents and salts are gone is verified as before", async () => {
    const acts = actsOfMatter(20);
    const matter = "5f0c7a52-2a41-4a55-9a1a-6f1f0c2d3e4b";
    await ledger.app.query(
      `insert into matters (jurisdiction, matter, procedure, pack_version, body, opened_at, opened_on, last_number,
                            last_leaf, last_recorded_at, last_claimed_at)
       values ($1, $2, 'cn/decision', '1', $2, now(), current_date, 20, '', now(), now())`,
      [JURISDICTION, matter],
    );
    for (const [i, { act }] of acts.entries()) {
      await ledger.app.query(
        `insert into acts (jurisdiction, matter, number, act, type, body, actor_system, claimed_at, recorded_at, pack, pack_version)
         values ($1, $2, $3, $4, 't', $2, 'clock', now(), now(), 'cn', '1')`,
        [JURISDICTION, matter, i + 1, act],
      );
      await ledger.app.query("insert into act_contents values ($1, $2, 'content', 'salts')", [
        JURISDICTION,
        act,
      ]);
    }
    await queueActs(ledger.app, acts);
    const sequencer = await ledger.start();
    await sequencer.integrateNow(JURISDICTION);
    await sequencer.stop();
    const before = await verify();
    await ledger.eraser.query("delete from act_contents where jurisdiction = $1", [JURISDICTION]);
    const left = await ledger.owner.query("select from act_contents", []);
    expect(left).toEqual([]);
    const after = await verify();
    expect(after).toEqual(before);
    expect(after.ok).toBe(true);
    const receipt = await receiptFor(ledger.app, JURISDICTION, acts[3]?.act ?? "");
    expect(verifyReceipt(receipt?.proof ?? "", ledger.vkey).ok).toBe(true);
  });
});
