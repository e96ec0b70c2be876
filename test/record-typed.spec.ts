/** What a clerk types for who said what: names by initials or parts, what was said by one key, reasons behind it. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { personsBy } from "../web/app/record/names.ts";
import { POSITION_VERBS, readLine, ROLL_VERBS, VOTE_VERBS } from "../web/app/record/typed.ts";

const person = (name: string, ...initials: string[]) => ({ person: name, name, initials });
const PEOPLE = [
  person("陈国强", "cgq"),
  person("王丽", "wl"),
  person("王立", "wl"),
  person("曾同", "zt", "ct"),
  person("阿不都·买买提", "abdmmt"),
  person("𠮷㛃", "j"),
  person("Anna de Witt", "adw"),
];
const read = (typed: string, verbs = POSITION_VERBS) => {
  const line = readLine(typed, verbs, PEOPLE);
  return line.kind === "person" ? { ...line, candidates: line.candidates.map(({ name }) => name) } : line;
};
const said = (names: string | string[], value: string | null, text = "") => ({
  kind: "person",
  candidates: [names].flat(),
  value,
  text,
});

describe("who", () => {
  test.each([
    ["cgq 1", said("陈国强", "agree")],
    ["CGQ t", said("陈国强", "agree")],
    ["陈 同", said("陈国强", "agree")],
    ["国强 不同意", said("陈国强", "disagree")],
    ["陈国强同意", said("陈国强", "agree")],
    ["陈国强不同意资金来源不明", said("陈国强", "disagree", "资金来源不明")],
    ["cgq2", said("陈国强", "disagree")],
    ["cgqt", said("陈国强", "agree")],
    ["王丽 3", said("王丽", "defer")],
    ["wl 1", said(["王丽", "王立"], "agree")],
    ["ct 1", said("曾同", "agree")],
    ["曾同 1", said("曾同", "agree")],
    ["曾同", said("曾同", null)],
    ["abd 同", said("阿不都·买买提", "agree")],
    ["阿不都买买提 同", said("阿不都·买买提", "agree")],
    ["𠮷 同", said("𠮷㛃", "agree")],
    ["㛃 1", said("𠮷㛃", "agree")],
    ["Anna de Witt agree", said("Anna de Witt", "agree")],
    ["ＣＧＱ　１", said("陈国强", "agree")],
  ])("%s", (typed, line) => {
    expect(read(typed)).toEqual(line);
  });

  test("of two names of which one begins the other the longer one is meant where it is written out", () => {
    const people = [person("王文", "ww"), person("王文强", "wwq")];
    for (const [typed, name] of [
      ["王文强 同意", "王文强"],
      ["王文强同意", "王文强"],
      ["王文同意", "王文"],
    ] as const)
      expect(readLine(typed, POSITION_VERBS, people)).toMatchObject({
        candidates: [{ name }],
        value: "agree",
        text: "",
      });
  });

  test("a surer way to be meant leaves the others out", () => {
    const people = [person("王文", "ww"), person("王文文", "www")];
    expect(personsBy("ww", people).map(({ name }) => name)).toEqual(["王文"]);
    expect(personsBy("王文", people).map(({ name }) => name)).toEqual(["王文"]);
    expect(personsBy("w", people)).toHaveLength(2);
  });
});

describe("what, and why", () => {
  test.each([
    ["cgq 不 资金来源不明，建议补充论证", said("陈国强", "disagree", "资金来源不明，建议补充论证")],
    ["cgq，缓议：材料不全", said("陈国强", "defer", "材料不全")],
    ["cgq 回避 配偶在投标企业任职", said("陈国强", "recused", "配偶在投标企业任职")],
    ["cgq 4 配偶在投标企业任职", said("陈国强", "recused", "配偶在投标企业任职")],
    ["cgq 离会 紧急公务", said("陈国强", "left", "紧急公务")],
    ["cgq 到会", said("陈国强", "came")],
    ["cgq", said("陈国强", null)],
    ["cgq 资金", said("陈国强", null, "资金")],
    ["cgq 同行意见已附", said("陈国强", null, "同行意见已附")],
    ["*", { kind: "rest", value: "agree" }],
    ["* 2", { kind: "rest", value: "disagree" }],
    ["其余均同意", { kind: "rest", value: "agree" }],
    ["> 综合各位意见", { kind: "words", of: "remark", text: "综合各位意见" }],
    ["发言：综合各位意见", { kind: "words", of: "remark", text: "综合各位意见" }],
    ["# 逐项讨论", { kind: "words", of: "discussion", text: "逐项讨论" }],
    ["xyz 1", { kind: "nobody", typed: "xyz" }],
    ["   ", { kind: "empty" }],
  ])("%s", (typed, line) => {
    expect(read(typed)).toEqual(line);
  });

  test("votes and the roll have words of their own", () => {
    expect(read("cgq 弃", VOTE_VERBS)).toEqual(said("陈国强", "abstain"));
    expect(read("cgq 反对", VOTE_VERBS)).toEqual(said("陈国强", "disagree"));
    expect(read("cgq 缺 外出开会", ROLL_VERBS)).toEqual(said("陈国强", "absent", "外出开会"));
    expect(read("cgq z", ROLL_VERBS)).toEqual(said("陈国强", "chair"));
  });
});

test("whatever is typed is read, and nobody is meant who is not among the people", () => {
  const pieces = fc.constantFrom(
    "cgq",
    "王",
    "wl",
    "1",
    "同",
    " ",
    "，",
    "*",
    ">",
    "#",
    "𠮷",
    "不同意",
    "·",
    "Ａ",
    "x",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "grapheme" }),
        fc.array(pieces).map((some) => some.join("")),
      ),
      (typed) => {
        const line = readLine(typed, POSITION_VERBS, PEOPLE);
        if (line.kind === "person") {
          expect(line.candidates.length).toBeGreaterThan(0);
          for (const candidate of line.candidates) expect(PEOPLE).toContain(candidate);
        }
        if (line.kind === "empty") expect(typed.normalize("NFKC").trim()).toBe("");
      },
    ),
  );
});
