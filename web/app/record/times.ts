/** Offices keep the time of their jurisdiction, wherever the browser is. */
const OFFSET = "+08:00";
export const instantOf = (day: string, time: string) => new Date(`${day}T${time}:00${OFFSET}`).toISOString();

/** "9:30", "930" and "09：30" are 09:30; null for what is no time. */
export function timeOf(typed: string): string | null {
  const [, hours, minutes] = /^(\d{1,2}):?(\d{2})$/.exec(typed.normalize("NFKC").trim()) ?? [];
  if (hours === undefined || minutes === undefined || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, "0")}:${minutes}`;
}

/** "20261120", "2026-11-20", "2026.11.20" and "2026年11月20日" are 2026-11-20; null for what is no day of the calendar. */
export function dayOf(typed: string): string | null {
  const plain = typed.normalize("NFKC").replaceAll(/\s/g, "");
  const [, year, month = "", date = ""] =
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain) ?? /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain) ?? [];
  if (year === undefined) return null;
  const day = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  const at = new Date(`${day}T00:00:00Z`);
  // 2026-02-30 has the form of a day and is none.
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day) ? day : null;
}

/** The civil day and the time of an instant where the offices are. */
export function localOf(at: string): { day: string; time: string } {
  const [, hours = "0", minutes = "0"] = /([+-]\d\d):(\d\d)/.exec(OFFSET) ?? [];
  const aheadMs = (Number(hours) * 60 + Number(minutes)) * 60_000;
  const local = new Date(Date.parse(at) + aheadMs).toISOString();
  return { day: local.slice(0, 10), time: local.slice(11, 16) };
}

export const todayIn = (now: Date): string => localOf(now.toISOString()).day;
