import type { ActView } from "../api.ts";
import type { Tone } from "../ui/index.ts";

/** How far an act is on its way into the ledger. */
export const LEDGER_TONE: Record<ActView["ledger"]["status"], Tone> = {
  queued: "due",
  recorded: "plain",
  witnessed: "good",
};
