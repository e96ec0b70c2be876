import { type RefObject, useLayoutEffect, useState } from "react";

/** Never lower than a few rows, however much stands above it. */
const LEAST_PX = 320;
const BELOW_PX = 12;

/** The page's last line stays below the list. */
const footPx = () => document.querySelector(".foot")?.getBoundingClientRect().height ?? 0;

/** The height from here to the window's end: the list scrolls, the page around it does not have to. */
export function useRestOfWindow(box: RefObject<HTMLElement | null>): number {
  const [heightPx, setHeight] = useState(() => Math.max(LEAST_PX, window.innerHeight - LEAST_PX));
  useLayoutEffect(() => {
    const measure = () => {
      const top = (box.current?.getBoundingClientRect().top ?? 0) + window.scrollY;
      setHeight(Math.max(LEAST_PX, Math.floor(window.innerHeight - top - footPx() - BELOW_PX)));
    };
    measure();
    // What stands above may grow: filters that wrap, a notice.
    const watch = new ResizeObserver(measure);
    watch.observe(document.body);
    window.addEventListener("resize", measure);
    return () => {
      watch.disconnect();
      window.removeEventListener("resize", measure);
    };
  }, [box]);
  return heightPx;
}
