/** The blocks of a document as paragraphs and tables of docx. */
import { Bookmark, InternalHyperlink, PageBreak, Paragraph, Table, TableCell, TableRow, TextRun } from "docx";
import { FACES, PAGE, SIZES } from "./docx-style.ts";
import { type Block, plainOf, type Text } from "./model.ts";

export type Part = Paragraph | Table;

const TWO_CHARACTERS = 2 * PAGE.character;

/** `signed`: the widest line of the signature that the block belongs to, in characters. */
export function blockParts(block: Block, signed: SignedWidth | null = null): Part[] {
  switch (block.kind) {
    case "heading":
      return [headingPart(block)];
    case "paragraph":
      return [paragraphPart(block, signed)];
    case "facts":
      return block.rows.map(factPart);
    case "table":
      return [tablePart(block), new Paragraph({})];
    case "signatures":
      return block.lines.map(signaturePart);
    case "contents":
      return block.items.map(contentsPart);
    case "page-break":
      return [new Paragraph({ children: [new PageBreak()] })];
  }
}

/** A blank is a line to write on: spaces that are underlined. */
export function textRuns(text: Text, size?: number, more: { bold?: boolean } = {}): TextRun[] {
  const sized = size === undefined ? {} : { size };
  return text.map((part) => {
    if (typeof part === "string") return new TextRun({ text: part, ...sized, ...more });
    if ("strong" in part) return new TextRun({ text: part.strong, font: FACES.heading, ...sized });
    return new TextRun({ text: "　".repeat(part.blank), underline: { type: "single" }, ...sized });
  });
}

const HEADINGS = {
  1: { level: "Heading1", font: FACES.heading, bold: false },
  2: { level: "Heading2", font: FACES.subheading, bold: false },
  3: { level: "Heading3", font: FACES.text, bold: true },
} as const;

function headingPart({ level, text, anchor }: Extract<Block, { kind: "heading" }>): Paragraph {
  const { level: heading, font, bold } = HEADINGS[level];
  const run = new TextRun({ text, font, bold, size: SIZES.text, color: "000000" });
  return new Paragraph({
    heading,
    keepNext: true,
    indent: { firstLine: TWO_CHARACTERS },
    spacing: { before: 0, after: 0, line: PAGE.linePitch, lineRule: "exact" },
    children: [anchor ? new Bookmark({ id: anchor, children: [run] }) : run],
  });
}

const ALIGNMENTS = { start: "both", center: "center", end: "right" } as const;

type SignedWidth = { characters: number; isFirst: boolean };

const isSigned = (block: Block | undefined): block is Extract<Block, { kind: "paragraph" }> =>
  block?.kind === "paragraph" && block.align === "end";

/** Who signs and when are centred over one another, four characters from the margin: there the seal goes. */
export function signedWidth(blocks: Block[], at: number): SignedWidth | null {
  if (!isSigned(blocks[at])) return null;
  let first = at;
  while (isSigned(blocks[first - 1])) first -= 1;
  let characters = 0;
  for (let line = first; isSigned(blocks[line]); line += 1)
    characters = Math.max(characters, widthOf((blocks[line] as { text: Text }).text));
  return { characters, isFirst: first === at };
}

/** In Chinese characters; a Latin letter is half of one. */
const widthOf = (text: Text) =>
  [...plainOf(text)].reduce((sum, letter) => sum + (letter.charCodeAt(0) < 256 ? 0.5 : 1), 0);

function paragraphPart(
  { text, align = "start" }: Extract<Block, { kind: "paragraph" }>,
  signed: SignedWidth | null,
): Paragraph {
  const toCentre = signed ? (signed.characters - widthOf(text)) / 2 : 0;
  return new Paragraph({
    alignment: ALIGNMENTS[align],
    ...(signed ? { spacing: { before: signed.isFirst ? PAGE.linePitch : 0 } } : {}),
    indent:
      align === "start"
        ? { firstLine: TWO_CHARACTERS }
        : signed
          ? { right: Math.round(2 * TWO_CHARACTERS + toCentre * PAGE.character) }
          : {},
    children: textRuns(text),
  });
}

/** 出席：…, the following lines under the first word after the colon. */
function factPart({ name, text }: { name: string; text: Text }): Paragraph {
  const hang = ([...name].length + 1) * PAGE.character;
  return new Paragraph({
    indent: { left: TWO_CHARACTERS + hang, hanging: hang },
    children: [new TextRun({ text: `${name}：`, font: FACES.heading }), ...textRuns(text)],
  });
}

function tablePart({ columns, rows }: Extract<Block, { kind: "table" }>): Table {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const columnWidths = columns.map(({ share }) => Math.round((PAGE.textWidth * share) / whole));
  const cell = (children: TextRun[], at: number) =>
    new TableCell({
      width: { size: columnWidths[at] ?? 0, type: "dxa" },
      margins: { left: 80, right: 80, top: 40, bottom: 40 },
      children: [new Paragraph({ spacing: { line: PAGE.tablePitch, lineRule: "atLeast" }, children })],
    });
  const head = columns.map(({ title }, at) =>
    cell([new TextRun({ text: title, font: FACES.heading, size: SIZES.table })], at),
  );
  return new Table({
    columnWidths,
    width: { size: PAGE.textWidth, type: "dxa" },
    layout: "fixed",
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: head }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: row.map((text, at) => cell(textRuns(text, SIZES.table), at)),
          }),
      ),
    ],
  });
}

/** 主持人（张三）签名：＿＿＿＿ */
function signaturePart({ role, name }: { role: string; name: string | null }): Paragraph {
  const label = name === null ? role : `${role}　${name}`;
  return new Paragraph({
    indent: { left: TWO_CHARACTERS },
    spacing: { before: PAGE.halfPitch, line: PAGE.linePitch, lineRule: "exact" },
    children: [new TextRun(`${label}：`), ...textRuns([{ blank: 10 }])],
  });
}

function contentsPart({ text, anchor }: { text: string; anchor: string }): Paragraph {
  return new Paragraph({
    indent: { left: TWO_CHARACTERS },
    children: [new InternalHyperlink({ anchor, children: [new TextRun({ text })] })],
  });
}
