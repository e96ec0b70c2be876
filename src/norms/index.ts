/** 规范 · norms: what a pack says, and which of it is in force on a day. */
export type { CaseAct } from "./case-acts.ts";
export { loadCases, type NormCase } from "./cases.ts";
export { type Checked, checkAct, checkEnvelope } from "./check.ts";
export { type Condition, ConditionFault, compileCondition, type Facts } from "./feel.ts";
export type { NormSource } from "./build.ts";
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
  type Constraint,
  type Correlation,
  COUNT_KINDS,
  COUNTED_NAMES,
  type CountKind,
  type Counting,
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
export { lineFor, PackError, type PackProblem } from "./read-yaml.ts";
export type { Setting } from "./setting.ts";
