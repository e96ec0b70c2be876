/** A room on this device: what stands in it, what happens in it, and what this device does there. */
import { type QueryClient, type QueryKey, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { answer, api } from "../api.ts";
import { type Attempt, attemptOf, isRefused, throughSignIn } from "../intent.ts";
import { useWords } from "../language.ts";
import { QUERIES } from "../queries.ts";
import type { RoomStep, RoomTold, ScreenTold, StepAnswer } from "./room.ts";

const deviceName = (meeting: string) => `room-device ${meeting}`;

/** In this window: another one of the same browser is another device. */
export const thisDevice = (meeting: string): string | null => sessionStorage.getItem(deviceName(meeting));
export const keepDevice = (meeting: string, device: string): void =>
  sessionStorage.setItem(deviceName(meeting), device);

export function useRoom(meeting: string) {
  return useQuery({
    queryKey: ["room", meeting],
    queryFn: () => {
      const device = thisDevice(meeting);
      return answer(
        api.GET("/api/v1/meetings/{id}/room", {
          params: { path: { id: meeting }, query: device ? { device } : {} },
        }),
      );
    },
  });
}

/**
 * Hears how the room stands as soon as something happens in it, and asks anew for what else that makes out of date.
 * @returns whether the room is out of reach for now
 */
export function useRoomEvents(
  meeting: string,
  /** Whoever may not be in the room has nothing to hear of it. */
  isKnown: boolean,
): boolean {
  const queries = useQueryClient();
  const { language } = useWords();
  const address = useCallback(() => {
    const device = thisDevice(meeting);
    return `/api/v1/meetings/${meeting}/events?${new URLSearchParams({ language, ...(device && { device }) })}`;
  }, [meeting, language]);
  const take = useCallback(
    (data: string) => {
      const { changed, room, sealing } = JSON.parse(data) as RoomTold;
      put(queries, ["room", meeting], room);
      const matter = room.current?.matter;
      if (sealing && matter) put(queries, QUERIES.sealing(matter).queryKey, sealing);
      tell(queries, meeting, changed, sealing && matter ? matter : null);
    },
    [queries, meeting],
  );
  return useStream(isKnown, address, take, ["room", meeting]);
}

/** The same for the big screen, which nobody is signed in at. */
export function useScreenEvents(meeting: string): boolean {
  const queries = useQueryClient();
  const { language } = useWords();
  const address = useCallback(() => `/api/v1/room-screen/events?language=${language}`, [language]);
  const take = useCallback(
    (data: string) => {
      const { screen } = JSON.parse(data) as ScreenTold;
      put(queries, screenKey(meeting), { screen });
    },
    [queries, meeting],
  );
  return useStream(true, address, take, screenKey(meeting));
}

export const screenKey = (meeting: string): QueryKey => ["room", meeting, "screen"];

/** What is on its way was asked for earlier: it does not come over what is told now. */
function put(queries: QueryClient, queryKey: QueryKey, data: unknown): void {
  void queries.cancelQueries({ queryKey, exact: true });
  queries.setQueryData(queryKey, data);
}

const OF_MATTER = new Set<unknown>(["sealing", "ballot", "matter"]);

/** Null: something may have been missed, so that everything of the room is asked anew, but for the sealing that was told. */
function tell(
  queries: QueryClient,
  meeting: string,
  changed: readonly string[] | null,
  told: string | null,
): void {
  void queries.invalidateQueries({
    predicate: ({ queryKey: [name, id] }) =>
      (name === "meeting" && id === meeting) ||
      (OF_MATTER.has(name) &&
        (changed === null || changed.some((matter) => matter === id)) &&
        !(name === "sealing" && id === told)),
  });
}

/** A restarted server is back within seconds; a stream that was refused is tried again by this page, less often then. */
const AGAIN_MS = 1_000;
const AGAIN_MOST_MS = 2_000;
/** The server says every 20 s that it is there. */
const SILENT_MS = 45_000;

function useStream(
  isKnown: boolean,
  address: () => string,
  take: (data: string) => void,
  /** Asked anew when the stream has ended: the answer says why. */
  queryKey: QueryKey,
): boolean {
  const queries = useQueryClient();
  const [isAway, setAway] = useState(false);
  const [name, of, as] = queryKey;
  useEffect(() => {
    if (!isKnown) return;
    let events: EventSource;
    let again: ReturnType<typeof setTimeout> | undefined;
    let silent: ReturnType<typeof setTimeout> | undefined;
    let waitMs = AGAIN_MS;
    const stop = () => {
      clearTimeout(again);
      clearTimeout(silent);
      events.close();
    };
    const listenLater = () => {
      stop();
      again = setTimeout(listen, waitMs);
      waitMs = AGAIN_MOST_MS;
    };
    const listenAnew = () => {
      stop();
      setAway(true);
      listen();
    };
    const heard = () => {
      clearTimeout(silent);
      silent = setTimeout(listenAnew, SILENT_MS);
    };
    const listen = () => {
      events = new EventSource(address());
      heard();
      events.addEventListener("alive", heard);
      events.addEventListener("room", ({ data }: MessageEvent<string>) => {
        heard();
        waitMs = AGAIN_MS;
        setAway(false);
        take(data);
      });
      // The session is over, or the room is closed to this reader: asked anew, the page says which; signed in again, it hears on.
      events.addEventListener("ended", () => {
        void queries.invalidateQueries({ queryKey: [name, of, as].filter((part) => part !== undefined) });
        listenLater();
      });
      events.addEventListener("error", () => {
        setAway(true);
        if (events.readyState === EventSource.CLOSED) listenLater();
      });
    };
    // A stream that a dead corner has cut says nothing of it: the device does, and hears on by a new one.
    const onOffline = () => {
      stop();
      setAway(true);
    };
    window.addEventListener("offline", onOffline);
    window.addEventListener("online", listenAnew);
    listen();
    return () => {
      window.removeEventListener("offline", onOffline);
      window.removeEventListener("online", listenAnew);
      stop();
    };
  }, [isKnown, address, take, queries, name, of, as]);
  return isAway;
}

const idOf = (meeting: string) => ({ path: { id: meeting } });

/** What a step would be, and what the rules would say of it; nothing is recorded. */
export const previewStep = (meeting: string, step: RoomStep): Promise<StepAnswer> =>
  answer(api.POST("/api/v1/meetings/{id}/room/steps/preview", { params: idOf(meeting), body: step }));

/**
 * Takes steps one after the other: what is pressed while another is on its way waits its turn, and the same thing pressed
 * twice is one. Sent again after a broken network a step is the same one, and is recorded once.
 */
export function useSteps(meeting: string) {
  const queries = useQueryClient();
  const last = useRef<Attempt>(undefined);
  const [problem, setProblem] = useState<Error | null>(null);
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  const waiting = useRef(new Set<string>());
  const inTurn = useCallback((step: RoomStep, work: () => Promise<void>): void => {
    const print = JSON.stringify(step);
    if (waiting.current.has(print)) return;
    waiting.current.add(print);
    turn.current = turn.current
      .then(() => {
        setProblem(null);
        return work();
      })
      .catch((error: unknown) => setProblem(error instanceof Error ? error : new Error(String(error))))
      .finally(() => waiting.current.delete(print));
  }, []);
  const take = useCallback(
    async (step: RoomStep): Promise<StepAnswer> => {
      const attempt = attemptOf(last.current, step);
      last.current = attempt;
      try {
        const done = await throughSignIn(() =>
          answer(
            api.POST("/api/v1/meetings/{id}/room/steps", {
              params: { ...idOf(meeting), header: { "idempotency-key": attempt.key } },
              body: step,
            }),
          ),
        );
        last.current = undefined;
        await queries.invalidateQueries({ queryKey: ["room", meeting] });
        return done;
      } catch (error) {
        if (isRefused(error)) last.current = undefined;
        throw error;
      }
    },
    [meeting, queries],
  );
  return { take, inTurn, problem };
}

/** Asks for the floor on an item, or no longer does. */
export async function changeFloor(meeting: string, matter: string, isAsking: boolean): Promise<void> {
  const options = { params: idOf(meeting), body: { matter } };
  await answer(
    isAsking
      ? api.POST("/api/v1/meetings/{id}/room/floor", options)
      : api.POST("/api/v1/meetings/{id}/room/floor/drop", options),
  );
}
