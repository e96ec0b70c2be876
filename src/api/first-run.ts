import { anyAccounts, pendingSetUps, setUpAdministrators } from "../access/index.ts";
import { Problem } from "../platform/index.ts";
import { operation, z } from "./operation.ts";
import { Bilingual, Id } from "./shapes.ts";

const tag = "First run";

const NewAdministratorShape = z
  .strictObject({ name: z.string().max(60), signInName: z.string().max(60), password: z.string().max(200) })
  .openapi("NewAdministrator");

export const firstRunOperations = [
  operation({
    id: "getFirstRun",
    method: "get",
    path: "/api/v1/first-run",
    tag,
    summary: "Whether the three administrators are still to be set up, and of which jurisdictions",
    access: "public",
    answer: z.object({
      pending: z.array(
        z.object({
          jurisdiction: z.string(),
          title: Bilingual,
          timeZone: z.string().openapi({ description: "Whose civil days count" }),
          origin: z.string().openapi({ description: "The ledger's name for ever" }),
        }),
      ),
      anyAccounts: z.boolean().openapi({ description: "Without any, nobody can sign in before the set-up" }),
    }),
    async handle({ services }) {
      const pending = await pendingSetUps(services.database);
      return {
        pending: pending.map((p) => ({
          jurisdiction: p.jurisdiction,
          timeZone: p.timeZone,
          origin: p.origin,
          title: { zh: p.titleZh, en: p.titleEn },
        })),
        anyAccounts: await anyAccounts(services.database),
      };
    },
  }),
  operation({
    id: "setUpAdministrators",
    method: "post",
    path: "/api/v1/first-run",
    tag,
    summary:
      "Sets up the three administrators with the secret that the server printed at its start. The secret works once, so it does what an Idempotency-Key does elsewhere",
    access: "public",
    body: z.strictObject({
      jurisdiction: z.string().max(40),
      secret: z.string().max(200),
      administrators: z.strictObject({
        system: NewAdministratorShape,
        security: NewAdministratorShape,
        audit: NewAdministratorShape,
      }),
    }),
    status: 201,
    answer: z.object({ accounts: z.object({ system: Id, security: Id, audit: Id }) }),
    problems: ["account_refused"],
    async handle({ services, body }) {
      const answer = await setUpAdministrators(services.database, services.recordAccountChange, body);
      if (!answer.ok)
        throw new Problem("account_refused", answer.message, { extra: { reason: answer.reason } });
      return { accounts: answer.accounts };
    },
  }),
];
