/**
 * What changes in a room, told at once after the commit (server-sent events): that something changed and in which matter,
 * nothing of what. Who asks is looked up again before every event, so that a stream does not outlive its reader's rights.
 */
import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import type { Action, Resource } from "../access/index.ts";
import { authorize } from "../access/index.ts";
import { Problem } from "../platform/index.ts";
import type { RoomNotices } from "../room/index.ts";
import { nothingThere } from "./matters.ts";
import { requireSignIn } from "./operation.ts";
import { problemAnswers } from "./problems.ts";
import type { RoomFacts } from "./room-facts.ts";
import { SCREEN_EVENTS, screenOf } from "./room-screen.ts";
import { entered } from "./room.ts";
import type { Services } from "./services.ts";
import { Id } from "./shapes.ts";

export const ROOM_EVENTS = "/api/v1/meetings/:id/events";

const KEEP_ALIVE_MS = 20_000;
/** In a meeting one is back soon; a little chance keeps a room from coming back all at once. */
const RETRY_MS = 1_000;

const Changed = z.object({ matter: Id.nullable() }).openapi("RoomChanged", {
  description: "Where something changed; null after a gap, when everything is asked anew",
});
const TOLD = {
  description: "The data of a `changed` event",
  content: { "text/event-stream": { schema: Changed } },
};

export const roomEventsRoute = createRoute({
  method: "get",
  path: "/api/v1/meetings/{id}/events",
  operationId: "streamRoom",
  tags: ["Rooms"],
  summary:
    "Server-sent events: `changed` as soon as something is recorded in the meeting or on one of its items",
  description: "`ready` at first, `alive` every 20 s, `ended` when the reader's session or the room is over.",
  security: [{ session: [] }],
  request: { params: z.object({ id: Id }) },
  responses: { 200: TOLD, ...problemAnswers(["not_signed_in", "sign_in_incomplete", "not_found"]) },
});

export const screenEventsRoute = createRoute({
  method: "get",
  path: SCREEN_EVENTS,
  operationId: "streamScreen",
  tags: ["Rooms"],
  summary: "Server-sent events for a room's screen, by the screen's cookie",
  security: [],
  responses: { 200: TOLD, ...problemAnswers(["not_signed_in"]) },
});

/** The room, while the reader may be in it. */
type Reading = () => Promise<RoomFacts | null>;

export function roomStream(services: Services, notices: RoomNotices) {
  return async (context: Context): Promise<Response> => {
    const request = { headers: new Headers(context.req.raw.headers) };
    const id = context.req.param("id") ?? "";
    const read: Reading = async () => {
      const principal = await services.principalOf(request);
      requireSignIn("signed-in", principal);
      if (!principal || !z.uuid().safeParse(id).success) return null;
      const allows = (action: Action, resource: Resource) => authorize(principal, action, resource).allowed;
      return (await entered({ services, principal, allows }, id)).facts;
    };
    return stream(context, services, notices, read);
  };
}

export function screenStream(services: Services, notices: RoomNotices) {
  return async (context: Context): Promise<Response> => {
    const headers = new Headers(context.req.raw.headers);
    return stream(context, services, notices, () => screenOf(services, headers));
  };
}

/** Whoever may no longer be in the room is told that it has ended; a fault is one, and is logged. */
function closed(error: unknown): null {
  if (error instanceof Problem) return null;
  throw error;
}

async function stream(
  context: Context,
  services: Services,
  notices: RoomNotices,
  read: Reading,
): Promise<Response> {
  // A "no" is told as every other: nothing of a stream has gone out yet.
  const first = await read();
  if (!first) throw nothingThere();
  return streamSSE(
    context,
    async (sse) => {
      let facts: RoomFacts | null = first;
      let ear = earAt(notices, first);
      sse.onAbort(() => void ear.stop());
      // The ear is open: whoever asks now misses nothing of what comes after.
      await sse.writeSSE({ event: "ready", data: "", retry: RETRY_MS });
      try {
        while (!sse.aborted) {
          const changed = await ear.heard(KEEP_ALIVE_MS);
          facts = await read().catch(closed);
          if (sse.aborted || !facts) break;
          // Opened before the other is closed: an item may have come onto the agenda.
          const next = earAt(notices, facts);
          for (const matter of ear.stop()) changed.add(matter);
          ear = next;
          if (changed.size === 0) await sse.writeSSE({ event: "alive", data: "" });
          for (const matter of changed)
            await sse.writeSSE({ event: "changed", data: JSON.stringify({ matter }) });
        }
      } finally {
        ear.stop();
      }
      if (!sse.aborted) await sse.writeSSE({ event: "ended", data: "" });
    },
    async (error) => {
      services.log.warn({ err: error.message }, "a room's stream broke off");
    },
  );
}

/** An ear at the meeting and every item of its agenda. */
function earAt(notices: RoomNotices, { row, meeting }: RoomFacts) {
  const changed = new Set<string | null>();
  const told = Promise.withResolvers<void>();
  const matters = [row.id, ...meeting.agenda.map(({ matter }) => matter)];
  const forget = notices.on(row.jurisdiction, matters, (matter) => {
    changed.add(matter);
    told.resolve();
  });
  return {
    /** Closes it. @returns what came since it was last asked */
    stop(): Set<string | null> {
      forget();
      told.resolve();
      return changed;
    },
    async heard(mostMs: number): Promise<Set<string | null>> {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, mostMs);
      });
      await Promise.race([told.promise, late]);
      clearTimeout(timer);
      return new Set(changed);
    },
  };
}
