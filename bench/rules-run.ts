/** One measurement of the rules in a process of its own, so that none warms or spoils the compiler for another. */
import { checkLog, type Occurrence, startMonitor, stepMonitor } from "../src/rules/index.ts";
import type { EventLog } from "../src/logs/event-log.ts";
import { inventedLog, plainRules, procedureOf, rulesWithDataAndTime } from "./rules-log.ts";
import { conditionRules, jsonRulesEngine, pm4js, skeletonRules } from "./rules-peers.ts";

export type RulesRequest = {
  what: "log" | "explained" | "online" | "pm4js" | "json-rules-engine";
  rules: "12" | "100" | "data and time" | "skeleton" | "conditions";
  events: number;
  rounds: number;
};
/**
 * Events a second of processor time, all threads of the process together, so that a busy machine spoils it less: a figure
 * for each round; the first round warms up and is left out. `plain`: of the same rounds, by turns, without explanations.
 */
export type RulesResult = { perSecond: number[]; plain: number[]; found: number };

const OPEN_MATTERS = 100_000;

function rulesOf({ rules }: RulesRequest) {
  if (rules === "data and time") return rulesWithDataAndTime();
  if (rules === "skeleton") return skeletonRules();
  return rules === "conditions" ? conditionRules() : plainRules(Number(rules));
}

/** What is to be timed: each call goes over the log once, and says how much it found. */
function runOf(request: RulesRequest, log: EventLog): () => Promise<number> {
  const procedure = procedureOf(rulesOf(request));
  switch (request.what) {
    case "log":
      return async () => {
        const { constraints } = await checkLog(procedure, log, { complete: true });
        return constraints.reduce((sum, c) => sum + c.cases.violated, 0);
      };
    case "explained":
      return async () => {
        let told = 0;
        await checkLog(procedure, log, {
          complete: true,
          onViolation: ({ positions }) => (told += positions.length),
        });
        return told;
      };
    case "pm4js": {
      const check = pm4js(log);
      return async () => check();
    }
    case "json-rules-engine":
      return jsonRulesEngine(log, request.events);
    case "online":
      throw new Error("online has a time of its own");
  }
}

/** So many matters are open at once; their acts come in the order of their times. */
function online(request: RulesRequest): RulesResult {
  const procedure = procedureOf(rulesOf(request));
  const log = inventedLog(request.events);
  const acts: { matter: number; act: Occurrence }[] = [];
  for (let matter = 0; matter < Math.min(OPEN_MATTERS, log.cases.length); matter += 1)
    for (let i = log.starts[matter] as number; i < (log.starts[matter + 1] as number); i += 1) {
      const person = log.resource.words[log.resource.codes[i] as number] ?? null;
      const amounts = log.attributes.get("amount");
      const amount = amounts?.kind === "number" ? amounts.values[i] : null;
      const act: Occurrence = {
        number: i - (log.starts[matter] as number) + 1,
        type: log.activity.words[log.activity.codes[i] as number] as string,
        of: person,
        by: person,
        as: null,
        item: null,
        data: { amount },
        time: log.time[i] as number,
      };
      acts.push({ matter, act });
    }
  acts.sort((a, b) => a.act.time - b.act.time || a.act.number - b.act.number);
  const perSecond: number[] = [];
  let found = 0;
  for (let round = 0; round <= request.rounds; round += 1) {
    const monitors = Array.from({ length: OPEN_MATTERS }, () => startMonitor(procedure));
    found = 0;
    const began = process.cpuUsage();
    for (const { matter, act } of acts)
      found += stepMonitor(monitors[matter] as (typeof monitors)[number], act).length;
    perSecond.push(acts.length / secondsSince(began));
  }
  return { perSecond: perSecond.slice(1), plain: [], found };
}

async function measure(request: RulesRequest): Promise<RulesResult> {
  if (request.what === "online") return online(request);
  const log = inventedLog(request.events);
  const run = runOf(request, log);
  const plainly = request.what === "explained" ? runOf({ ...request, what: "log" }, log) : null;
  const perSecond: number[] = [];
  const plain: number[] = [];
  let found = 0;
  for (let round = 0; round <= request.rounds; round += 1) {
    const began = process.cpuUsage();
    found = await run();
    perSecond.push(request.events / secondsSince(began));
    if (plainly === null) continue;
    const beganPlain = process.cpuUsage();
    await plainly();
    plain.push(request.events / secondsSince(beganPlain));
  }
  return { perSecond: perSecond.slice(1), plain: plain.slice(1), found };
}

function secondsSince(began: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1_000_000;
}

process.stdout.write(JSON.stringify(await measure(JSON.parse(process.argv[2] ?? "{}") as RulesRequest)));
