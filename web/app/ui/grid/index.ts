/** Long lists as tables: see grid.tsx. */
export { type GridColumn, type Layout, shownKeys } from "./column.ts";
export { copyToClipboard } from "./copied.ts";
export { Grid, type GridProps } from "./grid.tsx";
export type { Sort } from "./head.tsx";
export { useListSource } from "./list-source.ts";
export type { GridSource } from "./source.ts";
export { useWindowSource } from "./window-source.ts";
