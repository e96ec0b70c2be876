import type { ReactNode } from "react";
import { useWords } from "../language.ts";
import { RECORD } from "../texts/record.ts";
import { State } from "../ui/index.ts";
import { type Course, leadingRemark } from "./course.ts";
import type { FormState } from "./form.ts";

export const TEXT_LENGTH_MOST = 20_000;

/** A part of an item under its own small heading, with what can be said at once of the whole part. */
export function Part({
  title,
  hint,
  tools,
  place,
  children,
}: {
  title: string;
  hint?: ReactNode;
  tools?: ReactNode;
  place?: string;
  children: ReactNode;
}) {
  return (
    <div className="item-part" data-place={place}>
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

/** Said before the server is asked: the chair spoke before the members had. Where the chair's position stands, the line shows. */
export function EarlyRemark({ order, chair }: { order: Course; chair: string | null }) {
  const { t } = useWords(RECORD);
  return leadingRemark(order, chair) ? <State tone="bad">{t("remarkEarly")}</State> : null;
}
