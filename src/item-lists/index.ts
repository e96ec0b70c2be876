/** 事项清单 · item lists: which matters of a body need a meeting, in versions; and items proposed by them. */
export { type Proposal, proposalActs, versionActs } from "./acts.ts";
export { differenceOf, type EntryChange } from "./difference.ts";
export { csvOf, workbookOf } from "./file.ts";
export {
  type Entry,
  ENTRY_LISTED,
  inForceOn,
  ITEM_LIST_PROCEDURE,
  PRECONDITIONS,
  preconditionsOf,
  type Version,
} from "./list.ts";
export { matchesOf } from "./match.ts";
export { readEntries } from "./sheet.ts";
export { splittingOf, windowStart } from "./splitting.ts";
export { earlierItems, versionsOf } from "./store.ts";
