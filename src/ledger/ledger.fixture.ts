import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Hono } from "hono";
import { createTestDatabase } from "../../test/database.ts";
import type { Database } from "../platform/index.ts";
import type { WitnessEntry } from "./create.ts";
import { appointWitnesses, createLedger } from "./create.ts";
import type { SignerKey, VerifierKey } from "./keys.ts";
import { generateKey, parseVkey } from "./keys.ts";
import { commitAct, leafEntry } from "./leaf.ts";
import { leafHash } from "./merkle.ts";
import type { Sequencer, SequencerOptions } from "./sequencer.ts";
import { startSequencer } from "./sequencer.ts";
import { witnessApp } from "./witness.ts";
import type { Fetch, WitnessClient } from "./witness-client.ts";
import { httpWitnessClient } from "./witness-client.ts";
import type { WitnessStore } from "./witness-store.ts";
import { memoryWitnessStore } from "./witness-store.ts";

/** A ledger with its witnesses for tests and benchmarks: a real database, witnesses in this process. */

export const JURISDICTION = "qingchuan";
export const ORIGIN = "ledger.qingchuan.example";

export interface TestWitness {
  readonly signer: SignerKey;
  readonly store: WitnessStore;
  readonly app: Hono;
  readonly url: string;
  isReachable: boolean;
}

export interface TestLedger {
  readonly app: Database;
  readonly owner: Database;
  readonly sequencerDatabase: Database;
  readonly eraser: Database;
  readonly keyFolder: string;
  readonly vkey: string;
  readonly policy: string;
  readonly witnesses: Record<string, TestWitness>;
  readonly client: WitnessClient;
  readonly logged: { level: string; message: string; facts: object }[];
  start(options?: Partial<SequencerOptions>): Promise<Sequencer>;
  close(): Promise<void>;
}

const DEPARTMENTS: [name: string, standing: WitnessEntry["standing"]][] = [
  ["discipline.example", "department"],
  ["organisation.example", "department"],
  ["audit.example", "department"],
  ["province.example", "outside"],
  ["datacentre.example", "operator"],
];

/** Never reaches the network: every address belongs to a witness of this test. */
function fetchAmong(witnesses: Record<string, TestWitness>): Fetch {
  return async (url, init) => {
    const { host, pathname } = new URL(url);
    const witness = witnesses[host];
    if (witness === undefined || !witness.isReachable) throw new Error("connection refused");
    return witness.app.request(pathname, init);
  };
}

function makeWitness(name: string, log: VerifierKey): TestWitness {
  const { signer } = generateKey(name, "witness");
  const store = memoryWitnessStore();
  const app = witnessApp({ signer, logs: [log], store });
  return { signer, store, app, url: `http://${name}`, isReachable: true };
}

export async function openTestLedger(): Promise<TestLedger> {
  const { app, owner, sequencer, eraser, drop } = await createTestDatabase();
  const keyFolder = mkdtempSync(join(tmpdir(), "quanjian-keys-"));
  await app.query(
    `insert into jurisdictions (jurisdiction, title_zh, title_en, origin, sample, created_at)
     values ($1, '青川市', 'Qingchuan', $2, true, now())`,
    [JURISDICTION, ORIGIN],
  );
  const { vkey } = await createLedger({
    database: sequencer,
    jurisdiction: JURISDICTION,
    origin: ORIGIN,
    keyFolder,
  });
  const log = parseVkey(vkey);
  if (log === null) throw new Error("a new ledger has a key");
  const witnesses = Object.fromEntries(DEPARTMENTS.map(([name]) => [name, makeWitness(name, log)]));
  const entries = DEPARTMENTS.map(([name, standing]) => ({
    vkey: witnesses[name]?.signer.verifier.vkey ?? "",
    url: witnesses[name]?.url ?? null,
    department: name,
    standing,
    demonstration: true,
  }));
  const policy = await appointWitnesses(sequencer, JURISDICTION, entries, { departments: 2, outside: 1 });
  const client = httpWitnessClient({ fetch: fetchAmong(witnesses) });
  const logged: TestLedger["logged"] = [];
  const record = (level: string) => (facts: object, message: string) =>
    void logged.push({ level, message, facts });
  return {
    app,
    owner,
    sequencerDatabase: sequencer,
    eraser,
    keyFolder,
    vkey,
    policy,
    witnesses,
    client,
    logged,
    start: (options = {}) =>
      startSequencer({
        database: sequencer,
        keyFolder,
        witnesses: client,
        log: { info: record("info"), warn: record("warn"), error: record("error") },
        clock: { now: () => new Date() },
        pollMs: 60_000,
        ...options,
      }),
    async close() {
      await drop();
      rmSync(keyFolder, { recursive: true, force: true });
    },
  };
}

export interface QueuedAct {
  readonly act: string;
  readonly entry: Buffer;
}

/** Leaves of one matter, chained as the kernel chains them. */
export function actsOfMatter(count: number, matter: string = randomUUID()): QueuedAct[] {
  const acts: QueuedAct[] = [];
  let previous: string | null = null;
  for (let number = 1; number <= count; number++) {
    const { commitments } = commitAct({
      type: "decision.position-stated",
      body: matter,
      actor: { person: matter, office: matter },
      claimedAt: "2026-03-01T01:00:00.000Z",
      recordedAt: "2026-03-01T01:00:01.000Z",
      data: { item: number, position: "agree", reason: "同意" },
      evidence: [],
    });
    const entry: Buffer = leafEntry({ matter, number, previous, commitments });
    previous = leafHash(entry).toString("hex");
    acts.push({ act: randomUUID(), entry });
  }
  return acts;
}

export async function queueActs(
  database: Pick<Database, "query">,
  acts: readonly QueuedAct[],
): Promise<void> {
  await database.query(
    `insert into ledger_queue (jurisdiction, act, entry)
     select $1, act, entry from unnest($2::uuid[], $3::bytea[]) as queued (act, entry)`,
    [JURISDICTION, acts.map((a) => a.act), acts.map((a) => a.entry)],
  );
}
