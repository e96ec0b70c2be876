/** The rows as a grid to type into: arrows up and down, Enter to the next row, a pasted block from the cell on. */
import { useRef } from "react";
import { useWords } from "../../language.ts";
import { PASTE } from "../../texts/paste.ts";
import type { PasteField, Unit } from "./fields.ts";
import { PasteLine } from "./paste-line.tsx";
import { type Checked, cellId, type PasteRow } from "./rows.ts";
import { type Cells, tabbedCells } from "./table-text.ts";

type Props = {
  fields: PasteField[];
  rows: PasteRow[];
  checked: Checked[];
  /** What a figure alone counts; one with its own unit says so itself. */
  unit: Unit;
  isBusy: boolean;
  onType: (id: string, key: string, typed: string) => void;
  onPaste: (at: number, keys: string[], block: Cells) => void;
  onWant: (id: string, isWanted: boolean) => void;
  onDelete: (id: string) => void;
  onAdd: () => void;
};

export function PasteGrid(props: Props) {
  const { fields, rows, checked, unit, onPaste, onAdd } = props;
  const { t, w } = useWords(PASTE);
  const box = useRef<HTMLTableElement>(null);
  const focus = (at: number, key: string) => {
    const row = rows[at];
    if (row) document.getElementById(cellId(row.id, key))?.focus();
  };
  const onKeyDown = (event: React.KeyboardEvent, at: number, key: string) => {
    const way = event.key === "ArrowDown" || event.key === "Enter" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (way === 0 || event.altKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (event.key === "Enter" && at === rows.length - 1) {
      onAdd();
      // The new row is drawn first.
      setTimeout(() =>
        box.current?.querySelector<HTMLInputElement>("tbody tr:last-child input[id]")?.focus(),
      );
      return;
    }
    focus(at + way, key);
  };
  const paste = (event: React.ClipboardEvent, at: number, key: string) => {
    const text = event.clipboardData.getData("text/plain");
    // A word goes into its cell; a block has tabs or lines in it.
    if (!/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    const keys = fields.map((field) => field.key);
    onPaste(at, keys.slice(keys.indexOf(key)), tabbedCells(text));
  };
  return (
    <div className="sheet paste-scroll">
      <table className="paste-grid" ref={box} aria-label={t("items")}>
        <thead>
          <tr>
            <th scope="col">{t("row")}</th>
            <th scope="col">{t("include")}</th>
            {fields.map((field) => (
              <th key={field.key} scope="col" className={`of-${field.type} of-${field.key}`}>
                {w(field.title)}
                {field.type === "money" && t("inUnit", { unit: t(unit) })}
                {!field.isRequired && <span className="quiet small">{t("optional")}</span>}
              </th>
            ))}
            <th scope="col">{t("outcome")}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <PasteLine
              key={row.id}
              {...props}
              row={row}
              at={at}
              checked={checked[at] as Checked}
              onKeyDown={onKeyDown}
              paste={paste}
            />
          ))}
        </tbody>
      </table>
      {fields
        .filter(({ options }) => options.length > 0)
        .map((field) => (
          <datalist key={field.key} id={`options-${field.key}`}>
            {field.options.map((option) => (
              <option key={option.value} value={w(option.title)} />
            ))}
          </datalist>
        ))}
    </div>
  );
}
