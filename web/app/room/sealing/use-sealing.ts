import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useContext, useEffect, useState } from "react";
import { LiveActs } from "../../live.ts";
import { QUERIES } from "../../queries.ts";
import type { Sealing } from "./round.ts";

/** The room's stream tells of every change; this is for pages without it, and for a stream that broke. */
const LOOK_AGAIN_MS = 15_000;
const SECOND_MS = 1_000;

export function useSealing(matter: string) {
  const queries = useQueryClient();
  const latest = useContext(LiveActs).find((act) => act.matter === matter)?.act;
  useEffect(() => {
    if (latest) void queries.invalidateQueries({ queryKey: ["sealing", matter] });
  }, [queries, matter, latest]);
  return useQuery({ ...QUERIES.sealing(matter), refetchInterval: LOOK_AGAIN_MS });
}

/** After an operation that answers with how the sealing stands. */
export function useTellSealing(matter: string): (now: Sealing) => void {
  const queries = useQueryClient();
  return (now) => {
    queries.setQueryData(QUERIES.sealing(matter).queryKey, now);
    void queries.invalidateQueries({ queryKey: ["room"] });
    void queries.invalidateQueries({ queryKey: ["matter", matter] });
  };
}

/** Whole seconds until then, counted down on the page; null where there is nothing to wait for. */
export function useSecondsLeft(until: string | null): number | null {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (until === null) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), SECOND_MS);
    return () => clearInterval(timer);
  }, [until]);
  if (until === null) return null;
  return Math.max(0, Math.ceil((Date.parse(until) - now) / SECOND_MS));
}
