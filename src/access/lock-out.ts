/** Slows guessing down, by account name and over all names, the same for names that exist and names that do not. */
import type { Database } from "../platform/index.ts";

export type LockOutRules = {
  /** Failures in a row after which the name waits: five leave room for a mistyped password, not for guessing. */
  failuresAllowed: number;
  /** How long it waits the first time, the second, and from then on: 480 guesses a day fall to below forty. */
  lockMinutes: number[];
  /** After so long without an attempt the name starts afresh, and its row goes. */
  forgetAfterHours: number;
  /** Failures a minute, over all names, that an office makes on a Monday morning without being attacked. */
  failuresFreePerMinute: number;
  /** What each failure beyond them adds to every attempt, up to the most: a guesser pays, a person hardly notices. */
  delayStepMs: number;
  delayMostMs: number;
};

export const LOCK_OUT_RULES: LockOutRules = {
  failuresAllowed: 5,
  lockMinutes: [15, 60, 240],
  forgetAfterHours: 24,
  failuresFreePerMinute: 30,
  delayStepMs: 20,
  delayMostMs: 2_000,
};

export function lockOut(
  database: Database,
  nameOf: (name: string) => string,
  rules: LockOutRules = LOCK_OUT_RULES,
) {
  const hashOf = (account: string) => nameOf(`sign-in ${account}`);
  return {
    /**
     * Counts an attempt before it is tried, so that many at the same moment do not slip through together.
     * @returns how many minutes the name is still locked; 0 when the attempt may be tried.
     */
    async attempt(account: string): Promise<number> {
      const rows = await database.query(
        `insert into auth.sign_in_failures as f (name_hash, failures, last_at) values ($1, 1, now())
         on conflict (name_hash) do update
            set failures = case when f.last_at < now() - $4 * interval '1 hour' or f.failures >= $2 then 1
                                else f.failures + 1 end,
                rounds = case when f.last_at < now() - $4 * interval '1 hour' then 0
                              when f.failures + 1 = $2 then f.rounds + 1 else f.rounds end,
                locked_until = case when f.failures + 1 = $2 and f.last_at >= now() - $4 * interval '1 hour'
                  then now() + ($3::int[])[least(f.rounds + 1, cardinality($3::int[]))] * interval '1 minute' end,
                last_at = now()
          where f.locked_until is null or f.locked_until <= now()
         returning f.failures`,
        [hashOf(account), rules.failuresAllowed, rules.lockMinutes, rules.forgetAfterHours],
      );
      if (rows.length > 0) return 0;
      const [locked] = await database.query<{ minutes: number }>(
        `select ceil(extract(epoch from locked_until - now()) / 60)::int as minutes
           from auth.sign_in_failures where name_hash = $1`,
        [hashOf(account)],
      );
      // Over in this very moment, or cleared: a minute is not too much to ask.
      return Math.max(locked?.minutes ?? 0, 1);
    },
    /** How long every attempt waits now, because many have failed within the last minute or two. */
    async delayMs(): Promise<number> {
      const [row] = await database.query<{ failures: number }>(
        `select coalesce(max(failures), 0)::int as failures from auth.sign_in_pressure
          where minute >= date_trunc('minute', now()) - interval '1 minute'`,
      );
      const beyond = (row?.failures ?? 0) - rules.failuresFreePerMinute;
      return Math.min(Math.max(beyond, 0) * rules.delayStepMs, rules.delayMostMs);
    },
    async failed(): Promise<void> {
      const [row] = await database.query<{ failures: number }>(
        `insert into auth.sign_in_pressure as p (minute, failures) values (date_trunc('minute', now()), 1)
         on conflict (minute) do update set failures = p.failures + 1 returning p.failures`,
      );
      // Once a minute, at its first failure, what is over is swept out.
      if (row?.failures !== 1) return;
      await database.query("delete from auth.sign_in_pressure where minute < now() - interval '1 hour'");
      await database.query(
        `delete from auth.sign_in_failures
          where last_at < now() - $1 * interval '1 hour' and (locked_until is null or locked_until < now())`,
        [rules.forgetAfterHours],
      );
    },
    /** After a sign-in that succeeded, or when the security administrator unlocks the name. */
    async clear(account: string): Promise<void> {
      await database.query("delete from auth.sign_in_failures where name_hash = $1", [hashOf(account)]);
    },
  };
}
