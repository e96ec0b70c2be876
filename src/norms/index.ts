/** 规范 · norms: what a pack says, and which of it is in force on a day. */

export type { NormSource } from "./build.ts";
export type { CaseAct } from "./case-acts.ts";
export { loadCases, type NormCase } from "./cases.ts";
export { type Checked, checkAct, checkEnvelope } from "./check.ts";
export { compareProcedures, type ProcedureChange, type Seen } from "./compare.ts";
export { type Explained, explain } from "./explain.ts";
export { type Condition, ConditionFault, compileCondition, type Facts } from "./feel.ts";
export { loadPacks, type NormLibrary, type PackInfo, type ProcedureFile, type Scope } from "./load.ts";
export {
  importedFields,
  type MappedAct,
  type MeetingRow,
  mapMeetingRows,
  type RowProblem,
} from "./meeting-log.ts";
export {
  type ActDefinition,
  type Approval,
  type Basis,
  type BasisStatus,
  type Bilingual,
  COUNT_KINDS,
  COUNTED_NAMES,
  type Constraint,
  type Correlation,
  type Counting,
  type CountKind,
  type DatedValue,
  type DecisionTable,
  type DocumentTemplate,
  type Duration,
  type DurationUnit,
  type FieldDefinition,
  type InForce,
  type NormList,
  PAIR_KINDS,
  type Pair,
  type PairKind,
  type Parameter,
  type Procedure,
  REMEMBERED_FIELDS,
  type Same,
  type Selector,
  type Template,
  type TimeCondition,
} from "./model.ts";
export { type Note, notesOn } from "./notes.ts";
export { lineFor, PackError, type PackProblem } from "./read-yaml.ts";
export {
  dateWords,
  durationWords,
  type Language,
  SEVERITY_WORDS,
  STATUS_WORDS,
  sentenceOf,
  valueWords,
} from "./sentences.ts";
export type { Setting } from "./setting.ts";
