import { Link, useParams } from "@tanstack/react-router";
import { useWords } from "../../language.ts";
import { useSession } from "../../session.tsx";
import { ROOM } from "../../texts/room.ts";
import { Loaded, Loading, Notice, Page } from "../../ui/index.ts";
import { URLS } from "../../urls.ts";
import { Away } from "../away.tsx";
import type { Room } from "../room.ts";
import { Running } from "../run.tsx";
import { isOver, MeetingStanding } from "../standing.tsx";
import { thisDevice, useRoom, useRoomEvents } from "../use-room.ts";
import { Enter } from "./enter.tsx";
import { MyTurn } from "./my-turn.tsx";
import { Presence } from "./presence.tsx";
import { AgendaSoFar, SoFar } from "./so-far.tsx";
import "../room.css";
import "./participant.css";

/** 会场: somebody's own device in the room. What is asked of them stands first, within reach of a thumb. */
export function RoomPage() {
  const { t } = useWords(ROOM);
  const { id } = useParams({ from: URLS.meetingRoom });
  const room = useRoom(id);
  const isAway = useRoomEvents(id, room.data !== undefined);
  return (
    <Page
      title={t("room")}
      heading={room.data?.title || t("room")}
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
        {(now) =>
          isInside(now) ? (
            <Inside room={now} />
          ) : (
            <div className="participant">
              <Outside room={now} />
            </div>
          )
        }
      </Loaded>
    </Page>
  );
}

const isInside = (room: Room) =>
  !isOver(room) &&
  room.me.capacity !== null &&
  room.me.device !== null &&
  room.me.device === thisDevice(room.id);

/** The room is closed, is not this person's, or has yet to be entered on this device. */
function Outside({ room }: { room: Room }) {
  const { t } = useWords(ROOM);
  if (isOver(room))
    return (
      <Notice
        action={
          <Link to={URLS.meeting} params={{ id: room.id }}>
            {t("toRecord")}
          </Link>
        }
      >
        {t(room.stage === "cancelled" ? "cancelled" : "overHelp")}
      </Notice>
    );
  return room.me.capacity === null ? <Notice>{t("notDue")}</Notice> : <Enter room={room} />;
}

function Inside({ room }: { room: Room }) {
  const session = useSession();
  if (!session.data) return <Loading />;
  const isThere = room.me.state === "present";
  return (
    <Running meeting={room.id}>
      <div className="in-room">
        <div className="participant">
          {!isThere && <Presence room={room} />}
          <MyTurn room={room} session={session.data} />
          <SoFar room={room} />
        </div>
        <aside>
          <AgendaSoFar room={room} />
          {isThere && <Presence room={room} />}
        </aside>
      </div>
    </Running>
  );
}
