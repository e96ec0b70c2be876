import type { Constraint } from "../norms/index.ts";

/** An act as the rules see it. */
export type Occurrence = {
  number: number;
  type: string;
  /** Whom the act is about. */
  of: string | null;
  /** In which capacity: chair, member, clerk … */
  as: string | null;
  /** Agenda item or motion. */
  item: string | null;
  data: Record<string, unknown>;
  claimedAt: string;
};

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
