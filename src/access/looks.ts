/** Every fetch of records is recorded: an act in the day's access matter of the body (a list is one act). */
import { randomUUID } from "node:crypto";
import type { Act, Admission, Admitted, Refusal } from "../matters/index.ts";
import { civilDayIn, type Database, type Transaction, timeZoneOf } from "../platform/index.ts";
import type { Principal } from "./principal.ts";

export type Look = {
  principal: Principal;
  action: string;
  /** Whose records were fetched; for a list over many bodies, the looker's own. */
  body: string;
  subjects: string[];
  list: boolean;
};

const PROCEDURE = "cn/access";

/** The civil day of an instant in the jurisdiction's time zone, YYYY-MM-DD. */
export async function civilDay(
  database: Pick<Transaction, "query">,
  jurisdiction: string,
  at: Date,
): Promise<string> {
  return civilDayIn(await timeZoneOf(database, jurisdiction), at);
}

/** The admission that records a look; the day is the jurisdiction's civil day. */
export async function lookAdmission(database: Database, look: Look, at: Date): Promise<Admission> {
  const { jurisdiction, person, account, offices } = look.principal;
  const day = await civilDay(database, jurisdiction, at);
  const fresh = randomUUID();
  const key = [jurisdiction, look.body, day];
  await database.query(
    "insert into access_matters (jurisdiction, body, on_day, matter) values ($1, $2, $3, $4) on conflict do nothing",
    [...key, fresh],
  );
  const [row] = await database.query<{ matter: string }>(
    "select matter from access_matters where jurisdiction = $1 and body = $2 and on_day = $3",
    key,
  );
  const office = offices[0]?.office;
  const matter = row?.matter ?? fresh;
  return {
    jurisdiction,
    matter: matter === fresh ? opening(look.body, fresh) : { id: matter },
    acts: [
      {
        type: look.list ? "access.list-looked" : "access.looked",
        actor: person && office ? { person, office } : { system: "clock" },
        claimedAt: at.toISOString(),
        data: { action: look.action, subjects: look.subjects.join(" "), account },
      },
    ],
  };
}

/**
 * Records a look through the kernel, before the answer to the fetch goes out. The first looks of a day may come at the
 * same moment from several processes: whoever finds the matter not there opens it, whoever finds it there adds to it.
 * @throws when it cannot be recorded: then the records must not be shown.
 */
export async function recordLook(
  database: Database,
  admit: (admission: Admission) => Promise<Admitted | Refusal>,
  look: Look,
  at: Date,
): Promise<void> {
  const admission = await lookAdmission(database, look, at);
  const id = "open" in admission.matter ? admission.matter.open.id : admission.matter.id;
  let answer = await admit(admission);
  if (!answer.ok && answer.code === "not_found")
    answer = await admit({ ...admission, matter: opening(look.body, id) });
  if (!answer.ok && answer.code === "duplicate_matter" && id)
    answer = await admit({ ...admission, matter: { id } });
  // Two fetches of the same by the same person within a millisecond are one look, and it is recorded.
  if (!answer.ok && answer.code === "duplicate_act") return;
  if (!answer.ok) throw new Error(`a look could not be recorded: ${answer.message.en}`);
}

function opening(body: string, id: string | undefined): Admission["matter"] {
  return { open: { procedure: PROCEDURE, body, ...(id ? { id } : {}) } };
}

export type LookRow = {
  at: string;
  person: string | null;
  account: string;
  action: string;
  body: string;
  subjects: string[];
};

/** The looks of a civil day, latest first; by default of today. Whoever shows them has asked for `readLooks`. */
export async function listLooks(
  database: Pick<Transaction, "query">,
  actsOf: (jurisdiction: string, matter: string) => Promise<Act[]>,
  { jurisdiction, on, body, at }: { jurisdiction: string; on?: string; body?: string; at: Date },
): Promise<LookRow[]> {
  const day = on ?? (await civilDay(database, jurisdiction, at));
  const days = await database.query<{ matter: string; body: string }>(
    `select matter, body from access_matters
      where jurisdiction = $1 and on_day = $2 and ($3::uuid is null or body = $3) order by body`,
    [jurisdiction, day, body ?? null],
  );
  const looks: LookRow[] = [];
  for (const { matter, body: of } of days)
    for (const act of await actsOf(jurisdiction, matter))
      looks.push({
        at: act.claimedAt,
        person: "person" in act.actor ? act.actor.person : null,
        account: String(act.data.account ?? ""),
        action: String(act.data.action ?? ""),
        body: of,
        subjects: String(act.data.subjects ?? "")
          .split(" ")
          .filter(Boolean),
      });
  return looks.sort((a, b) => (a.at < b.at ? 1 : -1));
}
