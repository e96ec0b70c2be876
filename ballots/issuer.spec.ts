import { createPrivateKey, generateKeyPairSync } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { makeBallot, marksOf, readBallot } from "./ballot.ts";
import { fromBase64, toBase64 } from "./bytes.ts";
import { askForCredential, RFC9474, takeCredential } from "./credential.ts";
import { importIssuerKey, isCredential } from "./issuer-key.ts";
import { blindSign, issuerFrom, issuerSecret, newIssuer, signBlindly } from "./issuer.ts";
import { granted, openRoom } from "./rehearsal.ts";
import { voteHash } from "./vote.ts";

const vector = JSON.parse(readFileSync("test/vectors/rfc9474/deterministic.json", "utf8")) as Record<
  "p" | "q" | "msg" | "inv" | "blinded_msg" | "blind_sig" | "sig",
  string
>;
const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, "hex"));
const big = (hex: string) => BigInt(`0x${hex}`);
const url = (n: bigint) => {
  const hex = n.toString(16);
  return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, "hex").toString("base64url");
};

/** The vector gives the primes; what else a key holds follows from them. */
function vectorKey() {
  const [p, q, e] = [big(vector.p), big(vector.q), 65_537n];
  const inverse = (a: bigint, m: bigint) => {
    let [r, next, s, nextS] = [m, a % m, 0n, 1n];
    while (next !== 0n) [r, next, s, nextS] = [next, r % next, nextS, s - (r / next) * nextS];
    return ((s % m) + m) % m;
  };
  const d = inverse(e, (p - 1n) * (q - 1n));
  const jwk = {
    kty: "RSA",
    n: url(p * q),
    e: url(e),
    d: url(d),
    p: url(p),
    q: url(q),
    dp: url(d % (p - 1n)),
    dq: url(d % (q - 1n)),
    qi: url(inverse(q, p)),
  };
  return createPrivateKey({ key: jwk, format: "jwk" });
}

test("RFC 9474, appendix A.3: the issuer signs the blinded message, and the voter's half makes the signature of it", async () => {
  const key = vectorKey();
  expect(blindSign(key, bytes(vector.blinded_msg))?.toString("hex")).toBe(vector.blind_sig);
  const { n = "", e = "" } = key.export({ format: "jwk" });
  const algorithm = { name: "RSA-PSS", hash: "SHA-384" };
  const issuer = await crypto.subtle.importKey("jwk", { kty: "RSA", n, e }, algorithm, true, ["verify"]);
  const signature = await RFC9474.finalize(
    issuer,
    bytes(vector.msg),
    bytes(vector.blind_sig),
    bytes(vector.inv),
  );
  expect(Buffer.from(signature).toString("hex")).toBe(vector.sig);
});

test("a faulty signature, which would give the key away, is never handed out", () => {
  const key = vectorKey();
  const faulty = (_: unknown, blinded: Uint8Array) => {
    const signature = blindSign(key, blinded) ?? Buffer.alloc(0);
    signature[100] = (signature[100] ?? 0) ^ 1;
    return signature;
  };
  expect(() => blindSign(key, bytes(vector.blinded_msg), faulty)).toThrow(/does not verify/);
});

test("a credential is good for its key and vote alone, and survives a restart of the issuer and of the device", async () => {
  const room = await openRoom();
  const { vote, anchor } = room;
  const pending = JSON.parse(JSON.stringify(granted(await askForCredential(vote, anchor))));
  const restarted = issuerFrom(issuerSecret(room.issuer));
  const answer = granted(signBlindly(restarted, pending.blinded));
  expect(signBlindly(room.issuer, pending.blinded)).toBe(answer);
  const credential = granted(await takeCredential(vote, pending, answer));

  const issuer = await importIssuerKey(vote.issuer);
  const ballot = readBallot(makeBallot(vote, credential, granted(marksOf(vote, ["agree"]))));
  if (issuer === null || ballot === null) throw new Error("no key or no ballot");
  const other = { ...vote, item: "2" };
  const isGood = (hash: string, key = ballot.key) => isCredential(issuer, hash, key, ballot.credential);
  expect(await isGood(voteHash(vote))).toBe(true);
  expect(await isGood(voteHash(other))).toBe(false);
  expect(
    await isGood(
      voteHash(vote),
      ballot.key.map((byte) => byte ^ 1),
    ),
  ).toBe(false);

  expect(await takeCredential(other, pending, answer)).toMatchObject({ code: "vote_differs" });
  const altered = fromBase64(answer) ?? new Uint8Array(0);
  altered[0] = (altered[0] ?? 0) ^ 1;
  expect(await takeCredential(vote, pending, toBase64(altered))).toMatchObject({
    code: "credential_invalid",
  });
  expect(await takeCredential(vote, pending, "short")).toMatchObject({ code: "credential_invalid" });
  const careless = { ...RFC9474, finalize: async () => new Uint8Array(384) };
  expect(await takeCredential(vote, pending, answer, careless)).toMatchObject({ code: "credential_invalid" });
  for (const odd of ["", "AAAA", toBase64(new Uint8Array(384).fill(255))]) {
    expect(signBlindly(room.issuer, odd)).toMatchObject({ code: "blinded_malformed" });
  }
});

test("only a key of the one size and exponent is an issuer's", async () => {
  const spki = (modulusLength: number, publicExponent: number) =>
    generateKeyPairSync("rsa", { modulusLength, publicExponent }).publicKey.export({
      type: "spki",
      format: "der",
    });
  const ed25519 = generateKeyPairSync("ed25519").publicKey.export({ type: "spki", format: "der" });
  expect(await importIssuerKey(toBase64(spki(2048, 65_537)))).toBeNull();
  expect(await importIssuerKey(toBase64(spki(3072, 3)))).toBeNull();
  expect(await importIssuerKey(toBase64(ed25519))).toBeNull();
  expect(await importIssuerKey("no key")).toBeNull();
  expect(await importIssuerKey(newIssuer().publicKey)).not.toBeNull();
});
