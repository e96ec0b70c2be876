/** quanjian registry export | import | issues: the registry of a jurisdiction out to files, in from files, and its gaps. */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { Command, Option } from "commander";
import type { Installation } from "../installation.ts";
import {
  exportCsv,
  exportWorkbook,
  type ImportAnswer,
  type ImportFile,
  importRegistry,
  registryIssues,
} from "../registry/index.ts";
import { EXIT_REFUSED, type Flags, print, within } from "./within.ts";

const SHOWN = 50;

type ExportFlags = Flags & { out: string; format?: "xlsx" | "csv"; language: "zh" | "en" };

async function exportFiles({ database }: Installation, flags: ExportFlags): Promise<void> {
  const { jurisdiction, out, language } = flags;
  const format = flags.format ?? (out.toLowerCase().endsWith(".xlsx") ? "xlsx" : "csv");
  const written: string[] = [];
  const write = (path: string, bytes: Buffer) => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    written.push(path);
  };
  if (format === "xlsx") write(out, await exportWorkbook(database, jurisdiction, language));
  else
    for (const file of Object.values(await exportCsv(database, jurisdiction, language)))
      write(join(out, file.name), file.bytes);
  print(flags, { files: written }, written);
}

async function importFiles(
  { database, matters, clock }: Installation,
  paths: string[],
  flags: Flags & { dryRun?: boolean },
): Promise<void> {
  const answer = await importRegistry(
    { database, matters, clock },
    {
      jurisdiction: flags.jurisdiction,
      files: paths.flatMap(filesAt),
      actor: { system: "import" },
      dry: flags.dryRun === true,
    },
  );
  if (answer.ok) return print(flags, answer, report(answer));
  const { refusal } = answer;
  process.exitCode = EXIT_REFUSED;
  if (flags.json) return print(flags, refusal, []);
  const problems = refusal.problems ?? [];
  for (const { path, message } of problems) process.stderr.write(`${path}  ${message.zh} · ${message.en}\n`);
  process.stderr.write(`quanjian registry import: ${refusal.message.zh} · ${refusal.message.en}\n`);
}

/** A file, or the CSV files of a folder as the export wrote them. */
function filesAt(path: string): ImportFile[] {
  if (!statSync(path, { throwIfNoEntry: false }))
    throw new SyntaxError(`there is no ${path}; name a workbook, CSV files or a folder of CSV files`);
  if (!statSync(path).isDirectory()) return [{ name: basename(path), bytes: readFileSync(path) }];
  return readdirSync(path)
    .filter((name) => name.toLowerCase().endsWith(".csv"))
    .sort()
    .map((name) => ({ name, bytes: readFileSync(join(path, name)) }));
}

function report(answer: Extract<ImportAnswer, { ok: true }>): string[] {
  const lines = Object.entries(answer.counts).map(([type, count]) => `  ${type}: ${count}`);
  for (const { at, type, about } of answer.changes.slice(0, SHOWN)) lines.push(`  ${at}  ${type}  ${about}`);
  if (answer.changes.length > SHOWN)
    lines.push(`  … ${answer.changes.length - SHOWN} more; --json lists all`);
  return [
    answer.acts === 0
      ? "nothing differs; nothing was recorded"
      : answer.recorded
        ? `${answer.acts} acts recorded`
        : `${answer.acts} acts would be recorded; nothing was`,
    ...lines,
  ];
}

async function issues({ database, clock }: Installation, flags: Flags): Promise<void> {
  const items = await registryIssues(database, flags.jurisdiction, clock.now().toISOString());
  print(
    flags,
    { items },
    items.map(({ kind, message }) => `${kind}  ${message.zh} · ${message.en}`),
  );
  if (items.length > 0) process.exitCode = EXIT_REFUSED;
}

export function registryCommand(): Command {
  const registry = new Command("registry").description(
    "bodies, offices, people, terms and coverage of a jurisdiction",
  );
  const sub = (name: string, description: string) =>
    registry
      .command(name)
      .description(description)
      .requiredOption("--jurisdiction <id>", "whose registry, for example qingchuan")
      .option("--json", "print JSON");
  sub("export", "write the registry as one workbook, or as a folder of CSV files")
    .requiredOption("--out <path>", "FILE.xlsx, or a folder for CSV")
    .addOption(new Option("--format <format>", "by default what --out looks like").choices(["xlsx", "csv"]))
    .addOption(
      new Option("--language <language>", "of the headers and words").choices(["zh", "en"]).default("zh"),
    )
    .action(within("registry export", exportFiles));
  sub(
    "import",
    "compare a workbook, CSV files or a folder of them with the registry and record the differences",
  )
    .argument("<paths...>", "xlsx, CSV in UTF-8 or GB 18030")
    .option("--dry-run", "tell what would change; record nothing")
    .action(within("registry import", importFiles));
  sub(
    "issues",
    "vacant or doubly held principal offices, bodies without or with two stations; exit 1 when there are any",
  ).action(within("registry issues", issues));
  return registry;
}
