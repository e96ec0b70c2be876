/** What a file is, told by its own first bytes: the name and what the sender says about it are not believed. */

/** Papers, scans and pictures, and archives of them. What runs by itself or hides macros of an old kind is not taken. */
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const OFD = "application/ofd";
const ZIP = "application/zip";

export const BLOB_TYPES = [
  "application/pdf",
  "image/png",
  "image/jpeg",
  "image/tiff",
  WORD,
  SHEET,
  OFD,
  ZIP,
] as const;
export type BlobType = (typeof BLOB_TYPES)[number];

/** Pictures that every browser draws itself, and in which nothing runs. */
export const SHOWN_INLINE: readonly string[] = ["image/png", "image/jpeg"];

const startsWith = (head: Buffer, ...bytes: number[]) => bytes.every((byte, at) => head[at] === byte);

/** @param head the file's first bytes, some thousand of them. Null for what is not taken. */
export function typeOf(head: Buffer): BlobType | null {
  if (head.subarray(0, 1_024).includes("%PDF-")) return "application/pdf";
  if (startsWith(head, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return "image/png";
  if (startsWith(head, 0xff, 0xd8, 0xff)) return "image/jpeg";
  if (startsWith(head, 0x49, 0x49, 0x2a, 0x00) || startsWith(head, 0x4d, 0x4d, 0x00, 0x2a))
    return "image/tiff";
  if (startsWith(head, 0x50, 0x4b, 0x03, 0x04)) return zipTypeOf(head);
  return null;
}

const LOCAL_HEADER = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
const NAME_LENGTH_AT = 26;
const NAME_AT = 30;

/** By the names of its first entries; an archive whose names tell nothing is an archive. */
function zipTypeOf(head: Buffer): BlobType {
  for (let at = 0; at >= 0; at = head.indexOf(LOCAL_HEADER, at + 1)) {
    if (at + NAME_AT > head.length) break;
    const length = head.readUInt16LE(at + NAME_LENGTH_AT);
    const name = head.subarray(at + NAME_AT, at + NAME_AT + length).toString("latin1");
    if (name.startsWith("word/")) return WORD;
    if (name.startsWith("xl/")) return SHEET;
    if (name === "OFD.xml") return OFD;
  }
  return ZIP;
}

const LONGEST_NAME = 200;

/** A name as it may be shown and saved: no folders, no control or direction characters, not endless. */
export function nameOf(given: string): string {
  const last = given.split(/[\\/]/).at(-1) ?? "";
  const clean = last
    .replace(/[\p{Cc}\p{Cf}]/gu, "")
    .trim()
    .replace(/^\.+/, "");
  if ([...clean].length <= LONGEST_NAME) return clean === "" ? "file" : clean;
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(clean)?.[0] ?? "";
  return [...clean].slice(0, LONGEST_NAME - ending.length).join("") + ending;
}

const ENDINGS: Record<BlobType, [string, ...string[]]> = {
  "application/pdf": ["pdf"],
  "image/png": ["png"],
  "image/jpeg": ["jpg", "jpeg"],
  "image/tiff": ["tif", "tiff"],
  [WORD]: ["docx"],
  [SHEET]: ["xlsx"],
  [OFD]: ["ofd"],
  [ZIP]: ["zip"],
};

/**
 * A name whose ending is that of what the file is. What is a PDF by its bytes may be a script as well: under the ending of
 * a script a double click would run it, under its own it is read.
 */
export function savedAs(name: string, type: BlobType): string {
  const endings = ENDINGS[type];
  const ending = /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  return endings.includes(ending) ? name : `${name}.${endings[0]}`;
}
