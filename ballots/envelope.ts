import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from "@hpke/core";
import type { Bytes } from "./bytes.ts";
import type { KeyPair } from "./keys.ts";

/**
 * Encryption to one device: HPKE (RFC 9180) in base mode with DHKEM(P-256, HKDF-SHA256), HKDF-SHA256 and AES-256-GCM,
 * which browsers have in `crypto.subtle`. `info` says what for, `aad` what the ciphertext is tied to.
 */
export interface Envelope {
  seal(to: Bytes, info: Bytes, aad: Bytes, plain: Bytes): Promise<Bytes>;
  /** Null for whatever was not sealed to this key, for this, and tied to this. */
  open(own: KeyPair, info: Bytes, aad: Bytes, sealed: Bytes): Promise<Bytes | null>;
}

/** An uncompressed point of P-256. */
export const PUBLIC_KEY_BYTES = 65;
const TAG_BYTES = 16;
/** By so much a ciphertext is longer than what it seals. */
export const ENVELOPE_BYTES = PUBLIC_KEY_BYTES + TAG_BYTES;

const suite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});

export const HPKE: Envelope = {
  async seal(to, info, aad, plain) {
    const recipientPublicKey = await suite.kem.deserializePublicKey(to);
    const { enc, ct } = await suite.seal({ recipientPublicKey, info }, plain, aad);
    const sealed = new Uint8Array(enc.byteLength + ct.byteLength);
    sealed.set(new Uint8Array(enc), 0);
    sealed.set(new Uint8Array(ct), enc.byteLength);
    return sealed;
  },
  async open(own, info, aad, sealed) {
    if (sealed.length <= ENVELOPE_BYTES) return null;
    const enc = sealed.slice(0, PUBLIC_KEY_BYTES);
    const ct = sealed.slice(PUBLIC_KEY_BYTES);
    try {
      return new Uint8Array(await suite.open({ recipientKey: own, enc, info }, ct, aad));
    } catch {
      return null;
    }
  },
};

/**
 * A pair whose private half no script can read out: a device may keep it across a restart, and once its last copy is
 * dropped it is gone.
 */
export const newSealingPair = async (): Promise<KeyPair> =>
  (await crypto.subtle.generateKey({ name: "ECDH", namedCurve: "P-256" }, false, ["deriveBits"])) as KeyPair;

export const publicBytes = async (pair: KeyPair): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey));

/** Whether these bytes are a point of the curve. */
export async function isPublicKey(bytes: Bytes): Promise<boolean> {
  try {
    await suite.kem.deserializePublicKey(bytes);
    return bytes.length === PUBLIC_KEY_BYTES;
  } catch {
    return false;
  }
}
