import { committedFields, receiptFor } from "../ledger/index.ts";
import {
  type ActDraft,
  type Admission,
  actById,
  actsOf,
  type Admitted,
  countMatters,
  envelope,
  judgementsOf,
  listMatters,
  matterRow,
  type Refusal,
} from "../matters/index.ts";
import type { Principal } from "../access/index.ts";
import { Problem, type ProblemCode } from "../platform/index.ts";
import { type Call, operation, z } from "./operation.ts";
import { ActInput, AdmissionInput, AdmittedShape, Id, MatterRowShape, PageQuery } from "./shapes.ts";
import { actViews, look, matterRows, procedureOf } from "./views.ts";

const tag = "Matters";
const byId = z.object({ id: Id });

/** A refusal on its way out: the kernel's code is the problem's code. */
export function answered(answer: Admitted | Refusal): Admitted {
  if (answer.ok) return answer;
  throw new Problem(answer.code as ProblemCode, answer.message, { errors: answer.problems, norms: answer.norms });
}

/** In which office the person acts: the one named, or the one held at that body, or the first. */
function draftOf(principal: Principal, body: string, input: z.infer<typeof ActInput>): ActDraft {
  const office = input.office
    ? principal.offices.find((o) => o.office === input.office)
    : (principal.offices.find((o) => o.body === body) ?? principal.offices[0]);
  if (!principal.person || !office)
    throw new Problem("not_allowed", {
      zh: "您在名册中没有该职务，不能以此身份记录",
      en: "The registry shows no such office of yours; you cannot record in it",
    });
  return {
    type: input.type,
    actor: { person: principal.person, office: office.office },
    claimedAt: input.claimedAt,
    data: input.data,
    evidence: input.evidence,
  };
}

type Opening = Call<object, object, z.infer<typeof AdmissionInput>>;

function opening({ principal, body: input, authorize, request }: Opening): Admission {
  const resource = { type: "Matter", jurisdiction: principal.jurisdiction, body: input.body, procedure: input.procedure, class: null } as const;
  authorize("openMatter", resource);
  const inputs = [input.act, ...(input.followedBy ?? [])];
  const key = request.headers.get("idempotency-key");
  return {
    jurisdiction: principal.jurisdiction,
    matter: { open: { procedure: input.procedure, body: input.body } },
    acts: inputs.map((act) => draftOf(principal, input.body, act)),
    ...(key ? { idempotency: { key, by: principal.account } } : {}),
  };
}

function keyRequired(request: Request): string {
  const key = request.headers.get("idempotency-key");
  if (key) return key;
  throw new Problem("idempotency_key_missing", {
    zh: "记录用权行为须带请求头 Idempotency-Key（每次记录一个新的随机值），以免重复记录",
    en: "Send the header Idempotency-Key with a fresh random value, so that nothing is recorded twice",
  });
}

async function found<T>(row: Promise<T | null>): Promise<T> {
  const value = await row;
  if (value !== null) return value;
  throw new Problem("not_found", { zh: "没有此事项或记录", en: "There is no such matter or act" });
}

export const matterOperations = [
  operation({
    id: "listMatters",
    method: "get",
    path: "/api/v1/matters",
    tag,
    summary: "Matters, newest first",
    access: "readMatter",
    query: PageQuery.extend({
      procedure: z.string().max(80).optional(),
      body: Id.optional(),
      stage: z.string().max(80).optional(),
      class: z.string().max(80).optional(),
      breached: z.enum(["true"]).optional(),
      query: z.string().max(100).optional(),
    }),
    answer: z.object({ items: z.array(MatterRowShape), next: z.string().nullable(), total: z.number().int() }),
    async handle({ services, principal, query, scope, language }) {
      const { cursor, limit, breached, ...rest } = query;
      const filter = { ...rest, breached: breached === "true" };
      const reads = scope("readMatter");
      const page = await listMatters(services.database, principal.jurisdiction, reads, filter, { cursor, limit });
      const { matters } = await countMatters(services.database, principal.jurisdiction, reads, filter);
      const items = await matterRows(services, page.items, language);
      await look(services, principal, { action: "listMatters", body: query.body ?? null, subjects: items.map((i) => i.id), list: true });
      return { items, next: page.next, total: matters };
    },
  }),
  operation({
    id: "getMatter",
    method: "get",
    path: "/api/v1/matters/:id",
    tag,
    summary: "One matter: acts in time, verdicts, findings",
    access: "readMatter",
    params: byId,
    answer: MatterRowShape.extend({
      acts: z.array(z.looseObject({ id: z.string(), number: z.number().int() })),
      verdicts: z.array(z.looseObject({ constraint: z.string(), verdict: z.string() })),
      findings: z.array(z.looseObject({ constraint: z.string() })),
    }).openapi("Matter") as unknown as z.ZodType<Record<string, unknown>>,
    async handle({ services, principal, params, authorize, language }) {
      const { jurisdiction } = principal;
      const row = await found(matterRow(services.database, jurisdiction, params.id));
      authorize("readMatter", { type: "Matter", jurisdiction, body: row.body, procedure: row.procedure, class: row.class });
      const acts = await actsOf(services.database, services.recordKey, jurisdiction, params.id);
      const { verdicts, findings } = await judgementsOf(services.database, jurisdiction, params.id);
      const procedure = procedureOf(services, row.procedure, row.openedAt);
      const [shown] = await matterRows(services, [row], language);
      const views = await actViews(services, procedure, acts, language);
      await look(services, principal, { action: "getMatter", body: row.body, subjects: [row.id], list: false });
      const rule = (id: string) => procedure?.constraints.find((c) => c.id === id);
      const people = new Map(views.flatMap((v) => (v.of && v.as ? [[`${v.as} ${v.of.person}`, { ...v.of, as: v.as }]] : [])));
      return {
        ...shown,
        count: row.acts,
        procedureDetail: procedure && {
          id: procedure.id,
          title: procedure.title,
          stages: procedure.stages,
          pack: procedure.pack,
          version: procedure.version,
        },
        participants: [...people.values()],
        acts: views,
        verdicts: verdicts.map((v) => {
          const mine = findings.filter((f) => f.constraint === v.constraint);
          return {
            ...v,
            title: rule(v.constraint)?.title ?? { zh: v.constraint, en: v.constraint },
            severity: rule(v.constraint)?.severity ?? "minor",
            basis: rule(v.constraint)?.basis ?? [],
            explanation: mine[0]?.explanation ?? rule(v.constraint)?.explanation ?? null,
            acts: [...new Set(mine.flatMap((f) => f.acts))],
          };
        }),
        findings: findings.map((f) => ({ ...f, title: rule(f.constraint)?.title, basis: rule(f.constraint)?.basis ?? [] })),
      };
    },
  }),
  operation({
    id: "previewMatter",
    method: "post",
    path: "/api/v1/matters/preview",
    tag,
    summary: "What would be recorded, and what the rules would say; nothing is recorded",
    access: "openMatter",
    body: AdmissionInput,
    answer: AdmittedShape,
    async handle(call) {
      return answered(await call.services.matters.preview({ ...opening(call), idempotency: undefined }));
    },
  }),
  operation({
    id: "openMatter",
    method: "post",
    path: "/api/v1/matters",
    tag,
    summary: "Opens a matter by its first act; further acts of the same record follow in one transaction",
    access: "openMatter",
    idempotent: true,
    body: AdmissionInput,
    status: 201,
    answer: AdmittedShape,
    async handle(call) {
      keyRequired(call.request);
      return answered(await call.services.matters.admit(opening(call)));
    },
  }),
  operation({
    id: "recordAct",
    method: "post",
    path: "/api/v1/matters/:id/acts",
    tag,
    summary: "Records another act",
    access: "recordAct",
    idempotent: true,
    params: byId,
    body: ActInput.extend({ after: z.number().int().min(0).optional() }),
    status: 201,
    answer: z.object({
      act: z.looseObject({ id: z.string(), number: z.number().int() }),
      verdicts: AdmittedShape.shape.verdicts,
      findings: AdmittedShape.shape.findings,
    }),
    async handle({ services, principal, params, body: { after, ...input }, authorize, request }) {
      const { jurisdiction } = principal;
      const row = await found(matterRow(services.database, jurisdiction, params.id));
      const draft = draftOf(principal, row.body, input);
      const about = envelope(draft).of;
      authorize("recordAct", { type: "Matter", jurisdiction, body: row.body, procedure: row.procedure, class: row.class, about });
      const answer = answered(
        await services.matters.admit({
          jurisdiction,
          matter: { id: params.id },
          acts: [draft],
          after,
          idempotency: { key: keyRequired(request), by: principal.account },
        }),
      );
      return { act: answer.acts[0] as (typeof answer.acts)[0], verdicts: answer.verdicts, findings: answer.findings };
    },
  }),
  operation({
    id: "getReceipt",
    method: "get",
    path: "/api/v1/acts/:id/receipt",
    tag,
    summary: "The act's receipt (c2sp.org/tlog-proof@v1); 202 while it is not yet in the log",
    access: "readReceipt",
    params: byId,
    async handle({ services, principal, params, authorize }) {
      const { jurisdiction } = principal;
      await authorizedAct(services, jurisdiction, params.id, authorize);
      const receipt = await found(receiptFor(services.database, jurisdiction, params.id));
      if (receipt.proof === null) return Response.json({ status: receipt.status }, { status: 202 });
      return new Response(receipt.proof, { headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" } });
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
      entry: z.string(),
      openings: z.array(z.object({ field: z.string(), salt: z.string(), value: z.unknown() })),
    }),
    async handle({ services, principal, params, authorize }) {
      const { jurisdiction } = principal;
      const act = await authorizedAct(services, jurisdiction, params.id, authorize);
      if (!act.salts) throw new Problem("erased", { zh: "内容已依法删除，存证记录仍在", en: "The content is erased; its place in the ledger stays" });
      const [leaf] = await services.database.query<{ entry: Buffer }>(
        `select entry from leaves where jurisdiction = $1 and act = $2
         union all select entry from ledger_queue where jurisdiction = $1 and act = $2 limit 1`,
        [jurisdiction, act.id],
      );
      const values: Record<string, unknown> = Object.fromEntries(committedFields(act));
      return {
        entry: (leaf?.entry ?? Buffer.alloc(0)).toString("base64"),
        openings: Object.entries(act.salts).map(([field, salt]) => ({ field, salt, value: values[field] ?? null })),
      };
    },
  }),
];

async function authorizedAct(
  services: Call<object, object, object>["services"],
  jurisdiction: string,
  id: string,
  authorize: Call<object, object, object>["authorize"],
) {
  const act = await found(actById(services.database, services.recordKey, jurisdiction, id));
  const row = await found(matterRow(services.database, jurisdiction, act.matter));
  authorize("readReceipt", { type: "Matter", jurisdiction, body: row.body, procedure: row.procedure, class: row.class });
  return act;
}
