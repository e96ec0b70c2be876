/** The body's own list of matters that need a meeting: in force, on a day, its versions, and what fits an item. */
import { differenceOf, matchesOf, preconditionsOf } from "../item-lists/index.ts";
import {
  chosenVersion,
  entryFields,
  EntryShape,
  entryView,
  listResource,
  VersionShape,
  versionView,
  visibleVersions,
} from "./item-list-view.ts";
import { operation, z } from "./operation.ts";
import { Code, Day, FieldShape, Id } from "./shapes.ts";

const tag = "Item lists";
const byBody = z.object({ id: Id });

export const ChangeShape = z
  .object({
    kind: z.enum(["added", "removed", "changed"]),
    number: z.string(),
    entry: EntryShape,
    before: EntryShape.nullable(),
    fields: z.array(z.string()).openapi({ description: "Of a changed entry: the keys of what differs" }),
  })
  .openapi("ItemListChange");

export function changeViews(changes: ReturnType<typeof differenceOf>): z.input<typeof ChangeShape>[] {
  return changes.map((change) => ({
    kind: change.kind,
    number: change.number,
    entry: entryView(change.entry),
    before: change.kind === "changed" ? entryView(change.before) : null,
    fields: change.kind === "changed" ? change.fields : [],
  }));
}

export const itemListOperations = [
  operation({
    id: "getItemList",
    method: "get",
    path: "/api/v1/bodies/:id/item-list",
    tag,
    summary:
      "The body's list of matters that need a meeting, in force on a day or as one of its versions, and which versions there are",
    access: "readRegistry",
    params: byBody,
    query: z.object({
      on: Day.optional().openapi({ description: "Without it, today" }),
      version: Id.optional().openapi({ description: "This version, in force or not" }),
    }),
    answer: z.object({
      body: Id,
      bodyName: z.string(),
      on: Day,
      fields: z.array(FieldShape).openapi({ description: "What an entry says, in the words of the norms" }),
      list: VersionShape.nullable().openapi({ description: "Null: no list is in force" }),
      versions: z.array(
        VersionShape.omit({ entries: true }).extend({ entries: z.int(), inForce: z.boolean() }),
      ),
      mayChange: z.boolean(),
    }),
    async handle(call) {
      const { services, principal, params, query, allows } = call;
      const { jurisdiction } = principal;
      const { name, day, versions } = await visibleVersions(call, params.id);
      const on = query.on ?? day;
      const list = chosenVersion(versions, on, query.version);
      const current = chosenVersion(versions, on, undefined);
      const resource = listResource(jurisdiction, params.id);
      return {
        body: params.id,
        bodyName: name,
        on,
        fields: await entryFields(services, jurisdiction, params.id, day),
        list: list && versionView(list),
        versions: versions.map((version) => ({
          ...version,
          entries: version.entries.length,
          inForce: version.id === current?.id,
        })),
        mayChange: allows("openMatter", resource) && allows("recordAct", resource),
      };
    },
  }),
  operation({
    id: "getItemListDifference",
    method: "get",
    path: "/api/v1/bodies/:id/item-list/difference",
    tag,
    summary: "What changed from one version of the list to another, entry by entry",
    access: "readRegistry",
    params: byBody,
    query: z.object({ from: Id, to: Id }),
    answer: z.object({ changes: z.array(ChangeShape) }),
    async handle(call) {
      const { params, query } = call;
      const { day, versions } = await visibleVersions(call, params.id);
      const [from, to] = [query.from, query.to].map((id) => chosenVersion(versions, day, id));
      return { changes: changeViews(differenceOf(from?.entries ?? [], to?.entries ?? [])) };
    },
  }),
  operation({
    id: "matchItemListEntries",
    method: "get",
    path: "/api/v1/bodies/:id/item-list/matches",
    tag,
    summary: "Entries of the list in force that fit an item, the likeliest first: an offer",
    access: "readRegistry",
    params: byBody,
    query: z.object({
      class: Code.optional(),
      amount: z.coerce.number().int().min(0).optional().openapi({ description: "Integer fen" }),
      words: z.string().max(300).optional(),
    }),
    answer: z.object({
      list: Id.nullable(),
      items: z.array(
        z.object({
          entry: EntryShape,
          likeness: z.number().openapi({ description: "How much of the wording they share, from 0 to 1" }),
          reaches: z
            .boolean()
            .nullable()
            .openapi({ description: "Whether the amount reaches the threshold" }),
          preconditions: z.array(z.string()).openapi({ description: "Kinds of decision.precondition-met" }),
        }),
      ),
    }),
    async handle(call) {
      const { day, versions } = await visibleVersions(call, call.params.id);
      const list = chosenVersion(versions, day, undefined);
      return {
        list: list?.id ?? null,
        items: matchesOf(list?.entries ?? [], call.query).map(({ entry, likeness, reaches }) => ({
          entry: entryView(entry),
          likeness,
          reaches,
          preconditions: preconditionsOf(entry),
        })),
      };
    },
  }),
];
