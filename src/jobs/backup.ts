/** backup: by night a backup is made and at once tested; then those whose time of keeping is over go. */
import { BackupBusy, type Backups } from "../backup/index.ts";

export type BackupContext = { backups: Pick<Backups, "keptDays" | "make" | "test" | "prune"> };

export type NightBackup = {
  file: string | null;
  bytes: number;
  rows: number;
  ok: boolean;
  found: string[];
  removed: string[];
};

/** Null where the nights make none (QUANJIAN_BACKUP_DAYS=0). @throws where the backup cannot be made or tested. */
export async function backupOfTheNight({ backups }: BackupContext): Promise<NightBackup | null> {
  if (backups.keptDays === 0) return null;
  try {
    const { file, bytes } = await backups.make("night");
    const trial = await backups.test(file);
    // What did not pass its test takes no good one's place.
    const removed = trial.ok ? await backups.prune() : [];
    return {
      file,
      bytes,
      rows: trial.rows,
      ok: trial.ok,
      found: trial.found.map((words) => words.en),
      removed,
    };
  } catch (error) {
    if (!(error instanceof BackupBusy)) throw error;
    return { file: null, bytes: 0, rows: 0, ok: false, found: [error.message], removed: [] };
  }
}
