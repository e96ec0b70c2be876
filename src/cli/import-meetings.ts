/** quanjian import meetings EVENTS.csv --pack PACK: real meetings in as matters, judged by the pack, sealed in the ledger. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { parse } from "csv-parse/sync";
import { type Installation, openInstallation } from "../installation.ts";
import type { ActDraft, Admission } from "../matters/index.ts";
import { type MappedAct, type MeetingRow, mapMeetingRows } from "../norms/index.ts";
import { createLog, readConfig } from "../platform/index.ts";

const EXIT_REFUSED = 1;
const EXIT_FAULT = 3;
const COLUMNS = ["case_id", "activity", "timestamp", "resource", "role", "item", "value"];
const PROBLEMS_SHOWN = 50;

export async function importMeetings(file: string, options: { pack: string; jurisdiction: string; json?: boolean }): Promise<void> {
  let installation: Installation | null = null;
  try {
    const config = readConfig(process.env);
    installation = await openInstallation(config, createLog(config.logLevel), "http://localhost");
    process.exitCode = await run(installation, file, options);
  } catch (error) {
    process.stderr.write(`quanjian import: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = EXIT_FAULT;
  } finally {
    await installation?.close();
  }
}

async function run(installation: Installation, file: string, options: { pack: string; jurisdiction: string; json?: boolean }): Promise<number> {
  const procedure = installation.norms.procedures().find((p) => p.pack === options.pack && Object.keys(p.imports).length > 0);
  if (!procedure) throw new Error(`no pack "${options.pack}" with an import mapping; packs lie in norms/`);
  const rows = readRows(file);
  const { cases, problems } = mapMeetingRows(procedure, rows);
  if (problems.length > 0) {
    for (const p of problems.slice(0, PROBLEMS_SHOWN))
      process.stderr.write(`${file}: row ${p.row}, ${p.column}: ${p.message}; ${p.cure}\n`);
    process.stderr.write(`${problems.length} problems; nothing was imported\n`);
    return EXIT_REFUSED;
  }
  const set = basename(dirname(resolve(file)));
  const { jurisdiction } = options;
  await installation.createJurisdiction({ jurisdiction, parent: null, titleZh: "导入的会议记录", titleEn: "Imported meetings", origin: `${jurisdiction}.demonstration.quanjian`, sample: true });
  const body = idOf(`${jurisdiction} ${set} body`);
  const registered = await installation.matters.admitAll([...registry(jurisdiction, set, body, rows)]);
  const fault = registered.find((a) => !a.ok && a.code !== "duplicate_matter");
  if (fault && !fault.ok) throw new Error(fault.message.en);
  const admissions = [...cases].map(([caseId, acts]): Admission => ({
    jurisdiction,
    matter: { open: { procedure: procedure.id, body, id: idOf(`${jurisdiction} ${set} ${caseId}`) } },
    acts: acts.map((act) => draftOf(jurisdiction, set, act)),
  }));
  const answers = await installation.matters.admitAll(admissions, {
    onProgress: (done, total) => process.stderr.isTTY && process.stderr.write(`\r${done}/${total} cases`),
  });
  const findings = new Map<string, number>();
  let acts = 0;
  let refused = 0;
  for (const answer of answers) {
    if (!answer.ok) refused += 1;
    else {
      acts += answer.acts.length;
      for (const constraint of new Set(answer.findings.map((f) => f.constraint)))
        findings.set(constraint, (findings.get(constraint) ?? 0) + 1);
    }
  }
  const result = { matters: answers.length - refused, acts, refused, mattersWithFindings: Object.fromEntries(findings) };
  process.stdout.write(options.json ? `${JSON.stringify(result)}\n` : report(result));
  return refused > 0 ? EXIT_REFUSED : 0;
}

function report(result: { matters: number; acts: number; refused: number; mattersWithFindings: Record<string, number> }): string {
  const lines = [`${result.matters} matters, ${result.acts} acts recorded; ${result.refused} refused (already there)`];
  for (const [constraint, n] of Object.entries(result.mattersWithFindings)) lines.push(`  ${constraint}: ${n}`);
  return `${lines.join("\n")}\n`;
}

function readRows(file: string): MeetingRow[] {
  const bytes = readFileSync(file);
  const rows: MeetingRow[] = parse(decode(bytes), { columns: true, bom: true, skip_empty_lines: true });
  const missing = COLUMNS.filter((c) => !(c in (rows[0] ?? {})));
  if (missing.length > 0) throw new Error(`${file} lacks the columns ${missing.join(", ")}; the header must be ${COLUMNS.join(",")}`);
  return rows;
}

/** UTF-8 where it is valid UTF-8, otherwise GB 18030. */
function decode(bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return new TextDecoder("gb18030", { fatal: true }).decode(bytes);
  }
}

/** The committee and its people as the registry's acts. */
function* registry(jurisdiction: string, set: string, body: string, rows: MeetingRow[]): Generator<Admission> {
  const first = rows[0]?.timestamp.slice(0, 10) ?? "1970-01-01";
  const claimedAt = `${first}T00:00:00Z`;
  const entry = (type: string, data: Record<string, unknown>): ActDraft => ({ type: `registry.${type}`, actor: { system: "import" }, claimedAt, data });
  yield {
    jurisdiction,
    matter: { open: { procedure: "cn/registry", body, id: idOf(`${jurisdiction} ${set} registry`) } },
    acts: [
      entry("body-established", { name: set, name_en: set, kind: "committee", on: first }),
      ...[...new Set(rows.map((r) => r.resource))].map((name) =>
        entry("person-entered", { person: idOf(`${jurisdiction} ${set} person ${name}`), name }),
      ),
    ],
  };
}

function draftOf(jurisdiction: string, set: string, act: MappedAct): ActDraft {
  return {
    type: act.type,
    actor: { system: "import" },
    claimedAt: act.claimedAt,
    data: {
      ...act.data,
      of: idOf(`${jurisdiction} ${set} person ${act.resource}`),
      ...(act.as ? { as: act.as } : {}),
      ...(act.item ? { item: act.item } : {}),
    },
  };
}

/** A UUID by name, so that importing a log twice finds its matters there. */
function idOf(name: string): string {
  const b = createHash("sha256").update(name).digest().subarray(0, 16);
  b[6] = ((b[6] as number) & 0x0f) | 0x40;
  b[8] = ((b[8] as number) & 0x3f) | 0x80;
  const hex = b.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
