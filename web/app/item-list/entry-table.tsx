import type { ItemList, ItemListEntry } from "../api.ts";
import { useWords } from "../language.ts";
import { ITEM_LIST } from "../texts/item-list.ts";
import { type Column, DataTable } from "../ui/index.ts";
import { useEntryWords } from "./words.ts";

type Props = { label: string; fields: ItemList["fields"]; entries: ItemListEntry[] };

/** Entries of one version, in the order in which they were listed. */
export function EntryTable({ label, fields, entries }: Props) {
  const { t } = useWords(ITEM_LIST);
  const { saidOf, needsOf, meetingOf } = useEntryWords(fields);
  const columns: Column<ItemListEntry>[] = [
    { key: "number", title: t("number"), look: "tight", cell: (entry) => entry.number, bare: true },
    {
      key: "words",
      title: t("words"),
      look: "lead",
      cell: (entry) => <span className="entry-words">{entry.words}</span>,
    },
    {
      key: "class",
      title: t("class"),
      cell: (entry) => <span className="entry-class">{saidOf(entry, "class")}</span>,
      sort: (a, b) => a.class.localeCompare(b.class),
      bare: true,
    },
    {
      key: "threshold",
      title: t("threshold"),
      look: "end",
      cell: (entry) => saidOf(entry, "threshold") ?? <span className="quiet">{t("anyAmount")}</span>,
      sort: (a, b) => Number(a.threshold ?? 0) - Number(b.threshold ?? 0),
    },
    { key: "before", title: t("before"), cell: (entry) => needsOf(entry) || "—" },
    { key: "meeting", title: t("meeting"), cell: (entry) => meetingOf(entry) || "—" },
  ];
  return (
    <DataTable label={label} columns={columns} rows={entries} rowKey={(entry) => entry.number} empty="" />
  );
}
