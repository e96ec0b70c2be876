/** Fills an empty installation with the sample prefecture, once; a filling that was interrupted goes on. */
import type { Installation } from "../installation.ts";
import type { ActDraft, Admission, Admitted, Refusal } from "../matters/index.ts";
import { generateSample, JURISDICTIONS, type SampleFinding } from "../sample/index.ts";
import { createAccounts, FIRST_SIGN_IN_NAME } from "./sample-accounts.ts";

export { loadSampleAccounts } from "./sample-accounts.ts";
export const SAMPLE_SEED = "quanjian";

/** Between an act and its record in the sample: the clerk writes it down the same day. */
const RECORDED_AFTER_MS = 6 * 3_600_000;
/** Held in memory and handed to the kernel at a time. */
const BATCH_ACTS = 2_000;

export type SampleProgress = (done: number, total: number) => void;
export type SampleServices = Pick<Installation, "database" | "matters" | "clock" | "createJurisdiction">;

/**
 * Where a sample is complete, or real jurisdictions are, nothing is done. Ids and days depend on the seed and on the day of
 * the first filling alone, so that what an earlier filling left undone is added and nothing comes twice.
 * @returns the number of acts recorded.
 */
export async function fillSample(
  installation: SampleServices,
  scale: number,
  onProgress: SampleProgress,
  { seed = SAMPLE_SEED, signal }: { seed?: string; signal?: AbortSignal } = {},
): Promise<number> {
  const { database, matters, clock } = installation;
  if ((await sampleState(installation)) !== "open") return 0;
  for (const { code: _, level: __, ...j } of JURISDICTIONS)
    await installation.createJurisdiction({
      ...j,
      origin: `${j.jurisdiction}.demonstration.quanjian`,
      sample: true,
    });
  const [begun] = await database.query<{ on: string }>(
    `select to_char(min(created_at) at time zone 'UTC', 'YYYY-MM-DD') as on from jurisdictions where jurisdiction = any($1)`,
    [JURISDICTIONS.map((j) => j.jurisdiction)],
  );
  const now = clock.now().getTime();
  const sample = generateSample({
    seed,
    scale,
    until: begun?.on ?? new Date(now).toISOString().slice(0, 10),
  });
  const recordedAt = (draft: ActDraft) =>
    new Date(Math.min(now, Date.parse(draft.claimedAt) + RECORDED_AFTER_MS));
  const total =
    sample.registry.length +
    sample.adoptions.length +
    sample.divisions.length +
    sample.itemLists.length +
    sample.planned;
  let [acts, done] = [0, 0];
  for (const batch of batches(admissions(sample))) {
    signal?.throwIfAborted();
    for (const answer of await matters.admitAll(batch, { recordedAt })) acts += recorded(answer);
    done += batch.length;
    onProgress(done, total);
  }
  // A task names the matter of its resolution, which is there only now.
  for (const batch of batches(tasks(sample))) {
    signal?.throwIfAborted();
    for (const answer of await matters.admitAll(batch, { recordedAt })) acts += recorded(answer);
  }
  // What the decisions have brought is known only now.
  for (const batch of batches(sample.handlings(await findingsOf(database)))) {
    signal?.throwIfAborted();
    for (const answer of await matters.admitAll(batch, { recordedAt })) acts += recorded(answer);
  }
  signal?.throwIfAborted();
  await readOldMessages(database, new Date(now - UNREAD_DAYS * DAY_MS));
  await createAccounts(database, sample.seats);
  return acts;
}

/** How many acts were recorded; none where an earlier filling has recorded them. */
function recorded(answer: Admitted | Refusal): number {
  if (answer.ok) return answer.acts.length;
  if (answer.code === "duplicate_matter") return 0;
  throw new Error(`the sample was refused: ${answer.message.en}`);
}

const DAY_MS = 86_400_000;
/** Of what came before, somebody has read everything. */
const UNREAD_DAYS = 14;

async function readOldMessages(database: SampleServices["database"], before: Date): Promise<void> {
  await database.query(
    `insert into message_reads (jurisdiction, person, message, read_at)
     select jurisdiction, person, 'finding/' || finding || '/' || number, at + interval '3 hours'
       from messages where at < $1 and jurisdiction = any($2)
     union all
     select s.jurisdiction, p.person, 'norm/' || s.setting, m.last_recorded_at + interval '1 day'
       from norm_settings s
       join matters m on m.jurisdiction = s.jurisdiction and m.matter = s.setting
       join people p on p.jurisdiction = s.jurisdiction
      where m.last_recorded_at < $1 and s.jurisdiction = any($2)
     union all
     select n.jurisdiction, r.actor_person, 'meeting/' || n.matter || '/' || n.number, r.recorded_at
       from acts n
       join acts r on r.jurisdiction = n.jurisdiction and r.matter = n.matter and r.type = 'meeting.notice-read'
        and r.number > n.number
      where n.type = 'meeting.notice-given' and n.jurisdiction = any($2) and r.actor_person is not null
     on conflict do nothing`,
    [before.toISOString(), JURISDICTIONS.map((j) => j.jurisdiction)],
  );
}

/** What the decisions of the sample brought. */
export function findingsOf(database: SampleServices["database"]): Promise<SampleFinding[]> {
  return database.query<SampleFinding>(
    `select finding as id, jurisdiction, matter, body, constraint_id as "constraint", nullif(item, '') as item,
            at_number as at, opened_at as "openedAt"
       from findings where jurisdiction = any($1) and procedure = 'cn/decision' and finding is not null`,
    [JURISDICTIONS.map((j) => j.jurisdiction)],
  );
}

/** Accounts come last: where they are, the sample is whole. */
export async function sampleState({ database }: SampleServices): Promise<"open" | "complete" | "occupied"> {
  const [state] = await database.query<{ complete: boolean; occupied: boolean }>(
    `select exists (select from accounts where sign_in_name = $1) as complete,
            exists (select from jurisdictions where not sample) as occupied`,
    [FIRST_SIGN_IN_NAME],
  );
  return state?.complete ? "complete" : state?.occupied ? "occupied" : "open";
}

function* admissions(sample: ReturnType<typeof generateSample>): Generator<Admission> {
  yield* sample.registry;
  // Before the decisions, so that each is judged by what was adopted for its day.
  yield* sample.adoptions;
  for (const { admission } of sample.divisions) yield admission;
  yield* sample.itemLists;
  for (const { admission } of sample.decisions()) yield admission;
}

function* tasks(sample: ReturnType<typeof generateSample>): Generator<Admission> {
  for (const { admission } of sample.tasks()) yield admission;
  // An agenda names the matters of its items.
  yield* sample.meetings();
}

function* batches(all: Iterable<Admission>): Generator<Admission[]> {
  let batch: Admission[] = [];
  let acts = 0;
  for (const admission of all) {
    batch.push(admission);
    acts += admission.acts.length;
    if (acts < BATCH_ACTS) continue;
    yield batch;
    batch = [];
    acts = 0;
  }
  if (batch.length > 0) yield batch;
}
