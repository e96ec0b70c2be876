/**
 * A document as docx in the layout of GB/T 9704: A4 with its margins, 22 lines of 28 characters, 小标宋 for the title, 黑体
 * and 楷体 for headings, 仿宋 for the text, page numbers as — 1 —. Fonts are named, not shipped: where one is not
 * installed, the font table names the one to take instead.
 */
import { Document, Footer, Header, Packer, Paragraph, type Table, TextRun } from "docx";
import { TextWatermark } from "docx/watermarks";
import { blockParts, signedWidth, textRuns } from "./docx-blocks.ts";
import { FACES, FONT_TABLE, PAGE, SIZES } from "./docx-style.ts";
import type { DocumentModel } from "./model.ts";

export async function docxOf(model: DocumentModel): Promise<Buffer> {
  const document = new Document({
    title: model.title,
    creator: "quanjian",
    description: model.source,
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          run: {
            font: FACES.text,
            size: SIZES.text,
            characterSpacing: PAGE.characterSpacing,
            language: { eastAsia: "zh-CN", value: "en-GB" },
          },
          paragraph: { spacing: { line: PAGE.linePitch, lineRule: "exact" } },
        },
      },
    },
    sections: [
      {
        properties: { page: PAGE.page, grid: PAGE.grid },
        headers: { default: watermark(model), even: watermark(model) },
        footers: { default: pageNumber("right"), even: pageNumber("left") },
        children: [
          ...headParts(model),
          ...model.blocks.flatMap((block, at) => blockParts(block, signedWidth(model.blocks, at))),
          ...footParts(model),
        ],
      },
    ],
  });
  return Packer.toBuffer(document, undefined, [{ path: "word/fontTable.xml", data: FONT_TABLE }]);
}

function headParts(model: DocumentModel): (Paragraph | Table)[] {
  const { draft, number, addressee, title } = model;
  const centred = { alignment: "center" } as const;
  return [
    ...(draft
      ? [new Paragraph({ children: [new TextRun({ text: draft, font: FACES.heading, size: SIZES.small })] })]
      : []),
    new Paragraph({
      ...centred,
      spacing: {
        before: PAGE.linePitch,
        after: PAGE.halfPitch,
        line: PAGE.titlePitch,
        lineRule: "exact",
      },
      children: [new TextRun({ text: title, font: FACES.title, size: SIZES.title })],
    }),
    ...(number ? [new Paragraph({ ...centred, children: textRuns(number) })] : []),
    ...(addressee ? [new Paragraph({ children: [...textRuns(addressee), new TextRun("：")] })] : []),
  ];
}

/** 版记 between two lines, and in small letters what the document was made from. */
function footParts({ imprint, source, language }: DocumentModel): Paragraph[] {
  const colon = language === "zh" ? "：" : ": ";
  const thin = { style: "single", size: 6, space: 2, color: "auto" } as const;
  const thick = { ...thin, size: 8 };
  const last = imprint.length - 1;
  const rows = imprint.map(
    ({ name, text }, at) =>
      new Paragraph({
        keepNext: true,
        spacing: { before: at === 0 ? PAGE.linePitch : 0, line: PAGE.linePitch, lineRule: "exact" },
        border: { top: at === 0 ? thick : thin, ...(at === last ? { bottom: thick } : {}) },
        tabStops: [{ type: "right", position: PAGE.textWidth - PAGE.smallCharacter }],
        indent: { left: PAGE.smallCharacter, right: PAGE.smallCharacter },
        children: [
          new TextRun({ text: at === last ? `${name}\t` : `${name}${colon}`, size: SIZES.small }),
          ...textRuns(text, SIZES.small),
        ],
      }),
  );
  const made = new TextRun({ text: source, size: SIZES.note, color: "666666" });
  return [
    ...rows,
    new Paragraph({ spacing: { before: 160, line: 300, lineRule: "exact" }, children: [made] }),
  ];
}

function watermark({ watermark: text }: DocumentModel): Header {
  const mark = new TextWatermark({ text, font: FACES.plain, color: "808080", opacity: 0.16, width: 420 });
  return new Header({ children: [new Paragraph({ children: [mark] })] });
}

/** — 1 —, outside on the sheet: right on odd pages, left on even ones, one character in. */
function pageNumber(side: "left" | "right"): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: side,
        indent: { [side]: PAGE.character },
        children: [new TextRun({ children: ["— ", "CURRENT", " —"], font: FACES.plain, size: SIZES.small })],
      }),
    ],
  });
}
