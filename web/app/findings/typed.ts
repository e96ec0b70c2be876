/** What is typed for one step of a handling, and what it comes to. Pure. */
import type { FindingAct, FindingStep } from "../api.ts";
import type { FINDING } from "../texts/finding.ts";

type File = { blob: string; name: string; size: number };
export type Word = keyof typeof FINDING;

export type Typed = {
  person?: string;
  position?: FindingStep["position"];
  ground?: FindingStep["ground"];
  measure?: FindingStep["measure"];
  text: string;
  evidence: File[];
};

export const NOTHING_TYPED: Typed = { text: "", evidence: [] };

export const POSITIONS = ["explained", "acknowledged", "disputed"] as const;
export const GROUNDS = ["record-incomplete", "rule-not-applicable", "lawful-reason", "other"] as const;
export const MEASURES = [
  "reminder",
  "correction",
  "record-put-right",
  "inquiry",
  "recommendation",
  "other",
] as const;

type Needs = {
  person?: "officer" | "person";
  one?: "position" | "ground" | "measure";
  /** The name of the text field; it is required unless said otherwise. */
  text?: Word;
  isTextOptional?: true;
  evidence?: true;
};

/** Which fields each act has, as cn/finding declares them. */
export const NEEDS: Record<FindingAct, Needs> = {
  assigned: { person: "officer" },
  asked: { person: "person", text: "questionField" },
  answered: { one: "position", text: "answerField", evidence: true },
  "silence-noted": { person: "person", text: "note", isTextOptional: true },
  confirmed: { text: "reasons", evidence: true },
  dismissed: { one: "ground", text: "reasons", evidence: true },
  "acted-on": { one: "measure", text: "particulars", evidence: true },
  reopened: { text: "reasons" },
};

/** The names of the fields that are still empty. */
export function lacking(act: FindingAct, typed: Typed): Word[] {
  const { person, one, text, isTextOptional } = NEEDS[act];
  return [
    ...(person && !typed.person ? [person] : []),
    ...(one && !typed[one] ? [one] : []),
    ...(text && !isTextOptional && typed.text.trim() === "" ? [text] : []),
  ];
}

export function stepOf(act: FindingAct, typed: Typed, after: number): FindingStep {
  const { person, one, text, evidence } = NEEDS[act];
  const words = typed.text.trim();
  return {
    act,
    after,
    ...(person && typed.person ? { person: typed.person } : {}),
    ...(one && typed[one] ? { [one]: typed[one] } : {}),
    ...(text && words !== "" ? { text: words } : {}),
    ...(evidence && typed.evidence.length > 0 ? { evidence: typed.evidence.map((file) => file.blob) } : {}),
  };
}
