import { useQuery } from "@tanstack/react-query";
import { DECISIONS } from "../api.ts";
import { useWords } from "../language.ts";
import { QUERIES } from "../queries.ts";
import { PROPOSE } from "../texts/propose.ts";
import { Sheet, State } from "../ui/index.ts";
import type { useAhead } from "./questions.ts";

/** What the rules would say of the item as it is typed now. It never stands in the way. */
export function Ahead({ ahead }: { ahead: ReturnType<typeof useAhead> }) {
  const { t, w } = useWords(PROPOSE);
  const procedures = useQuery(QUERIES.procedures());
  const rules = procedures.data?.items.find(({ id }) => id === DECISIONS)?.constraints ?? [];
  const broken = [...new Map((ahead.data?.findings ?? []).map((one) => [one.constraint, one])).values()];
  return (
    <div aria-live="polite">
      <Sheet title={t("ahead")} padded>
        {!ahead.isWhole && <p className="quiet small">{t("aheadOff")}</p>}
        {ahead.isWhole && ahead.error && <p className="small">{ahead.error.message}</p>}
        {ahead.isWhole && !ahead.error && !ahead.data && <p className="quiet small">{t("aheadBusy")}</p>}
        {ahead.isWhole && !ahead.error && ahead.data && broken.length === 0 && (
          <State tone="good">{t("aheadGood")}</State>
        )}
        {ahead.isWhole &&
          broken.map(({ constraint, explanation }) => (
            <p key={constraint}>
              <State tone="bad">{t("broken")}</State> {w(rules.find(({ id }) => id === constraint)?.title)}
              <span className="quiet small change-line">{w(explanation)}</span>
            </p>
          ))}
      </Sheet>
    </div>
  );
}
