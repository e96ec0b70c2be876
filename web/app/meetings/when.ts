import { useWords } from "../language.ts";
import { instantOf } from "../record/times.ts";
import { MEETINGS } from "../texts/meetings.ts";

type Held = { startsOn: string | null; startsAt: string | null };

/** Day and time of a meeting in words; the time as it was written. */
export function useWhen(isLong = false) {
  const { t, day, shortDay } = useWords(MEETINGS);
  return ({ startsOn, startsAt }: Held): string => {
    if (startsOn === null) return t("noDay");
    const on = (isLong ? day : shortDay)(instantOf(startsOn, "12:00"));
    return startsAt === null ? on : `${on} ${startsAt}`;
  };
}
