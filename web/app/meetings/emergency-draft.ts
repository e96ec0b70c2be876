/** What is typed of a decision made alone in an emergency, what is still lacking, and the acts that it comes to. Pure. */
import type { Uploaded } from "../matter/act-typed.ts";
import { fenOf } from "../record/money.ts";
import type { Lack } from "./draft.ts";

export type Emergency = {
  of: string;
  as: string;
  text: string;
  title: string;
  class: string;
  amount: string;
  evidence: Uploaded[];
};

export const NOTHING: Emergency = {
  of: "",
  as: "",
  text: "",
  title: "",
  class: "",
  amount: "",
  evidence: [],
};

export function lacksOf({ of, text, title, class: kind, amount }: Emergency): Lack[] {
  const isAmountOwed = kind === "funds" && amount.trim() === "";
  const lacks: (Lack | false)[] = [
    of === "" && { place: "of", word: "personNeeded" },
    text.trim() === "" && { place: "text", word: "needed" },
    title.trim() === "" && { place: "title", word: "needed" },
    kind === "" && { place: "class", word: "classNeeded" },
    (isAmountOwed || (amount.trim() !== "" && fenOf(amount) === null)) && {
      place: "amount",
      word: "amountWrong",
    },
  ];
  return lacks.filter((lack) => lack !== false);
}

/** Decided alone, and at once proposed: so it waits for a meeting like any other item. */
export function actsOf({ of, as, text, title, class: kind, amount, evidence }: Emergency, claimedAt: string) {
  const fen = amount.trim() === "" ? null : fenOf(amount);
  return [
    {
      type: "decision.emergency-decided",
      claimedAt,
      data: { of, as, text: text.trim() } as Record<string, unknown>,
      ...(evidence.length > 0 ? { evidence: evidence.map(({ blob }) => blob) } : {}),
    },
    {
      type: "decision.proposed",
      claimedAt,
      data: { title: title.trim(), class: kind, ...(fen === null ? {} : { amount: fen }) } as Record<
        string,
        unknown
      >,
    },
  ];
}
