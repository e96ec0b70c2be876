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
  /** The least time from one batch of a log to the next that a notification starts. */
  readonly restMs?: number;
  /** Outside the sample: a log without appointed witnesses is not signed. */
  readonly needsWitnesses?: boolean;
  /** How long to wait before asking silent witnesses again at the start. */
  readonly retryMs?: number;
}

export interface Sequencer {
  /** Ends after the batch in hand; what is queued stays queued. */
  stop(): Promise<void>;
  /** Integrates what is queued and asks the witnesses, without waiting for the timer. */
  integrateNow(jurisdiction: string): Promise<LedgerHead>;
}

/** Notifications wake it at once; the poll is for what none tells: a witness that is back, a second sequencer's end. */
const DEFAULT_POLL_MS = 5_000;
/**
 * A batch costs some twenty round trips and, with its witnesses, a dozen writes to disk, for one leaf as for a thousand.
 * Measured at 16 recorders: without a rest the sequencer took more of the machine than the recording itself.
 */
const DEFAULT_REST_MS = 500;
const DEFAULT_RETRY_MS = 5_000;
/** Before a jurisdiction in a notification: a room waits for the witnesses, and no batch is waited for. */
const URGENTLY = "now ";

/** Has the sequencer, in whichever process, place and sign at once what is queued. */
export async function hurrySequencer(database: Pick<Database, "query">, jurisdiction: string): Promise<void> {
  await database.query("select pg_notify('quanjian_queue', $1)", [`${URGENTLY}${jurisdiction}`]);
}

/** One log as this process sees it. */
interface LogInHand {
  readonly jurisdiction: string;
  readonly signer: SignerKey;
  /** As far as this process knows the log to be committed; never forgotten, so that a log that shrinks is noticed. */
  edge: TreeEdge | null;
  maySign: boolean;
  /** When the override ends by which it may sign; null while a quorum has answered. */
  overrideEndsAtMs: number | null;
  nextCheckAtMs: number;
  lastMessage: string;
  /** Not before this instant does a notification start a batch. */
  restsUntilMs: number;
  restTimer: NodeJS.Timeout | null;
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
  const restMs = options.restMs ?? DEFAULT_REST_MS;
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
      overrideEndsAtMs: null,
      nextCheckAtMs: 0,
      lastMessage: "",
      restsUntilMs: 0,
      restTimer: null,
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

  async function overrideInForce(
    jurisdiction: string,
  ): Promise<{ override: string; ends_at: string } | null> {
    const [row] = await database.query<{ override: string; ends_at: string }>(
      `select override, ends_at from ledger_overrides
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
    if (options.needsWitnesses && policyOf(head).quorum === "none") {
      const message = `${jurisdiction} has no witnesses: appoint them with quanjian ledger appoint`;
      return setStatus(inHand, "waiting-for-quorum", message, {});
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
    inHand.overrideEndsAtMs = null;
    if (found.verdict === "contradicted") {
      // Another sequencer may have appended since the head was read: only a head that stands still is contradicted.
      const again = await readHead(database, jurisdiction);
      if (again !== null && again.size !== head.size) return check(inHand, again);
      return setStatus(inHand, "refused", found.message, detail);
    }
    if (found.verdict === "agreed") return setStatus(inHand, "signing", "", detail);
    const override = await overrideInForce(jurisdiction);
    if (override === null) return setStatus(inHand, "waiting-for-quorum", found.message, detail);
    inHand.overrideEndsAtMs = Date.parse(override.ends_at);
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
    inHand.restsUntilMs = clock.now().getTime() + restMs;
    try {
      const { overrideEndsAtMs } = inHand;
      if (overrideEndsAtMs !== null && overrideEndsAtMs <= clock.now().getTime()) askAgain(inHand);
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
      // After an ambiguous commit the edge in hand is that of the last certain one; the next batch finds out.
      if (error instanceof DamagedLog) await setStatus(inHand, "refused", error.message, {});
      else throw error;
    }
  }

  /** Signs nothing more before the witnesses have been asked as at a start. */
  function askAgain(inHand: LogInHand): void {
    inHand.maySign = false;
    inHand.nextCheckAtMs = 0;
  }

  /** A witness claims to have seen more than we have, or another tree: it is believed only with our own signature. */
  async function examine(inHand: LogInHand, witness: PolicyWitness): Promise<void> {
    const head = await readHead(database, inHand.jurisdiction);
    if (head === null) return;
    const own = { ...head, readTile: readTileFrom(database, inHand.jurisdiction) };
    const memory = await askWitness(witness, inHand.signer.verifier, own, options.witnesses);
    if (memory.finding === "ahead" || memory.finding === "differs") askAgain(inHand);
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
    if (outcome.kind === "ahead") return examine(inHand, witness);
    if (outcome.kind !== "cosigned") {
      log.warn({ jurisdiction, witness: name, reason: outcome.reason }, "a witness did not cosign");
      return outcome.kind === "inconsistent" ? examine(inHand, witness) : undefined;
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

  /** What is queued while a log rests goes into its next batch together. */
  function wakeRested(inHand: LogInHand): void {
    if (inHand.restTimer !== null) return;
    const begin = (): void => {
      inHand.restTimer = null;
      wake(inHand).catch(() => undefined);
    };
    // A clock that was set back does not lengthen the rest.
    const waitMs = Math.min(restMs, inHand.restsUntilMs - clock.now().getTime());
    if (waitMs <= 0) begin();
    else inHand.restTimer = setTimeout(begin, waitMs);
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
    const isUrgent = payload.startsWith(URGENTLY);
    const inHand = logs.get(isUrgent ? payload.slice(URGENTLY.length) : payload);
    if (inHand === undefined) void wakeAll();
    else if (isUrgent) wake(inHand).catch(() => undefined);
    else wakeRested(inHand);
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
        if (inHand.restTimer !== null) clearTimeout(inHand.restTimer);
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
