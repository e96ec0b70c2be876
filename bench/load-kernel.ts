/** The same transaction without HTTP: the kernel's `admit`, called in this process, on the server's own database. */
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Admission, createMatters } from "../src/matters/index.ts";
import { loadPacks } from "../src/norms/index.ts";
import { openDatabase, systemClock } from "../src/platform/index.ts";
import { registryProjection } from "../src/registry/index.ts";
import type { Load, LoadOptions } from "./load-model.ts";
import { stepsOf } from "./meetings.ts";

/** As many connections as the server's pool. */
const CONNECTIONS = 16;

export async function kernelActs(options: LoadOptions): Promise<Load> {
  const { socketFolder, jurisdiction, body, clerk, account } = options;
  const database = openDatabase(
    { host: socketFolder, user: "app", database: "quanjian" },
    { max: CONNECTIONS },
  );
  const matters = createMatters({
    database,
    norms: await loadPacks(join(fileURLToPath(new URL("..", import.meta.url)), "norms")),
    recordKey: Buffer.from(readFileSync(options.recordKeyFile, "utf8").trim(), "base64"),
    clock: systemClock.now,
    projections: [registryProjection],
  });
  async function admit(matter: Admission["matter"], acts: Admission["acts"]): Promise<string> {
    const idempotency = { key: randomUUID(), by: account };
    const answer = await matters.admit({ jurisdiction, matter, acts, idempotency });
    if (!answer.ok) throw new Error(answer.message.en);
    return answer.matter;
  }
  const meetings = {
    open: (first: Admission["acts"][0]) => admit({ open: { procedure: "cn/decision", body } }, [first]),
    async record(matter: string, act: Admission["acts"][0]) {
      await admit({ id: matter }, [act]);
    },
  };
  return {
    prepare: (clients, spread) => stepsOf(() => meetings, clerk, clients, spread),
    stop: () => database.close(),
  };
}
