/** What usually holds for a body's meetings, read from its last one: offered, and never recorded without being seen. Pure. */
import { type CourseAct, ofKind } from "../forms/acts-of.ts";
import type { Draft } from "./draft.ts";
import type { Seat } from "./seats.ts";
import { localOf, todayIn } from "./times.ts";

export type Usual = {
  /** The civil day of the last meeting. */
  lastOn: string;
  /** The latest same day of the week that is not ahead. */
  day: string;
  time: string;
  place: string;
  kind: string;
  others: string;
  /** Who had a seat then and was neither there nor absent. */
  notDue: string[];
};

type Act = CourseAct & { data?: Record<string, unknown> };
const DAY_MS = 86_400_000;
const WEEK_DAYS = 7;
const dayNumber = (day: string) => Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY_MS);

export function usualOf(acts: Act[], seatsThen: (day: string) => Seat[], now: Date): Usual | null {
  const convened = ofKind(acts, "convened").at(-1) as Act | undefined;
  if (!convened) return null;
  const { day: lastOn, time } = localOf(convened.claimedAt);
  const today = dayNumber(todayIn(now));
  const since = (today - dayNumber(lastOn)) % WEEK_DAYS;
  const text = (key: string) => String(convened.data?.[key] ?? "");
  const named = new Set(
    [...ofKind(acts, "attended"), ...ofKind(acts, "absent")].map((act) => act.of?.person),
  );
  return {
    lastOn,
    day: new Date((today - since) * DAY_MS).toISOString().slice(0, 10),
    time,
    place: text("place"),
    kind: text("meeting_kind"),
    others: text("others"),
    notDue: seatsThen(lastOn).flatMap(({ person }) => (named.has(person) ? [] : [person])),
  };
}

/** A new draft with what is usual, except for the day, which the clerk gives. */
export function withUsual(draft: Draft, { time, place, kind, notDue }: Usual): Draft {
  const attendance = Object.fromEntries(
    notDue.map((person) => [person, { as: "not-due" as const, reason: "" }]),
  );
  return { ...draft, time, place, kind, attendance };
}
