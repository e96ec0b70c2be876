import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TestLedger } from "../ledger/ledger.fixture.ts";
import { actsOfMatter, JURISDICTION, openTestLedger, queueActs } from "../ledger/ledger.fixture.ts";
import { createLog, systemClock } from "../platform/index.ts";
import { prepareQueue } from "./queue.ts";
import { lastSelfChecks, selfCheck } from "./self-check.ts";
import { sweep } from "./sweep.ts";

let ledger: TestLedger;
const context = () => ({
  database: ledger.app,
  recordKey: randomBytes(32),
  clock: systemClock,
  log: createLog("silent"),
});

beforeAll(async () => {
  ledger = await openTestLedger();
  await queueActs(ledger.app, actsOfMatter(600));
  const sequencer = await ledger.start();
  await sequencer.integrateNow(JURISDICTION);
  await sequencer.stop();
});
afterAll(() => ledger.close());

describe("self-check", () => {
  test("hashes a whole log to the root that was signed, and says of acts without a row that they are not there", async () => {
    const [check] = await selfCheck(context());
    expect(check).toMatchObject({ jurisdiction: JURISDICTION, size: 600, actsOpened: 0, ok: false });
    expect(check?.found.every((sentence) => sentence.includes("restore the table acts"))).toBe(true);
    expect(check?.found.length).toBe(200);
    expect(await lastSelfChecks(ledger.app)).toEqual([check]);
  });

  test("finds an altered entry, a missing leaf and a head that its key did not sign", async () => {
    const found = async () => (await selfCheck(context()))[0]?.found[0] ?? "";
    const { owner } = ledger;
    await owner.query("update leaves set entry = entry || ' '::bytea where index = 417");
    expect(await found()).toContain("another root than was signed at size 600");
    await owner.query(
      "update leaves set entry = substring(entry from 1 for length(entry) - 1) where index = 417",
    );
    await owner.query("create table kept as select * from leaves where index = 300");
    await owner.query("delete from leaves where index = 300");
    expect(await found()).toContain("leaf 300 is missing");
    await owner.query("insert into leaves select * from kept");
    await owner.query(
      "update ledger_heads set size = size - 1, witnessed_size = null, witnessed_checkpoint = null, witnessed_at = null",
    );
    expect(await found()).toContain("the head is not what the log's key has signed");
  });
});

describe("sweep", () => {
  test("removes what has expired and leaves what has not", async () => {
    const { app } = ledger;
    for (const [key, days] of [
      ["old", 31],
      ["new", 29],
    ])
      await app.query(
        `insert into idempotency_keys
           (jurisdiction, person, key, request_hash, matter, first_number, last_number, created_at)
         values ($1, 'p', $2, '', gen_random_uuid(), 1, 1, now() - $3 * interval '1 day')`,
        [JURISDICTION, key, days],
      );
    for (const [key, seconds] of [
      ["old", -1],
      ["new", 60],
    ])
      await app.query(
        "insert into auth.sealed_values values ($1, '', now() + $2 * interval '1 second'), ($1 || ' for ever', '', null)",
        [key, seconds],
      );
    await app.query("insert into auth.sign_in_pressure values (now() - interval '2 hours', 1), (now(), 1)");
    expect(await sweep(context())).toEqual({ idempotencyKeys: 1, signInValues: 1, signInFailures: 1 });
    expect(await sweep(context())).toEqual({ idempotencyKeys: 0, signInValues: 0, signInFailures: 0 });
    expect(await app.query("select key from idempotency_keys")).toEqual([{ key: "new" }]);
    expect((await app.query("select key from auth.sealed_values")).length).toBe(3);
  });
});

describe("the queue's schema", () => {
  test("is made by the owner twice without harm; the application adds and takes jobs and changes nothing else", async () => {
    await prepareQueue(ledger.owner);
    await prepareQueue(ledger.owner);
    const { app } = ledger;
    await app.query("select graphile_worker.add_job('sweep')");
    const waiting =
      "select identifier as task from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id";
    expect(await app.query(waiting)).toEqual([{ task: "sweep" }]);
    await expect(app.query("drop table graphile_worker._private_jobs")).rejects.toThrow(/must be owner/);
    await expect(app.query("delete from graphile_worker.migrations")).rejects.toThrow(/permission denied/);
    for (const other of [ledger.sequencerDatabase, ledger.eraser])
      await expect(other.query("select from graphile_worker._private_jobs")).rejects.toThrow(
        /permission denied/,
      );
  });
});
