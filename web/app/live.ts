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
    const events = new EventSource("/api/v1/events");
    const touched = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    events.addEventListener("act", (event) => {
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
      events.close();
      setActs([]);
    };
  }, [isSignedIn, queries]);
  return acts;
}

const LISTS = new Set<unknown>(["desk", "matters", "findings", "ledger"]);

function refetch(queries: QueryClient, matters: ReadonlySet<string>) {
  void queries.invalidateQueries({
    predicate: ({ queryKey: [name, id] }) =>
      LISTS.has(name) || (name === "matter" && typeof id === "string" && matters.has(id)),
  });
}
