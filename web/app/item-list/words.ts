/** What an entry says, in words: options by the norms' own titles, amounts, the steps before the meeting. */
import type { ItemList, ItemListEntry } from "../api.ts";
import { useWords } from "../language.ts";
import { ITEM_LIST } from "../texts/item-list.ts";

export const NEEDS = [
  "needs_research",
  "needs_opinions",
  "needs_expert",
  "needs_risk",
  "needs_legality",
] as const;

export function useEntryWords(fields: ItemList["fields"]) {
  const { t, w, money, listed } = useWords(ITEM_LIST);
  const fieldOf = (key: string) => fields.find((field) => field.key === key);
  /** Null where the entry says nothing of it. */
  const saidOf = (entry: ItemListEntry, key: string): string | null => {
    const value = entry[key];
    if (value === undefined || value === false) return null;
    if (value === true) return t("yes");
    const field = fieldOf(key);
    if (field?.type === "money") return money(Number(value));
    const option = field?.options?.find((known) => known.value === value);
    return option ? w(option.title) : String(value);
  };
  return {
    saidOf,
    titleOf: (key: string) => w(fieldOf(key)?.title),
    /** What is to be done before the meeting. */
    needsOf: (entry: ItemListEntry) =>
      listed(NEEDS.filter((need) => entry[need] === true).map((need) => t(need))),
    meetingOf: (entry: ItemListEntry) =>
      listed(["meeting_kind", "attendance_asked", "vote_asked"].flatMap((key) => saidOf(entry, key) ?? [])),
  };
}
