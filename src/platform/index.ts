/** The floor under every module: it knows none of them. */
export { type Clock, systemClock } from "./clock.ts";
export { type Config, ConfigError, readConfig } from "./config.ts";
export { type Connection, type Database, DatabaseUnavailable, openDatabase, type Transaction } from "./database.ts";
export { type DataFolder, keyOf, openDataFolder } from "./data-folder.ts";
export { type EmbeddedPostgres, ensureDatabase, startEmbeddedPostgres } from "./embedded-postgres.ts";
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
