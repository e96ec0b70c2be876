import { useWords } from "../language.ts";
import { FORMS } from "../texts/forms.ts";
import { Tag } from "../ui/index.ts";
import "./person-chip.css";

type Props = {
  name: string;
  office?: string | null;
  body?: string | null;
  /** The holder of the body's principal office: 一把手. */
  principal?: boolean;
  /** In an office that is held for another: 代理、主持工作. */
  acting?: boolean;
};

/** A person, never without the office and the body where these are known: many people share a name. */
export function PersonChip({ name, office, body, principal = false, acting = false }: Props) {
  const { t } = useWords(FORMS);
  return (
    <span className="person-chip">
      <b>{name}</b>
      {principal && <Tag>{t("principal")}</Tag>}
      {acting && <Tag>{t("acting")}</Tag>}
      {(office || body) && <span className="quiet">{[body, office].filter(Boolean).join(" ")}</span>}
    </span>
  );
}
