/** quanjian backup make | list | test | restore: what stands between a broken disk and the loss of the records. */
import { isAbsolute, resolve } from "node:path";
import { Command } from "commander";
import { erasedUntil, makeKeys, type OnShelf, type Trial } from "../backup/index.ts";
import type { Installation } from "../installation.ts";
import { refusing, watching } from "./backup-watch.ts";
import { EXIT_REFUSED, print, Refused, within } from "./within.ts";

const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`;

async function make(
  { backups, folder, clock }: Installation,
  flags: { keys?: string; json?: boolean },
): Promise<void> {
  const seen = watching();
  const made = await refusing(backups.make(null, seen), seen.stop);
  const { manifest, bytes, sha256, path, file } = made;
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  const keys = flags.keys
    ? await makeKeys(
        { keys: folder.keys, backups: backups.folder, program: manifest.program },
        flags.keys,
        clock.now(),
      )
    : null;
  print(
    flags,
    {
      file,
      path,
      bytes,
      sha256,
      madeAt: manifest.madeAt,
      tables: manifest.tables.length,
      rows,
      files: manifest.files.length,
      keys,
    },
    [
      `${path}: ${megabytes(bytes)}, ${manifest.tables.length} tables, ${rows} rows, ${manifest.files.length} files`,
      `sha256 ${sha256}`,
      keys
        ? `${keys.path}: ${keys.files.length} keys. Never keep them where the backups are: whoever has both can read everything.`
        : "The keys are not in it. Without them no words of any act can be read again: keep a copy of them elsewhere (--keys FOLDER).",
      `Test it: quanjian backup test ${file}`,
    ],
  );
}

function lineOf({ file, bytes, rows, testedAt, testOk, found, isThere, madeBy }: OnShelf): string[] {
  const tested = !testedAt
    ? "not tested"
    : `tested ${testedAt.slice(0, 16)}Z: ${testOk ? "whole" : "NOT whole"}`;
  return [
    `${file}  ${megabytes(bytes)}  ${rows} rows  ${madeBy === "night" ? "night" : madeBy ? "page" : "console"}  ${isThere ? tested : "THE FILE IS GONE"}`,
    ...(found ?? []).map((words) => `  ${words.en}`),
  ];
}

async function list({ backups }: Installation, flags: { json?: boolean }): Promise<void> {
  const items = await backups.list();
  const strangers = backups.strangers(items);
  const until = erasedUntil(items, backups.keptDays);
  print(flags, { folder: backups.folder, keptDays: backups.keptDays, items, strangers, erasedUntil: until }, [
    ...items.flatMap(lineOf),
    ...strangers.map((file) => `${file}  in the folder, and not made by this installation`),
    ...(items.length === 0 ? [`no backups in ${backups.folder} yet: quanjian backup make`] : []),
    ...(until && backups.keptDays > 0
      ? [`What is erased today stands in these backups until ${until.slice(0, 10)} at the latest.`]
      : []),
  ]);
}

function trialLines(file: string, trial: Trial): string[] {
  return [
    `${file}: ${trial.ok ? "whole" : "NOT whole"}; ${trial.tables} tables, ${trial.rows} rows, ${trial.files} files restored and compared`,
    ...trial.ledgers.map(
      (l) =>
        `  ${l.jurisdiction}: ${l.leaves} leaves hashed anew, ${l.actsOpened} acts opened, ${l.erased} erased`,
    ),
    ...trial.found.map((words) => `FINDING  ${words.en}`),
  ];
}

async function test(
  { backups }: Installation,
  given: string | undefined,
  flags: { json?: boolean },
): Promise<void> {
  const newest = (await backups.list()).find(({ isThere }) => isThere)?.file;
  const file = given ? (given.includes("/") && !isAbsolute(given) ? resolve(given) : given) : newest;
  if (!file) throw new Refused("there is no backup to test yet: quanjian backup make");
  const seen = watching();
  const trial = await refusing(backups.test(file, seen), seen.stop);
  print(flags, { file, ...trial }, trialLines(file, trial));
  if (!trial.ok) process.exitCode = EXIT_REFUSED;
}

export function backupCommand(): Command {
  const backup = new Command("backup").description(
    "make, list, test and restore backups of the whole installation",
  );
  backup
    .command("make")
    .description("write every table and file as of this moment into one sealed file")
    .option(
      "--keys <folder>",
      "also write the installation's keys into a file of their own, in another folder",
    )
    .option("--json", "print JSON")
    .action(within("backup make", make));
  backup
    .command("list")
    .description("the backups there are, how their last test went, and until when they hold what is erased")
    .option("--json", "print JSON")
    .action(within("backup list", list));
  backup
    .command("test")
    .description(
      "restore a backup into a database of its own, compare every row, hash every leaf anew, and remove it",
    )
    .argument("[file]", "a name of the list or a path; the newest by default")
    .option("--json", "print JSON")
    .action(within("backup test", test));
  backup
    .command("restore")
    .description("restore a backup into an empty installation, and say what the witnesses say to it")
    .argument("<file>", "the backup")
    .option("--keys <file>", "the file of keys that belongs to it")
    .option("--json", "print JSON")
    .action(async (file, flags) => (await import("./backup-restore.ts")).restore(file, flags));
  return backup;
}
