import {
  constants,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  privateDecrypt,
  publicEncrypt,
} from "node:crypto";
import { fromBase64, isSame, toBase64 } from "./bytes.ts";
import { CREDENTIAL_BYTES, MODULUS_BITS } from "./issuer-key.ts";
import { type Refusal, refusal } from "./refusals.ts";

/**
 * The issuer signs blindly, on the server alone: BlindSign of RFC 9474, section 4.3. OpenSSL's private operation runs in
 * constant time; the result is checked under the public key, because a faulty one would give the key away (section 7.1).
 *
 * Whom it signs for, and how often, is decided by `course.ts`. It sees no ballot: what it signs is blinded.
 */
export interface Issuer {
  /** DER SubjectPublicKeyInfo in base64, as it stands in the vote. */
  readonly publicKey: string;
  readonly key: KeyObject;
}

const padding = constants.RSA_NO_PADDING;

const issuerOf = (key: KeyObject): Issuer => ({
  publicKey: toBase64(createPublicKey(key).export({ type: "spki", format: "der" })),
  key,
});

/** One for each vote. */
export const newIssuer = (): Issuer =>
  issuerOf(generateKeyPairSync("rsa", { modulusLength: MODULUS_BITS, publicExponent: 65_537 }).privateKey);

/** PKCS #8, to be kept encrypted until the box is closed, so that a restart changes nothing, and then destroyed. */
export const issuerSecret = ({ key }: Issuer): Buffer => key.export({ type: "pkcs8", format: "der" });

export const issuerFrom = (secret: Buffer): Issuer =>
  issuerOf(createPrivateKey({ key: secret, type: "pkcs8", format: "der" }));

/** RSASP1 of RFC 8017. */
const rawSignature = (key: KeyObject, bytes: Uint8Array): Buffer => privateDecrypt({ key, padding }, bytes);

/** BlindSign for a key of whatever size; null for what is no number below the modulus. Throws on a faulty signature. */
export function blindSign(key: KeyObject, blinded: Uint8Array, sign = rawSignature): Buffer | null {
  let signature: Buffer;
  try {
    signature = sign(key, blinded);
  } catch {
    return null;
  }
  if (!isSame(publicEncrypt({ key: createPublicKey(key), padding }, signature), blinded)) {
    throw new Error("the issuer's signature does not verify under its own key: nothing is handed out");
  }
  return signature;
}

/**
 * The blind signature in base64. The same request gets the same answer, so a request that is repeated after a crash
 * takes nothing away.
 */
export function signBlindly({ key }: Issuer, blinded: string): string | Refusal {
  const bytes = fromBase64(blinded, CREDENTIAL_BYTES);
  const signature = bytes && blindSign(key, bytes);
  return signature === null ? refusal("blinded_malformed") : toBase64(signature);
}
