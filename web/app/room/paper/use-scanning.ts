import { useEffect, useRef, useState } from "react";
import { keepScan } from "./scan-files.ts";
import { pictureUrl, readFiles } from "./scanning.ts";
import { type Expected, type ScannedPage, takeIn, unopened } from "./taken-in.ts";

export type Progress = { at: number; of: number; name: string };

/** Reads files in turn and hands over each page as soon as it is read. */
export function useScanning(account: string, expected: Expected, add: (page: Taken) => void) {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [problem, setProblem] = useState<Error | null>(null);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  return {
    progress,
    problem,
    stop: () => stop.current?.abort(),
    async read(files: File[]) {
      if (stop.current || files.length === 0) return;
      const control = new AbortController();
      stop.current = control;
      setProblem(null);
      const onProgress = (at: number, name: string) => setProgress({ at: at + 1, of: files.length, name });
      try {
        for await (const { file, seen, ...named } of readFiles(files, {
          signal: control.signal,
          onProgress,
        })) {
          if (seen) await keepScan(account, named.hash, file);
          add((before) => (seen ? takeIn(named, seen, expected, before, pictureUrl) : unopened(named)));
        }
      } catch (error) {
        setProblem(error instanceof Error ? error : new Error(String(error)));
      } finally {
        stop.current = null;
        setProgress(null);
      }
    },
  };
}

/** A page is taken in beside the ones that stand then. */
export type Taken = (before: readonly ScannedPage[]) => ScannedPage;
