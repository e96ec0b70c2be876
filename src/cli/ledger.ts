import { readFileSync, writeFileSync } from "node:fs";
import { Command, InvalidArgumentError } from "commander";
import type { LedgerReport } from "../../verifier/index.ts";
import { verifyLedger } from "../../verifier/index.ts";
import { exportLedger } from "../ledger/export.ts";
import { proveEntry } from "../ledger/prove.ts";
import { runWitness, writeWitnessKey } from "../ledger/witness-server.ts";
import { type ItemFlags, verifyItem } from "./ledger-item.ts";
import { progressBar } from "./progress.ts";

/**
 * quanjian ledger verify | verify-item | prove | export | witness run on plain Node ≥ 20 without a database, because auditors and
 * witnesses have what they have; create | appoint | sequence need one, and load the platform when they run.
 */

const EXIT_FINDING = 1;
const EXIT_USAGE = 2;
const EXIT_FAULT = 3;

/** Runs an action and turns what it throws into the exit codes of the command line. */
function guarded<A extends unknown[]>(action: (...args: A) => Promise<void>): (...args: A) => Promise<void> {
  return async (...args) => {
    try {
      await action(...args);
    } catch (error) {
      const isUsage = error instanceof SyntaxError || error instanceof RangeError;
      const cause = error instanceof Error && error.cause instanceof Error ? ` (${error.cause.message})` : "";
      const message = error instanceof Error ? error.message : String(error);
      process.stderr.write(`quanjian ledger: ${message}${cause}\n`);
      process.exitCode = isUsage ? EXIT_USAGE : EXIT_FAULT;
    }
  };
}

/** Ctrl-C ends long work at its next step. */
function interruptible(): AbortSignal {
  const controller = new AbortController();
  process.once("SIGINT", () => controller.abort(new Error("interrupted")));
  return controller.signal;
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!/^[0-9]+$/.test(text) || !Number.isSafeInteger(value)) {
    throw new InvalidArgumentError("a whole number from 0 is needed");
  }
  return value;
}

const collect = (value: string, earlier: string[]): string[] => [...earlier, value];

/** A vkey given on the line, or the name of a file that holds it. */
function vkeyOption(value: string | undefined): string | undefined {
  return value?.startsWith("@") ? readFileSync(value.slice(1), "utf8").trim() : value;
}

function printReport(report: LedgerReport): void {
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  say(`ledger     ${report.origin ?? "?"}`);
  say(`source     ${report.source}`);
  say(`size       ${report.size} (${report.leaves} leaves hashed, ${report.matters} matters)`);
  say(`root       ${report.root ?? "?"}`);
  say(
    report.keyFrom === "given"
      ? "key        as given"
      : "key        taken from the source itself: this shows that the ledger is whole, not whose it is (--vkey)",
  );
  if (report.witnessed !== null) {
    say(`witnessed  size ${report.witnessed.size} by the quorum:`);
    for (const { name, at } of report.witnessed.by) say(`             ${name} at ${at}`);
    say("             (a witness saw append-only growth; it does not vouch for content)");
  }
  for (const finding of report.findings) say(`FINDING    ${finding.code}: ${finding.message}`);
  const unnamed = report.findingCount - report.findings.length;
  if (unnamed > 0) say(`FINDING    and ${unnamed} more`);
  say(report.ok ? "result     the ledger is whole" : "result     the ledger is NOT whole");
}

interface VerifyFlags {
  vkey?: string;
  policy?: string;
  previous?: string;
  saveCheckpoint?: string;
  json?: boolean;
}

async function verify(source: string, flags: VerifyFlags): Promise<void> {
  const bar = progressBar("leaves");
  const vkey = vkeyOption(flags.vkey);
  const report = await verifyLedger({
    source,
    signal: interruptible(),
    onProgress: bar.update,
    ...(vkey === undefined ? {} : { vkey }),
    ...(flags.policy === undefined ? {} : { witnessPolicy: readFileSync(flags.policy, "utf8") }),
    ...(flags.previous === undefined ? {} : { previousCheckpoint: readFileSync(flags.previous, "utf8") }),
  }).finally(bar.stop);
  if (flags.json) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  else printReport(report);
  if (report.ok && flags.saveCheckpoint !== undefined && report.checkpoint !== null) {
    writeFileSync(flags.saveCheckpoint, report.checkpoint);
  }
  if (!report.ok) process.exitCode = EXIT_FINDING;
}

async function checkItem(file: string, flags: ItemFlags): Promise<void> {
  const bar = progressBar("leaves");
  const vkey = vkeyOption(flags.vkey) ?? flags.vkey;
  const watch = { signal: interruptible(), onProgress: bar.update, onEnd: bar.stop };
  await verifyItem(file, { ...flags, vkey }, watch);
}

interface ProveFlags {
  index?: number;
  act?: string;
  matter?: string;
  number?: number;
  vkey?: string;
  out: string;
  json?: boolean;
}

async function prove(source: string, flags: ProveFlags): Promise<void> {
  const vkey = vkeyOption(flags.vkey);
  const result = await proveEntry({
    source,
    signal: interruptible(),
    ...(flags.index === undefined ? {} : { index: flags.index }),
    ...(flags.act === undefined ? {} : { act: flags.act }),
    ...(flags.matter === undefined ? {} : { matter: flags.matter }),
    ...(flags.number === undefined ? {} : { number: flags.number }),
    ...(vkey === undefined ? {} : { vkey }),
  });
  if (result.kind === "refused") {
    process.stderr.write(`quanjian ledger prove: ${result.message}\n`);
    process.exitCode = EXIT_FINDING;
    return;
  }
  writeFileSync(flags.out, result.receipt);
  const facts = { out: flags.out, origin: result.origin, index: result.index, size: result.size };
  process.stdout.write(
    flags.json
      ? `${JSON.stringify(facts)}\n`
      : `${flags.out}: entry ${facts.index} of ${facts.origin} at size ${facts.size}, verified\n`,
  );
}

async function exportTree(source: string, flags: { out: string; json?: boolean }): Promise<void> {
  const bar = progressBar("files");
  const result = await exportLedger({
    source,
    out: flags.out,
    signal: interruptible(),
    onProgress: bar.update,
  }).finally(bar.stop);
  if (result.kind === "refused") {
    process.stderr.write(`quanjian ledger export: ${result.message}\n`);
    process.exitCode = EXIT_FINDING;
    return;
  }
  const { size, files } = result;
  process.stdout.write(
    flags.json
      ? `${JSON.stringify({ out: flags.out, size, files })}\n`
      : `${flags.out}: ${files} files, ${size} entries\n`,
  );
}

interface WitnessFlags {
  listen: string;
  key: string;
  store: string;
  logVkey: string[];
  generateKey?: string;
}

async function witness(flags: WitnessFlags): Promise<void> {
  if (flags.generateKey !== undefined) {
    const vkey = writeWitnessKey(flags.key, flags.generateKey);
    process.stdout.write(`${vkey}\n`);
    return;
  }
  const running = await runWitness({
    listen: flags.listen,
    keyFile: flags.key,
    store: flags.store,
    logVkeys: flags.logVkey.map((value) => vkeyOption(value) ?? value),
  });
  process.stdout.write(`${running.vkey}\nlistening on ${running.url}\n`);
  await stopSignal();
  await running.close();
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once("SIGINT", resolve);
    process.once("SIGTERM", resolve);
  });
}

export function ledgerCommand(): Command {
  const ledger = new Command("ledger").description("verify, prove, copy, witness and sequence the ledger");
  ledger
    .command("verify")
    .description("re-derive a whole ledger from its address or from an exported folder")
    .argument("<source>", "http://…/ledger/<jurisdiction>, or a folder")
    .option("--vkey <vkey>", "the log's key from elsewhere, or @FILE")
    .option("--policy <file>", "a C2SP tlog-policy: the witnesses whose quorum must have cosigned")
    .option("--previous <file>", "a checkpoint seen earlier; a ledger that did not grow from it is refused")
    .option("--save-checkpoint <file>", "keep the verified checkpoint for the next --previous")
    .option("--json", "print the report as JSON")
    .action(guarded(verify));
  ledger
    .command("verify-item")
    .description("check the proof bundle of one item of a meeting, offline: the order of what was stated")
    .argument("<bundle>", "the file that GET /api/v1/matters/{id}/proof-bundle gave")
    .requiredOption("--vkey <vkey>", "the log's key from elsewhere, or @FILE")
    .option("--policy <file>", "a C2SP tlog-policy: the witnesses whose quorum must have cosigned")
    .option("--source <source>", "the ledger's address or folder: every tile is read, to find what is hidden")
    .option("--json", "print the report as JSON")
    .action(guarded(checkItem));
  ledger
    .command("prove")
    .description("write a portable receipt (C2SP tlog-proof) for one entry")
    .argument("<source>", "http://…/ledger/<jurisdiction>, or a folder")
    .option("--index <n>", "the entry's place in the ledger", wholeNumber)
    .option("--act <id>", "the act, asked of the server's interface")
    .option("--matter <id>", "with --number: found by reading the entries")
    .option("--number <n>", "the act's number in the matter", wholeNumber)
    .option("--vkey <vkey>", "the log's key from elsewhere, or @FILE")
    .requiredOption("--out <file>", "where to write the receipt")
    .option("--json", "print the facts as JSON")
    .action(guarded(prove));
  ledger
    .command("export")
    .description("copy the public tree to a folder that verify can read")
    .argument("<source>", "http://…/ledger/<jurisdiction>, or a folder")
    .requiredOption("--out <dir>", "the folder; a copy begun earlier is continued")
    .option("--json", "print the facts as JSON")
    .action(guarded(exportTree));
  ledger
    .command("witness")
    .description("run a witness (C2SP tlog-witness) on a machine of your own")
    .option("--listen <address>", "host:port", "127.0.0.1:8099")
    .requiredOption("--key <file>", "the witness's key")
    .option("--store <dir>", "the witness's memory: never delete it, never share it", "witness-store")
    .option("--log-vkey <vkey>", "a log to witness, or @FILE (repeatable)", collect, [])
    .option("--generate-key <name>", "make the key file for a witness of this name, print its vkey, and end")
    .action(guarded(witness));
  const keys = ["--keys <dir>", "the folder of the logs' keys, readable by this user only"] as const;
  const jurisdiction = ["--jurisdiction <id>", "whose ledger"] as const;
  ledger
    .command("create")
    .description(
      "open a jurisdiction's ledger and make its key (the sequencer's user, DATABASE_SEQUENCER_URL)",
    )
    .requiredOption(...jurisdiction)
    .requiredOption(...keys)
    .option("--json", "print JSON")
    .action(guarded(async (flags) => (await import("./sequencer.ts")).create(flags)));
  ledger
    .command("appoint")
    .description(
      "set the witnesses of a ledger and their quorum (the sequencer's user, DATABASE_SEQUENCER_URL)",
    )
    .requiredOption(...jurisdiction)
    .requiredOption("--policy <file>", "YAML: threshold, and each witness's vkey, url, department, standing")
    .option("--json", "print JSON")
    .action(guarded(async (flags) => (await import("./sequencer.ts")).appoint(flags)));
  ledger
    .command("sequence")
    .description("run the sequencer as a process of its own (DATABASE_SEQUENCER_URL)")
    .requiredOption(...keys)
    .action(guarded(async (flags) => (await import("./sequencer.ts")).sequence(flags)));
  return ledger;
}
