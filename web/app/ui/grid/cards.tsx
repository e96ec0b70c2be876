/** On a phone each row is a card, and the page scrolls: nothing is left and right of the screen. */
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { useWords } from "../../language.ts";
import { GRID } from "../../texts/grid.ts";
import type { GridColumn } from "./column.ts";
import type { useMemory } from "./memory.ts";
import { listItemRole, listRole } from "./roles.ts";
import type { GridSource } from "./source.ts";

/** A guess until a card is drawn: title and one line. */
const CARD_PX = 92;

type Props<Row> = {
  label: string;
  columns: GridColumn<Row>[];
  source: GridSource<Row>;
  memory: ReturnType<typeof useMemory>;
  onView: (from: number, to: number) => void;
};

export function Cards<Row>({ label, columns, source, memory, onView }: Props<Row>) {
  const { t } = useWords(GRID);
  const box = useRef<HTMLDivElement>(null);
  const [topPx, setTop] = useState(0);
  const total = source.total ?? 0;
  useLayoutEffect(() => {
    setTop((box.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
  }, []);
  const virtual = useWindowVirtualizer<HTMLDivElement>({
    count: total,
    estimateSize: () => CARD_PX,
    overscan: 6,
    scrollMargin: topPx,
    initialOffset: memory.left?.topPx ?? 0,
  });
  const { startIndex: from = 0, endIndex: to = 0 } = virtual.range ?? {};
  const { want, key } = source;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list, or its length, is a reason to ask again
  useEffect(() => {
    want(from, to);
    onView(from, to);
  }, [from, to, want, key, total]);
  useEffect(() =>
    memory.remember({ topPx: window.scrollY, sidePx: 0, cell: { row: from, column: 1 }, total }),
  );
  return (
    <div
      {...listRole(label)}
      ref={box}
      className="sheet grid-cards"
      style={{ height: virtual.getTotalSize() }}
    >
      {virtual.getVirtualItems().map(({ index, start }) => {
        const row = source.row(index);
        return (
          <div
            key={index}
            {...listItemRole(index, total)}
            ref={virtual.measureElement}
            data-index={index}
            className="grid-card"
            style={{ transform: `translateY(${start - topPx}px)` }}
          >
            {row ? (
              columns.map((column) => <Value key={column.key} column={column} row={row} />)
            ) : (
              <span className="quiet">{t("rowLoading")}</span>
            )}
          </div>
        );
      })}
    </div>
  );
}

function Value<Row>({ column, row }: { column: GridColumn<Row>; row: Row }) {
  const words = column.text(row);
  if (words === "" || words === "—") return null;
  return (
    <div className={column.look === "lead" ? "lead" : undefined}>
      {column.look !== "lead" && !column.isBare && <span className="name">{column.title}</span>}
      {column.cell ? column.cell(row) : words}
    </div>
  );
}
