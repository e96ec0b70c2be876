/**
 * Live updates (server-sent events). The ledger's order is the feed's order: an event's id is the index of the act's
 * leaf, so a browser that comes back says with Last-Event-ID from where to go on, whichever process it reaches.
 */
import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import type { Principal } from "../access/index.ts";
import { scopeOf } from "../access/index.ts";
import type { Services } from "./services.ts";
import { procedureOf } from "./views.ts";

const KEEP_ALIVE_MS = 20_000;
const EVENTS_AT_ONCE = 200;

type Bilingual = { zh: string; en: string };
type Row = { index: number; act: string; matter: string; number: number; body: string; procedure: string };
/** What happened in which body, and nothing of what the act says: to read that is a look, and is recorded as one. */
type Event = Row & { title: Bilingual; bodyName: Bilingual; at: string };

export function eventStream(services: Services, wake: EventTarget) {
  return async (context: Context): Promise<Response> => {
    const principal = await services.principalOf(context.req.raw);
    if (!principal) return context.body(null, 401);
    const given = context.req.header("last-event-id");
    let last = given !== undefined && /^\d+$/.test(given) ? Number(given) : await newest(services, principal);
    return streamSSE(context, async (stream) => {
      let open = true;
      let awake = () => {};
      const onWake = () => awake();
      wake.addEventListener(principal.jurisdiction, onWake);
      stream.onAbort(() => {
        open = false;
        awake();
      });
      await stream.writeSSE({ event: "ready", data: String(last) });
      while (open) {
        const sleep = new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, KEEP_ALIVE_MS);
          awake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
        const rows = await since(services, principal, last);
        for (const row of rows) {
          await stream.writeSSE({ event: "act", id: String(row.index), data: JSON.stringify(row) });
          last = row.index;
        }
        if (rows.length === EVENTS_AT_ONCE) continue;
        await sleep;
        if (open) await stream.writeSSE({ event: "alive", data: "" });
      }
      wake.removeEventListener(principal.jurisdiction, onWake);
    });
  };
}

async function newest(services: Services, principal: Principal): Promise<number> {
  const [row] = await services.database.query<{ size: number }>("select size from ledger_heads where jurisdiction = $1", [
    principal.jurisdiction,
  ]);
  return (row?.size ?? 0) - 1;
}

async function since(services: Services, principal: Principal, last: number): Promise<Event[]> {
  const reads = scopeOf(principal, "readMatter");
  const rows = await services.database.query<Row & { type: string; at: string; openedAt: string; zh: string; en: string }>(
    `select l.index, l.act, a.matter, a.number, m.body, m.procedure, a.type, a.recorded_at as at,
            m.opened_at as "openedAt", b.name as zh, coalesce(b.name_en, b.name) as en
       from leaves l
       join acts a on a.jurisdiction = l.jurisdiction and a.act = l.act
       join matters m on m.jurisdiction = a.jurisdiction and m.matter = a.matter
       join bodies b on b.jurisdiction = m.jurisdiction and b.body = m.body
      where l.jurisdiction = $1 and l.index > $2 and (${reads.sql("m", 4)})
      order by l.index limit $3`,
    [principal.jurisdiction, last, EVENTS_AT_ONCE, ...reads.params],
  );
  return rows.map(({ type, openedAt, zh, en, ...row }) => ({
    ...row,
    title: procedureOf(services, row.procedure, openedAt)?.acts[type]?.title ?? { zh: type, en: type },
    bodyName: { zh, en },
  }));
}
