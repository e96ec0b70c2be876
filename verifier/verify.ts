import { setImmediate } from "node:timers/promises";
import { linkAt, OTHER_KIND } from "./bundle.ts";
import { bundlesOf, type PlacedBundle } from "./bundles.ts";
import { Chains } from "./chains.ts";
import type { Policy, PublicKey, SignedCheckpoint } from "./signed.ts";
import { isSignedBy, readCheckpoint, readPolicy, readVkey, witnessVoices } from "./signed.ts";
import type { Fetch, Source } from "./source.ts";
import { openSource, pathOfTile, readTile } from "./source.ts";
import { GrowingTree, HASH, WIDTH } from "./tree.ts";

/** Re-derives a whole ledger from outside: every leaf, every tile, the root, the chains of matters, the witnesses. */

export interface VerifyOptions {
  /** The ledger's address (http://…/ledger/<jurisdiction>) or a folder with the same tree. */
  readonly source: string;
  /** The log's key, from somewhere else than the source. Without it the source's own word is taken, and said so. */
  readonly vkey?: string;
  /** A C2SP tlog-policy, from somewhere else than the source. */
  readonly witnessPolicy?: string;
  /** A checkpoint seen earlier: the ledger must have grown from it. */
  readonly previousCheckpoint?: string;
  readonly onProgress?: (leaves: number, total: number) => void;
  /** Called with each leaf of a matter: its place and its hash in hexadecimal. */
  readonly onLeaf?: (matter: string, index: number, hash: string) => void;
  readonly signal?: AbortSignal;
  readonly fetch?: Fetch;
}

export type FindingCode =
  | "checkpoint-missing"
  | "checkpoint-malformed"
  | "checkpoint-not-signed"
  | "key-missing"
  | "policy-of-another-log"
  | "previous-not-signed"
  | "rolled-back"
  | "forked"
  | "entries-missing"
  | "entry-altered"
  | "tile-missing"
  | "tile-altered"
  | "root-differs"
  | "leaf-malformed"
  | "matter-gap"
  | "matter-duplicate"
  | "matter-broken-chain"
  | "cosignature-fails"
  | "quorum-missing";

export interface Finding {
  readonly code: FindingCode;
  readonly message: string;
  /** The leaf in question, where there is one. */
  readonly index?: number;
}

export interface LedgerReport {
  readonly ok: boolean;
  readonly source: string;
  readonly origin: string | null;
  readonly size: number;
  readonly root: string | null;
  /** The verified checkpoint's text, to be kept for the next verification. */
  readonly checkpoint: string | null;
  readonly keyFrom: "given" | "source";
  /** Leaves that were hashed and found under the root's tree so far. */
  readonly leaves: number;
  readonly matters: number;
  /** Leaves of kinds that hold no chain (sealed classes). */
  readonly otherLeaves: number;
  readonly witnessed: { readonly size: number; readonly by: readonly { name: string; at: string }[] } | null;
  /** The first findings; findingCount counts all. */
  readonly findings: readonly Finding[];
  readonly findingCount: number;
}

const MAX_FINDINGS = 100;
const BUNDLES_A_TURN = 64;

/** A size at which the growing tree must have a certain root. */
interface Milestone {
  readonly size: number;
  readonly root: Buffer;
  readonly otherwise: Finding;
}

class Examination {
  readonly findings: Finding[] = [];
  findingCount = 0;
  leaves = 0;
  otherLeaves = 0;
  readonly chains = new Chains((fault) => this.find(fault));

  find(finding: Finding): void {
    this.findingCount += 1;
    if (this.findings.length < MAX_FINDINGS) this.findings.push(finding);
  }
}

async function readText(source: Source, path: string): Promise<string | null> {
  return (await source.read(path))?.toString("utf8") ?? null;
}

/** Takes a bundle's leaves into the chains and its faults into the findings. */
function examineBundle(
  examination: Examination,
  { n, width, reading }: PlacedBundle,
  onLeaf: VerifyOptions["onLeaf"],
): void {
  const firstIndex = n * WIDTH;
  const hex = Buffer.from(reading.hashes).toString("hex");
  for (let i = 0; i < reading.count; i++) {
    const index = firstIndex + i;
    const link = linkAt(reading, i);
    if (link !== null) {
      const hash = hex.slice(i * 2 * HASH, (i + 1) * 2 * HASH);
      examination.chains.add(link, hash, index);
      onLeaf?.(link.matter, index, hash);
    } else if (reading.textAt[i] === OTHER_KIND) examination.otherLeaves += 1;
    else {
      const message = `leaf ${index} is not a leaf of this format`;
      examination.find({ code: "leaf-malformed", index, message });
    }
  }
  examination.leaves += reading.count;
  if (reading.hasMore && reading.count === width) {
    const message = `${pathOfTile("entries", n, width)} holds more than its ${width} entries`;
    examination.find({ code: "entry-altered", index: firstIndex + width, message });
  }
  const path = pathOfTile(0, n, width);
  if (reading.tile === "missing") examination.find({ code: "tile-missing", message: `${path} is missing` });
  else if (reading.tile !== "same") {
    const index = firstIndex + reading.tile;
    const message =
      reading.tile < width
        ? `entry ${index} does not hash to the leaf in ${path}`
        : `${path} holds more than its ${width} hashes`;
    examination.find({ code: reading.tile < width ? "entry-altered" : "tile-altered", index, message });
  }
}

async function compareTile(
  examination: Examination,
  source: Source,
  own: { level: number; n: number; hashes: Buffer },
): Promise<void> {
  const width = own.hashes.length / HASH;
  const path = pathOfTile(own.level, own.n, width);
  const published = await readTile(source, own.level, own.n, width);
  if (published === null) examination.find({ code: "tile-missing", message: `${path} is missing` });
  else if (!published.equals(own.hashes)) {
    examination.find({ code: "tile-altered", message: `${path} is not what the entries hash to` });
  }
}

/** Streams the ledger; returns false when entries are missing and the rest cannot be judged. */
async function examineTree(
  examination: Examination,
  source: Source,
  size: number,
  milestones: Milestone[],
  options: VerifyOptions,
): Promise<boolean> {
  const closed: { level: number; n: number; hashes: Buffer }[] = [];
  const tree = new GrowingTree((level, n, tile) => {
    if (level > 0) closed.push({ level, n, hashes: Buffer.from(tile) });
  });
  const due = [...milestones].sort((a, b) => a.size - b.size);
  const judge = (): void => {
    while (due[0] !== undefined && due[0].size === tree.size) {
      const milestone = due.shift();
      if (milestone !== undefined && !tree.root().equals(milestone.root))
        examination.find(milestone.otherwise);
    }
  };
  judge();
  for await (const placed of bundlesOf(source, size)) {
    // Reading from a folder never waits: let signals and the progress bar have their turn.
    if (placed.n % BUNDLES_A_TURN === 0) await setImmediate();
    options.signal?.throwIfAborted();
    examineBundle(examination, placed, options.onLeaf);
    const { n, width } = placed;
    const { count, hashes } = placed.reading;
    const firstIndex = n * WIDTH;
    // Milestones inside the bundle cut it.
    for (let done = 0; done < count; ) {
      const next = Math.min(count, (due[0]?.size ?? Number.MAX_SAFE_INTEGER) - firstIndex);
      tree.append(hashes.subarray(done * HASH), next - done);
      done = next;
      judge();
    }
    options.onProgress?.(examination.leaves, size);
    if (count < width) {
      const message = `${pathOfTile("entries", n, width)} holds ${count} of ${width} entries`;
      examination.find({ code: "entries-missing", index: firstIndex + count, message });
      return false;
    }
    for (const full of closed.splice(0)) await compareTile(examination, source, full);
  }
  for (const partial of tree.partialTiles()) {
    if (partial.level > 0) await compareTile(examination, source, partial);
  }
  examination.chains.finish();
  return true;
}

function givenKey(vkey: string): PublicKey {
  const key = readVkey(vkey);
  if (key === null) throw new SyntaxError(`not a vkey: ${vkey}`);
  return key;
}

function milestoneOfPrevious(
  examination: Examination,
  options: VerifyOptions,
  key: PublicKey,
  size: number,
): Milestone | null {
  if (options.previousCheckpoint === undefined) return null;
  const previous = readCheckpoint(options.previousCheckpoint);
  if (previous === null || !isSignedBy(previous, key)) {
    const message = "the earlier checkpoint is malformed, or not signed by this log's key";
    examination.find({ code: "previous-not-signed", message });
    return null;
  }
  if (previous.size > size) {
    const message = `the ledger was rolled back: it had ${previous.size} leaves when seen before and has ${size} now`;
    examination.find({ code: "rolled-back", message });
    return null;
  }
  const message = `the ledger was rewritten: its first ${previous.size} leaves are not those seen before`;
  return { size: previous.size, root: previous.root, otherwise: { code: "forked", message } };
}

/** Judges the cosignatures; a witnessed checkpoint older than the newest must lie on the same tree. */
function judgeWitnesses(
  examination: Examination,
  policy: Policy,
  key: PublicKey,
  newest: SignedCheckpoint,
  witnessedText: string | null,
): { witnessed: LedgerReport["witnessed"]; milestone: Milestone | null } {
  const older = witnessedText === null ? null : readCheckpoint(witnessedText);
  const candidates = [newest];
  if (older !== null && isSignedBy(older, key)) {
    if (older.size <= newest.size) candidates.push(older);
    else {
      const message = `the witnessed checkpoint has ${older.size} leaves, the newer one only ${newest.size}`;
      examination.find({ code: "rolled-back", message });
    }
  }
  for (const candidate of candidates) {
    const voices = witnessVoices(candidate, policy.witnesses);
    for (const name of voices.failing) {
      const message = `the cosignature of ${name} at size ${candidate.size} does not verify`;
      examination.find({ code: "cosignature-fails", message });
    }
    if (!policy.hasQuorum || !policy.isMetBy(voices.good.keys())) continue;
    const by = [...voices.good].map(([name, s]) => ({ name, at: new Date(s * 1_000).toISOString() }));
    const message = `the witnesses saw another tree at size ${candidate.size}`;
    const milestone: Milestone = {
      size: candidate.size,
      root: candidate.root,
      otherwise: { code: "forked", message },
    };
    return { witnessed: { size: candidate.size, by }, milestone };
  }
  if (policy.hasQuorum) {
    const message = "no published checkpoint carries the cosignatures that the policy asks for";
    examination.find({ code: "quorum-missing", message });
  }
  return { witnessed: null, milestone: null };
}

/**
 * Verifies a ledger. What is wrong with the ledger is a finding; a source that cannot be read, a malformed key or
 * policy is thrown.
 */
export async function verifyLedger(options: VerifyOptions): Promise<LedgerReport> {
  const source = openSource(options.source, options);
  const examination = new Examination();
  const keyFrom = options.vkey === undefined ? "source" : "given";
  const given = options.vkey === undefined ? null : givenKey(options.vkey);
  const policy = options.witnessPolicy === undefined ? null : readPolicy(options.witnessPolicy);
  let checkpoint: SignedCheckpoint | null = null;
  let witnessed: LedgerReport["witnessed"] = null;
  let text: string | null = null;
  const report = (): LedgerReport => ({
    ok: examination.findingCount === 0,
    source: source.name,
    origin: checkpoint?.origin ?? null,
    size: checkpoint?.size ?? 0,
    root: checkpoint?.root.toString("base64") ?? null,
    checkpoint: examination.findingCount === 0 ? text : null,
    keyFrom,
    leaves: examination.leaves,
    matters: examination.chains.matters,
    otherLeaves: examination.otherLeaves,
    witnessed,
    findings: examination.findings,
    findingCount: examination.findingCount,
  });
  const stop = (code: FindingCode, message: string): LedgerReport => {
    examination.find({ code, message });
    return report();
  };

  // The witnessed checkpoint is read first: the newest can then only be larger.
  const witnessedText = policy === null ? null : await readText(source, "witnessed");
  text = await readText(source, "checkpoint");
  if (text === null) return stop("checkpoint-missing", `${source.name} has no checkpoint: is this a ledger?`);
  checkpoint = readCheckpoint(text);
  if (checkpoint === null) return stop("checkpoint-malformed", "the checkpoint is malformed");
  // Without a given key the source's own word is taken.
  const key = given ?? readVkey((await readText(source, "key")) ?? "");
  if (key === null) return stop("key-missing", "the source publishes no key: give one with --vkey");
  if (!isSignedBy(checkpoint, key)) {
    return stop(
      "checkpoint-not-signed",
      `the checkpoint of ${checkpoint.origin} is not signed by ${key.name}`,
    );
  }
  if (policy?.isFor(key) === false) {
    return stop(
      "policy-of-another-log",
      `the policy is for another log than ${key.name}: it does not name this key`,
    );
  }
  const { size, root } = checkpoint;
  const differs = `the entries do not add up to the signed root at size ${size}`;
  const milestones: Milestone[] = [{ size, root, otherwise: { code: "root-differs", message: differs } }];
  const previous = milestoneOfPrevious(examination, options, key, size);
  if (previous !== null) milestones.push(previous);
  if (policy !== null) {
    const judged = judgeWitnesses(examination, policy, key, checkpoint, witnessedText);
    witnessed = judged.witnessed;
    if (judged.milestone !== null) milestones.push(judged.milestone);
  }
  await examineTree(examination, source, size, milestones, options);
  return report();
}
