import type { Database } from "../platform/index.ts";
import { changed, type Settings, type SettingsChange, type SettingsFault, UNCHANGED } from "./settings.ts";

type Row = { revision: number; settings: Partial<Settings> };
const SELECT = "select revision, settings from account_settings where jurisdiction = $1 and account = $2";

/** What the account has chosen; what it has not, as everybody begins. */
export async function settingsOf(
  database: Pick<Database, "query">,
  jurisdiction: string,
  account: string,
): Promise<Settings> {
  const [row] = await database.query<Row>(SELECT, [jurisdiction, account]);
  return row ? { ...UNCHANGED, ...row.settings, revision: row.revision } : UNCHANGED;
}

export type Change =
  | { ok: true; settings: Settings }
  | { ok: false; reason: "moved-on" }
  | { ok: false; reason: "fault"; fault: SettingsFault };

/** Two windows that change different parts both have their way; where a change says what it was made from, it is refused after another. */
export function changeSettings(
  database: Database,
  jurisdiction: string,
  account: string,
  change: SettingsChange,
): Promise<Change> {
  return database.transaction(async (tx): Promise<Change> => {
    // The account's own row is the lock: before the first change there is no row of settings to take.
    await tx.query("select from accounts where jurisdiction = $1 and account = $2 for no key update", [
      jurisdiction,
      account,
    ]);
    const before = await settingsOf(tx, jurisdiction, account);
    if (change.after !== undefined && change.after !== before.revision)
      return { ok: false, reason: "moved-on" };
    const next = changed(before, change);
    if ("path" in next) return { ok: false, reason: "fault", fault: next };
    const { revision, ...settings } = next;
    await tx.query(
      `insert into account_settings (jurisdiction, account, revision, settings) values ($1, $2, $3, $4)
       on conflict (jurisdiction, account)
       do update set revision = excluded.revision, settings = excluded.settings, updated_at = now()`,
      [jurisdiction, account, revision, JSON.stringify(settings)],
    );
    return { ok: true, settings: next };
  });
}
