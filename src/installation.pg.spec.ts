/** Outside the sample the application's database user holds no other role of the installation. */
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../test/database.ts";
import { openInstallation } from "./installation.ts";
import { createLog, type Database, openDatabase, readConfig } from "./platform/index.ts";

const folder = mkdtempSync(join(tmpdir(), "quanjian-installation-"));
const mark = randomBytes(4).toString("hex");
let db: TestDatabase;
let admin: Database;
let at: { host: string; database: string };

beforeAll(async () => {
  db = await createTestDatabase();
  at = db.connections.owner as typeof at;
  admin = openDatabase({ ...at, user: "postgres" }, { max: 1 });
  for (const user of ["plain", "owning", "erasing"]) await admin.query(`create role ${user}_${mark} login`);
  await admin.query(`grant quanjian_owner to owning_${mark}`);
  for (const user of ["plain", "owning", "erasing"])
    await admin.query(`grant quanjian_app to ${user}_${mark}`);
  await admin.query(`grant quanjian_eraser to erasing_${mark}`);
});
afterAll(async () => {
  for (const user of ["plain", "owning", "erasing"]) await admin.query(`drop role ${user}_${mark}`);
  await admin.close();
  await db.drop();
  rmSync(folder, { recursive: true });
});

async function openAs(user: string): Promise<string> {
  const url = (name: string) => `postgres://${name}@localhost/${at.database}?host=${at.host}`;
  const config = readConfig({
    QUANJIAN_SAMPLE: "off",
    QUANJIAN_DATA: folder,
    DATABASE_URL: url(`${user}_${mark}`),
    DATABASE_OWNER_URL: url("quanjian_owner"),
  });
  return openInstallation(config, createLog("silent"), "http://localhost:8080").then(
    async (installation) => {
      await installation.close();
      return "opened";
    },
    (error: Error) => `${error.name}: ${error.message}`,
  );
}

test("a user that owns the tables or may erase is refused by name; one that is the application alone opens", async () => {
  expect(await openAs("owning")).toMatch(/^ConfigError: the user owning_\w+ of DATABASE_URL owns the tables/);
  expect(await openAs("erasing")).toMatch(
    /^ConfigError: the user erasing_\w+ of DATABASE_URL may act as the eraser/,
  );
  expect(await openAs("plain")).toBe("opened");
});
