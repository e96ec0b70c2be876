import type { ReactNode } from "react";
import { useWords } from "../language.ts";
import { FORMS } from "../texts/forms.ts";
import "./will-record.css";

type Props = {
  /** What will be recorded, name and value. */
  rows: { name: string; value: ReactNode }[];
  /** Who will be able to read it; and, where that is to be said, who will not. */
  seenBy: ReactNode;
  notSeenBy?: ReactNode;
  /** What cannot be undone, and what can be done instead. */
  lasting: ReactNode;
};

/** Before a lasting or public act: exactly what will be recorded, who will see it, and what cannot be undone. */
export function WillRecord({ rows, seenBy, notSeenBy, lasting }: Props) {
  const { t } = useWords(FORMS);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in.
    <div className="will-record" role="group" aria-label={t("willRecord")}>
      <h3>{t("willRecord")}</h3>
      <dl>
        {rows.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div className="seen">
          <dt>{t("seenBy")}</dt>
          <dd>{seenBy}</dd>
        </div>
        {notSeenBy && (
          <div>
            <dt>{t("notSeenBy")}</dt>
            <dd>{notSeenBy}</dd>
          </div>
        )}
        <div className="lasting">
          <dt>{t("lasting")}</dt>
          <dd>{lasting}</dd>
        </div>
      </dl>
    </div>
  );
}
