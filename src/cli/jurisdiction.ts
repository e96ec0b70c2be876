/** quanjian jurisdiction create | list: the tenants of this installation. */
import { Command } from "commander";
import { firstRunSecret } from "../access/index.ts";
import type { Installation } from "../installation.ts";
import { print, Refused, within } from "./within.ts";

const NAME = /^[a-z][a-z0-9-]{1,39}$/;
/** A log's name in checkpoints and witnesses' files: what C2SP allows. */
const ORIGIN = /^[^\s+]{1,200}$/;

type CreateFlags = {
  id: string;
  titleZh: string;
  titleEn: string;
  parent?: string;
  timeZone: string;
  origin: string;
  json?: boolean;
};

async function create(installation: Installation, flags: CreateFlags): Promise<void> {
  const { database } = installation;
  const { id, parent = null, titleZh, titleEn, origin, timeZone } = flags;
  if (!NAME.test(id)) throw new SyntaxError("--id wants 2 to 40 of a-z, 0-9 and -, a letter first");
  if (!ORIGIN.test(origin)) throw new SyntaxError("--origin wants a name without blanks and without +");
  requireTimeZone(timeZone);
  const rows = await database.query<{ jurisdiction: string }>("select jurisdiction from jurisdictions");
  const names = rows.map((r) => r.jurisdiction);
  if (names.includes(id)) throw new Refused(`the jurisdiction ${id} exists already; nothing was changed`);
  if (parent && !names.includes(parent))
    throw new Refused(
      `there is no jurisdiction ${parent} to be the parent; there are: ${names.join(", ") || "none"}`,
    );
  await installation.createJurisdiction({
    jurisdiction: id,
    parent,
    titleZh,
    titleEn,
    origin,
    timeZone,
    sample: false,
  });
  const secret = await firstRunSecret(database, id);
  print(flags, { jurisdiction: id, origin, secret }, [
    `created ${id}`,
    `set-up secret for the three administrators (once): ${secret}`,
    `next, under the sequencer's user: quanjian ledger create --jurisdiction ${id} --keys DIR`,
  ]);
}

function requireTimeZone(timeZone: string): void {
  try {
    new Intl.DateTimeFormat("en", { timeZone });
  } catch (cause) {
    throw new SyntaxError(`--time-zone wants an IANA name such as Asia/Shanghai, not ${timeZone}`, { cause });
  }
}

async function list({ database }: Installation, flags: { json?: boolean }): Promise<void> {
  const items = await database.query<{ jurisdiction: string; titleZh: string; titleEn: string }>(
    `select jurisdiction, parent, title_zh as "titleZh", title_en as "titleEn", time_zone as "timeZone", origin, sample
       from jurisdictions order by jurisdiction`,
  );
  print(
    flags,
    { items },
    items.map((j) => `${j.jurisdiction}  ${j.titleZh}  ${j.titleEn}`),
  );
}

export function jurisdictionCommand(): Command {
  const jurisdiction = new Command("jurisdiction").description(
    "the jurisdictions (tenants) of this installation",
  );
  jurisdiction
    .command("create")
    .description("add a jurisdiction; its ledger is opened by the sequencer's user")
    .requiredOption("--id <id>", "short name in addresses, for example qingchuan")
    .requiredOption("--title-zh <title>", "its name in Chinese")
    .requiredOption("--title-en <title>", "its name in English")
    .option("--parent <id>", "the jurisdiction above it")
    .option("--time-zone <zone>", "whose days its deadlines count", "Asia/Shanghai")
    .requiredOption("--origin <name>", "the ledger's name for ever, for example ledger.qingchuan.gov.cn")
    .option("--json", "print JSON")
    .action(within("jurisdiction create", create));
  jurisdiction
    .command("list")
    .description("the jurisdictions there are")
    .option("--json", "print JSON")
    .action(within("jurisdiction list", list));
  return jurisdiction;
}
