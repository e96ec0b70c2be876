/** Every code on an image with its corners, by several attempts: what one scale does not show, another may. Pure. */
import { decodeQRBatch, type FinderPoints } from "qr/decode.js";
import type { Point } from "./geometry.ts";
import { type Grey, halved, type Pixels, pixelsOf } from "./grey.ts";

type CodeFound = { text: string; corners: Point[] };

/** For all retries on one image: a page of a scanner is read in a few tenths of it. */
const TIME_LIMIT_MS = 4_000;
const EFFORT = 3;

export async function findCodes(page: Pixels, grey: Grey): Promise<CodeFound[]> {
  const found = await codesOn(page);
  // What was found is covered, so that the next attempt spends its time on the rest.
  const rest = halved(covered(grey, found));
  for (const { text, corners } of await codesOn(pixelsOf(rest))) {
    const larger = corners.map(({ x, y }) => ({ x: 2 * x + 0.5, y: 2 * y + 0.5 }));
    if (!found.some((one) => isSamePlace(one.corners, larger))) found.push({ text, corners: larger });
  }
  return found;
}

async function codesOn(page: Pixels): Promise<CodeFound[]> {
  const found: CodeFound[] = [];
  const pointsOnDetect = ({ bounds }: FinderPoints, text: string | Error) => {
    if (typeof text === "string") found.push({ text, corners: bounds.map(({ x, y }) => ({ x, y })) });
  };
  await decodeQRBatch([page], { pointsOnDetect, timeLimit: TIME_LIMIT_MS, effort: EFFORT });
  return found.filter(({ corners }, at) =>
    found.slice(0, at).every((before) => !isSamePlace(before.corners, corners)),
  );
}

const middleOf = (corners: readonly Point[]): Point => ({
  x: corners.reduce((sum, { x }) => sum + x, 0) / corners.length,
  y: corners.reduce((sum, { y }) => sum + y, 0) / corners.length,
});

function isSamePlace(one: readonly Point[], other: readonly Point[]): boolean {
  const [a, b] = [middleOf(one), middleOf(other)];
  const side = Math.hypot((one[1]?.x ?? 0) - (one[0]?.x ?? 0), (one[1]?.y ?? 0) - (one[0]?.y ?? 0));
  return Math.hypot(a.x - b.x, a.y - b.y) < side / 2;
}

function covered(grey: Grey, found: readonly CodeFound[]): Grey {
  const shades = grey.shades.slice();
  for (const { corners } of found) {
    const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
    const left = Math.max(0, Math.floor(Math.min(...xs)));
    const right = Math.min(grey.width, Math.ceil(Math.max(...xs)));
    const bottom = Math.min(grey.height, Math.ceil(Math.max(...ys)));
    for (let row = Math.max(0, Math.floor(Math.min(...ys))); row < bottom; row++)
      shades.fill(255, row * grey.width + left, row * grey.width + right);
  }
  return { ...grey, shades };
}
