/** A back-test as it runs on the server: lines of JSON while it goes on; hanging up cancels it. */
import { useEffect, useRef, useState } from "react";
import { type BackTestLine, ProblemAnswer, problemOf } from "../api.ts";

export type Difference = Extract<BackTestLine, { event: "difference" }>;
export type Result = Extract<BackTestLine, { event: "result" }>;

export type Request = {
  procedure: string;
  law: { parameters: Record<string, string> } | { text: string };
  from?: string;
  to?: string;
  body?: string;
};

export type BackTest =
  | { state: "idle" | "cancelled" | "cut-off" }
  | { state: "running"; done: number; total: number | null }
  | { state: "failed"; error: Error }
  | { state: "done"; result: Result; differences: Difference[] };

/** A line of a stream that may cut text anywhere. */
async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<BackTestLine> {
  const reader = body
    .pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)
    .getReader();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    const lines = (rest + (value ?? "")).split("\n");
    rest = done ? "" : (lines.pop() ?? "");
    for (const line of lines) if (line.trim() !== "") yield JSON.parse(line) as BackTestLine;
    if (done) return;
  }
}

export function useBackTest() {
  const [test, setTest] = useState<BackTest>({ state: "idle" });
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);

  const run = async (request: Request) => {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    setTest({ state: "running", done: 0, total: null });
    try {
      setTest(await follow(request, own.signal, (done, total) => setTest({ state: "running", done, total })));
    } catch (error) {
      // Whoever cancelled has said so already, or runs another.
      if (own.signal.aborted) return;
      setTest({ state: "failed", error: error instanceof Error ? error : new Error(String(error)) });
    }
  };
  return {
    test,
    run,
    cancel() {
      running.current?.abort();
      setTest({ state: "cancelled" });
    },
    forget() {
      running.current?.abort();
      setTest({ state: "idle" });
    },
  };
}

async function follow(
  request: Request,
  signal: AbortSignal,
  progress: (done: number, total: number) => void,
): Promise<BackTest> {
  const response = await fetch("/api/v1/norms/back-test", {
    method: "POST",
    signal,
    headers: { "content-type": "application/json", "accept-language": document.documentElement.lang },
    body: JSON.stringify(request),
  });
  if (!response.ok || !response.body) throw await problemOf(response);
  const differences: Difference[] = [];
  for await (const line of linesOf(response.body)) {
    if (line.event === "started") progress(0, line.matters);
    else if (line.event === "progress") progress(line.done, line.total);
    else if (line.event === "difference") differences.push(line);
    else if (line.event === "result") return { state: "done", result: line, differences };
    else throw new ProblemAnswer(response.status, line.detail);
  }
  return { state: "cut-off" };
}
