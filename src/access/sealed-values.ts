/**
 * Where the sign-in library keeps sessions: keys are HMACs of its tokens, values are sealed, so that a copy of the
 * database opens no session and shows no address.
 */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import type { Database } from "../platform/index.ts";

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

export function sealedValues(database: Database, key: Buffer) {
  const nameKey = Buffer.from(hkdfSync("sha256", key, "", "quanjian sealed values: names", 32));
  const valueKey = Buffer.from(hkdfSync("sha256", key, "", "quanjian sealed values: values", 32));
  const nameOf = (name: string) => createHmac("sha256", nameKey).update(name).digest("base64url");
  return {
    async get(name: string): Promise<string | null> {
      const [row] = await database.query<{ value: Buffer }>(
        "select value from auth.sealed_values where key = $1 and (expires_at is null or expires_at > now())",
        [nameOf(name)],
      );
      return row ? unseal(valueKey, nameOf(name), row.value) : null;
    },
    /** @param ttl seconds */
    async set(name: string, value: string, ttl?: number): Promise<void> {
      await database.query(
        `insert into auth.sealed_values (key, value, expires_at) values ($1, $2, now() + $3 * interval '1 second')
         on conflict (key) do update set value = excluded.value, expires_at = excluded.expires_at`,
        [nameOf(name), seal(valueKey, nameOf(name), value), ttl ?? null],
      );
    },
    async delete(name: string): Promise<void> {
      await database.query("delete from auth.sealed_values where key = $1 or expires_at < now()", [
        nameOf(name),
      ]);
    },
    async getAndDelete(name: string): Promise<string | null> {
      const [row] = await database.query<{ value: Buffer; live: boolean }>(
        "delete from auth.sealed_values where key = $1 returning value, coalesce(expires_at > now(), true) as live",
        [nameOf(name)],
      );
      return row?.live ? unseal(valueKey, nameOf(name), row.value) : null;
    },
    /** A counter is no secret: its value stands in clear, in eight bytes. */
    async increment(name: string, ttl: number): Promise<number> {
      const [row] = await database.query<{ count: number }>(
        `insert into auth.sealed_values as v (key, value, expires_at)
         values ($1, int8send(1), now() + $2 * interval '1 second')
         on conflict (key) do update
            set value = case when v.expires_at > now()
                             then int8send(('x' || encode(v.value, 'hex'))::bit(64)::bigint + 1) else int8send(1) end,
                expires_at = case when v.expires_at > now() then v.expires_at else excluded.expires_at end
         returning ('x' || encode(v.value, 'hex'))::bit(64)::bigint as count`,
        [nameOf(name), ttl],
      );
      return row?.count ?? 1;
    },
    /** A name that nobody can reverse, for tables beside this one. */
    nameOf,
  };
}

function seal(key: Buffer, bound: string, value: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  cipher.setAAD(Buffer.from(bound));
  return Buffer.concat([nonce, cipher.update(value, "utf8"), cipher.final(), cipher.getAuthTag()]);
}

function unseal(key: Buffer, bound: string, sealed: Buffer): string {
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, NONCE_BYTES));
  decipher.setAAD(Buffer.from(bound));
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
  const opened = Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
  return opened.toString("utf8");
}
