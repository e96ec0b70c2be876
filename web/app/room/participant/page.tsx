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
import { SoFar } from "./so-far.tsx";
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
      <div className="participant">
        <Loaded query={room}>{(now) => <Inside room={now} />}</Loaded>
      </div>
    </Page>
  );
}

function Inside({ room }: { room: Room }) {
  const { t } = useWords(ROOM);
  const session = useSession();
  const { me } = room;
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
  if (me.capacity === null) return <Notice>{t("notDue")}</Notice>;
  if (!session.data) return <Loading />;
  if (me.device === null || me.device !== thisDevice(room.id)) return <Enter room={room} />;
  return (
    <Running meeting={room.id}>
      <MyTurn room={room} session={session.data} />
      <Presence room={room} />
      <SoFar room={room} />
    </Running>
  );
}
