/**
 * Where things lie on a slip, in millimetres from its upper left corner: the printed page is drawn from this, and the
 * reader finds the boxes by it. Pure.
 */
export type Point = { x: number; y: number };

export const POSITIONS = ["agree", "disagree", "defer"] as const;
export const CHOICES = ["agree", "disagree", "abstain"] as const;
export type Mark = (typeof POSITIONS)[number] | (typeof CHOICES)[number];

/** A4, and what printers leave white at its edges. */
export const PAGE = { width: 210, height: 297, margin: 10 } as const;
/** Version 4 of QR has 33 modules a side: 67 letters at the level Q, of which a quarter may be spoilt. */
export const CODE = { side: 28, modules: 33, version: 4, level: "quartile" } as const;
export const BOX_SIDE = 7.5;
/** How thick a box's frame is printed. */
export const FRAME = 0.5;

type Shape = {
  width: number;
  height: number;
  columns: number;
  rows: number;
  code: Point;
  boxes: readonly { mark: Mark; x: number; y: number }[];
};

/** The boxes lie beside the code: the nearer, the surer they are found. */
export const SHAPES = {
  position: {
    width: 190,
    height: 69,
    columns: 1,
    rows: 4,
    code: { x: 6, y: 9 },
    boxes: POSITIONS.map((mark, at) => ({ mark, x: 44, y: 8.5 + 11 * at })),
  },
  ballot: {
    width: 95,
    height: 69,
    columns: 2,
    rows: 4,
    code: { x: 6, y: 14 },
    boxes: CHOICES.map((mark, at) => ({ mark, x: 44, y: 13 + 11 * at })),
  },
} as const satisfies Record<string, Shape>;

export type MarkedKind = keyof typeof SHAPES;
export const isMarked = (kind: string): kind is MarkedKind => kind in SHAPES;

/** The corners of the code, clockwise from the upper left. */
export function codeCorners({ x, y }: Point): [Point, Point, Point, Point] {
  const { side } = CODE;
  return [
    { x, y },
    { x: x + side, y },
    { x: x + side, y: y + side },
    { x, y: y + side },
  ];
}

/** Where the slips of a sheet lie on the page. */
export function placesOn(kind: MarkedKind): Point[] {
  const { width, height, columns, rows } = SHAPES[kind];
  return Array.from({ length: columns * rows }, (_, at) => ({
    x: PAGE.margin + (at % columns) * width,
    y: PAGE.margin + Math.floor(at / columns) * height,
  }));
}

/** A projective map of the plane: what a camera, or a scanner that draws in a page askew, makes of a sheet. */
export type Projection = readonly number[];

/** The one map that takes each of four points to the other; null where three of them lie on a line. */
export function projection(from: readonly Point[], to: readonly Point[]): Projection | null {
  const rows = from.flatMap(({ x, y }, at) => {
    const { x: u, y: v } = to[at] ?? { x: 0, y: 0 };
    return [
      [x, y, 1, 0, 0, 0, -u * x, -u * y, u],
      [0, 0, 0, x, y, 1, -v * x, -v * y, v],
    ];
  });
  const solved = solve(rows);
  return solved && [...solved, 1];
}

export function project(map: Projection, { x, y }: Point): Point {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 1] = map;
  const depth = g * x + h * y + i;
  return { x: (a * x + b * y + c) / depth, y: (d * x + e * y + f) / depth };
}

/** Gauss with pivots; the last column is what the equations are equal to. */
function solve(rows: number[][]): number[] | null {
  const size = rows.length;
  const cell = (row: number, column: number) => rows[row]?.[column] ?? 0;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++)
      if (Math.abs(cell(row, column)) > Math.abs(cell(pivot, column))) pivot = row;
    if (Math.abs(cell(pivot, column)) < 1e-9) return null;
    [rows[column], rows[pivot]] = [rows[pivot] ?? [], rows[column] ?? []];
    for (let row = 0; row < size; row++) {
      if (row === column) continue;
      const share = cell(row, column) / cell(column, column);
      if (share !== 0) rows[row] = (rows[row] ?? []).map((value, at) => value - share * cell(column, at));
    }
  }
  return rows.map((row, at) => (row[size] ?? 0) / (row[at] ?? 1));
}
