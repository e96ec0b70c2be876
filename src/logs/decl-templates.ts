/** The names of Declare's templates, in all spellings in use, and what a broken one says. */
import type { Template } from "../norms/index.ts";

export type DeclTemplate = { kind: Template["kind"]; arity: 1 | 2; n: number | null };

const UNARY: Record<string, Template["kind"]> = {
  existence: "existence",
  participation: "existence",
  absence: "absence",
  exactly: "exactly",
  init: "init",
  end: "end",
  last: "end",
};

const BINARY: Record<string, Template["kind"]> = {
  choice: "choice",
  exclusivechoice: "exclusive_choice",
  respondedexistence: "responded_existence",
  coexistence: "co_existence",
  response: "response",
  alternateresponse: "alternate_response",
  chainresponse: "chain_response",
  precedence: "precedence",
  alternateprecedence: "alternate_precedence",
  chainprecedence: "chain_precedence",
  succession: "succession",
  alternatesuccession: "alternate_succession",
  chainsuccession: "chain_succession",
  notrespondedexistence: "not_responded_existence",
  notcoexistence: "not_co_existence",
  notresponse: "not_response",
  notprecedence: "not_precedence",
  notsuccession: "not_succession",
  notchainresponse: "not_chain_response",
  notchainprecedence: "not_chain_precedence",
  notchainsuccession: "not_chain_succession",
};

/** Of these the activation is the later act, which .decl writes second. */
export const ACTIVATED_BY_THE_LATER: ReadonlySet<string> = new Set([
  "precedence",
  "alternate_precedence",
  "chain_precedence",
  "not_precedence",
  "not_chain_precedence",
]);

/** "Exclusive Choice", "exclusive-choice", "ExclusiveChoice"; "Existence2", "Absence 3", "At Most One". */
export function templateOf(name: string): DeclTemplate | null {
  const [, letters = "", digits = ""] =
    /^([a-z]+)(\d*)$/.exec(name.toLowerCase().replace(/[\s_-]/g, "")) ?? [];
  if (letters === "atmostone" && digits === "") return { kind: "absence", arity: 1, n: 2 };
  const n = digits === "" ? null : Number(digits);
  const unary = Object.hasOwn(UNARY, letters) ? UNARY[letters] : undefined;
  if (unary !== undefined) {
    const isCounted = unary === "existence" || unary === "absence" || unary === "exactly";
    if (n !== null && (!isCounted || n < 1)) return null;
    return { kind: unary, arity: 1, n: isCounted ? (n ?? 1) : null };
  }
  const binary = Object.hasOwn(BINARY, letters) ? BINARY[letters] : undefined;
  return binary === undefined || n !== null ? null : { kind: binary, arity: 2, n: null };
}

/** What a person is told of a broken constraint; `first` and `second` as the model writes them. */
export function explanationOf(
  { kind, n }: DeclTemplate,
  first: string,
  second: string,
): { zh: string; en: string } {
  const count = n ?? 1;
  const [zh, en] = sentenceOf(kind, `“${first}”`, `“${second}”`, `"${first}"`, `"${second}"`, count);
  return { zh: `${zh}。`, en: `${en}.` };
}

function sentenceOf(
  kind: Template["kind"],
  a: string,
  b: string,
  A: string,
  B: string,
  n: number,
): readonly [string, string] {
  switch (kind) {
    case "existence":
      return n === 1
        ? [`没有出现${a}`, `${A} does not occur`]
        : [`${a}出现不足 ${n} 次`, `${A} occurs fewer than ${n} times`];
    case "absence":
      return n === 1
        ? [`出现了${a}`, `${A} occurs`]
        : [`${a}出现达到 ${n} 次`, `${A} occurs ${n} times or more`];
    case "exactly":
      return [`${a}出现的次数不是 ${n}`, `${A} does not occur exactly ${n === 1 ? "once" : `${n} times`}`];
    case "init":
      return [`首先发生的不是${a}`, `${A} is not the first act`];
    case "end":
      return [`最后发生的不是${a}`, `${A} is not the last act`];
    case "choice":
      return [`${a}与${b}都没有出现`, `neither ${A} nor ${B} occurs`];
    case "exclusive_choice":
      return [`${a}与${b}没有恰好出现其一`, `not exactly one of ${A} and ${B} occurs`];
    case "responded_existence":
      return [`有${a}而没有相应的${b}`, `${A} occurs without ${B}`];
    case "co_existence":
      return [`${a}与${b}只出现其一`, `one of ${A} and ${B} occurs without the other`];
    case "response":
      return [`${a}之后没有相应的${b}`, `${A} is not followed by ${B}`];
    case "alternate_response":
      return [`${a}之后、再次${a}之前没有${b}`, `${A} is not followed by ${B} before it recurs`];
    case "chain_response":
      return [`${a}之后紧接着的不是${b}`, `the act right after ${A} is not ${B}`];
    case "precedence":
      return [`${b}之前没有相应的${a}`, `${B} is not preceded by ${A}`];
    case "alternate_precedence":
      return [`${b}与上一次${b}之间没有${a}`, `${B} recurs without ${A} in between, or comes before any`];
    case "chain_precedence":
      return [`${b}之前紧接着的不是${a}`, `the act right before ${B} is not ${A}`];
    case "succession":
      return [
        `${a}之后没有${b}，或${b}之前没有${a}`,
        `${A} is not followed by ${B}, or ${B} not preceded by ${A}`,
      ];
    case "alternate_succession":
      return [`${a}与${b}没有交替出现`, `${A} and ${B} do not alternate`];
    case "chain_succession":
      return [`${a}与${b}没有紧接着出现`, `${A} and ${B} do not stand right behind each other`];
    case "not_responded_existence":
      return [`有${a}而又有${b}`, `${A} and ${B} both occur`];
    case "not_co_existence":
      return [`${a}与${b}都出现了`, `${A} and ${B} both occur`];
    case "not_response":
      return [`${a}之后出现了${b}`, `${B} follows ${A}`];
    case "not_precedence":
      return [`${b}之前出现过${a}`, `${A} precedes ${B}`];
    case "not_succession":
      return [`${a}之后出现了${b}`, `${B} follows ${A}`];
    case "not_chain_response":
    case "not_chain_succession":
      return [`${a}之后紧接着出现了${b}`, `${B} comes right after ${A}`];
    case "not_chain_precedence":
      return [`${b}之前紧接着出现了${a}`, `${A} comes right before ${B}`];
    default:
      return [`与${a}有关的规则没有得到遵守`, `a rule on ${A} is broken`];
  }
}
