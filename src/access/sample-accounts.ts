/** Accounts of the sample: signed in to with one click, so they have no password. Refused anywhere else. */
import type { Database } from "../platform/index.ts";
import type { Administrator } from "./principal.ts";
import { insertUsers } from "./users.ts";

export type NewSampleAccount = {
  account: string;
  jurisdiction: string;
  name: string;
  signInName: string;
  person: string | null;
  administrator: Administrator | null;
};

/** All or none, in one transaction. @throws when one of them is not in a sample jurisdiction. */
export async function createSampleAccounts(database: Database, list: NewSampleAccount[]): Promise<void> {
  await database.transaction(async (tx) => {
    const jurisdictions = [...new Set(list.map((a) => a.jurisdiction))];
    const sample = await tx.query("select from jurisdictions where jurisdiction = any($1) and sample", [
      jurisdictions,
    ]);
    if (sample.length !== jurisdictions.length)
      throw new Error(
        `accounts without a password exist in the sample only, not in ${jurisdictions.join(", ")}`,
      );
    await insertUsers(tx, list);
    await tx.query(
      `insert into accounts (jurisdiction, account, name, sign_in_name, person, administrator, status)
       select a.*, 'active' from unnest($1::text[], $2::uuid[], $3::text[], $4::text[], $5::uuid[], $6::text[]) as a`,
      [
        list.map((a) => a.jurisdiction),
        list.map((a) => a.account),
        list.map((a) => a.name),
        list.map((a) => a.signInName),
        list.map((a) => a.person),
        list.map((a) => a.administrator),
      ],
    );
  });
}
