/** What a typed cell means for its field: a value to record, or what is wrong with it. Pure. */
import { fenOf } from "../../record/money.ts";
import { dayOf } from "../../record/times.ts";
import type { PasteField, Unit } from "./fields.ts";

export type Value = string | number | boolean;
/** `wrong` is a key of the page's words. */
export type Read = { value?: Value } | { wrong: Wrong };
export type Wrong =
  | "required"
  | "notAmount"
  | "notOption"
  | "unclearOption"
  | "notDay"
  | "future"
  | "notInteger"
  | "notYesNo"
  | "tooLong"
  | "formula";

const TEXT_LENGTH_MOST = 20_000;
/** A formula that was copied as it is written, and what a spreadsheet shows where one failed or a column is too narrow. */
const FORMULA = /^(=|#(REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)|#{3,}$)/i;
/** A spreadsheet's day comes with its midnight, a written one with its weekday. */
const BEHIND_A_DAY =
  /(?<=\d|日)(?:[\sT]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?|\s*[（(]?(?:星期|周)[一二三四五六日天][)）]?)$/;
const INTEGER = /^(\d{1,12}|\d{1,3}(,\d{3}){1,3})$/;
const YES = new Set(["是", "有", "√", "yes", "y", "true", "1"]);
const NO = new Set(["否", "无", "×", "no", "n", "false", "0"]);

export function readCell(
  typed: string,
  field: PasteField,
  { unit, today }: { unit: Unit; today: string },
): Read {
  const words = typed.trim();
  if (words === "") return field.isRequired ? { wrong: "required" } : {};
  if (FORMULA.test(words)) return { wrong: "formula" };
  switch (field.type) {
    case "money": {
      const fen = fenOf(
        unit === "yuan" && /^[\d.,，]+$/.test(words.normalize("NFKC")) ? `${words}元` : words,
      );
      return fen === null ? { wrong: "notAmount" } : { value: fen };
    }
    case "one_of": {
      const options = optionOf(words, field.options);
      if (options.length === 1) return { value: options[0] as string };
      return { wrong: options.length === 0 ? "notOption" : "unclearOption" };
    }
    case "date": {
      const day = dayOf(words.replace(BEHIND_A_DAY, ""));
      if (day === null) return { wrong: "notDay" };
      return day > today ? { wrong: "future" } : { value: day };
    }
    case "integer":
      return INTEGER.test(words.normalize("NFKC"))
        ? { value: Number(words.normalize("NFKC").replaceAll(",", "")) }
        : { wrong: "notInteger" };
    case "boolean": {
      const said = words.normalize("NFKC").toLowerCase();
      return YES.has(said) ? { value: true } : NO.has(said) ? { value: false } : { wrong: "notYesNo" };
    }
    default:
      return words.length > TEXT_LENGTH_MOST ? { wrong: "tooLong" } : { value: words };
  }
}

/** The values that words may stand for: one in full, otherwise all whose name has their characters in this order. */
export function optionOf(words: string, options: PasteField["options"]): string[] {
  const said = plain(words);
  if (said === "") return [];
  const names = options.map(({ value, title }) => ({ value, names: [value, title.zh, title.en].map(plain) }));
  const exact = names.find((option) => option.names.includes(said));
  if (exact) return [exact.value];
  // Less than two characters stand for nothing: they are in every name.
  if ([...said].length < 2) return [];
  return names
    .filter((option) => option.names.some((name) => hasInOrder(name, said)))
    .map(({ value }) => value);
}

const plain = (words: string) =>
  words
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s“”"'、，,/·_-]/g, "");

function hasInOrder(name: string, said: string): boolean {
  let at = 0;
  for (const sign of name) if (sign === said[at]) at += 1;
  return at === said.length;
}
