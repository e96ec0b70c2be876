/** Secret ballots as pages and devices use them: the voter's half, the tellers' half, and what anybody may check. */
export {
  type Announcement,
  announce,
  announcementHash,
  announcementRefusal,
  isTallyTold,
  signAnnouncement,
  toldBeforehand,
} from "./announcement.ts";
export type { Credential } from "./ballot.ts";
export { type Closing, closingCode, closingHash, ownSlotRefusal } from "./closing.ts";
export { askForCredential, ballotKeyOf, type PendingCredential, takeCredential } from "./credential.ts";
export { INCIDENTS, type Incident } from "./incidents.ts";
export {
  type Box,
  type Confirmations,
  type Occasion,
  type Opened,
  openForCounting,
  sealForCounting,
  stripInner,
  stripOuter,
} from "./opening.ts";
export {
  type PaperCount,
  type PaperResult,
  paperResult,
  type PaperVerdict,
  paperVerdict,
} from "./paper.ts";
export { isRefusal, type Refusal, type RefusalCode, type Words } from "./refusals.ts";
export { fillSlot, type Slot, type SlotHash, slotHash } from "./slot.ts";
export { count, type Tally } from "./tally.ts";
export { agree, forget, newTeller, type Teller, tellersPublic } from "./teller.ts";
export { type Anchor, type TellerPublic, type Vote, voteCode, voteHash, voteRefusal } from "./vote.ts";
