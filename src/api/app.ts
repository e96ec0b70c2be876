import { existsSync } from "node:fs";
import { serveStatic } from "@hono/node-server/serve-static";
import { OpenAPIHono } from "@hono/zod-openapi";
import { secureHeaders } from "hono/secure-headers";
import { collectDefaultMetrics, Counter, Registry } from "prom-client";
import { ledgerRoutes } from "../ledger/index.ts";
import { DatabaseUnavailable, languageOf, Problem, problemResponse } from "../platform/index.ts";
import { eventStream } from "./events.ts";
import { OPERATIONS } from "./operations.ts";
import type { Services } from "./services.ts";

export const API_VERSION = "0.1.0";

export function createApp(services: Services, options: { webFolder: string; wake: EventTarget }): OpenAPIHono {
  const app = new OpenAPIHono();
  const metrics = new Registry();
  collectDefaultMetrics({ register: metrics });
  const requests = new Counter({
    name: "quanjian_http_requests_total",
    help: "Answers by status",
    labelNames: ["status"],
    registers: [metrics],
  });

  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", "data:"],
        fontSrc: ["'self'", "data:"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
      },
      referrerPolicy: "no-referrer",
      xFrameOptions: "DENY",
    }),
  );
  app.use(async (context, next) => {
    await next();
    requests.inc({ status: String(context.res.status) });
  });
  // Writes come from our own pages only: a foreign page's form or script has another Origin.
  app.use("/api/v1/*", async (context, next) => {
    const origin = context.req.header("origin");
    if (context.req.method !== "GET" && origin && new URL(origin).host !== context.req.header("host"))
      throw new Problem("not_allowed", { zh: "请求来自其他网站", en: "The request comes from another site" });
    await next();
  });

  app.onError((error, context) => {
    const language = languageOf(context.req.header("accept-language"));
    const problem = problemOf(error);
    if (problem.code === "fault") services.log.error({ err: error, path: context.req.path }, "fault");
    return problemResponse(problem, language, context.req.path);
  });
  app.notFound((context) =>
    problemResponse(
      new Problem("not_found", { zh: `没有 ${context.req.path}`, en: `There is no ${context.req.path}` }),
      languageOf(context.req.header("accept-language")),
      context.req.path,
    ),
  );

  app.get("/healthz", async (context) => {
    await services.database.query("select 1");
    return context.json({ status: "ok" });
  });
  app.get("/metrics", async (context) => context.text(await metrics.metrics()));
  app.on(["GET", "POST"], "/api/auth/*", (context) => services.signIn.handle(context.req.raw));
  app.get("/api/v1/events", eventStream(services, options.wake));
  for (const operation of OPERATIONS) operation.register(app, services);
  app.get("/api/openapi.json", (context) => context.json(openapi(app)));
  app.route("/", ledgerRoutes({ database: services.database }));
  if (existsSync(options.webFolder)) {
    app.use("/assets/*", serveStatic({ root: options.webFolder, onFound: (_path, c) => c.header("cache-control", "public, max-age=31536000, immutable") }));
    app.get("*", serveStatic({ root: options.webFolder }));
    app.get("*", serveStatic({ root: options.webFolder, path: "index.html" }));
  }
  return app;
}

export function openapi(app: OpenAPIHono) {
  return app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: { title: "Quanjian", version: API_VERSION, license: { name: "Apache-2.0" } },
  });
}

function problemOf(error: Error): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof DatabaseUnavailable)
    return new Problem(
      "database_unavailable",
      { zh: "数据库暂时无法连接，未记录任何内容，请稍后重试", en: "The database is away; nothing was recorded, try again in a moment" },
      { cause: error },
    );
  if ("code" in error && (error.code === "53100" || error.code === "ENOSPC"))
    return new Problem(
      "storage_full",
      { zh: "磁盘已满，未记录任何内容；请系统管理员清理空间", en: "The disk is full; nothing was recorded; make room" },
      { cause: error },
    );
  return new Problem("fault", { zh: "系统出错，未记录任何内容；请联系系统管理员", en: "Something broke; nothing was recorded" }, { cause: error });
}
