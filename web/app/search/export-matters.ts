/** Fetches a file of matters piece by piece: how much has come can be told, and it can be broken off. */
import { useEffect, useRef, useState } from "react";
import { answer, api } from "../api.ts";
import { download } from "../parts/download.ts";
import type { MattersFilter } from "../matters/view-search.ts";
import type { MattersSearch } from "../searches.ts";

export type MattersFormat = "xlsx" | "ocel" | "xes";
type Wanted = MattersFilter &
  Pick<MattersSearch, "sort" | "order"> & { format: MattersFormat; columns?: string };

/** `total` once the server has counted. */
export type Progress = { bytes: number; total: number | null };

const TOTAL_HEADER = "quanjian-total";

export function useMattersFile() {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [problem, setProblem] = useState<Error | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const fetchFile = async (wanted: Wanted, name: string) => {
    running.current?.abort();
    const abort = new AbortController();
    running.current = abort;
    setProblem(null);
    setProgress({ bytes: 0, total: null });
    try {
      const { body, headers } = await open(wanted, abort.signal);
      const total = Number(headers.get(TOTAL_HEADER)) || null;
      const pieces: BlobPart[] = [];
      let bytes = 0;
      const reader = body.getReader();
      abort.signal.addEventListener("abort", () => void reader.cancel());
      for (;;) {
        const { done, value } = await reader.read();
        abort.signal.throwIfAborted();
        if (done) break;
        pieces.push(value as BlobPart);
        bytes += value.length;
        setProgress({ bytes, total });
      }
      download(new Blob(pieces, { type: headers.get("content-type") ?? "" }), name);
    } catch (error) {
      if (!abort.signal.aborted) setProblem(error instanceof Error ? error : new Error(String(error)));
    }
    if (running.current === abort) setProgress(null);
  };
  return { progress, problem, fetch: fetchFile, cancel: () => running.current?.abort() };
}

async function open(query: Wanted, signal: AbortSignal) {
  const asked = api.GET("/api/v1/matters/export", {
    params: { query: query as never },
    parseAs: "stream",
    signal,
  });
  const body = await answer<ReadableStream<Uint8Array> | null | undefined>(asked as never);
  if (!body) throw new Error("the server sent no file");
  const { response } = await asked;
  return { body, headers: response.headers };
}
