/**
 * 状态提示 · states: what a body shows as on a day, normal, prevention or warning, with the reasons. For orientation only: it
 * establishes nothing, ranks nobody, judges no person. A day is shown as it was known when it ended: what is recorded later about
 * it changes later days.
 */
export { type BodyReason, type BodyState, stateOfBody, type Thresholds, thresholdsOf } from "./body-state.ts";
export {
  type Day,
  dayOf,
  recordedBy,
  type Signs,
  type StandingBody,
  signsOn,
  standingBodies,
} from "./signs.ts";
