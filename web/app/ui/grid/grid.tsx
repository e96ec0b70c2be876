/**
 * A long list as a table that a clerk knows from a spreadsheet: rows by their thousands, sorted by the server, columns as
 * the reader likes them, rows chosen and copied. On a phone cards, on paper a plain table.
 */
import { type ReactNode, useState } from "react";
import { Empty, Failed, Loading } from "../loaded.tsx";
import { Bar } from "./bar.tsx";
import { Cards } from "./cards.tsx";
import { arranged, type GridColumn, type Layout, layoutOf, moved, widthWithin } from "./column.ts";
import { ColumnMenu } from "./column-menu.tsx";
import { copiedRows, copyToClipboard } from "./copied.ts";
import { nextSort, type Sort } from "./head.tsx";
import { useIsPhone, useIsPrinting } from "./media.ts";
import { useMemory } from "./memory.ts";
import { Paper } from "./paper.tsx";
import { useSelection } from "./selection.ts";
import type { GridSource } from "./source.ts";
import { GridTable } from "./table.tsx";
import type { Density } from "./table-props.ts";
import "./grid.css";

export type GridProps<Row> = {
  /** Under which the place in the list is remembered. */
  name: string;
  label: string;
  columns: GridColumn<Row>[];
  source: GridSource<Row>;
  idOf: (row: Row) => string;
  open: (row: Row) => void;
  /** Null is the usual order of the list. */
  sort?: Sort | null;
  onSort?: (sort: Sort | null) => void;
  /** As the reader has arranged the columns; null takes everything back. */
  layout?: Layout | undefined;
  onLayout: (layout: Layout | null) => void;
  density: Density;
  onDensity: (density: Density) => void;
  /** What will come here, and how. */
  empty: ReactNode;
  /** What can be done with the rows that are chosen, besides copying. */
  actions?: (rows: Row[]) => ReactNode;
};

export function Grid<Row>(props: GridProps<Row>) {
  const { name, label, source, idOf, sort = null, onSort = () => {}, layout, onLayout } = props;
  const isPhone = useIsPhone();
  const isPrinting = useIsPrinting();
  const memory = useMemory(name);
  const selection = useSelection(source, idOf);
  const [view, setView] = useState<{ from: number; to: number } | null>(null);
  const [copied, setCopied] = useState<number | "failed" | null>(null);
  const all = arranged(props.columns, layout);
  const shown = all.filter((column) => column.isShown);
  const widths = layout?.widths ?? {};
  const change = {
    onWidth: (key: string, px: number) => onLayout(layoutOf(all, { ...widths, [key]: widthWithin(px) })),
    onStep: (key: string, by: 1 | -1) => onLayout({ ...layoutOf(all, widths), order: moved(all, key, by) }),
    onMove(key: string, before: string) {
      const order = all.map((column) => column.key).filter((other) => other !== key);
      if (order.length === all.length || key === before) return;
      order.splice(order.indexOf(before), 0, key);
      onLayout({ ...layoutOf(all, widths), order });
    },
    onShow: (key: string, isShown: boolean) =>
      onLayout(
        layoutOf(
          all.map((column) => (column.key === key ? { ...column, isShown } : column)),
          widths,
        ),
      ),
  };
  const onView = (from: number, to: number) =>
    setView((before) => (before?.from === from && before.to === to ? before : { from, to }));

  if (source.total === undefined)
    return source.error ? <Failed error={source.error} retry={source.retry} /> : <Loading />;
  const rows = [...selection.rows.values()];
  return (
    <div className="grid-frame">
      <Bar
        source={source}
        columns={shown}
        sort={sort}
        setSort={onSort}
        selection={selection}
        view={view}
        copied={copied}
        onCopy={() => setCopied(copyToClipboard(copiedRows(shown, rows)) ? rows.length : "failed")}
        density={props.density}
        onDensity={props.onDensity}
        menu={<ColumnMenu columns={all} {...change} onReset={() => onLayout(null)} />}
        actions={props.actions?.(rows)}
        isPhone={isPhone}
      />
      {source.error && <Failed error={source.error} retry={source.retry} />}
      {source.total === 0 ? (
        <div className="sheet">
          <Empty>{props.empty}</Empty>
        </div>
      ) : isPhone ? (
        <Cards label={label} columns={shown} source={source} memory={memory} onView={onView} />
      ) : (
        <GridTable
          label={label}
          columns={shown}
          source={source}
          idOf={idOf}
          open={props.open}
          sort={sort}
          onSort={(column) => onSort(nextSort(column, sort))}
          {...change}
          density={props.density}
          selection={selection}
          memory={memory}
          onView={onView}
          onCopied={setCopied}
        />
      )}
      {isPrinting && (
        <Paper
          label={label}
          columns={shown}
          rows={rows.length > 0 ? rows : source.here()}
          total={rows.length > 0 ? rows.length : source.total}
          idOf={idOf}
        />
      )}
    </div>
  );
}
