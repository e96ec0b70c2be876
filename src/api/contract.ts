/** The OpenAPI document: the contract for the pages and for whoever else calls. It needs no server and no database. */
import { OpenAPIHono } from "@hono/zod-openapi";
import { eventsRoute } from "./events.ts";
import { OPERATIONS } from "./operations.ts";
import { problemExamples } from "./problems.ts";
import { roomEventsRoute, screenEventsRoute } from "./room-events.ts";

export const API_VERSION = "0.1.0";

const DESCRIPTION = `Every "no" is a problem (RFC 9457) in the language of Accept-Language, zh-CN by default. What records acts
needs an Idempotency-Key. Times are ISO 8601 in UTC, money is integer fen. Signing in is at /api/auth; the public ledger is at
/ledger (C2SP tlog-tiles). Anonymous requests are not limited here: the reverse proxy in front of the server does that.`;

export type Contract = ReturnType<typeof contract>;

export function contract() {
  const { openAPIRegistry: registry, getOpenAPI31Document } = new OpenAPIHono();
  registry.registerComponent("securitySchemes", "session", {
    type: "apiKey",
    in: "cookie",
    name: "quanjian.session_token",
    description: "Set by signing in at /api/auth; on https its name begins with __Secure-",
  });
  for (const [code, example] of Object.entries(problemExamples()))
    registry.registerComponent("examples", code, example);
  for (const { route } of OPERATIONS) registry.registerPath(route);
  registry.registerPath(eventsRoute);
  registry.registerPath(roomEventsRoute);
  registry.registerPath(screenEventsRoute);
  return getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Quanjian 权鉴",
      version: API_VERSION,
      description: DESCRIPTION.replaceAll("\n", " "),
      license: { name: "Apache-2.0", url: "https://www.apache.org/licenses/LICENSE-2.0" },
    },
    servers: [{ url: "/" }],
    tags: [...new Set(OPERATIONS.flatMap(({ route }) => route.tags ?? [])), "Events"].map((name) => ({
      name,
    })),
  });
}
