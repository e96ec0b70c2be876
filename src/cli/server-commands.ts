/** The commands that open the installation: they need Node 24, as the server does. A line for each noun. */
import type { Command } from "commander";
import { accountCommand } from "./account.ts";
import { backupCommand } from "./backup.ts";
import { exportCommand } from "./export-matters.ts";
import { importCommand } from "./import-meetings.ts";
import { jobsCommand } from "./jobs.ts";
import { jurisdictionCommand } from "./jurisdiction.ts";
import { normsCommand } from "./norms.ts";
import { registryCommand } from "./registry.ts";
import { sampleCommand } from "./sample-command.ts";
import { start } from "./start.ts";

export function addServerCommands(program: Command): void {
  program
    .command("start")
    .description("start the server, with its embedded database or on DATABASE_URL")
    .option("--json", "print one line of JSON when ready")
    .action(start);
  program.addCommand(accountCommand());
  program.addCommand(jurisdictionCommand());
  program.addCommand(backupCommand());
  program.addCommand(jobsCommand());
  program.addCommand(normsCommand());
  program.addCommand(registryCommand());
  program.addCommand(sampleCommand());
  program.addCommand(importCommand());
  program.addCommand(exportCommand());
}
