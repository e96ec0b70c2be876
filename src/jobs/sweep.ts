/** sweep: what has served its time goes. Acts and leaves never do. */
import { LOCK_OUT_RULES } from "../access/index.ts";
import type { Database } from "../platform/index.ts";

/** A client that was switched off over the longest holiday may still repeat its request. */
const IDEMPOTENCY_KEPT_DAYS = 30;

export type Swept = { idempotencyKeys: number; signInValues: number; signInFailures: number };

export async function sweep({ database }: { database: Database }): Promise<Swept> {
  const count = async (sql: string, params: unknown[] = []) =>
    (await database.query(`${sql} returning 1`, params)).length;
  return {
    idempotencyKeys: await count(
      "delete from idempotency_keys where created_at < now() - $1 * interval '1 day'",
      [IDEMPOTENCY_KEPT_DAYS],
    ),
    signInValues: await count("delete from auth.sealed_values where expires_at < now()"),
    signInFailures:
      (await count(
        `delete from auth.sign_in_failures
          where last_at < now() - $1 * interval '1 hour' and (locked_until is null or locked_until < now())`,
        [LOCK_OUT_RULES.forgetAfterHours],
      )) + (await count("delete from auth.sign_in_pressure where minute < now() - interval '1 hour'")),
  };
}
