/** Pixels as shades of grey, and what lies between them. Pure. */
export type Pixels = { width: number; height: number; data: Uint8ClampedArray };
export type Grey = { width: number; height: number; shades: Uint8Array };

export function greyOf({ width, height, data }: Pixels): Grey {
  const shades = new Uint8Array(width * height);
  // ITU-R BT.601: how light a colour looks.
  for (let at = 0; at < shades.length; at++)
    shades[at] =
      0.299 * (data[4 * at] ?? 0) + 0.587 * (data[4 * at + 1] ?? 0) + 0.114 * (data[4 * at + 2] ?? 0);
  return { width, height, shades };
}

/** Between four pixels by their distance; null outside. */
export function shadeAt({ width, height, shades }: Grey, { x, y }: { x: number; y: number }): number | null {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  if (!(left >= 0 && top >= 0 && left + 1 < width && top + 1 < height)) return null;
  const at = top * width + left;
  const [dx, dy] = [x - left, y - top];
  const above = (shades[at] ?? 0) * (1 - dx) + (shades[at + 1] ?? 0) * dx;
  const below = (shades[at + width] ?? 0) * (1 - dx) + (shades[at + width + 1] ?? 0) * dx;
  return above * (1 - dy) + below * dy;
}

/** Half as wide and half as high: what is blurred or noisy is sometimes read better so. */
export function halved({ width, height, shades }: Grey): Grey {
  const [w, h] = [width >> 1, height >> 1];
  const half = new Uint8Array(w * h);
  for (let row = 0; row < h; row++)
    for (let column = 0; column < w; column++) {
      const at = 2 * row * width + 2 * column;
      const sum =
        (shades[at] ?? 0) + (shades[at + 1] ?? 0) + (shades[at + width] ?? 0) + (shades[at + width + 1] ?? 0);
      half[row * w + column] = sum / 4;
    }
  return { width: w, height: h, shades: half };
}

export function pixelsOf({ width, height, shades }: Grey): Pixels {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let at = 0; at < shades.length; at++) data.fill(shades[at] ?? 0, 4 * at, 4 * at + 3);
  return { width, height, data };
}
