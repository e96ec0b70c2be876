import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { copyPrepared } from "./prepared.ts";
import {
  newDataFolder,
  postgresPid,
  quanjian,
  refusedStart,
  removeDataFolder,
  startServer,
  stopEverything,
  until,
} from "./program.ts";

let folder = "";
beforeAll(() => {
  folder = copyPrepared(inject("prepared").folder);
});
afterAll(async () => {
  await stopEverything();
  removeDataFolder(folder);
});

const ledgerSize = async (address: string): Promise<number> => {
  const response = await fetch(`${address}/ledger/qingchuan/checkpoint`);
  return Number((await response.text()).split("\n")[1]);
};

describe("starting", () => {
  test.skipIf(inject("prepared").words === null)(
    "the first start says how far the filling is, without a terminal as well",
    () => {
      expect(inject("prepared").words).toMatch(/filling the sample \d+\/\d+\n/);
      expect(inject("prepared").words).toMatch(/sample ready: \d+ acts/);
    },
  );

  test("a later start keeps the data, and Ctrl-C stops server and database", async () => {
    const first = await startServer(folder);
    const size = await ledgerSize(first.ready.address);
    expect(size).toBeGreaterThan(1_000);
    expect(postgresPid(folder)).toBeGreaterThan(0);
    expect(await first.stop()).toBe(0);
    expect(postgresPid(folder)).toBe(0);
    const second = await startServer(folder);
    expect(await ledgerSize(second.ready.address)).toBe(size);
    expect(second.ready.accounts).toEqual(first.ready.accounts);
    expect(await second.stop()).toBe(0);
  });

  test("after kill -9 the next start takes over the database that was left behind", async () => {
    const first = await startServer(folder);
    const pid = postgresPid(folder);
    expect(await first.kill()).toBe("SIGKILL");
    expect(postgresPid(folder)).toBe(pid);
    const second = await startServer(folder);
    expect(await ledgerSize(second.ready.address)).toBeGreaterThan(1_000);
    expect(await second.stop()).toBe(0);
    expect(postgresPid(folder)).toBe(0);
  });

  test("a second server on the same data folder is refused, with the first one's pid and the cure", async () => {
    const server = await startServer(folder);
    const second = await refusedStart(folder);
    expect(second.code).toBe(3);
    expect(second.words).toContain(`another server (pid ${server.pid})`);
    expect(second.words).toContain("QUANJIAN_DATA");
    expect((await fetch(`${server.ready.address}/healthz`)).status).toBe(200);
    await server.stop();
  });

  test("a PORT that is taken is refused with the cure, and without PORT the next free one is taken", async () => {
    const holder = createServer();
    const port = await new Promise<number>((resolve, reject) => {
      holder.once("error", () => reject(new Error("no port")));
      holder.listen(0, "127.0.0.1", () => {
        const address = holder.address();
        if (address && typeof address === "object") resolve(address.port);
      });
    });
    const refused = await refusedStart(folder, { env: { PORT: String(port) } });
    expect(refused.code).toBe(2);
    expect(refused.words).toContain(`port ${port} on 127.0.0.1 cannot be taken`);
    expect(refused.words).toContain("set PORT to another");
    holder.close();

    const usual = createServer();
    const isHeld = await new Promise<boolean>((resolve) => {
      usual.once("error", () => resolve(false));
      usual.listen(8080, "127.0.0.1", () => resolve(true));
    });
    const server = await startServer(folder, { env: { PORT: undefined } });
    expect(Number(new URL(server.ready.address).port)).toBeGreaterThan(8080);
    await server.stop();
    if (isHeld) usual.close();
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

  test.each(["SIGINT", "SIGKILL"] as const)(
    "a filling that %s ends is completed by the next start",
    async (signal) => {
      const fresh = newDataFolder();
      try {
        // Jurisdictions and some acts are there, accounts are not.
        const filling = startServer(fresh).catch((error: Error) => error);
        await until(() => postgresPid(fresh) > 0);
        await sleep(4_000);
        const pid = await serverPid(fresh);
        process.kill(pid, signal);
        expect(await filling).toBeInstanceOf(Error);
        const whole = await startServer(fresh);
        expect(whole.ready.accounts.length).toBeGreaterThanOrEqual(10);
        expect(await until(() => ledgerSize(whole.ready.address))).toBeGreaterThan(1_000);
        await whole.stop();
      } finally {
        removeDataFolder(fresh);
      }
    },
  );
});

async function serverPid(folder: string): Promise<number> {
  const refused = await refusedStart(folder);
  const pid = /another server \(pid (\d+)\)/.exec(refused.words)?.[1];
  if (!pid) throw new Error(`no server runs on ${folder}: ${refused.words}`);
  return Number(pid);
}

describe("commands beside a server", () => {
  test("help and mistakes have their exit codes", async () => {
    expect((await quanjian(["--help"])).code).toBe(0);
    expect((await quanjian(["jobs", "run", "no-such"], { env: { QUANJIAN_DATA: folder } })).code).toBe(2);
  });
});
