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
 *
 * Which fields an act has would tell its type. So they are not named in clear: the first commitment is to the sorted
 * list of their names, the next ones are to the fields in that order, and random bytes, which nobody can tell from a
 * commitment, fill the row up to a width that nearly all acts share. Every name has one place, so nothing can be
 * opened in two ways.
 */

export const SALT_BYTES = 32;
/** The name under which the salt of the list of names is kept; no field of an act is called so. */
export const NAMES = "fields";
/** Acts of up to 15 fields look alike; larger ones look like others up to the next power of two. */
export const COMMITMENTS_AT_LEAST = 16;

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
  /** As they stand in the leaf. */
  readonly commitments: readonly string[];
  /** Field name → salt in base64: kept beside the content, erased with it. */
  readonly salts: Record<string, string>;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const HASH_HEX = /^[0-9a-f]{64}$/;
const COMMITMENT = /^[A-Za-z0-9+/]{43}=$/;

/** The field names and values of an act that are committed, one salt each. Absent data fields are not committed. */
function committedFields(act: CommittedAct): [name: string, value: unknown][] {
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

const isText = (value: unknown): boolean => typeof value === "string" && value.isWellFormed();

/** JCS of any JSON value. Well-formed strings, and lists of them, are written by JSON.stringify, as RFC 8785 prescribes. */
function canonicalJson(field: string, value: unknown): string {
  const isPlain = isText(value) || (Array.isArray(value) && value.every(isText));
  const text = isPlain ? JSON.stringify(value) : canonicalize(value);
  if (text === undefined)
    throw new TypeError(`field ${field} holds no JSON value: give it one or leave it out`);
  return text;
}

const SCRATCH_BYTES = 16_384;
const scratch = Buffer.alloc(SCRATCH_BYTES);

/** SHA-256(salt ‖ JCS([name, value])) in base64. */
export function commit(field: string, value: unknown, salt: Uint8Array): string {
  if (salt.length !== SALT_BYTES) throw new RangeError(`the salt of ${field} has not ${SALT_BYTES} bytes`);
  const json = `[${JSON.stringify(field)},${canonicalJson(field, value)}]`;
  // A UTF-16 unit becomes three bytes of UTF-8 at most.
  const needed = SALT_BYTES + json.length * 3;
  const input = needed <= SCRATCH_BYTES ? scratch : Buffer.alloc(needed);
  input.set(salt, 0);
  const length = SALT_BYTES + input.write(json, SALT_BYTES, "utf8");
  return hash("sha256", input.subarray(0, length), "base64");
}

/** What a leaf commits to, place by place: the list of names, then the fields in its order. */
export function committedRow(act: CommittedAct): [name: string, value: unknown][] {
  const fields = committedFields(act).sort(([a], [b]) => (a < b ? -1 : 1));
  return [[NAMES, fields.map(([name]) => name)], ...fields];
}

/** The number of commitments in the leaf of an act with so many, the list of names included. */
function rowWidth(used: number): number {
  let width = COMMITMENTS_AT_LEAST;
  while (width < used) width *= 2;
  return width;
}

/** Commits to every field of an act, with one call for all the randomness. */
export function commitAct(
  act: CommittedAct,
  random: (bytes: number) => Uint8Array = randomBytes,
): ActCommitments {
  const row = committedRow(act);
  const width = rowWidth(row.length);
  const drawn = random(width * SALT_BYTES);
  const randomness = Buffer.from(drawn.buffer, drawn.byteOffset, drawn.byteLength);
  const commitments: string[] = [];
  const salts: Record<string, string> = {};
  for (let place = 0; place < width; place++) {
    const own = randomness.subarray(place * SALT_BYTES, (place + 1) * SALT_BYTES);
    const text = own.toString("base64");
    const field = row[place];
    if (field === undefined) commitments.push(text);
    else {
      const [name, value] = field;
      commitments.push(commit(name, value, own));
      salts[name] = text;
    }
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
export function unopenedFields(act: CommittedAct, opening: ActCommitments): string[] {
  const row = committedRow(act);
  const unknown = Object.keys(opening.salts).filter((name) => row.every(([known]) => known !== name));
  const unopened = row.filter(([name, value], place) => {
    const commitment = opening.commitments[place];
    const salt = opening.salts[name];
    return commitment === undefined || salt === undefined || !openCommitment(commitment, name, value, salt);
  });
  return [...unopened.map(([name]) => name), ...unknown];
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
  const misshapen = leaf.commitments.find((text) => !COMMITMENT.test(text));
  if (misshapen !== undefined) throw new RangeError(`"${misshapen}" is no commitment: 32 bytes in base64`);
  const commitments = leaf.commitments.map((text) => `"${text}"`).join(",");
  const previous = leaf.previous === null ? "null" : `"${leaf.previous}"`;
  const entry = Buffer.from(
    `{"commitments":[${commitments}],"matter":"${leaf.matter}","number":${leaf.number},` +
      `"previous":${previous},"version":${LEAF_VERSION}}`,
  );
  if (entry.length > MAX_ENTRY_BYTES) {
    throw new RangeError(
      `a leaf of ${entry.length} bytes exceeds ${MAX_ENTRY_BYTES}: the act has too many fields`,
    );
  }
  return entry;
}
