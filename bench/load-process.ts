/** A load in a process of its own (load.ts), as the benchmark holds it. */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { LoadOptions, LoadRequest, LoadResult } from "./load-model.ts";

const LOAD = fileURLToPath(new URL("load.ts", import.meta.url));

export type LoadProcess = { run(request: LoadRequest): Promise<LoadResult>; stop(): Promise<void> };

export async function startLoad(options: LoadOptions): Promise<LoadProcess> {
  const child: ChildProcess = fork(LOAD, { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  const answer = () =>
    new Promise<unknown>((settle, fail) => {
      const ended = (code: number | null) => fail(new Error(`the load ${options.kind} ended with ${code}`));
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
