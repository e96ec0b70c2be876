/** An item is proposed to a body's meeting: the acts that open its matter, and what is pointed out while it is entered. */
import type { Principal } from "../access/index.ts";
import {
  earlierItems,
  type Entry,
  PRECONDITIONS,
  proposalActs,
  splittingOf,
  windowStart,
} from "../item-lists/index.ts";
import type { Admission } from "../matters/index.ts";
import type { Procedure } from "../norms/index.ts";
import { Problem } from "../platform/index.ts";
import { chosenVersion, visibleVersions } from "./item-list-view.ts";
import { answered, officeAt } from "./matters.ts";
import { noProcedure } from "./norm-problems.ts";
import { today } from "./norm-view.ts";
import { type Call, notAllowed, operation, z } from "./operation.ts";
import type { Services } from "./services.ts";
import { AdmittedShape, Code, Day, Id } from "./shapes.ts";
import { look } from "./views.ts";

const tag = "Items";
const DECISION = "cn/decision";
const byBody = z.object({ id: Id });
const Evidence = z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(50);
const Words = z.string().trim().min(1).max(2_000);

const ProposalInput = z
  .strictObject({
    title: z.string().trim().min(1).max(300),
    class: Code,
    amount: z.int().min(0).optional().openapi({ description: "Integer fen" }),
    department: z.string().trim().max(100).optional(),
    area: z.string().trim().max(100).optional(),
    entry: z
      .strictObject({ list: Id, number: z.string().min(1).max(80) })
      .optional()
      .openapi({ description: "The entry of the body's list in force that the item cites" }),
    met: z
      .array(
        z.strictObject({
          kind: z.enum([...PRECONDITIONS, "other"]),
          text: Words.optional(),
          evidence: Evidence.optional(),
        }),
      )
      .max(12)
      .optional()
      .openapi({ description: "Steps before the meeting that are completed, with their papers" }),
    materials: z.strictObject({ text: Words, evidence: Evidence.optional() }).optional(),
  })
  .openapi("ItemProposal");

type Proposing = Call<{ id: string }, unknown, z.infer<typeof ProposalInput>>;

/** In the office at the body; else as the head of one directly under it. */
function actorOf(principal: Principal, body: string) {
  const { person, offices } = principal;
  const above = offices.find((o) => o.principal !== "none" && o.bodyAbove === body);
  return officeAt(principal, body) ?? (person && above ? { person, office: above.office } : null);
}

async function admissionOf(call: Proposing): Promise<Admission> {
  const { services, principal, params, body: input, authorize } = call;
  const { jurisdiction } = principal;
  authorize("proposeItem", itemResource(jurisdiction, params.id));
  const actor = actorOf(principal, params.id);
  if (!actor) throw notAllowed();
  const { entry, met = [], materials, ...item } = input;
  const cited = entry ? { list: entry.list, entry: await citedEntry(call, entry) } : null;
  const acts = proposalActs(
    {
      ...item,
      cited,
      met: met.map(({ evidence = [], ...step }) => ({ ...step, evidence })),
      materials: materials ? { text: materials.text, evidence: materials.evidence ?? [] } : null,
    },
    { actor, claimedAt: services.clock.now().toISOString() },
  );
  return { jurisdiction, matter: { open: { procedure: DECISION, body: params.id } }, acts };
}

function itemResource(jurisdiction: string, body: string) {
  return { type: "Matter" as const, jurisdiction, body, procedure: DECISION, class: null };
}

/** What the entry asks for is read from the list; another version may have come into force while somebody typed. */
async function citedEntry(call: Proposing, entry: { list: string; number: string }): Promise<Entry> {
  const { day, versions } = await visibleVersions(call, call.params.id);
  const list = chosenVersion(versions, day, undefined);
  const found = list?.id === entry.list && list.entries.find(({ number }) => number === entry.number);
  if (found) return found;
  const says = {
    zh: "所引条目不在现行事项清单中；请重新选择条目",
    en: "The entry is not on the list in force; choose one anew",
  };
  throw new Problem("malformed_request", says, { errors: [{ path: "body.entry", message: says }] });
}

const LikeShape = z
  .object({
    id: Id,
    title: z.string().nullable(),
    amount: z.int(),
    openedOn: Day,
    department: z.string().nullable(),
    area: z.string().nullable(),
    why: z.array(z.enum(["department", "area", "words"])),
  })
  .openapi("LikeItem");

export const itemOperations = [
  operation({
    id: "previewItem",
    method: "post",
    path: "/api/v1/bodies/:id/items/preview",
    tag,
    summary: "What a proposed item would be, and what the rules would say; nothing is recorded",
    access: "proposeItem",
    params: byBody,
    body: ProposalInput,
    answer: AdmittedShape,
    problems: ["act_malformed", "procedure_not_known", "norm_faulty"],
    async handle(call) {
      return answered(await call.services.matters.preview(await admissionOf(call)));
    },
  }),
  operation({
    id: "proposeItem",
    method: "post",
    path: "/api/v1/bodies/:id/items",
    tag,
    summary: "Proposes an item to the body's meeting, with what its list asks for; opens the item's matter",
    access: "proposeItem",
    records: true,
    params: byBody,
    body: ProposalInput,
    status: 201,
    answer: AdmittedShape,
    problems: ["act_malformed", "procedure_not_known", "norm_faulty"],
    async handle(call) {
      const { services, params, body, idempotency } = call;
      const request = ["proposeItem", params.id, body];
      const admission = await admissionOf(call);
      return answered(
        await services.matters.admit({ ...admission, idempotency: { ...idempotency, request } }),
      );
    },
  }),
  operation({
    id: "findLikeItems",
    method: "get",
    path: "/api/v1/bodies/:id/items/like",
    tag,
    summary:
      "Earlier items of the body, as far as the reader may see them, that may be parts of the one being entered: each below the threshold, together reaching it. A pointer, no verdict",
    access: "readMatter",
    params: byBody,
    query: z.object({
      title: z.string().min(1).max(300),
      amount: z.coerce.number().int().min(0).openapi({ description: "Integer fen" }),
      department: z.string().max(100).optional(),
      area: z.string().max(100).optional(),
      entry: z
        .string()
        .max(80)
        .optional()
        .openapi({ description: "Number of the entry whose threshold counts" }),
    }),
    answer: z.object({
      since: Day.openapi({ description: "From this day amounts are added up" }),
      threshold: z
        .int()
        .openapi({ description: "The entry's; without one, from which funds are large by the norms" }),
      total: z
        .int()
        .openapi({ description: "Of the new item and those that are like it; 0 where none is pointed out" }),
      items: z.array(LikeShape),
    }),
    async handle(call) {
      const { services, principal, params, query, scope } = call;
      const { jurisdiction } = principal;
      const reads = scope("readMatter");
      const { day, versions } = await visibleVersions(call, params.id);
      const entry = chosenVersion(versions, day, undefined)?.entries.find(
        ({ number }) => number === query.entry,
      );
      const { months, largeFunds, likeFrom } = await limitsOf(services, jurisdiction, params.id);
      const threshold = typeof entry?.threshold === "number" ? entry.threshold : largeFunds;
      const since = windowStart(day, months);
      const asked = { jurisdiction, body: params.id, since, below: threshold };
      const earlier = await earlierItems(services, reads, asked);
      const item = {
        title: query.title,
        amount: query.amount,
        department: query.department || null,
        area: query.area || null,
      };
      const found = splittingOf(item, earlier, { threshold, likeFrom });
      const items = found?.items ?? [];
      if (items.length > 0)
        await look(services, principal, {
          action: "findLikeItems",
          body: params.id,
          subjects: items.map(({ id }) => id),
          list: true,
        });
      return { since, threshold, total: found?.total ?? 0, items };
    },
  }),
];

/** What the norms of the body say today: how long amounts are added up, which titles are alike, from which on funds are large. */
async function limitsOf(services: Services, jurisdiction: string, body: string) {
  const lawOf = await services.law.of(services.database, [jurisdiction]);
  const on = await today(services, jurisdiction);
  const found = lawOf({ jurisdiction, body, procedure: DECISION, on });
  if ("ok" in found) throw noProcedure(found);
  return {
    months: numberOf(found, "split_window"),
    largeFunds: numberOf(found, "large_funds"),
    likeFrom: shareOf(found, "split_likeness"),
  };
}

/** A share as norms write it: 1/2, 0.5 or 1. It only points out, so that floating point does. */
function shareOf({ parameters }: Procedure, id: string): number {
  const written = parameters.find((parameter) => parameter.id === id)?.value ?? "";
  const [share = Number.NaN, of = 1] = written.split("/").map(Number);
  if (!Number.isFinite(share / of)) throw new Error(`${DECISION} has no share for ${id}`);
  return share / of;
}

function numberOf({ parameters }: Procedure, id: string): number {
  const value = Number(parameters.find((parameter) => parameter.id === id)?.value);
  if (!Number.isSafeInteger(value)) throw new Error(`${DECISION} has no whole number for ${id}`);
  return value;
}
