import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { verifyLedger, verifyReceipt } from "../../verifier/index.ts";
import type { Database } from "../platform/index.ts";
import { createLedger } from "./create.ts";
import type { TestLedger } from "./ledger.fixture.ts";
import { actsOfMatter, JURISDICTION, ORIGIN, openTestLedger, queueActs } from "./ledger.fixture.ts";
import { receiptFor } from "./receipt.ts";
import { ledgerRoutes } from "./routes.ts";
import type { Sequencer } from "./sequencer.ts";
import { readHead, witnessStandings } from "./store.ts";

let ledger: TestLedger;
let running: Sequencer[] = [];

beforeEach(async () => {
  ledger = await openTestLedger();
});
afterEach(async () => {
  for (const sequencer of running) await sequencer.stop();
  running = [];
  await ledger.close();
});
afterAll(() => expect(running).toEqual([]));

async function start(options: Parameters<TestLedger["start"]>[0] = {}): Promise<Sequencer> {
  const sequencer = await ledger.start(options);
  running.push(sequencer);
  return sequencer;
}

async function verify(more: { previousCheckpoint?: string } = {}) {
  const routes = ledgerRoutes({ database: ledger.app });
  return verifyLedger({
    source: `http://ledger/ledger/${JURISDICTION}`,
    fetch: (url) => routes.request(new URL(url).pathname),
    vkey: ledger.vkey,
    witnessPolicy: ledger.policy,
    ...more,
  });
}

async function rows(sql: string): Promise<Record<string, unknown>[]> {
  return ledger.owner.query<Record<string, unknown>>(sql, []);
}

describe("from the queue into the log", () => {
  test("what is queued is integrated, witnessed, receipted and verifiable from outside", async () => {
    const acts = actsOfMatter(300);
    await queueActs(ledger.app, acts);
    const act = acts[7]?.act ?? "";
    expect((await receiptFor(ledger.app, JURISDICTION, act))?.status).toBe("queued");
    const head = await (await start()).integrateNow(JURISDICTION);
    expect([head.size, head.witnessedSize, head.status]).toEqual([300, 300, "signing"]);
    const report = await verify();
    expect(report).toMatchObject({ ok: true, size: 300, leaves: 300, matters: 1, findings: [] });
    expect(report.witnessed?.by).toHaveLength(5);
    const receipt = await receiptFor(ledger.app, JURISDICTION, act);
    expect(receipt).toMatchObject({ status: "witnessed", index: 7, origin: ORIGIN });
    expect(receipt?.firstCosignedAt).toMatch(/^20\d\d-.*Z$/);
    const checked = verifyReceipt(receipt?.proof ?? "", ledger.vkey, acts[7]?.entry, ledger.policy);
    expect(checked).toMatchObject({ ok: true, isWitnessed: true, index: 7, size: 300 });
    expect(verifyReceipt(receipt?.proof ?? "", ledger.vkey, acts[8]?.entry).ok).toBe(false);
    expect(await receiptFor(ledger.app, JURISDICTION, "00000000-0000-4000-8000-000000000000")).toBeNull();
    expect(await witnessStandings(ledger.app, JURISDICTION)).toHaveLength(5);
  });

  test("batches grow the same tree as one batch, and each checkpoint extends the one before", async () => {
    const sequencer = await start();
    let previousCheckpoint: string | undefined;
    for (const count of [1, 254, 1, 1, 300, 6_000]) {
      await queueActs(ledger.app, actsOfMatter(count));
      const head = await sequencer.integrateNow(JURISDICTION);
      const report = await verify(previousCheckpoint === undefined ? {} : { previousCheckpoint });
      expect(report.findings).toEqual([]);
      expect(report.size).toBe(head.size);
      previousCheckpoint = head.checkpoint;
    }
  });

  test("a matter's acts stand in order even where they were queued at the same instant", async () => {
    const acts = actsOfMatter(40);
    await queueActs(ledger.app, [...acts].reverse());
    await ledger.owner.query("update ledger_queue set queued_at = now()", []);
    await (await start()).integrateNow(JURISDICTION);
    const order = await rows("select act from leaves order by index");
    expect(order.map((row) => row.act)).toEqual(acts.map((a) => a.act));
  });

  test("sixteen writers and two sequencers: every act once, no index missing", async () => {
    const [first, second] = [await start(), await start()];
    const writers = Array.from({ length: 16 }, async () => {
      for (const act of actsOfMatter(30)) {
        await ledger.app.transaction((tx) => queueActs(tx, [act]));
        if (Math.random() < 0.1) await Promise.all([first, second].map((s) => s.integrateNow(JURISDICTION)));
      }
    });
    await Promise.all(writers);
    await first.integrateNow(JURISDICTION);
    await second.integrateNow(JURISDICTION);
    expect(await rows("select count(*)::int as n, max(index)::int as last from leaves")).toEqual([
      { n: 480, last: 479 },
    ]);
    expect(await rows("select count(*)::int as n from ledger_queue")).toEqual([{ n: 0 }]);
    expect(await verify()).toMatchObject({ ok: true, size: 480, matters: 16 });
    expect(ledger.logged.filter((l) => l.level === "error")).toEqual([]);
  });

  test("a notification wakes the sequencer without the timer", async () => {
    await start();
    const integrated = new Promise<string>((resolve) => {
      void ledger.app.listen("quanjian_ledger", resolve);
    });
    await ledger.app.transaction(async (tx) => {
      await queueActs(tx, actsOfMatter(1));
      await tx.query("select pg_notify('quanjian_queue', $1)", [JURISDICTION]);
    });
    // The listener may have been set up after the notification: any later one will do.
    await running[0]?.integrateNow(JURISDICTION);
    await queueActs(ledger.app, actsOfMatter(1));
    await running[0]?.integrateNow(JURISDICTION);
    expect(await integrated).toBe(JURISDICTION);
    expect((await readHead(ledger.app, JURISDICTION))?.size).toBe(2);
  });
});

/** A database whose transactions fail before or after their commit, as a lost connection would make them. */
function failing(database: Database, when: "before-commit" | "after-commit", isDue: () => boolean): Database {
  return {
    ...database,
    query: (sql, params) => database.query(sql, params),
    listen: (channel, onPayload) => database.listen(channel, onPayload),
    transaction: async (work) => {
      const result = await database.transaction(async (tx) => {
        const done = await work(tx);
        if (when === "before-commit" && isDue()) throw new Error("connection lost");
        return done;
      });
      if (when === "after-commit" && isDue()) throw new Error("connection lost");
      return result;
    },
  };
}

describe("failures in the middle", () => {
  test.each(["before-commit", "after-commit"] as const)(
    "a connection lost %s loses and doubles nothing",
    async (when) => {
      let failures = 2;
      const database = failing(ledger.sequencerDatabase, when, () => failures-- > 0);
      const sequencer = await start({ database });
      const checkpoints: string[] = [];
      for (let i = 0; i < 4; i++) {
        await queueActs(ledger.app, actsOfMatter(20));
        await sequencer.integrateNow(JURISDICTION).catch(() => undefined);
        checkpoints.push((await readHead(ledger.app, JURISDICTION))?.checkpoint ?? "");
      }
      const head = await sequencer.integrateNow(JURISDICTION);
      expect([head.size, head.witnessedSize]).toEqual([80, 80]);
      for (const previousCheckpoint of checkpoints) {
        expect((await verify({ previousCheckpoint })).findings).toEqual([]);
      }
    },
  );

  test("no witness ever saw a checkpoint of a batch that was rolled back", async () => {
    const asked: string[] = [];
    const witnesses = {
      latest: ledger.client.latest,
      addCheckpoint: (url: string, body: string) => {
        asked.push(body);
        return ledger.client.addCheckpoint(url, body);
      },
    };
    let isBroken = true;
    const database = failing(ledger.sequencerDatabase, "before-commit", () => isBroken);
    const sequencer = await start({ database, witnesses });
    await queueActs(ledger.app, actsOfMatter(10));
    await expect(sequencer.integrateNow(JURISDICTION)).rejects.toThrow("connection lost");
    expect(asked).toEqual([]);
    isBroken = false;
    await sequencer.integrateNow(JURISDICTION);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.every((body) => body.includes(`${ORIGIN}\n10\n`))).toBe(true);
  });

  test("tiles that no longer add up to the signed root stop the log with the cure", async () => {
    await queueActs(ledger.app, actsOfMatter(10));
    await (await start()).integrateNow(JURISDICTION);
    await ledger.owner.query(
      "update ledger_tiles set hashes = set_byte(hashes, 0, 255 - get_byte(hashes, 0))",
      [],
    );
    await queueActs(ledger.app, actsOfMatter(1));
    const head = await (await start()).integrateNow(JURISDICTION);
    expect(head).toMatchObject({ status: "refused", size: 10 });
    expect(head.statusDetail.message).toMatch(/do not add up to its root.*restore/);
    expect((await verify()).findings.map((f) => f.code)).toContain("entry-altered");
  });
});

describe("what the witnesses remember", () => {
  async function rollBack(size: number): Promise<void> {
    await ledger.owner.query("create table kept as select * from ledger_heads", []);
    await ledger.owner.query("create table kept_tiles as select * from ledger_tiles", []);
    await queueActs(ledger.app, actsOfMatter(size));
    const sequencer = await start();
    await sequencer.integrateNow(JURISDICTION);
    await sequencer.stop();
    await ledger.owner.query("delete from leaves where index >= (select size from kept)", []);
    await ledger.owner.query("delete from ledger_tiles", []);
    await ledger.owner.query("insert into ledger_tiles select * from kept_tiles", []);
    await ledger.owner.query("delete from ledger_heads", []);
    await ledger.owner.query("insert into ledger_heads select * from kept", []);
  }

  test("a database restored from an old backup signs nothing and says how to recover", async () => {
    await queueActs(ledger.app, actsOfMatter(5));
    await (await start()).integrateNow(JURISDICTION);
    await rollBack(5);
    await queueActs(ledger.app, actsOfMatter(3));
    const head = await (await start()).integrateNow(JURISDICTION);
    expect(head).toMatchObject({ status: "refused", size: 5 });
    expect(head.statusDetail.message).toMatch(/stands at size 5.*has cosigned size 10.*Recovery/s);
    expect(await rows("select count(*)::int as n from ledger_queue")).toEqual([{ n: 3 }]);
  });

  test("a rewritten past of the same size is refused", async () => {
    await queueActs(ledger.app, actsOfMatter(5));
    await (await start()).integrateNow(JURISDICTION);
    const key = join(ledger.keyFolder, `${JURISDICTION}.ledger-key`);
    await ledger.owner.query("delete from leaves", []);
    await ledger.owner.query("delete from ledger_tiles", []);
    await ledger.owner.query("delete from ledger_heads", []);
    await createLedger({
      database: ledger.sequencerDatabase,
      jurisdiction: JURISDICTION,
      origin: ORIGIN,
      keyFolder: ledger.keyFolder,
    });
    // Without a policy the sequencer signs a second past, which it would never do while the policy stands.
    await queueActs(ledger.app, actsOfMatter(5));
    await (await start()).integrateNow(JURISDICTION);
    await ledger.owner.query("update ledger_heads set policy = $1", [ledger.policy]);
    await queueActs(ledger.app, actsOfMatter(1));
    const head = await (await start()).integrateNow(JURISDICTION);
    expect(head).toMatchObject({ status: "refused", size: 5 });
    expect(head.statusDetail.message).toMatch(/has cosigned another tree at size 5/);
    rmSync(key);
    await expect(
      createLedger({
        database: ledger.sequencerDatabase,
        jurisdiction: JURISDICTION,
        origin: ORIGIN,
        keyFolder: ledger.keyFolder,
      }),
    ).rejects.toThrow(/its key .* does not: restore the key/);
  });

  test("a witness cannot stop a log with a checkpoint that the log never signed", async () => {
    const lying = {
      ...ledger.client,
      latest: async () => ({
        kind: "checkpoint" as const,
        text: `${ORIGIN}\n99\nAAAA\n\n\u2014 x AAAAAAAA\n`,
      }),
    };
    await queueActs(ledger.app, actsOfMatter(1));
    const head = await (await start({ witnesses: lying })).integrateNow(JURISDICTION);
    expect(head.status).toBe("waiting-for-quorum");
  });

  test("without a quorum at the start nothing is signed until it answers", async () => {
    for (const name of ["audit.example", "discipline.example"]) {
      const witness = ledger.witnesses[name];
      if (witness !== undefined) witness.isReachable = false;
    }
    await queueActs(ledger.app, actsOfMatter(4));
    const sequencer = await start();
    const waiting = await sequencer.integrateNow(JURISDICTION);
    expect(waiting).toMatchObject({ status: "waiting-for-quorum", size: 0 });
    expect(waiting.statusDetail.message).toMatch(/audit.example \(unreachable/);
    const audit = ledger.witnesses["audit.example"];
    if (audit !== undefined) audit.isReachable = true;
    expect(await sequencer.integrateNow(JURISDICTION)).toMatchObject({ status: "signing", witnessedSize: 4 });
  });

  test("a recorded override lets the log sign, but the checkpoint stays unwitnessed", async () => {
    for (const witness of Object.values(ledger.witnesses)) witness.isReachable = false;
    await queueActs(ledger.app, actsOfMatter(4));
    await ledger.app.query(
      `insert into ledger_overrides (jurisdiction, override, person, reason, recorded_at, ends_at)
       values ($1, gen_random_uuid(), gen_random_uuid(), '见证单位机房检修', now(), now() + interval '1 hour')`,
      [JURISDICTION],
    );
    const head = await (await start()).integrateNow(JURISDICTION);
    expect(head).toMatchObject({ status: "signing", size: 4, witnessedSize: null });
    expect((await verify()).findings.map((f) => f.code)).toEqual(["quorum-missing"]);
    const [row] = await rows("select act from leaves limit 1");
    expect((await receiptFor(ledger.app, JURISDICTION, String(row?.act)))?.status).toBe("recorded");
  });

  test("the operator's own witness and one department make no quorum", async () => {
    const sequencer = await start();
    await queueActs(ledger.app, actsOfMatter(2));
    await sequencer.integrateNow(JURISDICTION);
    for (const name of ["audit.example", "discipline.example"]) {
      const witness = ledger.witnesses[name];
      if (witness !== undefined) witness.isReachable = false;
    }
    await queueActs(ledger.app, actsOfMatter(2));
    expect(await sequencer.integrateNow(JURISDICTION)).toMatchObject({ size: 4, witnessedSize: 2 });
    const report = await verify();
    expect(report).toMatchObject({ ok: true, size: 4, witnessed: { size: 2 } });
  });

  test("a forged cosignature is not kept", async () => {
    const forged = {
      ...ledger.client,
      addCheckpoint: async () => ({
        kind: "cosigned" as const,
        lines: `\u2014 audit.example ${Buffer.alloc(76).toString("base64")}\n`,
      }),
    };
    await queueActs(ledger.app, actsOfMatter(2));
    const head = await (await start({ witnesses: forged })).integrateNow(JURISDICTION);
    expect(head).toMatchObject({ size: 2, witnessedSize: null });
    expect(await rows("select * from ledger_cosignatures")).toEqual([]);
  });
});
