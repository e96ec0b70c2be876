import { type ReactNode, useState } from "react";
import { useWords } from "../language.ts";
import { Empty } from "./loaded.tsx";
import "./data-table.css";

export type Column<Row> = {
  key: string;
  title: string;
  cell: (row: Row) => ReactNode;
  /** Ascending order; the table then sorts by this column, over the rows it was given. */
  sort?: (a: Row, b: Row) => number;
  /** "lead" comes first and large on a phone; "end" aligns right; "tight" takes no more width than it needs. */
  look?: "lead" | "end" | "tight" | "faded";
  /** On a phone the value stands alone, without its column's name in front. */
  bare?: boolean;
};

type Props<Row> = {
  /** What the table holds, for those who cannot see it. */
  label: string;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  /** The row's id in the page, so that links can point to it. */
  anchor?: (row: Row) => string;
  empty: string;
};

type Order = { key: string; descending: boolean };

/**
 * A dense table on a sheet. A row opens by a click anywhere, and by keyboard, when one of its cells holds a link with
 * the class `row-link`. On a phone rows become cards. Sorting is over the rows given: say so where there are more.
 */
export function DataTable<Row>({ label, columns, rows, rowKey, anchor, empty }: Props<Row>) {
  const { t } = useWords();
  const [order, setOrder] = useState<Order | null>(null);
  if (rows.length === 0) {
    return (
      <div className="sheet">
        <Empty>{empty}</Empty>
      </div>
    );
  }
  return (
    <div className="sheet">
      <table className="data-table" aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeadCell
                key={column.key}
                column={column}
                order={order}
                setOrder={setOrder}
                hint={t("sortHint")}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted(rows, columns, order).map((row) => (
            <tr key={rowKey(row)} id={anchor?.(row)}>
              {columns.map((column) => (
                <Cell key={column.key} column={column} content={column.cell(row)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell<Row>({ column, content }: { column: Column<Row>; content: ReactNode }) {
  const isVoid = content === null || content === undefined || content === "" || content === "—";
  const isNamed = column.look !== "lead" && !column.bare && column.title !== "";
  return (
    <td
      className={[column.look ?? "", isVoid ? "void" : ""].join(" ").trim() || undefined}
      data-name={isNamed ? column.title : undefined}
    >
      {content}
    </td>
  );
}

type HeadProps<Row> = {
  column: Column<Row>;
  order: Order | null;
  setOrder: (order: Order | null) => void;
  hint: string;
};

function HeadCell<Row>({ column, order, setOrder, hint }: HeadProps<Row>) {
  const { key, title, sort, look } = column;
  const own = order?.key === key ? order : null;
  // A column of buttons has no name: an empty heading would be read out as one.
  if (title === "") return <td className={look} />;
  if (!sort) {
    return (
      <th scope="col" className={look}>
        {title}
      </th>
    );
  }
  const next = own === null ? { key, descending: true } : own.descending ? { key, descending: false } : null;
  return (
    <th scope="col" className={look} aria-sort={own ? (own.descending ? "descending" : "ascending") : "none"}>
      <button type="button" className="sort" title={hint} onClick={() => setOrder(next)}>
        {title}
        <span aria-hidden="true">{own ? (own.descending ? "↓" : "↑") : "↕"}</span>
      </button>
    </th>
  );
}

function sorted<Row>(rows: Row[], columns: Column<Row>[], order: Order | null): Row[] {
  const compare = columns.find((c) => c.key === order?.key)?.sort;
  if (!compare || !order) return rows;
  const ascending = rows.toSorted(compare);
  return order.descending ? ascending.reverse() : ascending;
}
