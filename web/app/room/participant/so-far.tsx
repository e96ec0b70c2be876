import { useWords } from "../../language.ts";
import { ROOM } from "../../texts/room.ts";
import { Empty, Section, Sheet, State } from "../../ui/index.ts";
import { RoomLine } from "../line.tsx";
import { Quorum } from "../quorum.tsx";
import { openItemOf, type Room, wordOf } from "../room.ts";

/** What has been said on the item so far, and how the agenda goes on. */
export function SoFar({ room }: { room: Room }) {
  const { t } = useWords(ROOM);
  const item = openItemOf(room);
  return (
    <>
      {item && (
        <Section title={t("stated")} note={<Quorum quorum={item.item.quorum} />}>
          <Sheet>
            {item.item.positions.length + item.item.vote.cast.length === 0 && (
              <Empty>{t("nobodyStated")}</Empty>
            )}
            <RoomLine people={room.people} item={item.item} />
          </Sheet>
        </Section>
      )}
      <Section title={t("agenda")}>
        <Sheet padded>
          <ol className="room-agenda">
            {room.agenda.map(({ matter, number, title, state, outcome }) => (
              <li key={matter}>
                <span className="number">{number}</span>
                <span>
                  {title}{" "}
                  <span className="small">
                    <State tone={state === "open" ? "good" : state === "listed" ? "due" : "plain"}>
                      {t(wordOf<typeof ROOM>("agenda", state))}
                    </State>
                    {outcome && <> · {t(wordOf<typeof ROOM>("outcome", outcome))}</>}
                  </span>
                </span>
              </li>
            ))}
          </ol>
        </Sheet>
      </Section>
    </>
  );
}
