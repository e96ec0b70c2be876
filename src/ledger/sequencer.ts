import { statSync } from "node:fs";
import type { Clock, Database } from "../platform/index.ts";
import { askToCosign, recordCosignature } from "./cosigning.ts";
import type { TreeEdge } from "./edge.ts";
import { DamagedLog, integrateBatch } from "./integrate.ts";
import { keyFile, readKeyFile } from "./key-file.ts";
import type { SignerKey } from "./keys.ts";
import type { PolicyWitness, WitnessPolicy } from "./policy.ts";
import { parsePolicy } from "./policy.ts";
import type { StartCheck } from "./start-check.ts";
import { askWitness, checkBeforeSigning } from "./start-check.ts";
import type { LedgerHead } from "./store.ts";
import { readHead, readHeads, readTileFrom } from "./store.ts";
import type { WitnessClient } from "./witness-client.ts";

/**
 * The sequencer gives queued leaves their places in the log, signs, and asks the witnesses. Any number may run; the
 * head row's lock lets one append at a time. Nothing is signed before the witnesses have been asked what they remember.
 */

export interface SequencerLog {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

export interface SequencerOptions {
  /** Under the role quanjian_sequencer. */
  readonly database: Database;
  readonly keyFolder: string;
  readonly witnesses: WitnessClient;
  readonly log: SequencerLog;
  readonly clock: Clock;
  /** How often to look without being woken. */
  readonly pollMs?: number;
  /** How long to wait before asking silent witnesses again at the start. */
  readonly retryMs?: number;
}

export interface Sequencer {
  /** Ends after the batch in hand; what is queued stays queued. */
  stop(): Promise<void>;
  /** Integrates what is queued and asks the witnesses, without waiting for the timer. */
  integrateNow(jurisdiction: string): Promise<LedgerHead>;
}

const DEFAULT_POLL_MS = 1_000;
const DEFAULT_RETRY_MS = 5_000;

/** One log as this process sees it. */
interface LogInHand {
  readonly jurisdiction: string;
  readonly signer: SignerKey;
  edge: TreeEdge | null;
  maySign: boolean;
  nextCheckAtMs: number;
  lastMessage: string;
  /** Witness → the size it remembers. */
  readonly remembered: Map<string, number>;
  /** Steps on one log run one after another. */
  tail: Promise<void>;
  isStepWaiting: boolean;
  cosigning: Promise<void> | null;
}

export async function startSequencer(options: SequencerOptions): Promise<Sequencer> {
  const { database, log, clock } = options;
  const pollMs = options.pollMs ?? DEFAULT_POLL_MS;
  const retryMs = options.retryMs ?? DEFAULT_RETRY_MS;
  const logs = new Map<string, LogInHand>();
  const withoutKey = new Set<string>();
  let isStopping = false;

  function policyOf(head: LedgerHead): WitnessPolicy {
    const reading = parsePolicy(head.policy);
    if (!reading.ok) {
      throw new DamagedLog(
        `the policy of ${head.jurisdiction} is malformed in line ${reading.line}: ${reading.message}`,
      );
    }
    return reading.policy;
  }

  function take(jurisdiction: string): LogInHand | null {
    const known = logs.get(jurisdiction);
    if (known !== undefined) return known;
    const path = keyFile(options.keyFolder, jurisdiction);
    if (statSync(path, { throwIfNoEntry: false }) === undefined) {
      if (!withoutKey.has(jurisdiction))
        log.error({ jurisdiction }, `no key ${path}: this log is not sequenced here`);
      withoutKey.add(jurisdiction);
      return null;
    }
    const inHand: LogInHand = {
      jurisdiction,
      signer: readKeyFile(path),
      edge: null,
      maySign: false,
      nextCheckAtMs: 0,
      lastMessage: "",
      remembered: new Map(),
      tail: Promise.resolve(),
      isStepWaiting: false,
      cosigning: null,
    };
    logs.set(jurisdiction, inHand);
    return inHand;
  }

  async function setStatus(
    inHand: LogInHand,
    status: LedgerHead["status"],
    message: string,
    detail: object,
  ): Promise<void> {
    inHand.maySign = status === "signing";
    if (!inHand.maySign) inHand.edge = null;
    inHand.nextCheckAtMs = clock.now().getTime() + retryMs;
    if (message !== inHand.lastMessage || status === "signing") {
      const facts = { jurisdiction: inHand.jurisdiction, status };
      if (status === "refused") log.error(facts, message);
      else if (message !== "") log.warn(facts, message);
      else log.info(facts, "the log may sign");
    }
    inHand.lastMessage = message;
    await database.query(
      "update ledger_heads set status = $2, status_detail = $3::jsonb where jurisdiction = $1",
      [inHand.jurisdiction, status, JSON.stringify({ message, ...detail })],
    );
  }

  async function overrideInForce(jurisdiction: string): Promise<{ override: string } | null> {
    const [row] = await database.query<{ override: string }>(
      `select override from ledger_overrides
       where jurisdiction = $1 and recorded_at <= $2 and ends_at > $2 order by recorded_at desc limit 1`,
      [jurisdiction, clock.now()],
    );
    return row ?? null;
  }

  /** Asks the witnesses; leaves inHand.maySign and the head's status as the answer demands. */
  async function check(inHand: LogInHand, head: LedgerHead): Promise<void> {
    const { jurisdiction, signer } = inHand;
    if (head.vkey !== signer.verifier.vkey || head.origin !== signer.verifier.name) {
      const message = `the key file of ${jurisdiction} is not the key of its log (${head.vkey}): put the right file back`;
      return setStatus(inHand, "refused", message, {});
    }
    const own = { size: head.size, root: head.root, readTile: readTileFrom(database, jurisdiction) };
    const found: StartCheck = await checkBeforeSigning(
      signer.verifier,
      policyOf(head),
      own,
      options.witnesses,
    );
    for (const memory of found.memories) {
      if (memory.size !== null) inHand.remembered.set(memory.witness, memory.size);
    }
    const detail = { witnesses: found.memories };
    if (found.verdict === "contradicted") {
      // Another sequencer may have appended since the head was read: only a head that stands still is contradicted.
      const again = await readHead(database, jurisdiction);
      if (again !== null && again.size !== head.size) return check(inHand, again);
      return setStatus(inHand, "refused", found.message, detail);
    }
    if (found.verdict === "agreed") return setStatus(inHand, "signing", "", detail);
    const override = await overrideInForce(jurisdiction);
    if (override === null) return setStatus(inHand, "waiting-for-quorum", found.message, detail);
    return setStatus(
      inHand,
      "signing",
      `signing without a quorum, by recorded override ${override.override}`,
      {
        ...detail,
        override: override.override,
      },
    );
  }

  async function step(inHand: LogInHand): Promise<void> {
    const { jurisdiction } = inHand;
    try {
      if (!inHand.maySign) {
        if (clock.now().getTime() < inHand.nextCheckAtMs) return;
        const head = await readHead(database, jurisdiction);
        if (head !== null) await check(inHand, head);
      }
      while (inHand.maySign && !isStopping) {
        const batch = await integrateBatch(database, jurisdiction, inHand.signer, inHand.edge, clock.now());
        inHand.edge = batch.edge;
        if (!batch.isFull) break;
      }
      if (inHand.maySign) startCosigning(inHand);
    } catch (error) {
      // After an ambiguous commit the database knows better than this process: read everything again.
      inHand.edge = null;
      if (error instanceof DamagedLog) await setStatus(inHand, "refused", error.message, {});
      else throw error;
    }
  }

  /** A witness claims more than we have: it is believed only with our own signature. */
  async function examine(inHand: LogInHand, witness: PolicyWitness, claimedSize: number): Promise<void> {
    const head = await readHead(database, inHand.jurisdiction);
    if (head === null || head.size >= claimedSize) return;
    const own = { ...head, readTile: readTileFrom(database, inHand.jurisdiction) };
    const memory = await askWitness(witness, inHand.signer.verifier, own, options.witnesses);
    if (memory.finding === "ahead" || memory.finding === "differs") {
      inHand.nextCheckAtMs = 0;
      inHand.maySign = false;
    }
  }

  async function cosignWith(
    inHand: LogInHand,
    head: LedgerHead,
    policy: WitnessPolicy,
    witness: PolicyWitness,
  ): Promise<void> {
    const { jurisdiction } = inHand;
    const name = witness.key.name;
    const readTile = readTileFrom(database, jurisdiction);
    const remembered = inHand.remembered.get(name) ?? 0;
    const outcome = await askToCosign(witness, head.checkpoint, remembered, readTile, options.witnesses);
    if (outcome.kind === "ahead") return examine(inHand, witness, outcome.size);
    if (outcome.kind === "failed") {
      log.warn({ jurisdiction, witness: name, reason: outcome.reason }, "a witness did not cosign");
      return;
    }
    inHand.remembered.set(name, head.size);
    await recordCosignature(database, jurisdiction, head.checkpoint, outcome.cosignature, policy);
  }

  async function cosignRound(inHand: LogInHand): Promise<boolean> {
    const head = await readHead(database, inHand.jurisdiction);
    if (head === null || head.size === 0 || isStopping || !inHand.maySign) return false;
    const policy = policyOf(head);
    const behind = policy.witnesses.filter(
      (w) => w.url !== null && (inHand.remembered.get(w.key.name) ?? 0) < head.size,
    );
    await Promise.all(behind.map((witness) => cosignWith(inHand, head, policy, witness)));
    const now = await readHead(database, inHand.jurisdiction);
    return now !== null && now.size > head.size;
  }

  /** One round at a time; a head that moved meanwhile gets the next round at once. */
  function startCosigning(inHand: LogInHand): void {
    if (inHand.cosigning !== null) return;
    const rounds = async (): Promise<void> => {
      while (await cosignRound(inHand));
    };
    inHand.cosigning = rounds()
      .catch((error: unknown) => report(inHand.jurisdiction, error))
      .finally(() => {
        inHand.cosigning = null;
      });
  }

  function report(jurisdiction: string, error: unknown): void {
    if (isStopping) return;
    const reason = error instanceof Error ? error.message : String(error);
    log.error({ jurisdiction, reason }, "a step of the sequencer failed; it will be tried again");
  }

  /** Queues a step behind the one in hand; a step that has not begun serves every waker. */
  function wake(inHand: LogInHand): Promise<void> {
    if (inHand.isStepWaiting) return inHand.tail;
    inHand.isStepWaiting = true;
    const next = inHand.tail.then(() => {
      inHand.isStepWaiting = false;
      return isStopping ? undefined : step(inHand);
    });
    inHand.tail = next.catch((error: unknown) => report(inHand.jurisdiction, error));
    return next;
  }

  async function wakeAll(): Promise<void> {
    try {
      for (const head of await readHeads(database)) {
        const inHand = take(head.jurisdiction);
        if (inHand !== null) wake(inHand).catch(() => undefined);
      }
    } catch (error) {
      report("*", error);
    }
  }

  const onQueued = (payload: string): void => {
    const inHand = payload === "" ? undefined : logs.get(payload);
    if (inHand === undefined) void wakeAll();
    else wake(inHand).catch(() => undefined);
  };
  const unlisten = await database.listen("quanjian_queue", onQueued, () => void wakeAll());
  await wakeAll();
  const timer = setInterval(() => void wakeAll(), pollMs);

  return {
    async stop() {
      isStopping = true;
      clearInterval(timer);
      await unlisten();
      for (const inHand of logs.values()) {
        await inHand.tail;
        await inHand.cosigning;
      }
    },
    async integrateNow(jurisdiction) {
      const inHand = take(jurisdiction);
      if (inHand === null)
        throw new Error(`no key for the ledger of ${jurisdiction} in ${options.keyFolder}`);
      inHand.nextCheckAtMs = 0;
      await wake(inHand);
      await inHand.cosigning;
      const head = await readHead(database, jurisdiction);
      if (head === null) throw new Error(`${jurisdiction} has no ledger: create it with createLedger`);
      return head;
    },
  };
}
