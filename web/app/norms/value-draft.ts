/** What a regulation officer is about to propose for one parameter, and what it still lacks. */
import type { NormParameter, NormProposal } from "../api.ts";
import { amountOf, isSame, isWithin } from "./amount.ts";

export const STATUSES = ["V", "V-part", "L", "M", "I"] as const;

export type ValueDraft = {
  value: string;
  body?: string;
  from?: string;
  document: string;
  article: string;
  says: string;
  status: (typeof STATUSES)[number];
  reasons: string;
};

export const EMPTY_DRAFT: ValueDraft = {
  value: "",
  document: "",
  article: "",
  says: "",
  /** What somebody decides here is local until it is checked against a text. */
  status: "L",
  reasons: "",
};

export type ValueProblem = "valueForm" | "valueOut" | "valueSame";

export function valueProblem({ value, body }: ValueDraft, parameter: NormParameter): ValueProblem | null {
  const amount = amountOf(value);
  if (!amount) return "valueForm";
  if (!isWithin(amount, parameter.bounds)) return "valueOut";
  // For one body the value of all may be what it wants to keep.
  return !body && isSame(value, parameter.value) ? "valueSame" : null;
}

const REASONS_LEAST = 2;
export type Lack = "from" | "document" | "says" | "reasons";

export function lacksOf(draft: ValueDraft): Lack[] {
  const lacks: Lack[] = [];
  if (!draft.from) lacks.push("from");
  if (draft.document.trim() === "") lacks.push("document");
  if (draft.says.trim() === "") lacks.push("says");
  if (draft.reasons.trim().length < REASONS_LEAST) lacks.push("reasons");
  return lacks;
}

/** What every proposal says, of whatever it is. */
function commonOf(draft: ValueDraft) {
  const article = draft.article.trim();
  return {
    from: draft.from ?? "",
    ...(draft.body ? { body: draft.body } : {}),
    basis: {
      document: draft.document.trim().replace(/^《(.*)》$/, "$1"),
      ...(article === "" ? {} : { article }),
      says: draft.says.trim(),
      status: draft.status,
    },
    reasons: draft.reasons.trim(),
  };
}

export function proposalOf(
  draft: ValueDraft,
  procedure: string,
  parameter: string,
  backTest: string | null,
): NormProposal {
  return {
    kind: "parameter",
    procedure,
    parameter,
    value: draft.value.trim().replaceAll(" ", ""),
    ...commonOf(draft),
    ...(backTest ? { backTest } : {}),
  };
}

export function packProposalOf(draft: ValueDraft, pack: string): NormProposal {
  return { kind: "pack", pack, ...commonOf(draft) };
}
