import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Matter, Procedure } from "../api.ts";
import { useWords } from "../language.ts";
import { QUERIES } from "../queries.ts";
import { MATTER } from "../texts/matter.ts";
import { Section, Sheet } from "../ui/index.ts";
import { verdictAnchor } from "../urls.ts";
import { Road, type RoadClock, type RoadStage } from "./road.tsx";

/** The road of one matter: its procedure's stages, when each was reached, and what runs against time now. */
export function MatterRoad({ matter }: { matter: Matter }) {
  const { t } = useWords(MATTER);
  const procedures = useQuery(QUERIES.procedures());
  const stages = stagesOf(
    matter,
    procedures.data?.items.find((procedure) => procedure.id === matter.procedure),
    Date.now(),
  );
  if (stages.length === 0) return null;
  return (
    <Section title={t("road")}>
      <Sheet>
        <Road stages={stages} />
      </Sheet>
    </Section>
  );
}

/** Until it is known which act leads to which stage, no stage is said to have been passed over. */
export function stagesOf(matter: Matter, procedure: Procedure | undefined, now: number): RoadStage[] {
  const stages = matter.procedureDetail?.stages ?? [];
  const here = stages.findIndex((stage) => stage.id === matter.stage);
  const stageOf = new Map(procedure?.acts.map((act) => [act.type, act.stage]));
  const clocks = matter.closed ? [] : clocksOf(matter, now);
  return stages.map(({ id, title }, at) => {
    const reachedAt = matter.acts.find((act) => stageOf.get(act.type) === id)?.claimedAt ?? null;
    const isHere = at === here && !matter.closed;
    const isSkipped = at < here && procedure !== undefined && reachedAt === null;
    const stretch = at > here ? "ahead" : isHere ? "here" : isSkipped ? "skipped" : "done";
    return { id, title, stretch, reachedAt, clocks: isHere ? clocks : [] };
  });
}

/** What is owed runs from where the matter stands, the most pressing first. */
function clocksOf({ deadlines }: Matter, now: number): RoadClock[] {
  return deadlines
    .flatMap(({ constraint, item, title, dueAt, acts }) =>
      dueAt === null
        ? []
        : [
            {
              key: `${constraint} ${item} ${acts.join(" ")}`,
              title,
              dueAt,
              isLate: Date.parse(dueAt) < now,
              link: (words: ReactNode) => <a href={`#${verdictAnchor(constraint)}`}>{words}</a>,
            },
          ],
    )
    .toSorted((a, b) => a.dueAt.localeCompare(b.dueAt));
}
