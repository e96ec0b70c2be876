/** quanjian export matters: a jurisdiction's matters out as an event log, OCEL 2.0 or XES. */
import { Command, Option } from "commander";
import { pagesOfLog, rowsOfLog } from "../api/index.ts";
import type { Installation } from "../installation.ts";
import { writeOcel, writeXes } from "../logs/index.ts";
import { interruptible, progressBar } from "./progress.ts";
import { wholeFile } from "./whole-file.ts";
import { type Flags, print, within } from "./within.ts";

type ExportFlags = Flags & {
  format: "ocel" | "xes";
  out: string;
  procedure?: string;
  language: "zh" | "en";
};

/** Whoever runs this holds the installation's keys: everything of the jurisdiction is theirs to export. */
const ALL = { sql: () => "true", params: [] };

async function exportMatters({ database, recordKey }: Installation, flags: ExportFlags): Promise<void> {
  const { jurisdiction, procedure, language } = flags;
  const filter = { procedure };
  const log = { database, recordKey, jurisdiction, scope: ALL, filter, language, recusedFrom: [] };
  const rows = await rowsOfLog(log);
  const signal = interruptible();
  const bar = progressBar("matters");
  const file = wholeFile(flags.out);
  try {
    let acts = 0;
    let matters = 0;
    const pages = (async function* () {
      for await (const page of pagesOfLog(log, rows)) {
        signal.throwIfAborted();
        matters += page.matters.length;
        acts += page.matters.reduce((sum, m) => sum + m.acts.length, 0);
        bar.update(matters, rows.length);
        yield page;
      }
    })();
    for await (const text of flags.format === "ocel" ? writeOcel(pages) : writeXes(pages)) file.write(text);
    file.keep();
    bar.stop();
    print(flags, { file: flags.out, format: flags.format, matters, acts }, [
      `${flags.out}: ${matters} matters, ${acts} acts`,
    ]);
  } catch (error) {
    bar.stop();
    file.drop();
    throw error;
  }
}

export function exportCommand(): Command {
  const exports = new Command("export").description("take records out");
  exports
    .command("matters")
    .description("a jurisdiction's matters as an event log")
    .requiredOption("--jurisdiction <id>", "whose matters")
    .addOption(
      new Option("--format <format>", "OCEL 2.0 in JSON, or XES")
        .choices(["ocel", "xes"])
        .makeOptionMandatory(),
    )
    .requiredOption("--out <file>", "where to; it is there whole or not at all")
    .option("--procedure <pack/name>", "only matters of this procedure")
    .addOption(new Option("--language <language>", "of names").choices(["zh", "en"]).default("zh"))
    .option("--json", "print JSON")
    .action(within("export", exportMatters));
  return exports;
}
