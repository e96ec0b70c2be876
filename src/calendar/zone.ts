/**
 * 时区 · a zone's offsets as a table, filled from Intl a year at a time: asking Intl for each act would cost a thousand
 * times more than the rule that wants to know.
 */
import { DAY_MS, dayNumber, yearOf } from "./civil.ts";

export type Zone = {
  name: string;
  /** The civil day on which the instant lies there. */
  dayOf(at: number): number;
  /** The last millisecond of the day: after it no clock there shows the day again. */
  endOf(day: number): number;
};

type Stretch = { from: number; until: number; offsetMs: number };

/** Clocks there have been moved by less than this, and days begin within this of UTC. */
const AROUND_MS = 26 * 3_600_000;

const zones = new Map<string, Zone>();

/** @throws RangeError where the zone is none. */
export function zoneNamed(name: string): Zone {
  let zone = zones.get(name);
  if (!zone) {
    zone = readZone(name);
    zones.set(name, zone);
  }
  return zone;
}

function readZone(name: string): Zone {
  const format = new Intl.DateTimeFormat("en-US", { timeZone: name, timeZoneName: "longOffset" });
  const years = new Map<number, Stretch[]>();
  let latest: Stretch = { from: 0, until: 0, offsetMs: 0 };

  const stretchAt = (at: number): Stretch => {
    if (at >= latest.from && at < latest.until) return latest;
    const year = yearOf(Math.floor(at / DAY_MS));
    let stretches = years.get(year);
    if (!stretches) {
      stretches = stretchesOf(year, (instant) => offsetByIntl(format, instant));
      years.set(year, stretches);
    }
    latest = stretches.find((s) => at < s.until) ?? latest;
    return latest;
  };

  return {
    name,
    dayOf: (at) => (Number.isFinite(at) ? Math.floor((at + stretchAt(at).offsetMs) / DAY_MS) : Number.NaN),
    endOf(day) {
      const midnight = (day + 1) * DAY_MS;
      // Backwards from where the day is over everywhere: where clocks went back over midnight, the later end counts.
      for (let at = midnight + AROUND_MS; at > midnight - AROUND_MS; ) {
        const { from, until, offsetMs } = stretchAt(at);
        const end = Math.min(until, midnight - offsetMs);
        if (end > from) return end - 1;
        at = from - 1;
      }
      return midnight - 1;
    },
  };
}

function stretchesOf(year: number, offsetAt: (at: number) => number): Stretch[] {
  const end = dayNumber(year + 1, 1, 1) * DAY_MS;
  const stretches: Stretch[] = [];
  let from = dayNumber(year, 1, 1) * DAY_MS;
  let offsetMs = offsetAt(from);
  for (let at = from; at < end; at += DAY_MS) {
    const next = Math.min(at + DAY_MS, end - 1);
    const then = offsetAt(next);
    if (then === offsetMs) continue;
    const change = firstInstantWhere(at, next, (instant) => offsetAt(instant) !== offsetMs);
    stretches.push({ from, until: change, offsetMs });
    from = change;
    offsetMs = then;
  }
  stretches.push({ from, until: end, offsetMs });
  return stretches;
}

/** Between an instant where it does not hold and one where it does. */
function firstInstantWhere(from: number, until: number, holds: (at: number) => boolean): number {
  let [no, yes] = [from, until];
  while (yes - no > 1) {
    const middle = Math.floor((no + yes) / 2);
    if (holds(middle)) yes = middle;
    else no = middle;
  }
  return yes;
}

/** Intl writes "GMT", "GMT+08:00" or, long ago, "GMT+08:05:43". */
function offsetByIntl(format: Intl.DateTimeFormat, at: number): number {
  const found = /GMT(?:([+-])(\d{2}):(\d{2})(?::(\d{2}))?)?$/.exec(format.format(at));
  if (!found?.[1]) return 0;
  const seconds = Number(found[2]) * 3600 + Number(found[3]) * 60 + Number(found[4] ?? 0);
  return (found[1] === "-" ? -seconds : seconds) * 1000;
}
