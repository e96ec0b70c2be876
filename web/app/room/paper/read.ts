/**
 * Reads the slips on one image: each is found by its code, the code's corners say how the slip lies, and the darkness in
 * each box says what was marked. What is not clear is not guessed: somebody looks at the picture. Pure.
 */
import { findCodes } from "./find-codes.ts";
import {
  BOX_SIDE,
  CODE,
  codeCorners,
  FRAME,
  isMarked,
  type Mark,
  type MarkedKind,
  type Point,
  type Projection,
  project,
  projection,
  SHAPES,
} from "./geometry.ts";
import { type Grey, greyOf, type Pixels, shadeAt } from "./grey.ts";
import { type SlipCode, slipOf, type Unread } from "./payload.ts";

/** several: more than one box is marked; none: no box is; unclear: smudged, struck out or faint; hidden: a box is not in the picture. */
export type Judged = { is: "read"; mark: Mark } | { is: "several" | "none" | "unclear" | "hidden" };

/**
 * Shares of the inside of a box that are ink, and that are between ink and paper; how far the ink reaches, in millimetres;
 * how much of the frame is seen.
 */
export type BoxSeen = { mark: Mark; ink: number; grey: number; reach: number; frame: number };

type SlipSeen = {
  code: SlipCode;
  corners: Point[];
  /** Null for a sheet without boxes. */
  judged: Judged | null;
  boxes: BoxSeen[];
  /** The part with the boxes, laid straight, for whoever decides. */
  picture: Pixels | null;
};

export type PageSeen = { slips: SlipSeen[]; unread: Unread[] };

/** Of the contrast between paper and print. */
const INK_FROM = 0.34;
const GREY_FROM = 0.14;
/** Of the inside of a box: what is marked, what is empty; a stroke of a thin pen covers a twentieth. */
const MARKED_FROM = 0.035;
const EMPTY_UP_TO = 0.012;
/** A pen that rested makes a dot, and no mark. */
const REACH_FROM_MM = 1.8;
/** Blacked out: struck through or filled, which may mean either. */
const FILLED_FROM = 0.72;
/** A smudge, a shadow or a wet spot: much that is neither ink nor paper. */
const SMUDGED_FROM = 0.3;
const FRAME_SEEN_FROM = 0.4;
/** How far beside its place a box is looked for: paper bends, and a code's corners are known to half a module. */
const SEARCH_MM = 3.5;
const STEP_MM = 0.5;
/** A line of the frame is met within these distances from where it should be. */
const BESIDE_MM = [-0.3, 0, 0.3];
/** Between the frame and what is measured. */
const INSET_MM = FRAME + 0.6;
const INSIDE_STEPS = 40;
const PICTURE_PER_MM = 4;

export async function readPage(page: Pixels): Promise<PageSeen> {
  const grey = greyOf(page);
  const slips: SlipSeen[] = [];
  const unread: Unread[] = [];
  for (const { text, corners } of await findCodes(page, grey)) {
    const code = slipOf(text);
    if (typeof code === "string") unread.push(code);
    else slips.push(slipAt(page, grey, code, corners));
  }
  return { slips: slips.sort(fromAbove), unread };
}

/** As they lie on the page: row by row. */
function fromAbove(a: SlipSeen, b: SlipSeen): number {
  const [one, other] = [a.corners[0], b.corners[0]];
  if (!one || !other) return 0;
  const isSameRow = Math.abs(one.y - other.y) < Math.abs((a.corners[2]?.y ?? 0) - one.y) / 2;
  return isSameRow ? one.x - other.x : one.y - other.y;
}

function slipAt(page: Pixels, grey: Grey, code: SlipCode, corners: Point[]): SlipSeen {
  const nothing = { code, corners, boxes: [], picture: null };
  if (!isMarked(code.kind)) return { ...nothing, judged: null };
  const shape = SHAPES[code.kind];
  const map = projection(codeCorners(shape.code), corners);
  if (!map) return { ...nothing, judged: { is: "hidden" } };
  const shades = shadesOf(grey, map, code.kind);
  const middle = { x: shape.code.x + CODE.side / 2, y: shape.code.y + CODE.side / 2 };
  const boxes: BoxSeen[] = [];
  // How far the box before lay beside its place tells how far the next one does: it grows with the distance from the code.
  let drift: Drift = { x: 0, y: 0, per: 1 };
  for (const { mark, x, y } of shape.boxes) {
    const per = Math.hypot(x - middle.x, y - middle.y);
    const place = { x: x + (drift.x * per) / drift.per, y: y + (drift.y * per) / drift.per };
    const { at, ...box } = boxAt(grey, map, shades, mark, place);
    boxes.push(box);
    if (box.frame >= FRAME_SEEN_FROM) drift = { x: at.x - x, y: at.y - y, per };
  }
  return { code, corners, boxes, judged: judge(boxes), picture: pictureOf(page, map, code.kind) };
}

/** One box is clearly marked and the others are clearly empty, or somebody decides. */
export function judge(boxes: readonly BoxSeen[]): Judged {
  if (boxes.some(({ frame }) => frame < FRAME_SEEN_FROM)) return { is: "hidden" };
  const isSpoilt = ({ ink, grey }: BoxSeen) => ink >= FILLED_FROM || grey >= SMUDGED_FROM;
  if (boxes.some(isSpoilt)) return { is: "unclear" };
  const marked = boxes.filter(({ ink, reach }) => ink >= MARKED_FROM && reach >= REACH_FROM_MM);
  const empty = boxes.filter(({ ink, reach }) => ink <= EMPTY_UP_TO && reach < REACH_FROM_MM);
  if (marked.length > 1) return { is: "several" };
  if (empty.length === boxes.length) return { is: "none" };
  const [only] = marked;
  if (!only || empty.length !== boxes.length - 1) return { is: "unclear" };
  return { is: "read", mark: only.mark };
}

type Drift = Point & { per: number };
type Shades = { paper: number; print: number };

/** How light the paper and how dark the print is: the modules of the code show both, in the same light as the boxes. */
function shadesOf(grey: Grey, map: Projection, kind: MarkedKind): Shades {
  const { code } = SHAPES[kind];
  const seen: number[] = [];
  const step = CODE.side / CODE.modules;
  for (let row = 0; row < CODE.modules; row++)
    for (let column = 0; column < CODE.modules; column++) {
      const shade = shadeAt(
        grey,
        project(map, { x: code.x + (column + 0.5) * step, y: code.y + (row + 0.5) * step }),
      );
      if (shade !== null) seen.push(shade);
    }
  return { paper: quantile(seen, 0.9), print: quantile(seen, 0.1) };
}

function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** 0 is paper, 1 is print; null outside the picture. */
const darkness = (shade: number | null, { paper, print }: Shades) =>
  shade === null ? null : Math.min(1, Math.max(0, (paper - shade) / Math.max(1, paper - print)));

function boxAt(
  grey: Grey,
  map: Projection,
  shades: Shades,
  mark: Mark,
  place: Point,
): BoxSeen & { at: Point } {
  const around = { ...shades, paper: paperAround(grey, map, place) ?? shades.paper };
  const dark = (at: Point) => darkness(shadeAt(grey, project(map, at)), around);
  const { at, frame } = frameNear(dark, place);
  const side = BOX_SIDE - 2 * INSET_MM;
  const inside: number[] = [];
  const inked: Point[] = [];
  for (let row = 0; row <= INSIDE_STEPS; row++)
    for (let column = 0; column <= INSIDE_STEPS; column++) {
      const spot = { x: (side * column) / INSIDE_STEPS, y: (side * row) / INSIDE_STEPS };
      const seen = dark({ x: at.x + INSET_MM + spot.x, y: at.y + INSET_MM + spot.y });
      if (seen === null) continue;
      inside.push(seen);
      if (seen >= INK_FROM) inked.push(spot);
    }
  const share = (from: number, to: number) =>
    inside.filter((seen) => seen >= from && seen < to).length / Math.max(1, inside.length);
  const reach =
    inked.length === 0 ? 0 : Math.max(spanOf(inked.map(({ x }) => x)), spanOf(inked.map(({ y }) => y)));
  return { at, mark, ink: share(INK_FROM, 2), grey: share(GREY_FROM, INK_FROM), reach, frame };
}

const spanOf = (values: number[]) => Math.max(...values) - Math.min(...values);

/** The light falls unevenly: the paper is as light as the lighter half of what lies in and around the box. */
function paperAround(grey: Grey, map: Projection, { x, y }: Point): number | null {
  const seen: number[] = [];
  const steps = 24;
  const margin = 2;
  for (let row = 0; row <= steps; row++)
    for (let column = 0; column <= steps; column++) {
      const shade = shadeAt(
        grey,
        project(map, {
          x: x - margin + ((BOX_SIDE + 2 * margin) * column) / steps,
          y: y - margin + ((BOX_SIDE + 2 * margin) * row) / steps,
        }),
      );
      if (shade !== null) seen.push(shade);
    }
  return seen.length === 0 ? null : quantile(seen, 0.8);
}

/** Where the printed frame is, near its place: the sheet may be bent, and what is far from the code is known less well. */
function frameNear(dark: (at: Point) => number | null, place: Point): { at: Point; frame: number } {
  let best = { at: place, frame: -1, value: Number.NEGATIVE_INFINITY };
  for (let dy = -SEARCH_MM; dy <= SEARCH_MM; dy += STEP_MM)
    for (let dx = -SEARCH_MM; dx <= SEARCH_MM; dx += STEP_MM) {
      const at = { x: place.x + dx, y: place.y + dy };
      const frame = frameSeen(dark, at);
      // The nearer of two that are equally well seen.
      const value = frame - 0.01 * Math.hypot(dx, dy);
      if (value > best.value) best = { at, frame, value };
    }
  return best;
}

/** How dark the four lines are, the palest of them: two lines of a neighbour are no box. Each may lie a little beside its place. */
function frameSeen(dark: (at: Point) => number | null, { x, y }: Point): number {
  const middle = FRAME / 2;
  const far = BOX_SIDE - FRAME / 2;
  const steps = 10;
  const lineAt = (place: (along: number, beside: number) => Point) => {
    let sum = 0;
    for (let step = 0; step < steps; step++) {
      const along = (BOX_SIDE * (step + 0.5)) / steps;
      sum += Math.max(...BESIDE_MM.map((beside) => dark(place(along, beside)) ?? 0));
    }
    return sum / steps;
  };
  return Math.min(
    lineAt((along, beside) => ({ x: x + along, y: y + middle + beside })),
    lineAt((along, beside) => ({ x: x + along, y: y + far + beside })),
    lineAt((along, beside) => ({ x: x + middle + beside, y: y + along })),
    lineAt((along, beside) => ({ x: x + far + beside, y: y + along })),
  );
}

/** Where the boxes and their words are, as if photographed from straight above. */
function pictureOf(page: Pixels, map: Projection, kind: MarkedKind): Pixels {
  const { boxes, width: across } = SHAPES[kind];
  const left = Math.min(...boxes.map(({ x }) => x)) - 4;
  const right = Math.min(across, Math.max(...boxes.map(({ x }) => x)) + BOX_SIDE + 26);
  const top = Math.min(...boxes.map(({ y }) => y)) - 5;
  const bottom = Math.max(...boxes.map(({ y }) => y)) + BOX_SIDE + 2.5;
  const width = Math.round((right - left) * PICTURE_PER_MM);
  const height = Math.round((bottom - top) * PICTURE_PER_MM);
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const { x, y } = project(map, { x: left + column / PICTURE_PER_MM, y: top + row / PICTURE_PER_MM });
      const [px, py] = [Math.round(x), Math.round(y)];
      if (px < 0 || py < 0 || px >= page.width || py >= page.height) continue;
      const from = (py * page.width + px) * 4;
      data.set(page.data.subarray(from, from + 3), (row * width + column) * 4);
    }
  return { width, height, data };
}
