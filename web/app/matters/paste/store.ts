/**
 * The table of a clerk, as long as the page of the browser lives: the back button, another page and a session that ended
 * lose nothing. It is nowhere else: a computer that others use keeps none of it.
 */
import { useSyncExternalStore } from "react";
import type { Mapping } from "./headings.ts";
import type { PasteRow } from "./rows.ts";
import type { Cells } from "./table-text.ts";

export type Sheet = { name: string; rows: Cells; total: number };

export type PasteState = {
  body: string;
  rows: PasteRow[];
  /** What was pasted, so that columns can be mapped in another way until somebody types. */
  source: { sheets: Sheet[]; sheet: number; mapping: Mapping } | null;
};

const states = new Map<string, PasteState>();
const listeners = new Set<() => void>();

export function usePasteState(account: string, first: () => PasteState) {
  const state = useSyncExternalStore(
    (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    () => {
      const kept = states.get(account) ?? first();
      states.set(account, kept);
      return kept;
    },
  );
  /** From what is there by then: answers of the server come while the clerk types. */
  const update = (make: (before: PasteState) => PasteState) => {
    states.set(account, make(states.get(account) ?? first()));
    for (const listener of listeners) listener();
  };
  return [state, update] as const;
}
