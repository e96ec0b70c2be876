import { draftKeyOf } from "../access/index.ts";
import { operation, z } from "./operation.ts";
import { Id } from "./shapes.ts";

export const draftKeyOperations = [
  operation({
    id: "getDraftKey",
    method: "get",
    path: "/api/v1/me/draft-key",
    tag: "Session",
    summary: "The key that opens the account's own drafts on this computer; always the same, for nobody else",
    access: "signed-in",
    answer: z.object({
      account: Id,
      key: z.string().openapi({ description: "32 bytes in base64; to be kept in memory only" }),
    }),
    async handle({ services, principal: { account } }) {
      const key = await draftKeyOf(services.database, services.draftsKey, account);
      return { account, key: key.toString("base64") };
    },
  }),
];
