/** quanjian start: database, migrations, sample the first time, sequencer, server. */
import { createServer } from "node:net";
import { join } from "node:path";
import { serve } from "@hono/node-server";
import { createApp } from "../api/index.ts";
import { type Installation, openInstallation, PROJECT } from "../installation.ts";
import { type Config, ConfigError, createLog, readConfig } from "../platform/index.ts";
import { fillSample, loadSampleAccounts } from "./sample.ts";

const FIRST_PORT = 8080;
const PORTS_TRIED = 50;
const EXIT_USAGE = 2;
const EXIT_FAULT = 3;

export async function start(): Promise<void> {
  const startedAtMs = performance.now();
  try {
    await run(startedAtMs);
  } catch (error) {
    process.stderr.write(`quanjian: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(error instanceof ConfigError ? EXIT_USAGE : EXIT_FAULT);
  }
}

async function run(startedAtMs: number): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  const port = config.port ?? (await freePort(config.host));
  const origin = config.origin ?? `http://localhost:${port}`;
  const installation = await openInstallation(config, log, origin);
  try {
    await serveInstallation(installation, config, port, origin, startedAtMs);
  } catch (error) {
    await installation.close();
    throw error;
  }
}

async function serveInstallation(
  installation: Installation,
  config: Config,
  port: number,
  origin: string,
  startedAtMs: number,
): Promise<void> {
  const stopping = new AbortController();
  const close = once(async () => {
    stopping.abort();
    server?.close();
    server && "closeAllConnections" in server && server.closeAllConnections();
    await unlisten?.();
    await sequencer?.stop();
    await installation.close();
    process.exit(0);
  });
  let server: ReturnType<typeof serve> | undefined;
  let unlisten: (() => Promise<void>) | undefined;
  let sequencer: Awaited<ReturnType<typeof installation.startSequencer>> = null;
  process.on("SIGINT", close);
  process.on("SIGTERM", close);

  if (config.sample) {
    const acts = await fillSample(installation, 1, (done, total) => progress(`sample ${done}/${total}`));
    if (acts > 0) process.stderr.write(`\nsample: ${acts} acts\n`);
    await loadSampleAccounts(installation);
  }
  sequencer = await installation.startSequencer();
  const wake = new EventTarget();
  unlisten = await installation.database.listen("quanjian_ledger", (payload) => wake.dispatchEvent(new Event(payload.split(" ")[0] ?? "")));
  const app = createApp(installation, { webFolder: join(PROJECT, "web", "dist"), wake });
  await new Promise<void>((resolve, reject) => {
    server = serve({ fetch: app.fetch, hostname: config.host, port }, () => resolve());
    server.once("error", (cause) =>
      reject(new Error(`port ${port} on ${config.host} cannot be taken; set PORT to another`, { cause })),
    );
  });
  const seconds = ((performance.now() - startedAtMs) / 1_000).toFixed(1);
  process.stdout.write(`权鉴 Quanjian  ${origin}  (${seconds} s)\n`);
  for (const a of installation.sampleAccounts)
    process.stdout.write(`  ${a.jurisdictionTitle.zh}  ${a.role.zh}  ${a.name}  ${a.body}${a.office}\n`);
}

function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${text}`);
}

function once(work: () => Promise<void>): () => void {
  let running = false;
  return () => {
    if (running) return;
    running = true;
    void work();
  };
}

async function freePort(host: string): Promise<number> {
  for (let port = FIRST_PORT; port < FIRST_PORT + PORTS_TRIED; port += 1) if (await isFree(host, port)) return port;
  throw new Error(`no free port from ${FIRST_PORT} to ${FIRST_PORT + PORTS_TRIED - 1}; set PORT`);
}

function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}
