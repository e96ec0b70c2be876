/**
 * One kind of load, in a process of its own, told by messages what to run. Closed loop: each client sends its next
 * request when the last one is answered.
 */
import { bareCommits } from "./load-bare.ts";
import { httpActs } from "./load-http.ts";
import { kernelActs } from "./load-kernel.ts";
import type { Load, LoadOptions, LoadRequest, LoadResult } from "./load-model.ts";

const KINDS: Record<LoadOptions["kind"], (options: LoadOptions) => Promise<Load>> = {
  http: httpActs,
  kernel: kernelActs,
  bare: bareCommits,
};

async function measure(load: Load, { clients, ms, spread }: LoadRequest): Promise<LoadResult> {
  const steps = await load.prepare(clients, spread);
  const latencies: number[] = [];
  const startedAt = performance.now();
  const endsAt = startedAt + ms;
  const cpuBefore = process.cpuUsage();
  await Promise.all(
    steps.map(async (step) => {
      for (;;) {
        const before = performance.now();
        if (before >= endsAt) return;
        await step();
        latencies.push(performance.now() - before);
      }
    }),
  );
  const seconds = (performance.now() - startedAt) / 1_000;
  const cpu = process.cpuUsage(cpuBefore);
  latencies.sort((a, b) => a - b);
  const quantile = (q: number) =>
    latencies[Math.min(latencies.length - 1, Math.floor(q * latencies.length))] ?? 0;
  return {
    count: latencies.length,
    perSecond: latencies.length / seconds,
    medianMs: quantile(0.5),
    p99Ms: quantile(0.99),
    cpuMs: (cpu.user + cpu.system) / 1_000,
  };
}

process.once("message", (options: LoadOptions) => {
  KINDS[options.kind](options).then((load) => {
    process.on("message", (request: LoadRequest | "stop") => {
      if (request === "stop") void load.stop().then(() => process.disconnect());
      else measure(load, request).then((result) => process.send?.(result), fail);
    });
    process.send?.("ready");
  }, fail);
});

function fail(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
}
