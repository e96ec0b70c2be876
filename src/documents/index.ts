/** 文书 · documents: the papers of a matter, made from its acts: one model, shown as page, print and docx. */
import { dossier } from "./dossier.ts";
import type { MatterFacts } from "./facts.ts";
import { meetingMinutes } from "./minutes.ts";
import type { DocumentKind, DocumentModel } from "./model.ts";
import { meetingRecord } from "./record.ts";
import { stationNotice } from "./station-notice.ts";

const BUILDERS: Record<DocumentKind, (facts: MatterFacts) => DocumentModel> = {
  record: meetingRecord,
  minutes: meetingMinutes,
  "station-notice": stationNotice,
  dossier,
};

/** Pure: the same acts make the same document. */
export function documentOf(kind: DocumentKind, facts: MatterFacts): DocumentModel {
  return BUILDERS[kind](facts);
}

export { docxOf } from "./docx.ts";
export type { CitedPaper, MatterFacts } from "./facts.ts";
export type { ItemFacts, MeetingFacts } from "./meetings/facts.ts";
export { meetingPaperOf } from "./meetings/index.ts";
export {
  type Block,
  DOCUMENT_KINDS,
  type DocumentKind,
  type DocumentModel,
  MEETING_PAPERS,
  type MeetingPaper,
  type Text,
} from "./model.ts";
export { DOCUMENT_NAMES } from "./parts.ts";
