/** 规范 · norms: what a pack says, and which of it is in force on a day. */
export { type Checked, checkAct } from "./check.ts";
export { ConditionFault, compileCondition } from "./feel.ts";
export { loadPacks, type NormLibrary, PackError, type PackProblem } from "./load.ts";
export { type MappedAct, type MeetingRow, mapMeetingRows, type RowProblem } from "./meeting-log.ts";
export type {
  ActDefinition,
  Basis,
  Bilingual,
  Constraint,
  Counting,
  FieldDefinition,
  Procedure,
  Same,
  Selector,
  Template,
} from "./model.ts";
