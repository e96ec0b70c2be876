import { committedRow, receiptFor } from "../ledger/index.ts";
import { FINDING_PROCEDURE } from "../findings/index.ts";
import { actById, matterRow, type StoredAct } from "../matters/index.ts";
import { Problem } from "../platform/index.ts";
import { readsHandlingAct } from "./finding.ts";
import { nothingThere, readable } from "./matters.ts";
import { type Call, operation, z } from "./operation.ts";
import { isOfRecusedItem } from "./recused-acts.ts";
import { Id } from "./shapes.ts";
import { look } from "./views.ts";

const tag = "Acts";
const byId = z.object({ id: Id });

/** @throws Problem not_found, the same for an act that does not exist and one that may not be read. */
async function readableAct(call: Call<{ id: string }, unknown, unknown>): Promise<StoredAct> {
  const { services, principal, params } = call;
  const act = await actById(services.database, services.recordKey, principal.jurisdiction, params.id);
  if (!act) throw nothingThere();
  const row = await matterRow(services.database, principal.jurisdiction, act.matter);
  // Of a handling whoever may read it reads the act, and whom it concerns their own part.
  if (row?.procedure === FINDING_PROCEDURE && (await readsHandlingAct(call, act))) return act;
  if (row?.procedure === FINDING_PROCEDURE) throw nothingThere();
  await readable(call, "readReceipt", act.matter);
  return act;
}

export const actOperations = [
  operation({
    id: "getReceipt",
    method: "get",
    path: "/api/v1/acts/:id/receipt",
    tag,
    summary: "The act's receipt (c2sp.org/tlog-proof@v1); 202 while it is not yet in the log",
    access: "readReceipt",
    params: byId,
    answers: {
      200: { description: "The receipt", content: { "text/plain": { schema: { type: "string" } } } },
      202: {
        description: "Not in the log yet; ask again in a moment",
        content: { "application/json": { schema: z.object({ status: z.literal("queued") }) } },
      },
    },
    async handle(call) {
      const act = await readableAct(call);
      const receipt = await receiptFor(call.services.database, act.jurisdiction, act.id);
      if (!receipt) throw new Error(`act ${act.id} is neither in the ledger nor in its queue`);
      const headers = { "cache-control": "no-store" };
      if (receipt.proof === null) return Response.json({ status: "queued" }, { status: 202, headers });
      return new Response(receipt.proof, {
        headers: { ...headers, "content-type": "text/plain; charset=utf-8" },
      });
    },
  }),
  operation({
    id: "getDisclosure",
    method: "get",
    path: "/api/v1/acts/:id/disclosure",
    tag,
    summary: "The leaf and the openings of its commitments, so that a browser can check them",
    access: "readReceipt",
    params: byId,
    answer: z.object({
      entry: z.string().openapi({ description: "The leaf, base64" }),
      openings: z.array(z.object({ field: z.string(), salt: z.string(), value: z.unknown() })),
    }),
    problems: ["erased"],
    async handle(call) {
      const act = await readableAct(call);
      if (isOfRecusedItem(call.principal, act)) throw nothingThere();
      if (!act.salts)
        throw new Problem("erased", {
          zh: "内容已依法删除，存证记录仍在，凭证仍可核验",
          en: "The content is erased; its place in the ledger stays and its receipt still verifies",
        });
      const [leaf] = await call.services.database.query<{ entry: Buffer }>(
        `select entry from leaves where jurisdiction = $1 and act = $2
         union all select entry from ledger_queue where jurisdiction = $1 and act = $2 limit 1`,
        [act.jurisdiction, act.id],
      );
      if (!leaf) throw new Error(`act ${act.id} is neither in the ledger nor in its queue`);
      // The openings are the act's words: who reads them here has read the act.
      await look(call.services, call.principal, {
        action: "getDisclosure",
        body: act.body,
        subjects: [act.matter],
        list: false,
      });
      const values: Record<string, unknown> = Object.fromEntries(committedRow(act));
      return {
        entry: leaf.entry.toString("base64"),
        openings: Object.entries(act.salts).map(([field, salt]) => ({
          field,
          salt,
          value: values[field] ?? null,
        })),
      };
    },
  }),
];
