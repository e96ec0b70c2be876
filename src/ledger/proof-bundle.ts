import { parseCheckpoint } from "./checkpoint.ts";
import { consistencyProof, inclusionProof, type ReadTile } from "./proofs.ts";

/**
 * One item of a meeting in one file that an outsider checks offline: all its leaves without gap, of each the fields that
 * the check needs and no others, and the registry's leaves that say who held which office. verifier/proof-shape.ts reads it.
 */

export interface OpenedField {
  readonly field: string;
  readonly salt: string;
  readonly value: unknown;
}

export interface BundledLeaf {
  readonly index: number;
  readonly entry: Buffer;
  /** The list of names first; empty where the act was erased. */
  readonly disclosed: readonly OpenedField[];
}

export interface BundleParts {
  readonly jurisdiction: string;
  readonly matter: string;
  readonly timeZone: string;
  /** Signed, and covering every leaf. */
  readonly checkpoint: string;
  readonly leaves: readonly BundledLeaf[];
  /** Of each of the body's matters in the registry. */
  readonly terms: readonly (readonly BundledLeaf[])[];
  /** By the reveal's number the checkpoint that it cites, signed. */
  readonly reveals: readonly { number: number; checkpoint: string }[];
}

/** @throws Error for a checkpoint that cannot be read, RangeError for a leaf that it does not cover. */
export async function proofBundle(parts: BundleParts, readTile: ReadTile): Promise<object> {
  const { jurisdiction, matter, timeZone, checkpoint } = parts;
  const size = sizeOf(checkpoint);
  const bundled = async ({ index, entry, disclosed }: BundledLeaf) => ({
    index,
    entry: entry.toString("base64"),
    path: words(await inclusionProof(index, size, readTile)),
    disclosed,
  });
  const leaves = await inTurn(parts.leaves, bundled);
  const terms = await inTurn(parts.terms, (matter) => inTurn(matter, bundled));
  const reveals = await inTurn(parts.reveals, async ({ number, checkpoint: cited }) => ({
    number,
    consistency: words(await grownFrom(sizeOf(cited), size, readTile)),
  }));
  const format = "quanjian/proof-bundle/v1";
  return { format, jurisdiction, matter, timeZone, checkpoint, leaves, reveals, terms };
}

function grownFrom(older: number, newer: number, readTile: ReadTile): Promise<Buffer[]> {
  return older === newer ? Promise.resolve([]) : consistencyProof(older, newer, readTile);
}

function sizeOf(checkpoint: string): number {
  const read = parseCheckpoint(checkpoint);
  if (read === null) throw new Error("a checkpoint of the bundle is malformed");
  return read.size;
}

const words = (hashes: readonly Buffer[]): string[] => hashes.map((hash) => hash.toString("base64"));

/** One after another: a bundle of a long meeting does not ask the database for everything at once. */
async function inTurn<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (const item of items) done.push(await work(item));
  return done;
}
