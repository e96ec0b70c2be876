/**
 * What a grid tells a screen reader. Rows are placed by the page, which browsers do not do with those of a <table>; so roles
 * and counts are said outright, over the whole list and not only over what is drawn. In ARIA rows count from 1, head first.
 */

type Attributes = Record<string, string | number | boolean | undefined>;

export const gridRole = (label: string, rows: number, columns: number, isBusy: boolean): Attributes => ({
  role: "grid",
  "aria-label": label,
  "aria-rowcount": rows + 1,
  "aria-colcount": columns,
  "aria-multiselectable": true,
  "aria-busy": isBusy || undefined,
});

export const GROUP_ROLE: Attributes = { role: "rowgroup" };

export const HEAD_ROW_ROLE: Attributes = { role: "row", "aria-rowindex": 1 };

export const rowRole = (index: number, isSelected: boolean, isBusy: boolean): Attributes => ({
  role: "row",
  "aria-rowindex": index + 2,
  "aria-selected": isSelected,
  "aria-busy": isBusy || undefined,
});

export const cellRole = (role: "gridcell" | "rowheader" | "columnheader", column: number): Attributes => ({
  role,
  "aria-colindex": column + 1,
});

/** The cell's place for our own scripts, and the one stop of the Tab key. */
export const cellPlace = (row: number, column: number, isActive: boolean): Attributes => ({
  "data-cell": `${row}:${column}`,
  tabIndex: isActive ? 0 : -1,
});

export const listRole = (label: string): Attributes => ({ role: "list", "aria-label": label });

export const listItemRole = (index: number, total: number): Attributes => ({
  role: "listitem",
  "aria-setsize": total,
  "aria-posinset": index + 1,
});
