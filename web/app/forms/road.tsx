import type { ReactNode } from "react";
import { useWords, type Words } from "../language.ts";
import { FORMS } from "../texts/forms.ts";
import { StateMark } from "../ui/index.ts";
import "./road.css";

/**
 * done: in ink · here: where it stands · skipped: passed without a record · ahead: not reached. Of a road of days: late, a day
 * whose limits have passed, and due, one whose limits are to come.
 */
export type Stretch = "done" | "here" | "skipped" | "ahead" | "late" | "due";

/** Something owed at a stage, and by when. */
export type RoadClock = {
  key: string;
  title: Words;
  dueAt: string;
  isLate: boolean;
  /** Puts the words into a link to what is owed. */
  link?: (words: ReactNode) => ReactNode;
};

export type RoadStage = {
  id: string;
  title: Words;
  stretch: Stretch;
  reachedAt: string | null;
  /** The most pressing first. */
  clocks: RoadClock[];
};

/** A stage shows what presses most; the rest is counted. */
const CLOCKS_SHOWN = 2;

type Props = {
  stages: RoadStage[];
  /** The road in a sentence, for those who cannot see it, where the stages do not make one. */
  label?: string;
  /** Its stages are days, so that the clocks need not say theirs. */
  isOfDays?: boolean;
};

/** The road: stages from left to right with their clocks; done in ink, due in outline, late in cinnabar and in words. */
export function Road({ stages, label, isOfDays = false }: Props) {
  const { t, w, shortDay, language } = useWords(FORMS);
  const says = useRoadWords(stages);
  return (
    <figure className="road-figure">
      <figcaption className="aside-words">{label ?? says}</figcaption>
      <ol className="road">
        {stages.map(({ id, title, stretch, reachedAt, clocks }) => {
          const isLate = clocks.some((clock) => clock.isLate);
          const isHere = stretch === "here";
          return (
            <li
              key={id}
              className={[stretch, isLate ? "late" : clocks.length > 0 ? "due" : ""].join(" ").trim()}
              aria-current={isHere ? "step" : undefined}
            >
              <StageMark stretch={stretch} isLate={isLate} />
              <span className="stage">
                {w(title)}
                <span className="aside-words">
                  {language === "zh" ? "，" : ", "}
                  {t(STRETCH_WORDS[stretch])}
                </span>
              </span>
              <span className="at">
                {reachedAt ? shortDay(reachedAt) : stretch === "skipped" ? t("roadSkipped") : ""}
              </span>
              {clocks.length > 0 && (
                <span className="clocks">
                  {clocks.slice(0, CLOCKS_SHOWN).map((clock) => (
                    <Clock key={clock.key} clock={clock} isDated={!isOfDays} />
                  ))}
                  {clocks.length > CLOCKS_SHOWN && (
                    <span className="more">{t("moreClocks", { n: clocks.length - CLOCKS_SHOWN })}</span>
                  )}
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </figure>
  );
}

const STRETCH_WORDS = {
  done: "roadDone",
  here: "roadHere",
  skipped: "roadSkipped",
  ahead: "roadAhead",
  late: "roadLate",
  due: "roadDue",
} as const;

/** The road in a sentence: where it stands, what is late, what is due. */
function useRoadWords(stages: RoadStage[]): string {
  const { t, w, day, language } = useWords(FORMS);
  const here = stages.find((stage) => stage.stretch === "here");
  const clocks = stages.flatMap((stage) => stage.clocks);
  const inWords = clocks.map(({ title, dueAt, isLate }) =>
    t(isLate ? "lateInWords" : "dueInWords", { title: w(title), day: day(dueAt) }),
  );
  const stands = here ? t("standsAt", { stage: w(here.title) }) : t("standsAtEnd");
  return [stands, ...inWords].join(language === "zh" ? "；" : "; ");
}

function Clock({ clock: { title, dueAt, isLate, link }, isDated }: { clock: RoadClock; isDated: boolean }) {
  const { t, w, shortDay } = useWords(FORMS);
  const words = (
    <>
      {isDated && <b>{t(isLate ? "lateSince" : "dueUntil", { day: shortDay(dueAt) })}</b>}
      <span>{w(title)}</span>
    </>
  );
  return (
    <span className={isLate ? "clock late" : "clock"}>
      <StateMark tone={isLate ? "bad" : "due"} size={10} />
      {link ? link(words) : <span>{words}</span>}
    </span>
  );
}

/** Forms differ, not only colours: a full dot, a ring with a point, a dashed ring, an empty one, a thick one; late, a bar and a point. */
function StageMark({ stretch, isLate }: { stretch: Stretch; isLate: boolean }) {
  const color = isLate ? "var(--cinnabar)" : stretch === "due" ? "var(--amber)" : "var(--ink)";
  const isRing = stretch === "here" || stretch === "late" || stretch === "due";
  return (
    <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" className="stage-mark">
      {stretch === "done" && <circle cx="9" cy="9" r="6" fill="var(--ink)" />}
      {isRing && <circle cx="9" cy="9" r="7" fill="var(--sheet)" stroke={color} strokeWidth="2.4" />}
      {stretch === "here" && !isLate && <circle cx="9" cy="9" r="2.4" fill="var(--ink)" />}
      {stretch === "skipped" && (
        <circle cx="9" cy="9" r="6" fill="var(--sheet)" stroke="var(--ink3)" strokeDasharray="2.4 2" />
      )}
      {stretch === "ahead" && (
        <circle cx="9" cy="9" r="6" fill="var(--sheet)" stroke="var(--faint)" strokeWidth="1.4" />
      )}
      {isLate && <path d="M9 5.2v4.4M9 11.4v1.6" stroke={color} strokeWidth="1.8" />}
    </svg>
  );
}
