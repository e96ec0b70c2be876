import type { Severity } from "../api.ts";
import { dayOf, daysBetween, today } from "../forms/civil.ts";
import { useWords } from "../language.ts";
import { daysSince } from "../parts/ages.ts";
import { DESK } from "../texts/desk.ts";
import { State } from "../ui/index.ts";
import { SEVERITIES } from "../verdicts.ts";

type Props = { since: string; dueAt: string | null; late: boolean; severity?: Severity | null };

/** What presses most, in a word: how late a thing is, how long it has, or without a limit how grave it is and how long it has waited. */
export function Clock({ since, dueAt, late, severity = null }: Props) {
  const { t, w, shortDay } = useWords(DESK);
  if (dueAt === null) {
    const days = daysSince(since);
    const waited = days === 0 ? t("today") : t("daysAgo", { n: days });
    if (severity === null) return <State tone="plain">{waited}</State>;
    const { tone, word } = SEVERITIES[severity];
    return (
      <>
        <State tone={tone}>{w(word)}</State> <span className="quiet small waited">{waited}</span>
      </>
    );
  }
  const left = daysBetween(today(), dayOf(dueAt));
  if (late) return <State tone="bad">{left === 0 ? t("lateToday") : t("lateBy", { n: -left })}</State>;
  return (
    <State tone="due">{left === 0 ? t("dueToday") : t("dueUntil", { day: shortDay(dueAt), n: left })}</State>
  );
}
