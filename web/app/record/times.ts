/** Offices keep the time of their jurisdiction, wherever the browser is. */
const OFFSET = "+08:00";
export const instantOf = (day: string, time: string) => new Date(`${day}T${time}:00${OFFSET}`).toISOString();

/** "9:30", "930" and "09：30" are 09:30; null for what is no time. */
export function timeOf(typed: string): string | null {
  const [, hours, minutes] = /^(\d{1,2}):?(\d{2})$/.exec(typed.normalize("NFKC").trim()) ?? [];
  if (hours === undefined || minutes === undefined || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, "0")}:${minutes}`;
}
