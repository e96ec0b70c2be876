/**
 * 会议记录的确认 · what comes after a meeting. Confirmations, objections, answers and corrections are acts of the meeting and are
 * recorded as any are. Two things go over several matters: the items' own records follow from the answers, and the minutes
 * are issued in the meeting and in each item.
 */
import type { Actor } from "../matters/index.ts";
import { Problem } from "../platform/index.ts";
import { itemFound, meetingFound } from "./meeting-facts.ts";
import { askedOf, isSettled, RESOLVED } from "./meeting-record-state.ts";
import { MeetingRecordShape, recordView } from "./meeting-record-view.ts";
import { answered, officeAt, resourceOf } from "./matters.ts";
import { type Call, notAllowed, operation, z } from "./operation.ts";
import { Id } from "./shapes.ts";
import { look } from "./views.ts";

const tag = "Meetings";
const byId = z.object({ id: Id });
const ROOM = { system: "room" } as const;
const Recorded = z.object({
  matters: z.array(Id).openapi({ description: "Items in whose matters it now stands" }),
});

export const meetingRecordOperations = [
  operation({
    id: "getMeetingRecord",
    method: "get",
    path: "/api/v1/meetings/:id/record",
    tag,
    summary:
      "The record of a meeting: the reader's own part, who has confirmed it or objected, answers, corrections, and what followed in the items",
    access: "readMatter",
    params: byId,
    answer: MeetingRecordShape,
    async handle(call) {
      const found = await meetingFound(call, call.params.id);
      const { view, read } = await recordView(call, found);
      await look(call.services, call.principal, {
        action: "getMeetingRecord",
        body: found.row.body,
        subjects: [found.row.id, ...read],
        list: false,
      });
      return view;
    },
  }),
  operation({
    id: "followMeetingRecord",
    method: "post",
    path: "/api/v1/meetings/:id/record/follow",
    tag,
    summary:
      "Once all who attended have answered and every objection is answered, records in each resolved item's matter that the record is confirmed; asked again it completes what is missing and records nothing twice",
    access: "recordAct",
    // Its own key is not needed: what is recorded has one for each item, whoever asks.
    records: true,
    params: byId,
    answer: Recorded,
    problems: ["act_malformed", "norm_faulty"],
    async handle(call) {
      const { principal, params, allows } = call;
      const found = await meetingFound(call, params.id);
      const mayOwn = allows("recordAct", resourceOf(found.row, principal.person));
      if (!mayOwn && !allows("recordAct", resourceOf(found.row, null))) throw notAllowed();
      if (!isSettled(found.meeting, found.acts)) return { matters: [] };
      return { matters: await confirmedInItems(call, found) };
    },
  }),
  operation({
    id: "issueMeetingMinutes",
    method: "post",
    path: "/api/v1/meetings/:id/minutes",
    tag,
    summary: "Issues the minutes: recorded in the meeting and in the matter of each item that was resolved",
    access: "recordAct",
    records: true,
    params: byId,
    body: z.strictObject({
      claimedAt: z.iso.datetime({ offset: true }),
      differsFromRecord: z.boolean(),
      text: z.string().trim().min(1).max(2_000).optional(),
      evidence: z
        .array(z.string().regex(/^[0-9a-f]{64}$/))
        .max(50)
        .optional(),
    }),
    status: 201,
    answer: Recorded,
    problems: ["act_malformed", "claimed_in_future", "norm_faulty", "duplicate_act"],
    handle: issued,
  }),
];

type Found = Awaited<ReturnType<typeof meetingFound>>;
type Asker = Call<{ id: string }, unknown, unknown>;

/** Items whose own matters have a resolution. A recused person's are among them: nothing of their content is answered. */
async function resolvedItems(call: Asker, { meeting }: Found) {
  const items = await Promise.all(
    meeting.agenda
      .filter(({ state }) => state === "closed")
      .map(async (item) => ({ item, found: await itemFound(call, item.matter) })),
  );
  return items.flatMap(({ item, found }) =>
    found?.acts.some(({ type }) => type === RESOLVED) ? [{ item, ...found }] : [],
  );
}

/**
 * Nobody decides it: it follows from what is on record, so the room's system records it, under a key that is the item's own.
 * Whoever asks, however often, the item has one confirmation of this meeting's record.
 */
async function confirmedInItems(call: Asker, found: Found): Promise<string[]> {
  const { matters, clock } = call.services;
  const { row, meeting } = found;
  const counts = {
    confirmed: new Set(meeting.confirmed.map(({ person }) => person)).size,
    objected: new Set(meeting.objections.map(({ person }) => person)).size,
  };
  const text = `会议记录已由到会成员逐人答复（应答${askedOf(meeting).length}人，确认${counts.confirmed}人，提出异议${counts.objected}人，异议均已答复），见会议事项`;
  const items = await resolvedItems(call, found);
  for (const { row: item, acts } of items) {
    if (acts.some(({ type }) => type === "decision.record-confirmed")) continue;
    answered(
      await matters.admit({
        jurisdiction: row.jurisdiction,
        matter: { id: item.id },
        acts: [
          {
            type: "decision.record-confirmed",
            actor: ROOM,
            claimedAt: clock.now().toISOString(),
            data: { text },
          },
        ],
        idempotency: {
          key: `record confirmed ${item.id}`,
          by: row.id,
          request: ["followMeetingRecord", row.id, item.id],
        },
      }),
    );
  }
  return items.map(({ item }) => item.matter);
}

type Issuing = Call<
  { id: string },
  unknown,
  {
    claimedAt: string;
    differsFromRecord: boolean;
    text?: string | undefined;
    evidence?: string[] | undefined;
  }
>;

/** The meeting first; broken off in between, the same request completes it: each part has a key derived from the caller's. */
async function issued(call: Issuing): Promise<{ matters: string[] }> {
  const { services, principal, params, body, idempotency, authorize } = call;
  const found = await meetingFound(call, params.id);
  authorize("recordAct", resourceOf(found.row, null));
  const actor = officeAt(principal, found.row.body);
  if (!actor) throw noOffice();
  const items = await resolvedItems(call, found);
  for (const { row } of items) authorize("recordAct", resourceOf(row, null));
  const places = [
    { id: found.row.id, type: "meeting.minutes-issued" },
    ...items.map(({ row }) => ({ id: row.id, type: "decision.minutes-issued" })),
  ];
  for (const { id, type } of places)
    answered(
      await services.matters.admit({
        jurisdiction: principal.jurisdiction,
        matter: { id },
        acts: [actOf(type, actor, body)],
        idempotency: {
          by: idempotency.by,
          key: `${idempotency.key} ${id}`,
          request: ["issueMeetingMinutes", id, body],
        },
      }),
    );
  return { matters: items.map(({ item }) => item.matter) };
}

function actOf(
  type: string,
  actor: Actor,
  { claimedAt, differsFromRecord, text, evidence }: Issuing["body"],
) {
  return {
    type,
    actor,
    claimedAt,
    data: { differs_from_record: differsFromRecord, ...(text ? { text } : {}) },
    ...(evidence ? { evidence } : {}),
  };
}

function noOffice(): Problem {
  return new Problem("not_allowed", {
    zh: "您在名册中没有该单位的职务，不能印发纪要",
    en: "The registry shows no office of yours in this body; you cannot issue its minutes",
  });
}
