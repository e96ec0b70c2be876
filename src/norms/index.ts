/** 规范 · norms: what a pack says, and which of it is in force on a day. */
export type { CaseAct } from "./case-acts.ts";
export { loadCases, type NormCase } from "./cases.ts";
export { type Checked, checkAct, checkEnvelope } from "./check.ts";
export { ConditionFault, compileCondition } from "./feel.ts";
export { loadPacks, type NormLibrary } from "./load.ts";
export { type MappedAct, type MeetingRow, mapMeetingRows, type RowProblem } from "./meeting-log.ts";
export {
  type ActDefinition,
  type Basis,
  type Bilingual,
  type Constraint,
  type Counting,
  type FieldDefinition,
  type Parameter,
  type Procedure,
  REMEMBERED_FIELDS,
  type Same,
  type Selector,
  type Template,
} from "./model.ts";
export { lineFor, PackError, type PackProblem } from "./read-yaml.ts";
