/** What a file is, by its own bytes; and a name that can do no harm. */
import { describe, expect, test } from "vitest";
import { documentOf, docxOf } from "../documents/index.ts";
import { someFacts } from "../documents/documents.fixture.ts";
import { nameOf, savedAs, typeOf } from "./types.ts";

/** The beginning of an archive whose first entries have these names. */
const archive = (...names: string[]) =>
  Buffer.concat(
    names.map((name) => {
      const header = Buffer.alloc(30);
      header.set([0x50, 0x4b, 0x03, 0x04]);
      header.writeUInt16LE(name.length, 26);
      return Buffer.concat([header, Buffer.from(name), Buffer.from("bytes")]);
    }),
  );

describe("the type of a file", () => {
  test.each([
    ["application/pdf", Buffer.from("%PDF-1.7\n")],
    ["application/pdf", Buffer.from(`${"\0".repeat(100)}%PDF-1.4`)],
    ["image/png", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ["image/jpeg", Buffer.from([0xff, 0xd8, 0xff, 0xe1])],
    ["image/tiff", Buffer.from("II*\0....")],
    ["image/tiff", Buffer.from("MM\0*....")],
    ["application/ofd", archive("OFD.xml", "Doc_0/Document.xml")],
    [
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      archive("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml"),
    ],
    ["application/zip", archive("photos/1.jpg")],
  ])("%s", (type, head) => {
    expect(typeOf(head)).toBe(type);
  });

  test("of a paper that this system makes is docx", async () => {
    const docx = await docxOf(documentOf("minutes", someFacts()));
    expect(typeOf(docx)).toBe("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
  });

  test.each([
    ["a page with a script", Buffer.from("<!doctype html><script>alert(1)</script>")],
    ["a drawing that may hold one", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ["a program", Buffer.from("MZ\x90\0")],
    ["a program of another kind", Buffer.from("\x7fELF")],
    ["an old document that may hold macros", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ["plain text", Buffer.from("会议记录")],
    ["nothing", Buffer.alloc(0)],
  ])("of %s is none that is taken", (_, head) => {
    expect(typeOf(head)).toBeNull();
  });
});

describe("a name", () => {
  test.each([
    ["签字页.pdf", "签字页.pdf"],
    ["../../etc/passwd", "passwd"],
    ["C:\\Users\\周录\\扫描件.jpg", "扫描件.jpg"],
    ["..", "file"],
    ["", "file"],
    // A direction mark can make exe.pdf out of fdp.exe.
    ["报告\u202efdp.exe", "报告fdp.exe"],
    ["a\r\nset-cookie: b.pdf", "aset-cookie: b.pdf"],
    ["钱𠮷·㛃.docx", "钱𠮷·㛃.docx"],
  ])("%j becomes %j", (given, name) => {
    expect(nameOf(given)).toBe(name);
  });

  test.each([
    ["a.pdf", "application/pdf", "a.pdf"],
    ["A.PDF", "application/pdf", "A.PDF"],
    ["a.jpeg", "image/jpeg", "a.jpeg"],
    ["a.hta", "application/pdf", "a.hta.pdf"],
    ["a.bat", "application/zip", "a.bat.zip"],
    ["a.docm", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "a.docm.docx"],
    ["a.pdf.", "application/pdf", "a.pdf..pdf"],
    ["file", "image/png", "file.png"],
  ] as const)("%s of what is %s is %s", (name, type, saved) => {
    expect(savedAs(name, type)).toBe(saved);
  });

  test("of three hundred characters keeps its ending", () => {
    const name = nameOf(`${"长".repeat(300)}.pdf`);
    expect([...name]).toHaveLength(200);
    expect(name.endsWith("长.pdf")).toBe(true);
  });
});
