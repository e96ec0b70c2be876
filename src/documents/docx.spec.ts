/** The docx as Word reads it: its parts unzipped, its measures, fonts and words looked up in the XML. */
import { describe, expect, test } from "vitest";
import { someFacts } from "./documents.fixture.ts";
import { DOCUMENT_KINDS, documentOf, docxOf } from "./index.ts";
import { unzipped } from "./unzip.fixture.ts";

const wordsOf = (xml: string) =>
  [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(""),
  );

const parts = unzipped(await docxOf(documentOf("record", someFacts())));
const document = parts.get("word/document.xml") ?? "";

describe("the layout of GB/T 9704", () => {
  test("A4 with margins of 37, 35, 28 and 26 mm, 22 lines of 28 characters", () => {
    expect(document).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    const margins = /<w:pgMar ([^/]*)\/>/.exec(document)?.[1] ?? "";
    // A millimetre is 56.7 twentieths of a point.
    for (const [side, mm] of [
      ["top", 37],
      ["bottom", 35],
      ["left", 28],
      ["right", 26],
    ] as const)
      expect(Number(new RegExp(`w:${side}="(\\d+)"`).exec(margins)?.[1])).toBe(
        Math.round((mm / 25.4) * 1_440),
      );
    expect(document).toMatch(/<w:docGrid w:type="lines" w:linePitch="579"\/>/);
    // 28 characters of 16 pt are a little wider than the line: each gives off a part of a point.
    const spacing = Number(/<w:spacing w:val="(-\d+)"\/>/.exec(parts.get("word/styles.xml") ?? "")?.[1]);
    const width = (156 / 25.4) * 1_440;
    expect(28 * (320 + spacing)).toBeLessThanOrEqual(width);
    expect(29 * (320 + spacing)).toBeGreaterThan(width);
  });

  test("小标宋 of 22 pt for the title, 黑体 for headings, 仿宋 of 16 pt for the text", () => {
    expect(document).toMatch(/w:eastAsia="方正小标宋简体"[^>]*\/><w:sz w:val="44"\/>/);
    expect(document).toMatch(/w:eastAsia="黑体"[^>]*\/>(?:<[^>]*>){0,4}<w:sz w:val="32"\/>/);
    expect(parts.get("word/styles.xml")).toMatch(
      /w:eastAsia="仿宋"[^>]*\/>(?:<[^>]*>){0,1}<w:sz w:val="32"\/>/,
    );
  });

  test("each font has another that is taken where it is not installed", () => {
    const fonts = parts.get("word/fontTable.xml") ?? "";
    expect(fonts).toMatch(/w:name="方正小标宋简体"><w:altName w:val="[^"]*宋体/);
    expect(fonts).toMatch(/w:name="仿宋"><w:altName w:val="仿宋_GB2312/);
  });

  test("page numbers as — 1 —, right on odd pages and left on even ones", () => {
    const footers = [...parts].filter(([name]) => /footer\d/.test(name) && !name.endsWith(".rels"));
    expect(footers).toHaveLength(2);
    for (const [, footer] of footers) expect(footer).toMatch(/— <\/w:t>.*PAGE.*> —<\/w:t>/s);
    expect(footers.map(([, footer]) => /<w:jc w:val="(\w+)"/.exec(footer)?.[1]).sort()).toEqual([
      "left",
      "right",
    ]);
    expect(parts.get("word/settings.xml")).toContain("w:evenAndOddHeaders");
  });

  test("measures are whole numbers, as Word asks for", () => {
    for (const [, xml] of parts)
      expect(xml.match(/w:(?:before|after|line|left|right|w)="-?\d+\.\d+"/g)).toBeNull();
  });
});

test("every page carries who looked, in which office, and when, behind the text", () => {
  const headers = [...parts].filter(([name]) => /header\d\.xml$/.test(name));
  expect(headers).toHaveLength(2);
  for (const [, header] of headers) expect(header).toContain("吴监督　纪检监察干部　2026年5月20日16时");
});

test("the words stand as in the model, with lines to write on and rare characters", () => {
  const words = wordsOf(document);
  expect(words).toContain("草稿：会议记录尚未确认");
  expect(words).toContain("青川市财政局会议记录");
  expect(words).toContain("钱𠮷（班子成员）：同意。理由：程序齐备。");
  expect(document).toMatch(/<w:u w:val="single"\/>(?:<[^>]*>)*<w:t[^>]*>　+</);
  expect(document).toContain("<w:tblHeader/>");
});

test("characters that mean something in XML stay what they are", async () => {
  const title = `关于<甲&乙>的"议题"`;
  const xml = unzipped(await docxOf(documentOf("minutes", someFacts(undefined, { title })))).get(
    "word/document.xml",
  );
  expect(xml).toContain("关于&lt;甲&amp;乙&gt;的");
});

test.each(DOCUMENT_KINDS)(
  "%s is made in both languages; the dossier's contents lead to its parts",
  async (kind) => {
    for (const language of ["zh", "en"] as const) {
      const xml =
        unzipped(await docxOf(documentOf(kind, someFacts(undefined, { language })))).get(
          "word/document.xml",
        ) ?? "";
      expect(wordsOf(xml).length).toBeGreaterThan(10);
      const anchors = [...xml.matchAll(/<w:hyperlink [^>]*w:anchor="(\w+)"/g)].map(([, anchor]) => anchor);
      const bookmarks = new Set(
        [...xml.matchAll(/<w:bookmarkStart [^>]*w:name="(\w+)"/g)].map(([, name]) => name),
      );
      expect(anchors.filter((anchor) => !bookmarks.has(anchor))).toEqual([]);
      expect(anchors).toHaveLength(kind === "dossier" ? 10 : 0);
    }
  },
);
