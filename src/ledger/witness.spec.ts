import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openCheckpoint, signCheckpoint } from "./checkpoint.ts";
import { checkCosignatures, readCosignature } from "./cosignature.ts";
import { EMPTY_EDGE, edgeRoot, growEdge } from "./edge.ts";
import { readKeyFile } from "./key-file.ts";
import { generateKey } from "./keys.ts";
import { leafHash } from "./merkle.ts";
import { parseNote } from "./note.ts";
import { consistencyProof } from "./proofs.ts";
import { witnessApp } from "./witness.ts";
import { addCheckpointRequest, httpWitnessClient, latestUrl } from "./witness-client.ts";
import { runWitness, writeWitnessKey } from "./witness-server.ts";
import { fileWitnessStore, memoryWitnessStore, originHash } from "./witness-store.ts";

const log = generateKey("log.example", "log").signer;
const stranger = generateKey("log.example", "log").signer;
const other = generateKey("unknown.example", "log").signer;
const key = generateKey("witness.example", "witness");
const leaves = Array.from({ length: 40 }, (_, i) => leafHash(Buffer.from(`${i}`)));
const grown = growEdge(EMPTY_EDGE, leaves);
const readTile = async (): Promise<Uint8Array> => grown.tiles[0]?.hashes ?? new Uint8Array(0);
const rootAt = (size: number): Buffer => edgeRoot(growEdge(EMPTY_EDGE, leaves.slice(0, size)).edge);
const checkpointAt = (size: number, signer = log, root = rootAt(size)): string =>
  signCheckpoint({ origin: signer.verifier.name, size, root }, signer);

async function request(old: number, size: number, checkpoint = checkpointAt(size)): Promise<string> {
  const isGrowth = old < size && size <= leaves.length;
  return addCheckpointRequest(old, isGrowth ? await consistencyProof(old, size, readTile) : [], checkpoint);
}

const at = new Date("2026-03-01T00:00:00Z");
let store = memoryWitnessStore();
let app = witnessApp({ signer: key.signer, logs: [log.verifier], store, now: () => at });
const post = async (body: string): Promise<Response> =>
  app.request("/add-checkpoint", { method: "POST", body });

beforeEach(() => {
  store = memoryWitnessStore();
  app = witnessApp({ signer: key.signer, logs: [log.verifier], store, now: () => at });
});

describe("the witness protocol", () => {
  test("a growing log is cosigned step by step, and the last checkpoint can be read", async () => {
    for (const [old, size] of [
      [0, 5],
      [5, 8],
      [8, 8],
      [8, 40],
    ] as const) {
      const answer = await post(await request(old, size));
      expect(answer.status).toBe(200);
      const body = parseNote(checkpointAt(size))?.body ?? "";
      expect(readCosignature(await answer.text(), body, key.signer.verifier)?.atSeconds).toBe(
        at.getTime() / 1_000,
      );
    }
    const latest = await app.request(`/${originHash("log.example")}/checkpoint`);
    const text = await latest.text();
    expect(openCheckpoint(text, log.verifier)?.size).toBe(40);
    const note = parseNote(text);
    expect(
      checkCosignatures(note?.body ?? "", note?.signatures ?? [], [key.signer.verifier]).good,
    ).toHaveLength(1);
  });

  test("the protocol's refusals, each with its status", async () => {
    expect((await post(await request(0, 20))).status).toBe(200);
    const table: [what: string, status: number, body: string][] = [
      ["no request at all", 400, ""],
      ["no empty line", 400, "old 20\nx"],
      ["an old size with a leading zero", 400, (await request(20, 30)).replace("old 20", "old 020")],
      ["a proof line that is no hash", 400, `old 20\nAAAA\n\n${checkpointAt(30)}`],
      [
        "64 proof lines",
        400,
        `old 20\n${`${rootAt(1).toString("base64")}\n`.repeat(64)}\n${checkpointAt(30)}`,
      ],
      ["an old size above the new", 400, await request(31, 30)],
      ["an unknown log", 404, await request(20, 30, checkpointAt(30, other))],
      ["another key under the log's name", 403, await request(20, 30, checkpointAt(30, stranger))],
      ["an altered size", 403, (await request(20, 30)).replace("\n30\n", "\n31\n")],
      ["a proof from another size", 422, (await request(19, 30)).replace("old 19", "old 20")],
      ["no proof", 422, `old 20\n\n${checkpointAt(30)}`],
      ["the same size with another root", 422, await request(20, 20, checkpointAt(20, log, rootAt(19)))],
      ["the same size with a proof", 422, `old 20\n${rootAt(1).toString("base64")}\n\n${checkpointAt(20)}`],
    ];
    for (const [what, status, body] of table) {
      expect((await post(body)).status, what).toBe(status);
    }
    const conflict = await post(await request(0, 30));
    expect(conflict.status).toBe(409);
    expect(conflict.headers.get("content-type")).toBe("text/x.tlog.size");
    expect(await conflict.text()).toBe("20\n");
    expect(openCheckpoint(store.read("log.example") ?? "", log.verifier)?.size).toBe(20);
  });

  test("a rolled-back log is refused, whatever old size it names", async () => {
    await post(await request(0, 30));
    for (const old of [0, 10, 20]) expect((await post(await request(old, 20))).status).toBe(409);
    expect((await post(await request(30, 20))).status).toBe(400);
  });

  test("of two requests from the same size one is cosigned and the other told the new size", async () => {
    await post(await request(0, 5));
    const answers = await Promise.all([post(await request(5, 10)), post(await request(5, 20))]);
    expect(answers.map((a) => a.status).sort()).toEqual([200, 409]);
  });

  test("a memory that cannot be written means no cosignature", async () => {
    app = witnessApp({
      signer: key.signer,
      logs: [log.verifier],
      store: {
        read: () => null,
        write: () => {
          throw new Error("disk full");
        },
      },
    });
    const answer = await post(await request(0, 5));
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain("\u2014");
  });

  test("a damaged memory is not taken for an empty one", async () => {
    store.write("log.example", "nonsense");
    expect((await post(await request(0, 5))).status).toBe(500);
  });

  test("an unknown log and an unseen one have no checkpoint to read", async () => {
    expect((await app.request(`/${originHash("log.example")}/checkpoint`)).status).toBe(404);
    expect((await app.request("/00/checkpoint")).status).toBe(404);
  });
});

describe("the witness as a process", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "quanjian-witness-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test("remembers over a restart what it cosigned", async () => {
    const keyFile = join(folder, "key");
    const vkey = writeWitnessKey(keyFile, "witness.example/1");
    expect(() => writeWitnessKey(keyFile, "again")).toThrow(/EEXIST/);
    expect(statSync(keyFile).mode & 0o777).toBe(0o600);
    const options = {
      listen: "127.0.0.1:0",
      keyFile,
      store: join(folder, "store"),
      logVkeys: [log.verifier.vkey],
    };
    const client = httpWitnessClient();
    const first = await runWitness(options);
    expect(first.vkey).toBe(vkey);
    expect((await client.addCheckpoint(first.url, await request(0, 20))).kind).toBe("cosigned");
    await first.close();
    const second = await runWitness(options);
    expect(await client.addCheckpoint(second.url, await request(0, 10))).toEqual({
      kind: "conflict",
      size: 20,
    });
    expect(await client.latest(second.url, "log.example")).toMatchObject({ kind: "checkpoint" });
    expect(await client.latest(second.url, "else.example")).toEqual({ kind: "none" });
    await second.close();
    expect(await client.latest(second.url, "log.example")).toMatchObject({ kind: "unreachable" });
    expect(readdirSync(options.store)).toEqual([`${originHash("log.example")}.checkpoint`]);
  });

  test("two processes never share a memory; a dead one's lock does not stand in the way", () => {
    const store = fileWitnessStore(folder);
    expect(() => fileWitnessStore(folder)).toThrow(`process ${process.pid} already keeps`);
    store.close();
    // The same pid, at another time.
    symlinkSync(`${process.pid} 1`, join(folder, "lock"));
    expect(fileWitnessStore(folder).read("log.example")).toBeNull();
  });

  test("a key that others can read is refused", () => {
    const keyFile = join(folder, "key");
    writeWitnessKey(keyFile, "w");
    chmodSync(keyFile, 0o644);
    expect(() => readKeyFile(keyFile)).toThrow(/can be read by other users/);
  });

  test("a witness that answers without end, or sends the log elsewhere, is as one that does not answer", async () => {
    let redirect: RequestInit["redirect"];
    const client = httpWitnessClient({
      fetch: (_, init) => {
        redirect = init?.redirect;
        return new Response(new ReadableStream({ pull: (c) => c.enqueue(Buffer.alloc(1 << 16, "a")) }));
      },
    });
    expect(await client.latest("http://w", "log.example")).toMatchObject({
      kind: "unreachable",
      reason: expect.stringContaining("longer than"),
    });
    expect(redirect).toBe("error");
  });

  test("addresses follow the protocol", () => {
    expect(latestUrl("http://w/prefix/", "log.example")).toBe(
      `http://w/prefix/${originHash("log.example")}/checkpoint`,
    );
  });
});
