import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Desk } from "../api.ts";
import { DueRoad } from "../forms/due-road.tsx";
import type { RoadClock } from "../forms/road.tsx";
import { useWords } from "../language.ts";
import { DEADLINES } from "../texts/deadlines.ts";
import { DESK } from "../texts/desk.ts";
import { Row, Rows, Section, Sheet } from "../ui/index.ts";
import { URLS, verdictAnchor } from "../urls.ts";
import { Clock } from "./clock.tsx";
import { About } from "./waiting.tsx";

const ROWS_SHOWN = 6;

type Limit = { key: string; clock: RoadClock; bodyName: string; matterTitle: string | null };

/** Limits that come up or have passed on a road of days; below it those that no line of the list of what waits tells. */
export function NearPart({ desk }: { desk: Desk }) {
  const { t, w } = useWords({ ...DEADLINES, ...DESK });
  const ofMatters = mattersLimits(desk);
  const clocks = [...ofMatters.map(({ clock }) => clock), ...waitingClocks(desk)];
  if (clocks.length === 0) return null;
  return (
    <Section title={t("deadlines")} note={t("nearOrLate")}>
      <Sheet>
        <DueRoad clocks={clocks} />
        {ofMatters.length > 0 && (
          <Rows leadWidth="150px">
            {ofMatters.slice(0, ROWS_SHOWN).map(({ key, clock, bodyName, matterTitle }) => (
              <Row
                key={key}
                lead={<Clock since={clock.dueAt} dueAt={clock.dueAt} late={clock.isLate} />}
                name={clock.link?.(w(clock.title))}
                more={<About bodyName={bodyName} title={matterTitle} />}
              />
            ))}
          </Rows>
        )}
      </Sheet>
    </Section>
  );
}

/** The most pressing first. */
function mattersLimits({ deadlines }: Desk): Limit[] {
  return deadlines.map(({ matter, constraint, title, dueAt, late, bodyName, matterTitle }): Limit => {
    const key = `${matter} ${constraint}`;
    const link = (words: ReactNode) => (
      <Link to={URLS.matter} params={{ id: matter }} hash={verdictAnchor(constraint)}>
        {words}
      </Link>
    );
    return { key, clock: { key, title, dueAt, isLate: late, link }, bodyName, matterTitle };
  });
}

function waitingClocks({ waiting }: Desk): RoadClock[] {
  return waiting.flatMap(({ finding, kind, title, dueAt, late }) =>
    finding === null || dueAt === null
      ? []
      : [
          {
            key: `${kind} ${finding}`,
            title,
            dueAt,
            isLate: late,
            link: (words: ReactNode) => (
              <Link to={URLS.finding} params={{ id: finding }}>
                {words}
              </Link>
            ),
          },
        ],
  );
}
