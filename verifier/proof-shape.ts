import { base64 } from "./signed.ts";
import { HASH } from "./tree.ts";

/** A proof bundle of one item as it is written: one JSON file. What it claims is for the others here to judge. */

export const PROOF_FORMAT = "quanjian/proof-bundle/v1";
/** A meeting of a hundred people is a hundredth of this. */
const MAX_LEAVES = 100_000;

/** An opened commitment of a leaf. The list of names, called "fields", comes first. */
export interface Disclosed {
  readonly field: string;
  readonly salt: string;
  readonly value: unknown;
}

export interface ProofLeaf {
  readonly index: number;
  readonly entry: Buffer;
  readonly path: readonly Buffer[];
  readonly disclosed: readonly Disclosed[];
}

export interface ProofBundle {
  readonly jurisdiction: string;
  readonly matter: string;
  /** In whose days terms of office are counted. */
  readonly timeZone: string;
  /** Covers every leaf here. */
  readonly checkpoint: string;
  /** The item's leaves by their numbers, from 1. */
  readonly leaves: readonly ProofLeaf[];
  /** For each reveal by its number: that the bundle's own checkpoint grew from the one that it cites. */
  readonly reveals: readonly { number: number; consistency: readonly Buffer[] }[];
  /** The leaves of each of the body's matters in the registry, by their numbers. */
  readonly terms: readonly (readonly ProofLeaf[])[];
}

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function list<T>(value: unknown, read: (item: unknown) => T | null): T[] | null {
  if (!Array.isArray(value) || value.length > MAX_LEAVES) return null;
  const items = value.map(read);
  return items.includes(null) ? null : (items as T[]);
}

function hash(value: unknown): Buffer | null {
  const bytes = typeof value === "string" ? base64(value) : null;
  return bytes?.length === HASH ? bytes : null;
}

function whole(value: unknown): number | null {
  return Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : null;
}

function disclosed(value: unknown): Disclosed | null {
  if (!isObject(value) || typeof value.field !== "string" || typeof value.salt !== "string") return null;
  return { field: value.field, salt: value.salt, value: value.value ?? null };
}

function leaf(value: unknown): ProofLeaf | null {
  if (!isObject(value) || typeof value.entry !== "string") return null;
  const index = whole(value.index);
  const entry = base64(value.entry);
  const path = list(value.path, hash);
  const opened = list(value.disclosed, disclosed);
  if (index === null || entry === null || path === null || opened === null) return null;
  return { index, entry, path, disclosed: opened };
}

function reveal(value: unknown): ProofBundle["reveals"][number] | null {
  if (!isObject(value)) return null;
  const number = whole(value.number);
  const consistency = list(value.consistency, hash);
  return number === null || consistency === null ? null : { number, consistency };
}

/** Null when the text is no bundle of this format. */
export function readProofBundle(text: string): ProofBundle | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isObject(value) || value.format !== PROOF_FORMAT) return null;
  const { jurisdiction, matter, timeZone, checkpoint } = value;
  const leaves = list(value.leaves, leaf);
  const reveals = list(value.reveals, reveal);
  const terms = list(value.terms, (matter) => list(matter, leaf));
  if (typeof jurisdiction !== "string" || typeof matter !== "string" || typeof checkpoint !== "string")
    return null;
  if (typeof timeZone !== "string" || leaves === null || reveals === null || terms === null) return null;
  return { jurisdiction, matter, timeZone, checkpoint, leaves, reveals, terms };
}
