/** Times of a log, read from bytes: ISO 8601 with or without a zone, and the way spreadsheets write them. */
import { instantMs } from "../platform/zoned-time.ts";
import { LogFault, type Place } from "./log-fault.ts";

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const LOOSE =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?$/i;

/** Days since 1970-01-01 of a date of the Gregorian calendar (after H. Hinnant's derivation). */
function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = (((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) | 0) + day - 1;
  const dayOfEra = yearOfEra * 365 + ((yearOfEra / 4) | 0) - ((yearOfEra / 100) | 0) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && !isLeap ? 28 : (DAYS_IN_MONTH[month - 1] ?? 0);
}

/**
 * Reads the times of one log. Times with a zone and times without one do not mix: nobody knows how they lie to each other,
 * unless the zone of the latter is given.
 */
export class Instants {
  private readonly zone: string | null;
  private zoned: Place | null = null;
  private local: Place | null = null;
  private lastLocal = Number.NaN;
  private lastInstant = Number.NaN;

  constructor(zone: string | null) {
    this.zone = zone;
  }

  /** Whether the log's times have a zone of their own; null where there was no time. */
  get areZoned(): boolean | null {
    return this.zoned !== null ? true : this.local !== null ? false : null;
  }

  /** Milliseconds since the epoch; NaN where nothing is written. @throws LogFault for what is no time, or mixed zones. */
  read(b: Uint8Array, start: number, end: number, place: Place): number {
    if (start === end) return Number.NaN;
    const ms = this.readPlain(b, start, end, place);
    if (!Number.isNaN(ms)) return ms;
    const text = Buffer.from(b.buffer, b.byteOffset + start, end - start).toString("latin1");
    return this.readLoose(text.trim(), place);
  }

  /** YYYY-MM-DDTHH:MM:SS, a fraction, a zone, as nearly all logs write it; NaN for anything else. */
  readPlain(b: Uint8Array, start: number, end: number, place: Place): number {
    if (
      end - start < 19 ||
      b[start + 4] !== 45 ||
      b[start + 7] !== 45 ||
      b[start + 13] !== 58 ||
      b[start + 16] !== 58 ||
      (b[start + 10] !== 84 && b[start + 10] !== 32)
    )
      return Number.NaN;
    const year = two(b, start) * 100 + two(b, start + 2);
    const month = two(b, start + 5);
    const day = two(b, start + 8);
    const hour = two(b, start + 11);
    const minute = two(b, start + 14);
    const second = two(b, start + 17);
    if (
      year < 0 ||
      month < 1 ||
      month > 12 ||
      day < 1 ||
      (day > 28 && day > daysIn(year, month)) ||
      hour < 0 ||
      hour > 23 ||
      minute < 0 ||
      minute > 59 ||
      second < 0 ||
      second > 59
    )
      return Number.NaN;
    let ms = dayNumber(year, month, day) * DAY_MS + hour * 3_600_000 + minute * MINUTE_MS + second * 1_000;
    let i = start + 19;
    if (i < end && b[i] === 46) {
      let unit = 100;
      for (i++; i < end; i++) {
        const digit = (b[i] as number) - 48;
        if (digit < 0 || digit > 9) break;
        ms += digit * unit;
        unit = unit === 100 ? 10 : unit === 10 ? 1 : 0;
      }
    }
    if (i === end) return this.inZone(ms, place);
    if (i === end - 1 && b[i] === 90) return this.withZone(ms, place);
    if (i !== end - 6 || (b[i] !== 43 && b[i] !== 45) || b[i + 3] !== 58) return Number.NaN;
    const offset = two(b, i + 1) * 60 + two(b, i + 4);
    if (offset < 0) return Number.NaN;
    return this.withZone(b[i] === 43 ? ms - offset * MINUTE_MS : ms + offset * MINUTE_MS, place);
  }

  /** The same for a text. */
  readText(text: string, place: Place): number {
    const bytes = Buffer.from(text, "latin1");
    return this.read(bytes, 0, bytes.length, place);
  }

  private readLoose(text: string, place: Place): number {
    const match = LOOSE.exec(text);
    if (!match) throw noTime(text, place);
    const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0)) as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    if (day < 1 || day > daysIn(year, month) || hour > 23 || minute > 59 || second > 59)
      throw noTime(text, place);
    const fraction = Math.trunc(Number(`0.${match[7] ?? 0}`) * 1_000);
    const ms =
      dayNumber(year, month, day) * DAY_MS +
      hour * 3_600_000 +
      minute * MINUTE_MS +
      second * 1_000 +
      fraction;
    const zone = match[8];
    if (zone === undefined) return this.inZone(ms, place);
    if (zone.toUpperCase() === "Z") return this.withZone(ms, place);
    const offset = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3).replace(":", "") || 0);
    return this.withZone(zone.startsWith("+") ? ms - offset * MINUTE_MS : ms + offset * MINUTE_MS, place);
  }

  private withZone(ms: number, place: Place): number {
    if (this.zoned === null) this.zoned = { ...place };
    if (this.local !== null && this.zone === null) throw mixed(this.local, place, "with");
    return ms;
  }

  private inZone(ms: number, place: Place): number {
    if (this.local === null) this.local = { ...place };
    if (this.zone === null) {
      if (this.zoned !== null) throw mixed(this.zoned, place, "without");
      return ms;
    }
    if (ms === this.lastLocal) return this.lastInstant;
    this.lastLocal = ms;
    this.lastInstant = instantMs(this.zone, ms);
    return this.lastInstant;
  }
}

/** Two digits, or a negative number where one of them is none. */
function two(b: Uint8Array, at: number): number {
  const tens = (b[at] as number) - 48;
  const ones = (b[at + 1] as number) - 48;
  return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -10_000 : tens * 10 + ones;
}

function noTime(text: string, place: Place): LogFault {
  const shown = text.slice(0, 60);
  return new LogFault(
    place,
    { zh: `“${shown}”不是时间`, en: `"${shown}" is no time` },
    { zh: "请写成 2026-05-08T09:00:00+08:00 的形式", en: "write 2026-05-08T09:00:00+08:00" },
  );
}

function mixed(first: Place, place: Place, kind: "with" | "without"): LogFault {
  const at = first.row ?? first.line ?? first.byte ?? 0;
  return new LogFault(
    place,
    kind === "with"
      ? {
          zh: `此处时间带时区，而第 ${at} 处的时间不带`,
          en: `this time has a zone, and the one at ${at} has none`,
        }
      : {
          zh: `此处时间不带时区，而第 ${at} 处的时间带时区`,
          en: `this time has no zone, and the one at ${at} has one`,
        },
    {
      zh: "请统一写明时区，或用 --zone 说明未写时区的时间属于哪个时区",
      en: "give every time its zone, or say with --zone which one those without are of",
    },
  );
}
