/**
 * Live updates (server-sent events). The ledger's order is the feed's order: an event's id is the index of the act's
 * leaf, so a browser that comes back says with Last-Event-ID from where to go on, whichever process it reaches.
 *
 * A stream may outlive the rights that it was opened with. Who asks is looked up again before every look at the log, and
 * at once when a session ends, in whichever process.
 */
import { setMaxListeners } from "node:events";
import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import type { Principal } from "../access/index.ts";
import { scopeOf } from "../access/index.ts";
import { alarmOn } from "./alarm.ts";
import { requireSignIn } from "./operation.ts";
import { problemAnswers } from "./problems.ts";
import type { Services } from "./services.ts";
import { Bilingual, Id, Instant } from "./shapes.ts";
import { actTitle, proceduresOf } from "./views.ts";

/** Also the longest time for which a changed term of office goes unnoticed by a stream on which nothing happens. */
const KEEP_ALIVE_MS = 20_000;
const EVENTS_AT_ONCE = 200;
/** How long a browser waits before it comes back: a restarted server is not met by everybody at once. */
const RETRY_MS = 3_000;

const EventShape = z
  .object({
    index: z.int(),
    act: Id,
    matter: Id,
    number: z.int(),
    body: Id,
    bodyName: Bilingual,
    procedure: z.string(),
    title: Bilingual,
    at: Instant,
  })
  .openapi("ActEvent", {
    description:
      "What happened in which body, and nothing of what the act says: to read that is a look, and recorded",
  });
type ActEvent = z.infer<typeof EventShape>;

export const eventsRoute = createRoute({
  method: "get",
  path: "/api/v1/events",
  operationId: "streamEvents",
  tags: ["Events"],
  summary: "Server-sent events: `act` for every act that enters the ledger and that the reader may see",
  description:
    "The id of an event is its leaf's index. `ready` tells from where the stream goes on, `alive` comes every 20 s, `ended` when the session is over.",
  security: [{ session: [] }],
  request: { headers: z.object({ "last-event-id": z.string().optional() }) },
  responses: {
    200: {
      description: "The data of an `act` event",
      content: { "text/event-stream": { schema: EventShape } },
    },
    ...problemAnswers(["not_signed_in", "sign_in_incomplete"]),
  },
});

export function eventStream(services: Services) {
  // One listener for each open page: many are no leak.
  setMaxListeners(0, services.ledgerMoved, services.endings);
  return async (context: Context): Promise<Response> => {
    const request = { headers: new Headers(context.req.raw.headers) };
    const first = await services.principalOf(request);
    requireSignIn("signed-in", first);
    const { account, jurisdiction } = first as Principal;
    let last = await startOf(services, jurisdiction, context.req.header("last-event-id"));
    // After what may fail, so that no stream that was never opened stays in the list of those to wake.
    const alarm = alarmOn([
      [services.ledgerMoved, jurisdiction],
      [services.endings, account],
      [services.endings, "*"],
    ]);
    return streamSSE(
      context,
      async (stream) => {
        stream.onAbort(alarm.ring);
        await stream.writeSSE({ event: "ready", data: String(last), retry: RETRY_MS });
        while (!stream.aborted) {
          // Armed before the look, so that what comes during the look wakes the next one.
          alarm.arm();
          const principal = await services.principalOf(request);
          if (!principal || principal.pending) {
            await stream.writeSSE({ event: "ended", data: "" });
            break;
          }
          const events = await since(services, principal, last);
          for (const event of events) {
            await stream.writeSSE({ event: "act", id: String(event.index), data: JSON.stringify(event) });
            last = event.index;
          }
          if (events.length === EVENTS_AT_ONCE) continue;
          if ((await alarm.rang(KEEP_ALIVE_MS)) === "late" && !stream.aborted)
            await stream.writeSSE({ event: "alive", data: "" });
        }
        alarm.remove();
      },
      async (error) => {
        // The browser comes back by itself and goes on from its last event.
        alarm.remove();
        services.log.warn({ err: error.message }, "an event stream broke off");
      },
    );
  };
}

/** After the event named, or from now on; an id ahead of the log (of a database that was set back) counts as now. */
async function startOf(
  services: Services,
  jurisdiction: string,
  lastEventId: string | undefined,
): Promise<number> {
  const [row] = await services.database.query<{ size: number }>(
    "select size from ledger_heads where jurisdiction = $1",
    [jurisdiction],
  );
  const newest = (row?.size ?? 0) - 1;
  return lastEventId !== undefined && /^\d{1,15}$/.test(lastEventId)
    ? Math.min(Number(lastEventId), newest)
    : newest;
}

type Row = Omit<ActEvent, "bodyName" | "title"> & { type: string; openedOn: string; zh: string; en: string };

async function since(services: Services, principal: Principal, last: number): Promise<ActEvent[]> {
  const reads = scopeOf(principal, "readMatter");
  const rows = await services.database.query<Row>(
    `select l.index, l.act, a.matter, a.number, m.body, m.procedure, a.type, a.recorded_at as at,
            m.opened_on as "openedOn", coalesce(b.name, '—') as zh, coalesce(b.name_en, b.name, '—') as en
       from leaves l
       join acts a on a.jurisdiction = l.jurisdiction and a.act = l.act
       join matters m on m.jurisdiction = a.jurisdiction and m.matter = a.matter
       left join bodies b on b.jurisdiction = m.jurisdiction and b.body = m.body
      where l.jurisdiction = $1 and l.index > $2 and (${reads.sql("m", 4)})
      order by l.index limit $3`,
    [principal.jurisdiction, last, EVENTS_AT_ONCE, ...reads.params],
  );
  if (rows.length === 0) return [];
  const procedureOf = await proceduresOf(services, principal.jurisdiction);
  return rows.map(({ type, openedOn, zh, en, ...row }) => ({
    ...row,
    title: actTitle(procedureOf({ ...row, openedOn }), type),
    bodyName: { zh, en },
  }));
}
