import { type Bytes, fromBase64, message } from "./bytes.ts";
import type { Key } from "./keys.ts";

/**
 * The issuer's public key: one for each vote, RSABSSA-SHA384-PSS-Deterministic (RFC 9474, section 5). What is signed is
 * a fresh public key of 32 random bytes, and section 5 says that a message of such entropy needs no random prefix.
 *
 * Size and exponent are fixed, so that no voter can be told apart by an odd key; that all voters have the same one is
 * for `vote.ts`.
 */
export const MODULUS_BITS = 3072;
export const CREDENTIAL_BYTES = MODULUS_BITS / 8;
const EXPONENT_65537 = "AQAB";
/** As long as SHA-384, as the variant prescribes. */
const SALT_BYTES = 48;
const ALGORITHM = { name: "RSA-PSS", hash: "SHA-384" } as const;

/** The key of a DER SubjectPublicKeyInfo in base64; null for any other key than a vote's issuer has. */
export async function importIssuerKey(spki: string): Promise<Key | null> {
  const bytes = fromBase64(spki);
  if (bytes === null) return null;
  try {
    const key = await crypto.subtle.importKey("spki", bytes, ALGORITHM, true, ["verify"]);
    const { e, n } = await crypto.subtle.exportKey("jwk", key);
    const { modulusLength } = key.algorithm as unknown as { modulusLength: number };
    return e === EXPONENT_65537 && n !== undefined && modulusLength === MODULUS_BITS ? key : null;
  } catch {
    return null;
  }
}

/** What the issuer signs blindly: the ballot's public key, for this vote and no other. */
export const credentialMessage = (voteHash: string, ballotKey: Uint8Array): Bytes =>
  message("credential", voteHash, ballotKey);

/** RSASSA-PSS-VERIFY, as RFC 9474, section 4.5 asks. */
export const isCredential = (
  issuer: Key,
  voteHash: string,
  ballotKey: Uint8Array,
  credential: Bytes,
): Promise<boolean> =>
  crypto.subtle.verify(
    { name: ALGORITHM.name, saltLength: SALT_BYTES },
    issuer,
    credential,
    credentialMessage(voteHash, ballotKey),
  );
