import { useWords } from "../../language.ts";
import { PASTE } from "../../texts/paste.ts";
import type { PasteField, Unit } from "./fields.ts";
import type { Mapping } from "./headings.ts";
import type { PasteState } from "./store.ts";

type Props = {
  source: NonNullable<PasteState["source"]>;
  fields: PasteField[];
  onSheet: (sheet: number) => void;
  onMapping: (mapping: Mapping) => void;
};

/** How the pasted columns were understood; until somebody types, in another way with one choice. */
export function MappingPart({ source, fields, onSheet, onMapping }: Props) {
  const { t, w } = useWords(PASTE);
  const { sheets, sheet, mapping } = source;
  const head = mapping.hasHead ? (sheets[sheet]?.rows[0] ?? []) : [];
  const nameOf = (at: number) => head[at] || t("columnN", { n: at + 1 });
  const choose = (at: number, key: string) =>
    onMapping({
      ...mapping,
      // A field comes from one column.
      columns: mapping.columns.map((now, column) =>
        column === at ? (key === "" ? null : key) : now === key ? null : now,
      ),
    });
  return (
    <fieldset className="sheet padded paste-mapping">
      <legend>{t("mapping")}</legend>
      <p className="quiet small">{t(mapping.hasHead ? "mappingHead" : "mappingGuess")}</p>
      <div className="choices">
        {sheets.length > 1 && (
          <label>
            {t("sheet")}
            <select value={sheet} onChange={({ target }) => onSheet(Number(target.value))}>
              {sheets.map(({ name }, at) => (
                <option key={name} value={at}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        {mapping.columns.map((key, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
          <label key={at}>
            {t("columnIs", { name: nameOf(at) })}
            <select value={key ?? ""} onChange={({ target }) => choose(at, target.value)}>
              <option value="">{t("unused")}</option>
              {fields.map((field) => (
                <option key={field.key} value={field.key}>
                  {w(field.title)}
                </option>
              ))}
            </select>
          </label>
        ))}
        <label>
          {t("unit")}
          <select
            value={mapping.unit}
            onChange={({ target }) => onMapping({ ...mapping, unit: target.value as Unit })}
          >
            <option value="wan">{t("wan")}</option>
            <option value="yuan">{t("yuan")}</option>
          </select>
        </label>
      </div>
    </fieldset>
  );
}
