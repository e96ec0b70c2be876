/** 班子分工 · division: who in a leading group manages, oversees and checks what, by which plan, on any day. */
export { actsOfPlan, type PlanDraft } from "./drafting.ts";
export {
  differences,
  type Duty,
  keyOf,
  OTHER_AREA,
  PARTS,
  type Part,
  type Plan,
  planBefore,
  planInForce,
} from "./plan.ts";
export { type DivisionStanding, divisionStandings } from "./standing.ts";
export { DIVISION_PROCEDURE, plansOf } from "./store.ts";
