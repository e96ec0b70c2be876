import { TIME_ZONE } from "../language.ts";

const FORMAT = new Intl.DateTimeFormat("sv-SE", { timeZone: TIME_ZONE });

/** The civil day of an instant in the jurisdictions' time zone, YYYY-MM-DD. */
export const dayOf = (at: string) => FORMAT.format(new Date(at));

/** Today there. */
export const today = () => dayOf(new Date().toISOString());

const DAY_MS = 86_400_000;

/** How many civil days lie between two of them; negative where the second is the earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}
