import { Button } from "antd";
import { type KeyboardEvent, type ReactNode, useState } from "react";
import { flushSync } from "react-dom";
import { useWords } from "../language.ts";
import { RECORD } from "../texts/record.ts";
import { type Course, moved, type Step } from "./course.ts";

export type OrderedRow = {
  step: Step;
  /** What it is called where it is moved and announced. */
  name: string;
  place?: string;
  isChair?: boolean;
  /** Where nothing is recorded at this place, the mark is only an outline. */
  isBlank: boolean;
  content: ReactNode;
};

type OrderedProps = { label: string; rows: OrderedRow[]; reorder: (course: Course) => void };

/** Rows in the order in which things happened, along one line. Alt with an arrow key moves the row that has the keyboard. */
export function Ordered({ label, rows, reorder }: OrderedProps) {
  const { t } = useWords(RECORD);
  const [said, setSaid] = useState("");
  const order = rows.map((row) => row.step);
  const move = ({ step, name }: OrderedRow, by: -1 | 1) => {
    const next = moved(order, step, by);
    if (next === order) return;
    const held = document.activeElement;
    flushSync(() => {
      reorder(next);
      setSaid(t("movedTo", { name, n: next.indexOf(step) + 1 }));
    });
    // A row that changes its place in the document loses the keyboard.
    if (held instanceof HTMLElement) held.focus();
  };
  const onKey = (row: OrderedRow) => (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    move(row, event.key === "ArrowUp" ? -1 : 1);
  };
  return (
    <>
      <ol className="ordered" aria-label={label}>
        {rows.map((row, at) => (
          <li key={row.step} data-place={row.place} onKeyDown={onKey(row)}>
            <RowMark row={row} letter={t("presides").slice(0, 1)} />
            {row.content}
            <span className="move">
              <Button
                type="text"
                size="small"
                tabIndex={-1}
                disabled={at === 0}
                aria-label={t("up", { name: row.name })}
                onClick={() => move(row, -1)}
              >
                ↑
              </Button>
              <Button
                type="text"
                size="small"
                tabIndex={-1}
                disabled={at === rows.length - 1}
                aria-label={t("down", { name: row.name })}
                onClick={() => move(row, 1)}
              >
                ↓
              </Button>
            </span>
          </li>
        ))}
      </ol>
      <span className="aside-words" role="status">
        {said}
      </span>
    </>
  );
}

/** As on the speaking line: members are dots, the chair a seal; where nothing is recorded, an outline. */
function RowMark({ row: { isChair, isBlank }, letter }: { row: OrderedRow; letter: string }) {
  const stroke = isBlank ? "var(--faint)" : isChair ? "var(--cinnabar)" : "var(--ink)";
  const fill = isBlank ? "var(--sheet)" : stroke;
  return (
    <svg className="row-mark" width="20" height="20" aria-hidden="true">
      {isChair ? (
        <>
          <rect x="1" y="1" width="18" height="18" rx="3" fill={fill} stroke={stroke} />
          <text x="10" y="14.5" textAnchor="middle" style={{ fill: isBlank ? "var(--ink3)" : "#fff" }}>
            {letter}
          </text>
        </>
      ) : (
        <circle cx="10" cy="10" r="5.5" fill={fill} stroke={stroke} />
      )}
    </svg>
  );
}
