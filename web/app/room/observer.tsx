import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { useWords } from "../language.ts";
import { QUERIES } from "../queries.ts";
import { ROOM } from "../texts/room.ts";
import { Empty, Loaded, Loading, Notice, Page, Section, Sheet, State } from "../ui/index.ts";
import { URLS, verdictAnchor } from "../urls.ts";
import { Away } from "./away.tsx";
import { Enter } from "./participant/enter.tsx";
import { FloorOfMine } from "./participant/floor-of-mine.tsx";
import { Presence } from "./participant/presence.tsx";
import { AgendaSoFar, SoFar } from "./participant/so-far.tsx";
import { type OpenItem, openItemOf, type Room } from "./room.ts";
import { Running } from "./run.tsx";
import { isOver, MeetingStanding } from "./standing.tsx";
import { thisDevice, useRoom, useRoomEvents } from "./use-room.ts";
import "./room.css";
import "./participant/participant.css";

const BallotTeller = lazy(async () => ({ default: (await import("./ballot/teller.tsx")).BallotTeller }));
const StationDevice = lazy(async () => ({ default: (await import("./sealing/station.tsx")).StationDevice }));

/** 派驻机构列席: the same room, the device that holds one half of what is sealed, and what the rules say as it comes. */
export function ObserverPage() {
  const { t } = useWords(ROOM);
  const { id } = useParams({ from: URLS.meetingObserver });
  const room = useRoom(id);
  const isAway = useRoomEvents(id, room.data !== undefined);
  return (
    <Page
      title={t("observer")}
      heading={room.data?.title || t("observer")}
      crumb={
        <Link to={URLS.meeting} params={{ id }}>
          {t("toMeeting")}
        </Link>
      }
      sub={
        room.data && (
          <span className="room-sub">
            {room.data.bodyName} · <MeetingStanding room={room.data} />
          </span>
        )
      }
    >
      <Away isAway={isAway} />
      <Loaded query={room}>
        {(now) => (
          <Running meeting={id}>
            <Observed room={now} />
          </Running>
        )}
      </Loaded>
    </Page>
  );
}

function Observed({ room }: { room: Room }) {
  const { t } = useWords(ROOM);
  const item = openItemOf(room);
  const isHere = room.me.device !== null && room.me.device === thisDevice(room.id);
  const isThere = room.me.state === "present";
  const takesPart = room.me.capacity !== null && !isOver(room);
  return (
    <div className="in-room">
      <div className="observer">
        {takesPart && !isHere && <Enter room={room} />}
        {takesPart && isHere && !isThere && <Presence room={room} />}
        {item ? (
          <>
            <h2 className="item-title">
              {t("itemNumber", { n: item.number })} · {item.title}
            </h2>
            {item.isSealed && (
              <Suspense fallback={<Loading />}>
                <StationDevice matter={item.matter} />
              </Suspense>
            )}
            {item.ballot && room.me.person && item.item.vote.tellers.includes(room.me.person) && (
              <Suspense fallback={<Loading />}>
                <BallotTeller matter={item.matter} />
              </Suspense>
            )}
            <Remarks item={item} />
            {takesPart && isHere && isThere && <FloorOfMine room={room} item={item} />}
          </>
        ) : (
          <Notice>{t(isOver(room) ? "overHelp" : "noItem")}</Notice>
        )}
        <SoFar room={room} />
      </div>
      <aside>
        <AgendaSoFar room={room} />
        {takesPart && isHere && isThere && <Presence room={room} />}
      </aside>
    </div>
  );
}

/** What the rules say of the item at hand: it comes by itself, with every act. */
function Remarks({ item }: { item: OpenItem }) {
  const { t, w } = useWords(ROOM);
  const matter = useQuery(QUERIES.matter(item.matter));
  return (
    <Section title={t("findings")}>
      <Loaded query={matter}>
        {({ verdicts }) => {
          const broken = verdicts.filter(({ verdict }) => verdict === "violated");
          return (
            <Sheet>
              {broken.length === 0 && <Empty>{t("noFindings")}</Empty>}
              <ul className="room-remarks" aria-live="polite">
                {broken.map(({ constraint, title, explanation }) => (
                  <li key={constraint}>
                    <Link
                      to={URLS.matter}
                      params={{ id: item.matter }}
                      hash={verdictAnchor(constraint)}
                      className="in-text"
                    >
                      <State tone="bad">{w(title)}</State>
                    </Link>
                    <span className="quiet small">{w(explanation)}</span>
                  </li>
                ))}
              </ul>
            </Sheet>
          );
        }}
      </Loaded>
    </Section>
  );
}
