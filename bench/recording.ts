/**
 * Acts recorded through HTTP, beside the same transaction without HTTP and beside bare commits: in one run, on one
 * PostgreSQL, by turns, each in a process of its own.
 */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openDatabase } from "../src/platform/index.ts";
import type { LoadOptions, LoadRequest, LoadResult } from "./load-model.ts";
import { median, type Row, type Spread, spreadOf } from "./rows.ts";
import { type RunningServer, socketFolderOf } from "./server.ts";

const LOAD = fileURLToPath(new URL("load.ts", import.meta.url));
const KINDS = ["http", "kernel", "bare"] as const;
const CLIENTS = [1, 16, 64];
const HOT_CLIENTS = 16;
const SESSIONS = 64;

export type Pace = { warmUpMs: number; roundMs: number; rounds: number };

type Process = { run(request: LoadRequest): Promise<LoadResult>; stop(): Promise<void> };

export async function benchRecording(
  server: RunningServer,
  folder: string,
  pace: Pace,
  progress: (text: string) => void,
): Promise<Row[]> {
  const options = await loadOptions(server, folder);
  const loads = new Map<string, Process>();
  for (const kind of KINDS) loads.set(kind, await startLoad({ ...options, kind }));
  try {
    const rows: Row[] = [];
    for (const clients of CLIENTS)
      rows.push(...rowsFor(clients, await measure(loads, { clients, spread: "spread" }, pace, progress)));
    const hot = await measure(loads, { clients: HOT_CLIENTS, spread: "hot" }, pace, progress);
    rows.push(...hotRows(hot));
    return rows;
  } finally {
    for (const load of loads.values()) await load.stop();
  }
}

type Measured = Record<(typeof KINDS)[number], LoadResult[]>;

async function measure(
  loads: Map<string, Process>,
  what: Omit<LoadRequest, "ms">,
  pace: Pace,
  progress: (text: string) => void,
): Promise<Measured> {
  const measured: Measured = { http: [], kernel: [], bare: [] };
  for (let round = -1; round < pace.rounds; round += 1)
    for (const kind of KINDS) {
      const ms = round < 0 ? pace.warmUpMs : pace.roundMs;
      const result = await (loads.get(kind) as Process).run({ ...what, ms });
      progress(
        `${kind} ${what.clients} ${what.spread} ${round < 0 ? "warm-up" : round}: ${Math.round(result.perSecond)}/s, ` +
          `median ${result.medianMs.toFixed(2)} ms, p99 ${result.p99Ms.toFixed(1)} ms, client CPU ${(result.cpuMs / result.count).toFixed(3)} ms each`,
      );
      if (round >= 0) measured[kind].push(result);
    }
  return measured;
}

function rowsFor(clients: number, { http, kernel, bare }: Measured): Row[] {
  const through = speed(http);
  const aims = clients === 16 ? [0.5, 0.3] : [null, null];
  const who = clients === 1 ? "1 client" : `${clients} clients`;
  return [
    row(
      `acts through HTTP, ${who}`,
      http,
      `the same transaction without HTTP`,
      through / speed(kernel),
      kernel,
      aims[0],
    ),
    row(`acts through HTTP, ${who}`, http, `bare single-row commits`, through / speed(bare), bare, aims[1]),
  ];
}

function hotRows({ http, kernel, bare }: Measured): Row[] {
  const name = `acts through HTTP, ${HOT_CLIENTS} clients, one matter`;
  return [
    row(name, http, "the same transaction without HTTP", speed(http) / speed(kernel), kernel, null),
    row(name, http, "bare single-row commits", speed(http) / speed(bare), bare, null),
  ];
}

function row(
  name: string,
  own: LoadResult[],
  peer: string,
  ratio: number,
  others: LoadResult[],
  aim: number | null | undefined,
): Row {
  const p99Ms = median(own.map((r) => r.p99Ms));
  return {
    name,
    value: speed(own),
    unit: "acts/s",
    spread: spread(own),
    note: `median ${median(own.map((r) => r.medianMs)).toFixed(1)} ms, p99 ${p99Ms.toFixed(0)} ms`,
    peer: { name: peer, value: speed(others), unit: "/s", spread: spread(others) },
    ratio,
    aim: aim ? { least: aim, of: "ratio" } : null,
  };
}

function speed(results: LoadResult[]): number {
  return median(results.map((r) => r.perSecond));
}

function spread(results: LoadResult[]): Spread {
  return spreadOf(results.map((r) => r.perSecond));
}

export async function startLoad(options: LoadOptions): Promise<Process> {
  const child: ChildProcess = fork(LOAD, { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  const answer = () =>
    new Promise<unknown>((settle, fail) => {
      const ended = (code: number | null) => fail(new Error(`the ${options.kind} load ended with ${code}`));
      child.once("exit", ended);
      child.once("message", (message) => {
        child.off("exit", ended);
        settle(message);
      });
    });
  const ready = answer();
  child.send(options);
  await ready;
  return {
    async run(request) {
      const result = answer();
      child.send(request);
      return (await result) as LoadResult;
    },
    async stop() {
      if (child.exitCode !== null) return;
      const ended = once(child, "exit");
      child.send("stop");
      await ended;
    },
  };
}

export async function loadOptions(server: RunningServer, folder: string): Promise<LoadOptions> {
  const accounts = await fetch(`${server.address}/api/v1/sample/accounts`).then(
    (r) => r.json() as Promise<{ items: { account: string; role: { en: string } }[] }>,
  );
  const account = accounts.items.find((a) => a.role.en === "Meeting clerk")?.account;
  if (!account) throw new Error("the sample has no clerk");
  const cookies: string[] = [];
  for (let i = 0; i < SESSIONS; i += 1) cookies.push(await signIn(server, account));
  const session = (await fetch(`${server.address}/api/v1/session`, {
    headers: { cookie: cookies[0] ?? "" },
  }).then((r) => r.json())) as {
    person: string;
    jurisdiction: { id: string };
    clerkOf: string[];
    offices: { office: string; body: string }[];
  };
  const body = session.clerkOf[0] ?? "";
  const office = session.offices.find((o) => o.body === body)?.office ?? "";
  const socketFolder = socketFolderOf(folder);
  await createBenchDatabase(socketFolder);
  return {
    kind: "http",
    address: server.address,
    cookies,
    socketFolder,
    recordKeyFile: join(folder, "keys", "record.key"),
    jurisdiction: session.jurisdiction.id,
    body,
    clerk: { person: session.person, office },
    account,
  };
}

async function signIn(server: RunningServer, account: string): Promise<string> {
  const answer = await fetch(`${server.address}/api/v1/sample/sign-in`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ account }),
  });
  const cookie = answer.headers.getSetCookie()[0]?.split(";")[0];
  if (!cookie) throw new Error(`sign-in answered ${answer.status}`);
  return cookie;
}

/** A database of its own for the bare rows, in the same PostgreSQL. */
async function createBenchDatabase(socketFolder: string): Promise<void> {
  const admin = openDatabase({ host: socketFolder, user: "postgres", database: "postgres" }, { max: 1 });
  const [there] = await admin.query("select from pg_database where datname = 'bench'");
  if (!there) await admin.query("create database bench");
  await admin.close();
}
