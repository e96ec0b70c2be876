/** The environment, read and checked once. Addresses of databases hold passwords and are never repeated in a message. */
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { PROJECT } from "./project.ts";

export class ConfigError extends Error {
  override name = "ConfigError";
}

const port = z.coerce.number().int().min(0).max(65_535);
const databaseUrl = z.string().regex(/^postgres(ql)?:\/\//);

const Environment = z.object({
  PORT: port.optional(),
  QUANJIAN_HOST: z.string().default("127.0.0.1"),
  QUANJIAN_ORIGIN: z.url().optional(),
  QUANJIAN_DATA: z.string().optional(),
  QUANJIAN_BLOBS: z
    .string()
    .regex(/^(file|s3):/)
    .optional(),
  QUANJIAN_BACKUPS: z.string().optional(),
  QUANJIAN_BACKUP_DAYS: z.coerce.number().int().min(0).max(3_650).default(14),
  QUANJIAN_LOG: z.enum(["debug", "info", "warn", "error", "silent"]).default("warn"),
  QUANJIAN_SAMPLE: z.enum(["on", "off"]).default("on"),
  DATABASE_URL: databaseUrl.optional(),
  DATABASE_OWNER_URL: databaseUrl.optional(),
  DATABASE_SEQUENCER_URL: databaseUrl.optional(),
  DATABASE_ERASER_URL: databaseUrl.optional(),
});

const CURES: Record<keyof z.infer<typeof Environment>, string> = {
  PORT: "a port from 0 to 65535, for example 8080",
  QUANJIAN_HOST: "the address to listen on, by default 127.0.0.1",
  QUANJIAN_ORIGIN: "where browsers reach this server, for example https://quanjian.example.gov.cn",
  QUANJIAN_DATA: "a folder for database, files and keys",
  QUANJIAN_BLOBS: "file:FOLDER, a folder for the files that acts rest on",
  QUANJIAN_BACKUPS: "a folder for backups, best on another disk",
  QUANJIAN_BACKUP_DAYS: "for how many days backups are kept, 1 to 3650; 0 for no backups by night",
  QUANJIAN_LOG: "one of debug, info, warn, error, silent",
  QUANJIAN_SAMPLE: "on or off",
  DATABASE_URL: "postgres://… of the application's user",
  DATABASE_OWNER_URL: "postgres://… of the database's owner (migrations only)",
  DATABASE_SEQUENCER_URL: "postgres://… of the sequencer's user",
  DATABASE_ERASER_URL: "postgres://… of the eraser's user",
};

export type Config = {
  port: number | null;
  host: string;
  origin: string | null;
  dataFolder: string;
  /** Where files that acts rest on are kept; null: in the data folder. */
  blobFolder: string | null;
  /** Null: in the data folder. */
  backupFolder: string | null;
  /** 0: the nights make no backups, and none is removed. */
  backupDays: number;
  sample: boolean;
  logLevel: string;
  databaseUrls: { app: string; owner: string; sequencer: string | null; eraser: string | null } | null;
};

/**
 * Outside the sample nobody may hold both the application and the log. The embedded database cannot give that: one
 * operating-system user runs it and may enter it under every role.
 */
function checkSeparation(env: z.infer<typeof Environment>): void {
  if (!env.DATABASE_URL)
    throw new ConfigError(
      "outside the sample (QUANJIAN_SAMPLE=off) the embedded database is not used, because whoever runs it can be " +
        "application and sequencer at once: set DATABASE_URL and DATABASE_OWNER_URL to a PostgreSQL server of your own",
    );
  if (env.DATABASE_SEQUENCER_URL)
    throw new ConfigError(
      "outside the sample the server must not hold DATABASE_SEQUENCER_URL: unset it here, and give it to the process " +
        "`quanjian ledger sequence`, under an operating-system user of its own",
    );
}

/** "file:FOLDER", as a path or as a URL. @throws ConfigError for s3, which this version does not have. */
function blobFolderOf(value: string | undefined): string | null {
  if (value === undefined) return null;
  if (value.startsWith("s3:"))
    throw new ConfigError(
      "QUANJIAN_BLOBS=s3:… is not there in this version: keep files in a folder, QUANJIAN_BLOBS=file:FOLDER",
    );
  const path = value.startsWith("file://") ? fileURLToPath(value) : value.slice("file:".length);
  if (path === "") throw new ConfigError("QUANJIAN_BLOBS=file: lacks its folder: QUANJIAN_BLOBS=file:FOLDER");
  return resolve(path);
}

/** @throws ConfigError naming each wrong variable and what it should hold. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const read = Environment.safeParse(environment);
  if (!read.success) {
    const names = [...new Set(read.error.issues.map((issue) => String(issue.path[0])))];
    throw new ConfigError(
      names.map((name) => `${name} must be ${CURES[name as keyof typeof CURES]}`).join("; "),
    );
  }
  const env = read.data;
  if (Boolean(env.DATABASE_URL) !== Boolean(env.DATABASE_OWNER_URL))
    throw new ConfigError(
      "set DATABASE_URL and DATABASE_OWNER_URL together, or neither for the embedded database",
    );
  if (env.QUANJIAN_SAMPLE === "off") checkSeparation(env);
  return {
    port: env.PORT ?? null,
    host: env.QUANJIAN_HOST,
    origin: env.QUANJIAN_ORIGIN ?? null,
    dataFolder: resolve(env.QUANJIAN_DATA ?? join(PROJECT, "data")),
    blobFolder: blobFolderOf(env.QUANJIAN_BLOBS),
    backupFolder: env.QUANJIAN_BACKUPS ? resolve(env.QUANJIAN_BACKUPS) : null,
    backupDays: env.QUANJIAN_BACKUP_DAYS,
    sample: env.QUANJIAN_SAMPLE === "on",
    logLevel: env.QUANJIAN_LOG,
    databaseUrls:
      env.DATABASE_URL && env.DATABASE_OWNER_URL
        ? {
            app: env.DATABASE_URL,
            owner: env.DATABASE_OWNER_URL,
            sequencer: env.DATABASE_SEQUENCER_URL ?? null,
            eraser: env.DATABASE_ERASER_URL ?? null,
          }
        : null,
  };
}
