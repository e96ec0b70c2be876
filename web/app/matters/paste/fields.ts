/** What a pasted row can say: the fields of the act that opens a matter, as the norm has them, and when it was. */
import type { Procedure } from "../../api.ts";
import type { Words } from "../../texts/words.ts";

/** `on` is the day of the proposal: it belongs to the act, not to its fields. */
export const DAY = "on";

type NormField = Procedure["acts"][number]["fields"][number];

/** What a figure without a unit counts. */
export type Unit = "wan" | "yuan";

export type PasteField = {
  key: string;
  title: Words;
  type: NormField["type"];
  options: { value: string; title: Words }[];
  isRequired: boolean;
};

/** A person or another record is chosen on a page of its own, not typed into a table. */
const TYPED = new Set<NormField["type"]>(["text", "integer", "money", "one_of", "date", "boolean"]);

const ON: PasteField = {
  key: DAY,
  title: { zh: "提出日期", en: "Proposed on" },
  type: "date",
  options: [],
  isRequired: false,
};

export type Opening = {
  act: string;
  fields: PasteField[] /** Asked for, and no table can give it. */;
  missing: Words[];
};

/** Null where the procedure has no act that opens a matter. */
export function openingOf(procedure: Procedure): Opening | null {
  const act = procedure.acts.find(({ opens }) => opens);
  if (!act) return null;
  const fields = act.fields
    .filter(({ type }) => TYPED.has(type))
    .map(({ key, title, type, options, required }) => ({
      key,
      title,
      type,
      options: options ?? [],
      isRequired: required,
    }));
  const missing = act.fields
    .filter(({ type, required }) => required && !TYPED.has(type))
    .map(({ title }) => title);
  // The day comes before what a table seldom has.
  const usual = fields.findLastIndex(({ isRequired, type }) => isRequired || type === "money") + 1;
  return { act: act.type, fields: fields.toSpliced(usual, 0, ON), missing };
}
