import { createPublicKey, type KeyObject, verify } from "node:crypto";
import { sha256 } from "./tree.ts";

/** Signed notes, checkpoints and witness policies, read for the verifier alone. */

export interface PublicKey {
  readonly name: string;
  readonly id: string;
  readonly type: number;
  readonly key: KeyObject;
}

export interface SignatureLine {
  readonly name: string;
  readonly id: string;
  readonly bytes: Buffer;
}

export interface SignedCheckpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Buffer;
  readonly body: string;
  readonly signatures: readonly SignatureLine[];
}

export const LOG_KEY = 1;
export const WITNESS_KEY = 4;
/** The last second that a date can hold. */
const LATEST_SECOND = 8_640_000_000_000n;
const ED25519_SPKI = Buffer.from("302a300506032b6570032100", "hex");

/** Bytes of a base64 text in its one right spelling, or null. */
export function base64(text: string): Buffer | null {
  const bytes = Buffer.from(text, "base64");
  return bytes.toString("base64") === text ? bytes : null;
}

/** A whole number in its one right spelling, or null. */
export function decimal(text: string): number | null {
  const value = Number(text);
  return Number.isSafeInteger(value) && value >= 0 && String(value) === text ? value : null;
}

export function readVkey(text: string): PublicKey | null {
  const [name = "", id = "", ...rest] = text.trim().split("+");
  const typed = base64(rest.join("+"));
  if (name === "" || /\s/u.test(name) || typed === null || typed.length !== 33) return null;
  const type = typed[0] ?? 0;
  if (type !== LOG_KEY && type !== WITNESS_KEY) return null;
  const expected = sha256(Buffer.concat([Buffer.from(`${name}\n`), typed])).toString("hex", 0, 4);
  if (expected !== id) return null;
  const key = createPublicKey({
    key: Buffer.concat([ED25519_SPKI, typed.subarray(1)]),
    format: "der",
    type: "spki",
  });
  return { name, id, type, key };
}

/** The parts of a checkpoint, nothing verified; null when it is malformed. */
export function readCheckpoint(text: string): SignedCheckpoint | null {
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if ((code < 32 && character !== "\n") || (code >= 0xd800 && code <= 0xdfff)) return null;
  }
  const gap = text.lastIndexOf("\n\n");
  if (gap < 0 || !text.endsWith("\n")) return null;
  const body = text.slice(0, gap + 1);
  const lines = body.split("\n");
  const size = decimal(lines[1] ?? "");
  const root = base64(lines[2] ?? "");
  const origin = lines[0] ?? "";
  if (lines.length !== 4 || origin === "" || size === null || root === null || root.length !== 32)
    return null;
  const signatures: SignatureLine[] = [];
  for (const line of text.slice(gap + 2, -1).split("\n")) {
    const [dash, name = "", encoded = "", more] = line.split(" ");
    const bytes = base64(encoded);
    if (dash !== "\u2014" || name === "" || name.includes("+") || more !== undefined) return null;
    if (bytes === null || bytes.length < 5) return null;
    signatures.push({ name, id: bytes.toString("hex", 0, 4), bytes: bytes.subarray(4) });
  }
  return { origin, size, root, body, signatures };
}

/** Whether the log's key signed the checkpoint; every line under its name and id must be good. */
export function isSignedBy(checkpoint: SignedCheckpoint, log: PublicKey): boolean {
  const own = checkpoint.signatures.filter((s) => s.name === log.name && s.id === log.id);
  return (
    log.type === LOG_KEY &&
    log.name === checkpoint.origin &&
    own.length > 0 &&
    own.every((s) => verify(null, Buffer.from(checkpoint.body), log.key, s.bytes))
  );
}

export interface WitnessVoices {
  /** Name and the second at which it cosigned. */
  readonly good: ReadonlyMap<string, number>;
  readonly failing: readonly string[];
}

/** The cosignatures of these witnesses under a checkpoint. */
export function witnessVoices(checkpoint: SignedCheckpoint, witnesses: readonly PublicKey[]): WitnessVoices {
  const good = new Map<string, number>();
  const failing: string[] = [];
  for (const line of checkpoint.signatures) {
    const witness = witnesses.find((w) => w.name === line.name && w.id === line.id && w.type === WITNESS_KEY);
    if (witness === undefined) continue;
    const seconds = line.bytes.length === 72 ? line.bytes.readBigUInt64BE(0) : -1n;
    const message = Buffer.from(`cosignature/v1\ntime ${seconds}\n${checkpoint.body}`);
    if (
      seconds >= 0n &&
      seconds <= LATEST_SECOND &&
      verify(null, message, witness.key, line.bytes.subarray(8))
    ) {
      good.set(witness.name, Number(seconds));
    } else failing.push(witness.name);
  }
  return { good, failing };
}

/** A C2SP tlog-policy, as far as a verifier needs it. */
export interface Policy {
  readonly witnesses: readonly PublicKey[];
  /** False for "quorum none": then nobody is asked for, and nothing counts as witnessed. */
  readonly hasQuorum: boolean;
  /** Whether it speaks of this log: it names its key, or no log at all. */
  isFor(log: PublicKey): boolean;
  /** Whether witnesses of these key names make the quorum. */
  isMetBy(names: Iterable<string>): boolean;
}

/** Throws with the line that is wrong. */
export function readPolicy(text: string): Policy {
  const logs: PublicKey[] = [];
  const witnesses = new Map<string, PublicKey>();
  const groups = new Map<string, { needed: number; members: string[] }>();
  const taken = new Set<string>();
  let quorum: string | null = null;
  const isDefined = (name: string): boolean => witnesses.has(name) || groups.has(name);
  for (const [i, line] of text.split("\n").entries()) {
    const [word, first = "", ...rest] = line.split(/[ \t]+/).filter((item) => item !== "");
    const reject = (why: string): never => {
      throw new SyntaxError(`policy line ${i + 1}: ${why}`);
    };
    if (word === undefined || word.startsWith("#")) continue;
    if (word === "log") {
      const key = readVkey(first);
      if (key?.type !== LOG_KEY) return reject("not a log's vkey");
      logs.push(key);
    } else if (word === "witness") {
      const key = readVkey(rest[0] ?? "");
      if (key?.type !== WITNESS_KEY) return reject("not a witness's vkey");
      // Voices are told apart by the names in their lines: two keys of one name would be heard as one.
      const isShared = [...witnesses.values()].some((w) => w.key.equals(key.key) || w.name === key.name);
      if (first === "none" || isDefined(first) || isShared) reject("name or key used twice");
      witnesses.set(first, key);
    } else if (word === "group") {
      const [rule = "", ...members] = rest;
      const needed = rule === "all" ? members.length : rule === "any" ? 1 : (decimal(rule) ?? 0);
      if (first === "none" || isDefined(first)) reject("name used twice");
      if (needed < 1 || needed > members.length)
        reject("a threshold from 1 to the number of members is needed");
      for (const member of members) {
        if (!isDefined(member) || taken.has(member))
          reject(`${member} is not defined above, or a member twice`);
        taken.add(member);
      }
      groups.set(first, { needed, members });
    } else if (word === "quorum") {
      if (quorum !== null || (first !== "none" && !isDefined(first)))
        reject("one quorum, defined above, is needed");
      quorum = first;
    } else reject(`unknown word ${word}`);
  }
  if (quorum === null) throw new SyntaxError("the policy has no quorum line");
  const goal = quorum;
  return {
    witnesses: [...witnesses.values()],
    hasQuorum: goal !== "none",
    isFor: (log) => logs.length === 0 || logs.some((l) => l.name === log.name && l.key.equals(log.key)),
    isMetBy(names) {
      const present = new Set(names);
      const isMet = (name: string): boolean => {
        const group = groups.get(name);
        if (group !== undefined) return group.members.filter(isMet).length >= group.needed;
        return present.has(witnesses.get(name)?.name ?? "");
      };
      return goal === "none" || isMet(goal);
    },
  };
}
