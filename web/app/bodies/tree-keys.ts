/**
 * The keyboard in the table of bodies: up and down go from row to row, left folds or goes to the body above, right unfolds
 * or goes to the first one below, Home and End to the ends. Up from the first row leads back to the search.
 */
export function listenForTreeKeys(tree: HTMLElement | null) {
  const listen = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (tree && event.target instanceof HTMLElement) move(tree, event.target, event);
  };
  tree?.addEventListener("keydown", listen);
  return () => tree?.removeEventListener("keydown", listen);
}

const LINK = "a.row-link";
const depthOf = (row: Element | undefined) =>
  Number(row?.querySelector<HTMLElement>("[data-depth]")?.dataset.depth ?? -1);
const foldOf = (row: Element) => row.querySelector<HTMLElement>("button[aria-expanded]");

function move(tree: HTMLElement, from: HTMLElement, event: KeyboardEvent): void {
  const rows = [...tree.querySelectorAll("tbody tr")];
  const at = rows.findIndex((row) => row.contains(from));
  const here = rows[at];
  if (!here) return;
  const go = (row: Element | undefined) => row?.querySelector<HTMLElement>(LINK)?.focus();
  const isOpen = foldOf(here)?.ariaExpanded;
  const steps: Record<string, () => void> = {
    ArrowDown: () => go(rows[at + 1]),
    ArrowUp: () => (at === 0 ? focusSearch() : go(rows[at - 1])),
    Home: () => go(rows[0]),
    End: () => go(rows.at(-1)),
    ArrowLeft: () =>
      isOpen === "true"
        ? foldOf(here)?.click()
        : go(rows.slice(0, at).findLast((row) => depthOf(row) < depthOf(here))),
    ArrowRight: () => {
      if (isOpen === "false") foldOf(here)?.click();
      else if (depthOf(rows[at + 1]) > depthOf(here)) go(rows[at + 1]);
    },
  };
  const step = steps[event.key];
  if (!step) return;
  event.preventDefault();
  step();
}

const focusSearch = () => document.querySelector<HTMLElement>(".find-body input")?.focus();

/** From the search down into the table. */
export function enterTree(): void {
  document.querySelector<HTMLElement>(`.body-tree ${LINK}`)?.focus();
}
