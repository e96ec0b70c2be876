/** Which words of two texts differ: their longest common run of words, the rest marked. */
export type Piece = { text: string; isChanged: boolean };

/** A number or a fraction, a Chinese character, a comparison, a word of letters, blanks, or any other sign. */
const WORD = /\p{N}+(?:[./]\p{N}+)*|[<>=!]+|\p{Script=Han}|(?:(?!\p{Script=Han})\p{L})+|\s+|./gsu;
/** Beyond it two texts have too little in common to be worth the reader's time; each is marked whole. */
const CELLS_MOST = 4_000_000;

export function changedWords(before: string, after: string): { before: Piece[]; after: Piece[] } {
  const [a, b] = [before.match(WORD) ?? [], after.match(WORD) ?? []];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end])
    end += 1;
  const [inA, inB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const kept =
    inA.length * inB.length > CELLS_MOST ? { a: new Set<number>(), b: new Set<number>() } : common(inA, inB);
  const pieces = (words: string[], inner: Set<number>) =>
    joined(
      words.map((text, at) => ({
        text,
        isChanged: at >= start && at < words.length - end && !inner.has(at - start),
      })),
    );
  return { before: pieces(a, kept.a), after: pieces(b, kept.b) };
}

/** The places of a longest common subsequence in both. */
function common(a: string[], b: string[]): { a: Set<number>; b: Set<number> } {
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const places = { a: new Set<number>(), b: new Set<number>() };
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      places.a.add(i);
      places.b.add(j);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return places;
}

function joined(pieces: Piece[]): Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    if (last && last.isChanged === piece.isChanged) last.text += piece.text;
    else out.push({ ...piece });
  }
  return out;
}

const LINES_BESIDE = 2;
const LEFT_OUT = "⋯";

/** Of a long text the changed words with a few lines beside them; the same lines are left out on both sides. */
export function withoutMiddles(pieces: Piece[]): Piece[] {
  return pieces.map((piece, at) => {
    const lines = piece.text.split("\n");
    // The first and the last line are halves, continued by the pieces beside.
    const [before, after] = [
      at === 0 ? 0 : LINES_BESIDE + 1,
      at === pieces.length - 1 ? 0 : LINES_BESIDE + 1,
    ];
    if (piece.isChanged || lines.length <= before + after + 1) return piece;
    const kept = [...lines.slice(0, before), LEFT_OUT, ...(after === 0 ? [] : lines.slice(-after))];
    return { ...piece, text: kept.join("\n") };
  });
}
