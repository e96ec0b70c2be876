import { ACTIONS, ownSignIn, PASSWORD_LENGTH } from "../access/index.ts";
import { Problem } from "../platform/index.ts";
import { namesOf, officesOf } from "../registry/index.ts";
import { operation, z } from "./operation.ts";
import { Bilingual, Id } from "./shapes.ts";

const tag = "Session";

const OfficeShape = z.object({
  office: Id,
  body: Id,
  bodyName: z.string(),
  bodyNameEn: z.string().nullable(),
  title: z.string(),
  titleEn: z.string().nullable(),
  function: z.string(),
  principal: z.string(),
  acting: z.boolean(),
});

const SessionShape = z
  .object({
    account: Id,
    person: Id.nullable(),
    name: z.string(),
    signInName: z.string(),
    secondFactor: z.boolean().openapi({ description: "Whether an authenticator (TOTP) is set up" }),
    jurisdiction: z.object({ id: z.string(), title: Bilingual }),
    administrator: z.enum(["system", "security", "audit"]).nullable(),
    pending: z.enum(["password", "second-factor"]).nullable().openapi({
      description:
        "What is still to be done before anything else: at /api/auth/change-password, /api/auth/two-factor/…",
    }),
    offices: z.array(OfficeShape),
    clerkOf: z.array(Id),
    memberOf: z.array(Id),
    proposesTo: z.array(Id).openapi({ description: "Bodies to whose meetings the person may propose items" }),
    functions: z.array(z.string()),
    may: z
      .array(z.enum(ACTIONS))
      .openapi({ description: "What the account may do in the jurisdiction as a whole" }),
    offersOidc: z.boolean(),
    sample: z.boolean(),
  })
  .openapi("Session");

const SampleAccountShape = z
  .object({
    account: Id,
    name: z.string(),
    seat: Bilingual.nullable().openapi({ description: "Body and office held now" }),
    jurisdiction: z.string(),
    jurisdictionTitle: Bilingual,
    group: z.enum(["power", "supervision", "administration"]).openapi({
      description: "Whose power is supervised, who supervises, who keeps the system",
    }),
    role: Bilingual,
    what: Bilingual,
  })
  .openapi("SampleAccount");

/** Actions on the jurisdiction itself; those on a matter depend on the matter. */
const OF_JURISDICTION = [
  "readRegistry",
  "changeRegistry",
  "readLedgerStatus",
  "createAccount",
  "activateAccount",
  "readAccounts",
  "readLooks",
  "readAccountLog",
  "manageSessions",
  "keepBackups",
  "readSystem",
  "eraseContent",
  "proposeNorm",
  "readTone",
] as const satisfies readonly (typeof ACTIONS)[number][];

export const sessionOperations = [
  operation({
    id: "getSession",
    method: "get",
    path: "/api/v1/session",
    tag,
    summary: "Who is signed in, what the sign-in still lacks, what the account may do",
    access: "session",
    answer: SessionShape,
    async handle({ services, principal, allows, language }) {
      const id = principal.jurisdiction;
      const [jurisdiction] = await services.database.query<{ zh: string; en: string; sample: boolean }>(
        "select title_zh as zh, title_en as en, sample from jurisdictions where jurisdiction = $1",
        [id],
      );
      if (!jurisdiction)
        throw new Error(`account ${principal.account} is of a jurisdiction that is not there`);
      const { zh, en, sample } = jurisdiction;
      const at = services.clock.now().toISOString();
      const { person } = principal;
      const names = await namesOf(services.database, id, { people: person ? [person] : [] }, language);
      return {
        ...principal,
        name: (person && names.people.get(person)) || principal.name,
        proposesTo: [
          ...new Set([...principal.clerkOf, ...principal.memberOf, ...principal.headUnder]),
        ].filter((body) =>
          allows("proposeItem", {
            type: "Matter",
            jurisdiction: id,
            body,
            procedure: "cn/decision",
            class: null,
          }),
        ),
        ...(await ownSignIn(services.database, principal.account)),
        jurisdiction: { id, title: { zh, en } },
        offices: principal.person ? await officesOf(services.database, id, principal.person, at) : [],
        may: OF_JURISDICTION.filter((action) => allows(action, { type: "Jurisdiction", jurisdiction: id })),
        offersOidc: services.offersOidc,
        sample,
      };
    },
  }),
  operation({
    id: "getSignInWays",
    method: "get",
    path: "/api/v1/sign-in",
    tag,
    summary: "Which ways of signing in there are: at /api/auth, and with one click in the sample",
    access: "public",
    answer: z.object({
      password: z.literal(true),
      passkey: z.literal(true),
      oidc: z.boolean(),
      sample: z.boolean(),
      passwordLength: z.object({ least: z.number().int(), most: z.number().int() }),
    }),
    async handle({ services }) {
      const sample = services.sampleAccounts.length > 0;
      const { offersOidc: oidc } = services;
      return {
        password: true as const,
        passkey: true as const,
        oidc,
        sample,
        passwordLength: PASSWORD_LENGTH,
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
    answer: z.object({ items: z.array(SampleAccountShape) }),
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
      return new Response(null, {
        status: 204,
        headers: { "set-cookie": await services.signIn.openSession(account.account) },
      });
    },
  }),
  operation({
    id: "signOut",
    method: "post",
    path: "/api/v1/sign-out",
    tag,
    summary: "Ends the session",
    access: "session",
    status: 204,
    async handle({ services, request }) {
      const response = await services.signIn.signOut(request.headers);
      const headers = new Headers();
      for (const cookie of response.headers.getSetCookie()) headers.append("set-cookie", cookie);
      return new Response(null, { status: 204, headers });
    },
  }),
];
