import type { ActView } from "../api.ts";
import { useWords } from "../language.ts";
import { FINDING } from "../texts/finding.ts";
import { Empty } from "../ui/index.ts";
import "./finding-history.css";

/** The acts of a handling in time: who did what, in whose words. */
export function FindingHistory({ acts }: { acts: ActView[] }) {
  const { t, w, time } = useWords(FINDING);
  if (acts.length === 0) return <Empty>{t("noHistory")}</Empty>;
  return (
    <ol className="finding-history">
      {acts.map((act) => (
        <li key={act.id}>
          <p>
            <b>{w(act.title)}</b>
            {act.of && "person" in act.actor && act.of.person !== act.actor.person && (
              <span>{act.of.name}</span>
            )}
          </p>
          <p className="quiet small">
            <time dateTime={act.claimedAt}>{time(act.claimedAt)}</time>
            {"name" in act.actor && `　${act.actor.name}`}
          </p>
          {act.erased ? (
            <p className="quiet small">{t("erased")}</p>
          ) : (
            act.type !== "finding.registered" &&
            act.fields.map((field) => <blockquote key={field.key}>{w(field.text)}</blockquote>)
          )}
        </li>
      ))}
    </ol>
  );
}
