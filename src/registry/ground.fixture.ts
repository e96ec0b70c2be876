/** A database with the kernel and the registry's projection on it, and as many empty jurisdictions as a test asks for. */
import { randomBytes, randomUUID } from "node:crypto";
import { createTestDatabase, type TestDatabase } from "../../test/database.ts";
import { createMatters, type Matters } from "../matters/index.ts";
import type { Registry } from "./facts.ts";
import { importRegistry } from "./interchange/import.ts";
import { sheetsOf } from "./interchange/export.ts";
import { writeCsv } from "./interchange/csv.ts";
import { registryProjection } from "./projection.ts";
import { shippedNorms } from "../norms/shipped.fixture.ts";

export type Ground = {
  db: TestDatabase;
  matters: Matters;
  recordKey: Buffer;
  clock: { now(): Date };
  newJurisdiction(timeZone?: string): Promise<string>;
  /** Brings a registry into a jurisdiction, by acts. */
  fill(jurisdiction: string, registry: Registry): Promise<void>;
};

export async function openGround(): Promise<Ground> {
  const db = await createTestDatabase();
  const recordKey = randomBytes(32);
  const clock = { now: () => new Date("2026-11-24T00:00:00Z") };
  const norms = await shippedNorms();
  const projections = [registryProjection];
  const matters = createMatters({ database: db.app, norms, recordKey, clock: clock.now, projections });
  return {
    db,
    matters,
    recordKey,
    clock,
    async newJurisdiction(timeZone = "Asia/Shanghai") {
      const jurisdiction = `j-${randomUUID()}`;
      await db.app.query(
        `insert into jurisdictions (jurisdiction, title_zh, title_en, origin, time_zone, created_at)
         values ($1, '测试', 'Test', $1, $2, now())`,
        [jurisdiction, timeZone],
      );
      return jurisdiction;
    },
    async fill(jurisdiction, registry) {
      const sheets = Object.values(sheetsOf(registry, "zh"));
      const files = sheets.map((sheet) => ({ name: `${sheet.name}.csv`, bytes: writeCsv(sheet) }));
      const means = { database: db.app, matters, clock };
      const answer = await importRegistry(means, { jurisdiction, files, actor: { system: "import" } });
      if (!answer.ok) throw new Error(JSON.stringify(answer));
    },
  };
}
