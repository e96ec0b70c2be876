/** A room on this device: what stands in it, what happens in it, and what this device does there. */
import { type QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { answer, api } from "../api.ts";
import { type Attempt, attemptOf, isRefused, throughSignIn } from "../intent.ts";
import type { RoomStep, StepAnswer } from "./room.ts";

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

/** A restarted server is back within seconds; a stream that was refused is tried again by this page, less often then. */
const AGAIN_MS = 1_000;
const AGAIN_MOST_MS = 2_000;

/**
 * Hears at once what changes in the room and asks anew for what it makes out of date.
 * @returns whether the room is out of reach for now
 */
export function useRoomEvents(
  meeting: string,
  /** Whoever may not be in the room has nothing to hear of it. */
  isKnown: boolean,
  path = `/api/v1/meetings/${meeting}/events`,
): boolean {
  const queries = useQueryClient();
  const [isAway, setAway] = useState(false);
  useEffect(() => {
    if (!isKnown) return;
    let events: EventSource;
    let again: ReturnType<typeof setTimeout> | undefined;
    let waitMs = AGAIN_MS;
    const listenLater = () => {
      events.close();
      clearTimeout(again);
      again = setTimeout(listen, waitMs);
      waitMs = AGAIN_MOST_MS;
    };
    const listen = () => {
      events = new EventSource(path);
      events.addEventListener("ready", () => {
        waitMs = AGAIN_MS;
        setAway(false);
        tell(queries, meeting, null);
      });
      events.addEventListener("changed", ({ data }: MessageEvent<string>) =>
        tell(queries, meeting, (JSON.parse(data) as { matter: string | null }).matter),
      );
      // The session is over, or the room is closed to this reader: asked anew, the page says which; signed in again, it hears on.
      events.addEventListener("ended", () => {
        tell(queries, meeting, null);
        listenLater();
      });
      events.addEventListener("error", () => {
        setAway(true);
        if (events.readyState === EventSource.CLOSED) listenLater();
      });
    };
    // A stream that a dead corner has cut says nothing of it: the device does, and hears on by a new one.
    const onOffline = () => {
      clearTimeout(again);
      events.close();
      setAway(true);
    };
    const onOnline = () => {
      onOffline();
      listen();
    };
    window.addEventListener("offline", onOffline);
    window.addEventListener("online", onOnline);
    listen();
    return () => {
      window.removeEventListener("offline", onOffline);
      window.removeEventListener("online", onOnline);
      clearTimeout(again);
      events.close();
    };
  }, [meeting, isKnown, path, queries]);
  return isAway;
}

const OF_MATTER = new Set<unknown>(["sealing", "ballot", "matter"]);

/** Null: something may have been missed, so that everything of the room is asked anew. */
function tell(queries: QueryClient, meeting: string, matter: string | null): void {
  void queries.invalidateQueries({
    predicate: ({ queryKey: [name, id] }) =>
      ((name === "room" || name === "meeting") && id === meeting) ||
      (OF_MATTER.has(name) && (matter === null || id === matter)),
  });
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
