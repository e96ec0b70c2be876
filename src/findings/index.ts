/**
 * 问题提示 · findings: which breaches stand, and how each is handled. They are written by the kernel, with the act that
 * brings them; what is done about one is a matter of its own, of the procedure cn/finding.
 */
export {
  type Concerned,
  FINDING_PROCEDURE,
  type FindingState,
  type Handling,
  nameOf,
  type Outcome,
  type Position,
} from "./handling.ts";
export {
  countFindings,
  FINDING_SORTS,
  type FindingFilter,
  type FindingReading,
  type FindingRow,
  findingsOfMatter,
  findingRow,
  findingRows,
  listFindings,
} from "./lists.ts";
export { findFindings, type FoundFinding } from "./found.ts";
export { LIMITS, presses } from "./limits.ts";
export type { Told } from "./messages-of.ts";
export { findingsProjection, nameFindings, rebuildHandlings } from "./projection.ts";
export { answerLimits, type FindingPlaced, findingsPlaced, handlingsOf } from "./store.ts";
