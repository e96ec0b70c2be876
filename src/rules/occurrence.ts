import type { Constraint } from "../norms/index.ts";

/** The act of the clock: a limit has passed. It is no act of the matter's people, so no template sees it; limits do. */
export const TICK = "clock.ticked";

/** An act as the rules see it. */
export type Occurrence = {
  number: number;
  type: string;
  /** Whom the act is about. */
  of: string | null;
  /** Who did it. */
  by: string | null;
  /** In which capacity: chair, member, clerk … */
  as: string | null;
  /** Agenda item or motion. */
  item: string | null;
  data: Record<string, unknown>;
  /** Claimed, in milliseconds since the epoch; of a tick the limit that has passed. */
  time: number;
};

/** From what is settled and good to what is settled and broken. */
export type Verdict = "satisfied" | "possibly-satisfied" | "possibly-violated" | "violated";

export type Breach = {
  item: string | null;
  at: number;
  /** The acts it rests on. */
  acts: number[];
  severity: Constraint["severity"];
  explanation: { zh: string; en: string };
};

/** What an act changes about a constraint: the breach that it brings. */
export type Change = { constraint: string; breach: Breach };
