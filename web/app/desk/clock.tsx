import { dayOf, daysBetween, today } from "../forms/civil.ts";
import { useWords } from "../language.ts";
import { daysSince } from "../parts/ages.ts";
import { DESK } from "../texts/desk.ts";
import { State } from "../ui/index.ts";

type Props = { since: string; dueAt: string | null; late: boolean };

/** A thing's clock in a word: how late it is, how long it has, or without a limit how long it has waited. */
export function Clock({ since, dueAt, late }: Props) {
  const { t, shortDay } = useWords(DESK);
  if (dueAt === null) {
    const days = daysSince(since);
    return <State tone="plain">{days === 0 ? t("today") : t("daysAgo", { n: days })}</State>;
  }
  const left = daysBetween(today(), dayOf(dueAt));
  if (late) return <State tone="bad">{left === 0 ? t("lateToday") : t("lateBy", { n: -left })}</State>;
  return (
    <State tone="due">{left === 0 ? t("dueToday") : t("dueUntil", { day: shortDay(dueAt), n: left })}</State>
  );
}
