/** The line above a grid: how long the list is, what is chosen, what has changed, and how it is shown. */
import { Button, Popover } from "antd";
import type { ReactNode } from "react";
import { useWords } from "../../language.ts";
import { GRID } from "../../texts/grid.ts";
import type { GridColumn } from "./column.ts";
import type { Sort } from "./head.tsx";
import { SELECTED_MOST, type Selection } from "./selection.ts";
import type { GridSource } from "./source.ts";
import type { Density } from "./table-props.ts";

type Props<Row> = {
  source: GridSource<Row>;
  columns: GridColumn<Row>[];
  sort: Sort | null;
  setSort: (sort: Sort | null) => void;
  selection: Selection<Row>;
  view: { from: number; to: number } | null;
  copied: number | "failed" | null;
  onCopy: () => void;
  density: Density;
  onDensity: (density: Density) => void;
  menu: ReactNode;
  actions: ReactNode;
  isPhone: boolean;
};

export function Bar<Row>(props: Props<Row>) {
  const { source, selection, density, onDensity, isPhone } = props;
  const { t } = useWords(GRID);
  return (
    <div className="grid-bar">
      {selection.rows.size > 0 || selection.isBusy ? <Chosen {...props} /> : <Length {...props} />}
      <div className="grid-tools">
        {source.isChanged && (
          <button type="button" className="changed" onClick={source.renew}>
            {t("changed")}
          </button>
        )}
        {isPhone && <SortChoice {...props} />}
        {props.menu}
        {!isPhone && (
          <>
            <Button
              size="small"
              onClick={() => onDensity(density === "dense" ? "comfortable" : "dense")}
              aria-label={`${t("density")} ${t(density)}`}
            >
              {t(density)}
            </Button>
            <Popover content={<Keys />} trigger="click" placement="bottomRight">
              <Button size="small">{t("keys")}</Button>
            </Popover>
          </>
        )}
      </div>
    </div>
  );
}

function Length<Row>({ source, view, sort, columns, copied, isPhone }: Props<Row>) {
  const { t, number } = useWords(GRID);
  const total = source.total ?? 0;
  const own = sort && columns.find((column) => column.key === sort.key);
  return (
    <div className="grid-says" role="status">
      <span>{t(source.hasMore ? "totalMore" : "total", { n: number(total) })}</span>
      {view && total > 0 && !isPhone && (
        <span className="quiet">
          {t("inView", { from: number(view.from + 1), to: number(Math.min(total, view.to + 1)) })}
        </span>
      )}
      {own && (
        <span className="quiet">{t(sort.isDescending ? "sortedDown" : "sortedUp", { name: own.title })}</span>
      )}
      <CopiedWords copied={copied} />
    </div>
  );
}

function Chosen<Row>({ selection, copied, onCopy, actions }: Props<Row>) {
  const { t, number } = useWords(GRID);
  return (
    <div className="grid-says chosen" role="status">
      <b>{selection.isBusy ? t("loadingRows") : t("selected", { n: number(selection.rows.size) })}</b>
      <Button size="small" onClick={onCopy} disabled={selection.isBusy}>
        {t("copy")}
      </Button>
      {actions}
      <Button size="small" type="text" onClick={selection.clear}>
        {t("clearSelection")}
      </Button>
      {selection.isCut && <span className="quiet">{t("tooMany", { n: number(SELECTED_MOST) })}</span>}
      <CopiedWords copied={copied} />
    </div>
  );
}

function CopiedWords({ copied }: { copied: number | "failed" | null }) {
  const { t, number } = useWords(GRID);
  if (copied === null) return null;
  return (
    <span className="quiet">{copied === "failed" ? t("notCopied") : t("copied", { n: number(copied) })}</span>
  );
}

/** Cards have no head to click on. */
function SortChoice<Row>({ columns, sort, setSort }: Props<Row>) {
  const { t } = useWords(GRID);
  const ways = columns
    .filter((column) => column.sort)
    .flatMap((column) =>
      [column.sort === "down", column.sort !== "down"].map((isDescending) => ({ column, isDescending })),
    );
  const name = (key: string, isDescending: boolean) => `${key} ${isDescending ? "desc" : "asc"}`;
  return (
    <select
      className="sort-choice"
      aria-label={t("order")}
      value={sort ? name(sort.key, sort.isDescending) : ""}
      onChange={({ target }) => {
        const way = ways.find((w) => name(w.column.key, w.isDescending) === target.value);
        setSort(way ? { key: way.column.key, isDescending: way.isDescending } : null);
      }}
    >
      <option value="">{t("unsorted")}</option>
      {ways.map(({ column, isDescending }) => (
        <option key={name(column.key, isDescending)} value={name(column.key, isDescending)}>
          {t(isDescending ? "sortedDown" : "sortedUp", { name: column.title })}
        </option>
      ))}
    </select>
  );
}

const KEYS = [
  ["↑ ↓ ← →", "key_move"],
  ["PageUp PageDown", "key_page"],
  ["Home End", "key_ends"],
  ["Enter", "key_open"],
  ["Space", "key_select"],
  ["Shift + ↑ ↓", "key_extend"],
  ["Ctrl + A", "key_all"],
  ["Ctrl + C", "key_copy"],
  ["Esc", "key_escape"],
  ["Shift + ← →", "key_width"],
  ["Ctrl + Shift + ← →", "key_order"],
] as const;

function Keys() {
  const { t } = useWords(GRID);
  return (
    <dl className="grid-keys">
      {KEYS.map(([keys, words]) => (
        <div key={keys}>
          <dt>
            <kbd className="mono">{keys}</kbd>
          </dt>
          <dd>{t(words)}</dd>
        </div>
      ))}
    </dl>
  );
}
