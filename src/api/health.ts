/** /healthz: what this server stands on, told as it is. Nothing in it is secret: /ledger names the same logs. */
import { Gauge, type Registry } from "prom-client";
import { lastSelfChecks } from "../jobs/index.ts";
import { type Database, DatabaseUnavailable } from "../platform/index.ts";

/** A sequencer at work takes a second at most; one that has been away for so long is missed. */
const LATE_SECONDS = 30;

type LogHealth = {
  jurisdiction: string;
  /** Null where the ledger was not opened yet. */
  status: string | null;
  /** How long the oldest act has waited for its place. */
  waitingSeconds: number;
};

export type Health = {
  /** degraded: acts are recorded, but not all of them reach a signed ledger. down: nothing can be recorded. */
  status: "ok" | "degraded" | "down";
  database: "ok" | "away";
  /** behind: acts have waited for long, so no sequencer works. not-signing: it works, and has a reason not to sign. */
  sequencer: "ok" | "behind" | "not-signing" | "unknown";
  logs: { jurisdiction: string; status: string | null; waitingSeconds: number }[];
};

/** The logs that are not as they should be are listed; an empty list means that all are. */
export async function health(database: Database): Promise<Health> {
  let logs: LogHealth[];
  try {
    logs = await database.query<LogHealth>(
      `select j.jurisdiction, h.status,
              coalesce(extract(epoch from now() - (select min(q.queued_at) from ledger_queue q
                                                    where q.jurisdiction = j.jurisdiction))::int, 0) as "waitingSeconds"
         from jurisdictions j left join ledger_heads h on h.jurisdiction = j.jurisdiction order by 1`,
    );
  } catch (error) {
    if (!(error instanceof DatabaseUnavailable)) throw error;
    return { status: "down", database: "away", sequencer: "unknown", logs: [] };
  }
  const late = logs.filter((log) => log.waitingSeconds >= LATE_SECONDS);
  const silent = logs.filter((log) => log.status !== "signing");
  return {
    status: late.length + silent.length === 0 ? "ok" : "degraded",
    database: "ok",
    sequencer: late.some((log) => log.status === "signing")
      ? "behind"
      : silent.length > 0
        ? "not-signing"
        : "ok",
    logs: logs.filter((log) => late.includes(log) || silent.includes(log)),
  };
}

/** What the last self-check of each log found, for an alarm: not ok, or long ago. Absent while the database is away. */
export function selfCheckGauges(registry: Registry, database: Database): void {
  const checks = () =>
    lastSelfChecks(database).catch((error: unknown) => {
      if (error instanceof DatabaseUnavailable) return [];
      throw error;
    });
  new Gauge({
    name: "quanjian_self_check_ok",
    help: "1 when the last self-check found the log and the acts that it opened as they were recorded",
    labelNames: ["jurisdiction"],
    registers: [registry],
    async collect() {
      this.reset();
      for (const check of await checks()) this.set({ jurisdiction: check.jurisdiction }, check.ok ? 1 : 0);
    },
  });
  new Gauge({
    name: "quanjian_self_check_timestamp_seconds",
    help: "When the last self-check ended, in Unix time",
    labelNames: ["jurisdiction"],
    registers: [registry],
    async collect() {
      this.reset();
      for (const check of await checks())
        this.set({ jurisdiction: check.jurisdiction }, Date.parse(check.finishedAt) / 1_000);
    },
  });
}
