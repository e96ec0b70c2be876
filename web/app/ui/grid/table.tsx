/**
 * A table over a list of any length: only the rows in view are drawn, and the keyboard goes through it as through a
 * spreadsheet. Tab comes to it once; the roles are those of an ARIA grid, with rows and columns counted over the whole list.
 */
import { useVirtualizer } from "@tanstack/react-virtual";
import { type CSSProperties, useCallback, useEffect, useLayoutEffect, useRef } from "react";
import { useWords } from "../../language.ts";
import { GRID } from "../../texts/grid.ts";
import type { GridColumn } from "./column.ts";
import { cellOf, mouse, pressed } from "./hands.ts";
import { Head } from "./head.tsx";
import { stepped, within } from "./keys.ts";
import { useRestOfWindow } from "./rest-of-window.ts";
import { GROUP_ROLE, gridRole } from "./roles.ts";
import { Row } from "./row.tsx";
import type { Selection } from "./selection.ts";
import type { GridSource } from "./source.ts";
import type { Density, TableProps } from "./table-props.ts";
import { useActiveCell } from "./use-active-cell.ts";
import { useCopying } from "./use-copying.ts";

/** Fixed, so that the scrollbar tells the truth about rows that nobody has seen yet. */
export const ROW_PX: Record<Density, number> = { dense: 26, comfortable: 50 };
const HEAD_PX = 30;
const SELECT_PX = 36;
const ROWS_AROUND = 8;
const SETTLED_MS = 120;
/** Slower than this many rows at a time is reading, not flying past: what comes is fetched on the way. */
const ROWS_OF_READING = 40;

export function GridTable<Row>(props: TableProps<Row>) {
  const { label, columns, source, idOf, density, selection, memory } = props;
  const { t, number } = useWords(GRID);
  const box = useRef<HTMLDivElement>(null);
  const total = source.total ?? 0;
  const rowPx = ROW_PX[density];
  const { cell, goTo, setCell } = useActiveCell(
    box,
    memory.left?.cell ?? { row: 0, column: 1 },
    memory.place,
    memory.left !== null,
  );
  const active = within(cell, total, columns.length + 1);

  const rangeExtractor = useCallback(
    ({
      startIndex,
      endIndex,
      count,
      overscan,
    }: {
      startIndex: number;
      endIndex: number;
      count: number;
      overscan: number;
    }) => {
      const first = Math.max(0, startIndex - overscan);
      const last = Math.min(count - 1, endIndex + overscan);
      const rows = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
      // The row with the keyboard in it stays, wherever the mouse scrolls: focus is never lost.
      if (active.row >= 0 && active.row < first) rows.unshift(active.row);
      if (active.row > last && active.row < count) rows.push(active.row);
      return rows;
    },
    [active.row],
  );
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => box.current,
    estimateSize: () => rowPx,
    overscan: ROWS_AROUND,
    scrollMargin: HEAD_PX,
    scrollPaddingStart: HEAD_PX,
    initialOffset: memory.left?.topPx ?? 0,
    isScrollingResetDelay: SETTLED_MS,
    rangeExtractor,
  });
  useView(virtual, props, rowPx);
  useFirstRowKept(virtual, rowPx);
  useNewListFromItsTop(box, source.key, () => setCell({ row: 0, column: 1 }));
  useLayoutEffect(() => {
    if (box.current && memory.left) box.current.scrollLeft = memory.left.sidePx;
  }, [memory.left]);
  useEffect(() => {
    const { scrollTop: topPx = 0, scrollLeft: sidePx = 0 } = box.current ?? {};
    memory.remember({ topPx, sidePx, cell: active, total });
  });
  useCopying(box, columns, () => copiedRows(selection, source, active.row), props.onCopied);

  const rowsInView = Math.max(1, Math.floor(((virtual.scrollRect?.height ?? rowPx) - HEAD_PX) / rowPx) - 1);
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (pressed(event, active, props)) return event.preventDefault();
    const to = stepped(active, event, { rows: total, columns: columns.length + 1, rowsInView });
    if (!to) return;
    event.preventDefault();
    if (event.shiftKey && to.row !== active.row && to.row >= 0) selection.extendTo(to.row, active.row);
    goTo(to);
  };
  const widthPx = SELECT_PX + columns.reduce((sum, column) => sum + column.widthPx, 0);
  return (
    <div
      {...gridRole(label, total, columns.length + 1, source.isLate)}
      {...{ onKeyDown, onFocus: ({ target }: React.FocusEvent) => setCell(cellOf(target) ?? active) }}
      {...mouse(props)}
      ref={box}
      className={`sheet grid ${density}${source.isLate ? " late" : ""}`}
      style={
        {
          "--columns": `${SELECT_PX}px ${columns.map(widthOf).join(" ")}`,
          "--width": `${widthPx}px`,
          "--row": `${rowPx}px`,
          "--head": `${HEAD_PX}px`,
          "--select": `${SELECT_PX}px`,
          maxHeight: useRestOfWindow(box),
        } as CSSProperties
      }
    >
      <Head
        columns={columns}
        sort={props.sort}
        active={active.row === -1 ? active.column : null}
        onSort={props.onSort}
        onWidth={props.onWidth}
        onMove={props.onMove}
      />
      <div {...GROUP_ROLE} className="grid-body" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = source.row(index);
          return (
            <Row
              key={index}
              index={index}
              topPx={start - HEAD_PX}
              row={row}
              columns={columns}
              active={active.row === index ? active.column : null}
              isSelected={row !== undefined && selection.has(idOf(row))}
              selectWords={t("selectRow", { n: number(index + 1) })}
              loadingWords={t("rowLoading")}
            />
          );
        })}
      </div>
    </div>
  );
}

/** The lead takes what the others leave. */
const widthOf = <Row,>({ look, widthPx }: GridColumn<Row>) =>
  look === "lead" ? `minmax(${widthPx}px, 1fr)` : `${widthPx}px`;

type Virtual = ReturnType<typeof useVirtualizer<HTMLDivElement, Element>>;

function useView<Row>(virtual: Virtual, { source, onView }: TableProps<Row>, rowPx: number) {
  const { startIndex: from = 0, endIndex: to = 0 } = virtual.range ?? {};
  // The head lies over the rows that have gone by.
  const top = Math.min(to, Math.ceil((virtual.scrollOffset ?? 0) / rowPx));
  const before = useRef(from);
  const { want, key, total } = source;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list, or its length, is a reason to ask again
  useEffect(() => {
    const isReading = Math.abs(from - before.current) < ROWS_OF_READING;
    before.current = from;
    if (virtual.isScrolling && !isReading) return;
    want(from, to);
    if (!virtual.isScrolling) onView(top, to);
  }, [from, to, top, virtual.isScrolling, want, key, total]);
}

/** Higher or lower rows, but the first one in view stays the first. */
function useFirstRowKept(virtual: Virtual, rowPx: number) {
  const before = useRef(rowPx);
  useLayoutEffect(() => {
    if (before.current === rowPx) return;
    const first = Math.round((virtual.scrollOffset ?? 0) / before.current);
    before.current = rowPx;
    virtual.measure();
    virtual.scrollToOffset(first * rowPx);
  }, [rowPx, virtual]);
}

function useNewListFromItsTop(box: React.RefObject<HTMLDivElement | null>, key: string, reset: () => void) {
  const before = useRef(key);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another list begins at its top
  useEffect(() => {
    if (before.current === key) return;
    before.current = key;
    box.current?.scrollTo({ top: 0 });
    if (!box.current?.contains(document.activeElement)) reset();
  }, [key]);
}

function copiedRows<Row>(selection: Selection<Row>, source: GridSource<Row>, active: number): Row[] {
  if (selection.rows.size > 0) return [...selection.rows.values()];
  const row = source.row(active);
  return row ? [row] : [];
}
