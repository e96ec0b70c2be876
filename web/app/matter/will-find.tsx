import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { answer, api, type Matter, type Recordable } from "../api.ts";
import { useWords } from "../language.ts";
import { QUERIES } from "../queries.ts";
import { NEXT_ACTS } from "../texts/next-acts.ts";
import { State } from "../ui/index.ts";
import { claimedAtOf, dataOf, lacksOf, type Typed } from "./act-typed.ts";
import "./will-find.css";

const PAUSE_MS = 500;

type Props = { matter: Matter; act: Recordable; typed: Typed; today: string };

/** What the rules would say of the act as it is typed now; nothing while it lacks something. It never stands in the way. */
export function WillFind({ matter, act, typed, today }: Props) {
  const { t, w } = useWords(NEXT_ACTS);
  const procedures = useQuery(QUERIES.procedures());
  const asked = JSON.stringify({
    type: act.type,
    data: dataOf(act, typed),
    day: typed.day,
    time: typed.time,
  });
  const [settled, setSettled] = useState(asked);
  useEffect(() => {
    const pause = setTimeout(() => setSettled(asked), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [asked]);
  const preview = useQuery({
    queryKey: ["matter", matter.id, "preview", matter.count, settled],
    enabled: settled === asked && lacksOf(act, typed, today).length === 0,
    retry: false,
    queryFn: () =>
      answer(
        api.POST("/api/v1/matters/{id}/acts/preview", {
          params: { path: { id: matter.id } },
          body: {
            type: act.type,
            claimedAt: claimedAtOf(typed, new Date(), today),
            data: dataOf(act, typed),
          },
        }),
      ),
  });
  const rules = procedures.data?.items.find(({ id }) => id === matter.procedure)?.constraints ?? [];
  const titleOf = (id: string) =>
    matter.verdicts.find(({ constraint }) => constraint === id)?.title ??
    rules.find((rule) => rule.id === id)?.title;
  const broken = [
    ...new Map((preview.data?.findings ?? []).map((found) => [found.constraint, found])).values(),
  ];
  const changed = (preview.data?.verdicts ?? []).filter(({ vacuous }) => !vacuous);
  const owed = changed.filter(({ verdict }) => verdict === "possibly-violated");
  const kept = changed.filter(({ verdict }) => verdict === "satisfied");
  if (broken.length + owed.length + kept.length === 0) return <div aria-live="polite" />;
  return (
    <div aria-live="polite">
      <dl className="will-find">
        <dt>{t("willShow")}</dt>
        {broken.map(({ constraint, explanation }) => (
          <dd key={constraint}>
            <State tone="bad">{t("violates")}</State> {w(titleOf(constraint))}
            <span className="quiet small">{w(explanation)}</span>
          </dd>
        ))}
        {owed.map(({ constraint }) => (
          <dd key={constraint}>
            <State tone="due">{t("owes")}</State> {w(titleOf(constraint))}
          </dd>
        ))}
        {kept.map(({ constraint }) => (
          <dd key={constraint}>
            <State tone="good">{t("satisfies")}</State> {w(titleOf(constraint))}
          </dd>
        ))}
      </dl>
    </div>
  );
}
