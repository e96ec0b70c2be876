/** What long commands show, and how Ctrl-C ends them. */
import { SingleBar } from "cli-progress";

/** A progress bar on stderr when a person is looking, and nothing otherwise. */
export function progressBar(unit: string): {
  update: (done: number, total: number) => void;
  stop: () => void;
} {
  if (!process.stderr.isTTY) return { update: () => undefined, stop: () => undefined };
  const bar = new SingleBar({
    format: `{bar} {percentage}% | {value}/{total} ${unit} | {rate}/s | {eta_formatted}`,
    stream: process.stderr,
    hideCursor: true,
  });
  let isStarted = false;
  let begun = 0;
  const rateOf = (done: number) => {
    const seconds = (performance.now() - begun) / 1_000;
    return seconds > 0 ? Math.round(done / seconds).toLocaleString("en-US") : "—";
  };
  return {
    update(done, total) {
      if (isStarted) {
        bar.update(done, { rate: rateOf(done) });
        return;
      }
      begun = performance.now();
      bar.start(total, done, { rate: "—" });
      isStarted = true;
    },
    stop() {
      if (isStarted) bar.stop();
    },
  };
}

/** Ctrl-C ends the work at its next step, by an AbortError; a second Ctrl-C ends the process. */
export function interruptible(): AbortSignal {
  const controller = new AbortController();
  process.once("SIGINT", () => controller.abort());
  return controller.signal;
}
