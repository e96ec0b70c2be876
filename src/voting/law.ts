/** What the law of a matter says of secret ballots, and who may vote as its acts stand. Pure. */
import type { PassRule, SecrecyRule } from "../../ballots/server.ts";
import { envelope, type StoredAct } from "../matters/index.ts";
import type { Procedure } from "../norms/index.ts";

/** In the order of the ballot paper. */
export const OPTIONS = ["agree", "disagree", "abstain"] as const;

export type BallotLaw = {
  secrecy: SecrecyRule;
  credentialsAtMost: number;
  tellersAtLeast: number;
  pass: PassRule;
};

export function ballotLaw(procedure: Procedure): BallotLaw {
  const value = (id: string): string => {
    const found = procedure.parameters.find((parameter) => parameter.id === id);
    if (found === undefined) throw new Error(`${procedure.id} does not say ${id}`);
    return String(found.value);
  };
  return {
    secrecy: {
      votersAtLeast: Number(value("ballot_voters_at_least")),
      countsFrom: Number(value("ballot_counts_from")),
    },
    credentialsAtMost: Number(value("ballot_credentials_at_most")),
    tellersAtLeast: Number(value("tellers_at_least")),
    pass: {
      options: ["agree"],
      share: fraction(value("majority_share")),
      base: "due",
      inclusive: false,
    },
  };
}

/** Exact: "2/3", or a number with as many digits as it has. */
function fraction(value: string): PassRule["share"] {
  const [of = "", whole] = value.split("/");
  if (whole !== undefined) return { of: Number(of), in: Number(whole) };
  const digits = (of.split(".")[1] ?? "").length;
  return { of: Number(of.replace(".", "")), in: 10 ** digits };
}

export type Roll = {
  /** Everybody who is there, with the capacity. */
  present: Map<string, string>;
  /** Who may vote: those whom the procedure counts as present, and who are not recused. */
  voters: string[];
  recused: Set<string>;
  /** Members due, as it was last recorded. */
  due: number | null;
};

/** A matter is one item here: a recusal in it is a recusal from the vote. */
export function rollOf({ counting }: Procedure, acts: readonly StoredAct[]): Roll {
  const present = new Map<string, string>();
  const counted = new Set<string>();
  const recused = new Set<string>();
  let due: number | null = null;
  for (const act of acts) {
    if (typeof act.data.due === "number") due = act.data.due;
    const { of, as } = envelope(act);
    if (of === null || !counting) continue;
    if (counting.present.acts.includes(act.type)) {
      present.set(of, as ?? "");
      if (counting.present.as === null || counting.present.as.includes(as ?? "")) counted.add(of);
      else counted.delete(of);
    }
    if (counting.absent.acts.includes(act.type)) {
      present.delete(of);
      counted.delete(of);
    }
    if (counting.recused.acts.includes(act.type)) recused.add(of);
  }
  return { present, recused, due, voters: [...counted].filter((person) => !recused.has(person)) };
}
