/** What holds for every request, whatever it asks for: its number, headers, where it may come from, what is counted. */
import { randomUUID } from "node:crypto";
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context, MiddlewareHandler } from "hono";
import { requestId } from "hono/request-id";
import { routePath } from "hono/route";
import { secureHeaders } from "hono/secure-headers";
import { collectDefaultMetrics, Counter, Histogram, Registry } from "prom-client";
import { type Database, type Log, Problem } from "../platform/index.ts";
import { selfCheckGauges } from "./health.ts";

/** A request's number: in the answer's header, in every problem and in the log. A proxy may give one; otherwise it is new. */
export const numbered: MiddlewareHandler = async (context, next) => {
  await give(context, next);
  context.header("x-request-id", context.get("requestId"));
};
const give = requestId({ generator: () => randomUUID() });

/**
 * Scripts, styles, fonts and connections come from this server alone. Styles also inline, because Ant Design writes its
 * own; a style cannot read what a script can. Nothing may be framed, embedded elsewhere, or told where it was linked from.
 */
export const hardened: MiddlewareHandler = async (context, next) => {
  let stricter: string | null = null;
  await secured(context, async () => {
    await next();
    stricter = context.res.headers.get("content-security-policy");
  });
  // What somebody handed in comes with a policy of its own, under which nothing in it runs.
  if (stricter !== null) context.res.headers.set("content-security-policy", stricter);
};

const secured = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", "data:"],
    fontSrc: ["'self'", "data:"],
    connectSrc: ["'self'"],
    manifestSrc: ["'self'"],
    workerSrc: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
    formAction: ["'self'"],
  },
  crossOriginOpenerPolicy: "same-origin",
  crossOriginResourcePolicy: "same-origin",
  referrerPolicy: "no-referrer",
  xFrameOptions: "DENY",
  permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [], usb: [] },
  // Whoever ends TLS in front of this server sends it; on plain http browsers ignore it.
  strictTransportSecurity: "max-age=31536000",
});

/**
 * What changes something comes from our own pages: a form or script of another site has another Origin, whatever Host it
 * reached us by. Programs send none; the session cookie is SameSite=Lax besides.
 * @throws Problem not_allowed that names the address to use.
 */
export function fromOurPages(origin: string): MiddlewareHandler {
  return async (context, next) => {
    const from = context.req.header("origin");
    const site = context.req.header("sec-fetch-site");
    const changes = !["GET", "HEAD", "OPTIONS"].includes(context.req.method);
    const foreign = from === undefined ? site === "cross-site" || site === "same-site" : from !== origin;
    if (changes && foreign)
      throw new Problem("not_allowed", {
        zh: `请求来自其他网址；请从 ${origin} 打开本系统（管理员请核对 QUANJIAN_ORIGIN）`,
        en: `The request came from another address; open this system at ${origin} (administrators: check QUANJIAN_ORIGIN)`,
      });
    await next();
  };
}

const LOOPBACK = new Set(["127.0.0.1", "::1", "::ffff:127.0.0.1"]);
const FORWARDED = ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via"];

/** Whether the request comes from this very machine, and from nobody behind a proxy on it. */
function isLocal(context: Context): boolean {
  if (FORWARDED.some((name) => context.req.header(name) !== undefined)) return false;
  const address = context.env?.incoming ? getConnInfo(context).remote.address : undefined;
  return address !== undefined && LOOPBACK.has(address);
}

export function createMetrics(database: Database) {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  selfCheckGauges(registry, database);
  const requests = new Counter({
    name: "quanjian_http_requests_total",
    help: "Answers by status",
    labelNames: ["status"],
    registers: [registry],
  });
  const seconds = new Histogram({
    name: "quanjian_http_request_seconds",
    help: "From a request to the start of its answer, by method",
    labelNames: ["method"],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [registry],
  });

  /** Counts and, where the log is open enough, notes each answer: the route's pattern, never an address, a name or an id. */
  const counted =
    (log: Log): MiddlewareHandler =>
    async (context, next) => {
      const startedAtMs = performance.now();
      await next();
      const ms = performance.now() - startedAtMs;
      const { method } = context.req;
      requests.inc({ status: String(context.res.status) });
      seconds.observe({ method }, ms / 1_000);
      const request = context.get("requestId");
      log.info(
        { request, method, route: routePath(context), status: context.res.status, ms: Math.round(ms) },
        "answered",
      );
    };

  /** For a scraper on the same machine. @throws Problem not_allowed for everybody else. */
  async function show(context: Context): Promise<Response> {
    if (!isLocal(context))
      throw new Problem("not_allowed", {
        zh: "运行指标只供本机采集（127.0.0.1，且不经代理）",
        en: "Metrics are for a scraper on this machine only (127.0.0.1, without a proxy)",
      });
    return context.text(await registry.metrics(), 200, { "content-type": registry.contentType });
  }

  return { counted, show };
}
