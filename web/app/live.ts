/** Live updates: the acts that enter the ledger while a page is open, and what they make out of date. */
import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { createContext, useEffect, useState } from "react";
import type { ActEvent } from "./api.ts";

export const LiveActs = createContext<ActEvent[]>([]);

/** A record of several acts arrives as several events; the pages ask once, when it is quiet again. */
const QUIET_MS = 1_500;
const ACTS_KEPT = 8;

/** What is shown of the newest acts, newest first. Refetches lists and open matters that an act concerns, nothing else. */
export function useLiveActs(isSignedIn: boolean): ActEvent[] {
  const queries = useQueryClient();
  const [acts, setActs] = useState<ActEvent[]>([]);
  useEffect(() => {
    if (!isSignedIn) return;
    const touched = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = listenAgain((event) => {
      const act = JSON.parse(event.data) as ActEvent;
      touched.add(act.matter);
      clearTimeout(timer);
      timer = setTimeout(() => {
        refetch(queries, touched);
        touched.clear();
      }, QUIET_MS);
      setActs((before) => [act, ...before].slice(0, ACTS_KEPT));
    });
    return () => {
      clearTimeout(timer);
      stop();
      setActs([]);
    };
  }, [isSignedIn, queries]);
  return acts;
}

const AGAIN_MS = 5_000;
const AGAIN_MOST_MS = 60_000;

/** The browser takes up a stream that broke by itself, but not one that was refused, as a gateway does in a restart. */
function listenAgain(heard: (event: MessageEvent<string>) => void): () => void {
  let events: EventSource;
  let again: ReturnType<typeof setTimeout> | undefined;
  let waitMs = AGAIN_MS;
  const listen = () => {
    events = new EventSource("/api/v1/events");
    events.addEventListener("act", heard);
    events.addEventListener("open", () => {
      waitMs = AGAIN_MS;
    });
    events.addEventListener("error", () => {
      if (events.readyState !== EventSource.CLOSED) return;
      again = setTimeout(listen, waitMs);
      waitMs = Math.min(waitMs * 2, AGAIN_MOST_MS);
    });
  };
  listen();
  return () => {
    clearTimeout(again);
    events.close();
  };
}

const LISTS = new Set<unknown>(["desk", "tasks", "matters", "meetings", "findings", "messages", "ledger"]);
const ONE = new Set<unknown>(["matter", "meeting"]);

function refetch(queries: QueryClient, matters: ReadonlySet<string>) {
  void queries.invalidateQueries({
    predicate: ({ queryKey: [name, id] }) =>
      LISTS.has(name) || (ONE.has(name) && typeof id === "string" && matters.has(id)),
  });
}
