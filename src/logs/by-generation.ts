/** Which cases of a log are judged by which generation of a procedure: by the day of their first event, as the kernel does. */
import type { Procedure } from "../norms/index.ts";
import type { EventLog } from "./event-log.ts";
import { LogFault } from "./log-fault.ts";

export type Generation = { procedure: Procedure; cases: number[] };

/** @throws LogFault where no generation is in force, or a case has no time to go by. */
export function byGeneration(
  log: EventLog,
  procedureOn: (day: string) => Procedure | undefined,
  dayOf: (ms: number) => string,
): Generation[] {
  const generations = new Map<string, Generation>();
  const days = new Map<string, Generation>();
  for (let c = 0; c < log.cases.length; c++) {
    const at = log.time[log.starts[c] as number] as number;
    if (Number.isNaN(at)) throw timeless(log.cases[c] as string);
    const day = dayOf(at);
    let found = days.get(day);
    if (found === undefined) {
      const procedure = procedureOn(day);
      if (procedure === undefined) throw notInForce(log.cases[c] as string, day);
      const key = `${procedure.version} ${procedure.inForce.from}`;
      found = generations.get(key) ?? { procedure, cases: [] };
      generations.set(key, found);
      days.set(day, found);
    }
    found.cases.push(c);
  }
  return [...generations.values()];
}

const CURE = {
  zh: "请用 --on 日期 说明按哪一天的规定判断",
  en: "say with --on DAY by the rules of which day to judge",
};

function timeless(name: string): LogFault {
  return new LogFault(
    {},
    { zh: `案“${name}”的第一个事件没有时间`, en: `the first event of the case ${name} has no time` },
    CURE,
  );
}

function notInForce(name: string, day: string): LogFault {
  return new LogFault(
    {},
    {
      zh: `案“${name}”始于 ${day}，当日该程序没有施行中的版本`,
      en: `the case ${name} begins on ${day}, when no generation of the procedure was in force`,
    },
    CURE,
  );
}
