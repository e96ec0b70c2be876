import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { BundleReading } from "./bundle.ts";
import { readBundle } from "./bundle.ts";
import type { Source } from "./source.ts";
import { WIDTH } from "./tree.ts";

/** The bundles of a ledger in order, read ahead; large ledgers are hashed by several threads. */

const READS_AHEAD = 8;
/** Below this many leaves, starting threads takes longer than the hashing. */
const LEAVES_WORTH_THREADS = 100_000;
const MAX_THREADS = 4;

export interface PlacedBundle {
  readonly n: number;
  readonly width: number;
  readonly reading: BundleReading;
}

type Read = (n: number, width: number) => Promise<BundleReading>;

interface Answer {
  readonly n: number;
  readonly reading?: BundleReading;
  readonly error?: unknown;
}

/** A reader in a thread of its own. The file's ending is ours: this runs as TypeScript and compiled. */
function threadReader(place: string): { read: Read; stop: () => Promise<unknown> } {
  const ending = import.meta.url.endsWith(".ts") ? "ts" : "js";
  const worker = new Worker(new URL(`./bundle-worker.${ending}`, import.meta.url), { workerData: place });
  const waiting = new Map<
    number,
    { resolve: (reading: BundleReading) => void; reject: (e: unknown) => void }
  >();
  worker.on("message", ({ n, reading, error }: Answer) => {
    const asked = waiting.get(n);
    waiting.delete(n);
    if (reading === undefined) asked?.reject(error);
    else asked?.resolve(reading);
  });
  worker.on("error", (error) => {
    for (const asked of waiting.values()) asked.reject(error);
    waiting.clear();
  });
  return {
    read: (n, width) =>
      new Promise((resolve, reject) => {
        waiting.set(n, { resolve, reject });
        worker.postMessage({ n, width });
      }),
    stop: () => worker.terminate(),
  };
}

export async function* bundlesOf(
  source: Source,
  size: number,
  worthThreads = LEAVES_WORTH_THREADS,
): AsyncGenerator<PlacedBundle> {
  const isWorthThreads = source.isReopenable && size >= worthThreads;
  const threads = isWorthThreads
    ? Array.from({ length: Math.min(MAX_THREADS, availableParallelism()) }, () => threadReader(source.name))
    : [];
  const read: Read = (n, width) =>
    threads[n % threads.length]?.read(n, width) ?? readBundle(source, n, width);
  const count = Math.ceil(size / WIDTH);
  const readsAhead = Math.max(READS_AHEAD, threads.length * READS_AHEAD);
  const ahead: Promise<BundleReading>[] = [];
  const widthOf = (n: number): number => Math.min(WIDTH, size - n * WIDTH);
  const start = (n: number): void => {
    const reading = read(n, widthOf(n));
    // A failure is thrown when its turn comes; until then it must not end the process.
    reading.catch(() => undefined);
    ahead.push(reading);
  };
  try {
    for (let n = 0; n < Math.min(count, readsAhead); n++) start(n);
    for (let n = 0; n < count; n++) {
      const reading = await ahead.shift();
      if (n + readsAhead < count) start(n + readsAhead);
      if (reading !== undefined) yield { n, width: widthOf(n), reading };
    }
  } finally {
    await Promise.all(threads.map((thread) => thread.stop()));
  }
}
