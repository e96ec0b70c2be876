/** Measures and fonts of GB/T 9704, in the units of docx: twentieths of a point, half points for letters. */
import { DocumentGridType } from "docx";

/** 3号 is 16 pt. */
export const SIZES = { title: 44, text: 32, small: 28, table: 24, note: 18 } as const;

const face = (eastAsia: string, latin = "Times New Roman") => ({
  eastAsia,
  ascii: latin,
  hAnsi: latin,
  cs: latin,
});

export const FACES = {
  title: face("方正小标宋简体"),
  heading: face("黑体"),
  subheading: face("楷体"),
  text: face("仿宋"),
  plain: "宋体",
} as const;

const LINES = 22;
const CHARACTERS = 28;
const MARGINS_MM = { top: 37, bottom: 35, left: 28, right: 26 };
const SHEET_MM = { width: 210, height: 297 };
const TEXT_MM = {
  width: SHEET_MM.width - MARGINS_MM.left - MARGINS_MM.right,
  height: SHEET_MM.height - MARGINS_MM.top - MARGINS_MM.bottom,
};
/** The page number stands 7 mm below the text. */
const NUMBER_MM = MARGINS_MM.bottom - 7 - 3;

const TWIPS_IN_INCH = 1_440;
const MM_IN_INCH = 25.4;
const mm = (length: number) => Math.round((length / MM_IN_INCH) * TWIPS_IN_INCH);
const linePitch = Math.floor(mm(TEXT_MM.height) / LINES);
/**
 * A character's share of the line, less its own width of 16 pt, in twips. It stands with the letters: in a grid of characters a
 * letter that is a little wider than its cell takes two of them in LibreOffice.
 */
const characterSpacing = Math.floor(mm(TEXT_MM.width) / CHARACTERS - SIZES.text * 10);

export const PAGE = {
  page: {
    size: { width: mm(SHEET_MM.width), height: mm(SHEET_MM.height) },
    margin: {
      top: mm(MARGINS_MM.top),
      bottom: mm(MARGINS_MM.bottom),
      left: mm(MARGINS_MM.left),
      right: mm(MARGINS_MM.right),
      header: mm(15),
      footer: mm(NUMBER_MM),
    },
  },
  grid: { type: DocumentGridType.LINES, linePitch },
  characterSpacing,
  textWidth: mm(TEXT_MM.width),
  linePitch,
  halfPitch: Math.floor(linePitch / 2),
  /** A title may take two lines of 22 pt. */
  titlePitch: 700,
  tablePitch: 360,
  character: SIZES.text * 10,
  smallCharacter: SIZES.small * 10,
} as const;

const font = (name: string, instead: string, family: string) =>
  `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:charset w:val="86"/><w:family w:val="${family}"/></w:font>`;

/** What Word and WPS take where a font is not installed. */
export const FONT_TABLE = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
  '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
  font("方正小标宋简体", "FZXiaoBiaoSong-B05S,小标宋,宋体,SimSun", "roman"),
  font("仿宋", "仿宋_GB2312,FangSong,STFangsong", "modern"),
  font("楷体", "楷体_GB2312,KaiTi,STKaiti", "modern"),
  font("黑体", "SimHei,STHeiti", "modern"),
  font("宋体", "SimSun,STSong", "auto"),
  "</w:fonts>",
].join("");
