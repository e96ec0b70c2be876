/**
 * Secret ballots as the server sees them: it sets up the vote, signs blindly, keeps ciphertext, and follows the course.
 * It has no code that opens a ballot.
 */
export {
  type Announcement,
  announcementHash,
  announcementRefusal,
  type Group,
  isTallyTold,
  mergedGroups,
  toldBeforehand,
} from "./announcement.ts";
export { type Closing, closingCode, closingHash, closingOf, closingRefusal } from "./closing.ts";
export {
  type Course,
  type CourseLimits,
  courseOf,
  decide,
  evolve,
  type Happening,
  initialCourse,
  type Stage,
  unconfirmed,
} from "./course.ts";
export { INCIDENT_NAMES, INCIDENTS, type Incident } from "./incidents.ts";
export { type Issuer, issuerFrom, issuerSecret, newIssuer, signBlindly } from "./issuer.ts";
export { type Box, boxRefusal, type Occasion } from "./opening.ts";
export { type PaperCount, type PaperVerdict, paperVerdict } from "./paper.ts";
export { isRefusal, REFUSAL_CODES, type Refusal, type RefusalCode, type Words } from "./refusals.ts";
export { type Slot, type SlotHash, slotHash, slotRefusal } from "./slot.ts";
export {
  agreementMessage,
  isTellersSignature,
  type PassRule,
  type SecrecyRule,
  type TellerPublic,
  type Vote,
  voteCode,
  voteHash,
  voteRefusal,
} from "./vote.ts";
