/** The reader of slips over what scanners and phones make of marked sheets: never a mark that nobody made. */
import type { Browser } from "playwright-core";
import { createElement } from "react";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Mark, MarkedKind } from "../web/app/room/paper/geometry.ts";
import { type PageSeen, readPage } from "../web/app/room/paper/read.ts";
import type { PaperMeeting } from "../web/app/room/paper/people.ts";
import { BallotSheets, PositionSheets } from "../web/app/room/paper/slip-sheets.tsx";
import { launchBrowser } from "./browser.ts";
import {
  BLACK,
  BLUE,
  boxOn,
  drawingBoard,
  type Hand,
  marked,
  PENCIL,
  type Pen,
  RED,
  type Scan,
  type Stroke,
  THIN,
} from "./paper-images.tsx";

const id = (n: number) => `0000000${n}-1111-4222-8333-44444444444${n}`;
const MEETING: PaperMeeting = {
  id: id(9),
  title: "党组会议",
  body: id(7),
  bodyName: "市教育局",
  startsOn: "2026-11-26",
  place: "三楼会议室",
  people: [],
  items: [],
};
const ITEM = { matter: id(8), number: 2, title: "关于某路道路硬化工程的议题" };
const MEMBERS = [1, 2, 3, 4].map((n) => ({
  person: id(n),
  name: `委员${n}`,
  office: "副局长",
  capacity: "member" as const,
  isPresent: true,
}));

/** What each slip of the sheet says, in its order: a mark, or why somebody decides. */
type Said = Mark | "several" | "none" | "unclear" | "hidden";
type Case = [name: string, kind: MarkedKind, scan: Scan, said: Said[]];

const P: Mark[] = ["agree", "disagree", "defer", "agree"];
const B: Mark[] = ["agree", "disagree", "abstain", "agree", "agree", "disagree", "abstain", "agree"];
const by = (kind: MarkedKind, hand: Hand, pen: Pen, wobble = 0.3): Stroke[] =>
  (kind === "position" ? P : B).map((mark, slip) => marked(kind, slip, mark, { hand, pen, wobble }));
const ticks = (kind: MarkedKind) => by(kind, "tick", BLACK);
const clean = (name: string, kind: MarkedKind, scan: Scan): Case => [
  name,
  kind,
  scan,
  kind === "position" ? P : B,
];
/** With one slip that somebody has to decide, or that says something else. */
const but = (kind: MarkedKind, slip: number, said: Said): Said[] =>
  (kind === "position" ? P : B).map((mark, at) => (at === slip ? said : mark));

const AWRY: [number, number][] = [
  [0.06, 0.05],
  [-0.02, 0.03],
  [0.04, -0.05],
  [-0.03, 0.01],
];
const FROM_BELOW: [number, number][] = [
  [0.1, 0.04],
  [-0.1, 0.04],
  [0, 0],
  [0, 0],
];

const PHONE: Scan = { dpi: 190, corners: AWRY, shade: 0.35, noise: 0.05, jpeg: 0.7 };
const kinds = ["position", "ballot"] as const;

const besides = ({ points, ...pen }: Stroke): Stroke => ({
  ...pen,
  points: points.map(([x, y]) => [x + 11, y] as [number, number]),
});

const CASES: Case[] = [
  ...kinds.flatMap((kind): Case[] => [
    clean("straight from the scanner", kind, { dpi: 150, strokes: ticks(kind) }),
    clean("200 dots an inch, as JPEG", kind, { dpi: 200, strokes: ticks(kind), jpeg: 0.75 }),
    clean("100 dots an inch", kind, { dpi: 100, strokes: ticks(kind), jpeg: 0.9 }),
    clean("turned by two degrees", kind, { dpi: 150, turned: 2, strokes: ticks(kind) }),
    clean("turned by minus four degrees", kind, { dpi: 150, turned: -4, strokes: ticks(kind), jpeg: 0.8 }),
    clean("a phone from the side", kind, { ...PHONE, strokes: ticks(kind) }),
    clean("a phone from below", kind, { ...PHONE, corners: FROM_BELOW, strokes: ticks(kind) }),
    clean("out of focus", kind, { dpi: 150, blur: 0.3, strokes: ticks(kind), jpeg: 0.8 }),
    clean("a dusty glass", kind, { dpi: 150, noise: 0.12, strokes: ticks(kind) }),
    clean("half in the shade", kind, { dpi: 150, shade: 0.5, strokes: ticks(kind) }),
    clean("crosses in blue", kind, { dpi: 150, strokes: by(kind, "cross", BLUE) }),
    clean("crosses in red", kind, { dpi: 150, strokes: by(kind, "cross", RED), jpeg: 0.8 }),
    clean("circles in pencil", kind, { dpi: 150, strokes: by(kind, "circle", PENCIL) }),
    clean("ticks of a thin pen", kind, { dpi: 150, strokes: by(kind, "tick", THIN) }),
    clean("strokes that leave the box", kind, { dpi: 150, strokes: by(kind, "overshoot", BLUE) }),
    [
      "upside down",
      kind,
      { dpi: 150, turned: 180, strokes: ticks(kind) },
      [...(kind === "position" ? P : B)].reverse(),
    ],
    [
      "two boxes marked on the second slip",
      kind,
      { dpi: 150, strokes: [...ticks(kind), marked(kind, 1, "agree", { hand: "cross" })] },
      but(kind, 1, "several"),
    ],
    [
      "the third slip left empty",
      kind,
      { dpi: 150, strokes: ticks(kind).filter((_, at) => at !== 2) },
      but(kind, 2, "none"),
    ],
    [
      "blacked out on the first",
      kind,
      {
        dpi: 150,
        strokes: [
          ...ticks(kind),
          marked(kind, 0, "disagree", { hand: "filled", pen: { ...BLACK, width: 0.9 } }),
        ],
      },
      but(kind, 0, "unclear"),
    ],
    [
      "smudged on the second",
      kind,
      { dpi: 150, strokes: ticks(kind), spots: [smudge(kind, 1, "agree", 0.32)] },
      but(kind, 1, "unclear"),
    ],
    [
      "a dot on the first, no mark",
      kind,
      {
        dpi: 150,
        strokes: [
          ...ticks(kind).slice(1),
          marked(kind, 0, "agree", { hand: "dot", pen: { ...THIN, width: 1 } }),
        ],
      },
      but(kind, 0, "unclear"),
    ],
    [
      "beside the box on the second",
      kind,
      { dpi: 150, strokes: ticks(kind).map((stroke, at) => (at === 1 ? besides(stroke) : stroke)) },
      but(kind, 1, "none"),
    ],
    [
      "both: a faint line beside a mark",
      kind,
      {
        dpi: 150,
        strokes: [
          ...ticks(kind),
          marked(kind, 0, "disagree", { hand: "line", pen: { width: 0.14, colour: "#555" } }),
        ],
      },
      but(kind, 0, "unclear"),
    ],
  ]),
];

function smudge(kind: MarkedKind, slip: number, mark: Mark, strength: number) {
  const { x, y } = boxOn(kind, slip, mark);
  return { x: x + 3.5, y: y + 3.5, radius: 7, strength };
}

let browser: Browser;
let board: Awaited<ReturnType<typeof drawingBoard>>;
let sheets: Record<MarkedKind, string>;
const told = { images: 0, slips: 0, read: 0, toDecide: 0 };

beforeAll(async () => {
  browser = await launchBrowser();
  board = await drawingBoard(browser);
  sheets = {
    position: await board.printed(
      createElement(PositionSheets, { meeting: MEETING, item: ITEM, members: MEMBERS }),
    ),
    ballot: await board.printed(createElement(BallotSheets, { meeting: MEETING, item: ITEM, count: 8 })),
  };
}, 180_000);
afterAll(async () => {
  await browser.close();
});

const saidBy = ({ slips }: PageSeen): Said[] =>
  slips.map(({ judged }) => (judged?.is === "read" ? judged.mark : (judged?.is ?? "hidden")));

async function seenOn(kind: MarkedKind, scan: Scan): Promise<PageSeen> {
  const seen = await readPage(await board.scanned(sheets[kind], scan));
  told.images += 1;
  told.slips += seen.slips.length;
  for (const said of saidBy(seen)) told[isMark(said) ? "read" : "toDecide"] += 1;
  return seen;
}

const isMark = (said: Said): said is Mark => !["several", "none", "unclear", "hidden"].includes(said);

describe("a page of slips", { timeout: 120_000 }, () => {
  test.each(CASES)("%s: %s", async (_, kind, scan, said) => {
    expect(saidBy(await seenOn(kind, scan))).toEqual(said);
  });

  test("one slip torn through its code: the others are read, and nothing is said for it", async () => {
    const torn: [number, number][] = [
      [10, 10],
      [60, 10],
      [30, 50],
      [10, 60],
    ];
    const seen = await seenOn("position", { dpi: 150, strokes: ticks("position"), torn });
    expect(saidBy(seen)).toEqual(P.slice(1));
    expect(seen.slips.map(({ code }) => code.kind === "position" && code.member)).toEqual(
      MEMBERS.slice(1).map(({ person }) => person),
    );
  });

  test("one slip torn through its boxes: its member is known, what it says is decided", async () => {
    const torn: [number, number][] = [
      [50, 10],
      [210, 10],
      [210, 75],
      [70, 75],
    ];
    const seen = await seenOn("position", { dpi: 150, strokes: ticks("position"), torn });
    expect(saidBy(seen)).toEqual(["hidden", ...P.slice(1)]);
  });

  test("one slip alone, cut out and photographed", async () => {
    const part = { x: 8, y: 78, width: 194, height: 72 };
    const seen = await seenOn("position", {
      dpi: 200,
      part,
      turned: 6,
      strokes: ticks("position"),
      jpeg: 0.8,
    });
    expect(saidBy(seen)).toEqual(["disagree"]);
  });

  test("a page with nothing on it, and one that is all noise", async () => {
    const empty = await readPage({
      width: 600,
      height: 800,
      data: new Uint8ClampedArray(600 * 800 * 4).fill(250),
    });
    expect(empty).toEqual({ slips: [], unread: [] });
    const noise = new Uint8ClampedArray(400 * 400 * 4).map((_, at) => (at * 7919) % 256);
    expect((await readPage({ width: 400, height: 400, data: noise })).slips).toEqual([]);
  });

  test("more than forty images were read, and it is told how many slips of them", () => {
    expect(told).toEqual({ images: 49, slips: 284, read: 269, toDecide: 15 });
  });
});
