/** What is wrong with a log or a model: where, what, and what to do about it. */
export type Words = { zh: string; en: string };

/** Rows and lines are numbered from 1 as an editor shows them, bytes from 0 in what was read after unpacking. */
export type Place = {
  /** Where it is not the log itself: a model, an option. */ file?: string;
  row?: number;
  line?: number;
  byte?: number;
  column?: string;
};

export class LogFault extends Error {
  override name = "LogFault";
  readonly place: Place;
  readonly what: Words;
  readonly cure: Words;

  constructor(place: Place, what: Words, cure: Words, cause?: unknown) {
    super(sentence(place, what, cure, "en"), cause === undefined ? {} : { cause });
    this.place = { ...place };
    this.what = what;
    this.cure = cure;
  }

  /** The same fault in a file that is not the log. */
  of(file: string): LogFault {
    return new LogFault({ ...this.place, file }, this.what, this.cure, this);
  }

  in(language: "zh" | "en"): string {
    return sentence(this.place, this.what, this.cure, language);
  }
}

function sentence(place: Place, what: Words, cure: Words, language: "zh" | "en"): string {
  const where = placeIn(place, language);
  if (language === "zh") return `${where === "" ? "" : `${where}：`}${what.zh}；${cure.zh}`;
  return `${where === "" ? "" : `${where}: `}${what.en}; ${cure.en}`;
}

function placeIn({ row, line, byte, column }: Place, language: "zh" | "en"): string {
  const zh = language === "zh";
  return [
    row === undefined ? [] : [zh ? `第 ${row} 行` : `row ${row}`],
    line === undefined ? [] : [zh ? `第 ${line} 行` : `line ${line}`],
    byte === undefined ? [] : [zh ? `第 ${byte} 字节` : `byte ${byte}`],
    column === undefined ? [] : [zh ? `“${column}”列` : column],
  ]
    .flat()
    .join(zh ? "，" : ", ");
}
