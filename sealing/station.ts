import { Aes128Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from "@hpke/core";
import { sha256 } from "@noble/hashes/sha2.js";
import { type Bytes, fromBase64, joined, toBase64, utf8 } from "./bytes.ts";
import { type Place, placeBytes } from "./commitment.ts";

/**
 * The station's half travels through the server, so it is sealed to the key of the station's device (HPKE, RFC 9180).
 * That key is recorded when a round begins: a server that handed members another key leaves that in the ledger, and the
 * code of the key can be compared by eye with the device.
 *
 * Needs a secure page: browsers give this cryptography to no other.
 */

const INFO = utf8("quanjian/station-half/v1");
/** An uncompressed point of P-256. */
const PUBLIC_KEY_BYTES = 65;

const suite = () =>
  new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes128Gcm() });

/** As this platform's own types call it: browsers and Node do not share the name. */
type PrivateKey = Parameters<typeof crypto.subtle.exportKey>[1];

export type StationDevice = {
  /** Base64. */
  publicKey: string;
  /** Cannot be read out of the browser that made it; it can be kept there (IndexedDB). */
  privateKey: PrivateKey;
};

/** A key pair for one device of the station, made there. */
export async function newStationDevice(): Promise<StationDevice> {
  const pair = await crypto.subtle.generateKey({ name: "ECDH", namedCurve: "P-256" }, false, ["deriveBits"]);
  const raw = await crypto.subtle.exportKey("raw", pair.publicKey);
  return { publicKey: toBase64(new Uint8Array(raw)), privateKey: pair.privateKey };
}

/** Whether the text is a public key that a half can be sealed to. */
export function isStationKey(text: string): boolean {
  const bytes = fromBase64(text);
  return bytes?.length === PUBLIC_KEY_BYTES && bytes[0] === 4;
}

/** What binds the ciphertext to its place: moved to another member, item, round or commitment it does not open. */
function bound(place: Place, commitment: Uint8Array): Bytes {
  return joined(placeBytes(place), commitment);
}

/** For the member's device. @throws when the key is none. */
export async function sealToStation(
  publicKey: string,
  place: Place,
  commitment: Uint8Array,
  half: Uint8Array,
): Promise<Bytes> {
  const raw = fromBase64(publicKey);
  if (raw === null || !isStationKey(publicKey)) throw new RangeError("this is no key of a station's device");
  const hpke = suite();
  const key = await hpke.kem.deserializePublicKey(raw);
  const sender = await hpke.createSenderContext({ recipientPublicKey: key, info: INFO });
  const sealed = await sender.seal(Uint8Array.from(half), bound(place, commitment));
  return joined(new Uint8Array(sender.enc), new Uint8Array(sealed));
}

/** For the station's device; null when the half was not sealed to it for this place and commitment. */
export async function openAtStation(
  device: StationDevice,
  place: Place,
  commitment: Uint8Array,
  sealed: Uint8Array,
): Promise<Bytes | null> {
  const raw = fromBase64(device.publicKey);
  if (raw === null || sealed.length <= PUBLIC_KEY_BYTES) return null;
  const publicKey = await suite().kem.deserializePublicKey(raw);
  try {
    const recipient = await suite().createRecipientContext({
      recipientKey: { privateKey: device.privateKey, publicKey },
      enc: Uint8Array.from(sealed.subarray(0, PUBLIC_KEY_BYTES)),
      info: INFO,
    });
    const opened = await recipient.open(
      Uint8Array.from(sealed.subarray(PUBLIC_KEY_BYTES)),
      bound(place, commitment),
    );
    return new Uint8Array(opened);
  } catch {
    // Whatever is wrong with it, it is not a half for this device.
    return null;
  }
}

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CODE_CHARACTERS = 12;

/** Twelve characters of a device's key, XXXX-XXXX-XXXX, shown on both screens so that people can compare them. */
export function stationKeyCode(publicKey: string): string {
  const digest = sha256(fromBase64(publicKey) ?? utf8(publicKey));
  let bits = 0n;
  for (const byte of digest.subarray(0, 8)) bits = (bits << 8n) | BigInt(byte);
  const characters = Array.from(
    { length: CODE_CHARACTERS },
    (_, i) => ALPHABET[Number((bits >> BigInt(64 - 5 * (i + 1))) & 31n)] ?? "",
  );
  return [0, 4, 8].map((at) => characters.slice(at, at + 4).join("")).join("-");
}
