/** Long lists as tables: see grid.tsx. */
export type { GridColumn, Layout } from "./column.ts";
export { Grid, type GridProps } from "./grid.tsx";
export type { Sort } from "./head.tsx";
export { useListSource } from "./list-source.ts";
export type { GridSource } from "./source.ts";
export { useWindowSource } from "./window-source.ts";
