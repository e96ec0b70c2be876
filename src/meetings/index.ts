/** 会议 · meetings: what a meeting of a leading group has come to, made from the acts of its matter (cn/meeting). */
export {
  type AgendaItem,
  CAPACITIES,
  type Capacity,
  type ItemState,
  type Means,
  type Meeting,
  MEETING_PROCEDURE,
  MEETING_STAGES,
  type MeetingStage,
  meetingOf,
  type Objection,
  type Presence,
} from "./meeting.ts";
export {
  type Called,
  calledAmong,
  calledIn,
  calledMeetings,
  calledProjection,
  calledTo,
  isCalledForItem,
  rebuildCalled,
} from "./called.ts";
export { defaultChair } from "./chair.ts";
export { itemsWaiting, type MeetingOfMatter, meetingsOfRows } from "./store.ts";
export {
  keepOrganKey,
  keepTone,
  organKeys,
  type OrganKeyRow,
  type SealedTone,
  toneGroups,
  type ToneGroup,
} from "./tone.ts";
