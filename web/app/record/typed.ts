/**
 * One line as a clerk types it: who, what, and perhaps why. "zgq 1", "曾 不同意 资金来源不明", "王同", "* 同", "> 主持人的话". Pure.
 */
import { type Named, personsBy } from "./names.ts";

/** A word of the line: what it stands for, and all ways to type it, the shortest last. */
export type Verb = { value: string; ways: readonly string[] };

export type Line<N extends Named = Named> =
  | { kind: "empty" }
  /** All who have not been recorded yet. */
  | { kind: "rest"; value: string }
  | { kind: "words"; of: "remark" | "discussion"; text: string }
  /** One candidate, or several to choose from; value null: what they said is not typed yet. */
  | { kind: "person"; candidates: N[]; value: string | null; text: string }
  | { kind: "nobody"; typed: string };

const REST = /^(\*|×|其余|其他|全体|全部|都|均|rest|all)(?:人员|成员|人)?(?:均|都|为)?/i;
const WORDS: readonly [RegExp, "remark" | "discussion"][] = [
  [/^(?:>|》|〉|主持人?发言|发言|remark\b)[:：\s]*/i, "remark"],
  [/^(?:#|讨论|discussion\b)[:：\s]*/i, "discussion"],
];
const BETWEEN = /^[\s,，、:：;；.。]+/;
const PARTS = /[\s,，、:：;；]+/;

/** Full-width letters, figures and signs as plain ones, character by character: what is kept stays as it was typed. */
const halfWidth = (typed: string) =>
  typed
    .replaceAll(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replaceAll("\u3000", " ");

export function readLine<N extends Named>(
  typed: string,
  verbs: readonly Verb[],
  people: readonly N[],
): Line<N> {
  const kept = typed.trim();
  const line = read(halfWidth(kept), verbs, people);
  // What was said stands at the end of the line, and is recorded as it was typed.
  return "text" in line ? { ...line, text: kept.slice(kept.length - line.text.length) } : line;
}

function read<N extends Named>(line: string, verbs: readonly Verb[], people: readonly N[]): Line<N> {
  if (line === "") return { kind: "empty" };
  const [rest] = REST.exec(line) ?? [];
  if (rest !== undefined) {
    const said = verbAt(line.slice(rest.length), verbs);
    return { kind: "rest", value: said?.value ?? verbs[0]?.value ?? "" };
  }
  for (const [sign, of] of WORDS) {
    const [found] = sign.exec(line) ?? [];
    if (found !== undefined) return { kind: "words", of, text: line.slice(found.length).trim() };
  }
  return wholeName(line, verbs, people) ?? firstWord(line, verbs, people);
}

/** A whole name may be followed by the verb without a space, and may itself have spaces or dots in it. */
function wholeName<N extends Named>(
  line: string,
  verbs: readonly Verb[],
  people: readonly N[],
): Line<N> | null {
  const low = line.toLowerCase();
  const found = people.filter(({ name }) => low.startsWith(halfWidth(name).toLowerCase()));
  const longest = Math.max(...found.map(({ name }) => name.length));
  const candidates = found.filter(({ name }) => name.length === longest);
  const [first] = candidates;
  if (!first) return null;
  return after(candidates, line.slice(first.name.length), verbs);
}

function firstWord<N extends Named>(line: string, verbs: readonly Verb[], people: readonly N[]): Line<N> {
  const [head = ""] = line.split(PARTS);
  const others = line.slice(head.length);
  const candidates = personsBy(head, people);
  if (candidates.length > 0) return after(candidates, others, verbs);
  // "王同", "zgq2": the verb stands right at the name.
  for (const { value, ways } of verbs)
    for (const way of ways) {
      const name = head.slice(0, -way.length);
      const meant = head.toLowerCase().endsWith(way) && name !== "" ? personsBy(name, people) : [];
      if (meant.length > 0)
        return { kind: "person", candidates: meant, value, text: others.replace(BETWEEN, "").trim() };
    }
  return { kind: "nobody", typed: head };
}

function after<N extends Named>(candidates: N[], others: string, verbs: readonly Verb[]): Line<N> {
  const rest = others.replace(BETWEEN, "");
  const said = verbAt(rest, verbs);
  if (!said) return { kind: "person", candidates, value: null, text: rest.trim() };
  return { kind: "person", candidates, value: said.value, text: said.text };
}

/** Words in Chinese may run on into the reasons: "不同意资金来源不明"; letters and figures stand alone. */
function verbAt(typed: string, verbs: readonly Verb[]): { value: string; text: string } | null {
  const line = typed.replace(BETWEEN, "");
  const [word = ""] = line.split(PARTS);
  const ways = verbs
    .flatMap(({ value, ways }) => ways.map((way) => ({ value, way })))
    .sort((a, b) => b.way.length - a.way.length);
  for (const { value, way } of ways) {
    const runsOn = /\p{Script=Han}/u.test(way) && way.length > 1;
    const isSaid = runsOn ? line.startsWith(way) : word.toLowerCase() === way;
    if (isSaid) return { value, text: line.slice(way.length).replace(BETWEEN, "").trim() };
  }
  return null;
}

const MOVES: readonly Verb[] = [
  { value: "recused", ways: ["回避", "recused", "回", "r", "4"] },
  { value: "left", ways: ["离会", "离席", "left", "离", "l", "5"] },
  { value: "came", ways: ["到会", "came", "到", "d", "6"] },
];

/** What somebody can do while an item is heard. */
export const POSITION_VERBS: readonly Verb[] = [
  { value: "agree", ways: ["同意", "赞成", "agree", "同", "t", "1"] },
  { value: "disagree", ways: ["不同意", "反对", "disagree", "不", "b", "2"] },
  { value: "defer", ways: ["缓议", "暂缓", "defer", "缓", "h", "3"] },
  ...MOVES,
];
export const VOTE_VERBS: readonly Verb[] = [
  { value: "agree", ways: ["赞成", "同意", "for", "赞", "同", "t", "z", "1"] },
  { value: "disagree", ways: ["反对", "不同意", "against", "反", "不", "b", "f", "2"] },
  { value: "abstain", ways: ["弃权", "abstain", "弃", "q", "3"] },
];
export const ROLL_VERBS: readonly Verb[] = [
  { value: "attended", ways: ["到会", "出席", "present", "到", "d", "1"] },
  { value: "absent", ways: ["缺席", "请假", "absent", "缺", "假", "q", "2"] },
  { value: "not-due", ways: ["不应到", "not due", "免", "b", "3"] },
  { value: "chair", ways: ["主持", "chair", "z", "4"] },
];
