import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { answer, api, type DivisionPlanInput, type DivisionPreview } from "../api.ts";
import { useWords } from "../language.ts";
import { DIVISION } from "../texts/division.ts";
import { Failed, Row, Rows, Section, Sheet, State, StateMark, Tag } from "../ui/index.ts";

const PAUSE_MS = 500;

/** What the rules say of the plan as it stands; null: too little is there to ask. */
export function useDraftAhead(body: string, plan: DivisionPlanInput | null) {
  const asked = plan === null ? null : JSON.stringify(plan);
  const [settled, setSettled] = useState<string | null>(null);
  useEffect(() => {
    const pause = setTimeout(() => setSettled(asked), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [asked]);
  return useQuery({
    queryKey: ["division", body, "ahead", settled],
    enabled: settled !== null && settled === asked,
    retry: false,
    gcTime: 60_000,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }): Promise<DivisionPreview> =>
      answer(
        api.POST("/api/v1/bodies/{id}/divisions/preview", {
          params: { path: { id: body } },
          body: JSON.parse(settled ?? ""),
          signal,
        }),
      ),
  });
}

/** Each rule once, however many lines break it. */
export function rulesIn<F extends { constraint: string }>(findings: readonly F[]): F[] {
  return [...new Map(findings.map((finding) => [finding.constraint, finding])).values()];
}

type Props = { ahead: ReturnType<typeof useDraftAhead> };

/** Never in the way of recording: what happened is recorded also where it breaks a rule. */
export function DraftAhead({ ahead }: Props) {
  const { t, w } = useWords(DIVISION);
  const now = rulesIn(ahead.data?.findings ?? []);
  const later = rulesIn(ahead.data?.ifFiled ?? []);
  return (
    <Section title={t("lookAhead")} note={t("lookNote")}>
      <Sheet>
        <div className="plan-ahead" aria-live="polite">
          {ahead.error && <Failed error={ahead.error} />}
          {!ahead.data && !ahead.error && <p className="quiet">{t("asking")}</p>}
          {ahead.data && now.length + later.length === 0 && <State tone="good">{t("inOrder")}</State>}
          {now.length + later.length > 0 && (
            <Rows leadWidth="20px">
              {now.map(({ constraint, explanation }) => (
                <Row
                  key={constraint}
                  lead={<StateMark tone="bad" />}
                  name={
                    <>
                      {w(ahead.data?.titles[constraint])} <Tag tone="bad">{t("breach")}</Tag>
                    </>
                  }
                  more={w(explanation)}
                />
              ))}
              {later.map(({ constraint, title, explanation }) => (
                <Row
                  key={constraint}
                  lead={<StateMark tone="due" />}
                  name={
                    <>
                      {w(title)} <Tag tone="due">{t("ifFiled")}</Tag>
                    </>
                  }
                  more={w(explanation)}
                />
              ))}
            </Rows>
          )}
        </div>
      </Sheet>
    </Section>
  );
}
