/** What the commands that work on an installation have in common: open, run, close, and the exit code. */
import { type Installation, openInstallation } from "../installation.ts";
import { ConfigError, createLog, readConfig } from "../platform/index.ts";

export const EXIT_REFUSED = 1;
export const EXIT_USAGE = 2;
export const EXIT_FAULT = 3;

export type Flags = { jurisdiction: string; json?: boolean };

/** An expected "no": one line, exit 1. */
export class Refused extends Error {
  override name = "Refused";
}

/** Opens the installation, runs, closes; what is thrown becomes an exit code and one line. */
export function within<A extends unknown[]>(
  noun: string,
  work: (installation: Installation, ...given: A) => Promise<void>,
) {
  return async (...given: A): Promise<void> => {
    let installation: Installation | null = null;
    try {
      const config = readConfig(process.env);
      installation = await openInstallation(
        config,
        createLog(config.logLevel),
        config.origin ?? "http://localhost",
      );
      for (const flags of given)
        if (hasJurisdiction(flags)) await requireJurisdiction(installation, flags.jurisdiction);
      await work(installation, ...given);
    } catch (error) {
      process.stderr.write(`quanjian ${noun}: ${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = exitCodeOf(error);
    } finally {
      await installation?.close();
    }
  };
}

function exitCodeOf(error: unknown): number {
  if (error instanceof Refused) return EXIT_REFUSED;
  return error instanceof ConfigError || error instanceof SyntaxError ? EXIT_USAGE : EXIT_FAULT;
}

function hasJurisdiction(given: unknown): given is { jurisdiction: string } {
  return (
    typeof given === "object" &&
    given !== null &&
    "jurisdiction" in given &&
    typeof given.jurisdiction === "string"
  );
}

async function requireJurisdiction({ database }: Installation, jurisdiction: string): Promise<void> {
  const rows = await database.query<{ jurisdiction: string }>(
    "select jurisdiction from jurisdictions order by 1",
  );
  const names = rows.map((r) => r.jurisdiction);
  if (!names.includes(jurisdiction))
    throw new SyntaxError(
      `there is no jurisdiction ${jurisdiction}; there are: ${names.join(", ") || "none yet"}`,
    );
}

export function print(flags: { json?: boolean }, value: object, lines: string[]): void {
  process.stdout.write(flags.json ? `${JSON.stringify(value)}\n` : lines.map((line) => `${line}\n`).join(""));
}
