import { describe, expect, test } from "vitest";
import {
  fromBase64,
  newOrganKey,
  openTone,
  SEALED_TONE_BYTES,
  sealTone,
  type TonePlace,
  TONES,
  toBase64,
  unwrapOrganKey,
  wordsIn,
} from "./index.ts";

const place: TonePlace = { jurisdiction: "nanlin", body: "b", chief: "zhao" };
const made = await newOrganKey();
const other = await newOrganKey();
const key = await unwrapOrganKey(made.publicKey, made.wrapped, made.words);
if (!key) throw new Error("the key does not open with its own words");

describe("an answer to the private question", () => {
  test("opens with the organ's key, each as it was given", async () => {
    for (const tone of TONES)
      expect(await openTone(key, place, await sealTone(key.publicKey, place, tone))).toBe(tone);
  });

  test("has one length whatever it says, and is never the same twice", async () => {
    const sealed = await Promise.all(
      [...TONES, ...TONES].map((tone) => sealTone(key.publicKey, place, tone)),
    );
    expect(new Set(sealed.map(({ length }) => length))).toEqual(new Set([SEALED_TONE_BYTES]));
    expect(new Set(sealed.map(toBase64)).size).toBe(sealed.length);
  });

  test("opens for no other chief, body, jurisdiction or key, and not when a byte is changed", async () => {
    const sealed = await sealTone(key.publicKey, place, "beforehand");
    const others = [{ chief: "qian" }, { body: "c" }, { jurisdiction: "heyang" }];
    for (const change of others) expect(await openTone(key, { ...place, ...change }, sealed)).toBeNull();
    const stranger = await unwrapOrganKey(other.publicKey, other.wrapped, other.words);
    expect(stranger && (await openTone(stranger, place, sealed))).toBeNull();
    for (let at = 0; at < sealed.length; at += 9) {
      const changed = Uint8Array.from(sealed, (byte, i) => (i === at ? byte ^ 1 : byte));
      expect(await openTone(key, place, changed)).toBeNull();
    }
    expect(await openTone(key, place, sealed.subarray(1))).toBeNull();
  });

  test("is sealed to nothing that is no key", async () => {
    await expect(sealTone("AAAA", place, "not-saying")).rejects.toThrow(RangeError);
  });
});

describe("the organ's key", () => {
  test("opens with its six words, however they are typed, and with no others", async () => {
    expect(made.words).toHaveLength(6);
    expect(new Set(made.words.map(({ length }) => length))).toEqual(new Set([5]));
    const typed = ` ${made.words.join("，").toUpperCase()} `;
    expect(await unwrapOrganKey(made.publicKey, made.wrapped, wordsIn(typed))).not.toBeNull();
    expect(await unwrapOrganKey(made.publicKey, made.wrapped, other.words)).toBeNull();
    expect(await unwrapOrganKey(other.publicKey, made.wrapped, made.words)).toBeNull();
    expect(await unwrapOrganKey(made.publicKey, { ...made.wrapped, iv: "?" }, made.words)).toBeNull();
  });

  test("is not in what the server keeps, which holds no word of it either", () => {
    const kept = JSON.stringify(made.wrapped);
    for (const word of made.words) expect(kept).not.toContain(word);
    const secret = Buffer.from(fromBase64(made.wrapped.sealed) ?? []);
    expect(secret.includes(Buffer.from("PRIVATE"))).toBe(false);
  });

  test("cannot be read out of the browser once it is opened", async () => {
    await expect(crypto.subtle.exportKey("pkcs8", key.privateKey)).rejects.toThrow();
  });

  test("differs each time, by a generator that does not repeat itself", () => {
    expect(made.publicKey).not.toBe(other.publicKey);
    expect(made.words).not.toEqual(other.words);
  });
});
