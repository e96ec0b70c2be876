import { useQuery } from "@tanstack/react-query";
import { answer, api, type Procedure } from "../../api.ts";
import { useWords } from "../../language.ts";
import { useServerIsAway } from "../../offline/hooks.ts";
import { QUERIES } from "../../queries.ts";
import { PAPER } from "../../texts/paper.ts";
import { State } from "../../ui/index.ts";
import type { ActInput } from "./recorded-acts.ts";

type AheadProps = { matter: string; procedure: string; count: number; acts: ActInput[] | null };

/** What would be shown if it were recorded now: in its order, all of it together. */
export function Ahead({ matter, procedure, count, acts }: AheadProps) {
  const { t, w } = useWords(PAPER);
  const isAway = useServerIsAway();
  const procedures = useQuery(QUERIES.procedures());
  const asked = JSON.stringify(acts);
  const ahead = useQuery({
    queryKey: ["matter", matter, "paper-ahead", count, asked],
    enabled: acts !== null && !isAway,
    retry: false,
    queryFn: ({ signal }) => {
      const claimedAt = new Date().toISOString();
      const body = { acts: (acts ?? []).map((act) => ({ ...act, claimedAt })) };
      const params = { path: { id: matter } };
      return answer(api.POST("/api/v1/matters/{id}/acts/together/preview", { params, body, signal }));
    },
  });
  if (acts === null) return null;
  const rules: Procedure["constraints"] =
    procedures.data?.items.find(({ id }) => id === procedure)?.constraints ?? [];
  const broken = [...new Map((ahead.data?.findings ?? []).map((one) => [one.constraint, one])).values()];
  return (
    <div className="paper-ahead" aria-live="polite">
      <h3>{t("will")}</h3>
      {isAway || ahead.isError ? (
        <p className="quiet small">{isAway ? t("willAway") : ahead.error?.message}</p>
      ) : !ahead.data ? (
        <p className="quiet small">{t("willBusy")}</p>
      ) : broken.length === 0 ? (
        <State tone="good">{t("willNothing")}</State>
      ) : (
        <ul>
          {broken.map(({ constraint, explanation }) => (
            <li key={constraint}>
              <State tone="bad">{w(rules.find(({ id }) => id === constraint)?.title)}</State>
              <p className="small">{w(explanation)}</p>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
