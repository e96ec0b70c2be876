import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Cell } from "./keys.ts";

/** The one cell that the Tab key comes to. `goTo` takes the keyboard along, `setCell` follows where it went by itself. */
export function useActiveCell(
  box: RefObject<HTMLDivElement | null>,
  first: Cell,
  place: string,
  isBack: boolean,
) {
  const [cell, setCell] = useState(first);
  const isMoving = useRef(false);
  useLayoutEffect(() => {
    if (!isMoving.current) return;
    isMoving.current = false;
    const element = box.current?.querySelector<HTMLElement>(`[data-cell="${cell.row}:${cell.column}"]`);
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
  useReturn(box, cell, place, isBack);
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

/** The page takes the keyboard when it opens, sooner or later; for this long the row that was left takes it back. */
const RETURN_MS = 1_500;

/** Whoever comes back to a list comes back to the row, unless they have done something else by then. */
function useReturn(box: RefObject<HTMLDivElement | null>, to: Cell, place: string, isBack: boolean) {
  const isFirst = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each entry of the history
  useEffect(() => {
    // The page may also never have gone: whoever is quick is back before the other page has come.
    const isNew = isFirst.current && !isBack;
    isFirst.current = false;
    if (isNew) return;
    const look = () => {
      const { activeElement } = document;
      const isPage = activeElement === document.body || activeElement?.tagName === "MAIN";
      if (isPage)
        box.current
          ?.querySelector<HTMLElement>(`[data-cell="${to.row}:${to.column}"]`)
          ?.focus({ preventScroll: true });
      frame = requestAnimationFrame(look);
    };
    let frame = requestAnimationFrame(look);
    const end = () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      removeEventListener("keydown", end);
      removeEventListener("pointerdown", end);
    };
    const timer = setTimeout(end, RETURN_MS);
    addEventListener("keydown", end);
    addEventListener("pointerdown", end);
    return end;
  }, [place]);
}
