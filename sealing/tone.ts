/**
 * 会后询问 · the one private question after a meeting: was the tone set beforehand, in the room, or not at all. The answer is
 * sealed in the member's browser to a key of the station's sending organ (HPKE, RFC 9180); nobody else opens it, the server
 * neither. All answers have one length, "not saying" among them: who sends one tells nothing by it.
 *
 * The organ's private key is kept on the server, wrapped under six generated words that are kept on paper and nowhere else.
 *
 * Needs a secure page: browsers give this cryptography to no other.
 */
import { Aes128Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from "@hpke/core";
import { type Bytes, freshBytes, fromBase64, joined, type Random, toBase64, utf8 } from "./bytes.ts";
import { isStationKey } from "./station.ts";

/** In the order of their code. */
export const TONES = ["beforehand", "in-the-room", "not-at-all", "not-saying"] as const;
export type Tone = (typeof TONES)[number];

/** Of whom an answer speaks. It names no meeting: which one an answer is from is not told to whoever opens it. */
export type TonePlace = { jurisdiction: string; body: string; chief: string };

const INFO = utf8("quanjian/tone/v1");
/** An uncompressed point of P-256, one byte for the answer, and the tag. */
export const SEALED_TONE_BYTES = 65 + 1 + 16;
const POINT_BYTES = 65;

const suite = () =>
  new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes128Gcm() });
const bound = ({ jurisdiction, body, chief }: TonePlace) => utf8(JSON.stringify([jurisdiction, body, chief]));

/** For the member's device. @throws RangeError when the key is none. */
export async function sealTone(publicKey: string, place: TonePlace, tone: Tone): Promise<Bytes> {
  const raw = fromBase64(publicKey);
  if (raw === null || !isStationKey(publicKey)) throw new RangeError("this is no key of the organ");
  const hpke = suite();
  const key = await hpke.kem.deserializePublicKey(raw);
  const sender = await hpke.createSenderContext({ recipientPublicKey: key, info: INFO });
  const sealed = await sender.seal(Uint8Array.of(TONES.indexOf(tone)), bound(place));
  return joined(new Uint8Array(sender.enc), new Uint8Array(sealed));
}

/** As this platform's own types call it: browsers and Node do not share the name. */
type PrivateKey = Parameters<typeof crypto.subtle.exportKey>[1];
export type OrganKey = { publicKey: string; privateKey: PrivateKey };

/** For the organ's officer; null for what was not sealed to this key for this chief and body. */
export async function openTone(key: OrganKey, place: TonePlace, sealed: Uint8Array): Promise<Tone | null> {
  const raw = fromBase64(key.publicKey);
  if (raw === null || sealed.length !== SEALED_TONE_BYTES) return null;
  const publicKey = await suite().kem.deserializePublicKey(raw);
  try {
    const recipient = await suite().createRecipientContext({
      recipientKey: { privateKey: key.privateKey, publicKey },
      enc: Uint8Array.from(sealed.subarray(0, POINT_BYTES)),
      info: INFO,
    });
    const [code] = new Uint8Array(
      await recipient.open(Uint8Array.from(sealed.subarray(POINT_BYTES)), bound(place)),
    );
    return TONES[code ?? -1] ?? null;
  } catch {
    // Whatever is wrong with it, it is no answer for this key.
    return null;
  }
}

/** What the server keeps of the private key: noise to whoever has not the words. All base64. */
export type WrappedKey = { salt: string; iv: string; sealed: string };

const CURVE = { name: "ECDH", namedCurve: "P-256" } as const;
const ROUNDS = 600_000;
const SALT_BYTES = 16;
const IV_BYTES = 12;

/** A key pair made in an officer's browser, wrapped there under fresh words. */
export async function newOrganKey(
  random: Random = freshBytes,
): Promise<{ publicKey: string; words: string[]; wrapped: WrappedKey }> {
  const pair = await crypto.subtle.generateKey(CURVE, true, ["deriveBits"]);
  const publicKey = toBase64(new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey)));
  const secret = new Uint8Array(await crypto.subtle.exportKey("pkcs8", pair.privateKey));
  const words = newWords(random);
  const salt = Uint8Array.from(random(SALT_BYTES));
  const iv = Uint8Array.from(random(IV_BYTES));
  const wrapping = await wrappingKey(words, salt);
  const sealed = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv, additionalData: utf8(publicKey) },
    wrapping,
    secret,
  );
  return {
    publicKey,
    words,
    wrapped: { salt: toBase64(salt), iv: toBase64(iv), sealed: toBase64(new Uint8Array(sealed)) },
  };
}

/** Null when the words are not those of this key. */
export async function unwrapOrganKey(
  publicKey: string,
  wrapped: WrappedKey,
  words: string[],
): Promise<OrganKey | null> {
  const [salt, iv, sealed] = [wrapped.salt, wrapped.iv, wrapped.sealed].map(fromBase64);
  if (!salt || !iv || !sealed) return null;
  try {
    const wrapping = await wrappingKey(words, salt);
    const secret = await crypto.subtle.decrypt(
      { name: "AES-GCM", iv, additionalData: utf8(publicKey) },
      wrapping,
      sealed,
    );
    return {
      publicKey,
      privateKey: await crypto.subtle.importKey("pkcs8", secret, CURVE, false, ["deriveBits"]),
    };
  } catch {
    // Wrong words: the tag does not fit.
    return null;
  }
}

async function wrappingKey(words: string[], salt: Bytes) {
  const typed = await crypto.subtle.importKey("raw", utf8(words.join(" ")), "PBKDF2", false, ["deriveKey"]);
  return crypto.subtle.deriveKey(
    { name: "PBKDF2", hash: "SHA-256", salt, iterations: ROUNDS },
    typed,
    { name: "AES-GCM", length: 256 },
    false,
    ["encrypt", "decrypt"],
  );
}

const CONSONANTS = "bdfghjklmnprstvz";
const VOWELS = "aiou";
export const WORDS_COUNT = 6;

/** Six words that can be spoken, 16 bits each (proquints, arXiv:0901.4016): 96 bits that nobody chose. */
function newWords(random: Random): string[] {
  const bytes = random(WORDS_COUNT * 2);
  return Array.from({ length: WORDS_COUNT }, (_, i) => {
    const bits = ((bytes[2 * i] ?? 0) << 8) | (bytes[2 * i + 1] ?? 0);
    const consonant = (shift: number) => CONSONANTS[(bits >> shift) & 15] ?? "";
    const vowel = (shift: number) => VOWELS[(bits >> shift) & 3] ?? "";
    return consonant(12) + vowel(10) + consonant(6) + vowel(4) + consonant(0);
  });
}

/** What was typed as words: small letters, whatever stands between. */
export const wordsIn = (typed: string): string[] =>
  typed
    .normalize("NFKC")
    .toLowerCase()
    .match(/[a-z]+/g) ?? [];
