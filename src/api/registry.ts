import { countByBody } from "../matters/index.ts";
import { Problem } from "../platform/index.ts";
import { getBody, listBodies } from "../registry/index.ts";
import { operation, z } from "./operation.ts";
import { Id, PageQuery } from "./shapes.ts";
import { matterRows } from "./views.ts";
import { listMatters } from "../matters/index.ts";

const tag = "Registry";
const DECISIONS = { procedure: "cn/decision" };
const Body = z.looseObject({ id: z.string(), name: z.string(), matters: z.number().int(), openFindings: z.number().int() });

export const registryOperations = [
  operation({
    id: "listBodies",
    method: "get",
    path: "/api/v1/bodies",
    tag,
    summary: "Bodies with their principals and station",
    access: "readRegistry",
    query: PageQuery.extend({ query: z.string().max(100).optional(), parent: z.union([Id, z.literal("")]).optional() }),
    answer: z.object({ items: z.array(Body), next: z.string().nullable() }),
    async handle({ services, principal, query, authorize, scope }) {
      const { jurisdiction } = principal;
      authorize("readRegistry", { type: "Jurisdiction", jurisdiction });
      const at = services.clock.now().toISOString();
      const page = await listBodies(services.database, jurisdiction, { at, ...query });
      const counts = await countByBody(services.database, jurisdiction, scope("readMatter"), DECISIONS);
      return {
        items: page.items.map((body) => ({
          ...body,
          station: body.stations[0] ?? null,
          matters: counts.get(body.id)?.matters ?? 0,
          openFindings: counts.get(body.id)?.openFindings ?? 0,
        })),
        next: page.next,
      };
    },
  }),
  operation({
    id: "getBody",
    method: "get",
    path: "/api/v1/bodies/:id",
    tag,
    summary: "One body: offices, who holds them, station, matters",
    access: "readRegistry",
    params: z.object({ id: Id }),
    answer: Body,
    async handle({ services, principal, params, authorize, scope, language }) {
      const { jurisdiction } = principal;
      authorize("readRegistry", { type: "Jurisdiction", jurisdiction });
      const body = await getBody(services.database, jurisdiction, params.id, services.clock.now().toISOString());
      if (!body) throw new Problem("not_found", { zh: "名册中没有此单位", en: "The registry holds no such body" });
      const reads = scope("readMatter");
      const filter = { ...DECISIONS, body: params.id };
      const counts = await countByBody(services.database, jurisdiction, reads, filter);
      const matters = await listMatters(services.database, jurisdiction, reads, filter, { limit: 10 });
      return {
        ...body,
        station: body.stations[0] ?? null,
        registryMatter: body.matter,
        matters: counts.get(body.id)?.matters ?? 0,
        openFindings: counts.get(body.id)?.openFindings ?? 0,
        recent: await matterRows(services, matters.items, language),
      };
    },
  }),
];
