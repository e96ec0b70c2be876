/** AES-256-GCM and PBKDF2 of the browser. Pure: keys and bytes in, bytes out; nothing is kept here. */

type Bytes = Uint8Array<ArrayBuffer>;
/** AES-256-GCM: 12 bytes of nonce, then ciphertext and tag. */
export type Sealed = Bytes;
export type Key = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

const AES = { name: "AES-GCM", length: 256 } as const;
const NONCE_BYTES = 12;
const SALT_BYTES = 16;
/** What OWASP asks of PBKDF2 with SHA-256 (2023); the count is kept beside the salt, so that it can rise. */
export const ITERATIONS = 600_000;

const utf8 = (words: string): Bytes => new TextEncoder().encode(words);

/** Random nonces of 96 bits: good for 2^32 messages under one key, and a clerk's lifetime writes fewer. */
export async function seal(key: Key, bound: string, plain: unknown): Promise<Sealed> {
  return sealBytes(key, bound, utf8(JSON.stringify(plain)));
}

/** @throws DOMException when it was altered, or belongs to another key or another place. */
export async function open(key: Key, bound: string, sealed: Sealed): Promise<unknown> {
  return JSON.parse(new TextDecoder().decode(await openBytes(key, bound, sealed)));
}

async function sealBytes(key: Key, bound: string, plain: Bytes): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const cipher = await crypto.subtle.encrypt({ name: AES.name, iv, additionalData: utf8(bound) }, key, plain);
  const sealed = new Uint8Array(NONCE_BYTES + cipher.byteLength);
  sealed.set(iv);
  sealed.set(new Uint8Array(cipher), NONCE_BYTES);
  return sealed;
}

async function openBytes(key: Key, bound: string, sealed: Sealed): Promise<Bytes> {
  const iv = sealed.slice(0, NONCE_BYTES);
  const cipher = sealed.slice(NONCE_BYTES);
  return new Uint8Array(
    await crypto.subtle.decrypt({ name: AES.name, iv, additionalData: utf8(bound) }, key, cipher),
  );
}

export const newDataKey = (): Bytes => crypto.getRandomValues(new Uint8Array(AES.length / 8));

/** For use: the browser does not give its bytes out again. */
export const keyOf = (bytes: Bytes): Promise<Key> =>
  crypto.subtle.importKey("raw", bytes, AES.name, false, ["encrypt", "decrypt"]);

export const newSalt = (): Bytes => crypto.getRandomValues(new Uint8Array(SALT_BYTES));

/** The passphrase in one spelling: the same characters typed on another keyboard are the same bytes. */
export async function keyOfPassphrase(passphrase: string, salt: Bytes, iterations: number): Promise<Key> {
  const typed = utf8(passphrase.normalize("NFKC"));
  const material = await crypto.subtle.importKey("raw", typed, "PBKDF2", false, ["deriveKey"]);
  const how = { name: "PBKDF2", hash: "SHA-256", salt, iterations };
  return crypto.subtle.deriveKey(how, material, AES, false, ["encrypt", "decrypt"]);
}

export const wrapKey = (by: Key, account: string, dataKey: Bytes): Promise<Sealed> =>
  sealBytes(by, `data key of ${account}`, dataKey);

/** @throws DOMException when `by` is another key than the one that wrapped it. */
export const unwrapKey = (by: Key, account: string, wrapped: Sealed): Promise<Bytes> =>
  openBytes(by, `data key of ${account}`, wrapped);

export function bytesOfBase64(text: string): Bytes {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
