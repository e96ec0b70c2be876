/** What the figures were measured on. */
import { execFileSync } from "node:child_process";
import { cpus, release, totalmem } from "node:os";
import { join } from "node:path";
import { openDatabase, startEmbeddedPostgres } from "../src/platform/index.ts";
import { benchFolder, removeFolder } from "./server.ts";

const GIB = 1_024 ** 3;

export async function machineFacts(): Promise<[name: string, value: string][]> {
  const [first] = cpus();
  return [
    ["Date", new Date().toISOString().slice(0, 10)],
    ["Commit", commit()],
    ["CPU", `${first?.model.trim() ?? "unknown"}, ${cpus().length} cores`],
    ["Memory", `${(totalmem() / GIB).toFixed(1)} GiB`],
    ["Kernel", `${process.platform} ${release()}`],
    ["Node", process.version],
    ["PostgreSQL", `${await postgresVersion()}, embedded, fsync on`],
  ];
}

function commit(): string {
  return execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
}

async function postgresVersion(): Promise<string> {
  const folder = benchFolder("version");
  const postgres = await startEmbeddedPostgres({ folder: join(folder, "database") });
  const database = openDatabase(postgres.connection("postgres", "postgres"), { max: 1 });
  try {
    const [row] = await database.query<{ server_version: string; fsync: string; commit: string }>(
      "select current_setting('server_version') as server_version, current_setting('fsync') as fsync, " +
        "current_setting('synchronous_commit') as commit",
    );
    if (row?.fsync !== "on" || row.commit !== "on") throw new Error("the benchmark needs a durable database");
    return row.server_version;
  } finally {
    await database.close();
    await postgres.stop();
    removeFolder(folder, postgres.socketFolder);
  }
}
