/** 示例 · sample: an invented prefecture to look at and to test with. */
export { generateSample, type Sample, type SampleOptions, type SampleSeat, type SampleTruth } from "./generate.ts";
export { JURISDICTIONS } from "./places.ts";
