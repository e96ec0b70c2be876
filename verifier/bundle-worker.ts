import { parentPort, workerData } from "node:worker_threads";
import { readBundle } from "./bundle.ts";
import { openSource } from "./source.ts";

/** A thread that reads and hashes the bundles it is asked for. */

export interface BundleRequest {
  readonly n: number;
  readonly width: number;
}

const source = openSource(String(workerData));

parentPort?.on("message", async ({ n, width }: BundleRequest) => {
  try {
    const reading = await readBundle(source, n, width);
    parentPort?.postMessage({ n, reading });
  } catch (error) {
    parentPort?.postMessage({ n, error });
  }
});
