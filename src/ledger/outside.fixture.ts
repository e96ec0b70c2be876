/** What an auditor sees: ledgers written by this module into a folder, for the verifier, which shares no code with it. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { type VerifyOptions, verifyLedger } from "../../verifier/index.ts";
import { parseCheckpoint, signCheckpoint } from "./checkpoint.ts";
import { cosign } from "./cosignature.ts";
import { EMPTY_EDGE, edgeRoot, growEdge } from "./edge.ts";
import { generateKey } from "./keys.ts";
import { leafEntry } from "./leaf.ts";
import { leafHash } from "./merkle.ts";
import { writePolicy } from "./policy.ts";
import { encodeBundle, TILE_WIDTH, tilePath, tilesOf } from "./tiles.ts";

export const SIZE = 700;
export const MATTERS = ["a", "b", "c"].map((c) => `${c.repeat(8)}-0000-4000-8000-000000000000`);
export const log = generateKey("log.example", "log").signer;
export const witnesses = ["discipline.example", "audit.example", "province.example"].map(
  (name) => generateKey(name, "witness").signer,
);
export const offices = witnesses.map(({ verifier }, i) => ({
  vkey: verifier.vkey,
  url: null,
  department: verifier.name,
  standing: i < 2 ? ("department" as const) : ("outside" as const),
}));
export const policy = writePolicy([log.verifier.vkey], offices, { departments: 2, outside: 1 });

/** Acts of three matters in turns. */
export function entriesOf(
  count: number,
  alter: (entry: Buffer, i: number) => Buffer = (entry) => entry,
): Buffer[] {
  const last = new Map<string, { number: number; previous: string | null }>();
  return Array.from({ length: count }, (_, i) => {
    const matter = MATTERS[i % MATTERS.length] ?? "";
    const { number, previous } = last.get(matter) ?? { number: 0, previous: null };
    const commitments = [leafHash(Buffer.from(`${i}`)).toString("base64")];
    const entry = alter(leafEntry({ matter, number: number + 1, previous, commitments }), i);
    last.set(matter, { number: number + 1, previous: leafHash(entry).toString("hex") });
    return entry;
  });
}

/** The same leaf with another commitment. */
export function recommitted(entry: Buffer): Buffer {
  return Buffer.from(entry.toString().replace(/\["(.)/, (_, first) => (first === "A" ? '["B' : '["A')));
}

export function write(folder: string, path: string, bytes: Uint8Array | string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), bytes);
}

export function checkpointOf(entries: readonly Buffer[], size: number, signers = witnesses): string {
  const root = edgeRoot(growEdge(EMPTY_EDGE, entries.slice(0, size).map(leafHash)).edge);
  const text = signCheckpoint({ origin: "log.example", size, root }, log);
  const body = parseCheckpoint(text)?.note.body ?? "";
  return text + signers.map((signer) => cosign(body, 1_772_000_000, signer)).join("");
}

export function writeLedger(folder: string, entries: readonly Buffer[]): void {
  const { tiles } = growEdge(EMPTY_EDGE, entries.map(leafHash));
  for (const { kind, n, width } of tilesOf(entries.length)) {
    const first = n * TILE_WIDTH;
    const bytes =
      kind === "entries"
        ? encodeBundle(entries.slice(first, first + width))
        : (tiles.find((t) => t.level === kind && t.n === n)?.hashes ?? "");
    write(folder, tilePath({ kind, n, width }), bytes);
  }
  write(folder, "key", `${log.verifier.vkey}\n`);
  write(folder, "checkpoint", checkpointOf(entries, entries.length));
}

export const entries = entriesOf(SIZE);

export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
}

/** A ledger of a file of tests, whole at `good`, and before each test a copy at `bad`, to be spoilt. */
export function ledgerOnDisk() {
  const good = mkdtempSync(join(tmpdir(), "quanjian-ledger-"));
  const bad = mkdtempSync(join(tmpdir(), "quanjian-ledger-"));
  beforeAll(() => writeLedger(good, entries));
  beforeEach(() => {
    rmSync(bad, { recursive: true, force: true });
    cpSync(good, bad, { recursive: true });
  });
  afterAll(() => {
    for (const folder of [good, bad]) rmSync(folder, { recursive: true, force: true });
  });
  const verify = (more: Partial<VerifyOptions> = {}) =>
    verifyLedger({ source: bad, vkey: log.verifier.vkey, witnessPolicy: policy, ...more });
  const codes = async (more: Partial<VerifyOptions> = {}): Promise<string[]> =>
    [...new Set((await verify(more)).findings.map((f) => f.code))].sort();
  return { good, bad, verify, codes };
}
