import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { appointWitnesses } from "./create.ts";
import type { TestLedger } from "./ledger.fixture.ts";
import { actsOfMatter, JURISDICTION, openTestLedger, queueActs } from "./ledger.fixture.ts";
import { receiptFor } from "./receipt.ts";
import type { Sequencer } from "./sequencer.ts";
import { readHead } from "./store.ts";

/** What a sequencer must notice while it runs, not only when it starts. */

let ledger: TestLedger;
let running: Sequencer[] = [];

beforeEach(async () => {
  ledger = await openTestLedger();
});
afterEach(async () => {
  for (const sequencer of running.splice(0)) await sequencer.stop();
  running = [];
  await ledger.close();
});

async function start(options: Parameters<TestLedger["start"]>[0] = {}): Promise<Sequencer> {
  const sequencer = await ledger.start(options);
  running.push(sequencer);
  return sequencer;
}

function reach(names: readonly string[]): void {
  for (const [name, witness] of Object.entries(ledger.witnesses)) witness.isReachable = names.includes(name);
}
const everyone = () => Object.keys(ledger.witnesses);

const override = (until: Date) =>
  ledger.app.query(
    `insert into ledger_overrides (jurisdiction, override, person, reason, recorded_at, ends_at)
     values ($1, gen_random_uuid(), gen_random_uuid(), '见证单位机房检修', '2026-01-01', $2)`,
    [JURISDICTION, until],
  );

async function keepBackup(): Promise<void> {
  await ledger.owner.query("create table kept_heads as select * from ledger_heads", []);
  await ledger.owner.query("create table kept_tiles as select * from ledger_tiles", []);
}

async function restoreBackup(): Promise<void> {
  await ledger.owner.query("delete from leaves where index >= (select size from kept_heads)", []);
  await ledger.owner.query("delete from ledger_cosignatures", []);
  for (const table of ["ledger_tiles", "ledger_heads"]) await ledger.owner.query(`delete from ${table}`, []);
  await ledger.owner.query("insert into ledger_tiles select * from kept_tiles", []);
  await ledger.owner.query("insert into ledger_heads select * from kept_heads", []);
}

describe("an override", () => {
  test("ends by itself, also in a sequencer that has been signing by it", async () => {
    let now = new Date("2026-06-01T08:00:00Z");
    await override(new Date("2026-06-01T09:00:00Z"));
    reach([]);
    const sequencer = await start({ clock: { now: () => now } });
    await queueActs(ledger.app, actsOfMatter(2));
    expect(await sequencer.integrateNow(JURISDICTION)).toMatchObject({ size: 2, status: "signing" });
    now = new Date("2026-06-01T09:00:01Z");
    await queueActs(ledger.app, actsOfMatter(3));
    expect(await sequencer.integrateNow(JURISDICTION)).toMatchObject({
      size: 2,
      status: "waiting-for-quorum",
    });
    reach(everyone());
    expect(await sequencer.integrateNow(JURISDICTION)).toMatchObject({ size: 5, witnessedSize: 5 });
  });

  test("ends at once when a witness comes back that has cosigned another tree", async () => {
    await keepBackup();
    const first = await start();
    await queueActs(ledger.app, actsOfMatter(4));
    await first.integrateNow(JURISDICTION);
    await running.pop()?.stop();
    await restoreBackup();
    await override(new Date("2999-01-01"));
    reach([]);
    const second = await start();
    await queueActs(ledger.app, actsOfMatter(6));
    expect(await second.integrateNow(JURISDICTION)).toMatchObject({ size: 6, status: "signing" });
    reach(everyone());
    await queueActs(ledger.app, actsOfMatter(1));
    await second.integrateNow(JURISDICTION);
    await queueActs(ledger.app, actsOfMatter(1));
    const head = await second.integrateNow(JURISDICTION);
    expect(head).toMatchObject({ size: 7, status: "refused", witnessedSize: null });
    expect(head.statusDetail.message).toMatch(/has cosigned another tree at size 4/);
  });
});

describe("a database that changes under a running sequencer", () => {
  test.each([
    ["restored from an old backup", 0, /went back from size 9 to 4/],
    [
      "restored, and grown again by another sequencer that asked nobody",
      20,
      /first 9 leaves .* are not those/,
    ],
  ])("%s is refused, even if no witness can be asked", async (_, regrown, message) => {
    reach([]);
    await appointWitnesses(ledger.sequencerDatabase, JURISDICTION, [], { departments: 0, outside: 0 });
    const sequencer = await start();
    await queueActs(ledger.app, actsOfMatter(4));
    await sequencer.integrateNow(JURISDICTION);
    await keepBackup();
    await queueActs(ledger.app, actsOfMatter(5));
    expect((await sequencer.integrateNow(JURISDICTION)).size).toBe(9);
    await restoreBackup();
    await queueActs(ledger.app, actsOfMatter(regrown + 1));
    if (regrown > 0) await (await start()).integrateNow(JURISDICTION);
    const sizeBefore = (await readHead(ledger.app, JURISDICTION))?.size;
    await queueActs(ledger.app, actsOfMatter(1));
    const head = await sequencer.integrateNow(JURISDICTION);
    expect(head).toMatchObject({ status: "refused", size: sizeBefore });
    expect(head.statusDetail.message).toMatch(message);
  });
});

describe("what counts as witnessed", () => {
  test("nothing, where the policy asks for nobody: the operator's own cosignature is no witness", async () => {
    const own = ledger.witnesses["datacentre.example"];
    const operator = {
      vkey: own?.signer.verifier.vkey ?? "",
      url: own?.url ?? null,
      department: "机房",
      standing: "operator" as const,
      demonstration: false,
    };
    await appointWitnesses(ledger.sequencerDatabase, JURISDICTION, [operator], {
      departments: 0,
      outside: 0,
    });
    const acts = actsOfMatter(2);
    await queueActs(ledger.app, acts);
    const head = await (await start()).integrateNow(JURISDICTION);
    expect(head).toMatchObject({ size: 2, status: "signing", witnessedSize: null });
    expect(await ledger.owner.query("select witness from ledger_cosignatures", [])).toHaveLength(1);
    const receipt = await receiptFor(ledger.app, JURISDICTION, acts[0]?.act ?? "");
    expect(receipt).toMatchObject({ status: "recorded", firstCosignedAt: null });
  });
});
