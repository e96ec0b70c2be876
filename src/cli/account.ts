/** quanjian account list | administrators | set-up: what concerns accounts and is done on the server itself. */
import { text } from "node:stream/consumers";
import { Command } from "commander";
import { z } from "zod";
import {
  accountRecorder,
  firstRunSecret,
  listAccounts,
  replaceAdministrators,
  setUpAdministrators,
} from "../access/index.ts";
import type { Installation } from "../installation.ts";
import { EXIT_REFUSED, type Flags, print, within } from "./within.ts";

async function list({ database }: Installation, flags: Flags): Promise<void> {
  const items = await listAccounts(database, flags.jurisdiction);
  const lines = items.map((a) =>
    [
      a.account,
      a.status,
      a.administrator ?? "-",
      a.pending ?? "-",
      a.lastSignInOn ?? "-",
      a.signInName,
      a.name,
    ].join("  "),
  );
  print(flags, { items }, lines);
}

async function administrators(
  installation: Installation,
  flags: Flags & { replace?: boolean },
): Promise<void> {
  const { database, matters, clock, signIn } = installation;
  const record = accountRecorder(matters.admit, clock);
  const secret = flags.replace
    ? await replaceAdministrators(database, record, signIn.endSessions, flags.jurisdiction)
    : await firstRunSecret(database, flags.jurisdiction);
  if (secret) {
    const how =
      "Set the three administrators up with it: on the sign-in page, or by quanjian account set-up.";
    return print(flags, { secret }, [`set-up secret (once): ${secret}`, how]);
  }
  process.stderr.write(
    "quanjian account: the three administrators exist, or this is the sample; --replace gives new ones a start\n",
  );
  process.exitCode = EXIT_REFUSED;
}

const Administrator = z.strictObject({ name: z.string(), signInName: z.string(), password: z.string() });
const Three = z.strictObject({ system: Administrator, security: Administrator, audit: Administrator });

async function setUp(
  { database, matters, clock }: Installation,
  flags: Flags & { secret: string },
): Promise<void> {
  const read = Three.safeParse(JSON.parse(await text(process.stdin)));
  if (!read.success)
    throw new SyntaxError(`standard input is not as described by --help: ${z.prettifyError(read.error)}`);
  const { jurisdiction, secret } = flags;
  const answer = await setUpAdministrators(database, accountRecorder(matters.admit, clock), {
    jurisdiction,
    secret,
    administrators: read.data,
  });
  if (answer.ok)
    return print(flags, answer, ["the three administrators are set up; each still sets up a second factor"]);
  process.stderr.write(`quanjian account: ${answer.message.zh} · ${answer.message.en}\n`);
  process.exitCode = EXIT_REFUSED;
}

export function accountCommand(): Command {
  const account = new Command("account").description(
    "accounts, on the server itself; everything else is in the pages",
  );
  const sub = (name: string, description: string) =>
    account
      .command(name)
      .description(description)
      .requiredOption("--jurisdiction <id>", "whose accounts, for example qingchuan")
      .option("--json", "print JSON");
  sub("list", "the accounts with status, role and last day of signing in").action(within("account", list));
  sub("administrators", "print a one-time secret for setting up the three administrators (三员分立)")
    .option("--replace", "lock the three there are, so that three others can be set up")
    .action(within("account", administrators));
  sub("set-up", "set up the three administrators, read as JSON from standard input")
    .requiredOption("--secret <secret>", "what the first start or `administrators` printed")
    .addHelpText(
      "after",
      '\nStandard input: {"system": {"name", "signInName", "password"}, "security": {…}, "audit": {…}}, three different people.',
    )
    .action(within("account", setUp));
  return account;
}
