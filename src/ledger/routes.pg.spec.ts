import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TestLedger } from "./ledger.fixture.ts";
import { actsOfMatter, JURISDICTION, ORIGIN, openTestLedger, queueActs } from "./ledger.fixture.ts";
import { leafHash } from "./merkle.ts";
import { ledgerRoutes } from "./routes.ts";
import { decodeBundle } from "./tiles.ts";

let ledger: TestLedger;
let get: (path: string) => Promise<Response>;

beforeAll(async () => {
  ledger = await openTestLedger();
  const routes = ledgerRoutes({ database: ledger.app });
  get = async (path) => routes.request(path);
  await queueActs(ledger.app, actsOfMatter(300));
  const sequencer = await ledger.start();
  await sequencer.integrateNow(JURISDICTION);
  await sequencer.stop();
});
afterAll(() => ledger.close());

describe("the public ledger over HTTP", () => {
  test("lists the ledgers and says whose each is", async () => {
    expect(await (await get("/ledger")).json()).toEqual({
      ledgers: [{ jurisdiction: JURISDICTION, title: { zh: "青川市", en: "Qingchuan" }, origin: ORIGIN }],
    });
    expect(await (await get(`/ledger/${JURISDICTION}/key`)).text()).toBe(`${ledger.vkey}\n`);
    expect(await (await get(`/ledger/${JURISDICTION}/policy`)).text()).toBe(ledger.policy);
  });

  test("the checkpoint is text that no cache keeps", async () => {
    for (const name of ["checkpoint", "witnessed"]) {
      const answer = await get(`/ledger/${JURISDICTION}/${name}`);
      expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
      expect(answer.headers.get("cache-control")).toBe("no-store");
      expect(await answer.text()).toMatch(new RegExp(`^${ORIGIN}\n300\n`));
    }
  });

  test("tiles and bundles are immutable bytes, and each entry hashes to its leaf", async () => {
    const tile = await get(`/ledger/${JURISDICTION}/tile/0/000`);
    expect(tile.headers.get("content-type")).toBe("application/octet-stream");
    expect(tile.headers.get("cache-control")).toContain("immutable");
    const hashes = Buffer.from(await tile.arrayBuffer());
    expect(hashes).toHaveLength(8_192);
    const bundle = await get(`/ledger/${JURISDICTION}/tile/entries/000`);
    const entries = decodeBundle(new Uint8Array(await bundle.arrayBuffer()));
    expect(entries).toHaveLength(256);
    expect(leafHash(entries?.[255] ?? new Uint8Array(0))).toEqual(hashes.subarray(255 * 32));
  });

  test.each([
    ["tile/0/001.p/44", 44 * 32],
    ["tile/0/001.p/1", 32],
    ["tile/0/000.p/17", 17 * 32],
    ["tile/1/000.p/1", 32],
  ])("%s is served from the tile as it has grown", async (path, length) => {
    expect((await (await get(`/ledger/${JURISDICTION}/${path}`)).arrayBuffer()).byteLength).toBe(length);
  });

  test.each([
    "tile/0/001",
    "tile/0/001.p/45",
    "tile/0/002.p/1",
    "tile/1/000.p/2",
    "tile/2/000.p/1",
    "tile/entries/001",
    "tile/entries/002.p/1",
    "tile/0/1",
    "tile/0/000.p/256",
    "nothing",
  ])("%s is not there", async (path) => {
    const answer = await get(`/ledger/${JURISDICTION}/${path}`);
    expect([answer.status, answer.headers.get("cache-control")?.includes("immutable") ?? false]).toEqual([
      404,
      false,
    ]);
  });

  test("an unknown jurisdiction has no ledger", async () => {
    for (const name of ["checkpoint", "key", "tile/0/000"]) {
      expect((await get(`/ledger/nowhere/${name}`)).status).toBe(404);
    }
  });
});
