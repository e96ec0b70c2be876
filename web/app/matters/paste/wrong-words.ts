import { useWords } from "../../language.ts";
import { PASTE } from "../../texts/paste.ts";
import { optionOf, type Wrong } from "./cell.ts";
import type { PasteField } from "./fields.ts";

/** What is wrong with a cell and what to write instead. */
export function useWrongWords() {
  const { t, w, listed } = useWords(PASTE);
  return (wrong: Wrong, { options }: PasteField, typed: string) => {
    const meant = wrong === "unclearOption" ? optionOf(typed, options) : options.map(({ value }) => value);
    const names = options.filter(({ value }) => meant.includes(value)).map(({ title }) => w(title));
    return t(wrong, { options: listed(names) });
  };
}
