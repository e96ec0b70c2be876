/** 回溯测试 · backtest: what a changed rule would have found, and what it would no longer find. Nothing is recorded. */
export { clockOf } from "./clock.ts";
export { type Found, type Judged, judgeMatter, tick } from "./judge.ts";
export {
  type BackTestEvent,
  backTest,
  type Face,
  type Judge,
  judgeBy,
  type Judgement,
  type Laws,
  occurrenceOf,
  type Past,
  type PastMatter,
  type Until,
} from "./past.ts";
export { type Counts, type Difference, startTally, type Summary } from "./tally.ts";
