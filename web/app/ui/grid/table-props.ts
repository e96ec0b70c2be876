import type { GridColumn } from "./column.ts";
import type { Sort } from "./head.tsx";
import type { useMemory } from "./memory.ts";
import type { Selection } from "./selection.ts";
import type { GridSource } from "./source.ts";

export type Density = "dense" | "comfortable";

export type TableProps<Row> = {
  label: string;
  columns: GridColumn<Row>[];
  source: GridSource<Row>;
  idOf: (row: Row) => string;
  open: (row: Row) => void;
  sort: Sort | null;
  onSort: (column: GridColumn<Row>) => void;
  onWidth: (key: string, px: number) => void;
  onStep: (key: string, by: 1 | -1) => void;
  onMove: (key: string, before: string) => void;
  density: Density;
  selection: Selection<Row>;
  memory: ReturnType<typeof useMemory>;
  onView: (from: number, to: number) => void;
  onCopied: (rows: number) => void;
};
