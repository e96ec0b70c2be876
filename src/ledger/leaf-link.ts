/** What a leaf says in clear, and how it is read back. */

export const LEAF_VERSION = 1;

export interface Leaf {
  readonly matter: string;
  /** Dense within the matter, from 1. */
  readonly number: number;
  /** Leaf hash (RFC 6962) of the matter's previous entry in hexadecimal; null for the first. */
  readonly previous: string | null;
  /** 32 bytes each, in base64: to the names of the fields, to the fields in that order, and filling. */
  readonly commitments: readonly string[];
}

/** The leaf of an entry; null for a leaf of another kind. */
export function readLeaf(entry: Uint8Array): Leaf | null {
  try {
    const value: unknown = JSON.parse(
      Buffer.from(entry.buffer, entry.byteOffset, entry.byteLength).toString(),
    );
    return isLeaf(value) ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function isLeaf(value: unknown): value is Leaf {
  if (typeof value !== "object" || value === null) return false;
  const leaf = value as Partial<Record<keyof Leaf | "version", unknown>>;
  return (
    leaf.version === LEAF_VERSION &&
    typeof leaf.matter === "string" &&
    typeof leaf.number === "number" &&
    (leaf.previous === null || typeof leaf.previous === "string") &&
    Array.isArray(leaf.commitments)
  );
}
