/** 日历与期限 · calendar: working days, civil days in a zone, limits and pauses. Pure: no clock, no file but the loader's. */
export {
  type Calendar,
  type CalendarOptions,
  CHINA,
  calendarIn,
  type LastDayOfRest,
  type Limit,
  type Period,
} from "./calendar.ts";
export { type Calendars, loadCalendars, SHIPPED_CALENDARS } from "./calendars.ts";
export { dayText, parseDay } from "./civil.ts";
export type { Pause } from "./pauses.ts";
export type { CalendarBasis, LocalRest, YearOfRest } from "./rest-days.ts";
export { STATE_COUNCIL } from "./state-council.ts";
