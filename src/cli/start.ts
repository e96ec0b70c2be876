/** quanjian start: database, migrations, sample the first time, sequencer (sample only), queue, server. */
import { createServer } from "node:net";
import { join } from "node:path";
import { serve } from "@hono/node-server";
import { firstRunSecret } from "../access/index.ts";
import { createApp } from "../api/index.ts";
import { type Installation, openInstallation } from "../installation.ts";
import { readHeads } from "../ledger/index.ts";
import { type Config, ConfigError, createLog, PROJECT, readConfig } from "../platform/index.ts";
import { openRoomNotices } from "../room/index.ts";
import { banner, type Ready } from "./banner.ts";
import { fillSample, loadSampleAccounts } from "./sample.ts";

const FIRST_PORT = 8080;
const PORTS_TRIED = 50;
const PROGRESS_EVERY_MS = 2_000;
const EXIT_USAGE = 2;
const EXIT_FAULT = 3;

type Closing = (() => Promise<unknown>)[];

export async function start(options: { json?: boolean } = {}): Promise<void> {
  const closing: Closing = [];
  let ending: Promise<void> | null = null;
  /** What was opened last is closed first; then the process ends. */
  const end = (code: number): Promise<void> => {
    ending ??= (async () => {
      let isClean = true;
      for (const step of closing.splice(0).reverse())
        await Promise.resolve(step()).catch((error: unknown) => {
          isClean = false;
          complain(error);
        });
      process.exit(isClean ? code : EXIT_FAULT);
    })();
    return ending;
  };
  process.on("SIGINT", () => void end(0));
  process.on("SIGTERM", () => void end(0));
  try {
    const ready = await run(closing, (error) => {
      complain(error);
      void end(EXIT_FAULT);
    });
    process.stdout.write(options.json ? `${JSON.stringify(ready)}\n` : banner(ready));
  } catch (error) {
    // What breaks because it is being closed is no error of its own.
    if (!ending) complain(error);
    await end(error instanceof ConfigError ? EXIT_USAGE : EXIT_FAULT);
  }
}

function complain(error: unknown): void {
  process.stderr.write(`quanjian: ${error instanceof Error ? error.message : String(error)}\n`);
}

async function run(closing: Closing, onLost: (e: Error) => void): Promise<Ready> {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  const port = await choosePort(config);
  const address = config.origin ?? `http://localhost:${port}`;
  const opening = openInstallation(config, log, address, { asServer: true, onDatabaseLost: onLost });
  // Ctrl-C while the database starts: it must come up before it can be stopped in order.
  closing.push(() =>
    opening.then(
      (opened) => opened.close(),
      () => undefined,
    ),
  );
  const installation = await opening;
  if (config.sample) await prepareSample(installation, closing);
  const sequencer = await installation.startSequencer();
  if (sequencer) closing.push(() => sequencer.stop());
  const worker = await installation.startWorker();
  closing.push(() => worker.stop());
  await listen(installation, config.host, port, closing);
  return {
    address,
    // Counted from the start of the process: what is loaded before this file is waited for as well.
    seconds: Math.round(performance.now()) / 1_000,
    dataFolder: config.databaseUrls ? null : installation.folder.path,
    sample: config.sample,
    accounts: installation.sampleAccounts,
    setUpSecrets: await setUpSecrets(installation),
    notSigning: sequencer ? [] : await notSigning(installation),
  };
}

async function prepareSample(installation: Installation, closing: Closing): Promise<void> {
  const progress = progressLines();
  const stopping = new AbortController();
  closing.push(async () => stopping.abort());
  const { signal } = stopping;
  const acts = await fillSample(installation, 1, progress.update, { signal });
  progress.end();
  if (acts > 0) process.stderr.write(`示范数据已就绪 · sample ready: ${acts} acts\n`);
  await loadSampleAccounts(installation);
}

async function listen(
  installation: Installation,
  host: string,
  port: number,
  closing: Closing,
): Promise<void> {
  const unlisten = await installation.database.listen("quanjian_ledger", (payload) =>
    installation.ledgerMoved.dispatchEvent(new Event(payload.split(" ")[0] ?? "")),
  );
  closing.push(unlisten);
  const rooms = await openRoomNotices(installation.database);
  closing.push(() => rooms.stop());
  const app = createApp(installation, { webFolder: join(PROJECT, "web", "dist"), rooms });
  await new Promise<void>((resolve, reject) => {
    const serverOptions = { requestTimeout: WHOLE_REQUEST_MS };
    const server = serve({ fetch: app.fetch, hostname: host, port, serverOptions }, () => resolve());
    server.once("error", (cause) => reject(busy(host, port, cause)));
    closing.push(
      () =>
        new Promise<void>((closed) => {
          server.close(() => closed());
          if ("closeAllConnections" in server) server.closeAllConnections();
        }),
    );
  });
}

/** A file of 500 MB over a slow line; whoever sends headers slowly is cut off much sooner (Node's own limit). */
const WHOLE_REQUEST_MS = 3_600_000;

/** Outside the sample: what the first start of a jurisdiction needs. */
async function setUpSecrets({ database }: Installation): Promise<Ready["setUpSecrets"]> {
  const rows = await database.query<{ jurisdiction: string }>(
    "select jurisdiction from jurisdictions where not sample order by 1",
  );
  const secrets: Ready["setUpSecrets"] = [];
  for (const { jurisdiction } of rows) {
    const secret = await firstRunSecret(database, jurisdiction);
    if (secret) secrets.push({ jurisdiction, secret });
  }
  return secrets;
}

async function notSigning({ database }: Installation): Promise<Ready["notSigning"]> {
  const heads = await readHeads(database);
  return heads
    .filter((head) => head.status !== "signing")
    .map(({ jurisdiction, status, statusDetail }) => ({
      jurisdiction,
      status,
      message: typeof statusDetail.message === "string" ? statusDetail.message : "",
    }));
}

/** One line that moves where a person looks; a line at once and then every few seconds where a log is kept. */
function progressLines() {
  const { stderr } = process;
  const say = (done: number, total: number) => `填充示范数据 · filling the sample ${done}/${total}`;
  let last = Number.NEGATIVE_INFINITY;
  let isShown = false;
  return {
    update(done: number, total: number) {
      if (stderr.isTTY) stderr.write(`\r${say(done, total)}`);
      else if (performance.now() - last >= PROGRESS_EVERY_MS) {
        stderr.write(`${say(done, total)}\n`);
        last = performance.now();
      }
      isShown ||= stderr.isTTY;
    },
    end: () => void (isShown && stderr.write("\n")),
  };
}

async function choosePort({ host, port }: Config): Promise<number> {
  if (port !== null) {
    const fault = port === 0 ? null : await whyNot(host, port);
    if (fault) throw busy(host, port, fault);
    return port === 0 ? freePort(host, 0) : port;
  }
  for (let next = FIRST_PORT; next < FIRST_PORT + PORTS_TRIED; next += 1)
    if (!(await whyNot(host, next))) return next;
  throw new ConfigError(
    `no free port from ${FIRST_PORT} to ${FIRST_PORT + PORTS_TRIED - 1}; set PORT to another`,
  );
}

function busy(host: string, port: number, cause: unknown): ConfigError {
  return new ConfigError(
    `port ${port} on ${host} cannot be taken, perhaps another program uses it; set PORT to another, or leave it out`,
    { cause },
  );
}

/** Why a port cannot be taken; null when it can. */
function whyNot(host: string, port: number): Promise<Error | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", resolve);
    probe.listen(port, host, () => probe.close(() => resolve(null)));
  });
}

/** A port that the system chooses. */
function freePort(host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(port, host, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : port));
    });
  });
}
