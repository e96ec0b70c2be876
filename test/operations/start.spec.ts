import { createServer, type Server } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { filledSample, newSampleFolder } from "../sample-folder.ts";
import {
  ledgerSize,
  type Program,
  postgresPid,
  quanjian,
  refusedStart,
  removeDataFolder,
  startServer,
  stopEverything,
} from "../program.ts";

let folder = "";
let server: Program;
beforeAll(async () => {
  folder = await newSampleFolder();
  server = await startServer(folder);
});
afterAll(async () => {
  await stopEverything();
  await removeDataFolder(folder);
});

const { starts } = await filledSample();

describe.skipIf(starts.length === 0)("the first filling", () => {
  test("says how far it is, without a terminal as well", () => {
    expect(starts.at(-1)?.words).toMatch(/filling the sample \d+\/\d+\n/);
  });

  test("is ended by Ctrl-C, database included, and by kill -9; the next start completes it", async () => {
    expect(starts.map(({ code, isDatabaseLeft }) => [code, isDatabaseLeft])).toEqual([
      [0, false],
      ["SIGKILL", true],
      [0, false],
    ]);
    expect(starts.map(({ words }) => /sample ready: \d+ acts/.test(words))).toEqual([false, false, true]);
    expect(server.ready.accounts.length).toBeGreaterThanOrEqual(10);
    expect(await ledgerSize(server.ready.address)).toBeGreaterThan(1_000);
  });
});

/** The first server of the file goes through these one after another. */
describe("starting", () => {
  test("a second server on the same data folder is refused, with the first one's pid and the cure", async () => {
    const second = await refusedStart(folder);
    expect(second.code).toBe(3);
    expect(second.words).toContain(`another server (pid ${server.pid})`);
    expect(second.words).toContain("QUANJIAN_DATA");
    expect((await fetch(`${server.ready.address}/healthz`)).status).toBe(200);
  });

  test("Ctrl-C stops server and database, and a later start keeps the data; without PORT it takes the next free one", async () => {
    const { accounts, address } = server.ready;
    const size = await ledgerSize(address);
    expect(postgresPid(folder)).toBeGreaterThan(0);
    expect(await server.stop()).toBe(0);
    expect(postgresPid(folder)).toBe(0);
    const usual = await holdPort(8080);
    server = await startServer(folder, { env: { PORT: undefined } });
    expect(Number(new URL(server.ready.address).port)).toBeGreaterThan(8080);
    usual?.close();
    expect(await ledgerSize(server.ready.address)).toBe(size);
    expect(server.ready.accounts).toEqual(accounts);
  });

  test("after kill -9 the next start takes over the database that was left behind", async () => {
    const size = await ledgerSize(server.ready.address);
    const pid = postgresPid(folder);
    expect(await server.kill()).toBe("SIGKILL");
    expect(postgresPid(folder)).toBe(pid);
    server = await startServer(folder);
    expect(postgresPid(folder)).toBe(pid);
    expect(await ledgerSize(server.ready.address)).toBe(size);
    expect(await server.stop()).toBe(0);
    expect(postgresPid(folder)).toBe(0);
  });

  test("a PORT that is taken is refused with the cure", async () => {
    const holder = await holdPort(0);
    const taken = holder?.address();
    const port = taken && typeof taken === "object" ? taken.port : 0;
    const refused = await refusedStart(folder, { env: { PORT: String(port) } });
    holder?.close();
    expect(refused.code).toBe(2);
    expect(refused.words).toContain(`port ${port} on 127.0.0.1 cannot be taken`);
    expect(refused.words).toContain("set PORT to another");
  });

  test("outside the sample the embedded database is refused, and so is a server that could sign", async () => {
    const env = { QUANJIAN_SAMPLE: "off" };
    const embedded = await refusedStart(folder, { env });
    expect(embedded.code).toBe(2);
    expect(embedded.words).toContain("set DATABASE_URL and DATABASE_OWNER_URL");
    const url = "postgres://nobody@127.0.0.1:1/none";
    const urls = { DATABASE_URL: url, DATABASE_OWNER_URL: url, DATABASE_SEQUENCER_URL: url };
    const signing = await refusedStart(folder, { env: { ...env, ...urls } });
    expect(signing.code).toBe(2);
    expect(signing.words).toContain("must not hold DATABASE_SEQUENCER_URL");
  });
});

/** Null where somebody else holds the port already. */
function holdPort(port: number): Promise<Server | null> {
  return new Promise((resolve) => {
    const holder = createServer();
    holder.once("error", () => resolve(null));
    holder.listen(port, "127.0.0.1", () => resolve(holder));
  });
}

describe("commands", () => {
  test("help and mistakes have their exit codes", async () => {
    expect((await quanjian(["--help"])).code).toBe(0);
    expect((await quanjian(["jobs", "run", "no-such"], { env: { QUANJIAN_DATA: folder } })).code).toBe(2);
  });

  test("starting the server with another command's words starts nothing and says where they belong", async () => {
    const { code, words } = await refusedStart(folder, {}, ["norms", "lint"]);
    expect([code, words]).toEqual([2, expect.stringContaining("npm run quanjian -- norms lint")]);
  });
});
