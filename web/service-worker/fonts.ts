/** Which pieces of the shipped fonts hold given characters: a face of a style sheet says so in its unicode-range. Pure. */
type Range = [first: number, last: number];
export type Face = { url: string; ranges: Range[] };

export function facesIn(css: string): Face[] {
  return [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].flatMap(([, face = ""]) => {
    const url = /url\(\s*["']?([^"')]+\.woff2)["']?\s*\)/.exec(face)?.[1];
    if (!url) return [];
    const ranges = /unicode-range:([^;}]*)/.exec(face)?.[1];
    return [
      { url, ranges: ranges === undefined ? [[0, 0x10ffff] as Range] : ranges.split(",").map(rangeOf) },
    ];
  });
}

/** U+4E00, U+4E00-9FFF or U+4E??. */
function rangeOf(text: string): Range {
  const range = text.trim().replace(/^u\+/i, "");
  const [first = "", last = first] = range.split("-");
  return [Number.parseInt(first.replaceAll("?", "0"), 16), Number.parseInt(last.replaceAll("?", "f"), 16)];
}

export function fontsFor(faces: readonly Face[], characters: ReadonlySet<number>): string[] {
  const holdsOne = ({ ranges }: Face) =>
    ranges.some(([first, last]) => [...characters].some((point) => first <= point && point <= last));
  return [...new Set(faces.filter(holdsOne).map(({ url }) => url))];
}
