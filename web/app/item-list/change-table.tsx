import type { ItemList, ItemListChange } from "../api.ts";
import { useWords } from "../language.ts";
import { ITEM_LIST } from "../texts/item-list.ts";
import { type Column, DataTable, Tag, type Tone } from "../ui/index.ts";
import { NEEDS, useEntryWords } from "./words.ts";

const TONES: Record<ItemListChange["kind"], Tone> = { added: "good", removed: "due", changed: "plain" };

type Props = { label: string; fields: ItemList["fields"]; changes: ItemListChange[]; empty: string };

/** What differs between two versions, entry by entry and field by field. */
export function ChangeTable({ label, fields, changes, empty }: Props) {
  const { t } = useWords(ITEM_LIST);
  const { saidOf, titleOf } = useEntryWords(fields);
  const nameOf = (key: string) => {
    const need = NEEDS.find((known) => known === key);
    return need ? t(need) : titleOf(key);
  };
  const said = (entry: ItemListChange["entry"], key: string) =>
    saidOf(entry, key) ?? (NEEDS.some((need) => need === key) ? t("no") : t("nothing"));
  const columns: Column<ItemListChange>[] = [
    { key: "number", title: t("number"), look: "tight", cell: (change) => change.number, bare: true },
    {
      key: "kind",
      title: t("change"),
      look: "tight",
      cell: ({ kind }) => <Tag tone={TONES[kind]}>{t(kind)}</Tag>,
      sort: (a, b) => a.kind.localeCompare(b.kind),
      bare: true,
    },
    {
      key: "words",
      title: t("words"),
      look: "lead",
      cell: ({ kind, entry, before, fields: differs }) => (
        <>
          {entry.words}
          {kind === "changed" &&
            before &&
            differs.map((key) => (
              <span className="quiet small change-line" key={key}>
                {t("fromTo", { field: nameOf(key), before: said(before, key), after: said(entry, key) })}
              </span>
            ))}
        </>
      ),
    },
  ];
  return (
    <DataTable
      label={label}
      columns={columns}
      rows={changes}
      rowKey={({ kind, number }) => `${kind} ${number}`}
      empty={empty}
    />
  );
}
