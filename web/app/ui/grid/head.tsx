/** The grid's head: names that sort, and edges that widen. Keys for the same are in grid.tsx. */
import { useRef } from "react";
import { useWords } from "../../language.ts";
import { GRID } from "../../texts/grid.ts";
import { type GridColumn, widthWithin } from "./column.ts";
import { cellPlace, cellRole, GROUP_ROLE, HEAD_ROW_ROLE } from "./roles.ts";

export type Sort = { key: string; isDescending: boolean };

type Props<Row> = {
  columns: GridColumn<Row>[];
  sort: Sort | null;
  active: number | null;
  onSort: (column: GridColumn<Row>) => void;
  onWidth: (key: string, px: number) => void;
  onMove: (key: string, before: string) => void;
};

/** What a click on a column's name asks for: its first order, the other one, the usual one. */
export function nextSort<Row>(column: GridColumn<Row>, sort: Sort | null): Sort | null {
  const first = column.sort === "down";
  if (sort?.key !== column.key) return { key: column.key, isDescending: first };
  return sort.isDescending === first ? { key: column.key, isDescending: !first } : null;
}

export function Head<Row>({ columns, sort, active, onSort, onWidth, onMove }: Props<Row>) {
  const { t } = useWords(GRID);
  return (
    <div {...GROUP_ROLE} className="grid-head">
      <div {...HEAD_ROW_ROLE} className="grid-row">
        <HeadCell column={0} active={active} className="select">
          <span className="aside-words">{t("selection")}</span>
        </HeadCell>
        {columns.map((column, at) => {
          const own = sort?.key === column.key ? sort : null;
          return (
            <HeadCell
              key={column.key}
              column={at + 1}
              active={active}
              className={column.look}
              title={column.sort && t("sortBy", { name: column.title })}
              sort={column.sort && (own ? (own.isDescending ? "descending" : "ascending") : "none")}
              onClick={column.sort && (() => onSort(column))}
              drag={column.look === "lead" ? undefined : { key: column.key, onMove }}
            >
              <span className="words">{column.title}</span>
              {column.sort && (
                <span className="mark" aria-hidden="true">
                  {own ? (own.isDescending ? "↓" : "↑") : "↕"}
                </span>
              )}
              <Edge widthPx={column.widthPx} hint={t("resize")} onWidth={(px) => onWidth(column.key, px)} />
            </HeadCell>
          );
        })}
      </div>
    </div>
  );
}

type CellProps = {
  column: number;
  active: number | null;
  className?: string | undefined;
  title?: string | undefined;
  sort?: "ascending" | "descending" | "none" | undefined;
  onClick?: (() => void) | undefined;
  drag?: { key: string; onMove: (key: string, before: string) => void } | undefined;
  children: React.ReactNode;
};

function HeadCell({ column, active, className, title, sort, onClick, drag, children }: CellProps) {
  const dragged = drag && {
    draggable: true,
    onDragStart: (event: React.DragEvent) => event.dataTransfer.setData("text/x-column", drag.key),
    onDragOver: (event: React.DragEvent) => {
      if (event.dataTransfer.types.includes("text/x-column")) event.preventDefault();
    },
    onDrop: (event: React.DragEvent) => drag.onMove(event.dataTransfer.getData("text/x-column"), drag.key),
  };
  return (
    <div
      {...cellRole("columnheader", column)}
      {...cellPlace(-1, column, active === column)}
      {...dragged}
      {...{ onClick, "aria-sort": sort }}
      className={["grid-cell", className, sort && "sorts"].filter(Boolean).join(" ")}
      title={title}
    >
      {children}
    </div>
  );
}

/** Its pull is for the mouse: by keyboard it is Shift and an arrow, or a number in the menu of columns. */
function Edge({ widthPx, hint, onWidth }: { widthPx: number; hint: string; onWidth: (px: number) => void }) {
  const pull = useRef<{ fromPx: number; widthPx: number } | null>(null);
  return (
    <span
      className="edge"
      title={hint}
      {...{ draggable: true }}
      onDragStart={(event) => {
        event.preventDefault();
        event.stopPropagation();
      }}
      onClick={(event) => event.stopPropagation()}
      onKeyDown={() => {}}
      aria-hidden="true"
      onPointerDown={(event) => {
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        pull.current = { fromPx: event.clientX, widthPx };
      }}
      onPointerMove={(event) => {
        if (pull.current) onWidth(widthWithin(pull.current.widthPx + event.clientX - pull.current.fromPx));
      }}
      onPointerUp={() => {
        pull.current = null;
      }}
    />
  );
}
