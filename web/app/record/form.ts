/** What every part of the form works on. */
import type { Procedure } from "../api.ts";
import type { Words } from "../language.ts";
import type { Draft, Item } from "./draft.ts";
import type { Seat } from "./seats.ts";

export type Option = { value: string; label: string };

export type FormState = {
  draft: Draft;
  /** As it is typed, letter by letter. */
  change: (part: Partial<Draft>) => void;
  changeItem: (at: number, next: Item) => void;
  /** A thing entered at once, such as a line: one step of undo. */
  enter: (part: Partial<Draft>) => void;
  enterItem: (at: number, next: Item) => void;
  undo: () => void;
  /** Brings the keyboard to a place of the form. */
  focus: (place: string) => void;
  /** Who had a seat on the day of the meeting. */
  seats: Seat[];
  chair: string | null;
  problemAt: (place: string) => string | undefined;
  /** The values that the procedure knows for a field. */
  optionsOf: (kind: string, field: string) => Option[];
};

/** The part of an item's components that is the same. */
export type ItemState = FormState & { item: Item; at: number; set: (part: Partial<Item>) => void };

export const optionsIn =
  (procedure: Procedure, w: (words: Words) => string) =>
  (kind: string, field: string): Option[] => {
    const act = procedure.acts.find((known) => known.type.endsWith(`.${kind}`));
    const options = act?.fields.find(({ key }) => key === field)?.options ?? [];
    return options.map(({ value, title }) => ({ value, label: w(title) }));
  };
