import type { ReactNode } from "react";
import { useWords } from "../language.ts";
import { DIVISION } from "../texts/division.ts";
import { StateMark } from "../ui/index.ts";
import type { Part } from "./draft.ts";
import type { Cell } from "./duties.ts";
import { OTHER } from "./draft.ts";
import "./cell.css";

type WordProps = { part: Part; isBreach?: boolean; children?: ReactNode };

/** Each part has a form of its own: filled in ink, outlined, dashed. Red is for a breach alone. */
export function PartWord({ part, isBreach = false, children }: WordProps) {
  const { t } = useWords(DIVISION);
  return (
    <span className={`part ${part}${isBreach ? " breach" : ""}`}>
      {isBreach && <StateMark tone="bad" size={10} />}
      {children ?? t(part)}
    </span>
  );
}

/** What a member has to do with an area, what is new of it, and what it was before. */
export function CellWords({ cell, area }: { cell: Cell; area: string }) {
  const { t } = useWords(DIVISION);
  return (
    <div className="cell-words">
      {cell.has.map((duty) => (
        <span key={duty.number} className={duty.isNew ? "said fresh" : "said"}>
          {area === OTHER && duty.part === "manages" ? (
            <span className="work">{duty.note}</span>
          ) : (
            <>
              <PartWord part={duty.part} isBreach={duty.isBreach} />
              {duty.note && <span className="work">{duty.note}</span>}
            </>
          )}
          {duty.isBreach && <span className="aside-words">（{t("breach")}）</span>}
          {duty.isNew && <span className="new">{t("added")}</span>}
        </span>
      ))}
      {cell.gone.map((duty) => (
        <del key={`${duty.part} ${duty.note}`}>
          {t("gone", { what: area === OTHER ? (duty.note ?? "") : t(duty.part) })}
        </del>
      ))}
    </div>
  );
}
