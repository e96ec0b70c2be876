import type { PAPER } from "../../texts/paper.ts";
import type { ToDecide } from "./taken-in.ts";

/** Why somebody has to decide, in words. */
export const WHY = {
  "no-slip": "whyNoSlip",
  several: "whySeveral",
  none: "whyNone",
  unclear: "whyUnclear",
  hidden: "whyHidden",
  differ: "whyDiffer",
} as const satisfies Record<ToDecide, keyof typeof PAPER>;
