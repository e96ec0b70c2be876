/** 规则 · rules: what each act does to each constraint. Pure; the same for one act as for ten years replayed. */
export {
  type CheckOptions,
  checkLog,
  type LogCheck,
  type LogViolation,
} from "./check-log.ts";
export { type Conflict, type Conflicts, conflictsAfter, conflictsOf, type DeadAct } from "./conflicts.ts";
export { type Deadline, deadlinesOf } from "./deadlines.ts";
export { type Difference, judgeCase } from "./judge-case.ts";
export { type LookAhead, lookAhead } from "./look-ahead.ts";
export {
  type Assessment,
  assess,
  type ConstraintAssessment,
  type Monitor,
  settleMonitor,
  startMonitor,
  stepMonitor,
} from "./monitor.ts";
export type { ConstraintCheck } from "./tally.ts";
export { type Breach, type Change, type Occurrence, TICK, type Verdict } from "./occurrence.ts";
export { type State, type StateInput, type StateReason, stateOf } from "./states.ts";
