/** What is entered so far as the speaking line draws it. */
import type { CourseAct } from "../forms/acts-of.ts";
import { itemName } from "./acts.ts";
import type { ItemState } from "./form.ts";
import { nameOf } from "./item-part.tsx";
import { dayOf, instantOf, timeOf } from "./times.ts";

const FIELDS = { "position-stated": "position", voted: "choice" } as const;

export function lineActs(
  state: ItemState,
  kind: keyof typeof FIELDS,
  persons: string[],
  wordOf: (value: string) => string,
): CourseAct[] {
  const { draft, item, at, chair } = state;
  const claimedAt = instantOf(dayOf(draft.day) ?? "2000-01-01", timeOf(draft.time) ?? "09:00");
  return persons.map((person, number) => {
    const value = kind === "voted" ? (item.choices[person] ?? "") : (item.positions[person]?.position ?? "");
    const as = person === chair ? "chair" : "member";
    const words = wordOf(value);
    return {
      id: `${kind} ${person}`,
      number,
      type: `decision.${kind}`,
      title: { zh: "", en: "" },
      of: { person, name: nameOf(state, person) },
      as,
      asTitle: null,
      item: itemName(item, at),
      fields: [{ key: FIELDS[kind], title: { zh: "", en: "" }, text: { zh: words, en: words } }],
      claimedAt,
    };
  });
}
