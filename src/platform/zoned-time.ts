/** Wall-clock times without a zone, made instants. */

const formats = new Map<string, Intl.DateTimeFormat>();
const HOUR_MS = 3_600_000;
const offsets = new Map<string, number>();

/** @throws RangeError where the zone is none. */
export function requireTimeZone(timeZone: string): void {
  formatOf(timeZone);
}

/**
 * The instant at which a clock in the zone shows what `wall` says (its Z is not meant). A time that the clock shows twice is
 * the earlier of the two; one that it skips is the instant as far after the leap.
 */
export function instantIn(timeZone: string, wall: string): string {
  return new Date(instantMs(timeZone, Date.parse(wall))).toISOString();
}

/** The same in milliseconds: `shown` is the wall's time read as if it were UTC. */
export function instantMs(timeZone: string, shown: number): number {
  const before = shown - offsetAt(timeZone, shown - 24 * HOUR_MS);
  const after = shown - offsetAt(timeZone, shown + 24 * HOUR_MS);
  const fits = [before, after].filter((at) => at + offsetAt(timeZone, at) === shown);
  return fits.length > 0 ? Math.min(...fits) : before;
}

/** What a clock in the zone shows at an instant, as a date that is read as if it were UTC. */
export function wallTimeIn(timeZone: string, instant: string): Date {
  const at = Date.parse(instant);
  return new Date(at + offsetAt(timeZone, at));
}

/** How far the zone's clock is ahead of UTC; zones change on quarters of an hour. */
function offsetAt(timeZone: string, at: number): number {
  const quarter = Math.floor(at / (HOUR_MS / 4)) * (HOUR_MS / 4);
  const key = `${timeZone} ${quarter}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const parts = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(quarter)
      .map((p) => [p.type, Number(p.value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  const offset = Date.UTC(year, month - 1, day, hour, minute, second) - quarter;
  offsets.set(key, offset);
  return offset;
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  formats.set(timeZone, made);
  return made;
}
