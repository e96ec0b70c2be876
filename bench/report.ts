/** The results as a table for the terminal, and part by part for docs/benchmarks.md, where the prose around them stays. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { aimOf, isMet, number, type Row } from "./rows.ts";

const begin = (part: string) => `<!-- results of ${part}: written by npm run bench -->`;
const end = (part: string) => `<!-- end of ${part} -->`;

const HEADINGS = ["What", "Measured", "Beside it, in the same run", "Ratio", "Aim", "Met"];

function cells(row: Row): string[] {
  const spread = row.spread ? ` (${number(row.spread.least)}–${number(row.spread.most)})` : "";
  const note = row.note ? `; ${row.note}` : "";
  const { peer } = row;
  const peerSpread = peer?.spread ? ` (${number(peer.spread.least)}–${number(peer.spread.most)})` : "";
  const met = isMet(row);
  return [
    row.name,
    `${number(row.value)} ${row.unit}${spread}${note}`,
    peer ? `${peer.name}: ${number(peer.value)}${peer.unit}${peerSpread}` : "",
    row.ratio === null ? "" : row.ratio.toFixed(2),
    aimOf(row),
    met === null ? "" : met ? "yes" : "no",
  ];
}

export function textTable(rows: Row[]): string {
  const lines = [HEADINGS, ...rows.map(cells)];
  const widths = HEADINGS.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? "").length)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/**
 * Writes one part's results where the page has its place; the other parts keep theirs, with the day and commit of their run.
 * @throws when the page has lost its markers.
 */
export function writePart(path: string, part: string, rows: Row[], machine: [string, string][]): void {
  if (!existsSync(path)) throw new Error(`${path} is missing: restore it from the repository`);
  const page = readFileSync(path, "utf8");
  const from = page.indexOf(begin(part));
  const to = page.indexOf(end(part));
  if (from < 0 || to < from)
    throw new Error(`${path} needs the lines ${begin(part)} and ${end(part)}, in this order`);
  const line = (values: string[]) => `| ${values.join(" | ")} |`;
  const results = [
    machine.map(([name, value]) => `${name}: ${value}`).join(" · "),
    "",
    line(HEADINGS),
    line(HEADINGS.map(() => "---")),
    ...rows.map((row) => line(cells(row))),
  ].join("\n");
  writeFileSync(path, `${page.slice(0, from)}${begin(part)}\n\n${results}\n\n${page.slice(to)}`);
}
