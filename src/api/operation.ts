/**
 * What one operation of the API is: its address, its shapes, who may do it, and what it does.
 *
 * Every operation says how it is authorised. One that names an action must have asked about it (`authorize` or `scope`)
 * before it answers; one that did not is a bug, and answers nothing. Requests and answers are JSON; an operation whose
 * request is a file says so with `file`, one whose answer is a file returns a Response and describes it in `answers`.
 */
import { createRoute, type RouteConfig, z } from "@hono/zod-openapi";
import type { Hono } from "hono";
import type { Action, Principal, Resource } from "../access/index.ts";
import { authorize, scopeOf } from "../access/index.ts";
import type { Scope } from "../matters/index.ts";
import { type Language, languageOf, Problem, type ProblemCode } from "../platform/index.ts";
import { problemAnswers } from "./problems.ts";
import { parse, readBytes, readJson, requireType, withoutNul } from "./request.ts";
import type { Services } from "./services.ts";

/** "session": whoever is signed in, also while the sign-in lacks a step. "signed-in": whoever has completed it. */
export type AccessRule = "public" | "session" | "signed-in" | Action;

export type Call<P, Q, B> = {
  services: Services;
  principal: Principal;
  params: P;
  query: Q;
  body: B;
  request: Request;
  language: Language;
  /** Of an operation that records: the caller's key, and whose it is. */
  idempotency: { key: string; by: string };
  /** The bytes of an operation that takes a file, as they come. @throws Problem request_too_large in between. */
  file(): AsyncIterable<Uint8Array>;
  /** @throws Problem not_allowed when the policies do not allow it. */
  authorize(action: Action, resource: Resource): void;
  allows(action: Action, resource: Resource): boolean;
  scope(action: Action): Scope;
};

type Shape = z.ZodObject;
const NOTHING = z.strictObject({});

export type OperationDefinition<
  P extends Shape,
  Q extends Shape,
  B extends z.ZodType,
  A extends z.ZodType,
> = {
  id: string;
  method: "get" | "post";
  path: string;
  tag: string;
  summary: string;
  access: AccessRule;
  /** It records acts: it needs an Idempotency-Key, and a repetition is answered again without a second record. */
  records?: true;
  params?: P;
  query?: Q;
  body?: B;
  file?: { types: string[]; mostBytes: number };
  answer?: A;
  status?: 200 | 201 | 204;
  /** What it answers besides JSON of the shape `answer`. */
  answers?: RouteConfig["responses"];
  /** The codes that are its own, beside those that follow from the above. */
  problems?: ProblemCode[];
  handle(call: Call<z.infer<P>, z.infer<Q>, z.infer<B>>): Promise<z.input<A> | Response>;
};

export type Operation = {
  id: string;
  method: "get" | "post";
  path: string;
  access: AccessRule;
  route: RouteConfig;
  register(app: Hono, services: Services): void;
};

export function operation<
  P extends Shape = typeof NOTHING,
  Q extends Shape = typeof NOTHING,
  B extends z.ZodType = z.ZodUndefined,
  A extends z.ZodType = z.ZodUndefined,
>(definition: OperationDefinition<P, Q, B, A>): Operation {
  const { id, method, path, access, status = 200 } = definition;
  return {
    id,
    method,
    path,
    access,
    route: routeOf(definition),
    register(app, services) {
      app.on(method.toUpperCase(), path, async (context) => {
        const request = context.req.raw;
        const principal = await services.principalOf(request);
        requireSignIn(access, principal);
        const asked = new Set<Action>();
        const call = {
          services,
          // Only public operations are called without one, and their handlers do not look at it.
          principal: principal as Principal,
          params: parse(definition.params ?? NOTHING, context.req.param(), "path"),
          query: parse((definition.query ?? NOTHING).strict(), withoutNul(context.req.query()), "query"),
          ...(definition.records ? { idempotency: idempotencyOf(request, principal) } : {}),
          ...(await contentOf(definition, request)),
          request,
          language: languageOf(request.headers.get("accept-language")),
          authorize(action: Action, resource: Resource) {
            if (!call.allows(action, resource)) throw notAllowed();
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
        if (!isGeneral(access) && !asked.has(access))
          throw new Error(`operation ${id} answered without asking for ${access}`);
        if (answer instanceof Response) return answer;
        if (!definition.answer) return new Response(null, { status });
        // Not Response.json: a body that is a string goes out without a web stream in between.
        return new Response(JSON.stringify(definition.answer.parse(answer)), {
          status,
          headers: { "content-type": "application/json", "cache-control": "no-store" },
        });
      });
    },
  };
}

function isGeneral(access: AccessRule): access is "public" | "session" | "signed-in" {
  return access === "public" || access === "session" || access === "signed-in";
}

/** @throws Problem not_signed_in or sign_in_incomplete. */
export function requireSignIn(access: AccessRule, principal: Principal | null): void {
  if (access === "public") return;
  if (!principal)
    throw new Problem("not_signed_in", {
      zh: "登录已失效或尚未登录，请重新登录",
      en: "There is no valid session; sign in again",
    });
  if (access === "session" || !principal.pending) return;
  throw new Problem(
    "sign_in_incomplete",
    principal.pending === "password"
      ? {
          zh: "请先把首次密码改为自己的密码",
          en: "First replace the password that was handed to you by one of your own",
        }
      : { zh: "请先设置第二因素（动态口令或通行密钥）", en: "First set up a second factor" },
  );
}

export function notAllowed(): Problem {
  return new Problem("not_allowed", {
    zh: "您的职务或角色无此权限；如认为有误，请联系安全管理员",
    en: "Your office or role does not allow this; if that is wrong, ask the security administrator",
  });
}

const KEY_LENGTH = 200;

function idempotencyOf(request: Request, principal: Principal | null): { key: string; by: string } {
  const key = request.headers.get("idempotency-key");
  if (key && key.length <= KEY_LENGTH && principal) return { key, by: principal.account };
  throw new Problem("idempotency_key_missing", {
    zh: `记录类请求须带请求头 Idempotency-Key（每次记录一个新的随机值，不超过 ${KEY_LENGTH} 字符），以免重复记录`,
    en: `Send the header Idempotency-Key with a fresh random value of at most ${KEY_LENGTH} characters, so that nothing is recorded twice`,
  });
}

type Definition = Pick<
  OperationDefinition<Shape, Shape, z.ZodType, z.ZodType>,
  Exclude<keyof OperationDefinition<Shape, Shape, z.ZodType, z.ZodType>, "handle">
>;

async function contentOf({ file, body }: Definition, request: Request): Promise<object> {
  if (body) return { body: parse(body, await readJson(request), "body") };
  if (!file) return {};
  requireType(request, file.types);
  return { file: () => readBytes(request, file.mostBytes) };
}

function routeOf(definition: Definition): RouteConfig {
  const { id, method, path, access, file, body, answer, status = 200 } = definition;
  return createRoute({
    method,
    path: path.replace(/:(\w+)/g, "{$1}"),
    operationId: id,
    tags: [definition.tag],
    summary: definition.summary,
    description: ACCESS_WORDS[access] ?? `Needs the action ${access} (src/access/policies).`,
    security: access === "public" ? [] : [{ session: [] }],
    request: {
      ...(definition.params ? { params: definition.params } : {}),
      ...(definition.query ? { query: definition.query } : {}),
      ...(definition.records
        ? { headers: z.object({ "idempotency-key": z.string().min(1).max(KEY_LENGTH) }) }
        : {}),
      ...(body ? { body: { required: true, content: { "application/json": { schema: body } } } } : {}),
      ...(file
        ? { body: { required: true, content: Object.fromEntries(file.types.map((t) => [t, FILE])) } }
        : {}),
    },
    responses: {
      ...(answer
        ? { [status]: { description: "Done", content: { "application/json": { schema: answer } } } }
        : definition.answers
          ? {}
          : { [status]: { description: "Done" } }),
      ...definition.answers,
      ...problemAnswers(codesOf(definition)),
    },
  });
}

const FILE = { schema: { type: "string" as const, format: "binary" } };

const ACCESS_WORDS: Record<string, string> = {
  public: "Public.",
  session: "Whoever is signed in, also while the sign-in lacks a step.",
  "signed-in": "Whoever has completed the sign-in.",
};

function codesOf({ access, method, params, records, body, file, problems = [] }: Definition): ProblemCode[] {
  return [
    "malformed_request",
    ...(access === "public" ? [] : (["not_signed_in"] as const)),
    ...(isGeneral(access) ? [] : (["not_allowed"] as const)),
    ...(access === "public" || access === "session" ? [] : (["sign_in_incomplete"] as const)),
    ...(method === "post" ? (["not_allowed"] as const) : []),
    ...(params ? (["not_found"] as const) : []),
    ...(records ? (["idempotency_key_missing", "idempotency_key_reused"] as const) : []),
    ...(body || file ? (["request_too_large", "unsupported_media_type"] as const) : []),
    ...problems,
  ];
}

export { z };
