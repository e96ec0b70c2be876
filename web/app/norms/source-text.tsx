import { useWords } from "../language.ts";
import { NORMS } from "../texts/norms.ts";
import type { Excerpt } from "./source.ts";
import "./source-text.css";

/** Lines as the file has them. The numbers are drawn beside them, so that copying takes the text alone. */
export function SourceText({ excerpt }: { excerpt: Excerpt | null }) {
  const { t } = useWords(NORMS);
  if (!excerpt) return <p className="quiet small">{t("noSource")}</p>;
  const { file, first, lines } = excerpt;
  const shared = Math.min(
    ...lines.filter((line) => line.trim() !== "").map((l) => l.length - l.trimStart().length),
  );
  return (
    <figure className="source">
      <figcaption className="mono">
        {file}:{first}
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long line is scrolled to by keyboard */}
      <pre tabIndex={0}>
        {lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number
          <span key={at} data-line={first + at}>
            {line.slice(shared)}
            {"\n"}
          </span>
        ))}
      </pre>
    </figure>
  );
}
