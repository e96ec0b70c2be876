import { memo } from "react";
import type { GridColumn } from "./column.ts";
import { cellPlace, cellRole, rowRole } from "./roles.ts";

type Props<Row> = {
  index: number;
  topPx: number;
  row: Row | undefined;
  columns: GridColumn<Row>[];
  /** Where the keyboard is in this row, if it is here. */
  active: number | null;
  isSelected: boolean;
  /** In words, for those who do not see the box and the bars. */
  selectWords: string;
  loadingWords: string;
};

function GridRow<Row>(props: Props<Row>) {
  const { index, topPx, row, columns, active, isSelected, selectWords, loadingWords } = props;
  const cell = (role: "gridcell" | "rowheader", column: number) => ({
    ...cellRole(role, column),
    ...cellPlace(index, column, active === column),
  });
  return (
    <div
      {...rowRole(index, isSelected, row === undefined)}
      className={row ? "grid-row" : "grid-row waits"}
      style={{ transform: `translateY(${topPx}px)` }}
    >
      <div {...cell("gridcell", 0)} className="grid-cell select" data-box>
        <input type="checkbox" tabIndex={-1} checked={isSelected} readOnly aria-label={selectWords} />
      </div>
      {columns.map((column, at) => (
        <div
          key={column.key}
          {...cell(column.look === "lead" ? "rowheader" : "gridcell", at + 1)}
          className={column.look ? `grid-cell ${column.look}` : "grid-cell"}
          title={row && column.text(row)}
        >
          {row ? (
            <span className="words">{column.cell ? column.cell(row) : column.text(row)}</span>
          ) : (
            <Waiting words={at === 0 ? loadingWords : ""} />
          )}
        </div>
      ))}
    </div>
  );
}

function Waiting({ words }: { words: string }) {
  return (
    <>
      <i className="bar-waits" aria-hidden="true" />
      {words && <span className="aside-words">{words}</span>}
    </>
  );
}

export const Row = memo(GridRow) as typeof GridRow;
