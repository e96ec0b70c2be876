import { Button } from "antd";
import { type KeyboardEvent, type ReactNode, useState } from "react";
import { flushSync } from "react-dom";
import { useWords } from "../language.ts";
import { RECORD } from "../texts/record.ts";
import { TYPING } from "../texts/typing.ts";
import { type Course, moved, type Step } from "./course.ts";

export type OrderedRow = {
  step: Step;
  /** What it is called where it is moved and announced. */
  name: string;
  place?: string;
  isChair?: boolean;
  /** Nothing that counts in the order: the mark is only an outline. */
  isBlank: boolean;
  content: ReactNode;
};

type OrderedProps = {
  label: string;
  rows: OrderedRow[];
  reorder: (course: Course) => void;
  /** Brings the row back into the line in which it was typed. */
  edit: (step: Step) => void;
  remove: (step: Step) => void;
};

/**
 * What happened, in its order, along one line. Tab comes to the list once; the arrow keys go from row to row, with Alt
 * they move the row, Enter brings it back into the line, Delete takes it out.
 */
export function Ordered({ label, rows, reorder, edit, remove }: OrderedProps) {
  const { t } = useWords({ ...RECORD, ...TYPING });
  const [said, setSaid] = useState("");
  const [active, setActive] = useState<Step | null>(null);
  const order = rows.map((row) => row.step);
  const tabStop = active !== null && order.includes(active) ? active : order[0];

  const move = ({ step, name }: OrderedRow, by: -1 | 1, held: Element | null) => {
    const next = moved(order, step, by);
    if (next === order) return;
    flushSync(() => {
      reorder(next);
      setSaid(t("movedTo", { name, n: next.indexOf(step) + 1 }));
    });
    // A row that changes its place in the document loses the keyboard.
    if (held instanceof HTMLElement) held.focus();
  };
  const onKey = (row: OrderedRow) => (event: KeyboardEvent<HTMLLIElement>) => {
    // Only where the row itself has the keyboard: what is in it has keys of its own.
    if (event.target !== event.currentTarget) return;
    const { key, altKey, currentTarget } = event;
    const by = key === "ArrowUp" ? -1 : key === "ArrowDown" ? 1 : null;
    if (by !== null && altKey) move(row, by, currentTarget);
    else if (by === -1) (currentTarget.previousElementSibling as HTMLElement | null)?.focus();
    else if (by === 1) (currentTarget.nextElementSibling as HTMLElement | null)?.focus();
    else if (key === "Enter" && !event.ctrlKey && !event.metaKey) edit(row.step);
    else if (key === "Delete") remove(row.step);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <ol className="ordered" aria-label={label}>
        {rows.map((row, at) => (
          <li
            key={row.step}
            data-place={row.place}
            tabIndex={row.step === tabStop ? 0 : -1}
            title={t("rowKeys")}
            onFocus={() => setActive(row.step)}
            onKeyDown={onKey(row)}
          >
            <RowMark row={row} letter={t("presides").slice(0, 1)} />
            {row.content}
            <span className="move">
              {(
                [
                  ["↑", "up", at === 0, (held: Element) => move(row, -1, held)],
                  ["↓", "down", at === rows.length - 1, (held: Element) => move(row, 1, held)],
                  [t("edit"), "editOf", false, () => edit(row.step)],
                  [t("remove"), "removeOf", false, () => remove(row.step)],
                ] as const
              ).map(([words, name, isDisabled, act]) => (
                <Button
                  key={name}
                  type="text"
                  size="small"
                  tabIndex={-1}
                  disabled={isDisabled}
                  aria-label={t(name, { name: row.name })}
                  onClick={(event) => act(event.currentTarget)}
                >
                  {words}
                </Button>
              ))}
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

/** As on the speaking line: members are dots, the chair a square; where nothing is recorded, an outline. Red is for breaches. */
function RowMark({ row: { isChair, isBlank }, letter }: { row: OrderedRow; letter: string }) {
  const stroke = isBlank ? "var(--faint)" : "var(--ink)";
  const fill = isBlank ? "var(--sheet)" : stroke;
  return (
    <svg className="row-mark" width="20" height="20" aria-hidden="true">
      {isChair ? (
        <>
          <rect x="1" y="1" width="18" height="18" rx="3" fill={fill} stroke={stroke} />
          <text
            x="10"
            y="14.5"
            textAnchor="middle"
            style={{ fill: isBlank ? "var(--ink3)" : "var(--sheet)" }}
          >
            {letter}
          </text>
        </>
      ) : (
        <circle cx="10" cy="10" r="5.5" fill={fill} stroke={stroke} />
      )}
    </svg>
  );
}
