/** quanjian norms lint | test: what who writes norms runs, without a database. */
import { join } from "node:path";
import { Command } from "commander";
import { lineFor, loadCases, loadPacks, type NormCase, type NormLibrary, PackError } from "../norms/index.ts";
import { PROJECT } from "../platform/index.ts";
import { type Difference, judgeCase } from "../rules/index.ts";
import { EXIT_FAULT, EXIT_REFUSED, EXIT_USAGE, print } from "./within.ts";

type Flags = { folder: string; json?: boolean };

/** Reads the packs and all their cases; every problem is a line. */
async function lint(flags: Flags): Promise<void> {
  try {
    const norms = await loadPacks(flags.folder);
    const cases = await loadCases(flags.folder, norms);
    const procedures = norms.procedures().length;
    print(flags, { problems: [], procedures, cases: cases.length }, [
      `${procedures} procedures, ${cases.length} cases, no problem`,
    ]);
  } catch (error) {
    if (!(error instanceof PackError)) return fault(error);
    print(flags, { problems: error.problems }, [
      ...error.problems.map(lineFor),
      `${error.problems.length} problems`,
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
  const packs = [...new Set(norms.procedures().map((p) => p.pack))];
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
  process.exitCode = EXIT_FAULT;
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
  return norms;
}
