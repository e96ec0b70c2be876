/** 示例 · sample: an invented prefecture to look at and to test with. */
export type { Broken } from "./decisions.ts";
export type { SampleDivision } from "./divisions.ts";
export type { SampleSeat } from "./establish.ts";
export { generateSample, type Sample, type SampleDecision, type SampleOptions } from "./generate.ts";
export type { SampleFinding } from "./handlings.ts";
export { JURISDICTIONS } from "./places.ts";
export type { SampleTask } from "./tasks.ts";
export { idOf } from "./random.ts";
