/** The papers of a meeting of several items, made from its acts and from those of the items. */
import type { DocumentModel, MeetingPaper } from "../model.ts";
import { meetingAgenda } from "./agenda.ts";
import { attendanceSheet } from "./attendance-sheet.ts";
import type { MeetingFacts } from "./facts.ts";
import { minutesOfMeeting } from "./minutes.ts";
import { noticeOfMeeting } from "./notice.ts";
import { recordOfMeeting } from "./record.ts";
import { stationReport } from "./station-report.ts";

const BUILDERS: Record<MeetingPaper, (facts: MeetingFacts) => DocumentModel> = {
  agenda: meetingAgenda,
  "meeting-notice": noticeOfMeeting,
  "station-report": stationReport,
  "attendance-sheet": attendanceSheet,
  "meeting-record": recordOfMeeting,
  "meeting-minutes": minutesOfMeeting,
};

/** Pure: the same acts make the same paper. */
export function meetingPaperOf(kind: MeetingPaper, facts: MeetingFacts): DocumentModel {
  return BUILDERS[kind](facts);
}
