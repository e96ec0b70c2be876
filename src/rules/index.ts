/** 规则 · rules: what each act does to each constraint. Pure; the same for one act as for ten years replayed. */
export { type Difference, judgeCase } from "./judge-case.ts";
export {
  type Assessment,
  assess,
  type ConstraintAssessment,
  type Monitor,
  settleMonitor,
  startMonitor,
  stepMonitor,
} from "./monitor.ts";
export type { Breach, Change, Occurrence, Verdict } from "./occurrence.ts";
