/** 后台任务 · jobs: what need not be in a request. */
export { isJobName, JOBS, type JobContext, type JobName, type JobOutcome, runJob } from "./jobs.ts";
export { prepareQueue, startWorker, type Worker } from "./queue.ts";
export { makeSearch } from "./search.ts";
export { lastSelfChecks, type SelfCheck } from "./self-check.ts";
