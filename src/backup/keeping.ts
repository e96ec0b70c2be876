/** Which backups are kept and until when. Pure. */

export const DAY_MS = 24 * 3_600_000;

export type Kept = { file: string; madeAt: string; testOk: boolean | null };

/**
 * Whose time is over at `now`. The newest one stays whatever its age, and so does the newest that was tested and found
 * whole: a retention that leaves nothing to restore from would be none.
 */
export function outlived<T extends Kept>(backups: readonly T[], keptDays: number, now: number): T[] {
  const latestFirst = [...backups].sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1));
  const staying = new Set([latestFirst[0]?.file, latestFirst.find(({ testOk }) => testOk)?.file]);
  return latestFirst.filter(
    ({ file, madeAt }) => !staying.has(file) && Date.parse(madeAt) + keptDays * DAY_MS <= now,
  );
}

/** Until when what is erased now can still stand in a backup: the newest is the last to go. Null without any. */
export function erasedUntil(backups: readonly Kept[], keptDays: number): string | null {
  const newest = backups.reduce<string | null>(
    (last, { madeAt }) => (!last || madeAt > last ? madeAt : last),
    null,
  );
  return newest && new Date(Date.parse(newest) + keptDays * DAY_MS).toISOString();
}

/** quanjian-20261126T083001Z.tar */
export function nameOf(madeAt: Date): string {
  return `quanjian-${madeAt.toISOString().replace(/\.\d+/, "").replaceAll(/[-:]/g, "")}.tar`;
}

export const IS_BACKUP = /^quanjian-\d{8}T\d{6}Z\.tar$/;
