/** 事项 · matters: the kernel. One door in (`admit`), and what can be read of what entered. */
export {
  type Act,
  type ActDraft,
  type Actor,
  type Admission,
  type Admitted,
  type Asking,
  envelope,
  type Finding,
  fieldsOf,
  type MatterBasics,
  type Refusal,
  refusal,
  type System,
  type VerdictChange,
} from "./act.ts";
export {
  deadlinesOfMatter,
  type MatterKey,
  mattersToTick,
  type NearDeadline,
  nearDeadlines,
  openMatters,
} from "./deadlines.ts";
export { CLOCK_TOLERANCE_MS } from "./decide.ts";
export { digestUnder, idOf } from "./digest.ts";
export { eraseAct } from "./erase.ts";
export { type FindingPlace, findingIdUnder } from "./finding-id.ts";
export { type AskedLaw, type Law, type LawOf, lawOfPacks, notKnown } from "./law.ts";
export { makeLines } from "./lines.ts";
export {
  countByBody,
  countMatters,
  decodeCursor,
  listMatters,
  type MatterRow,
  matterIds,
  matterRow,
  matterWindow,
  type Page,
  rowsOf,
  totalOfMatters,
} from "./lists.ts";
export {
  type AdmitAllOptions,
  createMatters,
  type Matters,
  type MattersOptions,
  type Projection,
} from "./matters.ts";
export { MATTER_SORTS, type MatterOrder } from "./ordering.ts";
export type { MatterFilter, Scope } from "./selection.ts";
export { judgementsOf } from "./store.ts";
export { actById, actsOf, actsOfMany, firstActsOf, type StoredAct } from "./stored-acts.ts";
export { type DeadlineRow, TICK_TITLE } from "./ticks.ts";
