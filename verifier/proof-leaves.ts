import { readLink } from "./leaf.ts";
import type { Disclosed, ProofLeaf } from "./proof-shape.ts";
import { base64 } from "./signed.ts";
import { hashLeaf, isIncluded, sha256 } from "./tree.ts";

/** The leaves of one matter, without gap, under one root; and of each the fields that were opened. */

export interface ProofFinding {
  readonly code: string;
  readonly message: string;
  /** The act's number in its matter. */
  readonly number?: number;
}
export type Report = (code: string, message: string, number?: number) => void;

/** An act as far as it was opened. */
export interface ProvedAct {
  readonly number: number;
  readonly index: number;
  /** All its fields, opened or not. */
  readonly names: readonly string[];
  readonly fields: ReadonlyMap<string, unknown>;
  /** Without the name of its procedure, such as "position-stated"; null when it was not opened. */
  readonly type: string | null;
}

const SALT_BYTES = 32;
const NAMES = "fields";

/** JSON in its canonical form (RFC 8785) of what was parsed from JSON. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(",")}}`;
}

function opens(commitment: string | undefined, { field, salt, value }: Disclosed): boolean {
  const bytes = base64(salt);
  if (bytes?.length !== SALT_BYTES || commitment === undefined) return false;
  const text = Buffer.from(canonical([field, value]));
  return sha256(Buffer.concat([bytes, text])).toString("base64") === commitment;
}

/** The list of names gives each field its one place: so none can be shown in two ways, and what is hidden is seen to be. */
function openedFields(
  commitments: readonly string[],
  disclosed: readonly Disclosed[],
): { names: string[]; fields: Map<string, unknown> } | string {
  const [first, ...rest] = disclosed;
  if (first === undefined) return { names: [], fields: new Map() };
  if (first.field !== NAMES || !opens(commitments[0], first)) return "its list of names does not open";
  const names = first.value;
  const isList = Array.isArray(names) && names.every((name) => typeof name === "string");
  if (!isList || names.some((name, i) => i > 0 && name <= (names[i - 1] ?? "")))
    return "its list of names is none";
  const fields = new Map<string, unknown>();
  for (const one of rest) {
    const place = names.indexOf(one.field);
    if (place < 0 || fields.has(one.field)) return `it has no field ${one.field}, or it is shown twice`;
    if (!opens(commitments[place + 1], one)) return `its field ${one.field} is not what was recorded`;
    fields.set(one.field, one.value);
  }
  return { names, fields };
}

/** The acts of a matter, in their order; whatever is wrong with them is reported. */
export function proveLeaves(
  leaves: readonly ProofLeaf[],
  matter: string | null,
  tree: { size: number; root: Buffer },
  report: Report,
): { acts: ProvedAct[]; matter: string | null; hashes: string[] } {
  const acts: ProvedAct[] = [];
  const hashes: string[] = [];
  let whose = matter;
  let expected = 1;
  let previous: string | null = null;
  for (const { index, entry, path, disclosed } of leaves) {
    const link = readLink(entry, 0, entry.length);
    if (link === null || link === "malformed") {
      report("leaf-malformed", `entry ${index} is not a leaf of this format`);
      continue;
    }
    whose ??= link.matter;
    const { number } = link;
    if (link.matter !== whose) {
      report("leaf-of-another-matter", `entry ${index} belongs to another matter`, number);
      continue;
    }
    const hash = hashLeaf(entry);
    if (!isIncluded(hash, index, tree.size, path, tree.root))
      report("not-included", `number ${number} is not in the signed tree at place ${index}`, number);
    if (number < expected)
      report("number-twice", `number ${number} stands twice, or out of its place`, number);
    else if (number > expected)
      report("number-missing", `number ${expected} is missing before number ${number}`, expected);
    else if (link.previous !== previous)
      report("chain-broken", `number ${number} does not cite the leaf before it`, number);
    expected = Math.max(expected, number) + (number < expected ? 0 : 1);
    previous = hash.toString("hex");
    hashes.push(previous);
    const commitments: string[] = JSON.parse(entry.toString("utf8")).commitments;
    const opened = openedFields(commitments, disclosed);
    if (typeof opened === "string") {
      report("disclosure-fails", `number ${number}: ${opened}`, number);
      continue;
    }
    const type = opened.fields.get("type");
    if (typeof type !== "string")
      report("undisclosed", `number ${number} is not opened: what it says is not shown`, number);
    acts.push({ number, index, ...opened, type: typeof type === "string" ? shortened(type) : null });
  }
  return { acts, matter: whose, hashes };
}

/** "decision.position-stated" without the name of its procedure. */
function shortened(type: string): string {
  return type.slice(type.indexOf(".") + 1);
}

/**
 * A field of an act: undefined when it has none, or holds nothing. A field that it has and that was not opened is
 * reported, because nothing can be said without it.
 */
export function fieldOf(act: ProvedAct, name: string, report: Report): unknown {
  if (act.fields.has(name)) return act.fields.get(name) ?? undefined;
  if (act.names.includes(name))
    report("undisclosed", `number ${act.number}: its field ${name} is not opened`, act.number);
  return undefined;
}

export function textOf(act: ProvedAct, name: string, report: Report): string | null {
  const value = fieldOf(act, name, report);
  return typeof value === "string" ? value : null;
}

export function numberOf(act: ProvedAct, name: string, report: Report): number | null {
  const value = fieldOf(act, name, report);
  return typeof value === "number" ? value : null;
}
