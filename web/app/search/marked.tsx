/** What was typed, marked where it stands in a title as it was typed. What was found by its reading is not marked. */
export function Marked({ text, typed }: { text: string; typed: string }) {
  const words = typed.split(/\s+/u).filter((word) => word !== "");
  if (words.length === 0) return text;
  const pattern = words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("|");
  // Split by one group: every second piece is what was typed.
  const pieces = text.split(new RegExp(`(${pattern})`, "giu"));
  let at = 0;
  return pieces.map((piece, index) => {
    at += piece.length;
    return index % 2 === 1 ? <mark key={at}>{piece}</mark> : piece;
  });
}
