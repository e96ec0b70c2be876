import { useWords } from "../../language.ts";
import { GRID } from "../../texts/grid.ts";
import type { GridColumn } from "./column.ts";

/** On paper a plain table of what is here: paper has no scrollbar. It says so where there is more. */
export function Paper<Row>({
  label,
  columns,
  rows,
  total,
  idOf,
}: {
  label: string;
  columns: GridColumn<Row>[];
  rows: Row[];
  total: number;
  idOf: (row: Row) => string;
}) {
  const { t, number } = useWords(GRID);
  return (
    <div className="grid-paper">
      <table aria-label={label}>
        <thead>
          <tr>
            {columns.map(({ key, title, look }) => (
              <th key={key} scope="col" className={look}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={idOf(row)}>
              {columns.map((column) => (
                <td key={column.key} className={column.look}>
                  {column.text(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length < total && <p>{t("printed", { n: number(rows.length), total: number(total) })}</p>}
    </div>
  );
}
