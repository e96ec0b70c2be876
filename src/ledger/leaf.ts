import { hash, randomBytes, timingSafeEqual } from "node:crypto";
import canonicalize from "canonicalize";
import type { Leaf } from "./leaf-link.ts";
import { LEAF_VERSION } from "./leaf-link.ts";
import { MAX_ENTRY_BYTES } from "./tiles.ts";

export { leafHash } from "./merkle.ts";

/**
 * The leaf of an act: structure in clear (the matter's random id, the dense number, the hash of the matter's previous
 * leaf) and one salted commitment per field. No name and no text stands in it; without the salt a commitment tells
 * nothing, so erasing content and salt erases the field while the leaf, and with it the ledger, stays verifiable.
 */

export const SALT_BYTES = 32;

export type ActActor = { readonly person: string; readonly office: string } | { readonly system: string };

/** The parts of an act that its leaf commits to. */
export interface CommittedAct {
  readonly type: string;
  readonly body: string;
  readonly actor: ActActor;
  readonly claimedAt: string;
  readonly recordedAt: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly evidence: readonly unknown[];
  readonly norms?: unknown;
}

export interface ActCommitments {
  readonly commitments: Record<string, string>;
  /** Field name → salt in base64: kept beside the content, erased with it. */
  readonly salts: Record<string, string>;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const HASH_HEX = /^[0-9a-f]{64}$/;

/** The field names and values of an act that are committed, one salt each. Absent data fields are not committed. */
export function committedFields(act: CommittedAct): [name: string, value: unknown][] {
  const fields: [string, unknown][] = [
    ["type", act.type],
    ["body", act.body],
  ];
  if ("system" in act.actor) fields.push(["actor.system", act.actor.system]);
  else fields.push(["actor.person", act.actor.person], ["actor.office", act.actor.office]);
  fields.push(["claimedAt", act.claimedAt], ["recordedAt", act.recordedAt], ["evidence", act.evidence]);
  if (act.norms !== undefined) fields.push(["norms", act.norms]);
  for (const name of Object.keys(act.data)) {
    if (act.data[name] !== undefined) fields.push([`data.${name}`, act.data[name]]);
  }
  return fields;
}

/** JCS of any JSON value. Well-formed strings are written by JSON.stringify, which RFC 8785 prescribes for them. */
function canonicalJson(field: string, value: unknown): string {
  const text =
    typeof value === "string" && value.isWellFormed() ? JSON.stringify(value) : canonicalize(value);
  if (text === undefined)
    throw new TypeError(`field ${field} holds no JSON value: give it one or leave it out`);
  return text;
}

const SCRATCH_BYTES = 16_384;
const scratch = Buffer.alloc(SCRATCH_BYTES);

/** SHA-256(salt ‖ JCS(value)) in base64. The field's name is bound by its place in the leaf. */
export function commit(field: string, value: unknown, salt: Uint8Array): string {
  if (salt.length !== SALT_BYTES) throw new RangeError(`the salt of ${field} has not ${SALT_BYTES} bytes`);
  const json = canonicalJson(field, value);
  // A UTF-16 unit becomes three bytes of UTF-8 at most.
  const needed = SALT_BYTES + json.length * 3;
  const input = needed <= SCRATCH_BYTES ? scratch : Buffer.alloc(needed);
  input.set(salt, 0);
  const length = SALT_BYTES + input.write(json, SALT_BYTES, "utf8");
  return hash("sha256", input.subarray(0, length), "base64");
}

/** Commits to every field of an act, with one call for all the randomness. */
export function commitAct(
  act: CommittedAct,
  random: (bytes: number) => Uint8Array = randomBytes,
): ActCommitments {
  const fields = committedFields(act);
  const drawn = random(fields.length * SALT_BYTES);
  const saltBytes = Buffer.from(drawn.buffer, drawn.byteOffset, drawn.byteLength);
  const commitments: Record<string, string> = {};
  const salts: Record<string, string> = {};
  let offset = 0;
  for (const [name, value] of fields) {
    const salt = saltBytes.subarray(offset, offset + SALT_BYTES);
    offset += SALT_BYTES;
    commitments[name] = commit(name, value, salt);
    salts[name] = salt.toString("base64");
  }
  return { commitments, salts };
}

/** Whether salt and value open the commitment. */
export function openCommitment(commitment: string, field: string, value: unknown, salt: string): boolean {
  const saltBytes = Buffer.from(salt, "base64");
  if (saltBytes.length !== SALT_BYTES) return false;
  const expected = Buffer.from(commit(field, value, saltBytes));
  const given = Buffer.from(commitment);
  return expected.length === given.length && timingSafeEqual(expected, given);
}

/** The fields of the act that its leaf's commitments do not open to, by name; empty when all do. */
export function unopenedFields(
  act: CommittedAct,
  opening: { commitments: Readonly<Record<string, string>>; salts: Readonly<Record<string, string>> },
): string[] {
  const fields = new Map(committedFields(act));
  const names = new Set([...fields.keys(), ...Object.keys(opening.commitments)]);
  return [...names].filter((name) => {
    const commitment = opening.commitments[name];
    const salt = opening.salts[name];
    if (!fields.has(name) || commitment === undefined || salt === undefined) return true;
    return !openCommitment(commitment, name, fields.get(name), salt);
  });
}

/** The entry's bytes: JCS, written directly because its layout is fixed. Refuses what a leaf cannot be. */
export function leafEntry(leaf: Leaf): Buffer {
  if (!UUID.test(leaf.matter)) throw new RangeError(`"${leaf.matter}" is not a matter's id in lower case`);
  if (!Number.isSafeInteger(leaf.number) || leaf.number < 1) {
    throw new RangeError(`${leaf.number} is not a number in a matter: they are dense from 1`);
  }
  if ((leaf.previous === null) !== (leaf.number === 1)) {
    throw new RangeError("the first act of a matter, and it alone, has no previous leaf");
  }
  if (leaf.previous !== null && !HASH_HEX.test(leaf.previous)) {
    throw new RangeError("the previous leaf is named by its hash, 64 lower-case hexadecimal digits");
  }
  const fields = Object.keys(leaf.commitments)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${JSON.stringify(leaf.commitments[name])}`);
  const previous = leaf.previous === null ? "null" : `"${leaf.previous}"`;
  const entry = Buffer.from(
    `{"commitments":{${fields.join(",")}},"matter":"${leaf.matter}","number":${leaf.number},` +
      `"previous":${previous},"version":${LEAF_VERSION}}`,
  );
  if (entry.length > MAX_ENTRY_BYTES) {
    throw new RangeError(
      `a leaf of ${entry.length} bytes exceeds ${MAX_ENTRY_BYTES}: the act has too many fields`,
    );
  }
  return entry;
}
