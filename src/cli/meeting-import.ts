/**
 * A meeting log into an installation: the whole log is checked first; then the committee goes into the registry, and each
 * case becomes a matter with its acts, judged by the pack. Ids are derived from names, so a log that comes again, or goes on
 * after an interruption, adds only what is not there.
 */
import { civilDay } from "../access/index.ts";
import type { Installation } from "../installation.ts";
import type { ActDraft, Admission } from "../matters/index.ts";
import type { MappedAct, Procedure } from "../norms/index.ts";
import {
  type Committee,
  type CommitteeIds,
  committeeIds,
  committeeOf,
  type Observer,
} from "./meeting-committee.ts";
import { type MeetingLog, readMeetingLog } from "./meeting-log-file.ts";
import { requireTimeZone } from "../platform/zoned-time.ts";

export type ImportServices = Pick<
  Installation,
  "database" | "matters" | "norms" | "clock" | "createJurisdiction"
>;

export type MeetingImport = {
  bytes: Uint8Array;
  /** The committee's name, which with the jurisdiction tells one committee from another. */
  committee: string;
  pack: string;
  jurisdiction: string;
  /** Of the log's times; null for that of the jurisdiction, or UTC for a new one. */
  timeZone: string | null;
  /** In a sample, somebody is seated who sees the meetings. */
  sample: boolean;
};

export type ImportResult = {
  jurisdiction: string;
  committee: string;
  encoding: MeetingLog["encoding"];
  timeZone: string;
  cases: number;
  /** Recorded now. */
  matters: number;
  acts: number;
  /** Recorded before, and left as they are. */
  alreadyThere: number;
  /** Of those, cases whose acts are not as many as the log has rows. */
  differing: string[];
  /** Matters recorded now with a finding, by constraint. */
  findings: Record<string, number>;
  observer: Observer | null;
};

export type ImportOptions = { onProgress?: (done: number, total: number) => void; signal?: AbortSignal };

/** Cases handed to the kernel at a time; between them an import can be stopped. */
const BATCH_ACTS = 2_000;
const NAME = /^[a-z][a-z0-9-]{1,39}$/;

/** @throws LogProblems with everything that is wrong in the file; SyntaxError and RangeError for what was asked. */
export async function importMeetingLog(
  services: ImportServices,
  input: MeetingImport,
  { onProgress, signal }: ImportOptions = {},
): Promise<ImportResult> {
  const { jurisdiction, committee } = input;
  const procedure = procedureOf(services, input.pack);
  if (!NAME.test(jurisdiction))
    throw new SyntaxError(
      `--jurisdiction wants 2 to 40 of a-z, 0-9 and -, a letter first; "${jurisdiction}" is not`,
    );
  const timeZone = await timeZoneOf(services, input);
  const now = services.clock.now();
  const log = readMeetingLog(input.bytes, { procedure, timeZone, now });
  await services.createJurisdiction({
    jurisdiction,
    parent: null,
    titleZh: `会议记录：${committee}`,
    titleEn: `Meetings: ${committee}`,
    origin: `${jurisdiction}.demonstration.quanjian`,
    sample: input.sample,
    timeZone,
  });
  const ids = committeeIds(jurisdiction, committee);
  const made = committeeOf(
    {
      committee,
      rows: log.rows,
      procedure,
      claimedAt: firstInstant(log),
      observed: input.sample
        ? { at: now.toISOString(), on: await civilDay(services.database, jurisdiction, now) }
        : null,
    },
    ids,
  );
  await recordCommittee(services, jurisdiction, ids, made);
  const recorded = await recordCases(services, { jurisdiction, procedure, ids, log, onProgress, signal });
  return {
    jurisdiction,
    committee,
    encoding: log.encoding,
    timeZone,
    cases: log.cases.size,
    ...recorded,
    observer: made.observer,
  };
}

function procedureOf({ norms }: ImportServices, pack: string): Procedure {
  const importing = norms.procedures().filter((p) => Object.keys(p.imports).length > 0);
  const found = importing.find((p) => p.pack === pack);
  if (found) return found;
  const packs = [...new Set(importing.map((p) => p.pack))].join(", ") || "none";
  throw new SyntaxError(`the pack "${pack}" declares no import; packs that do: ${packs}`);
}

async function timeZoneOf(
  { database }: ImportServices,
  { jurisdiction, timeZone }: MeetingImport,
): Promise<string> {
  if (timeZone) requireTimeZone(timeZone);
  const [there] = await database.query<{ zone: string }>(
    "select time_zone as zone from jurisdictions where jurisdiction = $1",
    [jurisdiction],
  );
  if (there && timeZone && there.zone !== timeZone)
    throw new SyntaxError(
      `the jurisdiction ${jurisdiction} keeps the time of ${there.zone}; leave --time-zone out, or import into another jurisdiction`,
    );
  return there?.zone ?? timeZone ?? "UTC";
}

function firstInstant(log: MeetingLog): string {
  return [...log.cases.values()].flatMap((acts) => acts[0]?.claimedAt ?? []).sort()[0] ?? "";
}

/** Adds what the registry does not hold yet of the committee. A longer log adds its people and terms; ended terms stay. */
async function recordCommittee(
  { database, matters }: ImportServices,
  jurisdiction: string,
  ids: CommitteeIds,
  { rows }: Committee,
): Promise<void> {
  const known = await database.query<{ id: string }>(
    `select body as id from bodies where jurisdiction = $1 union all select office from offices where jurisdiction = $1
      union all select person from people where jurisdiction = $1 union all select term from terms where jurisdiction = $1`,
    [jurisdiction],
  );
  const there = new Set(known.map((k) => k.id));
  const acts = rows.filter((row) => !there.has(row.id)).map((row) => row.act);
  if (acts.length === 0) return;
  const matter = there.has(ids.body)
    ? { id: ids.matter }
    : { open: { procedure: "cn/registry", body: ids.body, id: ids.matter } };
  const answer = await matters.admit({ jurisdiction, matter, acts });
  if (!answer.ok) throw new Error(`the committee could not be registered: ${answer.message.en}`);
}

type Recording = ImportOptions & {
  jurisdiction: string;
  procedure: Procedure;
  ids: CommitteeIds;
  log: MeetingLog;
};
type Recorded = Pick<ImportResult, "matters" | "acts" | "alreadyThere" | "differing" | "findings">;

async function recordCases(
  { database, matters }: ImportServices,
  { jurisdiction, procedure, ids, log, onProgress, signal }: Recording,
): Promise<Recorded> {
  const there = await database.query<{ matter: string; acts: number }>(
    "select matter, last_number as acts from matters where jurisdiction = $1 and body = $2",
    [jurisdiction, ids.body],
  );
  const before = new Map(there.map((m) => [m.matter, m.acts]));
  const recorded: Recorded = { matters: 0, acts: 0, alreadyThere: 0, differing: [], findings: {} };
  let batch: Admission[] = [];
  let [waiting, done] = [0, 0];
  const write = async () => {
    signal?.throwIfAborted();
    for (const answer of await matters.admitAll(batch)) {
      if (!answer.ok) throw new Error(`a case was refused: ${answer.message.en}`);
      recorded.matters += 1;
      recorded.acts += answer.acts.length;
      for (const constraint of new Set(answer.findings.map((f) => f.constraint)))
        recorded.findings[constraint] = (recorded.findings[constraint] ?? 0) + 1;
    }
    [batch, waiting] = [[], 0];
    onProgress?.(done, log.cases.size);
  };
  for (const [caseId, acts] of log.cases) {
    const id = ids.id(`case ${caseId}`);
    const stored = before.get(id);
    done += 1;
    if (stored === undefined) {
      const matter = { open: { procedure: procedure.id, body: ids.body, id } };
      batch.push({ jurisdiction, matter, acts: acts.map((act) => draftOf(ids, act)) });
      waiting += acts.length;
    } else {
      recorded.alreadyThere += 1;
      if (stored !== acts.length) recorded.differing.push(caseId);
    }
    if (waiting >= BATCH_ACTS) await write();
  }
  if (batch.length > 0) await write();
  return recorded;
}

function draftOf(ids: CommitteeIds, act: MappedAct): ActDraft {
  return {
    type: act.type,
    actor: { system: "import" },
    claimedAt: act.claimedAt,
    data: {
      ...act.data,
      of: ids.person(act.resource),
      ...(act.as ? { as: act.as } : {}),
      ...(act.item ? { item: act.item } : {}),
    },
  };
}
