import { useQuery } from "@tanstack/react-query";
import type { Matter } from "../api.ts";
import { useWords } from "../language.ts";
import { QUERIES } from "../queries.ts";
import { MATTER } from "../texts/matter.ts";
import { Section, Sheet } from "../ui/index.ts";
import "./road.css";

type Stretch = "done" | "here" | "skipped" | "ahead";

/** The road: the stages of the procedure from left to right, what is done in ink, what is not reached in outline. */
export function Road({ matter }: { matter: Matter }) {
  const { t, w, shortDay } = useWords(MATTER);
  const procedures = useQuery(QUERIES.procedures());
  const stages = matter.procedureDetail?.stages ?? [];
  if (stages.length === 0) return null;
  const here = stages.findIndex((stage) => stage.id === matter.stage);
  const known = procedures.data?.items.find((p) => p.id === matter.procedure)?.acts ?? [];
  const stageOf = new Map(known.map((act) => [act.type, act.stage]));
  const reachedAt = (stage: string) =>
    matter.acts.find((act) => stageOf.get(act.type) === stage)?.claimedAt ?? null;
  return (
    <Section title={t("road")}>
      <Sheet>
        <ol className="road">
          {stages.map((stage, at) => {
            const reached = reachedAt(stage.id);
            const isSkipped = at < here && procedures.data !== undefined && reached === null;
            const stretch: Stretch =
              at > here ? "ahead" : at === here && !matter.closed ? "here" : isSkipped ? "skipped" : "done";
            return (
              <li key={stage.id} className={stretch} aria-current={at === here ? "step" : undefined}>
                <StageMark stretch={stretch} />
                <span>
                  {w(stage.title)}
                  <span className="aside-words">{t(STRETCH_WORDS[stretch])}</span>
                </span>
                <span className="at">{reached ? shortDay(reached) : isSkipped ? t("roadSkipped") : ""}</span>
              </li>
            );
          })}
        </ol>
      </Sheet>
    </Section>
  );
}

const STRETCH_WORDS = {
  done: "roadDone",
  here: "roadHere",
  skipped: "roadSkipped",
  ahead: "roadAhead",
} as const;

function StageMark({ stretch }: { stretch: Stretch }) {
  return (
    <svg width="14" height="14" aria-hidden="true">
      {stretch === "done" && <circle cx="7" cy="7" r="5.5" fill="var(--ink)" />}
      {stretch === "here" && (
        <circle cx="7" cy="7" r="5.5" fill="var(--sheet)" stroke="var(--ink)" strokeWidth="2.4" />
      )}
      {stretch === "here" && <circle cx="7" cy="7" r="2" fill="var(--ink)" />}
      {stretch === "skipped" && (
        <circle cx="7" cy="7" r="5.5" fill="var(--sheet)" stroke="var(--ink)" strokeDasharray="2 2" />
      )}
      {stretch === "ahead" && (
        <circle cx="7" cy="7" r="5.5" fill="var(--sheet)" stroke="var(--faint)" strokeWidth="1.4" />
      )}
    </svg>
  );
}
