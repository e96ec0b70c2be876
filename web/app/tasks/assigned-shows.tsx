import { useQueries, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { answer, api, type Matter, type NextActs, type Session, TASK_PROCEDURE } from "../api.ts";
import { WillRecord } from "../forms/will-record.tsx";
import { useWords } from "../language.ts";
import { QUERIES } from "../queries.ts";
import { dayOf, instantOf } from "../record/times.ts";
import { TASKS } from "../texts/tasks.ts";
import { State } from "../ui/index.ts";
import { lacksOf, type Line, requestOf } from "./lines.ts";
import "../matter/will-find.css";

const PAUSE_MS = 500;
/** Rules say the same of one task as of the next: so many are asked about. */
const ASKED_MOST = 5;

type Props = { matter: Matter; session: Session; persons: NextActs["persons"]; lines: Line[] };

/** Before tasks are assigned: what the rules would say, and exactly what will be recorded. */
export function AssignedShows({ matter, session, persons, lines }: Props) {
  const { t, day, language } = useWords(TASKS);
  const nameOf = (person: string) => persons.find((one) => one.person === person)?.name ?? "—";
  const [office] = session.offices;
  const inWords = (zh: string, en?: string | null) => (language === "en" && en) || zh;
  const rows = [
    { name: t("act"), value: t("assignAct") },
    { name: t("decision"), value: matter.title ?? "—" },
    ...lines.map((line, at) => {
      const due = dayOf(line.due);
      const parts = [
        line.title.trim() || "—",
        line.owner === "" ? "" : nameOf(line.owner),
        line.department.trim(),
        due === null ? "" : `${t("due")} ${day(instantOf(due, "12:00"))}`,
      ];
      return { name: t("taskOf", { n: at + 1 }), value: parts.filter(Boolean).join(" · ") };
    }),
    {
      name: t("by"),
      value: `${session.name}${office ? ` · ${inWords(office.bodyName, office.bodyNameEn)} ${inWords(office.title, office.titleEn)}` : ""}`,
    },
  ];
  return (
    <>
      <Ahead matter={matter} lines={lines.filter((line) => lacksOf(line).length === 0)} />
      <WillRecord rows={rows} seenBy={t("seenBy")} lasting={t("lasting")} />
    </>
  );
}

function Ahead({ matter, lines }: { matter: Matter; lines: Line[] }) {
  const { t, w } = useWords(TASKS);
  const procedures = useQuery(QUERIES.procedures());
  const asked = JSON.stringify(lines.slice(0, ASKED_MOST));
  const [settled, setSettled] = useState(asked);
  useEffect(() => {
    const pause = setTimeout(() => setSettled(asked), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [asked]);
  const settledLines = JSON.parse(settled) as Line[];
  const previews = useQueries({
    queries: settledLines.map((line) => ({
      queryKey: ["matter", matter.id, "task-ahead", line],
      retry: false,
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        answer(
          api.POST("/api/v1/matters/preview", {
            body: requestOf(line, { body: matter.body, decision: matter.id }, new Date().toISOString()),
            signal,
          }),
        ),
    })),
  });
  const rules = procedures.data?.items.find(({ id }) => id === TASK_PROCEDURE)?.constraints ?? [];
  const titleOf = (id: string) => w(rules.find((rule) => rule.id === id)?.title);
  const broken = new Map(
    previews.flatMap(({ data }) => data?.findings ?? []).map((found) => [found.constraint, found]),
  );
  const owed = new Set(
    previews
      .flatMap(({ data }) => data?.verdicts ?? [])
      .filter(({ verdict, vacuous }) => verdict === "possibly-violated" && !vacuous)
      .map(({ constraint }) => constraint),
  );
  if (broken.size + owed.size === 0) return <div aria-live="polite" />;
  return (
    <div aria-live="polite">
      <dl className="will-find">
        <dt>{t("willShow")}</dt>
        {[...broken].map(([id, { explanation }]) => (
          <dd key={id}>
            <State tone="bad">{t("violates")}</State> {titleOf(id)}
            <span className="quiet small">{w(explanation)}</span>
          </dd>
        ))}
        {[...owed]
          .filter((id) => !broken.has(id))
          .map((id) => (
            <dd key={id}>
              <State tone="due">{t("owes")}</State> {titleOf(id)}
            </dd>
          ))}
      </dl>
    </div>
  );
}
