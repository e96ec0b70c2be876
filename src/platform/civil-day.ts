/** 自然日 · civil days: law is in force on days, and a day begins where its jurisdiction keeps its clocks. */
import type { Transaction } from "./database.ts";

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The civil day of an instant in a zone.
 *
 * @param timeZone an IANA name
 * @returns YYYY-MM-DD
 * @throws RangeError where the zone is none, or the instant is no time
 */
export function civilDayIn(timeZone: string, at: number | Date): string {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("sv-SE", {
      timeZone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
    });
    formats.set(timeZone, format);
  }
  return format.format(at).padStart("YYYY-MM-DD".length, "0");
}

/** @throws Error where there is no such jurisdiction. */
export async function timeZoneOf(
  database: Pick<Transaction, "query">,
  jurisdiction: string,
): Promise<string> {
  const [row] = await database.query<{ zone: string }>(
    "select time_zone as zone from jurisdictions where jurisdiction = $1",
    [jurisdiction],
  );
  if (!row) throw new Error(`there is no jurisdiction ${jurisdiction}`);
  return row.zone;
}
