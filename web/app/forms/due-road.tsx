import { useWords, type Words } from "../language.ts";
import { FORMS } from "../texts/forms.ts";
import { dayOf, today } from "./civil.ts";
import { Road, type RoadClock, type RoadStage } from "./road.tsx";

/** Days that one road has room for: the latest past ones are told first, today stands among them. */
const DAYS_SHOWN = 7;

/** Near and passed limits on a road of days, today between what is late and what is to come. */
export function DueRoad({ clocks }: { clocks: RoadClock[] }) {
  const { t } = useWords(FORMS);
  const words = useDayWords();
  const late = clocks.filter((clock) => clock.isLate).length;
  const stages = daysOf(clocks, today()).map(({ day, own, stretch }): RoadStage => {
    return { id: day, title: words(day), stretch, reachedAt: null, clocks: own };
  });
  return <Road stages={stages} isOfDays label={t("dueRoadSays", { late, due: clocks.length - late })} />;
}

type DueDay = { day: string; own: RoadClock[]; stretch: RoadStage["stretch"] };

/** Each day that has a limit, and today; where they are too many, the farthest to come are left to the list. */
export function daysOf(clocks: RoadClock[], now: string): DueDay[] {
  const inOrder = clocks.toSorted((a, b) => a.dueAt.localeCompare(b.dueAt));
  const byDay = Map.groupBy(inOrder, (clock) => dayOf(clock.dueAt));
  const days = [...new Set([...byDay.keys(), now])].toSorted();
  const at = days.indexOf(now);
  const from = Math.max(0, Math.min(at - 2, days.length - DAYS_SHOWN));
  return days.slice(from, from + DAYS_SHOWN).map((day) => {
    const own = byDay.get(day) ?? [];
    const isLate = own.some((clock) => clock.isLate);
    return { day, own, stretch: day === now ? "here" : isLate ? "late" : "due" };
  });
}

/** The day in both languages is the page's own. */
function useDayWords(): (day: string) => Words {
  const { t, shortDay } = useWords(FORMS);
  return (day) => {
    const words = day === today() ? t("today") : shortDay(`${day}T12:00:00+08:00`);
    return { zh: words, en: words };
  };
}
