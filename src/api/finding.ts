/** 问题提示办理 · one finding: what it rests on, how it is handled, and each next step of that. */
import type { Principal, Resource } from "../access/index.ts";
import {
  FINDING_PROCEDURE,
  findingsOfMatter,
  findingRow,
  type FindingRow,
  type Handling,
  handlingsOf,
  nameOf,
} from "../findings/index.ts";
import { type ActDraft, type Actor, actsOf, envelope, matterRow, type StoredAct } from "../matters/index.ts";
import { Problem } from "../platform/index.ts";
import { namesOf } from "../registry/index.ts";
import { concernedBy, mayBeAsked, mayHandle } from "./finding-people.ts";
import { FindingShape, findingViews, POSITIONS, readingOf } from "./finding-view.ts";
import { ActViewShape } from "./matter-view.ts";
import { answered as admittedOr, nothingThere } from "./matters.ts";
import { type Call, notAllowed, operation, z } from "./operation.ts";
import { Id } from "./shapes.ts";
import { actViews, look, proceduresOf } from "./views.ts";

export const FINDING_ACTS = [
  "assigned",
  "asked",
  "answered",
  "silence-noted",
  "confirmed",
  "dismissed",
  "acted-on",
  "reopened",
] as const;
type FindingAct = (typeof FINDING_ACTS)[number];

const GROUNDS = ["record-incomplete", "rule-not-applicable", "lawful-reason", "other"] as const;
const MEASURES = [
  "reminder",
  "inquiry",
  "correction",
  "record-put-right",
  "recommendation",
  "other",
] as const;

const tag = "Findings";
const byId = z.object({ id: Id });
const Text = z.string().trim().min(1).max(20_000);

const OneShape = FindingShape.extend({
  restsOn: z.array(ActViewShape).openapi({ description: "The acts that it rests on" }),
  history: z.array(ActViewShape).openapi({ description: "Of its handling, what the reader may see" }),
  breaches: z.array(FindingShape).openapi({
    description: "Rules of its handling that were possibly broken, for whoever reads the handling",
  }),
  after: z.int().openapi({ description: "The handling's last number, to be sent with the next act" }),
  may: z.array(z.enum(FINDING_ACTS)).openapi({ description: "What the reader may do next" }),
  concernsMe: z.boolean().openapi({ description: "It concerns the reader, who does not handle it" }),
  handlers: z.array(z.object({ person: Id, name: z.string(), office: z.string() })),
  persons: z.array(
    z.object({ person: Id, name: z.string(), office: z.string().nullable(), concerned: z.boolean() }),
  ),
}).openapi("FindingDetail");
type OneView = z.input<typeof OneShape>;

const StepInput = z
  .strictObject({
    act: z.enum(FINDING_ACTS),
    person: Id.optional().openapi({ description: "assigned, asked, silence-noted: who" }),
    position: z.enum(POSITIONS).optional(),
    ground: z.enum(GROUNDS).optional(),
    measure: z.enum(MEASURES).optional(),
    text: Text.optional().openapi({ description: "The question, the answer or the reasons" }),
    evidence: z
      .array(z.string().regex(/^[0-9a-f]{64}$/))
      .max(50)
      .optional(),
    after: z.int().min(0).openapi({ description: "The handling's last number that the recorder has seen" }),
  })
  .openapi("FindingStep");
type Step = z.infer<typeof StepInput>;

type Asking = Call<{ id: string }, unknown, unknown>;

/** A finding with what decides who may do what about it. */
type Known = {
  row: FindingRow;
  acts: StoredAct[];
  handling: Handling | undefined;
  /** By the acts that it rests on. */
  byActs: string[];
  /** They, and who was asked or has answered: none of them handles it. */
  concerned: string[];
  resource: Resource;
};

/** @throws Problem not_found, the same for what is not there and for what may not be seen. */
async function known(call: Asking): Promise<Known> {
  const it = await seen(call, call.params.id);
  if (!it) throw nothingThere();
  return it;
}

async function seen(
  call: Pick<Asking, "services" | "principal" | "scope" | "allows">,
  finding: string,
): Promise<Known | null> {
  const { services, principal } = call;
  const { jurisdiction, person } = principal;
  const row = await findingRow(services.database, jurisdiction, readingOf(call), finding);
  if (!row) return null;
  // A finding about a handling is part of that handling, and not there for whom that concerns.
  if (row.procedure === FINDING_PROCEDURE && !row.answers) {
    const handled = await seen(call, row.matter);
    if (!handled || !call.allows("readHandling", handled.resource)) return null;
  }
  const acts = await actsOf(services.database, services.recordKey, jurisdiction, row.matter);
  const byActs = await concernedBy(services, jurisdiction, row, acts);
  const handling = (await handlingsOf(services.database, jurisdiction, [row.id])).get(row.id);
  const concerned = [...new Set([...byActs, ...(handling?.concerned ?? []).map((c) => c.person)])];
  const isConcerned = person !== null && concerned.includes(person);
  const { body } = row;
  const about = isConcerned ? person : null;
  const resource = {
    type: "Matter" as const,
    jurisdiction,
    body,
    procedure: FINDING_PROCEDURE,
    class: null,
    about,
  };
  return { row, acts, handling, byActs, concerned, resource };
}

/** Whether somebody may read an act of a handling: whoever reads all of it, and whom it concerns their own part. */
export async function readsHandlingAct(
  call: Pick<Asking, "services" | "principal" | "scope" | "allows">,
  act: StoredAct,
): Promise<boolean> {
  const it = await seen(call, act.matter);
  if (!it) return false;
  return (
    (call.allows("readReceipt", it.resource) && call.allows("readHandling", it.resource)) ||
    (call.allows("answerFinding", it.resource) && isOwnPart(act, call.principal.person))
  );
}

const UNDECIDED = ["open", "answered"];

function mayDo({ allows }: Pick<Asking, "allows">, { row, resource }: Known): FindingAct[] {
  const may: FindingAct[] = [];
  const undecided = UNDECIDED.includes(row.state);
  if (allows("answerFinding", resource) && undecided) may.push("answered");
  if (!allows("handleFinding", resource)) return may;
  if (undecided) may.push("assigned", "asked", "silence-noted", "confirmed", "dismissed");
  else may.push("reopened");
  if (row.state === "confirmed") may.push("acted-on");
  return may;
}

async function viewOf(call: Asking, it: Known): Promise<OneView> {
  const { services, principal, language, allows } = call;
  const { row, acts, handling, byActs, concerned, resource } = it;
  const { jurisdiction, person } = principal;
  const { database, recordKey } = services;
  const procedureOf = await proceduresOf(services, jurisdiction);
  const [matter, handlingMatter] = await Promise.all(
    [row.matter, row.id].map((id) => matterRow(database, jurisdiction, id)),
  );
  if (!matter) throw nothingThere();
  const handled = handlingMatter ? await actsOf(database, recordKey, jurisdiction, row.id) : [];
  const readsAll = allows("readHandling", resource);
  const history = readsAll ? handled : row.answers ? handled.filter((act) => isOwnPart(act, person)) : [];
  const [shown] = await findingViews(call, [{ ...row, handles: readsAll }]);
  if (!shown) throw new Error("one finding makes one view");
  const broken =
    readsAll && handlingMatter ? await findingsOfMatter(database, jurisdiction, readingOf(call), row.id) : [];
  const mine = allows("handleFinding", resource);
  const rests = await readOf(call, row, acts);
  return {
    ...shown,
    restsOn: await actViews(services, procedureOf(matter), rests, language),
    history: handlingMatter ? await actViews(services, procedureOf(handlingMatter), history, language) : [],
    breaches: await findingViews(call, broken),
    after: readsAll || allows("answerFinding", resource) ? (handlingMatter?.acts ?? 0) : 0,
    may: mayDo(call, it).filter(
      (act) => act !== "silence-noted" || isOverdue(shown, handling?.concerned ?? []),
    ),
    concernsMe: allows("answerFinding", resource),
    handlers: mine ? await mayHandle(services, jurisdiction, row, concerned, language) : [],
    persons: mine ? await mayBeAsked(services, jurisdiction, row, acts, byActs, language) : [],
  };
}

/** The acts that it rests on. Where those are of a handling, the reader sees as much of them as of that handling. */
async function readOf(call: Asking, row: FindingRow, acts: StoredAct[]): Promise<StoredAct[]> {
  const rests = acts.filter((act) => row.acts.includes(act.number));
  if (row.procedure !== FINDING_PROCEDURE) return rests;
  const read = await Promise.all(rests.map((act) => readsHandlingAct(call, act)));
  return rests.filter((_act, at) => read[at]);
}

/** Of a handling, whom it concerns sees what was asked of them, what they said, and what was decided. */
function isOwnPart(act: StoredAct, person: string | null): boolean {
  if (["confirmed", "dismissed", "acted-on", "reopened"].includes(nameOf(act))) return true;
  return (
    nameOf(act) !== "assigned" && !act.erased && envelope(act).of === person && envelope(act).as === "subject"
  );
}

/** Somebody was asked, has not answered, and the nearest limit has passed. */
function isOverdue({ late }: { late: boolean }, concerned: { asked: unknown; answered: unknown }[]): boolean {
  return late && concerned.some((c) => c.asked && !c.answered);
}

/** In which office: the one that makes an officer of them for this body, or, for an answer, the one held there. */
function actorOf({ person, offices, covers }: Principal, act: FindingAct, body: string): Actor {
  const office =
    act === "answered"
      ? (offices.find((o) => o.body === body) ?? offices[0])
      : ((covers.includes(body) ? offices.find((o) => o.function === "station-officer") : undefined) ??
        offices.find((o) => o.function === "discipline-officer"));
  if (!person || !office) throw notAllowed();
  return { person, office: office.office };
}

/** @throws Problem act_malformed where somebody is named who cannot be. */
async function dataOf(call: Asking, step: Step, { row, concerned }: Known): Promise<Record<string, unknown>> {
  const { services, principal, language } = call;
  const { act, person, position, ground, measure, text } = step;
  const words = text === undefined ? {} : { text };
  switch (act) {
    case "assigned": {
      const handlers = await mayHandle(services, principal.jurisdiction, row, concerned, language);
      if (!handlers.some((h) => h.person === person))
        throw wrongPerson("请从可以承办的人员中选择", "Choose one of the officers who may handle it");
      return { of: person, as: "officer" };
    }
    case "asked":
    case "silence-noted": {
      const names = await namesOf(services.database, principal.jurisdiction, {
        people: person ? [person] : [],
      });
      if (!person || !names.people.has(person))
        throw wrongPerson("请选择名册中的人员", "Choose somebody of the registry");
      return { of: person, as: "subject", ...words };
    }
    case "answered":
      return { of: principal.person, as: "subject", ...(position ? { position } : {}), ...words };
    case "dismissed":
      return { ...(ground ? { ground } : {}), ...(text === undefined ? {} : { reasons: text }) };
    case "acted-on":
      return { ...(measure ? { measure } : {}), ...words };
    default:
      return text === undefined ? {} : { reasons: text };
  }
}

function wrongPerson(zh: string, en: string): Problem {
  return new Problem("act_malformed", { zh, en }, { errors: [{ path: "person", message: { zh, en } }] });
}

export const oneFindingOperations = [
  operation({
    id: "getFinding",
    method: "get",
    path: "/api/v1/findings/:id",
    tag,
    summary: "One finding: the acts that it rests on, how it is handled, and what may be done next",
    access: "readFinding",
    params: byId,
    answer: OneShape,
    async handle(call) {
      const it = await known(call);
      const view = await viewOf(call, it);
      await look(call.services, call.principal, {
        action: "getFinding",
        body: it.row.body,
        subjects: view.history.length > 0 ? [it.row.matter, it.row.id] : [it.row.matter],
        list: false,
      });
      return view;
    },
  }),
  operation({
    id: "handleFinding",
    method: "post",
    path: "/api/v1/findings/:id/acts",
    tag,
    summary: "Assigns a finding, asks, answers, decides on it, or acts on it",
    access: "handleFinding",
    records: true,
    params: byId,
    body: StepInput,
    status: 201,
    answer: OneShape,
    problems: ["matter_moved_on", "finding_refused", "act_malformed", "duplicate_act"],
    async handle(call) {
      const { services, principal, params, body: step, allows, idempotency } = call;
      const { jurisdiction } = principal;
      const it = await known(call);
      const isAnswer = step.act === "answered";
      // Both are asked, so that an officer who is concerned is told the same as anybody else who may not.
      const mayHandleIt = allows("handleFinding", it.resource);
      if (!(isAnswer ? allows("answerFinding", it.resource) : mayHandleIt)) throw notAllowed();
      const { row } = it;
      const actor = actorOf(principal, step.act, row.body);
      const claimedAt = services.clock.now().toISOString();
      const request = ["handleFinding", params.id, step];
      const before = await services.matters.askedBefore({ jurisdiction, ...idempotency, request });
      if (before && !before.ok) throw new Problem("idempotency_key_reused", before.message);
      if (!before) {
        const draft: ActDraft = {
          type: `finding.${step.act}`,
          actor,
          claimedAt,
          data: await dataOf(call, step, it),
          evidence: step.evidence ?? [],
        };
        const first = step.after === 0;
        const answer = await services.matters.admit({
          jurisdiction,
          matter: first
            ? { open: { procedure: FINDING_PROCEDURE, body: row.body, id: row.id } }
            : { id: row.id },
          acts: first ? [registered(row, actor, claimedAt), draft] : [draft],
          ...(first ? {} : { after: step.after }),
          idempotency: { ...idempotency, request },
        });
        if (!answer.ok && answer.code === "duplicate_matter") throw movedOn();
        admittedOr(answer);
      }
      return viewOf(call, await known(call));
    },
  }),
];

function registered({ matter, constraint, at, item }: FindingRow, actor: Actor, claimedAt: string): ActDraft {
  const data = { matter, constraint, number: at, ...(item === null ? {} : { agenda_item: item }) };
  return { type: "finding.registered", actor, claimedAt, data };
}

function movedOn(): Problem {
  return new Problem("matter_moved_on", {
    zh: "该问题提示已由他人开始办理；请刷新、核对后再办",
    en: "Somebody has begun to handle this finding; look again, then go on",
  });
}
