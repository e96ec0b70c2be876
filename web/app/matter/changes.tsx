import type { ActView, Matter } from "../api.ts";
import { kindOf } from "../forms/acts-of.ts";
import { useWords } from "../language.ts";
import { MATTER } from "../texts/matter.ts";
import { Row, Rows, Section, Sheet } from "../ui/index.ts";
import { actAnchor } from "../urls.ts";

const CHANGES = new Set(["record-amended", "decision-changed", "reconsidered"]);

/** What was corrected, decided anew or erased since: a file that does not show it would not be whole. */
export const changesOf = (matter: Matter): ActView[] =>
  matter.acts.filter((act) => act.erased || CHANGES.has(kindOf(act)));

export function Changes({ matter }: { matter: Matter }) {
  const { t, w, day } = useWords(MATTER);
  const changes = changesOf(matter);
  if (changes.length === 0) return null;
  return (
    <Section title={t("changes")}>
      <Sheet>
        <Rows leadWidth="132px">
          {changes.map((act) => (
            <Row
              key={act.id}
              lead={day(act.claimedAt)}
              name={<a href={`#${actAnchor(act.number)}`}>{w(act.title)}</a>}
              more={act.erased ? t("erased") : act.fields.map((f) => w(f.text)).join(" · ")}
            />
          ))}
        </Rows>
      </Sheet>
    </Section>
  );
}
