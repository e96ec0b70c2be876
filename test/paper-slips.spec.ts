/** What a slip's code says, where its boxes lie however it is photographed, and what scans say together. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  BOX_SIDE,
  CODE,
  codeCorners,
  type MarkedKind,
  PAGE,
  placesOn,
  type Point,
  project,
  projection,
  SHAPES,
} from "../web/app/room/paper/geometry.ts";
import { codeOf, meetingMark, type SlipCode, slipOf } from "../web/app/room/paper/payload.ts";
import type { PaperPerson } from "../web/app/room/paper/people.ts";
import { type BoxSeen, judge, type PageSeen } from "../web/app/room/paper/read.ts";
import { ballotCounted, ballotOpened, positionsStated } from "../web/app/room/paper/recorded-acts.ts";
import { ballotCount, type Expected, readingOf, saidOther, takeIn } from "../web/app/room/paper/taken-in.ts";
import {
  countIn,
  isChairEarly,
  leftAfter,
  moved,
  NOTHING,
  ordered,
  pagesFor,
  rowsOf,
} from "../web/app/room/paper/typed.ts";

const uuid = fc.uuid();
const slips: fc.Arbitrary<SlipCode> = fc.oneof(
  fc.record({ kind: fc.constant("position" as const), item: uuid, meeting: uuid, member: uuid }),
  fc.record({ kind: fc.constantFrom("ballot" as const, "tellers" as const), item: uuid, meeting: uuid }),
  fc.record({ kind: fc.constant("attendance" as const), meeting: uuid }),
);
const MOST_LETTERS = 67;
const ALPHANUMERIC = /^[0-9A-Z $%*+\-./:]+$/;

describe("the code of a slip", () => {
  test("says item, kind and, on a position slip alone, the member; it fits the printed code", () => {
    fc.assert(
      fc.property(slips, (slip) => {
        const code = codeOf(slip);
        expect(code).toMatch(ALPHANUMERIC);
        expect(code.length).toBeLessThanOrEqual(MOST_LETTERS);
        expect(slipOf(code)).toEqual({ ...slip, meeting: meetingMark(slip.meeting) });
      }),
      { numRuns: 500 },
    );
  });

  test("two ballots of an item say the same, whoever gets them", () => {
    fc.assert(
      fc.property(uuid, uuid, (item, meeting) => {
        expect(codeOf({ kind: "ballot", item, meeting })).toBe(codeOf({ kind: "ballot", item, meeting }));
      }),
    );
  });

  test("anything else is foreign, newer or damaged, and never a slip of something else", () => {
    fc.assert(
      fc.property(slips, fc.nat(), fc.string({ maxLength: 3 }), (slip, at, other) => {
        const code = codeOf(slip);
        const cut = code.slice(0, at % code.length);
        expect(["foreign", "newer", "damaged"]).toContain(slipOf(cut));
        const read = slipOf(`${code}${other}`);
        if (other !== "") expect(["damaged"]).toContain(read);
      }),
    );
    expect(slipOf("https://example.org/QJ1P")).toBe("foreign");
    expect(slipOf("QJ2PABC")).toBe("newer");
    expect(slipOf("QJ1X000")).toBe("damaged");
    expect(slipOf("QJ1P~~~")).toBe("damaged");
    expect(() => codeOf({ kind: "attendance", meeting: "7" })).toThrow(RangeError);
  });
});

const kinds: fc.Arbitrary<MarkedKind> = fc.constantFrom("position", "ballot");
const nearness = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);

describe("the geometry of a slip", () => {
  test("the code's corners alone tell where every box lies, turned, shrunk and seen from the side", () => {
    const scale = fc.double({ min: 2, max: 20, noNaN: true });
    const angle = fc.double({ min: -Math.PI, max: Math.PI, noNaN: true });
    const lean = fc.double({ min: -0.001, max: 0.001, noNaN: true });
    fc.assert(
      fc.property(kinds, scale, angle, lean, lean, (kind, by, turned, gx, gy) => {
        const { code, boxes } = SHAPES[kind];
        const seen = ({ x, y }: Point): Point => {
          const depth = 1 + gx * x + gy * y;
          const [u, v] = [(x * by) / depth, (y * by) / depth];
          return {
            x: 900 + u * Math.cos(turned) - v * Math.sin(turned),
            y: 700 + u * Math.sin(turned) + v * Math.cos(turned),
          };
        };
        const map = projection(codeCorners(code), codeCorners(code).map(seen));
        expect(map).not.toBeNull();
        for (const box of boxes) expect(nearness(project(map ?? [], box), seen(box))).toBeLessThan(0.01 * by);
      }),
      { numRuns: 300 },
    );
  });

  test("three corners on a line are no slip", () => {
    const flat = [0, 1, 2, 3].map((x) => ({ x, y: 0 }));
    expect(projection(codeCorners(SHAPES.ballot.code), flat)).toBeNull();
  });

  test.each(["position", "ballot"] as const)("%s: nothing overlaps, and all is on the sheet", (kind) => {
    const { width, height, code, boxes } = SHAPES[kind];
    const quiet = (4 * CODE.side) / CODE.modules;
    for (const box of boxes) {
      expect(box.x).toBeGreaterThan(code.x + CODE.side + quiet);
      expect(box.x + BOX_SIDE).toBeLessThan(width);
      expect(box.y + BOX_SIDE).toBeLessThan(height);
    }
    for (const { x, y } of placesOn(kind)) {
      expect(x + width).toBeLessThanOrEqual(PAGE.width - PAGE.margin);
      expect(y + height).toBeLessThanOrEqual(PAGE.height - PAGE.margin);
    }
  });
});

describe("a judgement", () => {
  const shares = fc.double({ min: 0, max: 1, noNaN: true });
  const boxes = fc.tuple(
    ...(["agree", "disagree", "defer"] as const).map((mark) =>
      fc.record({
        mark: fc.constant(mark),
        ink: shares,
        grey: shares,
        reach: fc.double({ min: 0, max: 5, noNaN: true }),
        frame: shares,
      }),
    ),
  );

  test("is a mark only where that box has ink and every other is empty", () => {
    fc.assert(
      fc.property(boxes, (seen: BoxSeen[]) => {
        const judged = judge(seen);
        if (judged.is !== "read") return;
        for (const { mark, ink, frame } of seen) {
          expect(frame).toBeGreaterThan(0.3);
          if (mark === judged.mark) expect(ink).toBeGreaterThan(0.03);
          else expect(ink).toBeLessThan(0.02);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

const id = (n: number) => `0000000${n}-1111-4222-8333-44444444444${n}`;
const [MEETING, MATTER, OTHER] = [id(9), id(8), id(7)];
const person = (n: number, capacity: PaperPerson["capacity"] = "member"): PaperPerson => ({
  person: id(n),
  name: `委员${n}`,
  office: "副局长",
  capacity,
  isPresent: true,
});
const EXPECTED: Expected = {
  meeting: MEETING,
  matter: MATTER,
  agenda: [
    { matter: MATTER, number: 1, title: "甲" },
    { matter: OTHER, number: 2, title: "乙" },
  ],
  members: new Set([id(1), id(2)]),
};
const file = (hash: string, image = `picture ${hash}`) => ({
  hash,
  name: `${hash}.jpg`,
  type: "image/jpeg",
  image,
});
type Seen = PageSeen["slips"][number];
const read = (code: SlipCode, mark: "agree" | "disagree" | "several"): Seen => ({
  code: { ...code, meeting: meetingMark(code.meeting) },
  corners: [],
  boxes: [],
  judged: mark === "several" ? { is: "several" } : { is: "read", mark },
  picture: { width: 1, height: 1, data: new Uint8ClampedArray(4) },
});
const position = (member: number, mark: "agree" | "disagree" | "several", item = MATTER, meeting = MEETING) =>
  read({ kind: "position", item, meeting, member: id(member) }, mark);
const taken = (slips: Seen[], hash = "a", before: Parameters<typeof takeIn>[3] = []) =>
  takeIn(file(hash), { slips, unread: [] }, EXPECTED, before, () => "data:,");

describe("what is taken in", () => {
  test("a slip of another item, of another meeting, of a stranger is said and not counted", () => {
    const page = taken([
      position(1, "agree"),
      position(1, "agree", OTHER),
      position(1, "agree", MATTER, id(6)),
      position(1, "agree", id(5)),
      position(4, "agree"),
    ]);
    expect(page.said.map(({ what }) => what)).toEqual([
      "other-item",
      "other-meeting",
      "no-item",
      "no-member",
    ]);
    expect(page.slips).toHaveLength(1);
  });

  test("the same file is not counted twice; an empty page and foreign codes are said", () => {
    const first = taken([position(1, "agree")]);
    expect(taken([position(1, "agree")], "a", [first])).toMatchObject({
      slips: [],
      said: [{ what: "same-file" }],
    });
    expect(taken([]).said).toEqual([{ what: "nothing-read" }]);
    const foreign = takeIn(
      file("b"),
      { slips: [], unread: ["foreign", "foreign", "newer"] },
      EXPECTED,
      [],
      () => "",
    );
    expect(foreign.said).toEqual([{ what: "foreign" }, { what: "newer" }]);
  });

  test("the same slip on two pages counts once; where the two differ somebody decides", () => {
    const first = taken([position(1, "agree")]);
    const again = taken([position(1, "agree")], "b", [first]);
    expect(again.said).toEqual([{ what: "twice", member: id(1) }]);
    expect(readingOf(id(1), [first, again])).toMatchObject({ mark: "agree", why: null });
    const differs = taken([position(1, "disagree")], "c", [first]);
    expect(readingOf(id(1), [first, differs])).toMatchObject({ mark: null, why: "differ" });
    expect(readingOf(id(1), [taken([position(1, "several")])])).toMatchObject({ mark: null, why: "several" });
    expect(readingOf(id(2), [first])).toMatchObject({ mark: null, why: "no-slip" });
  });

  test("two files with the very same picture are asked about; another photograph of one ballot cannot be known", () => {
    const ballot = [read({ kind: "ballot", item: MATTER, meeting: MEETING }, "agree")];
    const first = taken(ballot);
    const copied = takeIn(file("b", "picture a"), { slips: ballot, unread: [] }, EXPECTED, [first], () => "");
    expect(copied.said).toEqual([{ what: "same-picture", as: "a.jpg" }]);
    expect(ballotCount([first, copied], {}).returned).toBe(2);
    expect(saidOther(copied)).toMatchObject({ said: [], slips: [{ kind: "ballot" }] });
    expect(taken(ballot, "c", [first]).said).toEqual([]);
    const unopened = { ...file("d"), image: null };
    expect(
      takeIn(unopened, { slips: ballot, unread: [] }, EXPECTED, [{ ...first, image: null }], () => "").said,
    ).toEqual([]);
  });

  test("ballots count as read, and as the tellers decide where they were not clear", () => {
    const ballot = (mark: "agree" | "disagree" | "several") =>
      read({ kind: "ballot", item: MATTER, meeting: MEETING }, mark);
    const page = taken([ballot("agree"), ballot("agree"), ballot("disagree"), ballot("several")]);
    expect(ballotCount([page], {})).toEqual({
      agree: 2,
      disagree: 1,
      abstain: 0,
      void: 0,
      returned: 4,
      undecided: 1,
    });
    const [, , , unclear] = page.slips;
    expect(ballotCount([page], { [unclear?.id ?? ""]: "void" })).toMatchObject({ void: 1, undecided: 0 });
  });
});

describe("what is typed", () => {
  const people = [person(3, "chair"), person(1), person(2)];

  test("the chair comes last until the clerk says otherwise, and that shows", () => {
    expect(ordered(null, people).map((one) => one.person)).toEqual([id(1), id(2), id(3)]);
    const order = moved(ordered(null, people), id(3), -1);
    expect(order).toEqual([id(1), id(3), id(2)]);
    const positions = { [id(1)]: "agree", [id(2)]: "agree", [id(3)]: "agree" };
    expect(isChairEarly(rowsOf({ ...NOTHING, positions }, people))).toBe(false);
    expect(isChairEarly(rowsOf({ ...NOTHING, positions, order }, people))).toBe(true);
    // Whoever came since stands before those who were put in order, the chair among them.
    expect(ordered([id(1), id(3)], people).map((one) => one.person)).toEqual([id(2), id(1), id(3)]);
  });

  test("what is typed holds before what was read; “no slip” takes a position out", () => {
    const pages = [taken([position(1, "agree"), position(2, "disagree")])];
    const rows = rowsOf({ ...NOTHING, pages, positions: { [id(1)]: "defer", [id(2)]: "" } }, people);
    expect(rows.map(({ position: said }) => said)).toEqual(["defer", null, null]);
  });

  test("once slips of one kind are recorded, those of the other stay on the desk", () => {
    const ballots = taken([read({ kind: "ballot", item: MATTER, meeting: MEETING }, "agree")], "b");
    const pages = [taken([position(1, "agree")]), ballots, taken([], "c")];
    expect(pagesFor("position", pages).map(({ hash }) => hash)).toEqual(["a", "c"]);
    expect(pagesFor("ballot", pages).map(({ hash }) => hash)).toEqual(["b", "c"]);
    const typed = { ...NOTHING, pages, positions: { [id(1)]: "agree" }, decided: { x: "void" as const } };
    expect(leftAfter("position", typed)).toEqual({ ...NOTHING, pages: [ballots], decided: { x: "void" } });
    expect(leftAfter("ballot", { ...typed, pages: [ballots], positions: {} })).toEqual(NOTHING);
  });

  test.each([
    ["7", 7],
    [" １２ ", 12],
    ["0", 0],
    ["", null],
    ["-1", null],
    ["1.5", null],
    ["七", null],
  ])("%j is the number %j", (typed, number) => {
    expect(countIn(typed)).toBe(number);
  });
});

describe("what is recorded", () => {
  const at = "2026-11-26T03:00:00.000Z";

  test("each position about its member, with its scan; the capacities of the room", () => {
    const acts = positionsStated(
      [
        { person: person(1), position: "agree", reasons: " ", blobs: ["b1", "b1"] },
        { person: person(3, "chair"), position: "defer", reasons: "再议", blobs: [] },
      ],
      at,
    );
    expect(acts).toEqual([
      {
        type: "decision.position-stated",
        claimedAt: at,
        data: { of: id(1), as: "member", position: "agree" },
        evidence: ["b1"],
      },
      {
        type: "decision.position-stated",
        claimedAt: at,
        data: { of: id(3), as: "chair", position: "defer", reasons: "再议" },
      },
    ]);
  });

  test("tellers before the ballot, its close before its count", () => {
    const types = (acts: { type: string }[]) => acts.map(({ type }) => type);
    expect(types(ballotOpened([person(1), person(2)], 7, at))).toEqual([
      "decision.teller-named",
      "decision.teller-named",
      "decision.ballot-opened",
    ]);
    const count = { issued: 7, returned: 7, yes: 5, no: 1, abstain: 0, void: 1 };
    const scans = { blobs: ["b"], hashes: ["h", "h", "i"] };
    const told = ballotCounted(count, { isPassed: true, isTold: true }, scans, at);
    expect(types(told)).toEqual(["decision.ballot-closed", "decision.tallied"]);
    expect(told[1]).toMatchObject({ data: count, evidence: ["b"] });
    // A small electorate: whether it passed, how many papers there were, and nothing that shows the counts.
    const small = ballotCounted(count, { isPassed: true, isTold: false }, scans, at);
    expect(small[1]).toEqual({
      type: "decision.ballot-announced",
      claimedAt: at,
      data: { ballot_passed: true, issued: 7, cast: 7, counted: 6, set_aside: 1, scans: "h i" },
    });
  });
});
