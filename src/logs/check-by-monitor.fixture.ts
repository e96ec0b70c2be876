/** Checks a log act by act with the kernel's own monitor: slow, and what the fast way must agree with. */
import type { Procedure } from "../norms/index.ts";
import {
  assess,
  type CheckOptions,
  type LogCheck,
  type Occurrence,
  settleMonitor,
  startMonitor,
  stepMonitor,
} from "../rules/index.ts";
import { type EventLog, valueAt, wordAt } from "./index.ts";

export async function checkByMonitor(
  procedure: Procedure,
  log: EventLog,
  { complete, onViolation }: CheckOptions,
): Promise<LogCheck> {
  const sums = new Map<string, LogCheck["constraints"][number]>();
  for (let c = 0; c < log.cases.length; c++) {
    const monitor = startMonitor(procedure);
    const start = log.starts[c] as number;
    const end = log.starts[c + 1] as number;
    const tell = (changes: ReturnType<typeof stepMonitor>) => {
      for (const { constraint, breach } of changes)
        onViolation?.({
          case: c,
          constraint,
          item: breach.item,
          at: breach.at - 1,
          positions: breach.acts.map((n) => n - 1),
        });
    };
    for (let e = start; e < end; e++) tell(stepMonitor(monitor, occurrenceAt(log, e, e - start + 1)));
    if (complete && !monitor.closed) tell(settleMonitor(monitor, end - start));
    for (const a of assess(monitor, complete || monitor.closed).constraints) {
      const sum = sums.get(a.constraint) ?? {
        id: a.constraint,
        cases: { satisfied: 0, violated: 0, pending: 0, vacuous: 0 },
        activations: { fulfilled: 0, violated: 0 },
      };
      sums.set(a.constraint, sum);
      const key =
        a.verdict === "violated"
          ? "violated"
          : a.vacuous
            ? "vacuous"
            : a.verdict === "possibly-violated"
              ? "pending"
              : "satisfied";
      sum.cases[key]++;
      sum.activations.fulfilled += a.activations.fulfilled;
      sum.activations.violated += a.activations.violated;
    }
  }
  return { constraints: [...sums.values()] };
}

export function occurrenceAt(log: EventLog, event: number, number: number): Occurrence {
  const data: Record<string, unknown> = {};
  for (const [name, column] of log.attributes) {
    const value = valueAt(column, event);
    if (value !== null) data[name] = value;
  }
  const by = wordAt(log.resource, event);
  const of = log.attributes.has("of") ? (data.of as string | undefined) : by;
  return {
    number,
    type: wordAt(log.activity, event) ?? "",
    of: of ?? null,
    by,
    as: wordAt(log.role, event),
    item: wordAt(log.item, event),
    data,
    time: log.time[event] as number,
  };
}
