/**
 * quanjian check LOG --procedure PACK/NAME | --model FILE.decl: an event log judged, without a database and on any Node ≥ 20.
 * Exit 0: no rule is broken; 1: one is; 2: the question, the log or the model cannot be read as given; 3: a fault, or stopped.
 */
import { statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { Command, InvalidArgumentError, Option } from "commander";
import type { LogFault, Violation } from "../logs/index.ts";
import { PROJECT } from "../platform/project.ts";
import type { CheckAnswer } from "./check-run.ts";
import { interruptible, progressBar } from "./progress.ts";

const EXIT_FINDING = 1;
const EXIT_USAGE = 2;
const EXIT_FAULT = 3;
const ROWS_AT_ONCE = 500;

type Flags = {
  procedure?: string;
  model?: string;
  folder: string;
  open?: boolean;
  on?: string;
  zone?: string;
  case?: string;
  violations?: string;
  html?: string;
  language: "zh" | "en";
  json?: boolean;
};

async function check(file: string, flags: Flags): Promise<void> {
  // Loaded when it runs: `--help` and the other commands do not wait for packs and readers.
  const [{ LogFault }, { PackError, lineFor }] = await Promise.all([
    import("../logs/index.ts"),
    import("../norms/index.ts"),
  ]);
  const say = (line: string) => process.stderr.write(`quanjian check: ${line}\n`);
  try {
    const usage = usageOf(file, flags);
    if (usage !== null) {
      say(usage[flags.language]);
      process.exitCode = EXIT_USAGE;
      return;
    }
    const answer = await judged(file, flags);
    for (const note of answer.notes) say(note[flags.language]);
    if (answer.constraints.some((c) => c.cases.violated > 0)) process.exitCode = EXIT_FINDING;
  } catch (error) {
    process.exitCode = EXIT_FAULT;
    if (error instanceof LogFault) {
      say(`${error.place.file ?? basename(file)}: ${error.in(flags.language)}`);
      if (flags.json) process.stdout.write(`${JSON.stringify({ problems: [problemOf(error)] })}\n`);
      process.exitCode = EXIT_USAGE;
    } else if (error instanceof PackError) for (const problem of error.problems) say(lineFor(problem));
    else if (error instanceof Error && error.name === "AbortError")
      say(flags.language === "zh" ? "已停止，没有写出任何文件" : "stopped; nothing was written");
    else say(error instanceof Error ? error.message : String(error));
  }
}

function problemOf({ place, what, cure }: LogFault) {
  return { ...place, message: what, cure };
}

function usageOf(file: string, flags: Flags): { zh: string; en: string } | null {
  if ((flags.procedure === undefined) === (flags.model === undefined))
    return { zh: "请给出 --procedure 或 --model 之一", en: "give either --procedure or --model" };
  for (const path of [file, flags.model])
    if (path !== undefined && !statSync(path, { throwIfNoEntry: false })?.isFile())
      return {
        zh: `没有文件 ${path}；请检查路径`,
        en: `there is no file ${path}; see whether the path is right`,
      };
  for (const path of [flags.violations, flags.html])
    if (path !== undefined && !statSync(dirname(resolve(path)), { throwIfNoEntry: false })?.isDirectory())
      return {
        zh: `${path} 所在的文件夹不存在；请先建立`,
        en: `the folder of ${path} is not there; make it first`,
      };
  if (flags.model !== undefined && flags.on !== undefined)
    return { zh: "--on 只用于 --procedure", en: "--on goes with --procedure only" };
  return null;
}

/** Checks, writes the files asked for, prints. A file is there whole or not at all. */
async function judged(file: string, flags: Flags): Promise<CheckAnswer> {
  const [{ runCheck }, words, { wholeFile }, { createReport }] = await Promise.all([
    import("./check-run.ts"),
    import("./check-words.ts"),
    import("./whole-file.ts"),
    import("../logs/index.ts"),
  ]);
  const signal = interruptible();
  const reading = progressBar("bytes");
  const checking = progressBar("events");
  const files = [flags.violations, flags.html].map((path) => (path === undefined ? null : wholeFile(path)));
  const [violations, html] = files;
  const report = html ? createReport() : null;
  const rows: string[][] = [];
  const flush = () => violations?.write(words.rowsOf(rows.splice(0)));
  let log: CheckAnswer["read"] | null = null;
  try {
    violations?.write(words.violationsHeader());
    const answer = await runCheck(
      {
        file,
        against:
          flags.model === undefined
            ? { procedure: flags.procedure ?? "", folder: flags.folder }
            : { model: flags.model },
        isOpen: flags.open ?? false,
        on: flags.on ?? null,
        zone: flags.zone ?? null,
        caseType: flags.case ?? null,
      },
      {
        signal,
        onRead: reading.update,
        onChecked: checking.update,
        onStart({ read }) {
          reading.stop();
          log = read;
        },
        onViolation:
          violations || report
            ? (broken: Violation) => {
                report?.add(broken);
                if (!violations || !log) return;
                rows.push(words.violationRow(log.log, broken, flags.language, log.timesAreZoned ?? true));
                if (rows.length === ROWS_AT_ONCE) flush();
              }
            : undefined,
      },
    );
    checking.stop();
    flush();
    if (html && report)
      html.write(
        report.page({
          ...answer,
          log: answer.read.log,
          file: basename(file),
          language: flags.language,
          areZoned: answer.read.timesAreZoned ?? true,
        }),
      );
    for (const written of files) written?.keep();
    print(answer, flags, words.tableOf(answer, flags.language));
    return answer;
  } catch (error) {
    reading.stop();
    checking.stop();
    for (const written of files) written?.drop();
    throw error;
  }
}

function print({ read, constraints }: CheckAnswer, flags: Flags, lines: string[]): void {
  if (!flags.json) {
    process.stdout.write(`${lines.join("\n")}\n`);
    return;
  }
  const value = {
    log: { cases: read.log.cases.length, events: read.log.time.length },
    constraints: constraints.map(({ id, cases, activations }) => ({ id, cases, activations })),
  };
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

function day(text: string): string {
  const at = Date.parse(`${text}T00:00:00Z`);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(text))
    return text;
  throw new InvalidArgumentError("write a day as 2026-05-08");
}

function zone(text: string): string {
  try {
    new Intl.DateTimeFormat("en-US", { timeZone: text });
    return text;
  } catch {
    throw new InvalidArgumentError("name a time zone such as Asia/Shanghai or UTC");
  }
}

export function checkCommand(): Command {
  return new Command("check")
    .description("an event log (CSV, XES, OCEL 2.0) judged by a procedure or a Declare model")
    .argument("<log>", "the log's file, also packed by gzip")
    .option("--procedure <pack/name>", "the procedure of a norm pack, for example fomc/meeting")
    .option("--model <file>", "a Declare model (.decl)")
    .option("--folder <dir>", "the folder of the packs", join(PROJECT, "norms"))
    .option("--open", "the cases may go on: what is still owed is pending")
    .addOption(
      new Option(
        "--on <day>",
        "by the rules of this day, instead of each case by those of its first",
      ).argParser(day),
    )
    .addOption(new Option("--zone <zone>", "the zone of times that name none").argParser(zone))
    .option("--case <type>", "of an OCEL log: the type of object that makes the cases")
    .option("--violations <file>", "every violation as a row of CSV")
    .option("--html <file>", "a report to read and print")
    .addOption(new Option("--language <language>", "of what is written").choices(["zh", "en"]).default("zh"))
    .option("--json", "print JSON")
    .action(check);
}
