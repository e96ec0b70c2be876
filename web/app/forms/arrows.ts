import { type KeyboardEvent, useRef, useState } from "react";

/**
 * Many small targets, one stop of the Tab key: the arrow keys go through them as they lie on the page, Home and End to the
 * first and the last. Each target carries its key in `data-key`.
 */
export function useArrows<E extends HTMLElement>(selector: string, first: string | undefined) {
  const grid = useRef<E>(null);
  const [focused, setFocused] = useState<string>();
  // What was focused may have gone with another day's grid.
  const isThere = focused !== undefined && grid.current?.querySelector(`[data-key="${CSS.escape(focused)}"]`);
  const move = (event: KeyboardEvent) => {
    const targets = [...(grid.current?.querySelectorAll<HTMLElement>(selector) ?? [])];
    const here = targets.find((target) => target === document.activeElement);
    const next = here && nextOf(event.key, here, targets);
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  return { grid, entry: isThere ? focused : first, enter: setFocused, move };
}

function nextOf(key: string, here: HTMLElement, targets: HTMLElement[]): HTMLElement | undefined {
  const at = targets.indexOf(here);
  if (key === "ArrowRight") return targets[at + 1];
  if (key === "ArrowLeft") return targets[at - 1];
  if (key === "Home") return targets[0];
  if (key === "End") return targets.at(-1);
  if (key === "ArrowDown") return nearest(here, targets, 1);
  if (key === "ArrowUp") return nearest(here, targets, -1);
  return undefined;
}

/** The target of the next line below (1) or above (-1) that lies closest under or over this one. */
function nearest(here: HTMLElement, targets: HTMLElement[], down: 1 | -1): HTMLElement | undefined {
  const from = here.getBoundingClientRect();
  const places = targets.map((target) => ({ target, at: target.getBoundingClientRect() }));
  const beyond = places.filter(({ at }) => (at.top - from.top) * down > from.height / 2);
  const line = Math.min(...beyond.map(({ at }) => (at.top - from.top) * down));
  return beyond
    .filter(({ at }) => (at.top - from.top) * down < line + from.height / 2)
    .toSorted((a, b) => Math.abs(a.at.left - from.left) - Math.abs(b.at.left - from.left))[0]?.target;
}
