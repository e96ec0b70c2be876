/** 会议 · meetings of a leading group: what is coming, one of them, and calling one with its first items. */
import { type ActDraft, actsOf, actsOfMany, decodeCursor, listMatters, rowsOf } from "../matters/index.ts";
import { itemsWaiting, MEETING_PROCEDURE, meetingOf, meetingsOfRows } from "../meetings/index.ts";
import { namesOf } from "../registry/index.ts";
import { answered, nothingThere, officeAt, readable, resourceOf } from "./matters.ts";
import { MeetingBasics, MeetingShape, WaitingItemShape } from "./meeting-shapes.ts";
import { basicsOf, itemViews, meetingView } from "./meeting-view.ts";
import { admissionOf, CallInput, ITEMS_MOST, wrong } from "./meeting-call.ts";
import { calledBesides, noticed } from "./meeting-notice.ts";
import { notAllowed, operation, z } from "./operation.ts";
import { cursorNotValid, openCursor, PageQuery, pageOf, sealCursor } from "./paging.ts";
import { AdmittedShape, Id } from "./shapes.ts";
import { look } from "./views.ts";

const tag = "Meetings";
const byId = z.object({ id: Id });
const Text = z.string().trim().min(1);

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
      const called = after === undefined ? await calledBesides(call, query.body) : [];
      const found = await meetingsOfRows(services, jurisdiction, [
        ...called.map(({ row }) => row),
        ...page.items,
      ]);
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
        const asked = called.find(({ row }) => row.id === shown.id)?.items;
        const standing = meeting.agenda.filter(
          ({ matter, state }) =>
            state !== "refused" && state !== "deferred" && (!asked || asked.has(null) || asked.has(matter)),
        );
        return {
          ...shown,
          items: standing.length,
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
