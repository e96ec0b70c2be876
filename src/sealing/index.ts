/** 封存表态 · sealed positions: rounds, seals and reveals of a matter, and the proof bundle that an outsider checks. */
export { bundleOf } from "./bundle.ts";
export { sealingProjection } from "./projection.ts";
export { type SealProof, sealProofs } from "./proofs.ts";
export { type Standing, standingOf, waitMsOf } from "./readiness.ts";
export { chairCites, type Means, reveal, seal, seen, startRound, type Under } from "./room.ts";
export {
  missingFrom,
  openRound,
  type Round,
  type Sealing,
  SEALING_ACTS,
  SEALING_PROCEDURE,
} from "./round.ts";
export { dropHalves, heldHalves, offerDevice, offeredDevice, stationHalvesOf } from "./store.ts";
