/**
 * A document as a model: what it says, in blocks, without how it looks. One model, three outputs: page, print, docx.
 * What nobody recorded is a blank, to be filled by hand; a builder never makes up words.
 */
import type { Language } from "../platform/index.ts";

export const DOCUMENT_KINDS = ["record", "minutes", "station-notice", "dossier"] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** The papers of a meeting of several items; those above are of one decision. */
export const MEETING_PAPERS = [
  "agenda",
  "meeting-notice",
  "station-report",
  "attendance-sheet",
  "meeting-record",
  "meeting-minutes",
] as const;
export type MeetingPaper = (typeof MEETING_PAPERS)[number];
export type PaperKind = DocumentKind | MeetingPaper;

/** Plain words, words in bold, or a line to write on, as wide as so many Chinese characters. */
export type Inline = string | { strong: string } | { blank: number };
export type Text = Inline[];

export type Align = "start" | "center" | "end";

export type Block =
  | { kind: "heading"; level: 1 | 2 | 3; text: string; anchor?: string }
  /** Of the body text, the first line set in by two characters; at the "end" stand who signs and when, as one. */
  | { kind: "paragraph"; text: Text; align?: Align }
  /** Names and what belongs to them, each on a line of its own. */
  | { kind: "facts"; rows: { name: string; text: Text }[] }
  /** `share`: of the line's width, in parts. */
  | { kind: "table"; label: string; columns: { title: string; share: number }[]; rows: Text[][] }
  | { kind: "signatures"; lines: { role: string; name: string | null }[] }
  | { kind: "contents"; items: { text: string; anchor: string }[] }
  | { kind: "page-break" };

export type DocumentModel = {
  kind: PaperKind;
  language: Language;
  matter: string;
  /** What kind of document it is, for lists and file names. */
  name: string;
  title: string;
  /** 发文字号 and the like, under the title. */
  number: Text | null;
  /** 主送机关: to whom it goes. */
  addressee: Text | null;
  /** Why it is not final; null for one that is. */
  draft: string | null;
  blocks: Block[];
  /** 版记, at the end of the last page; the last line is who issues it, and when. */
  imprint: { name: string; text: Text }[];
  /** From which acts it is made. */
  source: string;
  /** Who looked, in which office, when: behind the text of every page. */
  watermark: string;
};

export const heading = (level: 1 | 2 | 3, text: string, anchor?: string): Block => ({
  kind: "heading",
  level,
  text,
  ...(anchor ? { anchor } : {}),
});
export const paragraph = (text: Text, align?: Align): Block => ({
  kind: "paragraph",
  text,
  ...(align ? { align } : {}),
});
export const factList = (rows: { name: string; text: Text }[]): Block => ({ kind: "facts", rows });

/** With a head and rows; nothing where there are no rows. */
export function table(label: string, columns: { title: string; share: number }[], rows: Text[][]): Block[] {
  return rows.length === 0 ? [] : [{ kind: "table", label, columns, rows }];
}

/** A date line to write on: 年 月 日. */
export function blankDay(language: Language): Text {
  return language === "zh"
    ? [{ blank: 3 }, "年", { blank: 2 }, "月", { blank: 2 }, "日"]
    : ["Date: ", { blank: 7 }];
}

/** The words, or a line to write them on. */
export function orBlank(text: string | null | undefined, width: number): Text {
  return text ? [text] : [{ blank: width }];
}

/** A text without its blanks, for what reads plain words. */
export function plainOf(text: Text): string {
  return text
    .map((part) =>
      typeof part === "string" ? part : "strong" in part ? part.strong : "＿".repeat(part.blank),
    )
    .join("");
}
