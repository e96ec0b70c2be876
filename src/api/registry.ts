import { countByBody, listMatters } from "../matters/index.ts";
import { Problem } from "../platform/index.ts";
import { type BodyRow, getBody, initialsOf, listBodies, noonOf } from "../registry/index.ts";
import { operation, z } from "./operation.ts";
import { openCursor, PageQuery, pageOf, sealCursor } from "./paging.ts";
import type { Services } from "./services.ts";
import { Day, Id, MatterRowShape } from "./shapes.ts";
import { look, matterRows } from "./views.ts";

const tag = "Registry";
const DECISIONS = { procedure: "cn/decision" };
const RECENT_SHOWN = 10;
const AsOf = z.object({
  on: Day.optional().openapi({ description: "The civil day whose registry is shown; today by default" }),
});

const PRINCIPAL_KINDS = ["none", "secretary", "administrative", "both"] as const;
const Principal = z.object({
  person: Id,
  name: z.string(),
  nameEn: z.string().nullable(),
  office: Id,
  title: z.string(),
  titleEn: z.string().nullable(),
  principal: z.enum(PRINCIPAL_KINDS),
  acting: z.boolean(),
  concurrent: z.boolean(),
});
const Station = z.object({ id: Id, name: z.string(), nameEn: z.string().nullable() });

const BodyRowShape = z
  .object({
    id: Id,
    name: z.string(),
    nameEn: z.string().nullable(),
    kind: z.string(),
    level: z.string().nullable(),
    code: z.string().nullable(),
    parent: Id.nullable(),
    parentName: z.string().nullable(),
    establishedOn: Day,
    dissolvedOn: Day.nullable(),
    principals: z.array(Principal),
    stations: z.array(Station),
    station: Station.nullable().openapi({
      description: "The one that covers the body; of two, the first by name",
    }),
    matters: z.int().openapi({ description: "Decisions that the reader may see" }),
    openFindings: z.int(),
  })
  .openapi("BodyRow");

const BodyShape = BodyRowShape.extend({
  offices: z.array(
    z.object({
      id: Id,
      title: z.string(),
      titleEn: z.string().nullable(),
      principal: z.enum(PRINCIPAL_KINDS),
      function: z.string(),
      createdOn: Day,
      abolishedOn: Day.nullable(),
      holders: z.array(
        z.object({
          term: Id,
          person: Id,
          name: z.string(),
          nameEn: z.string().nullable(),
          initials: z
            .array(z.string())
            .openapi({ description: "First letters of the name in pinyin, the usual reading first" }),
          from: Day,
          to: Day.nullable(),
          acting: z.boolean(),
          concurrent: z.boolean(),
        }),
      ),
    }),
  ),
  children: z.array(Station.extend({ kind: z.string(), level: z.string().nullable() })),
  covers: z.array(Station).openapi({ description: "Where the body is a station: the bodies that it covers" }),
  registryMatter: Id.openapi({ description: "The matter that holds the body's own history" }),
  recent: z.array(MatterRowShape),
}).openapi("Body");

type Counts = Awaited<ReturnType<typeof countByBody>>;

function withCounts<T extends BodyRow>(body: T, counts: Counts) {
  const { matters = 0, openFindings = 0 } = counts.get(body.id) ?? {};
  return { ...body, station: body.stations[0] ?? null, matters, openFindings };
}

function instantOf({ database, clock }: Services, jurisdiction: string, on: string | undefined) {
  return on === undefined ? clock.now().toISOString() : noonOf(database, jurisdiction, on);
}

export const registryOperations = [
  operation({
    id: "listBodies",
    method: "get",
    path: "/api/v1/bodies",
    tag,
    summary: "Bodies with their principals and station",
    access: "readRegistry",
    query: PageQuery.extend({
      ...AsOf.shape,
      query: z.string().max(100).optional(),
      parent: z
        .union([Id, z.literal("")])
        .optional()
        .openapi({ description: "Those below this body; empty for the roots" }),
    }),
    answer: pageOf(BodyRowShape),
    problems: ["cursor_not_valid"],
    async handle({ services, principal, query: { cursor, limit, ...asked }, authorize, scope }) {
      const { jurisdiction } = principal;
      authorize("readRegistry", { type: "Jurisdiction", jurisdiction });
      const { on, ...filter } = asked;
      const at = await instantOf(services, jurisdiction, on);
      const after = openCursor("listBodies", asked, cursor);
      const page = await listBodies(services.database, jurisdiction, { at, ...filter, limit, cursor: after });
      const counts = await countByBody(services.database, jurisdiction, scope("readMatter"), DECISIONS);
      return {
        items: page.items.map((body) => withCounts(body, counts)),
        next: sealCursor("listBodies", asked, page.next),
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
    query: AsOf,
    answer: BodyShape,
    async handle({ services, principal, params, query, authorize, scope, language }) {
      const { jurisdiction } = principal;
      const { database } = services;
      authorize("readRegistry", { type: "Jurisdiction", jurisdiction });
      const body = await getBody(
        database,
        jurisdiction,
        params.id,
        await instantOf(services, jurisdiction, query.on),
      );
      if (!body)
        throw new Problem("not_found", { zh: "名册中没有此单位", en: "The registry holds no such body" });
      const reads = scope("readMatter");
      const filter = { ...DECISIONS, body: body.id };
      const counts = await countByBody(database, jurisdiction, reads, filter);
      const matters = await listMatters(database, jurisdiction, reads, filter, { limit: RECENT_SHOWN });
      const subjects = matters.items.map((m) => m.id);
      await look(services, principal, { action: "getBody", body: body.id, subjects, list: true });
      return {
        ...withCounts(body, counts),
        offices: body.offices.map((office) => ({
          ...office,
          holders: office.holders.map((holder) => ({ ...holder, initials: initialsOf(holder.name) })),
        })),
        registryMatter: body.matter,
        recent: await matterRows(services, matters.items, language),
      };
    },
  }),
];
