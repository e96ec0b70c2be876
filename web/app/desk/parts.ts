/** Which parts of the desk somebody sees first, by what the offices held are for. One table, so that it can be read and argued. */
import type { Desk, Session } from "../api.ts";

/**
 * waiting: what waits for the person · adopt: norms to adopt · near: limits · drafts: kept on this computer · findings: the newest
 * in sight · settings: what norms are set here · states: the grid · figures: what it all comes to.
 */
export type Part = "waiting" | "adopt" | "settings" | "near" | "drafts" | "findings" | "states" | "figures";

const BY_FUNCTION: Record<string, readonly Part[]> = {
  "regulation-officer": ["adopt", "settings"],
  "discipline-officer": ["near", "waiting", "states", "figures"],
  "station-officer": ["near", "waiting", "states", "figures"],
  auditor: ["near", "states", "findings", "figures"],
  inspector: ["near", "states", "findings", "figures"],
  "organisation-officer": ["near", "findings", "figures"],
  clerk: ["near", "waiting", "drafts", "findings", "figures"],
};
const OF_THE_LEADING_GROUP: readonly Part[] = ["near", "waiting", "findings", "figures"];
const OF_ANYBODY: readonly Part[] = ["waiting"];
const ORDER: readonly Part[] = [
  "adopt",
  "near",
  "waiting",
  "drafts",
  "settings",
  "states",
  "findings",
  "figures",
];

/**
 * Of one office in its own order; of several together, in the order in which things press. What waits is shown to whomever
 * something waits for.
 */
export function partsFor(
  { offices }: Pick<Session, "offices">,
  { waiting }: Pick<Desk, "waiting">,
): readonly Part[] {
  const lists = [...new Set(offices.map(partsOf))];
  const [first = OF_ANYBODY] = lists;
  const parts = lists.length > 1 ? ORDER.filter((part) => lists.some((list) => list.includes(part))) : first;
  return waiting.length > 0 && !parts.includes("waiting") ? ["waiting", ...parts] : parts;
}

function partsOf({ function: of, principal }: Session["offices"][number]): readonly Part[] {
  if (principal !== "none" || of === "member") return OF_THE_LEADING_GROUP;
  return BY_FUNCTION[of] ?? OF_ANYBODY;
}
