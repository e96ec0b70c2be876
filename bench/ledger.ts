import { hash, randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { openCheckpoint, signCheckpoint } from "../src/ledger/checkpoint.ts";
import { EMPTY_EDGE, edgeRoot, type GrownTile, growEdge } from "../src/ledger/edge.ts";
import { createLedger, leafHash, receiptFor, startSequencer } from "../src/ledger/index.ts";
import { generateKey } from "../src/ledger/keys.ts";
import { commitAct, leafEntry } from "../src/ledger/leaf.ts";
import { inclusionProof } from "../src/ledger/proofs.ts";
import { encodeBundle, TILE_WIDTH, tilePath, tilesOf } from "../src/ledger/tiles.ts";
import {
  ensureDatabase,
  migrate,
  openDatabase,
  startEmbeddedPostgres,
  systemClock,
} from "../src/platform/index.ts";
import { verifyLedger } from "../verifier/index.ts";
import type { Row } from "./rows.ts";

/** The ledger beside what the machine can do at all: bare SHA-256, bare rows into PostgreSQL. */

/** Integrated into the database. */
const LEAVES = 40_000;
/** Verified from disk: enough that threads pay. */
const VERIFIED = 400_000;
const ACTS_PER_MATTER = 20;
const PROOFS = 5_000;
const RECEIPTS = 1_000;
/** Two levels of tiles: 255 hashes fold the one that holds the leaf, about 155 the partial one above it. */
const HASHES_A_PROOF = 400;
const JURISDICTION = "bench";

function perSecond(count: number, startedAt: bigint): number {
  return count / (Number(process.hrtime.bigint() - startedAt) / 1e9);
}

/** The best of three, because the machine is shared. */
async function best(count: number, run: () => Promise<unknown> | unknown): Promise<number> {
  let fastest = 0;
  for (let i = 0; i < 3; i++) {
    const startedAt = process.hrtime.bigint();
    await run();
    fastest = Math.max(fastest, perSecond(count, startedAt));
  }
  return fastest;
}

function makeEntries(count: number): { entries: Buffer[]; perSecond: number } {
  const entries: Buffer[] = [];
  const startedAt = process.hrtime.bigint();
  let previous: string | null = null;
  let matter = "";
  for (let i = 0; i < count; i++) {
    const number = (i % ACTS_PER_MATTER) + 1;
    if (number === 1) {
      matter = randomUUID();
      previous = null;
    }
    const { commitments } = commitAct({
      type: "decision.position-stated",
      body: matter,
      actor: { person: matter, office: matter },
      claimedAt: "2026-03-01T01:00:00.000Z",
      recordedAt: "2026-03-01T01:00:01.000Z",
      data: { item: number, position: "agree", reason: "同意该方案，建议按程序办理。" },
      evidence: [],
    });
    const entry: Buffer = leafEntry({ matter, number, previous, commitments });
    previous = leafHash(entry).toString("hex");
    entries.push(entry);
  }
  return { entries, perSecond: perSecond(count, startedAt) };
}

/** Nothing but the hashes that a tree of these leaves needs: one per leaf, one per inner node. */
function bareTree(prefixed: readonly Buffer[]): void {
  const node = Buffer.alloc(65, 1);
  for (const entry of prefixed) hash("sha256", entry, "binary");
  for (let i = 1; i < prefixed.length; i++) hash("sha256", node, "binary");
}

function writeTree(
  folder: string,
  entries: readonly Buffer[],
  tiles: readonly GrownTile[],
  checkpoint: string,
): void {
  const write = (path: string, bytes: Uint8Array | string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  };
  for (const { kind, n, width } of tilesOf(entries.length)) {
    const bytes =
      kind === "entries"
        ? encodeBundle(entries.slice(n * TILE_WIDTH, n * TILE_WIDTH + width))
        : (tiles.find((t) => t.level === kind && t.n === n)?.hashes ?? "");
    write(tilePath({ kind, n, width }), bytes);
  }
  write("checkpoint", checkpoint);
}

async function benchPure(): Promise<Row[]> {
  const made = makeEntries(VERIFIED);
  const { entries } = made;
  const prefixed = entries.map((entry) => Buffer.concat([Buffer.of(0), entry]));
  const bareLeaves = await best(VERIFIED, () => {
    for (const entry of prefixed) hash("sha256", entry, "buffer");
  });
  const bareWhole = await best(VERIFIED, () => bareTree(prefixed));
  const { signer } = generateKey("bench.example", "log");
  const { edge, tiles } = growEdge(EMPTY_EDGE, entries.map(leafHash));
  const checkpoint = signCheckpoint(
    { origin: "bench.example", size: VERIFIED, root: edgeRoot(edge) },
    signer,
  );
  if (openCheckpoint(checkpoint, signer.verifier) === null) throw new Error("the checkpoint must open");
  const folder = mkdtempSync(join(tmpdir(), "quanjian-bench-"));
  try {
    writeTree(folder, entries, tiles, checkpoint);
    const verified = await best(VERIFIED, async () => {
      const report = await verifyLedger({ source: folder, vkey: signer.verifier.vkey });
      if (!report.ok)
        throw new Error(`the benchmark's ledger does not verify: ${report.findings[0]?.message}`);
    });
    const byPlace = new Map(tiles.map((t) => [`${t.level}/${t.n}`, t.hashes]));
    const proved = await best(PROOFS, async () => {
      for (let i = 0; i < PROOFS; i++) {
        await inclusionProof(
          (i * 7_919) % VERIFIED,
          VERIFIED,
          async (level, n) => byPlace.get(`${level}/${n}`) ?? edgeTile(),
        );
      }
    });
    const node = Buffer.alloc(65, 1);
    const bareNodes = await best(VERIFIED, () => {
      for (let i = 0; i < VERIFIED; i++) hash("sha256", node, "buffer");
    });
    const verification = (peer: string, bare: number, aim: Row["aim"]): Row => ({
      name: "verification, whole ledger from disk",
      value: verified,
      unit: "leaves/s",
      peer: { name: peer, value: bare, unit: "/s" },
      ratio: verified / bare,
      aim,
    });
    return [
      {
        name: "act committed, leaf built and hashed",
        value: made.perSecond,
        unit: "acts/s",
        peer: null,
        ratio: null,
        aim: null,
      },
      verification("the same leaves hashed bare, one-shot to Buffer", bareLeaves, {
        least: 0.6,
        of: "ratio",
      }),
      verification("every hash of the tree bare, fastest output", bareWhole, null),
      {
        name: "inclusion proofs from tiles",
        value: proved,
        unit: "proofs/s",
        peer: {
          name: `the ${HASHES_A_PROOF} node hashes that each takes, bare`,
          value: bareNodes / HASHES_A_PROOF,
          unit: "/s",
        },
        ratio: (proved * HASHES_A_PROOF) / bareNodes,
        aim: null,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function edgeTile(): Uint8Array {
  throw new Error("the benchmark's tree lacks a tile");
}

async function benchIntegration(): Promise<Row[]> {
  const { entries } = makeEntries(LEAVES);
  const folder = mkdtempSync(join(tmpdir(), "quanjian-bench-"));
  const keyFolder = mkdtempSync(join(tmpdir(), "quanjian-bench-keys-"));
  const postgres = await startEmbeddedPostgres({ folder });
  try {
    await ensureDatabase(postgres, "bench");
    const owner = openDatabase(postgres.connection("quanjian_owner", "bench"), { max: 1 });
    await migrate(owner, { app: "app", sequencer: "sequencer", eraser: "eraser" });
    const app = openDatabase(postgres.connection("app", "bench"), { max: 2 });
    const database = openDatabase(postgres.connection("sequencer", "bench"), { max: 4 });
    await owner.query(
      `insert into jurisdictions (jurisdiction, title_zh, title_en, origin, sample, created_at)
       values ($1, '测', 'bench', 'bench.example', true, now())`,
      [JURISDICTION],
    );
    await createLedger({ database, jurisdiction: JURISDICTION, origin: "bench.example", keyFolder });
    await owner.query("create table bare_rows (id integer primary key, entry bytea, hash bytea)");
    const quiet = (): void => undefined;
    const sequencer = await startSequencer({
      database,
      keyFolder,
      witnesses: {
        latest: async () => ({ kind: "none" }),
        addCheckpoint: async () => ({ kind: "unreachable", reason: "none here" }),
      },
      log: { info: quiet, warn: quiet, error: quiet },
      clock: systemClock,
      pollMs: 3_600_000,
    });
    await sequencer.integrateNow(JURISDICTION);
    const acts: string[] = [];
    for (let i = 0; i < LEAVES; i += 5_000) {
      const part = entries.slice(i, i + 5_000);
      const ids = part.map(() => randomUUID());
      acts.push(...ids);
      await app.query(
        `insert into ledger_queue (jurisdiction, act, entry)
         select $1, act, entry from unnest($2::uuid[], $3::bytea[]) as queued (act, entry)`,
        [JURISDICTION, ids, part],
      );
    }
    const startedAt = process.hrtime.bigint();
    const head = await sequencer.integrateNow(JURISDICTION);
    const integrated = perSecond(head.size, startedAt);
    if (head.size !== LEAVES) throw new Error(`${head.size} of ${LEAVES} leaves were integrated`);
    const bareStartedAt = process.hrtime.bigint();
    for (let i = 0; i < LEAVES; i += 4_000) {
      const part = entries.slice(i, i + 4_000);
      await owner.query(
        `insert into bare_rows select $1::integer + n - 1, entry, sha256(entry)
         from unnest($2::bytea[]) with ordinality as t (entry, n)`,
        [i, part],
      );
    }
    const bare = perSecond(LEAVES, bareStartedAt);
    await sequencer.stop();
    const asked = acts.filter((_, i) => i % Math.ceil(acts.length / RECEIPTS) === 0);
    const receipts = await best(asked.length, async () => {
      for (const act of asked)
        if ((await receiptFor(app, JURISDICTION, act))?.proof === null)
          throw new Error("an act has no receipt");
    });
    const reads = await best(asked.length, async () => {
      for (const act of asked)
        await app.query("select index from leaves where jurisdiction = $1 and act = $2", [JURISDICTION, act]);
    });
    for (const open of [app, database, owner]) await open.close();
    return [
      {
        name: "integration into PostgreSQL, fsync on",
        value: integrated,
        unit: "leaves/s",
        peer: { name: "the same rows by unnest, 4,000 a commit", value: bare, unit: "/s" },
        ratio: integrated / bare,
        aim: { least: 10_000, of: "value" },
      },
      {
        name: "receipts of acts in the log, one after another",
        value: receipts,
        unit: "receipts/s",
        peer: { name: "one leaf read by its key", value: reads, unit: "/s" },
        ratio: receipts / reads,
        aim: null,
      },
    ];
  } finally {
    await postgres.stop();
    for (const used of [postgres.socketFolder, folder, keyFolder])
      rmSync(used, { recursive: true, force: true });
  }
}

export async function benchLedger(progress: (text: string) => void): Promise<Row[]> {
  progress(`ledger of ${VERIFIED} leaves: verification and proofs`);
  const pure = await benchPure();
  progress("ledger: integration and receipts");
  return [...(await benchIntegration()), ...pure];
}
