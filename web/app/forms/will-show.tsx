import { useQuery } from "@tanstack/react-query";
import type { LookAhead, Matter } from "../api.ts";
import { useWords } from "../language.ts";
import { QUERIES } from "../queries.ts";
import { NEXT_ACTS } from "../texts/next-acts.ts";
import { Notice, State, type Tone } from "../ui/index.ts";
import "./will-show.css";

type Change = LookAhead["items"][number]["changes"][number];

const TONES: Record<Change["effect"], Tone> = { violates: "bad", owes: "due", satisfies: "good" };

/** What the rules would say once the act is recorded, said before it is. Where it cannot be told, nothing is. */
export function WillShow({ matter, type }: { matter: Matter; type: string }) {
  const { t, w, language } = useWords(NEXT_ACTS);
  const ahead = useQuery(QUERIES.lookAhead(matter.id));
  const changes =
    ahead.data?.items.filter((item) => item.type === type).flatMap((item) => item.changes) ?? [];
  const once = [
    ...new Map(changes.map((change) => [`${change.constraint} ${change.effect}`, change])).values(),
  ];
  const rules = (of: LookAhead["conflicts"][number]) =>
    of.constraints.map(({ title }) => w(title)).join(language === "zh" ? "、" : ", ");
  return (
    <div aria-live="polite">
      {ahead.data?.conflicts.map((conflict) => (
        <Notice key={rules(conflict)} tone="due">
          {t("conflict", { rules: rules(conflict) })}
        </Notice>
      ))}
      {once.length > 0 && (
        <dl className="will-show">
          <dt>{t("willShow")}</dt>
          {once.map((change) => (
            <dd key={`${change.constraint} ${change.effect}`}>
              <Effect change={change} /> {w(change.title)}
              {change.effect === "violates" && change.explanation && (
                <span className="quiet small">{w(change.explanation)}</span>
              )}
            </dd>
          ))}
        </dl>
      )}
    </div>
  );
}

function Effect({ change: { effect, dueAt } }: { change: Change }) {
  const { t, day } = useWords(NEXT_ACTS);
  return (
    <State tone={TONES[effect]}>
      {effect === "owes" && dueAt ? t("owesUntil", { day: day(dueAt) }) : t(effect)}
    </State>
  );
}
