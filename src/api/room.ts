/**
 * The live room of a meeting. Who may read the meeting sees its room, and so does whoever is recorded as there. Entering is
 * the look that is recorded: what a room goes on to hear is not recorded once more with every word.
 */
import { randomUUID } from "node:crypto";
import type { MatterRow } from "../matters/index.ts";
import { MEETING_PROCEDURE } from "../meetings/index.ts";
import { Problem } from "../platform/index.ts";
import {
  askFloor,
  closeScreens,
  devicesOf,
  hasGuessed,
  joinDevice,
  leaveFloor,
  meetingByCode,
  noteWrongCode,
  offerScreen,
  roomCode,
  tellRoom,
} from "../room/index.ts";
import { nothingThere, resourceOf } from "./matters.ts";
import { type Call, notAllowed, operation, z } from "./operation.ts";
import type { RoomFacts } from "./room-facts.ts";
import { type RoomNow, roomNow } from "./room-now.ts";
import { StepInput } from "./room-parts.ts";
import { previewStep, takeStep } from "./room-steps.ts";
import { RoomShape } from "./room-shapes.ts";
import { roomView } from "./room-view.ts";
import { Id, Instant, NewFindingShape } from "./shapes.ts";
import { look } from "./views.ts";

const tag = "Rooms";
const byId = z.object({ id: Id });
const REFUSALS = [
  "room_refused",
  "act_malformed",
  "act_not_known",
  "norm_faulty",
  "matter_moved_on",
] as const;
const SCREEN_CODE_MS = 10 * 60_000;

type Asking = Pick<Call<unknown, unknown, unknown>, "services" | "principal" | "allows">;
type Room = { row: MatterRow; facts: RoomFacts; now: RoomNow; mayRun: boolean };

/** @throws Problem not_found, the same for a meeting that is not there and for a room that is closed to the reader. */
export async function entered(
  { services, principal, allows }: Asking,
  id: string,
  /** Somebody who is about to enter: of whom no presence is recorded yet. */
  isComing = false,
): Promise<Room> {
  const now = await roomNow(services, { jurisdiction: principal.jurisdiction, meeting: id });
  if (!now || !mayEnter({ principal, allows }, now, isComing)) throw nothingThere();
  const { facts } = now;
  return { row: facts.row, facts, now, mayRun: allows("recordAct", resourceOf(facts.row, null)) };
}

/** Whoever may read the meeting, is recorded as there, or is asked to attend and it sits; and who is about to come. */
export function mayEnter(
  { principal, allows }: Pick<Asking, "principal" | "allows">,
  { facts: { row, meeting, asked } }: RoomNow,
  isComing = false,
): boolean {
  const { person } = principal;
  const isThere =
    meeting.presence.some((one) => one.person === person) ||
    (meeting.stage === "sitting" && person !== null && asked.includes(person));
  return (
    allows("enterRoom", resourceOf(row, isThere ? person : null)) ||
    (isComing && allows("recordPresence", resourceOf(row, person)))
  );
}

const StepAnswerShape = z
  .object({
    acts: z.int().openapi({ description: "How many were recorded; 0 where it stood so already" }),
    findings: z.array(
      NewFindingShape.extend({ title: z.object({ zh: z.string(), en: z.string() }).nullable() }),
    ),
    matter: Id.nullable(),
  })
  .openapi("RoomStepAnswer");

/** With the rules' titles: what is shown before it is done has to say which rule speaks. */
function titled(
  facts: RoomFacts,
  services: Asking["services"],
  answer: Awaited<ReturnType<typeof takeStep>>,
) {
  const rules = [
    ...(facts.current?.procedure.constraints ?? []),
    ...(services.norms.procedure(MEETING_PROCEDURE, facts.row.openedOn)?.constraints ?? []),
    ...(services.norms.procedure("cn/decision", facts.row.openedOn)?.constraints ?? []),
  ];
  const findings = answer.findings.map((finding) => ({
    ...finding,
    title: rules.find(({ id }) => id === finding.constraint)?.title ?? null,
  }));
  return { ...answer, findings };
}

export const roomOperations = [
  operation({
    id: "joinRoom",
    method: "post",
    path: "/api/v1/rooms/join",
    tag,
    summary:
      "Enters a meeting's room on this device, by its code or as the meeting that one has before one; another device of the same person ends with it",
    access: "recordPresence",
    body: z.strictObject({
      code: z.string().trim().max(20).optional(),
      meeting: Id.optional(),
      takeOver: z.boolean().default(false),
    }),
    status: 201,
    answer: z.object({ meeting: Id, device: z.uuid() }),
    problems: ["room_code_wrong", "room_other_device", "room_refused", "not_found", "too_many_requests"],
    async handle(call) {
      const { services, principal, body, allows } = call;
      const { jurisdiction, person } = principal;
      const meeting = body.meeting ?? (await byCode(call, body.code ?? ""));
      const { row, facts } = await entered(call, meeting, true);
      if (!person || !allows("recordPresence", resourceOf(row, person))) throw notAllowed();
      const { stage } = facts.meeting;
      if (stage === "over" || stage === "filed" || stage === "cancelled")
        throw new Problem("room_refused", {
          zh: "会议已经散会或者取消，会场已经关闭",
          en: "The meeting is over or was cancelled: its room is closed",
        });
      const room = { jurisdiction, meeting };
      const before = (await devicesOf(services.database, room)).find((one) => one.person === person);
      if (before && !body.takeOver)
        throw new Problem("room_other_device", {
          zh: "您已在另一台设备上参会；改用本设备的，请确认，原设备随即停用",
          en: "You take part on another device; confirm to go on here, and that one stops",
        });
      const device = randomUUID();
      const at = services.clock.now();
      await services.database.transaction(async (tx) => {
        await joinDevice(tx, room, { person, device }, at);
        await tellRoom(tx, jurisdiction, meeting);
      });
      await look(services, principal, {
        action: "joinRoom",
        body: row.body,
        subjects: [meeting],
        list: false,
      });
      return { meeting, device };
    },
  }),
  operation({
    id: "getRoom",
    method: "get",
    path: "/api/v1/meetings/:id/room",
    tag,
    summary: "The room as it stands for the reader: who is there, the item at hand, what comes next",
    access: "enterRoom",
    params: byId,
    query: z.object({
      device: z.uuid().optional().openapi({ description: "As joinRoom gave it: then entering was the look" }),
    }),
    answer: RoomShape,
    async handle(call) {
      const { services, principal, params, query, language } = call;
      const { row, facts, now, mayRun } = await entered(call, params.id);
      const room = { jurisdiction: row.jurisdiction, meeting: row.id };
      const isSitting = !["over", "filed", "cancelled"].includes(facts.meeting.stage);
      let { code } = now;
      if (code === null && mayRun && isSitting) {
        code = await roomCode(services.database, room, services.clock.now());
        await tellRoom(services.database, room.jurisdiction, room.meeting);
      }
      const view = roomView({ ...now, code }, { principal, mayRun }, language);
      if (view.me.device === null || view.me.device !== query.device)
        await look(services, principal, {
          action: "getRoom",
          body: row.body,
          subjects: [row.id],
          list: false,
        });
      return view;
    },
  }),
  operation({
    id: "takeRoomStep",
    method: "post",
    path: "/api/v1/meetings/:id/room/steps",
    tag,
    summary:
      "What happens in the room, recorded with the server's time: the clerk records anything, everybody else what is their own",
    access: "enterRoom",
    records: true,
    params: byId,
    body: StepInput,
    status: 201,
    answer: StepAnswerShape,
    problems: [...REFUSALS],
    async handle(call) {
      const { row, facts } = await entered(call, call.params.id, call.body.kind === "presence");
      return titled(facts, call.services, await takeStep(call, row, call.body));
    },
  }),
  operation({
    id: "previewRoomStep",
    method: "post",
    path: "/api/v1/meetings/:id/room/steps/preview",
    tag,
    summary: "What a step of the room would be, and what the rules would say; nothing is recorded",
    access: "enterRoom",
    params: byId,
    body: StepInput,
    answer: StepAnswerShape,
    problems: [...REFUSALS],
    async handle(call) {
      const { row, facts } = await entered(call, call.params.id, call.body.kind === "presence");
      return titled(facts, call.services, await previewStep(call, row, call.body));
    },
  }),
  operation({
    id: "takeFloor",
    method: "post",
    path: "/api/v1/meetings/:id/room/floor",
    tag,
    summary: "Asks for the floor on the item at hand, for oneself; asked twice it is asked once",
    access: "enterRoom",
    params: byId,
    body: z.strictObject({ matter: Id }),
    status: 204,
    problems: ["room_refused"],
    handle: (call) => floor(call, askFloorOf),
  }),
  operation({
    id: "dropFloor",
    method: "post",
    path: "/api/v1/meetings/:id/room/floor/drop",
    tag,
    summary: "Does not ask for the floor any more, or is done",
    access: "enterRoom",
    params: byId,
    body: z.strictObject({ matter: Id }),
    status: 204,
    problems: ["room_refused"],
    handle: (call) => floor(call, dropFloorOf),
  }),
  operation({
    id: "openRoomScreen",
    method: "post",
    path: "/api/v1/meetings/:id/room/screens",
    tag,
    summary: "A code for one screen of this room, good once and for ten minutes",
    access: "enterRoom",
    params: byId,
    body: z.strictObject({}),
    status: 201,
    answer: z.object({ code: z.string(), until: Instant }),
    problems: ["room_refused"],
    async handle(call) {
      const { services, principal } = call;
      const { row, mayRun } = await entered(call, call.params.id);
      if (!mayRun) throw notAllowed();
      const until = new Date(services.clock.now().getTime() + SCREEN_CODE_MS);
      const room = { jurisdiction: row.jurisdiction, meeting: row.id };
      const code = await offerScreen(services.database, room, principal.account, until);
      return { code, until: until.toISOString() };
    },
  }),
  operation({
    id: "closeRoomScreens",
    method: "post",
    path: "/api/v1/meetings/:id/room/screens/close",
    tag,
    summary: "Closes every screen of this room, and the codes that were not used",
    access: "enterRoom",
    params: byId,
    body: z.strictObject({}),
    status: 204,
    async handle(call) {
      const { services } = call;
      const { row, mayRun } = await entered(call, call.params.id);
      if (!mayRun) throw notAllowed();
      const room = { jurisdiction: row.jurisdiction, meeting: row.id };
      await services.database.transaction(async (tx) => {
        await closeScreens(tx, room);
        await tellRoom(tx, room.jurisdiction, room.meeting);
      });
      return new Response(null, { status: 204 });
    },
  }),
];

async function byCode({ services, principal }: Asking, code: string): Promise<string> {
  const { jurisdiction, account } = principal;
  const at = services.clock.now();
  if (await hasGuessed(services.database, jurisdiction, account, at))
    throw new Problem("too_many_requests", {
      zh: "会场代码连续输错，请十分钟后再试，或者请会议记录人员协助",
      en: "Too many wrong codes; try again in ten minutes, or ask the clerk",
    });
  const meeting = await meetingByCode(services.database, jurisdiction, code);
  if (meeting !== null) return meeting;
  await noteWrongCode(services.database, jurisdiction, account, at);
  throw new Problem("room_code_wrong", {
    zh: "没有此代码的会场；请核对大屏或者控制台上的六位代码",
    en: "No room has this code; check the six digits on the screen or with the clerk",
  });
}

type FloorCall = Call<{ id: string }, unknown, { matter: string }>;
type FloorChange = typeof askFloorOf;
const askFloorOf = (...[tx, room, matter, person, at]: Parameters<typeof askFloor>) =>
  askFloor(tx, room, matter, person, at);
const dropFloorOf: FloorChange = (tx, { jurisdiction }, matter, person) =>
  leaveFloor(tx, jurisdiction, matter, person);

/** Whoever is in the room speaks, with a vote or without; who is recused on the item does not. */
async function floor(call: FloorCall, change: FloorChange): Promise<Response> {
  const { services, principal, body, params } = call;
  const { row, facts } = await entered(call, params.id);
  const { person } = principal;
  const isHere = facts.meeting.presence.some((one) => one.person === person && one.state === "present");
  if (!person || !isHere)
    throw new Problem("not_allowed", {
      zh: "您没有登记到会，请会议记录人员登记",
      en: "You are not registered as present; ask the clerk to register you",
    });
  const { current } = facts;
  if (current?.row.id !== body.matter)
    throw new Problem("room_refused", { zh: "该议题不在审议中", en: "This item is not under discussion" });
  if (current.item.recused.includes(person))
    throw new Problem("room_refused", { zh: "您已在本议题回避", en: "You are recused on this item" });
  const room = { jurisdiction: row.jurisdiction, meeting: row.id };
  await services.database.transaction(async (tx) => {
    await change(tx, room, body.matter, person, services.clock.now());
    await tellRoom(tx, room.jurisdiction, room.meeting);
  });
  return new Response(null, { status: 204 });
}
