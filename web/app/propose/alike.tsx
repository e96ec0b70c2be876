import { Link } from "@tanstack/react-router";
import { useWords } from "../language.ts";
import { PROPOSE } from "../texts/propose.ts";
import { Tag } from "../ui/index.ts";
import { URLS } from "../urls.ts";
import type { useAlike } from "./questions.ts";

const WHY = { department: "whyDepartment", area: "whyArea", words: "whyWords" } as const;

/** Earlier items that with this one reach the threshold: a question to whoever proposes, no verdict. */
export function Alike({ found }: { found: ReturnType<typeof useAlike>["data"] }) {
  const { t, day, money } = useWords(PROPOSE);
  return (
    <div aria-live="polite">
      {found && found.items.length > 0 && (
        <div className="sheet padded alike">
          <h2>{t("alike")}</h2>
          <p>
            {t("alikeSays", {
              since: day(found.since),
              n: found.items.length,
              threshold: money(found.threshold),
              total: money(found.total),
            })}
          </p>
          <ul>
            {found.items.map(({ id, title, amount, openedOn, why }) => (
              <li key={id}>
                <Link to={URLS.matter} params={{ id }} target="_blank">
                  {title ?? "—"}
                </Link>
                <span className="quiet small">
                  {day(openedOn)} · {money(amount)}
                </span>
                <span className="whys">
                  {why.map((one) => (
                    <Tag key={one}>{t(WHY[one])}</Tag>
                  ))}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
