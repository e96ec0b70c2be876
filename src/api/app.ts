import { existsSync } from "node:fs";
import { serveStatic } from "@hono/node-server/serve-static";
import { type Context, Hono } from "hono";
import { ledgerRoutes } from "../ledger/index.ts";
import { languageOf, Problem, problemResponse } from "../platform/index.ts";
import { contract } from "./contract.ts";
import { createMetrics, fromOurPages, hardened, numbered } from "./edge.ts";
import { eventStream } from "./events.ts";
import { health } from "./health.ts";
import type { RoomNotices } from "../room/index.ts";
import { OPERATIONS } from "./operations.ts";
import { ROOM_EVENTS, roomStream, screenStream } from "./room-events.ts";
import { SCREEN_EVENTS } from "./room-screen.ts";
import { loggable, problemOf } from "./problems.ts";
import type { Services } from "./services.ts";

type AppOptions = { webFolder: string; rooms: RoomNotices };

export function createApp(services: Services, options: AppOptions): Hono {
  const app = new Hono();
  const metrics = createMetrics(services.database);
  const refuse = (context: Context, problem: Problem) => {
    const language = languageOf(context.req.header("accept-language"));
    const answer = problemResponse(problem, language, `urn:quanjian:request:${context.get("requestId")}`);
    // Through the context, so that headers that were set on the way, such as Allow, are kept.
    return context.newResponse(answer.body, answer);
  };
  app.onError((error, context) => {
    const problem = problemOf(error);
    if (problem.code === "fault")
      services.log.error({ request: context.get("requestId"), err: loggable(error) }, "fault");
    return refuse(context, problem);
  });
  app.notFound((context) =>
    refuse(
      context,
      new Problem("not_found", {
        zh: "没有此地址；接口说明见 /api/openapi.json",
        en: "There is nothing here; see /api/openapi.json",
      }),
    ),
  );

  app.use(numbered, metrics.counted(services.log), hardened);
  app.use("/api/v1/*", fromOurPages(services.origin));

  app.get("/healthz", async (context) => {
    const found = await health(services.database);
    return context.json(found, found.status === "down" ? 503 : 200, { "cache-control": "no-store" });
  });
  app.get("/metrics", metrics.show);
  app.on(["GET", "POST"], "/api/auth/*", (context) => services.signIn.handle(context.req.raw));
  app.get("/api/v1/events", eventStream(services));
  app.get(ROOM_EVENTS, roomStream(services, options.rooms));
  app.get(SCREEN_EVENTS, screenStream(services, options.rooms));
  for (const operation of OPERATIONS) operation.register(app, services);
  const document = contract();
  app.get("/api/openapi.json", (context) => context.json(document));
  refuseOtherMethods(app);
  // Before the pages, so that an address of the API that does not exist is not answered with a page.
  app.all("/api/*", (context) => context.notFound());
  app.route("/", ledgerRoutes({ database: services.database }));
  servePages(app, options.webFolder);
  return app;
}

/** OPTIONS tells which methods an address has; any other method than those is refused by name. No other site is let in. */
function refuseOtherMethods(app: Hono): void {
  const routes = [
    ...OPERATIONS,
    { method: "get", path: "/api/v1/events" },
    { method: "get", path: ROOM_EVENTS },
    { method: "get", path: SCREEN_EVENTS },
    { method: "get", path: "/api/openapi.json" },
  ];
  for (const [path, here] of Map.groupBy(routes, (route) => route.path)) {
    const methods = new Set(here.map((route) => route.method.toUpperCase()));
    const allow = [...methods, ...(methods.has("GET") ? ["HEAD"] : []), "OPTIONS"].join(", ");
    app.all(path, (context) => {
      context.header("allow", allow);
      if (context.req.method === "OPTIONS") return context.body(null, 204);
      throw new Problem("method_not_allowed", {
        zh: `此地址只支持 ${allow}`,
        en: `This address knows ${allow}`,
      });
    });
  }
}

/** The service worker answers for the whole site, whatever a proxy in front makes of its address. */
function worker(_path: string, context: Context): void {
  context.header("cache-control", "no-cache");
  context.header("service-worker-allowed", "/");
}

function servePages(app: Hono, folder: string): void {
  if (!existsSync(folder)) return;
  const forever = (_path: string, context: Context) =>
    context.header("cache-control", "public, max-age=31536000, immutable");
  // These change under the same name with a new version: asked for again each time, and answered with 304 or whole.
  const fresh = (_path: string, context: Context) => context.header("cache-control", "no-cache");
  // What is served lies there compressed as well (web/precompressed.ts); answers of the API are not compressed: they hold secrets beside
  // what others sent.
  app.use("/assets/*", serveStatic({ root: folder, precompressed: true, onFound: forever }));
  app.get("/sw.js", serveStatic({ root: folder, precompressed: true, onFound: worker }));
  app.get("*", serveStatic({ root: folder, precompressed: true, onFound: fresh }));
  // A script that is no longer there is not a page: whoever asks for it is told so.
  app.all("/assets/*", (context) => context.notFound());
  app.get("*", serveStatic({ root: folder, precompressed: true, path: "index.html", onFound: fresh }));
}
