/** Every fetch of records is recorded: an act in the day's access matter of the body (a list is one act). */
import { randomUUID } from "node:crypto";
import type { Admission } from "../matters/index.ts";
import type { Database } from "../platform/index.ts";
import type { Principal } from "./principal.ts";

export type Look = {
  principal: Principal;
  action: string;
  /** Whose records were fetched; for a list over many bodies, the looker's own. */
  body: string;
  subjects: string[];
  list: boolean;
};

/** The admission that records a look; the day is the jurisdiction's civil day. */
export async function lookAdmission(database: Database, look: Look, at: Date): Promise<Admission> {
  const { jurisdiction, person, account, offices } = look.principal;
  const [zone] = await database.query<{ zone: string }>(
    'select time_zone as zone from jurisdictions where jurisdiction = $1',
    [jurisdiction],
  );
  const day = new Intl.DateTimeFormat("sv-SE", { timeZone: zone?.zone ?? "UTC" }).format(at);
  const fresh = randomUUID();
  const [row] = await database.query<{ matter: string }>(
    `with made as (
       insert into access_matters (jurisdiction, body, on_day, matter) values ($1, $2, $3, $4)
       on conflict do nothing returning matter)
     select matter from made
     union all select matter from access_matters where jurisdiction = $1 and body = $2 and on_day = $3 limit 1`,
    [jurisdiction, look.body, day, fresh],
  );
  const office = offices[0]?.office;
  const matter = row?.matter ?? fresh;
  return {
    jurisdiction,
    matter: matter === fresh ? { open: { procedure: "cn/access", body: look.body, id: fresh } } : { id: matter },
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
