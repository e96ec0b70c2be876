/**
 * Scans for the tests of the reader: sheets drawn by the program's own pages in a real browser, marked as pens do it, and
 * then what scanners and phones make of them.
 */
import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { type Language, LanguageContext } from "../web/app/language.ts";
import {
  BOX_SIDE,
  type MarkedKind,
  type Mark,
  PAGE,
  placesOn,
  projection,
  SHAPES,
} from "../web/app/room/paper/geometry.ts";
import type { Pixels } from "../web/app/room/paper/grey.ts";

const CSS = ["ui/base.css", "room/paper/slip-sheets.css"]
  .map((file) => readFileSync(new URL(`../web/app/${file}`, import.meta.url), "utf8"))
  .join("\n");

/** A stroke of a pen: places in millimetres on the page. */
export type Stroke = { points: [number, number][]; width: number; colour: string };

/** In millimetres and degrees; shares of the whole. */
export type Scan = {
  dpi: number;
  strokes?: Stroke[];
  /** Turned on the glass of the scanner. */
  turned?: number;
  /** How far each corner of the page comes in, as a share of its width: a phone is never straight above. */
  corners?: [number, number][];
  /** Radius in millimetres. */
  blur?: number;
  /** Grey spots: smudges, shadows of a hand, coffee. */
  spots?: { x: number; y: number; radius: number; strength: number }[];
  /** From left to right the light falls off by this share. */
  shade?: number;
  noise?: number;
  /** Only this part of the page, in millimetres. */
  part?: { x: number; y: number; width: number; height: number };
  /** A piece that is torn off. */
  torn?: [number, number][];
  jpeg?: number;
};

export async function drawingBoard(browser: Browser) {
  const context = await browser.newContext({ deviceScaleFactor: 1 });
  const board = await context.newPage();
  return {
    /** The first sheet of what a page draws, as it comes out of the printer. */
    async printed(sheets: ReactElement, language: Language = "zh", dpi = 200): Promise<string> {
      const paper = await browser.newContext({
        deviceScaleFactor: dpi / 96,
        viewport: { width: 820, height: 1200 },
      });
      const page = await paper.newPage();
      const words = { language, set: () => {} };
      const html = renderToStaticMarkup(<LanguageContext value={words}>{sheets}</LanguageContext>);
      await page.setContent(`<html lang="${language}"><style>${CSS}</style><body>${html}</body></html>`);
      const png = await page.locator(".slip-sheet").first().screenshot();
      await paper.close();
      return png.toString("base64");
    },
    /** As the reader gets it. */
    async scanned(png: string, scan: Scan): Promise<Pixels> {
      const { width, height, bytes } = await drawn(board, png, scan, false);
      return { width, height, data: new Uint8ClampedArray(bytes) };
    },
    /** As a scanner or a phone keeps it: JPEG where the scan says so, PNG otherwise. */
    file: async (png: string, scan: Scan): Promise<Buffer> => (await drawn(board, png, scan, true)).bytes,
    close: () => context.close(),
  };
}

async function drawn(board: Page, png: string, scan: Scan, asFile: boolean) {
  const { width, height } = PAGE;
  const part = scan.part ?? { x: 0, y: 0, width, height };
  // Where the four corners of the page come to lie, and for each pixel of the picture where on the page it looks.
  const corners = scan.corners ?? [];
  const angle = ((scan.turned ?? 0) * Math.PI) / 180;
  const from = [
    { x: 0, y: 0 },
    { x: width, y: 0 },
    { x: width, y: height },
    { x: 0, y: height },
  ];
  const to = from.map(({ x, y }, at) => {
    const [dx, dy] = corners[at] ?? [0, 0];
    const [cx, cy] = [x + dx * width - part.x - part.width / 2, y + dy * width - part.y - part.height / 2];
    return {
      x: cx * Math.cos(angle) - cy * Math.sin(angle) + part.width / 2,
      y: cx * Math.sin(angle) + cy * Math.cos(angle) + part.height / 2,
    };
  });
  const map = projection(to, from);
  if (!map) throw new Error("the corners of the page lie on one line");
  const given = { png, scan, map: [...map], part, page: { width, height }, asFile };
  const { data, ...size } = await board.evaluate(DRAW, given);
  return { ...size, bytes: Buffer.from(data, "base64") };
}

type Drawing = {
  png: string;
  scan: Scan;
  map: number[];
  part: { x: number; y: number; width: number; height: number };
  page: { width: number; height: number };
  asFile: boolean;
};

const DRAW = async ({ png, scan, map, part, page, asFile }: Drawing) => {
  const imageOf = async (url: string) => {
    const image = new Image();
    image.src = url;
    await image.decode();
    return image;
  };
  const printed = await imageOf(`data:image/png;base64,${png}`);
  const sheet = new OffscreenCanvas(printed.width, printed.height);
  const paper = sheet.getContext("2d", { willReadFrequently: true });
  if (!paper) throw new Error("no canvas");
  paper.drawImage(printed, 0, 0);
  const scale = printed.width / page.width;
  paper.scale(scale, scale);
  paper.lineCap = "round";
  paper.lineJoin = "round";
  for (const { points, width, colour } of scan.strokes ?? []) {
    paper.beginPath();
    for (const [x, y] of points) paper.lineTo(x, y);
    paper.lineWidth = width;
    paper.strokeStyle = colour;
    paper.stroke();
  }
  for (const { x, y, radius, strength } of scan.spots ?? []) {
    const spot = paper.createRadialGradient(x, y, 0, x, y, radius);
    spot.addColorStop(0, `rgba(60, 50, 40, ${strength})`);
    spot.addColorStop(0.7, `rgba(60, 50, 40, ${strength * 0.8})`);
    spot.addColorStop(1, "rgba(60, 50, 40, 0)");
    paper.fillStyle = spot;
    paper.fillRect(x - radius, y - radius, 2 * radius, 2 * radius);
  }
  const GROUND = { red: 112, green: 104, blue: 96 };
  if (scan.torn) {
    paper.fillStyle = `rgb(${GROUND.red}, ${GROUND.green}, ${GROUND.blue})`;
    paper.beginPath();
    for (const [x, y] of scan.torn) paper.lineTo(x, y);
    paper.fill();
  }
  const source = paper.getImageData(0, 0, printed.width, printed.height).data;
  const perMm = scan.dpi / 25.4;
  const width = Math.round(part.width * perMm);
  const height = Math.round(part.height * perMm);
  const seen = new OffscreenCanvas(width, height);
  const view = seen.getContext("2d", { willReadFrequently: true });
  if (!view) throw new Error("no canvas");
  const image = view.createImageData(width, height);
  // A small generator of its own, so that every run sees the same dust.
  let seed = 7;
  const random = () => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 2_147_483_647;
    return seed / 2_147_483_648;
  };
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 1] = map;
  // Two looks a pixel: what a lens does between two of them.
  const looks = [0.25, 0.75];
  const { data } = image;
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      let [red, green, blue] = [0, 0, 0];
      for (const off of looks) {
        const [mx, my] = [(column + off) / perMm, (row + off) / perMm];
        const depth = g * mx + h * my + i;
        const px = Math.floor(((a * mx + b * my + c) / depth) * scale);
        const py = Math.floor(((d * mx + e * my + f) / depth) * scale);
        const isOn = px >= 0 && py >= 0 && px < printed.width && py < printed.height;
        const at = (py * printed.width + px) * 4;
        red += isOn ? (source[at] ?? 0) : GROUND.red;
        green += isOn ? (source[at + 1] ?? 0) : GROUND.green;
        blue += isOn ? (source[at + 2] ?? 0) : GROUND.blue;
      }
      const light = (1 - (scan.shade ?? 0) * (column / width)) / looks.length;
      const dust = (random() - 0.5) * 255 * (scan.noise ?? 0);
      const at = (row * width + column) * 4;
      data[at] = red * light + dust;
      data[at + 1] = green * light + dust;
      data[at + 2] = blue * light + dust;
      data[at + 3] = 255;
    }
  view.putImageData(image, 0, 0);
  const last = new OffscreenCanvas(width, height);
  const out = last.getContext("2d", { willReadFrequently: true });
  if (!out) throw new Error("no canvas");
  if (scan.blur) out.filter = `blur(${scan.blur * perMm}px)`;
  out.drawImage(seen, 0, 0);
  const keep = () =>
    last.convertToBlob(scan.jpeg ? { type: "image/jpeg", quality: scan.jpeg } : { type: "image/png" });
  if (scan.jpeg && !asFile) {
    // What the file has lost the reader does not see; a PNG loses nothing.
    const lossy = await createImageBitmap(await keep());
    out.filter = "none";
    out.drawImage(lossy, 0, 0);
  }
  const bytes = asFile ? await keep() : new Blob([out.getImageData(0, 0, width, height).data]);
  const url = await new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsDataURL(bytes);
  });
  return { width, height, data: url.slice(url.indexOf(",") + 1) };
};

export type Pen = { width: number; colour: string };
export const BLACK: Pen = { width: 0.6, colour: "#111" };
export const BLUE: Pen = { width: 0.5, colour: "#1d3f9a" };
export const RED: Pen = { width: 0.5, colour: "#c4241c" };
export const PENCIL: Pen = { width: 0.5, colour: "#666" };
export const THIN: Pen = { width: 0.3, colour: "#222" };

export type Hand = "tick" | "cross" | "circle" | "dot" | "filled" | "line" | "overshoot";

/** Where the upper left corner of a box lies on the page. */
export function boxOn(kind: MarkedKind, slip: number, mark: Mark) {
  const place = placesOn(kind)[slip];
  const box = SHAPES[kind].boxes.find((one) => one.mark === mark);
  if (!place || !box) throw new Error(`no ${mark} on ${kind} ${slip}`);
  return { x: place.x + box.x, y: place.y + box.y };
}

/** As people write it: `wobble` makes no two alike. */
export function marked(
  kind: MarkedKind,
  slip: number,
  mark: Mark,
  { hand = "tick", pen = BLACK, wobble = 0 }: { hand?: Hand; pen?: Pen; wobble?: number } = {},
): Stroke {
  const { x, y } = boxOn(kind, slip, mark);
  const place = (u: number, v: number): [number, number] => [
    x + u * BOX_SIDE + wobble * Math.sin(slip * 7 + u * 5),
    y + v * BOX_SIDE + wobble * Math.cos(slip * 3 + v * 9),
  ];
  const points: Record<Hand, [number, number][]> = {
    tick: [place(0.2, 0.5), place(0.42, 0.78), place(0.85, 0.15)],
    overshoot: [place(0.1, 0.45), place(0.4, 0.9), place(1.25, -0.45)],
    cross: [place(0.2, 0.2), place(0.8, 0.8), place(0.5, 0.5), place(0.8, 0.2), place(0.2, 0.8)],
    circle: Array.from({ length: 25 }, (_, at) =>
      place(0.5 + 0.3 * Math.cos(at / 4), 0.5 + 0.3 * Math.sin(at / 4)),
    ),
    dot: [place(0.48, 0.5), place(0.52, 0.52)],
    filled: Array.from({ length: 40 }, (_, at) => place(0.08 + 0.84 * (at % 2), 0.06 + (0.88 * at) / 39)),
    line: [place(0.2, 0.8), place(0.8, 0.2)],
  };
  return { points: points[hand], width: pen.width, colour: pen.colour };
}
