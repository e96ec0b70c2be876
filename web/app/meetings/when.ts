import { today } from "../forms/as-of.tsx";
import { useWords } from "../language.ts";
import { instantOf } from "../record/times.ts";
import { MEETINGS } from "../texts/meetings.ts";

type Held = { startsOn: string | null; startsAt: string | null };

/** Day and time of a meeting in words, another year's with the year; the time as it was written. */
export function useWhen(isLong = false) {
  const { t, day, shortDay } = useWords(MEETINGS);
  return ({ startsOn, startsAt }: Held): string => {
    if (startsOn === null) return t("noDay");
    const isOfThisYear = startsOn.slice(0, 4) === today().slice(0, 4);
    const on = (isOfThisYear && !isLong ? shortDay : day)(instantOf(startsOn, "12:00"));
    return startsAt === null ? on : `${on} ${startsAt}`;
  };
}
