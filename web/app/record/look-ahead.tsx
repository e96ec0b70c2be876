import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { type Admitted, answer, api, type Procedure } from "../api.ts";
import { useWords } from "../language.ts";
import { BasisWords } from "../parts/basis.tsx";
import { RECORD } from "../texts/record.ts";
import { Sheet, State, Tag } from "../ui/index.ts";
import { standing } from "../verdicts.ts";
import type { Planned } from "./acts.ts";
import { requestOf } from "./sending.ts";
import "./look-ahead.css";

const PAUSE_MS = 600;

/** What the rules would say of what is typed so far; null: too little is typed to ask. Never in the way of anything. */
export function useLookAhead(planned: Planned[] | null, body: string) {
  const asked = planned === null ? null : JSON.stringify(requestOf(planned, body));
  const [settled, setSettled] = useState<string | null>(null);
  useEffect(() => {
    const pause = setTimeout(() => setSettled(asked), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [asked]);
  return useQuery({
    queryKey: ["record", "ahead", settled],
    enabled: settled !== null && settled === asked,
    retry: false,
    gcTime: 60_000,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }): Promise<Admitted> =>
      answer(api.POST("/api/v1/matters/preview", { body: JSON.parse(settled ?? ""), signal })),
  });
}

type Props = { ahead: ReturnType<typeof useLookAhead>; isAsked: boolean; procedure: Procedure };

/** Beside the form on a desk, a bar below it on a phone. */
export function LookAhead({ ahead, isAsked, procedure }: Props) {
  const { t, w } = useWords(RECORD);
  const found = isAsked ? (ahead.data?.findings ?? null) : null;
  const broken = [...new Map((found ?? []).map((one) => [one.constraint, one])).values()];
  const ruleOf = (id: string) => procedure.constraints.find((rule) => rule.id === id);
  return (
    <div className="ahead" aria-live="polite">
      <Sheet title={t("ahead")} padded>
        {!isAsked && <p className="quiet small">{t("aheadOff")}</p>}
        {isAsked && ahead.isError && <p className="quiet small">{t("aheadAway")}</p>}
        {isAsked && !ahead.isError && found === null && <p className="quiet small">{t("aheadBusy")}</p>}
        {found !== null && !ahead.isError && (
          <p className="ahead-sum">
            {broken.length === 0 ? (
              <State tone="good">{t("aheadGood")}</State>
            ) : (
              <State tone="bad">{t("aheadBreaches", { n: broken.length })}</State>
            )}
          </p>
        )}
        {broken.length > 0 && (
          <ul>
            {broken.map(({ constraint, explanation }) => (
              <li key={constraint}>
                <h3>
                  {w(ruleOf(constraint)?.title)}{" "}
                  <Tag tone="bad">{w(standing({ verdict: "violated", vacuous: false }).word)}</Tag>
                </h3>
                <p className="small">{w(explanation)}</p>
                <p className="small quiet">
                  {t("basis")}
                  {(ruleOf(constraint)?.basis ?? []).map((basis) => (
                    <BasisWords key={`${basis.document} ${basis.says}`} basis={basis} />
                  ))}
                </p>
              </li>
            ))}
          </ul>
        )}
        {broken.length > 0 && <p className="quiet small">{t("breachNote")}</p>}
      </Sheet>
    </div>
  );
}
