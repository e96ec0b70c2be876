/** 会议 · meetings of a leading group: what is coming, one of them, and calling one with its first items. */
import {
  type ActDraft,
  actsOf,
  actsOfMany,
  type Admission,
  decodeCursor,
  listMatters,
  rowsOf,
} from "../matters/index.ts";
import {
  defaultChair,
  itemsWaiting,
  MEETING_PROCEDURE,
  meetingOf,
  meetingsOfRows,
} from "../meetings/index.ts";
import { Problem } from "../platform/index.ts";
import { namesOf, noonOf, principalsOf } from "../registry/index.ts";
import { answered, nothingThere, officeAt, readable, resourceOf } from "./matters.ts";
import {
  basicsOf,
  itemViews,
  MeetingBasics,
  MeetingShape,
  meetingView,
  WaitingItemShape,
} from "./meeting-view.ts";
import { noticed } from "./meeting-notice.ts";
import { type Call, notAllowed, operation, z } from "./operation.ts";
import { cursorNotValid, openCursor, PageQuery, pageOf, sealCursor } from "./paging.ts";
import { AdmittedShape, Day, Id } from "./shapes.ts";
import { look, proceduresOf } from "./views.ts";

const tag = "Meetings";
const byId = z.object({ id: Id });
const ITEMS_MOST = 50;
const ATTENDING_MOST = 100;
const Text = z.string().trim().min(1);
const Hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const CallInput = z
  .strictObject({
    body: Id,
    title: Text.max(200),
    kind: Text.max(80),
    startsOn: Day,
    startsAt: Hour.optional(),
    place: Text.max(200).optional(),
    chair: Id.optional().openapi({
      description: "Without one, the principal of that day whose meeting this kind is",
    }),
    clerk: Id.optional(),
    emergency: z.boolean().optional(),
    reasons: Text.max(2_000).optional().openapi({ description: "Of an emergency meeting" }),
    items: z.array(Id).max(ITEMS_MOST).openapi({ description: "Matters of the body, in their order" }),
    attending: z
      .array(
        z.strictObject({
          person: Id,
          item: Id.optional().openapi({ description: "One of the items; without it, the whole meeting" }),
        }),
      )
      .max(ATTENDING_MOST)
      .optional()
      .openapi({ description: "Who is asked to attend without a vote" }),
  })
  .openapi("MeetingCall");

const OrderInput = z
  .strictObject({
    order: z
      .array(Id)
      .min(1)
      .max(ITEMS_MOST)
      .openapi({ description: "The items that stand, in their new order" }),
    reasons: Text.max(2_000).optional().openapi({ description: "Needed once the agenda is approved" }),
    after: z.int().min(1).openapi({ description: "The last number that the recorder has seen" }),
  })
  .openapi("AgendaOrder");

type Calling = Call<unknown, unknown, z.infer<typeof CallInput>>;

/** Called, and each item listed: the titles are those of the items' own matters. */
async function admissionOf(call: Calling): Promise<Admission> {
  const { services, principal, body: input, authorize } = call;
  const { jurisdiction } = principal;
  const place = { jurisdiction, body: input.body, procedure: MEETING_PROCEDURE, class: null };
  authorize("openMatter", { type: "Matter", ...place });
  const actor = officeAt(principal, input.body);
  if (!actor) throw notAllowed();
  const claimedAt = services.clock.now().toISOString();
  const titles = await titlesOf(call, input.body, input.items);
  const chair = input.chair ?? (await chairOn(call, input.body, input.kind, input.startsOn));
  const { title, kind, startsOn, startsAt, place: where, clerk, emergency, reasons } = input;
  const said = {
    title,
    meeting_kind: kind,
    starts_on: startsOn,
    starts_at: startsAt,
    place: where,
    chair,
    clerk,
    emergency: emergency || undefined,
    reasons,
  };
  const data = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  const listed = input.items.map(
    (matter, at): ActDraft => ({
      type: "meeting.item-listed",
      actor,
      claimedAt,
      data: { matter, number: at + 1, item_title: titles.get(matter) ?? "" },
    }),
  );
  const asked = (await attendingOf(call)).map(
    ({ person, item }): ActDraft => ({
      type: "meeting.attending-asked",
      actor,
      claimedAt,
      data: { of: person, as: "attending", ...(item ? { matter: item } : {}) },
    }),
  );
  return {
    jurisdiction,
    matter: { open: { procedure: MEETING_PROCEDURE, body: input.body } },
    acts: [{ type: "meeting.called", actor, claimedAt, data }, ...listed, ...asked],
  };
}

/** @throws Problem malformed_request for somebody whom the registry does not know, or an item that is not of this meeting. */
async function attendingOf({ services, principal, body }: Calling) {
  const { attending = [], items } = body;
  const names = await namesOf(services.database, principal.jurisdiction, {
    people: attending.map(({ person }) => person),
  });
  attending.forEach(({ person, item }, at) => {
    if (!names.people.has(person))
      throw wrong(`body.attending[${at}].person`, "名册中没有此人", "The registry has no such person");
    if (item && !items.includes(item))
      throw wrong(`body.attending[${at}].item`, "本次会议没有这项议题", "The meeting has no such item");
  });
  return attending.filter(
    ({ person, item }, at) => attending.findIndex((one) => one.person === person && one.item === item) === at,
  );
}

/** @throws Problem malformed_request for an item that is none of the body's, or named twice. */
async function titlesOf(
  { services, principal, allows }: Calling,
  body: string,
  items: string[],
): Promise<Map<string, string>> {
  const rows = await rowsOf(services.database, principal.jurisdiction, items);
  const own = rows.filter(
    (row) => row.body === body && row.procedure === "cn/decision" && allows("readMatter", resourceOf(row)),
  );
  const titles = new Map(own.map(({ id, title }) => [id, title ?? ""]));
  items.forEach((item, at) => {
    if (!titles.has(item))
      throw wrong(`body.items[${at}]`, "本单位没有这项议题事项", "The body has no such item");
    if (items.indexOf(item) !== at)
      throw wrong(`body.items[${at}]`, "同一议题列了两次", "The same item is named twice");
  });
  return titles;
}

/** By the law of the day of the meeting: a party group is led by its secretary, the government's meeting by its head. */
async function chairOn(
  { services, principal }: Calling,
  body: string,
  kind: string,
  day: string,
): Promise<string | undefined> {
  const { database } = services;
  const { jurisdiction } = principal;
  const at = await noonOf(database, jurisdiction, day);
  const principals = await principalsOf(database, jurisdiction, body, at);
  const procedureOf = await proceduresOf(services, jurisdiction);
  const procedure = procedureOf({ procedure: MEETING_PROCEDURE, body, openedOn: day });
  return defaultChair(procedure, kind, day, principals) ?? undefined;
}

function wrong(path: string, zh: string, en: string): Problem {
  const says = { zh, en };
  return new Problem("malformed_request", says, { errors: [{ path, message: says }] });
}

const MeetingRowShape = MeetingBasics.extend({
  items: z.int().openapi({ description: "That stand on the agenda" }),
  chairName: z.string().nullable(),
  waiting: z
    .int()
    .openapi({ description: "Of those who attended with a vote: who has neither confirmed nor objected" }),
  isMineToApprove: z.boolean(),
}).openapi("MeetingRow");

export const meetingOperations = [
  operation({
    id: "listMeetings",
    method: "get",
    path: "/api/v1/meetings",
    tag,
    summary:
      "Meetings of leading groups, as far as the reader may see them; what was recorded last comes first",
    access: "readMatter",
    query: PageQuery.extend({ body: Id.optional() }),
    answer: pageOf(MeetingRowShape),
    problems: ["cursor_not_valid"],
    async handle(call) {
      const { services, principal, query, scope, language } = call;
      const { database } = services;
      const { jurisdiction, person } = principal;
      const { cursor, limit, ...rest } = query;
      const after = openCursor("listMeetings", rest, cursor);
      if (after !== undefined && !decodeCursor(after)) throw cursorNotValid();
      const filter = { procedure: MEETING_PROCEDURE, body: query.body };
      const page = await listMatters(database, jurisdiction, scope("readMatter"), filter, {
        cursor: after,
        limit,
      });
      const found = await meetingsOfRows(services, jurisdiction, page.items);
      const chairs = found.flatMap(({ meeting }) => meeting.chair ?? []);
      const names = await namesOf(database, jurisdiction, { people: chairs }, language);
      await look(services, principal, {
        action: "listMeetings",
        body: query.body ?? null,
        subjects: found.map(({ row }) => row.id),
        list: true,
      });
      const basics = await basicsOf(call, found);
      const items = basics.map((shown, at) => {
        const meeting = found[at]?.meeting ?? meetingOf([]);
        const said = new Set([...meeting.confirmed, ...meeting.objections].map((one) => one.person));
        const voting = meeting.presence.filter(
          ({ capacity, state }) => (capacity === "chair" || capacity === "member") && state !== "absent",
        );
        return {
          ...shown,
          items: meeting.agenda.filter(({ state }) => state !== "refused" && state !== "deferred").length,
          chairName: meeting.chair ? (names.people.get(meeting.chair) ?? null) : null,
          waiting: meeting.stage === "over" ? voting.filter(({ person: p }) => !said.has(p)).length : 0,
          isMineToApprove: meeting.stage === "called" && person !== null && meeting.chair === person,
        };
      });
      return { items, next: sealCursor("listMeetings", rest, page.next) };
    },
  }),
  operation({
    id: "callMeeting",
    method: "post",
    path: "/api/v1/meetings",
    tag,
    summary: "Calls a meeting with its first items; what follows is recorded act by act on its matter",
    access: "openMatter",
    records: true,
    body: CallInput,
    status: 201,
    answer: AdmittedShape,
    problems: ["act_malformed", "procedure_not_known", "norm_faulty"],
    async handle(call) {
      const { services, body, idempotency } = call;
      const admission = await admissionOf(call);
      const request = ["callMeeting", body];
      return answered(
        await services.matters.admit({ ...admission, idempotency: { ...idempotency, request } }),
      );
    },
  }),
  operation({
    id: "previewMeeting",
    method: "post",
    path: "/api/v1/meetings/preview",
    tag,
    summary: "What calling it would record, and what the rules would say; nothing is recorded",
    access: "openMatter",
    body: CallInput,
    answer: AdmittedShape,
    problems: ["act_malformed", "procedure_not_known", "norm_faulty"],
    async handle(call) {
      return answered(await call.services.matters.preview(await admissionOf(call)));
    },
  }),
  operation({
    id: "getMeeting",
    method: "get",
    path: "/api/v1/meetings/:id",
    tag,
    summary: "One meeting: its agenda, who is due and has read the notice, who is in the room, the record",
    access: "readNotice",
    params: byId,
    answer: MeetingShape,
    async handle(call) {
      const { services, principal, params } = call;
      const found = await noticed(call, params.id);
      const { row } = found;
      const view = await meetingView(call, found);
      await look(services, principal, {
        action: "getMeeting",
        body: row.body,
        subjects: [row.id, ...view.agenda.map(({ matter }) => matter)],
        list: false,
      });
      return view;
    },
  }),
  operation({
    id: "orderAgenda",
    method: "post",
    path: "/api/v1/meetings/:id/agenda",
    tag,
    summary: "Puts the agenda's items into another order: one act for each that moves, all or none",
    access: "recordAct",
    records: true,
    params: byId,
    body: OrderInput,
    status: 201,
    answer: AdmittedShape,
    problems: ["act_malformed", "matter_moved_on", "norm_faulty", "procedure_not_known"],
    async handle(call) {
      const { services, principal, params, body: input, idempotency, authorize } = call;
      const { jurisdiction } = principal;
      const row = await readable(call, "readMatter", params.id);
      authorize("recordAct", resourceOf(row, null));
      const actor = officeAt(principal, row.body);
      if (!actor) throw notAllowed();
      if (row.procedure !== MEETING_PROCEDURE) throw nothingThere();
      const stored = await actsOf(services.database, services.recordKey, jurisdiction, row.id);
      // As the recorder saw it: asked again after an answer that was lost, it comes to the same acts.
      const { agenda, stage } = meetingOf(stored.filter(({ number }) => number <= input.after));
      const acts = movesOf(input, agenda, stage === "called").map(({ type, data }) => ({
        type,
        actor,
        claimedAt: services.clock.now().toISOString(),
        data,
      }));
      if (acts.length === 0) throw wrong("body.order", "顺序没有变化", "The order is as it was");
      const request = ["orderAgenda", params.id, input];
      return answered(
        await services.matters.admit({
          jurisdiction,
          matter: { id: row.id },
          acts,
          after: input.after,
          idempotency: { ...idempotency, request },
        }),
      );
    },
  }),
  operation({
    id: "listItemsForMeeting",
    method: "get",
    path: "/api/v1/bodies/:id/items/waiting",
    tag,
    summary:
      "Items that a meeting of the body could take up: proposed or put off, and on no agenda, with what their entry of the list asks for and nobody has recorded",
    access: "readMatter",
    params: byId,
    answer: z.object({ items: z.array(WaitingItemShape) }),
    async handle(call) {
      const { services, principal, params, scope } = call;
      const { database, recordKey } = services;
      const { jurisdiction } = principal;
      const ids = await itemsWaiting(services, jurisdiction, params.id, scope("readMatter"));
      const rows = await rowsOf(database, jurisdiction, ids);
      const acts = await actsOfMany(database, recordKey, jurisdiction, ids);
      if (ids.length > 0)
        await look(services, principal, {
          action: "listItemsForMeeting",
          body: params.id,
          subjects: ids,
          list: true,
        });
      return { items: await itemViews(call, rows, acts) };
    },
  }),
];

type Order = z.infer<typeof OrderInput>;
type Move = Pick<ActDraft, "type" | "data">;

/** Before the chair approves it, items are listed anew; later a change says why. What was refused or put off keeps its number. */
function movesOf(
  { order, reasons }: Order,
  agenda: ReturnType<typeof meetingOf>["agenda"],
  isDraft: boolean,
): Move[] {
  const standing = agenda.filter(({ state }) => state === "listed");
  const isWhole = order.length === standing.length && standing.every(({ matter }) => order.includes(matter));
  if (!isWhole)
    throw wrong(
      "body.order",
      "请列出议程中尚未审议的全部议题，每项一次",
      "Name every item that still stands, once each",
    );
  if (!isDraft && !reasons)
    throw wrong(
      "body.reasons",
      "议程审定后调整，须写明理由",
      "Once the agenda is approved, say why it changes",
    );
  const numbers = standing.map(({ number }) => number);
  return order.flatMap((matter, at): Move[] => {
    const item = standing.find((one) => one.matter === matter);
    const number = numbers[at] ?? at + 1;
    if (!item || item.number === number) return [];
    return isDraft
      ? [{ type: "meeting.item-listed", data: { matter, number, item_title: item.title } }]
      : [{ type: "meeting.agenda-changed", data: { change: "order", reasons, matter, number } }];
  });
}
