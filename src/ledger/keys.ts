import type { KeyObject } from "node:crypto";
import {
  createPrivateKey,
  createPublicKey,
  sign as cryptoSign,
  verify as cryptoVerify,
  hash,
  randomBytes,
} from "node:crypto";
import { fromBase64, toBase64 } from "./encoding.ts";

/** Ed25519 keys of signed notes: C2SP signed-note key ids, vkeys, and the storage form of Go's note package. */

/** The signature types this ledger uses: the log's own signature, and a witness's cosignature/v1. */
export const SIGNATURE_TYPES = { log: 0x01, witness: 0x04 } as const;
export type KeyRole = keyof typeof SIGNATURE_TYPES;

export interface VerifierKey {
  readonly name: string;
  readonly role: KeyRole;
  /** Eight hexadecimal digits. */
  readonly keyId: string;
  readonly publicKey: KeyObject;
  readonly vkey: string;
}

export interface SignerKey {
  readonly verifier: VerifierKey;
  readonly privateKey: KeyObject;
}

const PKCS8_PREFIX = Buffer.from("302e020100300506032b657004220420", "hex");
const SPKI_PREFIX = Buffer.from("302a300506032b6570032100", "hex");
const KEY_BYTES = 32;
const SKEY_PREFIX = "PRIVATE+KEY+";

/** Key names hold no white space and no plus sign. */
export function isKeyName(name: string): boolean {
  return name !== "" && !/[\p{White_Space}+]/u.test(name);
}

export function keyId(name: string, role: KeyRole, publicKey: Uint8Array): string {
  const input = Buffer.concat([Buffer.from(`${name}\n`), Buffer.from([SIGNATURE_TYPES[role]]), publicKey]);
  return hash("sha256", input, "hex").slice(0, 8);
}

/** Refuses a name that a note cannot carry. */
export function verifierKey(name: string, role: KeyRole, publicKey: Uint8Array): VerifierKey {
  if (!isKeyName(name) || publicKey.length !== KEY_BYTES) {
    throw new RangeError(`"${name}" is no key name, or its key has not ${KEY_BYTES} bytes`);
  }
  const id = keyId(name, role, publicKey);
  const typed = Buffer.concat([Buffer.from([SIGNATURE_TYPES[role]]), publicKey]);
  return {
    name,
    role,
    keyId: id,
    publicKey: createPublicKey({
      key: Buffer.concat([SPKI_PREFIX, publicKey]),
      format: "der",
      type: "spki",
    }),
    vkey: `${name}+${id}+${toBase64(typed)}`,
  };
}

function roleOf(signatureType: number | undefined): KeyRole | null {
  if (signatureType === SIGNATURE_TYPES.log) return "log";
  return signatureType === SIGNATURE_TYPES.witness ? "witness" : null;
}

/** The key of a vkey line; null when it is malformed, of another type, or its id does not fit. */
export function parseVkey(vkey: string): VerifierKey | null {
  const match = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(vkey.trim());
  const typed = match?.[3] === undefined ? null : fromBase64(match[3]);
  const role = roleOf(typed?.[0]);
  const name = match?.[1] ?? "";
  if (typed === null || role === null || !isKeyName(name) || typed.length !== 1 + KEY_BYTES) return null;
  const key = verifierKey(name, role, typed.subarray(1));
  return key.keyId === match?.[2] ? key : null;
}

function signerKey(name: string, role: KeyRole, seed: Uint8Array): SignerKey {
  const privateKey = createPrivateKey({
    key: Buffer.concat([PKCS8_PREFIX, seed]),
    format: "der",
    type: "pkcs8",
  });
  const spki = createPublicKey(privateKey).export({ format: "der", type: "spki" });
  return { verifier: verifierKey(name, role, spki.subarray(SPKI_PREFIX.length)), privateKey };
}

/** A new key and the one line under which it is stored; the caller keeps that line secret. */
export function generateKey(
  name: string,
  role: KeyRole,
  random: (bytes: number) => Uint8Array = randomBytes,
): { signer: SignerKey; skey: string } {
  const seed = random(KEY_BYTES);
  const signer = signerKey(name, role, seed);
  const typed = Buffer.concat([Buffer.from([SIGNATURE_TYPES[role]]), seed]);
  return { signer, skey: `${SKEY_PREFIX}${name}+${signer.verifier.keyId}+${toBase64(typed)}` };
}

/** The key of a stored line; null when it is malformed. */
export function parseSkey(skey: string): SignerKey | null {
  const match = /^PRIVATE\+KEY\+([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(skey.trim());
  const typed = match?.[3] === undefined ? null : fromBase64(match[3]);
  const role = roleOf(typed?.[0]);
  const name = match?.[1] ?? "";
  if (typed === null || role === null || !isKeyName(name) || typed.length !== 1 + KEY_BYTES) return null;
  const key = signerKey(name, role, typed.subarray(1));
  return key.verifier.keyId === match?.[2] ? key : null;
}

export function signBytes(key: SignerKey, message: Uint8Array): Buffer {
  return cryptoSign(null, message, key.privateKey);
}

export function verifyBytes(key: VerifierKey, message: Uint8Array, signature: Uint8Array): boolean {
  return signature.length === 64 && cryptoVerify(null, message, key.publicKey, signature);
}
