/** What sealed answers come to: counts by body and chair, never one answer alone. Pure. */
import type { Tone } from "../../../../sealing/index.ts";

export type Counts = Record<Exclude<Tone, "not-saying">, number>;

/** Null where fewer have said something than may be shown. */
export function countsOf(opened: readonly (Tone | null)[], least: number): Counts | null {
  const count = (tone: Tone) => opened.filter((one) => one === tone).length;
  const counts = {
    beforehand: count("beforehand"),
    "in-the-room": count("in-the-room"),
    "not-at-all": count("not-at-all"),
  };
  const said = counts.beforehand + counts["in-the-room"] + counts["not-at-all"];
  return said < least ? null : counts;
}
