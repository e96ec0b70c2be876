#!/usr/bin/env node
/**
 * quanjian <noun> <verb>. Exit codes: 0 done, 1 finding or refusal, 2 usage, 3 fault.
 *
 * Auditors and witnesses run `ledger` and `check` on any Node ≥ 20. Everything else stands in server-commands.ts and is
 * loaded on Node ≥ 24 only, and not for those two, which are there at once without it; add a command there, not here.
 */
import { Command } from "commander";
import { checkCommand } from "./check.ts";
import { ledgerCommand } from "./ledger.ts";

const EXIT_USAGE = 2;
const SERVER_NODE_MAJOR = 24;

const program = new Command("quanjian")
  .description("权鉴 · supervision of the power of top leaders")
  .version("0.1.0");
const OUTSIDE = [ledgerCommand(), checkCommand()];
for (const command of OUTSIDE) program.addCommand(command);
const isForServer = Number.parseInt(process.versions.node, 10) >= SERVER_NODE_MAJOR;
if (isForServer && !OUTSIDE.some((command) => command.name() === process.argv[2])) {
  const { addServerCommands } = await import("./server-commands.ts");
  addServerCommands(program);
} else if (!isForServer) {
  program.addHelpText(
    "after",
    `\nOn Node ${process.version} only "ledger" and "check" are here; the server needs Node ≥ 24.`,
  );
  program.on("command:*", ([noun]: string[]) => {
    process.stderr.write(
      `quanjian ${noun}: needs Node ≥ ${SERVER_NODE_MAJOR}, and this is ${process.version}; ` +
        "in the project's folder, npm start and npm run quanjian bring their own\n",
    );
    process.exit(EXIT_USAGE);
  });
}
exitForUsage(program);
await program.parseAsync();

/** Wrong usage ends with 2 whichever command finds it: commands that are added do not inherit that. */
function exitForUsage(command: Command): void {
  command.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : EXIT_USAGE));
  for (const each of command.commands) exitForUsage(each);
}
