/** quanjian norms lint | test | explain | diff: what who writes norms runs, without a database. */
import { join } from "node:path";
import { Command } from "commander";
import { loadCalendars } from "../calendar/index.ts";
import {
  lineFor,
  loadCases,
  loadPacks,
  type NormCase,
  type NormLibrary,
  notesOn,
  PackError,
} from "../norms/index.ts";
import { PROJECT } from "../platform/index.ts";
import { type Difference, judgeCase } from "../rules/index.ts";
import { clashesIn } from "./norms-clashes.ts";
import { backTestCommand } from "./back-test.ts";
import { diffNorms, explainNorm, Usage } from "./norms-words.ts";
import { EXIT_FAULT, EXIT_REFUSED, EXIT_USAGE, print } from "./within.ts";

type Flags = { folder: string; json?: boolean };

/** Reads the packs, all their cases and their calendars; every problem is a line. */
async function lint(flags: Flags): Promise<void> {
  try {
    const norms = await loadPacks(flags.folder);
    const cases = await loadCases(flags.folder, norms);
    await loadCalendars(flags.folder);
    const clashes = clashesIn(flags.folder, norms);
    if (clashes.length > 0) throw new PackError(clashes);
    const procedures = norms.procedures().length;
    const notes = norms.procedures().flatMap(notesOn);
    print(flags, { problems: [], notes, procedures, cases: cases.length }, [
      ...notes.map((n) => `${n.procedure} ${n.id}: ${n.message}`),
      `${procedures} procedures, ${cases.length} cases, no problem`,
    ]);
  } catch (error) {
    if (!(error instanceof PackError)) return fault(error);
    print(flags, { problems: error.problems }, [
      ...error.problems.map(lineFor),
      `${error.problems.length} problem${error.problems.length === 1 ? "" : "s"}`,
    ]);
    process.exitCode = EXIT_REFUSED;
  }
}

/** Judges each case; exit 1 if one comes out otherwise, 3 if the packs cannot be read. */
async function test(pack: string | undefined, flags: Flags): Promise<void> {
  try {
    const norms = await loadPacks(flags.folder);
    if (!isKnown(norms, pack)) return;
    const judged = (await loadCases(flags.folder, norms, pack)).map((one) => ({
      one,
      differences: judgeCase(one),
    }));
    const failed = judged.filter(({ differences }) => differences.length > 0);
    print(
      flags,
      {
        cases: judged.length,
        failed: failed.map(({ one, differences }) => ({
          file: one.file,
          line: one.line,
          case: one.sentence,
          differences,
        })),
      },
      [...failed.flatMap(linesOf), `${judged.length} cases, ${failed.length || "none"} failed`],
    );
    if (failed.length > 0) process.exitCode = EXIT_REFUSED;
  } catch (error) {
    fault(error);
  }
}

function isKnown(norms: NormLibrary, pack: string | undefined): boolean {
  const packs = norms.packs().map((p) => p.id);
  if (pack === undefined || packs.includes(pack)) return true;
  process.stderr.write(`quanjian norms: there is no pack "${pack}"; there are ${packs.join(", ")}\n`);
  process.exitCode = EXIT_USAGE;
  return false;
}

function linesOf({ one, differences }: { one: NormCase; differences: Difference[] }): string[] {
  return [
    `${one.file}:${one.line}: ${one.sentence}`,
    ...differences.map((d) => `  line ${d.line}, ${d.constraint}: expected ${d.expected}, found ${d.found}`),
  ];
}

function fault(error: unknown): void {
  process.stderr.write(`quanjian norms: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = error instanceof Usage ? EXIT_USAGE : EXIT_FAULT;
}

/** Runs a command; what is thrown becomes one line and an exit code. */
function told<A extends unknown[]>(work: (...given: A) => Promise<void>) {
  return (...given: A): Promise<void> => work(...given).catch(fault);
}

export function normsCommand(): Command {
  const norms = new Command("norms").description("the norm packs: read them, and run their cases");
  const folder = ["--folder <dir>", "the folder of the packs", join(PROJECT, "norms")] as const;
  const json = ["--json", "print JSON"] as const;
  norms
    .command("lint")
    .description("read every pack and every case, and tell what is wrong")
    .option(...folder)
    .option(...json)
    .action(lint);
  norms
    .command("test")
    .description("run the cases beside the norms, of all packs or of one")
    .argument("[pack]", "for example cn")
    .option(...folder)
    .option(...json)
    .action(test);
  const packs = ["--packs <packs>", "local packs that hold as well, with commas", ""] as const;
  const on = ["--on <day>", "the day that is meant, such as 2024-05-08; today by default"] as const;
  const language = ["--language <language>", "zh or en", "zh"] as const;
  norms
    .command("explain")
    .description(
      "say in words what a rule, a parameter or a whole procedure says on a day, and what it rests on",
    )
    .argument("<procedure>", "for example cn/decision")
    .argument("[name]", "a rule, parameter, table, list or act of it")
    .option(...on)
    .option(...packs)
    .option(...language)
    .option(...folder)
    .option(...json)
    .action(told(explainNorm));
  norms
    .command("diff")
    .description("say in words what differs between two folders of packs, two days or two packs")
    .argument("<before>", "a folder, a day such as 2018-12-31, or a pack")
    .argument("<after>", "the same")
    .option("--procedure <procedure>", "only this one")
    .option(...on)
    .option(...packs)
    .option(...language)
    .option(...folder)
    .option(...json)
    .action(told(diffNorms));
  norms.addCommand(backTestCommand());
  return norms;
}
