import { type ProofFinding, type ProvedAct, proveLeaves, type Report, textOf } from "./proof-leaves.ts";
import { type Course, courseOf, type ItemOrder, judgeOrder } from "./proof-order.ts";
import { type Cited, judgeSealing, type RevealReport } from "./proof-sealing.ts";
import { type ProofBundle, readProofBundle } from "./proof-shape.ts";
import { dayIn, holdersOn } from "./proof-terms.ts";
import {
  type Policy,
  type PublicKey,
  readCheckpoint,
  readPolicy,
  readVkey,
  type SignedCheckpoint,
} from "./signed.ts";
import { isSignedBy, witnessVoices } from "./signed.ts";
import type { Fetch } from "./source.ts";
import { isPrefix } from "./tree.ts";
import { verifyLedger } from "./verify.ts";

/**
 * Checks the proof bundle of one item of a meeting, offline. It shows in which order statements were recorded, not what
 * was said in the room beside the record; and a witness saw append-only growth, it does not vouch for content.
 */

export interface ProofOptions {
  /** The log's key, from somewhere else than the bundle. */
  readonly vkey: string;
  /** A C2SP tlog-policy, from somewhere else than the bundle. Without it nothing counts as witnessed. */
  readonly witnessPolicy?: string;
  /** The ledger itself (address or folder): then all its tiles are read, and a number used twice is found. */
  readonly source?: string;
  readonly onProgress?: (leaves: number, total: number) => void;
  readonly signal?: AbortSignal;
  readonly fetch?: Fetch;
}

export interface ProofReport {
  readonly ok: boolean;
  readonly matter: string | null;
  readonly origin: string | null;
  readonly size: number | null;
  readonly acts: number;
  readonly items: readonly ItemOrder[];
  readonly reveals: readonly RevealReport[];
  readonly witnesses: readonly { name: string; at: string }[];
  /** By the given policy; null without one. */
  readonly isWitnessed: boolean | null;
  /** Whether the tiles were read: only that shows that no number was used twice and no later act is left out. */
  readonly isScanned: boolean;
  /** Acts of the matter that the ledger holds beyond the bundle's checkpoint; null when it was not read. */
  readonly later: number | null;
  /** Members of the body on that day of whom the record says neither that they came nor that they were absent. */
  readonly unaccounted: readonly string[];
  readonly findings: readonly ProofFinding[];
}

interface Ground {
  readonly bundle: ProofBundle;
  readonly log: PublicKey;
  readonly policy: Policy | null;
  readonly checkpoint: SignedCheckpoint;
  readonly report: Report;
}

/** @throws SyntaxError for a key or policy that is none, and what cannot be read of a source. */
export async function verifyProof(text: string, options: ProofOptions): Promise<ProofReport> {
  const log = readVkey(options.vkey);
  if (log === null) throw new SyntaxError(`not a vkey: ${options.vkey}`);
  const policy = options.witnessPolicy === undefined ? null : readPolicy(options.witnessPolicy);
  const findings: ProofFinding[] = [];
  const report: Report = (code, message, number) => {
    if (findings.some((f) => f.code === code && f.message === message)) return;
    findings.push({ code, message, ...(number === undefined ? {} : { number }) });
  };
  const bundle = readProofBundle(text);
  const checkpoint = bundle === null ? null : readCheckpoint(bundle.checkpoint);
  const nothing = { items: [], reveals: [], witnesses: [], unaccounted: [], acts: 0 };
  if (bundle === null || checkpoint === null) {
    report("bundle-malformed", "this is no proof bundle of this format");
    const unknown = {
      matter: null,
      origin: null,
      size: null,
      isWitnessed: null,
      isScanned: false,
      later: null,
    };
    return { ok: false, ...unknown, ...nothing, findings };
  }
  const ground: Ground = { bundle, log, policy, checkpoint, report };
  const witnesses = judgeSignatures(ground);
  const { acts, hashes } = proveLeaves(bundle.leaves, bundle.matter, checkpoint, report);
  const registry = bundle.terms.map((leaves) => proveLeaves(leaves, null, checkpoint, report));
  const terms = registry.flatMap((one) => one.acts).sort((a, b) => a.index - b.index);
  if (acts.length === 0) report("leaves-missing", "the bundle holds no act of the matter");
  const course = courseOf(acts, report);
  const items = judgeOrder(course, report);
  const reveals = judgeSealing(bundle, acts, course, (act) => citedBy(ground, act), report);
  const unaccounted = judgeOffices(ground, acts, terms, course);
  const scan = await scanned(ground, [{ matter: bundle.matter, hashes }, ...registry], options);
  return {
    ok: findings.length === 0,
    matter: bundle.matter,
    origin: checkpoint.origin,
    size: checkpoint.size,
    acts: acts.length,
    items,
    reveals,
    witnesses: witnesses ?? [],
    isWitnessed: policy === null ? null : witnesses !== null,
    isScanned: scan !== null,
    later: scan,
    unaccounted,
    findings,
  };
}

/** Whose signatures the bundle's own checkpoint carries; null when they make no quorum. */
function judgeSignatures({ log, policy, checkpoint, report }: Ground): { name: string; at: string }[] | null {
  if (!isSignedBy(checkpoint, log))
    report("checkpoint-not-signed", `the checkpoint is not signed by ${log.name}`);
  if (policy === null) return null;
  if (!policy.isFor(log)) report("policy-of-another-log", `the policy is for another log than ${log.name}`);
  const voices = witnessVoices(checkpoint, policy.witnesses);
  for (const name of voices.failing)
    report("cosignature-fails", `the cosignature of ${name} does not verify`);
  if (!policy.hasQuorum || !policy.isMetBy(voices.good.keys())) {
    report("quorum-missing", "the checkpoint does not carry the cosignatures that the policy asks for");
    return null;
  }
  return [...voices.good].map(([name, s]) => ({ name, at: new Date(s * 1_000).toISOString() }));
}

/** The checkpoint that a reveal cites: it stands in its act, signatures and all. */
function citedBy({ bundle, log, policy, checkpoint, report }: Ground, act: ProvedAct): Cited {
  const words = textOf(act, "data.checkpoint", report);
  if (words === null) return null;
  const { number } = act;
  const cited = readCheckpoint(words);
  if (cited === null) {
    report("cited-checkpoint-malformed", `what the reveal (number ${number}) cites is no checkpoint`, number);
    return null;
  }
  const consistency = bundle.reveals.find((reveal) => reveal.number === number)?.consistency ?? [];
  if (!isSignedBy(cited, log))
    report(
      "cited-checkpoint-not-signed",
      `the checkpoint cited by number ${number} is not signed by ${log.name}`,
      number,
    );
  if (!isPrefix(cited.size, checkpoint.size, consistency, cited.root, checkpoint.root))
    report("forked", `the bundle's tree did not grow from the checkpoint cited by number ${number}`, number);
  if (cited.size > act.index)
    report(
      "cited-checkpoint-too-new",
      `the checkpoint cited by number ${number} covers the reveal itself`,
      number,
    );
  if (policy === null) return { size: cited.size, isWitnessed: false };
  const voices = witnessVoices(cited, policy.witnesses);
  const isWitnessed = voices.failing.length === 0 && policy.hasQuorum && policy.isMetBy(voices.good.keys());
  if (!isWitnessed && act.fields.get("data.witnessed") === true)
    report(
      "reveal-not-witnessed",
      `the checkpoint cited by number ${number} lacks the quorum's cosignatures`,
      number,
    );
  return { size: cited.size, isWitnessed };
}

function judgeOffices(
  { bundle, report }: Ground,
  acts: readonly ProvedAct[],
  terms: readonly ProvedAct[],
  course: Course,
): string[] {
  const first = acts.find((act) => act.type === "convened" || act.type === "attended");
  if (first === undefined) return [];
  const body = textOf(first, "body", report);
  if (terms.length === 0) {
    report("terms-missing", "the bundle does not show who held which office");
    return [];
  }
  for (const act of terms)
    if (textOf(act, "body", report) !== body)
      report("terms-of-another-body", `number ${act.number} of the registry is of another body`);
  const day = dayIn(bundle.timeZone, textOf(first, "claimedAt", report) ?? "");
  const holders = holdersOn(terms, day, report);
  const holds = (person: string) => holders.some((h) => h.person === person && h.isMember);
  const leads = (person: string) => holders.some((h) => h.person === person && h.isPrincipal);
  for (const [person, { as, number }] of course.came)
    if (!holds(person))
      report(
        "no-office",
        `${person} came as ${as} (number ${number}) and held no such office on ${day}`,
        number,
      );
  const chairs = [...course.came].filter(([, { as }]) => as === "chair");
  const isLed = chairs.some(([person]) => leads(person));
  for (const [person, { as, number }] of course.came)
    if (as === "member" && leads(person) && !isLed && chairs.length > 0)
      report(
        "principal-not-chair",
        `${person}, who leads the body, came as a member under another chair`,
        number,
      );
  const named = new Set(
    acts.flatMap((act) => (act.type === "absent" ? [textOf(act, "data.of", report)] : [])),
  );
  const members = new Set(holders.filter((h) => h.isMember).map((h) => h.person));
  return [...members].filter((person) => !course.came.has(person) && !named.has(person));
}

/**
 * Reads all tiles: only there is a number that was used twice, or an act that the bundle leaves out. Returns how many
 * acts of the matter came after the bundle; null when no ledger was given.
 */
async function scanned(
  { bundle, checkpoint, report }: Ground,
  matters: readonly { matter: string | null; hashes: string[] }[],
  options: ProofOptions,
): Promise<number | null> {
  if (options.source === undefined) return null;
  const { source, vkey, witnessPolicy, onProgress, signal, fetch } = options;
  const watched = new Map<string, { index: number; hash: string }[]>();
  for (const { matter } of matters) if (matter !== null) watched.set(matter, []);
  const ledger = await verifyLedger({
    source,
    vkey,
    previousCheckpoint: bundle.checkpoint,
    ...(witnessPolicy === undefined ? {} : { witnessPolicy }),
    ...(onProgress === undefined ? {} : { onProgress }),
    ...(signal === undefined ? {} : { signal }),
    ...(fetch === undefined ? {} : { fetch }),
    onLeaf: (matter, index, hash) => watched.get(matter)?.push({ index, hash }),
  });
  for (const { code, message } of ledger.findings) report(`ledger-${code}`, message);
  const shown = new Set(matters.flatMap(({ hashes }) => hashes));
  for (const found of watched.values())
    for (const { index, hash } of found)
      if (index < checkpoint.size && !shown.has(hash))
        report(
          "leaf-withheld",
          `entry ${index} of the ledger belongs to the matter and is not in the bundle`,
        );
  return (watched.get(bundle.matter) ?? []).filter(({ index }) => index >= checkpoint.size).length;
}
