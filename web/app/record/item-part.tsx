import type { ReactNode } from "react";
import { useWords } from "../language.ts";
import { RECORD } from "../texts/record.ts";
import { State } from "../ui/index.ts";
import { afterChair, type Course, leadingRemark } from "./course.ts";
import type { FormState } from "./form.ts";

export const TEXT_LENGTH_MOST = 20_000;

/** A part of an item under its own small heading, with what can be said at once of the whole part. */
export function Part({
  title,
  hint,
  tools,
  children,
}: {
  title: string;
  hint?: ReactNode;
  tools?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="item-part">
      <div className="part-head">
        <h3>{title}</h3>
        {hint && <span className="hint">{hint}</span>}
        {tools && <span className="tools">{tools}</span>}
      </div>
      {children}
    </div>
  );
}

export const nameOf = ({ seats }: FormState, person: string) =>
  seats.find((seat) => seat.person === person)?.name ?? "";

/** Said before the server is asked: where the chair stands in what is recorded so far. */
export function ChairsPlace({ order, chair }: { order: Course; chair: string | null }) {
  const { t } = useWords(RECORD);
  const after = afterChair(order, chair);
  const isLeading = leadingRemark(order, chair);
  if (after === null && !isLeading) return null;
  if (!after && !isLeading) return <State tone="good">{t("chairLast")}</State>;
  return (
    <>
      {isLeading && <State tone="bad">{t("remarkEarly")}</State>}
      {after !== null && after > 0 && <State tone="bad">{t("chairEarly", { n: after })}</State>}
    </>
  );
}
