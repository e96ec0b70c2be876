/**
 * What one operation of the API is: its address, its shapes, who may do it, and what it does.
 *
 * Every operation says how it is authorised. One that names an action must have asked about it (`authorize` or `scope`)
 * before it answers; one that did not is a bug, and answers nothing.
 */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Action, Principal, Resource } from "../access/index.ts";
import { authorize, scopeOf } from "../access/index.ts";
import type { Scope } from "../matters/index.ts";
import { type Language, languageOf, Problem, problemResponse } from "../platform/index.ts";
import type { Services } from "./services.ts";

export type AccessRule = "public" | "signed-in" | Action;

export type Call<P, Q, B> = {
  services: Services;
  principal: Principal;
  params: P;
  query: Q;
  body: B;
  request: Request;
  language: Language;
  /** @throws Problem not_allowed when the policies do not allow it. */
  authorize(action: Action, resource: Resource): void;
  allows(action: Action, resource: Resource): boolean;
  scope(action: Action): Scope;
};

type Shape = z.ZodObject;
const NOTHING = z.object({});

export type OperationDefinition<P extends Shape, Q extends Shape, B extends z.ZodType, A extends z.ZodType> = {
  id: string;
  method: "get" | "post";
  path: string;
  tag: string;
  summary: string;
  access: AccessRule;
  /** Recording operations need an Idempotency-Key. */
  idempotent?: boolean;
  params?: P;
  query?: Q;
  body?: B;
  answer?: A;
  status?: 200 | 201 | 204;
  handle(call: Call<z.infer<P>, z.infer<Q>, z.infer<B>>): Promise<z.input<A> | Response>;
};

export type Operation = {
  id: string;
  method: "get" | "post";
  path: string;
  access: AccessRule;
  register(app: OpenAPIHono, services: Services): void;
};

/** Bodies of JSON operations; files have operations of their own with their own limit. */
const BODY_BYTES = 1_048_576;

export function operation<
  P extends Shape = typeof NOTHING,
  Q extends Shape = typeof NOTHING,
  B extends z.ZodType = z.ZodUndefined,
  A extends z.ZodType = z.ZodUndefined,
>(definition: OperationDefinition<P, Q, B, A>): Operation {
  const { id, method, path, access, status = 200 } = definition;
  const route = createRoute({
    method,
    path: path.replace(/:(\w+)/g, "{$1}"),
    operationId: id,
    tags: [definition.tag],
    summary: definition.summary,
    description: access === "public" ? "Public." : access === "signed-in" ? "Signed in." : `Action ${access}.`,
    request: {
      ...(definition.params ? { params: definition.params } : {}),
      ...(definition.query ? { query: definition.query } : {}),
      ...(definition.idempotent
        ? { headers: z.object({ "idempotency-key": z.string().min(1).max(200) }) }
        : {}),
      ...(definition.body
        ? { body: { required: true, content: { "application/json": { schema: definition.body } } } }
        : {}),
    },
    responses: {
      [status]: definition.answer
        ? { description: "Done", content: { "application/json": { schema: definition.answer } } }
        : { description: "Done" },
      default: {
        description: "A problem (RFC 9457)",
        content: { "application/problem+json": { schema: ProblemShape } },
      },
    },
  });
  return {
    id,
    method,
    path,
    access,
    register(app, services) {
      app.openAPIRegistry.registerPath(route);
      app.on(method.toUpperCase(), path, async (context) => {
        const request = context.req.raw;
        const language = languageOf(request.headers.get("accept-language"));
        const principal = await services.principalOf(request);
        if (access !== "public" && !principal)
          throw new Problem("not_signed_in", {
            zh: "登录已失效或尚未登录，请重新登录",
            en: "There is no valid session; sign in again",
          });
        const asked = new Set<Action>();
        const call = {
          services,
          principal: principal as Principal,
          params: parse(definition.params, context.req.param(), "path"),
          query: parse(definition.query, context.req.query(), "query"),
          body: definition.body ? parse(definition.body, await jsonOf(request), "body") : undefined,
          request,
          language,
          authorize(action: Action, resource: Resource) {
            asked.add(action);
            if (principal && authorize(principal, action, resource).allowed) return;
            throw new Problem("not_allowed", {
              zh: "您的职务或角色无此权限；如认为有误，请联系安全管理员",
              en: "Your office or role does not allow this; if that is wrong, ask the security administrator",
            });
          },
          allows(action: Action, resource: Resource) {
            asked.add(action);
            return principal !== null && authorize(principal, action, resource).allowed;
          },
          scope(action: Action) {
            asked.add(action);
            return scopeOf(principal as Principal, action);
          },
        };
        const answer = await definition.handle(call as Call<z.infer<P>, z.infer<Q>, z.infer<B>>);
        if (access !== "public" && access !== "signed-in" && !asked.has(access))
          throw new Error(`operation ${id} answered without asking for ${access}`);
        if (answer instanceof Response) return answer;
        return status === 204
          ? new Response(null, { status })
          : Response.json(answer, { status, headers: { "cache-control": "no-store" } });
      });
    },
  };
}

const ProblemShape = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string(),
    detail: z.string(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .openapi("Problem");

function parse(shape: z.ZodType | undefined, value: unknown, place: string): unknown {
  if (!shape) return {};
  const result = shape.safeParse(value);
  if (result.success) return result.data;
  const errors = result.error.issues.map((issue) => ({
    path: [place, ...issue.path].join("."),
    message: { zh: `不符合要求（${issue.message}）`, en: issue.message },
  }));
  throw new Problem(
    "malformed_request",
    { zh: `请更正：${errors.map((e) => e.path).join("、")}`, en: `Correct: ${errors.map((e) => e.path).join(", ")}` },
    { errors },
  );
}

async function jsonOf(request: Request): Promise<unknown> {
  const length = Number(request.headers.get("content-length") ?? 0);
  const tooLarge = () =>
    new Problem("request_too_large", {
      zh: `请求不得超过 ${BODY_BYTES} 字节；材料请作为附件上传`,
      en: `A request may hold ${BODY_BYTES} bytes; send materials as files`,
    });
  if (length > BODY_BYTES) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (request.body)
    for await (const chunk of request.body) {
      size += chunk.length;
      if (size > BODY_BYTES) throw tooLarge();
      chunks.push(chunk);
    }
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks)));
  } catch (cause) {
    throw new Problem(
      "malformed_request",
      { zh: "请求正文不是 UTF-8 的 JSON", en: "The body is not JSON in UTF-8" },
      { cause },
    );
  }
}

export { problemResponse, z };
