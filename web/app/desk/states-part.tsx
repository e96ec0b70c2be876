import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { today } from "../forms/civil.ts";
import { StateGrid } from "../forms/state-grid.tsx";
import { useWords } from "../language.ts";
import { QUERIES } from "../queries.ts";
import { dayBefore } from "../states/compared.ts";
import { groupsOf } from "../states/groups.ts";
import { DESK } from "../texts/desk.ts";
import { Empty, Loaded, Section, Sheet } from "../ui/index.ts";
import { URLS } from "../urls.ts";

/** The grid of the bodies that one supervises, beside a week ago. Its place is kept while it is fetched. */
export function StatesPart() {
  const { t } = useWords(DESK);
  const states = useQuery(QUERIES.states(undefined, dayBefore(today(), "week")));
  return (
    <Section title={t("states")} note={<Link to={URLS.states}>{t("statesInFull")}</Link>}>
      <Sheet>
        <div className={states.data ? undefined : "states-to-come"}>
          <Loaded query={states}>
            {({ items }) =>
              items.length === 0 ? <Empty>{t("noStates")}</Empty> : <StateGrid groups={groupsOf(items)} />
            }
          </Loaded>
        </div>
      </Sheet>
      <p className="quiet small states-foot">
        {t("onlyHint")}
        {t("comparedWithWeek")}
      </p>
    </Section>
  );
}
