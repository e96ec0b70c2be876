#!/usr/bin/env node
/** quanjian <noun> <verb>. Exit codes: 0 done, 1 finding or refusal, 2 usage, 3 fault. */
import { Command } from "commander";
import { accountCommand } from "./account.ts";
import { importMeetings } from "./import-meetings.ts";
import { ledgerCommand } from "./ledger.ts";
import { start } from "./start.ts";

const EXIT_USAGE = 2;
const program = new Command("quanjian").description("权鉴 · supervision of the power of top leaders").version("0.1.0");
program.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : EXIT_USAGE));
program.command("start").description("start the server with its embedded database").action(start);
program.addCommand(accountCommand());
program.addCommand(ledgerCommand());
const imports = program.command("import").description("bring records in");
imports
  .command("meetings <events.csv>")
  .description("a meeting log, one matter per case")
  .requiredOption("--pack <pack>", "norm pack with an import mapping, for example fomc")
  .option("--jurisdiction <name>", "jurisdiction to import into", "imported")
  .option("--json", "print the result as JSON")
  .action(importMeetings);
await program.parseAsync();
