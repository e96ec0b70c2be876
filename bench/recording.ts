/**
 * Acts recorded through HTTP, beside the same transaction without HTTP and beside bare commits: in one run, on one
 * PostgreSQL, by turns, each in a process of its own.
 */
import { loadOptions } from "./clerk.ts";
import type { LoadRequest, LoadResult } from "./load-model.ts";
import { type LoadProcess, startLoad } from "./load-process.ts";
import { median, type Row, spreadOf } from "./rows.ts";
import type { RunningServer } from "./server.ts";

const KINDS = ["http", "kernel", "bare"] as const;
type Kind = (typeof KINDS)[number];
type Measured = Record<Kind, LoadResult[]>;

const CLIENTS = [1, 16, 64];
const HOT_CLIENTS = 16;
/** The aims hold at so many clients. */
const AIMED_CLIENTS = 16;
const OF_SAME_TRANSACTION = 0.5;
const OF_BARE_COMMITS = 0.3;

export type RecordingOptions = {
  server: RunningServer;
  folder: string;
  pace: { warmUpMs: number; roundMs: number; rounds: number };
  /** Goes on through HTTP until so many acts are recorded in all. */
  actsAtLeast: number;
  progress: (text: string) => void;
};

export async function benchRecording(options: RecordingOptions): Promise<{ rows: Row[]; acts: number }> {
  const { server, folder, pace, actsAtLeast, progress } = options;
  const rows: Row[] = [];
  let acts = 0;
  const who = await loadOptions(server, folder, Math.max(...CLIENTS));
  const loads = new Map<Kind, LoadProcess>();
  try {
    for (const kind of KINDS) loads.set(kind, await startLoad({ ...who, kind }));
    const run = async (kind: Kind, request: LoadRequest): Promise<LoadResult> => {
      const result = await (loads.get(kind) as LoadProcess).run(request);
      if (kind === "http") acts += result.count;
      progress(
        `${kind}, ${request.clients} clients, ${request.spread}: ${Math.round(result.perSecond)}/s, ` +
          `median ${result.medianMs.toFixed(1)} ms, own CPU ${(result.cpuMs / result.count).toFixed(2)} ms each`,
      );
      return result;
    };
    const measure = async (what: Omit<LoadRequest, "ms">): Promise<Measured> => {
      const measured: Measured = { http: [], kernel: [], bare: [] };
      for (const kind of KINDS) await run(kind, { ...what, ms: pace.warmUpMs });
      for (let round = 0; round < pace.rounds; round += 1)
        for (const kind of KINDS) measured[kind].push(await run(kind, { ...what, ms: pace.roundMs }));
      return measured;
    };
    for (const clients of CLIENTS)
      rows.push(
        ...rowsOf(
          `acts through HTTP, ${clients} client${clients === 1 ? "" : "s"}`,
          await measure({ clients, spread: "spread" }),
          clients === AIMED_CLIENTS,
        ),
      );
    const hot = await measure({ clients: HOT_CLIENTS, spread: "hot" });
    rows.push(...rowsOf(`acts through HTTP, ${HOT_CLIENTS} clients, all in one matter`, hot, false));
    while (acts < actsAtLeast)
      await run("http", { clients: AIMED_CLIENTS, spread: "spread", ms: pace.roundMs });
  } finally {
    for (const load of loads.values()) await load.stop();
  }
  return { rows, acts };
}

function rowsOf(name: string, { http, kernel, bare }: Measured, isAimed: boolean): Row[] {
  const beside = (peer: string, others: LoadResult[], least: number): Row => ({
    name,
    value: speedOf(http),
    unit: "acts/s",
    spread: spreadOf(http.map((r) => r.perSecond)),
    note: `median ${latency(http, "medianMs")} ms, p99 ${latency(http, "p99Ms")} ms`,
    peer: {
      name: peer,
      value: speedOf(others),
      unit: "/s",
      spread: spreadOf(others.map((r) => r.perSecond)),
    },
    ratio: speedOf(http) / speedOf(others),
    aim: isAimed ? { least, of: "ratio" } : null,
  });
  return [
    beside("the same transaction without HTTP", kernel, OF_SAME_TRANSACTION),
    beside("bare single-row commits", bare, OF_BARE_COMMITS),
  ];
}

function speedOf(results: LoadResult[]): number {
  return median(results.map((r) => r.perSecond));
}

function latency(results: LoadResult[], key: "medianMs" | "p99Ms"): string {
  return median(results.map((r) => r[key])).toFixed(1);
}
