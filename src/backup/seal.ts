/**
 * The seal: the last entry of a backup, over every byte before it. The hash finds damage; the second line, which only
 * the installation's key makes, finds alteration by somebody who makes the hash anew. Pure.
 */
import { createHash, createHmac, type Hash, type Hmac, hkdfSync } from "node:crypto";
import { entryBlocks, TAR_END, tarLength } from "./tar.ts";

const NAME = "seal";
const FORM = /^sha256 ([0-9a-f]{64})\nhmac-sha256 ([0-9a-f]{64})\nmanifest-at (\d{15})\n$/;

export type Seal = { sha256: string; hmac: string; manifestAt: number };

const EMPTY: Seal = { sha256: "0".repeat(64), hmac: "0".repeat(64), manifestAt: 0 };
const TEXT_BYTES = sealText(EMPTY).length;

/** As long in every backup: so it is found from the end. */
export const SEAL_BYTES = tarLength(TEXT_BYTES) + TAR_END.length;

/** What the key of the records makes for sealing, and for nothing else. */
export function sealKey(recordKey: Buffer): Buffer {
  return Buffer.from(hkdfSync("sha256", recordKey, "", "quanjian backup: seal", 32));
}

export class SealMaker {
  readonly #hash: Hash = createHash("sha256");
  readonly #hmac: Hmac;
  bytes = 0;
  constructor(key: Buffer) {
    this.#hmac = createHmac("sha256", key);
  }
  update(chunk: Uint8Array): void {
    this.#hash.update(chunk);
    this.#hmac.update(chunk);
    this.bytes += chunk.length;
  }
  seal(manifestAt: number): Seal {
    return { sha256: this.#hash.copy().digest("hex"), hmac: this.#hmac.digest("hex"), manifestAt };
  }
  /** Of the whole file, seal included: what `sha256sum` prints. */
  fileHash(block: Uint8Array): string {
    return this.#hash.copy().update(block).digest("hex");
  }
}

function sealText({ sha256, hmac, manifestAt }: Seal): string {
  return `sha256 ${sha256}\nhmac-sha256 ${hmac}\nmanifest-at ${String(manifestAt).padStart(15, "0")}\n`;
}

/** The last bytes of the file, tar's own end included. */
export function sealBlock(seal: Seal): Buffer {
  return Buffer.concat([entryBlocks(NAME, Buffer.from(sealText(seal))), TAR_END]);
}

/** Null where the block is not exactly what `sealBlock` writes. */
export function readSeal(block: Buffer): Seal | null {
  const text = block
    .subarray(512, 512 + sealText({ sha256: "", hmac: "", manifestAt: 0 }).length + 128)
    .toString("latin1");
  const [, sha256, hmac, at] = FORM.exec(text) ?? [];
  if (!sha256 || !hmac || !at) return null;
  const seal = { sha256, hmac, manifestAt: Number(at) };
  return sealBlock(seal).equals(block) ? seal : null;
}
