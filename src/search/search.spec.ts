/** What is found by what is typed. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { askedFor, isAskedFor, type Words, wordsOf, wordsOfNames } from "./index.ts";

const finds = (typed: string, words: Words) => isAskedFor(askedFor(typed), words);
const title = (text: string) => wordsOf(text);
const person = (name: string, en: string | null = null) => wordsOfNames("person", name, [en]);

describe("a title", () => {
  const words = title("关于《党组工作规则》及 2024 年度 Budget 政府采购（1,200 万元）的议题");
  test.each([
    "采购",
    "政府采购",
    "购",
    "关于党组",
    "《党组工作规则》",
    "工作规则及2024",
    "budget",
    "BUD",
    "Budget政府",
    "1200",
    "1,200万元",
    "caigou",
    "zhengfucaigou",
    "caig",
    "zfcg",
    "采购 budget",
    "规则 zfcg 2024",
    "２０２４",
  ])("is found by %s", (typed) => {
    expect(finds(typed, words)).toBe(true);
  });
  test.each([
    "购采",
    "采购规则",
    "udget",
    "024",
    "aigou",
    "fzcg",
    "采购 环保",
    "",
    " ",
    "%",
    "_",
    "'",
    "《》",
  ])("is not found by “%s”", (typed) => {
    expect(finds(typed, words)).toBe(false);
  });
});

describe("a family name is read as family names are, and any other way", () => {
  test.each([
    ["曾国强", ["zengguoqiang", "zgq", "cengguo", "曾国强", "国强"]],
    ["单雄信", ["shanxiongxin", "sxx", "danxiong", "dxx"]],
    ["解珍", ["xiezhen", "xz", "jiezhen"]],
    ["仇士良", ["qiushiliang", "qsl", "chou"]],
    ["欧阳修", ["ouyangxiu", "oyx", "欧阳"]],
    ["吕布", ["lvbu", "lübu", "lb"]],
    ["买买提·阿卜杜拉", ["买买提阿卜杜拉", "买买提·阿", "阿卜", "maimaiti", "mmt"]],
    ["𠮷林", ["𠮷林", "𠮷", "lin"]],
    ["㛃儿", ["㛃儿", "jieer"]],
  ])("%s", (name, typed) => {
    for (const one of typed) expect([one, finds(one, person(name))]).toEqual([one, true]);
  });
  test("and not by what it is not", () => {
    for (const typed of ["cengq", "gqz", "zengq", "国曾"])
      expect([typed, finds(typed, person("曾国强"))]).toEqual([typed, false]);
  });
});

test("what is longer than the index keeps is looked at as a whole", () => {
  const long = "a".repeat(45);
  const letters = title("青川市财政局关于采购");
  for (const [typed, words, isFound] of [
    [`${long}b`, title(`${long}b c`), true],
    [`${long}b`, title(`${long}c b`), false],
    [`${long}b c`, title(`${long}b c`), true],
    [`${long}b购`, title(`${long}b购`), true],
    ["qingchu", letters, true],
    ["qingcha", letters, false],
    ["qingchuanshicaizhengju", letters, true],
    ["qcsczjgy", letters, true],
    ["qcsczjgycg", letters, false],
    ["川市财", letters, true],
    ["财政采购", letters, false],
  ] as const)
    expect([typed, finds(typed, words)]).toEqual([typed, isFound]);
  expect(finds("xian", title("Xi'an Office"))).toBe(true);
  // 市政 and 政府 stand in it, and never the three together.
  expect(finds("市政府", title("城市政务公开，县政府备案"))).toBe(false);
});

test("a body is found by its name in both languages, its code, and the beginning of neither's middle", () => {
  const body = wordsOfNames("body", "青川市财政局", ["Finance Bureau", "QC-0012"]);
  for (const typed of ["财政局", "czj", "caizhengju", "finance", "fin bur", "qc 0012", "QC-0012"])
    expect([typed, finds(typed, body)]).toEqual([typed, true]);
  for (const typed of ["局finance", "inance", "bureau qc-0013"])
    expect([typed, finds(typed, body)]).toEqual([typed, false]);
});

const HAN = fc.constantFrom(..."关于政府采购预算重点项目𠮷㛃行长乐山区");
const text = fc.array(fc.oneof({ weight: 6, arbitrary: HAN }, fc.constantFrom(..." a1《》·-,B")), {
  maxLength: 30,
});

test("whatever stands in a row of characters finds its title", () => {
  fc.assert(
    fc.property(fc.array(HAN, { minLength: 1, maxLength: 30 }), fc.nat(), fc.nat(), (characters, a, b) => {
      const from = a % characters.length;
      const part = characters.slice(from, from + 1 + (b % (characters.length - from)));
      expect(finds(part.join(""), title(characters.join("")))).toBe(true);
    }),
  );
});

test("no lexeme holds a space or a sign of SQL, whatever the text", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "binary" }),
        text.map((t) => t.join("")),
      ),
      (any) => {
        for (const lexeme of [...wordsOf(any).lexemes, ...person(any).lexemes])
          expect(lexeme).toMatch(/^[~^]?[\p{L}\p{N}\p{M}\p{Script=Han}.]+$/u);
        expect(wordsOf(any).text).not.toMatch(/[%_\\']/);
      },
    ),
  );
});

test("a long name with many readings has few spellings", () => {
  expect(person("行乐行乐行乐行乐行乐行乐").readings.split("|").length).toBeLessThanOrEqual(12);
});
