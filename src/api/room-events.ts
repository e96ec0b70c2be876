/**
 * A room, told at once after every commit (server-sent events): how it stands for the one who listens, and where something
 * changed. It is read once for all who listen. Who listens is looked up again before every word, so that a stream does not
 * outlive its reader's rights.
 */
import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import type { Action, Principal, Resource } from "../access/index.ts";
import { authorize } from "../access/index.ts";
import { languageOf, Problem } from "../platform/index.ts";
import type { RoomNotices } from "../room/index.ts";
import { nothingThere, resourceOf } from "./matters.ts";
import { requireSignIn } from "./operation.ts";
import { problemAnswers } from "./problems.ts";
import { parse } from "./request.ts";
import { mayEnter } from "./room.ts";
import { type RoomNow, roomNow, type RoomPlace } from "./room-now.ts";
import { SCREEN_EVENTS, screenOf } from "./room-screen.ts";
import { RoomShape, ScreenShape } from "./room-shapes.ts";
import { roomView, screenView } from "./room-view.ts";
import { SealingShape } from "./sealing-view.ts";
import type { Services } from "./services.ts";
import { Id } from "./shapes.ts";
import { look } from "./views.ts";

export const ROOM_EVENTS = "/api/v1/meetings/:id/events";

const KEEP_ALIVE_MS = 20_000;
/** In a meeting one is back soon. */
const RETRY_MS = 1_000;

const Changed = z.array(Id).nullable().openapi({
  description: "The matters on which something changed; null at first and after a gap: everything may have",
});
type Changed = z.infer<typeof Changed>;
const RoomTold = z
  .object({
    changed: Changed,
    room: RoomShape,
    sealing: SealingShape.nullable(),
  })
  .openapi("RoomTold");
const ScreenTold = z.object({ changed: Changed, screen: ScreenShape }).openapi("ScreenTold");

const Query = z.strictObject({
  language: z.enum(["zh", "en"]).optional(),
  device: z.uuid().optional().openapi({ description: "As joinRoom gave it: then entering was the look" }),
});
const told = (schema: z.ZodType) => ({
  description: "The data of a `room` event",
  content: { "text/event-stream": { schema } },
});
const DESCRIPTION = "`room` at first and after every change, `alive` every 20 s, `ended` when";

export const roomEventsRoute = createRoute({
  method: "get",
  path: "/api/v1/meetings/{id}/events",
  operationId: "streamRoom",
  tags: ["Rooms"],
  summary:
    "Server-sent events: the room as it stands for the reader, as soon as something is recorded in the meeting or on one of its items",
  description: `${DESCRIPTION} the reader's session or the room is over.`,
  security: [{ session: [] }],
  request: { params: z.object({ id: Id }), query: Query },
  responses: {
    200: told(RoomTold),
    ...problemAnswers(["malformed_request", "not_signed_in", "sign_in_incomplete", "not_found"]),
  },
});

export const screenEventsRoute = createRoute({
  method: "get",
  path: SCREEN_EVENTS,
  operationId: "streamScreen",
  tags: ["Rooms"],
  summary: "Server-sent events for a room's screen, by the screen's cookie",
  description: `${DESCRIPTION} the screen or the meeting is closed.`,
  security: [],
  request: { query: Query.pick({ language: true }) },
  responses: { 200: told(ScreenTold), ...problemAnswers(["malformed_request", "not_signed_in"]) },
});

/** Whoever listens, as they stand at this moment. */
type Listening = {
  place: RoomPlace;
  may(now: RoomNow): boolean;
  told(now: RoomNow, changed: Changed): Promise<object>;
  /** Of one who reads and has not entered. */
  look(now: RoomNow): Promise<void>;
};
type Listen = () => Promise<Listening>;

export function roomStream(services: Services, notices: RoomNotices) {
  return async (context: Context): Promise<Response> => {
    const request = { headers: new Headers(context.req.raw.headers) };
    const meeting = context.req.param("id") ?? "";
    const query = parse(Query, context.req.query(), "query");
    const language = query.language ?? languageOf(request.headers.get("accept-language"));
    return stream(context, services, notices, async () => {
      const principal = await services.principalOf(request);
      requireSignIn("signed-in", principal);
      if (!principal || !z.uuid().safeParse(meeting).success) throw nothingThere();
      const allows = (action: Action, resource: Resource) => authorize(principal, action, resource).allowed;
      const place = { jurisdiction: principal.jurisdiction, meeting };
      return {
        place,
        may: (now) => mayEnter({ principal, allows }, now),
        async told(now, changed) {
          const mayRun = allows("recordAct", resourceOf(now.facts.row, null));
          const room = roomView(now, { principal, mayRun }, language);
          const sealing = seesSealing(principal, now) ? await now.sealing(language) : null;
          return RoomTold.parse({ changed, room, sealing } satisfies z.input<typeof RoomTold>);
        },
        async look({ facts: { row }, devices }) {
          const device = devices.find(({ person }) => person === principal.person)?.device;
          if (device !== undefined && device === query.device) return;
          await look(services, principal, {
            action: "streamRoom",
            body: row.body,
            subjects: [row.id],
            list: false,
          });
        },
      };
    });
  };
}

export function screenStream(services: Services, notices: RoomNotices) {
  return async (context: Context): Promise<Response> => {
    const headers = new Headers(context.req.raw.headers);
    const query = parse(Query.pick({ language: true }), context.req.query(), "query");
    const language = query.language ?? languageOf(headers.get("accept-language"));
    return stream(context, services, notices, async () => {
      const place = await screenOf(services, headers);
      if (!place) throw nothingThere();
      return {
        place,
        may: () => true,
        told: async (now, changed) => {
          const screen = screenView(now, language);
          return ScreenTold.parse({ changed, screen } satisfies z.input<typeof ScreenTold>);
        },
        look: async () => {},
      };
    });
  };
}

/** As `getSealing` has it: whoever may read the item's matter, and is not out of it. */
function seesSealing(principal: Principal, { facts: { current } }: RoomNow): boolean {
  if (!current || !authorize(principal, "readMatter", resourceOf(current.row)).allowed) return false;
  return principal.person === null || !current.item.recused.includes(principal.person);
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
  listen: Listen,
): Promise<Response> {
  // A "no" is told as every other: nothing of a stream has gone out yet.
  const first = await listen();
  // Open before the first reading: nothing is missed of what comes after it.
  const ear = earAt(notices, first.place.jurisdiction);
  const read = async (listening: Listening) => {
    ear.openToAll();
    const now = await roomNow(services, listening.place);
    if (!now || !listening.may(now)) throw nothingThere();
    const { row, meeting } = now.facts;
    ear.only([row.id, ...meeting.agenda.map(({ matter }) => matter)]);
    return now;
  };
  let now: RoomNow;
  try {
    now = await read(first);
    await first.look(now);
  } catch (error) {
    ear.stop();
    throw error;
  }
  return streamSSE(
    context,
    async (sse) => {
      sse.onAbort(ear.stop);
      const tell = async (listening: Listening, changed: Changed) => {
        const data = JSON.stringify(await listening.told(now, changed));
        await sse.writeSSE({ event: "room", data, retry: RETRY_MS });
      };
      try {
        await tell(first, null);
        while (!sse.aborted) {
          const changed = await ear.heard(KEEP_ALIVE_MS);
          const listening = await listen().catch(closed);
          if (sse.aborted || !listening) break;
          if (changed.size === 0 && listening.may(now)) {
            await sse.writeSSE({ event: "alive", data: "" });
            continue;
          }
          const again = await read(listening).catch(closed);
          if (sse.aborted || !again) break;
          now = again;
          await tell(listening, changed.has(null) ? null : ([...changed] as string[]));
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

/** An ear at a jurisdiction's rooms, that in the end hears of its own alone. */
function earAt(notices: RoomNotices, jurisdiction: string) {
  /** Null: it is not known yet which matters these are, so that nothing is left out. */
  let own: ReadonlySet<string> | null = null;
  let waiting = new Set<string | null>();
  let told = Promise.withResolvers<void>();
  const isOwn = (matter: string | null) => matter === null || own === null || own.has(matter);
  const stop = notices.on(jurisdiction, (matter) => {
    if (!isOwn(matter)) return;
    waiting.add(matter);
    if (own !== null) told.resolve();
  });
  return {
    openToAll(): void {
      own = null;
    },
    only(matters: readonly string[]): void {
      own = new Set(matters);
      waiting = new Set([...waiting].filter(isOwn));
      if (waiting.size > 0) told.resolve();
    },
    /** What came since it was last asked; nothing after that time. */
    async heard(mostMs: number): Promise<Set<string | null>> {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, mostMs);
      });
      await Promise.race([told.promise, late]);
      clearTimeout(timer);
      const heard = waiting;
      waiting = new Set();
      told = Promise.withResolvers();
      return heard;
    },
    stop(): void {
      stop();
      told.resolve();
    },
  };
}
