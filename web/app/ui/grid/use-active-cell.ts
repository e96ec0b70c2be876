import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import type { Cell } from "./keys.ts";

/** The one cell that the Tab key comes to. `goTo` takes the keyboard along, `setCell` follows where it went by itself. */
export function useActiveCell(box: RefObject<HTMLDivElement | null>, first: Cell) {
  const [cell, setCell] = useState(first);
  const isMoving = useRef(false);
  useLayoutEffect(() => {
    if (!isMoving.current) return;
    isMoving.current = false;
    const element = box.current?.querySelector<HTMLElement>(`[data-cell="${cell.row}:${cell.column}"]`);
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
  return {
    cell,
    setCell: (next: Cell) =>
      setCell((before) => (before.row === next.row && before.column === next.column ? before : next)),
    goTo(next: Cell) {
      isMoving.current = true;
      setCell({ ...next });
    },
  };
}
