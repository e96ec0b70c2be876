/** Matters lately written, kept in memory so that the next act needs no replay. The least recently used goes first. */
import type { MatterState } from "./decide.ts";

export function createStates(capacity: number) {
  const kept = new Map<string, MatterState>();
  const name = (jurisdiction: string, matter: string) => `${jurisdiction}/${matter}`;
  return {
    find(jurisdiction: string, matter: string): MatterState | undefined {
      const key = name(jurisdiction, matter);
      const state = kept.get(key);
      if (!state) return undefined;
      kept.delete(key);
      kept.set(key, state);
      return state;
    },
    keep(state: MatterState): void {
      kept.set(name(state.jurisdiction, state.matter), state);
      if (kept.size <= capacity) return;
      const oldest = kept.keys().next();
      if (!oldest.done) kept.delete(oldest.value);
    },
    forget(state: { jurisdiction: string; matter: string }): void {
      kept.delete(name(state.jurisdiction, state.matter));
    },
  };
}
