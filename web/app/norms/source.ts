/** A rule's or a parameter's own lines in the text of its procedure. */
export type Excerpt = { file: string; first: number; lines: string[] };
type Source = { file: string; text: string };
type Place = { file: string; line: number } | null;

const indentOf = (line: string) => line.length - line.trimStart().length;
const isBlank = (line: string) => /^\s*(#|$)/.test(line);

/**
 * From the line of the place, or else from the line that names the id, to the last line that is indented deeper.
 * null where the text has no such line.
 */
export function excerptOf(sources: Source[], place: Place, id: string): Excerpt | null {
  const source = sources.find(({ file }) => file === place?.file) ?? sources[0];
  if (!source) return null;
  const lines = source.text.split("\n");
  const from =
    place && source.file === place.file
      ? place.line - 1
      : lines.findIndex((line) => line.trimStart().startsWith(`${id}:`) && indentOf(line) > 0);
  const head = lines[from];
  if (head === undefined) return null;
  let to = from + 1;
  for (let at = to; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    if (isBlank(line)) continue;
    if (indentOf(line) <= indentOf(head)) break;
    to = at + 1;
  }
  return { file: source.file, first: from + 1, lines: lines.slice(from, to) };
}
