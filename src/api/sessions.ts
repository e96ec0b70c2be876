/** Sessions: one's own, and for the security administrator those of an account. Of a session its times are kept, no more. */
import { accountById } from "../access/index.ts";
import { Problem } from "../platform/index.ts";
import { operation, z } from "./operation.ts";
import { Id, Instant } from "./shapes.ts";

const tag = "Session";
const byId = z.object({ id: Id });

const OpenSessionShape = z
  .object({
    id: z.string().openapi({ description: "A keyed hash of the session's token, never the token" }),
    startedAt: Instant,
    endsAt: Instant,
    isThis: z.boolean().openapi({ description: "The session that asks" }),
  })
  .openapi("OpenSession", {
    description: "Neither an address nor the program of a device is kept of a session, so none is here",
  });

const Items = z.object({ items: z.array(OpenSessionShape) });
const Ended = z.object({ ended: z.int() });
const SessionId = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

function notThere(): Problem {
  return new Problem("not_found", {
    zh: "没有此账号；管理员账号的登录只能由本人结束，或在服务器上更换三员",
    en: "There is no such account; administrators end their own sessions, or are replaced on the server",
  });
}

export const openSessionOperations = [
  operation({
    id: "listOwnSessions",
    method: "get",
    path: "/api/v1/me/sessions",
    tag,
    summary: "One's own open sessions, latest first",
    access: "signed-in",
    answer: Items,
    async handle({ services, principal, request }) {
      return { items: await services.signIn.sessionsOf(principal.account, request.headers) };
    },
  }),
  operation({
    id: "endOwnSessions",
    method: "post",
    path: "/api/v1/me/sessions/end",
    tag,
    summary: "Ends one of one's own sessions, or without `session` all but this one",
    access: "signed-in",
    body: z.strictObject({ session: SessionId.optional() }),
    answer: Ended,
    async handle({ services, principal, body, request }) {
      const which = body.session ? { session: body.session } : { allBut: request.headers };
      return { ended: await services.signIn.endSome(principal.account, which) };
    },
  }),
  operation({
    id: "listSessionsOfAccount",
    method: "get",
    path: "/api/v1/accounts/:id/sessions",
    tag: "Administration",
    summary: "Security administrator: the open sessions of a person's account",
    access: "manageSessions",
    params: byId,
    answer: Items,
    async handle({ services, principal, params, authorize }) {
      const { jurisdiction } = principal;
      authorize("manageSessions", { type: "Jurisdiction", jurisdiction });
      const account = await accountById(services.database, params.id);
      if (account?.jurisdiction !== jurisdiction || account.administrator !== null) throw notThere();
      return { items: await services.signIn.sessionsOf(account.account) };
    },
  }),
  operation({
    id: "endSessionsOfAccount",
    method: "post",
    path: "/api/v1/accounts/:id/sessions/end",
    tag: "Administration",
    summary:
      "Security administrator: ends one session of a person's account, or without `session` all; recorded",
    access: "manageSessions",
    records: true,
    params: byId,
    body: z.strictObject({ session: SessionId.optional() }),
    status: 204,
    async handle({ services, principal, params, body, authorize, idempotency }) {
      const { jurisdiction } = principal;
      authorize("manageSessions", { type: "Jurisdiction", jurisdiction });
      const request = ["endSessionsOfAccount", params.id, body];
      const before = await services.matters.askedBefore({ jurisdiction, ...idempotency, request });
      if (before && !before.ok) throw new Problem("idempotency_key_reused", before.message);
      if (before) return new Response(null, { status: 204 });
      const { key, by } = idempotency;
      const answer = await services.accounts.endSessions({
        jurisdiction,
        account: params.id,
        by,
        once: { key, request },
        ...body,
      });
      if (!answer.ok) throw notThere();
      return new Response(null, { status: 204 });
    },
  }),
];
