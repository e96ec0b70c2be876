import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { verifyReceipt } from "../../verifier/index.ts";
import { signCheckpoint } from "../ledger/checkpoint.ts";
import { EMPTY_EDGE, edgeRoot, growEdge } from "../ledger/edge.ts";
import { generateKey } from "../ledger/keys.ts";
import { leafEntry, leafHash } from "../ledger/leaf.ts";
import { encodeBundle } from "../ledger/tiles.ts";
import { ledgerCommand } from "./ledger.ts";

const folder = mkdtempSync(join(tmpdir(), "quanjian-cli-"));
const tree = join(folder, "tree");
const { signer } = generateKey("log.example", "log");
const matter = "aaaaaaaa-0000-4000-8000-000000000000";
const first = leafEntry({ matter, number: 1, previous: null, commitments: [] });
const second = leafEntry({ matter, number: 2, previous: leafHash(first).toString("hex"), commitments: [] });

function writeFlat(target: string, entries: readonly Buffer[]): void {
  const files = new Map<string, Uint8Array | string>();
  const { edge, tiles } = growEdge(EMPTY_EDGE, entries.map(leafHash));
  files.set(`tile/0/000.p/${entries.length}`, tiles[0]?.hashes ?? "");
  files.set(`tile/entries/000.p/${entries.length}`, encodeBundle(entries));
  files.set("key", `${signer.verifier.vkey}\n`);
  const root = edgeRoot(edge);
  files.set("checkpoint", signCheckpoint({ origin: "log.example", size: entries.length, root }, signer));
  for (const [path, bytes] of files) {
    const whole = join(target, path);
    mkdirSync(dirname(whole), { recursive: true });
    writeFileSync(whole, bytes);
  }
}

interface Run {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command as the program does, in this process. */
async function run(...args: string[]): Promise<Run> {
  const written = { out: "", err: "" };
  const stdout = vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    written.out += String(text);
    return true;
  });
  const stderr = vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    written.err += String(text);
    return true;
  });
  process.exitCode = undefined;
  try {
    await ledgerCommand().parseAsync(args, { from: "user" });
  } finally {
    stdout.mockRestore();
    stderr.mockRestore();
  }
  const exit = Number(process.exitCode ?? 0);
  process.exitCode = undefined;
  return { exit, ...written };
}

beforeAll(() => writeFlat(tree, [first, second]));
afterEach(() => {
  process.exitCode = undefined;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("quanjian ledger", () => {
  test("verify: 0 for a whole ledger, and it says where the key came from", async () => {
    const own = await run("verify", tree);
    expect([own.exit, own.err]).toEqual([0, ""]);
    expect(own.out).toMatch(/the ledger is whole/);
    expect(own.out).toMatch(/taken from the source itself/);
    const keyFile = join(folder, "log.vkey");
    writeFileSync(keyFile, signer.verifier.vkey);
    const given = await run("verify", tree, "--vkey", `@${keyFile}`, "--json");
    expect(JSON.parse(given.out)).toMatchObject({ ok: true, size: 2, matters: 1, keyFrom: "given" });
  });

  test("verify: 1 for a finding, also when the ledger was rolled back since last time", async () => {
    const kept = join(folder, "kept");
    expect((await run("verify", tree, "--save-checkpoint", kept)).exit).toBe(0);
    const older = join(folder, "older");
    writeFlat(older, [first]);
    const rolledBack = await run("verify", older, "--previous", kept);
    expect(rolledBack.exit).toBe(1);
    expect(rolledBack.out).toMatch(/rolled-back/);
    const other = generateKey("log.example", "log").signer.verifier.vkey;
    expect((await run("verify", tree, "--vkey", other)).exit).toBe(1);
  });

  test("2 for wrong usage, 3 for a source that cannot be read", async () => {
    expect((await run("verify", tree, "--vkey", "nonsense")).exit).toBe(2);
    expect((await run("prove", tree, "--out", join(folder, "x"))).exit).toBe(2);
    const unreadable = await run("verify", "http://127.0.0.1:1/ledger/x");
    expect(unreadable.exit).toBe(3);
    expect(unreadable.err).toMatch(/is the ledger's server up\?/);
  });

  test("prove writes a receipt that verifies, and refuses what is not there", async () => {
    const out = join(folder, "second.tlog-proof");
    expect((await run("prove", tree, "--matter", matter, "--number", "2", "--out", out)).exit).toBe(0);
    const report = verifyReceipt(readFileSync(out, "utf8"), signer.verifier.vkey, second);
    expect(report).toMatchObject({ ok: true, index: 1 });
    expect((await run("prove", tree, "--index", "2", "--out", out)).exit).toBe(1);
  });

  test("export copies a tree that verifies", async () => {
    const out = join(folder, "copy");
    expect((await run("export", tree, "--out", out)).exit).toBe(0);
    expect((await run("verify", out)).exit).toBe(0);
    expect((await run("export", join(folder, "nowhere"), "--out", out)).exit).toBe(1);
  });

  test("witness makes its key once", async () => {
    const key = join(folder, "witness-key");
    const made = await run("witness", "--key", key, "--generate-key", "w.example");
    expect(made.out).toMatch(/^w\.example\+[0-9a-f]{8}\+/);
    expect((await run("witness", "--key", key, "--generate-key", "w.example")).exit).toBe(3);
    expect((await run("witness", "--key", key, "--store", join(folder, "store"))).exit).toBe(2);
  });

  test("sequence asks for its database", async () => {
    vi.stubEnv("DATABASE_SEQUENCER_URL", "");
    const asked = await run("sequence", "--keys", folder);
    vi.unstubAllEnvs();
    expect([asked.exit, asked.err]).toEqual([2, expect.stringContaining("DATABASE_SEQUENCER_URL")]);
  });
});
