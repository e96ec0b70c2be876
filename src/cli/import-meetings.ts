/** quanjian import meetings EVENTS.csv --pack PACK: real meetings in as matters, judged by the pack, sealed in the ledger. */
import { readFileSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { Command } from "commander";
import { type Installation, openInstallation } from "../installation.ts";
import { ConfigError, createLog, readConfig } from "../platform/index.ts";
import { type ImportResult, importMeetingLog } from "./meeting-import.ts";
import { LogProblems } from "./meeting-log-file.ts";
import { interruptible, progressBar } from "./progress.ts";
import { createObserverAccount } from "./sample-accounts.ts";

const EXIT_REFUSED = 1;
const EXIT_USAGE = 2;
const EXIT_FAULT = 3;
const PROBLEMS_SHOWN = 100;

type ImportFlags = {
  pack: string;
  jurisdiction: string;
  committee?: string;
  timeZone?: string;
  json?: boolean;
};

async function importMeetings(file: string, flags: ImportFlags): Promise<void> {
  let installation: Installation | null = null;
  const bar = progressBar("cases");
  try {
    const bytes = readLog(file);
    const config = readConfig(process.env);
    installation = await openInstallation(
      config,
      createLog(config.logLevel),
      config.origin ?? "http://localhost",
    );
    const { pack, jurisdiction, committee = basename(dirname(resolve(file))), timeZone = null } = flags;
    const input = { bytes, committee, pack, jurisdiction, timeZone, sample: config.sample };
    const result = await importMeetingLog(installation, input, {
      onProgress: bar.update,
      signal: interruptible(),
    });
    bar.stop();
    if (result.observer)
      await createObserverAccount(installation.database, { jurisdiction, ...result.observer });
    process.stdout.write(flags.json ? `${JSON.stringify(result)}\n` : report(result));
    process.exitCode = result.differing.length > 0 ? EXIT_REFUSED : 0;
  } catch (error) {
    bar.stop();
    process.exitCode = complain(file, flags, error);
  } finally {
    await installation?.close();
  }
}

function readLog(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new SyntaxError(`${file} cannot be read; give the path of a meeting log in CSV`, { cause });
  }
}

function report(r: ImportResult): string {
  const lines = [
    `${r.committee} → ${r.jurisdiction} (${r.encoding}, times of ${r.timeZone})`,
    `${r.matters} matters with ${r.acts} acts recorded; ${r.alreadyThere} of ${r.cases} cases were there already`,
    ...Object.entries(r.findings).map(([constraint, n]) => `  ${constraint}: ${n} matters`),
  ];
  if (r.differing.length > 0)
    lines.push(
      `${r.differing.length} cases stand with another number of acts than the log now has; a record is never replaced: ${r.differing.join(", ")}`,
    );
  if (r.observer && r.matters > 0)
    lines.push(`look at it as ${r.observer.name} · observer on the sign-in page, after the next start`);
  return `${lines.join("\n")}\n`;
}

function complain(file: string, flags: ImportFlags, error: unknown): number {
  if (error instanceof LogProblems) {
    if (flags.json) process.stdout.write(`${JSON.stringify({ problems: error.problems })}\n`);
    for (const p of error.problems.slice(0, PROBLEMS_SHOWN))
      process.stderr.write(`${file}: row ${p.row}, ${p.column}: ${p.message}; ${p.cure}\n`);
    const more = error.problems.length - PROBLEMS_SHOWN;
    process.stderr.write(`${more > 0 ? `and ${more} more; ` : ""}${error.message}\n`);
    return EXIT_REFUSED;
  }
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof Error && error.name === "AbortError") {
    process.stderr.write(
      "quanjian import: stopped; what was recorded stands, each case whole; the same command goes on from here\n",
    );
    return EXIT_REFUSED;
  }
  process.stderr.write(`quanjian import: ${message}\n`);
  const isUsage = error instanceof ConfigError || error instanceof SyntaxError || error instanceof RangeError;
  return isUsage ? EXIT_USAGE : EXIT_FAULT;
}

export function importCommand(): Command {
  const imports = new Command("import").description("bring records in");
  imports
    .command("meetings <events.csv>")
    .description("a meeting log: the committee into the registry, one matter per case")
    .requiredOption("--pack <pack>", "norm pack with an import mapping, for example fomc")
    .option("--jurisdiction <name>", "jurisdiction to import into; in the sample it is made", "imported")
    .option("--committee <name>", "the committee's name; by default that of the file's folder")
    .option("--time-zone <zone>", "of the log's times; by default the jurisdiction's, or UTC for a new one")
    .option("--json", "print the result as JSON")
    .action(importMeetings);
  return imports;
}
