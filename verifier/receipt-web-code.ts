/**
 * The twelve characters of a receipt, for people: to read over the telephone, to find a record again, to see at a glance
 * that two copies speak of the same one. They are the first 60 bits of the leaf's hash. That is enough to tell the
 * records of a ledger apart and too little to prove anything: whoever spends some 2^60 hashes finds another leaf with
 * the same characters, and some 2^30 are enough to make two leaves of one code. Proof is the receipt itself.
 */

/** Crockford's base 32: no I, L, O or U, so nothing is taken for 1 or 0. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CHARACTERS = 12;
const BITS = 5;
const LEAF_HASH_BYTES = 32;

/** The code of a leaf's hash, as XXXX-XXXX-XXXX. Refuses what is no leaf hash. */
export function receiptCode(leafHash: Uint8Array): string {
  if (leafHash.length !== LEAF_HASH_BYTES) {
    throw new RangeError(`a leaf hash has ${LEAF_HASH_BYTES} bytes, not ${leafHash.length}`);
  }
  // 60 bits do not fit the integers that shifts work on, so they are taken as a big one.
  let bits = 0n;
  for (const byte of leafHash.subarray(0, 8)) bits = (bits << 8n) | BigInt(byte);
  const characters = Array.from({ length: CHARACTERS }, (_, i) => {
    const shift = BigInt(64 - BITS * (i + 1));
    return ALPHABET[Number((bits >> shift) & 31n)] ?? "";
  });
  return grouped(characters.join(""));
}

const grouped = (plain: string): string => [plain.slice(0, 4), plain.slice(4, 8), plain.slice(8)].join("-");

/** The code as a person may have typed it, in its one spelling; null when it is none. */
export function readReceiptCode(typed: string): string | null {
  const plain = typed.toUpperCase().replaceAll(/[\s-]/g, "").replaceAll("O", "0").replaceAll(/[IL]/g, "1");
  if (plain.length !== CHARACTERS || [...plain].some((c) => !ALPHABET.includes(c))) return null;
  return grouped(plain);
}
