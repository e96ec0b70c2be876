import {
  type ActDraft,
  type Actor,
  type Admission,
  actsOf,
  type Admitted,
  type Asking,
  decodeCursor,
  envelope,
  deadlinesOfMatter,
  judgementsOf,
  listMatters,
  type MatterBasics,
  type MatterRow,
  matterRow,
  matterWindow,
  type Refusal,
  refusal,
  totalOfMatters,
} from "../matters/index.ts";
import type { Action, Principal, Resource } from "../access/index.ts";
import { findingsOfMatter } from "../findings/index.ts";
import { type Called, calledTo } from "../meetings/index.ts";
import type { Procedure } from "../norms/index.ts";
import { Problem, type ProblemCode } from "../platform/index.ts";
import { findingViews, readingOf } from "./finding-view.ts";
import { type Call, notAllowed, operation, z } from "./operation.ts";
import { cursorNotValid, openCursor, PageQuery, pageOf, sealCursor } from "./paging.ts";
import {
  ActInput,
  ActShape,
  AdmissionInput,
  AdmittedShape,
  Id,
  MatterRowShape,
  MoreShape,
} from "./shapes.ts";
import { filterOf, MatterFilterQuery, MatterOrderQuery, OffsetQuery, orderOf } from "./matter-selection.ts";
import { MatterShape, matterView } from "./matter-view.ts";
import { citationFor } from "./sealing-citation.ts";
import { asReadBy } from "./recused-acts.ts";
import { reservedIn } from "./system-acts.ts";
import { look, matterRows, proceduresOf } from "./views.ts";

const tag = "Matters";
const byId = z.object({ id: Id });
/** What the kernel refuses: only what cannot have happened. */
export const REFUSALS: ProblemCode[] = [
  "act_not_known",
  "act_malformed",
  "claimed_in_future",
  "procedure_not_known",
  "norm_faulty",
  "duplicate_act",
  "registry_impossible",
];

/** A refusal on its way out: the kernel's code is the problem's code. What is not there is told in one way only. */
export function answered(answer: Admitted | Refusal): Admitted {
  if (answer.ok) return answer;
  if (answer.code === "not_found") throw nothingThere();
  throw new Problem(answer.code as ProblemCode, answer.message, {
    errors: answer.problems,
    norms: answer.norms,
  });
}

/** The way back: what may not be is an answer of the kernel's, not a fault in it. */
export function refusalOf({ code, detail: { zh, en } }: Problem): Refusal {
  return refusal(code, zh, en);
}

/** In the office that the person holds at the body; null for whoever holds none there. */
export function officeAt({ person, offices }: Principal, body: string): Actor | null {
  const office = offices.find((held) => held.body === body);
  return person && office ? { person, office: office.office } : null;
}

/** In which office the person acts: the one named, or the one held at that body, or the first. */
export function draftOf(
  principal: Principal,
  body: string,
  input: z.infer<typeof ActInput>,
): ActDraft | Problem {
  const office = input.office
    ? principal.offices.find((o) => o.office === input.office)
    : (principal.offices.find((o) => o.body === body) ?? principal.offices[0]);
  if (!principal.person || !office)
    return new Problem("not_allowed", {
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

/** Who may open is asked before anything of the acts is looked at. */
function opening({
  services,
  principal,
  body: input,
  authorize,
}: Call<unknown, unknown, z.infer<typeof AdmissionInput>>): Admission {
  const { jurisdiction } = principal;
  authorize("openMatter", {
    type: "Matter",
    jurisdiction,
    body: input.body,
    procedure: input.procedure,
    class: null,
  });
  const acts = [input.act, ...(input.followedBy ?? [])].map((act) => {
    const draft = draftOf(principal, input.body, act);
    if (draft instanceof Problem) throw draft;
    return draft;
  });
  const day = (instant: string) => services.norms.procedure(input.procedure, instant.slice(0, 10));
  const reserved = reservedIn(day(input.act.claimedAt) ?? day(services.clock.now().toISOString()), acts);
  if (reserved) answered(reserved);
  return { jurisdiction, matter: { open: { procedure: input.procedure, body: input.body } }, acts };
}

export function resourceOf(row: MatterBasics, about?: string | null): Extract<Resource, { type: "Matter" }> {
  const { id, jurisdiction, body, procedure } = row;
  return {
    type: "Matter",
    matter: id,
    jurisdiction,
    body,
    procedure,
    class: row.class,
    ...(about === undefined ? {} : { about }),
  };
}

/** Whom an act is about, where its procedure asks for somebody: a resolution is nobody's own, whoever records it. */
export function aboutOf(procedure: Procedure | undefined, draft: ActDraft): string | null {
  const capacities = procedure?.acts[draft.type]?.as ?? [];
  return capacities.length > 0 ? envelope(draft).of : null;
}

const RecordedShape = z.object({
  act: ActShape,
  verdicts: AdmittedShape.shape.verdicts,
  findings: AdmittedShape.shape.findings,
});

function oneAct({ acts: [act], verdicts, findings }: Admitted): z.input<typeof RecordedShape> {
  if (!act) throw new Error("the kernel admitted an act and answered without it");
  return { act, verdicts, findings };
}

/** Whether it may be recorded is asked of the locked matter. */
async function furtherAct(
  { services, principal, allows }: Pick<Call<unknown, unknown, unknown>, "services" | "principal" | "allows">,
  matter: { id: string },
  input: z.infer<typeof ActInput>,
  /** What the system fills in. */
  filled: Record<string, unknown> = {},
): Promise<Omit<Asking, "idempotency">> {
  const { database } = services;
  const { jurisdiction, person } = principal;
  const procedureOf = await proceduresOf(services, jurisdiction);
  const called = PRESENCE_ACTS.has(input.type) ? await calledTo(database, jurisdiction, matter.id) : [];
  const mine = called.filter((one) => one.person === person);
  return {
    jurisdiction,
    matter,
    acts(found) {
      if (!allows("readMatter", resourceOf(found)) && mine.length === 0) return refusalOf(nothingThere());
      // A first "no" without the act's data, so that who may not record at all is not told about offices.
      if (!person) return refusalOf(notAllowed());
      const draft = draftOf(principal, found.body, input);
      if (draft instanceof Problem) return refusalOf(draft);
      const about = aboutOf(procedureOf(found), draft);
      if (
        !allows("recordAct", resourceOf(found, about)) &&
        !isOwnPresence(principal, allows, found, draft, mine)
      )
        return refusalOf(notAllowed());
      return reservedIn(procedureOf(found), [draft]) ?? [{ ...draft, data: { ...draft.data, ...filled } }];
    },
  };
}

const PRESENCE_ACTS = new Set([
  "meeting.notice-read",
  "meeting.attended",
  "meeting.left",
  "meeting.returned",
]);
const WITHOUT_A_VOTE = new Set<unknown>(["attending", "observer"]);

/** Who attends without a vote records that they received the notice, came and left: of themselves, and nothing else. */
function isOwnPresence(
  { person }: Principal,
  allows: Call<unknown, unknown, unknown>["allows"],
  found: MatterBasics,
  draft: ActDraft,
  called: readonly Called[],
): boolean {
  const { of, as } = envelope(draft);
  const isCalled = called.some(({ capacity }) => capacity === as);
  const isOwn = of === person && PRESENCE_ACTS.has(draft.type) && (WITHOUT_A_VOTE.has(as) || isCalled);
  const about = resourceOf(found, person);
  return isOwn && (allows("recordPresence", about) || (isCalled && allows("readNotice", about)));
}

/** How often a chair's statement is tried anew when a reveal comes in between. */
const CITING_ATTEMPTS = 5;

/** Records with what the system fills in: where positions were sealed on the item, the chair's statement cites the reveal. */
async function citing(
  {
    services,
    principal,
    params,
  }: Pick<Call<{ id: string }, unknown, unknown>, "services" | "principal" | "params">,
  input: z.infer<typeof ActInput>,
  mayRetry: boolean,
  admit: (filled: Record<string, unknown>, seenNumber: number | undefined) => Promise<Admitted | Refusal>,
): Promise<z.input<typeof RecordedShape>> {
  for (let attempt = 1; ; attempt++) {
    const cites = await citationFor(services, principal.jurisdiction, params.id, input);
    const answer = await admit(cites?.fields ?? {}, cites?.seenNumber);
    const isOvertaken = mayRetry && cites !== null && !answer.ok && answer.code === "matter_moved_on";
    if (!isOvertaken || attempt === CITING_ATTEMPTS) return oneAct(answered(answer));
  }
}

/** A matter that may not be read answers as one that does not exist: nobody learns from a "no" what there is. */
export async function readable(
  { services, principal, allows }: Pick<Call<unknown, unknown, unknown>, "services" | "principal" | "allows">,
  action: Action,
  matter: string,
): Promise<MatterRow> {
  const row = await matterRow(services.database, principal.jurisdiction, matter);
  if (row && allows(action, resourceOf(row))) return row;
  throw nothingThere();
}

export function nothingThere(): Problem {
  return new Problem("not_found", {
    zh: "没有此事项或记录，或您无权查看",
    en: "There is no such matter or act, or none that you may see",
  });
}

export const matterOperations = [
  operation({
    id: "listMatters",
    method: "get",
    path: "/api/v1/matters",
    tag,
    summary: "Matters, newest first or in the order that is asked for",
    access: "readMatter",
    query: PageQuery.extend({
      ...MatterFilterQuery.shape,
      ...MatterOrderQuery.shape,
      ...OffsetQuery.shape,
    }),
    answer: pageOf(MatterRowShape)
      .extend({ total: z.int(), more: MoreShape })
      .openapi({ description: "`next` only where neither an order nor an offset was asked for" }),
    problems: ["cursor_not_valid"],
    async handle({ services, principal, query, scope, language }) {
      const { cursor, limit, offset, sort, order: way, ...rest } = query;
      const filter = filterOf(rest);
      const after = openCursor("listMatters", rest, cursor);
      if (after !== undefined && (!decodeCursor(after) || sort || way || offset !== undefined))
        throw cursorNotValid();
      const reads = scope("readMatter");
      const order = await orderOf(services, principal.jurisdiction, { sort, order: way });
      const { database } = services;
      const { jurisdiction } = principal;
      const window = { order, offset: offset ?? 0, limit };
      const page =
        order || offset !== undefined
          ? { ...(await matterWindow(database, jurisdiction, reads, filter, window)), next: null }
          : {
              ...(await listMatters(database, jurisdiction, reads, filter, { cursor: after, limit })),
              ...(await totalOfMatters(database, jurisdiction, reads, filter)),
            };
      const items = await matterRows(services, page.items, language);
      const subjects = items.map((i) => i.id);
      await look(services, principal, {
        action: "listMatters",
        body: query.body ?? null,
        subjects,
        list: true,
      });
      return {
        items,
        next: sealCursor("listMatters", rest, page.next),
        total: page.total,
        more: page.more,
      };
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
    answer: MatterShape,
    async handle(call) {
      const { services, principal, params, language } = call;
      const row = await readable(call, "readMatter", params.id);
      const { jurisdiction } = principal;
      const acts = asReadBy(
        principal,
        await actsOf(services.database, services.recordKey, jurisdiction, row.id),
      );
      const judgements = await judgementsOf(services.database, jurisdiction, row.id);
      const deadlines = await deadlinesOfMatter(services.database, jurisdiction, row.id);
      const found = await findingsOfMatter(services.database, jurisdiction, readingOf(call), row.id);
      await look(services, principal, {
        action: "getMatter",
        body: row.body,
        subjects: [row.id],
        list: false,
      });
      return matterView(
        services,
        row,
        acts,
        judgements,
        deadlines,
        language,
        await findingViews(call, found),
      );
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
    problems: REFUSALS,
    async handle(call) {
      return answered(await call.services.matters.preview(opening(call)));
    },
  }),
  operation({
    id: "openMatter",
    method: "post",
    path: "/api/v1/matters",
    tag,
    summary: "Opens a matter by its first act; further acts of the same record follow in one transaction",
    access: "openMatter",
    records: true,
    body: AdmissionInput,
    status: 201,
    answer: AdmittedShape,
    problems: REFUSALS,
    async handle(call) {
      return answered(await call.services.matters.admit({ ...opening(call), idempotency: call.idempotency }));
    },
  }),
  operation({
    id: "recordAct",
    method: "post",
    path: "/api/v1/matters/:id/acts",
    tag,
    summary: "Records another act",
    access: "recordAct",
    records: true,
    params: byId,
    body: ActInput.extend({
      after: z
        .int()
        .min(0)
        .optional()
        .openapi({ description: "The matter's last number that the recorder has seen" }),
    }),
    status: 201,
    answer: RecordedShape,
    problems: [...REFUSALS, "matter_moved_on"],
    async handle(call) {
      const { services, params, body, idempotency } = call;
      const { after, ...input } = body;
      const request = ["recordAct", params.id, body];
      return citing(call, input, after === undefined, async (filled, seenNumber) => {
        const further = await furtherAct(call, params, input, filled);
        return services.matters.admit({
          ...further,
          after: after ?? seenNumber,
          idempotency: { ...idempotency, request },
        });
      });
    },
  }),
  operation({
    id: "previewAct",
    method: "post",
    path: "/api/v1/matters/:id/acts/preview",
    tag,
    summary: "What another act would be, and what the rules would say then; nothing is recorded",
    access: "recordAct",
    params: byId,
    body: ActInput,
    answer: RecordedShape,
    problems: REFUSALS,
    async handle(call) {
      const { services, params, body } = call;
      return citing(call, body, false, async (filled) =>
        services.matters.preview(await furtherAct(call, params, body, filled)),
      );
    },
  }),
];
