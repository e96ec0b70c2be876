import { randomBytes, randomUUID } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../test/database.ts";
import { createLedger, startSequencer } from "../ledger/index.ts";
import { createMatters, eraseAct } from "../matters/index.ts";
import { createLog, openDatabase, systemClock } from "../platform/index.ts";
import { BackupBusy, type Backups, createBackups } from "./backups.ts";
import { makeBackup } from "./make.ts";
import { NotRestored, restoreBackup } from "./restore.ts";
import { sealKey } from "./seal.ts";
import { keysInto, makeKeys } from "./keys.ts";
import { shippedNorms } from "../norms/shipped.fixture.ts";

const J = "testville";
const recordKey = randomBytes(32);
let db: TestDatabase;
let folder: string;
let backups: Backups;
let now = new Date("2026-11-26T08:00:00Z");
const blobs = () => join(folder, "blobs");
const kept = () => join(folder, "backups");

async function record(matters: ReturnType<typeof createMatters>, title: string) {
  const answer = await matters.admit({
    jurisdiction: J,
    matter: { open: { procedure: "cn/decision", body: randomUUID() } },
    acts: [
      {
        type: "decision.proposed",
        actor: { person: randomUUID(), office: randomUUID() },
        claimedAt: "2026-05-08T01:00:00Z",
        data: { title, class: "funds", amount: 100 },
      },
    ],
  });
  if (!answer.ok) throw new Error(answer.message.en);
  return answer.acts[0]?.id ?? "";
}

beforeAll(async () => {
  db = await createTestDatabase();
  folder = mkdtempSync("/var/tmp/quanjian-backup-");
  chmodSync(folder, 0o711);
  mkdirSync(join(blobs(), "ab"), { recursive: true });
  writeFileSync(join(blobs(), "ab", "scan"), randomBytes(5_000_000));
  mkdirSync(join(folder, "keys"));
  await db.app.query(
    "insert into jurisdictions (jurisdiction, title_zh, title_en, origin, created_at) values ($1, '测试', 'Test', 'test', now())",
    [J],
  );
  await createLedger({
    database: db.sequencer,
    jurisdiction: J,
    origin: "test.example",
    keyFolder: join(folder, "keys"),
  });
  const matters = createMatters({
    database: db.app,
    norms: await shippedNorms(),
    recordKey,
    clock: () => now,
    projections: [],
  });
  const acts = [];
  for (let n = 0; n < 40; n += 1) acts.push(await record(matters, `议题𠮷${n}\t带制表符\n和换行\\N`));
  const sequencer = await startSequencer({
    database: db.sequencer,
    keyFolder: join(folder, "keys"),
    witnesses: {
      latest: async () => ({ kind: "none" }),
      addCheckpoint: async () => ({ kind: "unreachable", reason: "" }),
    },
    log: createLog("silent"),
    clock: systemClock,
    pollMs: 60_000,
  });
  await sequencer.integrateNow(J);
  await sequencer.stop();
  await eraseAct(db.eraser, J, acts[3] ?? "");
  backups = createBackups({
    database: db.app,
    connection: db.connections.app,
    recordKey,
    folder: kept(),
    scratchFolder: folder,
    blobs: blobs(),
    keptDays: 14,
    program: "test",
    clock: { now: () => now },
  });
});
afterAll(async () => {
  await db.drop();
  rmSync(folder, { recursive: true });
});

test("a backup is made under the application's role, and its test restores, compares and opens everything", async () => {
  const steps = new Set<string>();
  const made = await backups.make("night", { onProgress: (step) => steps.add(step) });
  const trial = await backups.test("quanjian-20261126T080000Z.tar", {
    onProgress: (step) => steps.add(step),
  });
  expect(trial).toMatchObject({ ok: true, found: [], files: 1 });
  expect(trial.ledgers).toEqual([{ jurisdiction: J, leaves: 40, actsOpened: 39, erased: 1 }]);
  expect([...steps].sort()).toEqual(["acts", "comparing", "files", "filling", "ledger", "reading", "tables"]);
  expect(await backups.list()).toMatchObject([
    {
      file: "quanjian-20261126T080000Z.tar",
      sha256: made.sha256,
      madeBy: "night",
      testOk: true,
      found: [],
      isThere: true,
    },
  ]);
  // Nothing of the test stays.
  expect(readdirSync(folder).filter((name) => name.startsWith(".test-"))).toEqual([]);
});

test("every table is in it but those that are left out by name, and sessions never are", async () => {
  const made = await makeBackup(
    { connection: db.connections.app, blobs: blobs(), program: "test", sealKey: sealKey(recordKey) },
    join(folder, "all.tar"),
    now,
  );
  const tables = await db.owner.query<{ name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname in ('quanjian', 'auth') order by 1`,
  );
  const held = [...made.manifest.tables, ...made.manifest.leftOut].map(({ table }) => table).sort();
  expect(held).toEqual(tables.map(({ name }) => name).sort());
  expect(made.manifest.leftOut.map(({ table }) => table)).toContain("auth.sealed_values");
});

test("a file that was altered, or exchanged for another, does not pass its test", async () => {
  const file = "quanjian-20261126T080000Z.tar";
  const good = readFileSync(join(kept(), file));
  const bytes = Buffer.from(good);
  bytes[20_000] = (bytes[20_000] ?? 0) ^ 1;
  writeFileSync(join(kept(), file), bytes);
  expect(await backups.test(file)).toMatchObject({
    ok: false,
    found: [{ en: expect.stringContaining("damaged or altered") }],
  });
  // Whole, and sealed by the right key, but not what was made under this name.
  writeFileSync(join(kept(), file), readFileSync(join(folder, "all.tar")));
  expect(await backups.test(file)).toMatchObject({
    ok: false,
    found: [{ en: expect.stringContaining("another file") }],
  });
  expect((await backups.list())[0]).toMatchObject({ testOk: false });
  writeFileSync(join(kept(), file), good);
  expect(await backups.test(file)).toMatchObject({ ok: true });
});

test("a backup of a database whose ledger was altered does not pass", async () => {
  await db.owner.query("update leaves set entry = entry || ' '::bytea where index = 7");
  await db.owner.query(
    "update acts set type = 'decision.withdrawn' where number = 1 and act = (select act from leaves where index = 9)",
  );
  now = new Date("2026-11-26T09:00:00Z");
  await backups.make(null);
  const { ok, found } = await backups.test("quanjian-20261126T090000Z.tar");
  expect(ok).toBe(false);
  expect(found.map(({ en }) => en).join("\n")).toMatch(/entry 7 does not hash/);
  expect(found.map(({ en }) => en).join("\n")).toMatch(/says something else than its leaf in type/);
  await db.owner.query(
    "update leaves set entry = substring(entry from 1 for length(entry) - 1) where index = 7",
  );
  await db.owner.query("update acts set type = 'decision.proposed' where type = 'decision.withdrawn'");
});

test("cancelled, it leaves no half file; at the same time as another it is refused", async () => {
  now = new Date("2026-11-26T10:00:00Z");
  const stop = new AbortController();
  const before = readdirSync(kept()).sort();
  const making = backups.make(null, { signal: stop.signal, onProgress: () => stop.abort() });
  await expect(backups.test("quanjian-20261126T080000Z.tar")).rejects.toThrow(BackupBusy);
  expect(backups.status().work).toMatchObject({ kind: "make", file: "quanjian-20261126T100000Z.tar" });
  await expect(making).rejects.toThrow();
  expect(readdirSync(kept()).sort()).toEqual(before);
  expect(backups.status()).toMatchObject({ work: null, ended: { outcome: "cancelled" } });
  const testing = backups.test("quanjian-20261126T080000Z.tar", { onProgress: () => backups.cancel() });
  await expect(testing).rejects.toThrow();
  expect(readdirSync(folder).filter((name) => name.startsWith(".test-"))).toEqual([]);
});

test("what was half made by a process that was killed goes with the next, and what is too old goes by itself", async () => {
  writeFileSync(join(kept(), "quanjian-20261126T080000Z.tar.999999.part"), "half");
  now = new Date("2026-12-12T08:30:00Z");
  await backups.make("night");
  expect(await backups.prune()).toEqual(["quanjian-20261126T090000Z.tar"]);
  // The newest, and the newest that was found whole.
  expect(readdirSync(kept()).sort()).toEqual([
    "quanjian-20261126T080000Z.tar",
    "quanjian-20261212T083000Z.tar",
  ]);
  now = new Date("2026-11-26T12:00:00Z");
});

/** An empty database, as a new server has it. */
async function emptyDatabase(name: string) {
  const { host } = inject("cluster");
  const admin = openDatabase({ host, user: "postgres", database: "postgres" }, { max: 1 });
  await admin.query(`create database ${name} owner quanjian_owner template template0`);
  const owner = { host, user: "quanjian_owner", database: name };
  return {
    owner,
    app: openDatabase({ ...owner, user: "app" }, { max: 1 }),
    async drop() {
      await this.app.close();
      await admin.query(`drop database ${name} with (force)`);
      await admin.close();
    },
  };
}

const logins = { app: "app", sequencer: "sequencer", eraser: "eraser" };

test("whatever the rows hold, they are the same after restoring, and a full installation is never overwritten", async () => {
  const text = fc
    .string({ unit: "binary", maxLength: 40 })
    .map((t) => t.replaceAll("\0", "␀").toWellFormed());
  const row = fc.record({
    title: fc.option(text),
    amount: fc.option(fc.bigInt({ min: -(2n ** 53n) + 1n, max: 2n ** 53n - 1n })),
    leaf: fc.uint8Array({ maxLength: 80 }),
    explanation: fc.jsonValue(),
  });
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 30 }), async (rows) => {
      runs += 1;
      for (const { title, amount, leaf, explanation } of rows) {
        const matter = randomUUID();
        await db.owner.query(
          `insert into matters (jurisdiction, matter, procedure, pack_version, body, title, amount, opened_at, opened_on,
                                last_number, last_leaf, last_claimed_at, last_recorded_at)
           values ($1, $2, 'test/any', '1', $2, $3, $4, now(), current_date, 1, $5, now(), now())`,
          [J, matter, title, amount?.toString() ?? null, Buffer.from(leaf)],
        );
        const words = JSON.stringify(explanation).replaceAll("\\u0000", "");
        await db.owner.query(
          `insert into findings (jurisdiction, matter, constraint_id, item, at_number, acts, severity, explanation, pack, pack_version, procedure, body, opened_at)
           values ($1, $2, 'c', $3, 1, '{1,2}', 's', $4::jsonb, 'p', '1', 'p', $2, now())`,
          [J, matter, title ?? "", words],
        );
      }
      const path = join(folder, `any-${runs}.tar`);
      const source = {
        connection: db.connections.app,
        blobs: blobs(),
        program: "test",
        sealKey: sealKey(recordKey),
      };
      await makeBackup(source, path, now);
      const name = `restored_${randomBytes(6).toString("hex")}`;
      const empty = await emptyDatabase(name);
      const files = join(folder, name);
      mkdirSync(files);
      const into = { owner: empty.owner, logins, blobs: files, sealKey: sealKey(recordKey) };
      try {
        await restoreBackup(path, into);
        for (const table of [
          "matters",
          "findings",
          "acts",
          "leaves",
          "ledger_heads",
          "act_contents",
          "jurisdictions",
        ]) {
          const [before, after] = [
            await db.app.query(`select * from ${table} t order by t::text`),
            await empty.app.query(`select * from ${table} t order by t::text`),
          ];
          expect(after).toEqual(before);
        }
        expect(readFileSync(join(files, "ab", "scan"))).toEqual(readFileSync(join(blobs(), "ab", "scan")));
        await expect(restoreBackup(path, into)).rejects.toThrow(NotRestored);
      } finally {
        await empty.drop();
        await db.owner.query("delete from findings where constraint_id = 'c'");
        await db.owner.query("delete from matters where procedure = 'test/any'");
      }
    }),
    { numRuns: 4 },
  );
});

test("a restore that breaks off leaves neither rows nor files, so that it can be begun again", async () => {
  const empty = await emptyDatabase(`broken_${randomBytes(6).toString("hex")}`);
  const into = { owner: empty.owner, logins, blobs: join(folder, "broken"), sealKey: sealKey(recordKey) };
  mkdirSync(into.blobs);
  const path = join(folder, "any-1.tar");
  try {
    const onProgress = (step: string) => {
      if (step === "files") throw new Error("the disk is full");
    };
    await expect(restoreBackup(path, into, { onProgress })).rejects.toThrow("the disk is full");
    expect(readdirSync(into.blobs)).toEqual([]);
    await restoreBackup(path, into);
    expect(readdirSync(into.blobs)).toEqual(["ab"]);
  } finally {
    await empty.drop();
  }
});

test("what a killed test left of a restored database is removed by the next", async () => {
  mkdirSync(join(folder, ".test-killed", "database"), { recursive: true });
  writeFileSync(join(folder, ".test-killed", "database", "names"), "in clear");
  now = new Date("2026-12-13T08:30:00Z");
  await backups.make(null);
  now = new Date("2026-11-26T12:00:00Z");
  expect(existsSync(join(folder, ".test-killed"))).toBe(false);
});

test("without the key of the records nothing is restored; the keys come from a file of their own, kept elsewhere", async () => {
  const empty = await emptyDatabase(`keyless_${randomBytes(6).toString("hex")}`);
  const into = { owner: empty.owner, logins, blobs: join(folder, "none"), sealKey: sealKey(randomBytes(32)) };
  mkdirSync(into.blobs);
  await expect(restoreBackup(join(folder, "all.tar"), into)).rejects.toThrow(/--keys/);
  await empty.drop();

  writeFileSync(join(folder, "keys", "record.key"), recordKey.toString("base64"));
  const of = { keys: join(folder, "keys"), backups: kept(), program: "test" };
  await expect(makeKeys(of, kept(), now)).rejects.toThrow(/do not lie together/);
  await expect(makeKeys(of, join(kept(), "within"), now)).rejects.toThrow(/do not lie together/);
  const { path, files } = await makeKeys(of, join(folder, "elsewhere"), now);
  expect(files).toContain("record.key");
  const target = join(folder, "new-keys");
  mkdirSync(target);
  writeFileSync(join(target, "record.key"), "made by a start");
  const done = await keysInto(path, target, now);
  expect(done.restored).toContain("record.key");
  expect(done.aside).toHaveLength(1);
  expect(readFileSync(join(target, "record.key"), "utf8")).toBe(recordKey.toString("base64"));
});
