import { useWords } from "../../language.ts";
import { ROOM } from "../../texts/room.ts";
import { Empty, Section, Sheet, State } from "../../ui/index.ts";
import { RoomLine } from "../line.tsx";
import { Quorum } from "../quorum.tsx";
import { openItemOf, type Room, wordOf } from "../room.ts";

/** What has been said on the item so far. */
export function SoFar({ room }: { room: Room }) {
  const { t } = useWords(ROOM);
  const item = openItemOf(room);
  if (!item) return null;
  const { positions, vote, quorum, isWithoutPositions } = item.item;
  const isNothing = positions.length + vote.cast.length === 0;
  // Before a secret vote nobody states anything, and nobody's vote is told.
  if (isNothing && isWithoutPositions)
    return (
      <p className="quiet small">
        <Quorum quorum={quorum} />
      </p>
    );
  return (
    <Section title={t("stated")} note={<Quorum quorum={quorum} />}>
      <Sheet>
        {isNothing && <Empty>{t("nobodyStated")}</Empty>}
        <RoomLine people={room.people} item={item.item} />
      </Sheet>
    </Section>
  );
}

/** How the agenda goes on. */
export function AgendaSoFar({ room }: { room: Room }) {
  const { t } = useWords(ROOM);
  return (
    <Section title={t("agenda")}>
      <Sheet padded>
        <ol className="room-agenda">
          {room.agenda.map(({ matter, number, title, state, outcome }) => (
            <li key={matter}>
              <span className="number">{number}</span>
              <span className="what">{title}</span>
              <span className="small">
                <State tone={state === "open" ? "good" : state === "listed" ? "due" : "plain"}>
                  {t(wordOf<typeof ROOM>(outcome ? "outcome" : "agenda", outcome ?? state))}
                </State>
              </span>
            </li>
          ))}
        </ol>
      </Sheet>
    </Section>
  );
}
