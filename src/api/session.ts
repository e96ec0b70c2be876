import { Problem } from "../platform/index.ts";
import { namesOf } from "../registry/index.ts";
import { operation, z } from "./operation.ts";
import { Bilingual } from "./shapes.ts";

const tag = "Session";

export const sessionOperations = [
  operation({
    id: "getSession",
    method: "get",
    path: "/api/v1/session",
    tag,
    summary: "Who is signed in",
    access: "signed-in",
    answer: z.looseObject({ account: z.string(), name: z.string() }),
    async handle({ services, principal, language }) {
      const [jurisdiction] = await services.database.query<{ zh: string; en: string; sample: boolean }>(
        "select title_zh as zh, title_en as en, sample from jurisdictions where jurisdiction = $1",
        [principal.jurisdiction],
      );
      const bodies = principal.offices.map((o) => o.body);
      const names = await namesOf(services.database, principal.jurisdiction, { bodies }, language);
      const about = { type: "Jurisdiction", jurisdiction: principal.jurisdiction } as const;
      return {
        account: principal.account,
        person: principal.person,
        name: principal.name,
        jurisdiction: {
          id: principal.jurisdiction,
          title: { zh: jurisdiction?.zh ?? "", en: jurisdiction?.en ?? "" },
        },
        administrator: principal.administrator,
        offices: principal.offices.map((o) => ({ ...o, bodyName: names.bodies.get(o.body) ?? "—" })),
        clerkOf: principal.clerkOf,
        memberOf: principal.memberOf,
        functions: principal.functions,
        resource: about,
        sample: jurisdiction?.sample ?? false,
      };
    },
  }),
  operation({
    id: "listSampleAccounts",
    method: "get",
    path: "/api/v1/sample/accounts",
    tag,
    summary: "One-click accounts of the sample; empty elsewhere",
    access: "public",
    answer: z.object({
      items: z.array(
        z.object({
          account: z.string(),
          name: z.string(),
          office: z.string(),
          body: z.string(),
          jurisdiction: z.string(),
          jurisdictionTitle: Bilingual,
          role: Bilingual,
          what: Bilingual,
        }),
      ),
    }),
    async handle({ services }) {
      return { items: services.sampleAccounts };
    },
  }),
  operation({
    id: "signInSample",
    method: "post",
    path: "/api/v1/sample/sign-in",
    tag,
    summary: "Signs in as a person of the sample, without a password; refused outside the sample",
    access: "public",
    body: z.strictObject({ account: z.string().max(80) }),
    status: 204,
    async handle({ services, body }) {
      const account = services.sampleAccounts.find((a) => a.account === body.account);
      if (!account)
        throw new Problem("not_allowed", {
          zh: "一键登录只用于示例，且须是示例账号",
          en: "Signing in with one click exists in the sample only, for its accounts",
        });
      return new Response(null, { status: 204, headers: { "set-cookie": await services.signIn.openSession(account.account) } });
    },
  }),
  operation({
    id: "signOut",
    method: "post",
    path: "/api/v1/sign-out",
    tag,
    summary: "Ends the session",
    access: "signed-in",
    status: 204,
    async handle({ services, request }) {
      const response = await services.signIn.signOut(request.headers);
      const headers = new Headers();
      for (const cookie of response.headers.getSetCookie()) headers.append("set-cookie", cookie);
      return new Response(null, { status: 204, headers });
    },
  }),
];
