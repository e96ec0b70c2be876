import type { Matter } from "../api.ts";
import { useWords } from "../language.ts";
import { DEADLINES } from "../texts/deadlines.ts";
import { Row, Rows, Section, Sheet, State, type Tone } from "../ui/index.ts";
import { actAnchor, verdictAnchor } from "../urls.ts";

type Deadline = Matter["deadlines"][number];

/** What is still owed and has a limit of time: until when, and why it cannot be said where nobody can. */
export function Deadlines({ matter }: { matter: Matter }) {
  const { t } = useWords(DEADLINES);
  const limited = limitedOf(matter);
  if (limited.length === 0) return null;
  return (
    <Section title={t("deadlines")} note={t("stillOwed")}>
      <Sheet>
        <Rows leadWidth="132px">
          {limited.map((deadline) => (
            <DeadlineRow
              key={`${deadline.constraint} ${deadline.item} ${deadline.acts.join(" ")} ${deadline.dueAt}`}
              deadline={deadline}
            />
          ))}
        </Rows>
      </Sheet>
    </Section>
  );
}

export const limitedOf = (matter: Matter): Deadline[] =>
  matter.deadlines.filter((d) => d.dueAt !== null || d.pendingYear !== null || d.suspended);

function DeadlineRow({ deadline }: { deadline: Deadline }) {
  const { t, w } = useWords(DEADLINES);
  const limit = useLimit();
  const { short, whole } = limit(deadline);
  return (
    <Row
      lead={<State tone={toneOf(deadline)}>{short}</State>}
      name={<a href={`#${verdictAnchor(deadline.constraint)}`}>{w(deadline.title)}</a>}
      more={
        <>
          {whole}　
          {deadline.acts.map((number) => (
            <a key={number} href={`#${actAnchor(number)}`}>
              {t("countedFrom", { n: number })}{" "}
            </a>
          ))}
        </>
      }
    />
  );
}

function toneOf({ dueAt, leadAt }: Pick<Deadline, "dueAt" | "leadAt">): Tone {
  const now = Date.now();
  if (dueAt !== null && Date.parse(dueAt) < now) return "bad";
  return leadAt !== null && Date.parse(leadAt) <= now ? "due" : "plain";
}

/** In a word, and whole: the last day, for a limit that ends with it; otherwise the time as well. */
function useLimit() {
  const { t, shortDay, day, time, clock } = useWords(DEADLINES);
  return ({ dueAt, pendingYear, suspended }: Deadline): { short: string; whole: string } => {
    if (suspended) return { short: t("stopped"), whole: t("suspended") };
    if (pendingYear !== null) return { short: t("pending"), whole: t("pendingYear", { year: pendingYear }) };
    if (dueAt === null) return { short: "—", whole: "" };
    const key = Date.parse(dueAt) < Date.now() ? "passed" : "until";
    const endsWithDay = clock(dueAt) === "23:59";
    return {
      short: t(key, { until: shortDay(dueAt) }),
      whole: t(key, { until: endsWithDay ? day(dueAt) : time(dueAt) }),
    };
  };
}
