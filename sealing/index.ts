/** Sealed positions: for the member's browser, the station's device and the server alike. It imports nothing of them. */
export { freshBytes, fromBase64, type Random, toBase64 } from "./bytes.ts";
export {
  commitmentOf,
  isOpeningOf,
  LABEL,
  type Opening,
  type Place,
  type Position,
  SALT_BYTES,
} from "./commitment.ts";
export {
  joinHalves,
  openSealed,
  type Outcome,
  type Sealed,
  sealPosition,
  splitOpening,
  type Unopened,
} from "./halves.ts";
export { type Hindrance, type Shown, whyNotRelease } from "./release.ts";
export {
  isStationKey,
  newStationDevice,
  openAtStation,
  sealToStation,
  type StationDevice,
  stationKeyCode,
} from "./station.ts";
export {
  newOrganKey,
  openTone,
  type OrganKey,
  SEALED_TONE_BYTES,
  sealTone,
  type Tone,
  type TonePlace,
  TONES,
  unwrapOrganKey,
  WORDS_COUNT,
  wordsIn,
  type WrappedKey,
} from "./tone.ts";
