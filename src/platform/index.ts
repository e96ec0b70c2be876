/** The floor under every module: it knows none of them. */
export { byteStream } from "./byte-stream.ts";
export { civilDayIn, timeZoneOf } from "./civil-day.ts";
export { type Clock, systemClock } from "./clock.ts";
export { type Config, ConfigError, readConfig } from "./config.ts";
export {
  type Connection,
  type Database,
  DatabaseUnavailable,
  openDatabase,
  type Statement,
  type Transaction,
  type WritingTransaction,
} from "./database.ts";
export { becomeServer, type DataFolder, keyOf, openDataFolder } from "./data-folder.ts";
export {
  type EmbeddedPostgres,
  type EmbeddedRole,
  ensureDatabase,
  startEmbeddedPostgres,
} from "./embedded-postgres.ts";
export { createLog, type Log } from "./log.ts";
export { type Logins, MIGRATIONS_FOLDER, migrate } from "./migrate.ts";
export {
  type FieldProblem,
  type Language,
  languageOf,
  PROBLEMS,
  Problem,
  type ProblemCode,
  problemResponse,
  type Words,
} from "./problem.ts";
export { tryLock } from "./process-lock.ts";
export { PROJECT } from "./project.ts";
export { joinPostgres, type SharedPostgres } from "./shared-postgres.ts";
export { textOf } from "./text-file.ts";
