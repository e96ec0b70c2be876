/** 会场 · room: what happens live in a meeting. Everything that counts is an act; the floor, devices and screens are not. */
export {
  type Asked,
  closeItemDraft,
  conveningDrafts,
  itemDrafts,
  mirrored,
  openingDrafts,
  openItemDraft,
  presenceDraft,
  remarkDraft,
  ROOM,
  roomRefused,
  stateIn,
  whyNotSitting,
} from "./decide.ts";
export {
  ITEM_PROCEDURE,
  itemOf,
  latest,
  type Opinion,
  type Phase,
  PHASES,
  type RoomItem,
  type Statement,
} from "./item.ts";
export { factsOf, neededOf } from "./law.ts";
export { openRoomNotices, ROOM_CHANNEL, roomProjection, type RoomNotices, tellRoom } from "./notices.ts";
export { rebuildRecusals, recusedFrom } from "./recusals.ts";
export {
  askFloor,
  closeScreens,
  codeOf,
  devicesOf,
  floorOf,
  hasGuessed,
  joinDevice,
  joinScreen,
  leaveFloor,
  meetingByCode,
  noteWrongCode,
  offerScreen,
  passFloor,
  roomCode,
  screenByKey,
  type Turn,
} from "./store.ts";
