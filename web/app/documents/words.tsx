import type { DocumentText } from "../api.ts";
import { useWords } from "../language.ts";
import { DOCUMENT } from "../texts/document.ts";

/** Words, words in bold, and lines to write on. */
export function DocumentWords({ text }: { text: DocumentText }) {
  const { t } = useWords(DOCUMENT);
  return text.map((part, at) => {
    const key = `${at}`;
    if (typeof part === "string") return part;
    if ("strong" in part) return <b key={key}>{part.strong}</b>;
    return (
      <span key={key} className="blank" style={{ width: `${part.blank}em` }}>
        <span className="aside-words">{t("blank")}</span>
      </span>
    );
  });
}
