import { bundleOf } from "../sealing/index.ts";
import { readable } from "./matters.ts";
import { operation, z } from "./operation.ts";
import { Id } from "./shapes.ts";
import { look } from "./views.ts";

export const proofBundleOperations = [
  operation({
    id: "getProofBundle",
    method: "get",
    path: "/api/v1/matters/:id/proof-bundle",
    tag: "Matters",
    summary:
      "Everything that an outsider needs to check the order of a meeting's statements offline: all leaves of the matter, of each the fields that the check needs, and who held which office; 202 while an act is not yet in the log",
    access: "readReceipt",
    params: z.object({ id: Id }),
    answers: {
      200: {
        description: "The bundle (quanjian/proof-bundle/v1), for `quanjian ledger verify-item`",
        content: { "application/json": { schema: z.looseObject({ format: z.string() }) } },
      },
      202: {
        description: "Not all of it is in the log yet; ask again in a moment",
        content: { "application/json": { schema: z.object({ status: z.literal("queued") }) } },
      },
    },
    async handle(call) {
      const { services, principal, params } = call;
      const row = await readable(call, "readReceipt", params.id);
      const bundle = await bundleOf(services, row);
      const headers = { "cache-control": "no-store" };
      if (bundle === null) return Response.json({ status: "queued" }, { status: 202, headers });
      // The openings are the acts' words: who reads them here has read the matter.
      await look(services, principal, {
        action: "getProofBundle",
        body: row.body,
        subjects: [row.id],
        list: false,
      });
      const name = `attachment; filename="item-${row.id}.json"`;
      return Response.json(bundle, { headers: { ...headers, "content-disposition": name } });
    },
  }),
];
