/** An attendance list in any shape comes into the roll; what is no name of the registry is told and never lost. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readRoll } from "../web/app/record/roll-paste.ts";

const seat = (name: string) => ({ person: name, name, initials: [] });
const SEATS = ["陈国强", "王丽", "李明", "张三", "阿不都·买买提", "𠮷㛃", "Anna Witt"].map(seat);
const read = (text: string) => {
  const { found, doubts, missing } = readRoll(text, SEATS);
  return {
    here: found.filter(({ as }) => as === "attended").map((f) => f.seat.name),
    away: found
      .filter(({ as }) => as === "absent")
      .map((f) => (f.reason ? `${f.seat.name} ${f.reason}` : f.seat.name)),
    chair: found.find(({ presides }) => presides)?.seat.name ?? null,
    doubts: doubts.map((d) => [d.kind, d.typed, ...d.candidates.map(({ name }) => name)].join(" ")),
    missing: missing.map(({ name }) => name),
  };
};

describe("shapes", () => {
  test.each([
    ["a column of Excel", "姓名\n陈国强\n王丽\n李明\n"],
    ["a row", "陈国强\t王丽\t李明"],
    ["a sentence", "出席：陈国强、王丽，李明。"],
    ["numbered", "1. 陈国强\n2、王丽\n（3）李明"],
    ["spaced out as offices do", "陈国强　王　丽　李　明"],
    ["with titles", "局长 陈国强\n副局长王丽\n党组成员：李明"],
    ["a chat", "@陈国强 收到\n王丽：收到\n李明 到"],
    ["a table of Word", "序号\t姓名\t职务\t签到\n1\t陈国强\t局长\t√\n2\t王丽\t副局长\t√\n3\t李明\t成员\t√"],
  ])("%s", (_, text) => {
    const { here, away, doubts } = read(text);
    expect([here.toSorted(), away, doubts]).toEqual([["李明", "王丽", "陈国强"].toSorted(), [], []]);
  });

  test.each([
    ["张三（请假）", ["张三 请假"]],
    ["张三、李明（外出开会）、王丽", ["李明 外出开会"]],
    ["缺席：张三（出差）、李明", ["张三 出差", "李明"]],
    ["张三\t请假\t住院\n王丽\t到会\t", ["张三 请假，住院"]],
    ["出席：王丽\n缺席：李明", ["李明"]],
    ["缺席人员：\n李明\n张三（病假）", ["李明", "张三 病假"]],
    ["主持：陈国强 出席：王丽；缺席：张三", ["张三"]],
    ["王丽 到\n张三 缺", ["张三"]],
  ])("%s", (text, away) => {
    expect([read(text).away, read(text).doubts]).toEqual([away, []]);
  });

  test("a label that stands alone holds for the lines below it, up to an empty one", () => {
    const { away, here } = read("缺席：\n张三\n李明\n\n王丽");
    expect([away, here]).toEqual([["张三", "李明"], ["王丽"]]);
  });

  test("who was not due is told apart from who was absent", () => {
    const { found } = readRoll("张三（已调离，不计入）\n李明（请假）", SEATS);
    expect(found.map((f) => [f.seat.name, f.as])).toEqual([
      ["张三", "not-due"],
      ["李明", "absent"],
    ]);
  });

  test("of two names of which one begins the other the longer one stands in the list", () => {
    const { found, doubts } = readRoll("王文强", ["王文", "王文强"].map(seat));
    expect([found.map((f) => f.seat.name), doubts]).toEqual([["王文强"], []]);
  });

  test("whoever presides and stands among those present is there once; a doubt names its line", () => {
    const { chair, here, doubts } = read("出席：陈国强（中途到会）、王丽\n主持：陈国强");
    expect([chair, here, doubts]).toEqual(["陈国强", ["陈国强", "王丽"], []]);
    expect(readRoll("王丽\n赵六", SEATS).doubts.map(({ line }) => line)).toEqual([2]);
  });

  test("who presided is read from the label; rare characters and dots are names as all others", () => {
    const { chair, here, doubts } = read("主持人：陈国强\n出席：阿不都·买买提、𠮷㛃、Anna Witt");
    expect([chair, here, doubts]).toEqual(["陈国强", ["陈国强", "阿不都·买买提", "𠮷㛃", "Anna Witt"], []]);
  });
});

describe("what is in doubt is told, one by one", () => {
  test.each([
    ["a name written otherwise", "李名、王丽", ["doubtful 李名 李明"]],
    ["a name that nobody has", "赵六、王丽", ["unknown 赵六"]],
    ["twice, and differently", "张三\n张三（请假）", ["twice 张三（请假） 张三"]],
    ["guests", "出席：王丽\n列席：赵六、钱七", ["unknown 赵六", "unknown 钱七"]],
    ["words that are no name", "王丽\n以上人员均已签到确认无误", ["unknown 以上人员均已签到确认无误"]],
  ])("%s", (_, text, doubts) => {
    expect(read(text).doubts).toEqual(doubts);
  });

  test("twice and the same is once; who is not in the list is told", () => {
    expect(read("王丽\n王丽").doubts).toEqual([]);
    expect(read("王丽、李明").missing).toEqual(["陈国强", "张三", "阿不都·买买提", "𠮷㛃", "Anna Witt"]);
  });
});

test("who came late, and who sat in without a seat, is told as such; whoever is there needs no reason", () => {
  const { found, doubts } = readRoll("出席：王丽（迟到）、李明（分管财务）\n列席：赵六", SEATS);
  expect(found.map((f) => [f.seat.name, f.as, f.late, f.reason])).toEqual([
    ["王丽", "attended", true, ""],
    ["李明", "attended", false, ""],
  ]);
  expect(doubts.map(({ typed, isGuest }) => [typed, isGuest])).toEqual([["赵六", true]]);
});

test("of two people of one name nobody is guessed; two reasons for one absence are asked about", () => {
  const two = ["甲", "乙"].map((person) => ({ person, name: "王丽", initials: [] }));
  const { found, doubts } = readRoll("王丽", two);
  expect([found, doubts.map((d) => [d.kind, d.candidates.map(({ person }) => person)])]).toEqual([
    [],
    [["doubtful", ["甲", "乙"]]],
  ]);
  expect(read("王丽陈国强").doubts).toEqual(["doubtful 王丽陈国强 陈国强 王丽"]);
  expect(read("张三（请假）\n张三（出差）").doubts).toEqual(["twice 张三（出差） 张三"]);
});

test("no name of the registry that stands in a list is ever lost, whatever stands around it", () => {
  const junk = fc.constantFrom(
    "",
    "\t",
    "、",
    "\n",
    "（请假）",
    "1.",
    " ",
    "　",
    "@",
    "局长",
    "，",
    "；",
    "出席：",
    "|",
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...SEATS), junk, junk), { maxLength: 9 }), (rows) => {
      const text = rows.map(([{ name }, before, after]) => `${before}${name}${after}\n`).join("");
      const { found, doubts } = readRoll(text, SEATS);
      const told = new Set([
        ...found.map(({ seat: s }) => s.person),
        ...doubts.flatMap((d) => d.candidates.map((c) => c.person)),
      ]);
      for (const [{ person }] of rows) expect(told).toContain(person);
    }),
  );
});

test("whatever is pasted is read", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
      const { found, missing } = readRoll(text, SEATS);
      expect(found.length + missing.length).toBe(SEATS.length);
    }),
  );
});
