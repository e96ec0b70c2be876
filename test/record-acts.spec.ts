/** A recorded meeting as acts: in the order in which it went, judged by the procedure's own rules. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Procedure } from "../src/norms/index.ts";
import { shippedNorms } from "../src/norms/shipped.fixture.ts";
import { startMonitor, stepMonitor } from "../src/rules/index.ts";
import { placeOf, plannedActs } from "../web/app/record/acts.ts";
import { inOrder, moved, whenRemarked } from "../web/app/record/course.ts";
import {
  type Draft,
  emptyDraft,
  type Item,
  withAllAgreed,
  withAllInFavour,
  withRemark,
} from "../web/app/record/draft.ts";
import { lacksOf } from "../web/app/record/problems.ts";
import { seatsOn } from "../web/app/record/seats.ts";
import { dayOf, instantOf, timeOf } from "../web/app/record/times.ts";

const procedure = (await shippedNorms()).procedure("cn/decision", "2026-01-01") as Procedure;

const office = (title: string, principal: "none" | "secretary", ...holders: object[]) => ({
  id: title,
  title,
  titleEn: null,
  principal,
  function: principal === "none" ? "member" : "head",
  createdOn: "2000-01-01",
  abolishedOn: null,
  holders,
});
const term = (name: string, from = "2020-01-01", to: string | null = null) => ({
  person: name,
  name,
  nameEn: null,
  from,
  to,
});
const BODY = {
  offices: [
    office("成员", "none", term("张"), term("李"), term("王", "2020-01-01", "2026-05-08")),
    office("书记", "secretary", term("前任", "2015-01-01", "2020-01-01"), term("陈")),
  ],
} as never;
const SEATS = seatsOn(BODY, "2026-05-07", "zh");
const MEMBERS = ["张", "李", "王"];

const draftOf = (part: Partial<Draft> = {}, item: Partial<Item> = {}): Draft => {
  const empty = emptyDraft();
  const [first] = empty.items;
  return {
    ...empty,
    title: "关于采购的议题",
    class: "funds",
    day: "2026-05-07",
    time: "930",
    ...part,
    items: part.items ?? [{ ...(first as Item), outcome: "carried", ...item }],
  };
};
const ALL_AGREE = Object.fromEntries(
  [...MEMBERS, "陈"].map((person) => [person, { position: "agree", reasons: "" }]),
);
const ALL_IN_FAVOUR = Object.fromEntries([...MEMBERS, "陈"].map((person) => [person, "agree"]));
const ORDERLY = { positions: ALL_AGREE, choices: ALL_IN_FAVOUR };

const planOf = (draft: Draft) => plannedActs(draft, SEATS, procedure.id);
const kindsOf = (draft: Draft) =>
  planOf(draft).map(({ act }) => [act.type.replace("decision.", ""), act.data.of ?? ""].join(" ").trim());

/** The rules that the acts break, as the server would judge them. */
function breachesOf(draft: Draft): string[] {
  const monitor = startMonitor(procedure);
  return planOf(draft).flatMap(({ act }, at) => {
    const { of = null, as = null, item = null, ...data } = act.data as Record<string, string>;
    const event = {
      number: at + 1,
      type: act.type,
      of,
      by: null,
      as,
      item,
      data,
      time: Date.parse(act.claimedAt),
    };
    return stepMonitor(monitor, event).flatMap(({ constraint, breach }) => (breach ? [constraint] : []));
  });
}

describe("who had a seat", () => {
  test("is read from the terms of the day; the last day of a term is the day before its end", () => {
    expect(SEATS.map((seat) => seat.person)).toEqual(["陈", ...MEMBERS]);
    expect(seatsOn(BODY, "2026-05-08", "zh").map((seat) => seat.person)).toEqual(["陈", "张", "李"]);
    expect(seatsOn(BODY, "2019-12-31", "zh").map((seat) => seat.person)).toEqual(["前任"]);
  });
});

describe("the acts of a meeting", () => {
  test("an orderly meeting reads in the order of the meeting and breaks no rule", () => {
    const draft = draftOf(
      {
        materials: { day: "2026-05-05", text: "方案" },
        notice: { day: "2026-05-04", text: "" },
        amount: "1,860.5",
      },
      { ...ORDERLY, discussion: "讨论了资金来源" },
    );
    expect(kindsOf(draft)).toEqual([
      "proposed",
      "notice-given",
      "materials-submitted",
      "convened",
      ...["陈", ...MEMBERS].map((person) => `attended ${person}`),
      ...MEMBERS.map((person) => `position-stated ${person}`),
      "discussed",
      "position-stated 陈",
      ...MEMBERS.map((person) => `voted ${person}`),
      "voted 陈",
      "resolved",
    ]);
    expect(planOf(draft)[0]?.act).toEqual({
      type: "decision.proposed",
      claimedAt: "2026-05-04T01:00:00.000Z",
      data: { title: "关于采购的议题", class: "funds", amount: 1_860_500_000 },
    });
    expect(planOf(draft).at(-1)?.act.claimedAt).toBe("2026-05-07T01:30:00.000Z");
    expect(breachesOf(draft)).toEqual([]);
    expect(lacksOf(draft, SEATS)).toEqual([]);
  });

  test("a remark after the members is no leading remark; one before them is", () => {
    const item = draftOf({}, ORDERLY).items[0] as Item;
    const after = draftOf({ items: [withRemark(item, "after", "综合各位意见，同意")] });
    expect(kindsOf(after).slice(8, 11)).toEqual([
      "position-stated 王",
      "remark-made 陈",
      "position-stated 陈",
    ]);
    expect(breachesOf(after)).toEqual([]);
    const before = draftOf({ items: [withRemark(item, "before", "我看可以")] });
    expect(kindsOf(before).slice(5, 7)).toEqual(["attended 王", "remark-made 陈"]);
    expect(breachesOf(before)).toEqual(["no-leading-remark"]);
  });

  test("a remark stands where it was made also where the clerk has put the order by hand", () => {
    const chosen = { ...ORDERLY, course: ["王", "张", "李", "discussion", "陈"] };
    const item = draftOf({}, chosen).items[0] as Item;
    expect(withRemark(item, "before", "").course?.[0]).toBe("remark-before");
    const typed = withRemark(
      { ...withRemark(item, "before", ""), course: ["王", "remark-before", "张"] },
      "before",
      "可以",
    );
    expect(typed.course).toEqual(["王", "remark-before", "张"]);
  });

  test("the chair who states or votes before a member is recorded so and found", () => {
    const draft = draftOf(
      {},
      { ...ORDERLY, course: ["张", "陈", "李", "王", "discussion"], votes: ["张", "李", "陈", "王"] },
    );
    expect(new Set(breachesOf(draft))).toEqual(new Set(["chair-states-last", "chair-votes-last"]));
  });

  test("who is recused from one item takes part in the next, and states nothing on the first", () => {
    const item = draftOf({}, ORDERLY).items[0] as Item;
    const recused = { ...item, interests: { 李: { interest: "近亲属任职", recused: true, reason: "" } } };
    const draft = draftOf({ items: [recused, item] });
    const of = (number: string) =>
      planOf(draft)
        .filter(({ act }) => act.data.item === number && act.data.of === "李")
        .map(({ act }) => act.type.replace("decision.", ""));
    expect(of("1")).toEqual(["interest-declared", "recused"]);
    expect(of("2")).toEqual(["position-stated", "voted"]);
    expect(breachesOf(draft)).toEqual([]);
  });

  test("who left before stating need not be heard, and takes no part in what follows", () => {
    const item = draftOf({}, { ...ORDERLY, positions: { ...ALL_AGREE, 李: { position: "", reasons: "" } } })
      .items[0] as Item;
    const { 李: _none, ...choices } = ALL_IN_FAVOUR;
    const first = { ...item, choices, left: { 李: "临时有紧急公务" } };
    const second = draftOf({}, ORDERLY).items[0] as Item;
    const draft = draftOf({ items: [first, second] });
    const of = planOf(draft).filter(({ act }) => act.data.of === "李");
    expect(of.map(({ act }) => act.type)).toEqual(["decision.attended", "decision.absent"]);
    expect(breachesOf(draft)).toEqual([]);
    const course = ["张", "王", "discussion", "陈", "left 李"];
    const after = draftOf({ items: [{ ...first, course }] });
    expect(breachesOf(after)).toEqual(["chair-states-last"]);
  });

  test("who came after the chair had stated was not there to be heard", () => {
    const positions = { ...ALL_AGREE, 王: { position: "", reasons: "" } };
    const course = ["张", "李", "discussion", "陈", "came 王"];
    const draft = draftOf({}, { ...ORDERLY, positions, came: ["王"], course });
    const kinds = kindsOf(draft);
    expect(kinds.indexOf("attended 王")).toBe(kinds.indexOf("position-stated 陈") + 1);
    expect(breachesOf(draft)).toEqual([]);
  });

  test("saying that the rest agree says nothing of who left", () => {
    const item = draftOf({}, { left: { 李: "" } }).items[0] as Item;
    const draft = draftOf({ items: [item] });
    expect(Object.keys(withAllAgreed(draft, item, SEATS).positions).toSorted()).toEqual(
      ["张", "王", "陈"].toSorted(),
    );
    expect(Object.keys(withAllInFavour(draft, item, SEATS).choices)).not.toContain("李");
  });

  test("who was recused or absent and took part all the same is recorded and found", () => {
    const part = { 李: { interest: "", recused: true, reason: "近亲属任职" } };
    const draft = draftOf(
      { attendance: { 王: { as: "absent", reason: "出差" } } },
      { ...ORDERLY, interests: part, nonetheless: ["李", "王"] },
    );
    expect(new Set(breachesOf(draft))).toEqual(new Set(["recusal-respected", "voter-present"]));
  });

  test("whoever presided in place of the absent secretary is the chair of every act", () => {
    const draft = draftOf({ chair: "张", attendance: { 陈: { as: "absent", reason: "出差" } } }, ORDERLY);
    const chairs = planOf(draft).flatMap(({ act }) => (act.data.as === "chair" ? [act.data.of] : []));
    expect(new Set(chairs)).toEqual(new Set(["张"]));
    expect(breachesOf(draft)).toEqual([]);
  });

  test("a late item without an emergency is found, with one it is not", () => {
    const late = (emergency: boolean) => draftOf({ lateItem: { is: true, emergency, text: "" } }, ORDERLY);
    expect(breachesOf(late(false))).toEqual(["late-item"]);
    expect(breachesOf(late(true))).toEqual([]);
  });

  test("members in any order, the chair last: never a breach; the chair before a member: always one", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...MEMBERS, "discussion"], { minLength: 4 }),
        fc.nat(3),
        (order, place) => {
          const orderly = draftOf({}, { ...ORDERLY, course: [...order, "陈"] });
          expect(breachesOf(orderly)).toEqual([]);
          const course = order.toSpliced(place, 0, "陈");
          const isEarly = course.slice(place).some((step) => MEMBERS.includes(step));
          expect(breachesOf(draftOf({}, { ...ORDERLY, course })).includes("chair-states-last")).toBe(isEarly);
        },
      ),
    );
  });
});

describe("what a draft lacks", () => {
  test("an empty one lacks title, class, day and time; with a day, the outcome; with a day before any term, another day", () => {
    const places = (draft: Draft, seats = SEATS) => lacksOf(draft, seats).map((lack) => lack.place);
    expect(places(emptyDraft(), [])).toEqual(["title", "class", "day", "time"]);
    expect(places({ ...emptyDraft(), day: "2026-05-07" })).toEqual(["title", "class", "time", "outcome 0"]);
    expect(lacksOf(draftOf({ day: "1999-05-07" }), [])).toEqual([{ place: "day", word: "noMembers" }]);
  });

  test("a chair who was not there, a remark without words, notice after the meeting", () => {
    const item = draftOf().items[0] as Item;
    const draft = draftOf({
      chair: "陈",
      attendance: { 陈: { as: "absent", reason: "" } },
      notice: { day: "2026-05-08", text: "" },
      items: [withRemark(item, "before", " ")],
    });
    expect(lacksOf(draft, SEATS)).toEqual([
      { place: "notice", word: "afterMeeting" },
      { place: "attendance 陈", word: "chairNotThere" },
      { place: "remark-before 0", word: "needed" },
    ]);
  });
});

test("papers of the meeting's own morning come late; papers without a day are not judged", () => {
  const papersOf = (day: string) => draftOf({ materials: { day, text: "方案" } }, ORDERLY);
  expect(breachesOf(papersOf("2026-05-07"))).toEqual(["materials-in-time"]);
  expect(breachesOf(papersOf("2026-05-06"))).toEqual([]);
  expect(breachesOf(papersOf(""))).toEqual([]);
});

describe("where a problem of the server belongs", () => {
  const planned = planOf(draftOf({ materials: { day: "2026-05-05", text: "方案" } }, ORDERLY));
  const at = (kind: string) => planned.findIndex(({ act }) => act.type === `decision.${kind}`);

  test.each([
    ["acts[0].data.title", "title"],
    ["acts[0].data.class", "class"],
    ["acts[0].data.amount", "amount"],
    ["acts[0].claimedAt", "materials"],
    [`acts[${at("convened")}].claimedAt`, "day"],
    [`acts[${at("materials-submitted")}].claimedAt`, "materials"],
    [`acts[${at("resolved")}].data.text`, "resolution 0"],
    [`acts[${at("resolved")}].data.outcome`, "outcome 0"],
    [`acts[${at("attended")}]`, "attendance 陈"],
    [`body.followedBy.${at("position-stated") - 1}.data`, "position 0 张"],
    ["body.act.data", "title"],
  ])("%s is at %s", (path, place) => expect(placeOf(path, planned)).toBe(place));

  test("what has no day of its own has the meeting's", () => {
    const sameDay = planOf(draftOf({ materials: { day: "", text: "方案" } }, ORDERLY));
    expect(placeOf("acts[0].claimedAt", sameDay)).toBe("day");
    expect(placeOf("acts[1].claimedAt", sameDay)).toBe("day");
  });
});

describe("orders", () => {
  const steps = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 8 });

  test("the clerk's order stays, and everything has one place", () => {
    fc.assert(
      fc.property(steps, steps, (chosen, usual) => {
        const ordered = inOrder(chosen, usual);
        expect(ordered.toSorted()).toEqual(usual.toSorted());
        const kept = chosen.filter((step) => usual.includes(step));
        expect(ordered.filter((step) => kept.includes(step))).toEqual(kept);
      }),
    );
    expect(inOrder(null, ["张", "陈"])).toEqual(["张", "陈"]);
  });

  test("up and down again is where it was; at the ends nothing moves", () => {
    fc.assert(
      fc.property(steps, fc.nat(7), (order, at) => {
        const step = order[at % Math.max(order.length, 1)];
        if (step === undefined || order.indexOf(step) === order.length - 1) return;
        expect(moved(moved(order, step, 1), step, -1)).toEqual(order);
      }),
    );
    expect(moved(["张", "陈"], "张", -1)).toEqual(["张", "陈"]);
    expect(moved(["张", "陈"], "陈", 1)).toEqual(["张", "陈"]);
  });

  test("a remark is before, among or after the members' positions", () => {
    const when = (...course: string[]) => whenRemarked(course, "remark-before", ["张", "李"]);
    expect(when("remark-before", "张", "李")).toBe("before");
    expect(when("张", "remark-before", "李")).toBe("among");
    expect(when("张", "李", "remark-before")).toBe("after");
  });
});

describe("times", () => {
  test.each([
    ["930", "09:30"],
    ["9:30", "09:30"],
    ["14：05", "14:05"],
    [" 0000 ", "00:00"],
    ["2400", null],
    ["9:60", null],
    ["上午", null],
    ["", null],
  ])("%s is %s", (typed, time) => expect(timeOf(typed)).toBe(time));

  test.each([
    ["20261120", "2026-11-20"],
    ["2026-11-20", "2026-11-20"],
    ["2026年1月2日", "2026-01-02"],
    ["２０２６．１１．２０", "2026-11-20"],
    ["2024/2/29", "2024-02-29"],
    ["2026-02-29", null],
    ["20261301", null],
    ["1120", null],
    ["", null],
  ])("%s is the day %s", (typed, day) => expect(dayOf(typed)).toBe(day));

  test("of the jurisdiction, wherever the browser is", () => {
    expect(instantOf("2026-05-07", "07:30")).toBe("2026-05-06T23:30:00.000Z");
  });
});
