/** npm run bench: everything in one go, on the embedded PostgreSQL with durable settings. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Command, Option } from "commander";
import { benchBlobs } from "./blobs.ts";
import { benchLedger } from "./ledger.ts";
import { benchLighthouse } from "./lighthouse.ts";
import { benchLogs } from "./logs.ts";
import { machineFacts } from "./machine.ts";
import { benchPages } from "./pages.ts";
import { benchRecording } from "./recording.ts";
import { textTable, writePart } from "./report.ts";
import { benchRooms } from "./rooms.ts";
import { isMet, type Row } from "./rows.ts";
import { benchRules } from "./rules.ts";
import { benchFolder, removeFolder, socketFolderOf } from "./server.ts";
import { benchStarting, memoryRows } from "./starting.ts";

const PAGE = fileURLToPath(new URL("../docs/benchmarks.md", import.meta.url));
const PARTS = ["ledger", "rules", "logs", "server", "rooms", "pages", "lighthouse"] as const;
const PACE = { warmUpMs: 5_000, roundMs: 5_000, rounds: 5 };
const QUICK = { warmUpMs: 1_000, roundMs: 1_500, rounds: 2 };
const ACTS_BEFORE_MEMORY = 10_000;

const options = new Command("bench")
  .description(
    "measures Quanjian beside what the machine can do at all; each part is written into docs/benchmarks.md when it is done",
  )
  .option("--quick", "short rounds, for a first look; writes no page", false)
  .addOption(
    new Option("--only <part>", "one part, the others stay as they are on the page").choices([...PARTS]),
  )
  .option("--json <file>", "the results as JSON, too")
  .parse()
  .opts<{ quick: boolean; only?: (typeof PARTS)[number]; json?: string }>();

function progress(text: string): void {
  process.stderr.write(`${text}\n`);
}

async function benchServer(): Promise<Row[]> {
  const folder = benchFolder("server");
  const { rows, server } = await benchStarting(folder);
  const socketFolder = socketFolderOf(folder);
  try {
    const { rows: recorded, acts } = await benchRecording({
      server,
      folder,
      pace: options.quick ? QUICK : PACE,
      actsAtLeast: options.quick ? 0 : ACTS_BEFORE_MEMORY,
      progress,
    });
    rows.push(...recorded);
    rows.push(...(await benchBlobs(server, progress)));
    rows.push(...memoryRows(server, folder, `after ${acts.toLocaleString("en-US")} acts through HTTP`));
  } finally {
    await server.stop();
    removeFolder(folder, socketFolder);
  }
  return rows;
}

const measure: Record<(typeof PARTS)[number], () => Promise<Row[]>> = {
  ledger: () => benchLedger(progress),
  rules: () => benchRules(progress, options.quick),
  logs: () => benchLogs(progress),
  server: benchServer,
  rooms: () => benchRooms(progress, options.quick),
  pages: () => benchPages(progress, options.quick),
  lighthouse: () => benchLighthouse(progress),
};

const machine = await machineFacts();
const rows: Row[] = [];
for (const part of PARTS.filter((one) => options.only === undefined || options.only === one)) {
  const measured = await measure[part]();
  rows.push(...measured);
  if (!options.quick) writePart(PAGE, part, measured, machine);
}
process.stdout.write(
  `${machine.map(([name, value]) => `${name}: ${value}`).join("\n")}\n\n${textTable(rows)}\n`,
);
if (options.json)
  writeFileSync(join(process.cwd(), options.json), `${JSON.stringify({ machine, rows }, null, 2)}\n`);
process.exitCode = rows.some((row) => isMet(row) === false) ? 1 : 0;
