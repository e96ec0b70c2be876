/** Which rules a matter is opened under: what the packs say, and what its jurisdiction and body have adopted. */
import type { NormLibrary, Procedure } from "../norms/index.ts";
import type { Transaction } from "../platform/index.ts";
import { type Refusal, refusal } from "./act.ts";

export type AskedLaw = {
  jurisdiction: string;
  body: string;
  /** The procedure's id. */
  procedure: string;
  /** The jurisdiction's civil day of opening, YYYY-MM-DD. */
  on: string;
};

/** The procedure, or why there is none. */
export type LawOf = (asked: AskedLaw) => Procedure | Refusal;

/**
 * The law of a day is complete before the day begins, so that whoever asks later, in whichever process, is answered the same.
 * It is read in the transaction that needs it.
 */
export type Law = { of(tx: Pick<Transaction, "query">, jurisdictions: string[]): Promise<LawOf> };

/** The packs alone, for an installation in which nobody adopts anything. */
export function lawOfPacks(norms: NormLibrary): Law {
  return { of: async () => (asked) => norms.procedure(asked.procedure, asked.on) ?? notKnown(norms, asked) };
}

export function notKnown(norms: NormLibrary, { procedure, on }: Pick<AskedLaw, "procedure" | "on">): Refusal {
  const ids = [...new Set(norms.procedures().map((p) => p.id))];
  return refusal(
    "procedure_not_known",
    `${on} 没有施行中的程序 ${procedure}；可用：${ids.join("、")}`,
    `No procedure ${procedure} is in force on ${on}; there are ${ids.join(", ")}`,
  );
}
