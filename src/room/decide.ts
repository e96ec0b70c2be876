/**
 * What a request of the room records, from what stands: acts, or why not. Pure; time and actor come from outside.
 *
 * What happened is recorded even where it breaks a rule. Refused is what cannot be: somebody who is not in the room
 * speaking from a device, a vote on an item that is over. What the order makes plain is recorded by the room itself.
 */
import { type ActDraft, type Actor, type Refusal, refusal } from "../matters/act.ts";
import type { Capacity, Meeting, Presence } from "../meetings/meeting.ts";
import { latest, type RoomItem } from "./item.ts";

/** The system that keeps the room: what is plain from its order needs nobody to press a button. */
export const ROOM: Actor = { system: "room" };

export function roomRefused(zh: string, en: string): Refusal {
  return refusal("room_refused", zh, en);
}

type At = { actor: Actor; claimedAt: string };
type Person = Pick<Presence, "person" | "capacity" | "state"> & { reason?: string | undefined };

const act = (type: string, { actor, claimedAt }: At, data: Record<string, unknown> = {}): ActDraft => ({
  type,
  actor,
  claimedAt,
  data,
});
const ofItem = (type: string, at: At, data: Record<string, unknown> = {}) =>
  act(`decision.${type}`, at, data);
const ofMeeting = (type: string, at: At, data: Record<string, unknown> = {}) =>
  act(`meeting.${type}`, at, data);

/** Kinds of a meeting that an item's own law knows by the same name. */
const KINDS_OF_ITEMS = new Set(["group", "standing", "plenary", "executive", "office"]);

export const stateIn = (meeting: Meeting, person: string): Presence["state"] =>
  meeting.presence.find((one) => one.person === person)?.state ?? "unknown";
const isThere = (meeting: Meeting, person: string) => stateIn(meeting, person) === "present";

/** Opens the meeting with its roll: who is there, who is not, each once. */
export function openingDrafts(meeting: Meeting, roll: readonly Person[], at: At): ActDraft[] | Refusal {
  const over = whyNotSitting(meeting);
  if (over) return over;
  const opened = meeting.openedAt === null ? [ofMeeting("opened", at)] : [];
  return [...opened, ...roll.flatMap((one) => presenceDraft(meeting, one, at) ?? [])];
}

/** A meeting that is over or cancelled cannot be sat in. */
export function whyNotSitting({ stage }: Pick<Meeting, "stage">): Refusal | null {
  if (stage === "over" || stage === "filed")
    return roomRefused(
      "会议已经散会，不能再记录会场情况",
      "The meeting is over; nothing more happens in its room",
    );
  if (stage === "cancelled") return roomRefused("会议已经取消", "The meeting was cancelled");
  return null;
}

/** Null: it is recorded so already. Who was there before and comes again has returned; who never came cannot leave. */
export function presenceDraft(meeting: Meeting, one: Person, at: At): ActDraft | null {
  const { person, capacity, state, reason } = one;
  const known = meeting.presence.find((before) => before.person === person);
  const why = reason ? { reason } : {};
  if (known?.state === state) return null;
  const as = known && state !== "present" ? known.capacity : capacity;
  if (state === "present") {
    if (known?.state === "left") return ofMeeting("returned", at, { of: person, as: known.capacity });
    return ofMeeting("attended", at, { of: person, as });
  }
  if (state === "left")
    return known?.state === "present" ? ofMeeting("left", at, { of: person, as, ...why }) : null;
  return ofMeeting("absent", at, { of: person, as, ...why });
}

const OF_ITEM_ABSENT = new Set<Capacity>(["chair", "member"]);

/** What the item's own matter lacks of who is in the room, so that its rules count the same people as the room. */
export function mirrored(meeting: Meeting, item: RoomItem, known: ReadonlySet<string>, at: At): ActDraft[] {
  const there = new Map(item.there.map(({ person, as }) => [person, as]));
  return meeting.presence.flatMap(({ person, capacity, state }) => {
    const about = { of: person, as: capacity };
    const before = there.get(person);
    if (state === "present") {
      if (before === capacity || (before === undefined && !isCounted(capacity) && known.has(person)))
        return [];
      // Who was called and was not there has not come before.
      if (!item.came.includes(person)) return [ofItem("attended", at, about)];
      return [ofItem(capacity === "chair" ? "chair-taken-over" : "returned", at, about)];
    }
    if (before !== undefined)
      return [ofItem(state === "absent" ? "absent" : "left", at, { of: person, as: before })];
    return state === "absent" && OF_ITEM_ABSENT.has(capacity) && !known.has(person)
      ? [ofItem("absent", at, about)]
      : [];
  });
}

const isCounted = (capacity: string) => capacity === "chair" || capacity === "member";

/** The item's matter is made ready: that a meeting of this kind takes it up, how many are due, and who is there. */
export function conveningDrafts(
  meeting: Meeting,
  item: RoomItem,
  { isConvened, due, known }: { isConvened: boolean; due: number; known: ReadonlySet<string> },
  at: At,
): ActDraft[] {
  const kind =
    meeting.kind !== null && KINDS_OF_ITEMS.has(meeting.kind) ? { meeting_kind: meeting.kind } : {};
  const convened = isConvened ? [] : [ofItem("convened", at, { due, ...kind })];
  return [...convened, ...mirrored(meeting, item, known, { ...at, actor: ROOM })];
}

export function openItemDraft(
  meeting: Meeting,
  matter: string,
  { means, isSealed }: { means: "paper" | "devices" | null; isSealed: boolean },
  at: At,
): ActDraft | Refusal | null {
  const over = whyNotSitting(meeting);
  if (over) return over;
  if (meeting.openedAt === null)
    return roomRefused("会议尚未开始，请先宣布开会", "The meeting is not open yet; open it first");
  if (meeting.isAdjourned)
    return roomRefused("正在休会，请先复会", "The meeting is adjourned; resume it first");
  if (meeting.openItem === matter) return null;
  const data = { matter, ...(means ? { means } : {}), ...(isSealed ? { sealed: true } : {}) };
  return ofMeeting("item-opened", at, data);
}

/** @param resolved what the meeting resolved on the item, where it has */
export function closeItemDraft(
  meeting: Meeting,
  matter: string,
  outcome: string,
  resolved: string | null,
  at: At,
): ActDraft | Refusal | null {
  const item = meeting.agenda.find((one) => one.matter === matter);
  if (item?.state === "closed" && item.outcome === outcome) return null;
  if (item?.state !== "open") return roomRefused("该议题不在审议中", "This item is not under discussion");
  if (resolved !== null && resolved !== outcome)
    return roomRefused(
      "本议题已经作出决议，结果与此不同；请按决议的结果结束",
      "The resolution on this item says something else; close it as it was resolved",
    );
  return ofMeeting("item-closed", at, { matter, outcome });
}

const REMARK = {
  sealed: "成员意见封存、启封之前，主持人发言（由会场发言顺序得出）",
  open: "到会成员全部表态之前，主持人发言（由会场发言顺序得出）",
};

/**
 * The floor goes to somebody. Given to the chair while members have yet to state, the remark is made: the clerk serves the
 * chief and is not asked to press it.
 */
export function remarkDraft(
  item: RoomItem,
  to: string | null,
  isSealed: boolean,
  claimedAt: string,
): ActDraft | null {
  if (to === null || to !== item.chair || item.resolved) return null;
  if (item.toState.length === 0) return null;
  const text = isSealed ? REMARK.sealed : REMARK.open;
  return ofItem("remark-made", { actor: ROOM, claimedAt }, { of: to, as: "chair", text });
}

export type Asked = {
  /** Of the item's matter: "decision.voted". */
  type: string;
  data: Record<string, unknown>;
  /** The item is the meeting's open one. */
  isOpen: boolean;
  /** Recorded from a device of the person whom it is about, and not by the clerk. */
  isOwn: boolean;
};

const PERSONAL = new Set(["position-stated", "opinion-changed", "voted", "interest-declared", "recused"]);

/** An act of the item at hand as the room records it, or why it cannot be. */
export function itemDrafts(meeting: Meeting, item: RoomItem, asked: Asked, at: At): ActDraft[] | Refusal {
  const name = asked.type.slice(asked.type.indexOf(".") + 1);
  const why = whyNot(meeting, item, asked, name);
  if (why) return why;
  const { data } = asked;
  const person = typeof data.of === "string" ? data.of : "person" in at.actor ? at.actor.person : "";
  // In the capacity in which the person is in the room: nobody chooses it on a form.
  const capacity = capacityOf(meeting, item, person);
  const about = PERSONAL.has(name) ? { ...data, of: person, as: capacity } : data;
  if (isSaid(item, name, person, data)) return [];
  if (name === "interest-declared") {
    const recused = ofItem("recused", at, { of: person, as: capacity, reason: data.interest });
    return [ofItem(name, at, about), ...(item.recused.includes(person) ? [] : [recused])];
  }
  return [ofItem(name, at, about)];
}

/** The same once more, from a second device or a second clerk, is one thing said once. */
function isSaid(item: RoomItem, name: string, person: string, data: Asked["data"]): boolean {
  const stated = item.positions.find((one) => one.person === person);
  if (name === "position-stated") return stated !== undefined && latest(stated).position === data.position;
  if (name === "voted")
    return item.vote.cast.some((one) => one.person === person && one.choice === data.choice);
  return name === "recused" && item.recused.includes(person);
}

function capacityOf(meeting: Meeting, item: RoomItem, person: string): string {
  return (
    item.there.find((one) => one.person === person)?.as ??
    meeting.presence.find((one) => one.person === person)?.capacity ??
    "member"
  );
}

function whyNot(
  meeting: Meeting,
  item: RoomItem,
  { data, isOpen, isOwn }: Asked,
  name: string,
): Refusal | null {
  if (!isOpen)
    return roomRefused(
      "该议题不在审议中，没有记录；补记请在事项页面办理",
      "This item is not under discussion, so nothing was recorded; what is recorded afterwards belongs on the matter's page",
    );
  if (meeting.isAdjourned)
    return roomRefused("正在休会，没有记录", "The meeting is adjourned; nothing was recorded");
  if (item.resolved && PERSONAL.has(name))
    return roomRefused(
      "决议已经作出，此后的意见和表决不再记录在本议题；对记录有异议的，会后提出",
      "The resolution is made: what comes after it is not recorded on this item. Object to the record after the meeting",
    );
  if (item.resolved && name === "resolved")
    return roomRefused("本议题已经作出决议", "The resolution on this item is made already");
  if (!PERSONAL.has(name)) return null;
  const person = typeof data.of === "string" ? data.of : "";
  const before = name === "position-stated" && item.positions.find((one) => one.person === person);
  if (before && latest(before).position !== data.position)
    return roomRefused(
      "该成员已经表态；改变意见的，写明理由，另行记录",
      "This member has stated a position; a change of it is recorded beside it, with reasons",
    );
  if (!isOwn) return null;
  if (!isThere(meeting, person))
    return roomRefused(
      "您没有登记到会，不能在会场发表意见；请会议记录人员登记",
      "You are not registered as present; ask the clerk to register you",
    );
  const as = capacityOf(meeting, item, person);
  if (!isCounted(as))
    return roomRefused(
      "列席人员可以发言，不表态、不表决",
      "Who attends without a vote is heard, and neither states a position nor votes",
    );
  if (item.recused.includes(person)) return roomRefused("您已在本议题回避", "You are recused on this item");
  return null;
}
