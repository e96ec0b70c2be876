const DAY_MS = 86_400_000;

/** Full days since an instant. */
export function daysSince(at: string, now: number = Date.now()): number {
  return Math.max(0, Math.floor((now - Date.parse(at)) / DAY_MS));
}
