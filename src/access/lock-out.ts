/** Slows down guessing, by account name, the same for names that exist and names that do not. */
import type { Database } from "../platform/index.ts";

/** After this many failures in a row the name waits; five leaves room for a mistyped password, not for guessing. */
const FAILURES_ALLOWED = 5;
const LOCKED_MINUTES = 15;

export function lockOut(database: Database, nameOf: (name: string) => string) {
  const hashOf = (account: string) => nameOf(`sign-in ${account.trim().toLowerCase()}`);
  return {
    async isLocked(account: string): Promise<boolean> {
      const rows = await database.query(
        "select from auth.sign_in_failures where name_hash = $1 and locked_until > now()",
        [hashOf(account)],
      );
      return rows.length > 0;
    },
    async failed(account: string): Promise<void> {
      await database.query(
        `insert into auth.sign_in_failures as f (name_hash, failures) values ($1, 1)
         on conflict (name_hash) do update
            set failures = case when f.failures >= $2 then 1 else f.failures + 1 end,
                locked_until = case when f.failures + 1 >= $2 then current_timestamp + $3 * interval '1 minute' end`,
        [hashOf(account), FAILURES_ALLOWED, LOCKED_MINUTES],
      );
    },
    async succeeded(account: string): Promise<void> {
      await database.query("delete from auth.sign_in_failures where name_hash = $1", [hashOf(account)]);
    },
  };
}
