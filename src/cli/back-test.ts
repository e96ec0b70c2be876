/** quanjian norms back-test: what changed rules would have found in the recorded past, or in a log. Nothing is recorded. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { PROJECT } from "../platform/index.ts";
import { overLog } from "./back-test-log.ts";
import { overThePast } from "./back-test-past.ts";
import { type BackTestFlags, trialOf, triedOf } from "./back-test-trial.ts";
import { EXIT_FAULT, EXIT_USAGE, within } from "./within.ts";

async function run(flags: BackTestFlags): Promise<void> {
  try {
    trialOf(flags);
    if (!flags.log && !flags.jurisdiction)
      throw new SyntaxError("say over which past: --jurisdiction NAME, or --log FILE");
    for (const path of [flags.log, flags.pack])
      if (path !== undefined && !existsSync(path))
        throw new SyntaxError(`there is no ${path}; see whether the path is right`);
  } catch (error) {
    process.stderr.write(`quanjian norms: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = error instanceof SyntaxError ? EXIT_USAGE : EXIT_FAULT;
    return;
  }
  if (flags.log) return overLog(flags, flags.log, join(PROJECT, "norms"));
  return within("norms", overThePast)(flags as BackTestFlags & { jurisdiction: string });
}

export function backTestCommand(): Command {
  return new Command("back-test")
    .description(
      "say what changed rules would have found in the recorded past or in a log, and what no longer; nothing is recorded",
    )
    .option(
      "--parameter <tried>",
      "PROCEDURE.PARAMETER=VALUE, such as cn/decision.quorum_share=2/3; several times",
      triedOf,
      [],
    )
    .option("--pack <folder>", "the packs of this folder instead of those in force")
    .option("--procedure <procedure>", "which procedure, where no --parameter says it")
    .option("--jurisdiction <name>", "over the recorded past of this jurisdiction")
    .option("--from <day>", "matters opened on this day or later")
    .option("--to <day>", "matters opened before this day")
    .option("--log <file>", "over a log instead: CSV, XES or OCEL, as quanjian check reads it")
    .option("--open", "the cases of the log may go on")
    .option("--json", "print JSON")
    .action(run);
}
