/**
 * The key under which a person's unsent drafts lie on their own computer: see docs/decisions/0012-offline-drafts.md.
 *
 * It is derived, never stored: from the installation's key, and from the random id of the account's own row of
 * credentials, which lives exactly as long as the account. So it never changes while the account lives, and once the
 * row is gone no one derives it again, the installation's key in hand or not.
 */
import { hkdfSync } from "node:crypto";
import type { Transaction } from "../platform/index.ts";

const KEY_BYTES = 32;

/** @throws where the account has no row of credentials: every account is made with one. */
export async function draftKeyOf(
  database: Pick<Transaction, "query">,
  installationKey: Buffer,
  account: string,
): Promise<Buffer> {
  const [row] = await database.query<{ id: string }>(
    `select "id" as id from auth."account" where "userId" = $1 and "providerId" = 'credential'`,
    [account],
  );
  if (!row) throw new Error(`account ${account} has no credentials`);
  return Buffer.from(
    hkdfSync("sha256", installationKey, row.id, `quanjian drafts of account ${account}`, KEY_BYTES),
  );
}
