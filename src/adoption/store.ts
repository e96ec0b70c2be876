/** The SQL of norm_settings. */
import type { Transaction } from "../platform/index.ts";
import type { SettingRow } from "./settings.ts";

type Reader = Pick<Transaction, "query">;

const COLUMNS = `s.jurisdiction, s.setting, s.kind, s.state, s.procedure, s.parameter, s.value, s.unit, s.pack,
  s.pack_version as "packVersion", s.pack_digest as "packDigest", s.body, s.from_on as "fromOn", s.ended_on as "endedOn",
  s.ending_on as "endingOn", s.proposed_by as "proposedBy", s.basis`;

/** All of a jurisdiction, the latest first; or those that could apply on some day. */
export async function settingsOf(
  db: Reader,
  jurisdictions: string[],
  which: { adopted?: boolean } = {},
): Promise<SettingRow[]> {
  return db.query<SettingRow>(
    `select ${COLUMNS} from norm_settings s
      where s.jurisdiction = any($1) and (not $2 or s.state = 'adopted')
      order by s.from_on desc, s.setting`,
    [jurisdictions, which.adopted ?? false],
  );
}

export async function settingOf(
  db: Reader,
  jurisdiction: string,
  setting: string,
): Promise<SettingRow | null> {
  const [row] = await db.query<SettingRow>(
    `select ${COLUMNS} from norm_settings s where s.jurisdiction = $1 and s.setting = $2`,
    [jurisdiction, setting],
  );
  return row ?? null;
}

/** Another that is adopted for the same, from the same day on, be it for a few days: nobody could say which of the two holds. */
export async function rivalOf(db: Reader, row: SettingRow): Promise<string | null> {
  const [rival] = await db.query<{ setting: string }>(
    `select s.setting from norm_settings s
      where s.jurisdiction = $1 and s.setting <> $2 and s.state = 'adopted' and s.from_on = $3
        and (s.ended_on is null or s.ended_on > s.from_on)
        and s.procedure is not distinct from $4 and s.parameter is not distinct from $5
        and s.pack is not distinct from $6 and s.body is not distinct from $7::uuid`,
    [row.jurisdiction, row.setting, row.fromOn, row.procedure, row.parameter, row.pack, row.body],
  );
  return rival?.setting ?? null;
}

/** One after the other: two that are adopted at once see each other. */
export async function lockSettings(db: Reader, jurisdiction: string): Promise<void> {
  await db.query("select pg_advisory_xact_lock(hashtextextended('norm_settings ' || $1, 0))", [jurisdiction]);
}

export async function saveSetting(db: Reader, row: SettingRow): Promise<void> {
  await db.query(
    `insert into norm_settings (jurisdiction, setting, kind, state, procedure, parameter, value, unit, pack, pack_version,
                                pack_digest, body, from_on, ended_on, ending_on, proposed_by, basis)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
     on conflict (jurisdiction, setting) do update
        set state = excluded.state, ended_on = excluded.ended_on, ending_on = excluded.ending_on,
            proposed_by = excluded.proposed_by`,
    [
      row.jurisdiction,
      row.setting,
      row.kind,
      row.state,
      row.procedure,
      row.parameter,
      row.value,
      row.unit,
      row.pack,
      row.packVersion,
      row.packDigest,
      row.body,
      row.fromOn,
      row.endedOn,
      row.endingOn,
      row.proposedBy,
      JSON.stringify(row.basis),
    ],
  );
}

export async function clearSettings(db: Reader, jurisdiction: string): Promise<void> {
  await db.query("delete from norm_settings where jurisdiction = $1", [jurisdiction]);
}
