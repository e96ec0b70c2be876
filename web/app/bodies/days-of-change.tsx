import { useWords } from "../language.ts";
import { BODIES } from "../texts/bodies.ts";
import { today } from "../forms/civil.ts";
import { daysOfChange, type Office } from "./terms.ts";

type Props = { offices: Office[]; on: string; show: (day: string) => void };

/** From change to change: the last day before, and the first after the shown one, on which somebody came or went. */
export function DaysOfChange({ offices, on, show }: Props) {
  const { t, day } = useWords(BODIES);
  const days = daysOfChange(offices);
  const before = days.findLast((change) => change < on);
  const after = days.find((change) => change > on && change <= today());
  return (
    <span className="days-of-change">
      {before && (
        <button type="button" className="link-button" onClick={() => show(before)}>
          ‹ {t("changeBefore", { day: day(before) })}
        </button>
      )}
      {after && (
        <button type="button" className="link-button" onClick={() => show(after)}>
          {t("changeAfter", { day: day(after) })} ›
        </button>
      )}
    </span>
  );
}
