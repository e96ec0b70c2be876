import type { Basis } from "./model.ts";

/** A value of a parameter that a jurisdiction or one of its bodies has adopted by act. */
export type Setting = {
  procedure: string;
  parameter: string;
  value: string;
  /** Civil days: from the first, to the one on which it no longer holds. */
  from: string;
  to: string | null;
  basis: Basis;
  version: string;
  /** Null: the whole jurisdiction. */
  body: string | null;
};
