import { useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useEffect } from "react";
import { answer, api } from "../../api.ts";
import { useWords } from "../../language.ts";
import { ROOM } from "../../texts/room.ts";
import { Loaded, Notice, Page, Section } from "../../ui/index.ts";
import { URLS } from "../../urls.ts";
import { Away } from "../away.tsx";
import { Quorum } from "../quorum.tsx";
import { openItemOf, type Room } from "../room.ts";
import { Running } from "../run.tsx";
import { isOver, MeetingStanding } from "../standing.tsx";
import { keepDevice, thisDevice, useRoom, useRoomEvents } from "../use-room.ts";
import { Agenda } from "./agenda.tsx";
import { ItemDesk } from "./item-desk.tsx";
import { Keeping } from "./keeping.tsx";
import { People } from "./people.tsx";
import { Roll } from "./roll.tsx";
import "../room.css";
import "./console.css";

/** 控制台: the clerk keeps the room, from the roll to the close. Every act is looked ahead of before it is recorded. */
export function ConsolePage() {
  const { t } = useWords(ROOM);
  const { id } = useParams({ from: URLS.meetingConsole });
  const room = useRoom(id);
  const isAway = useRoomEvents(id, room.data !== undefined);
  useStayingAwake();
  useConsoleDevice(id, Boolean(room.data?.me.mayRun && !isOver(room.data)));
  return (
    <Page
      title={t("console")}
      heading={room.data?.title || t("console")}
      crumb={
        <Link to={URLS.meeting} params={{ id }}>
          {t("toMeeting")}
        </Link>
      }
      sub={room.data && <Sub room={room.data} />}
      actions={room.data?.me.mayRun && !isOver(room.data) ? <Keeping room={room.data} /> : null}
    >
      <Away isAway={isAway} />
      <Loaded query={room}>
        {(now) =>
          now.me.mayRun ? (
            <Running meeting={id}>
              <Desk room={now} />
            </Running>
          ) : (
            <Notice
              action={
                <Link to={URLS.meetingRoom} params={{ id }}>
                  {t("toRoom")}
                </Link>
              }
            >
              {t("clerkOnly")}
            </Notice>
          )
        }
      </Loaded>
    </Page>
  );
}

function Sub({ room }: { room: Room }) {
  const item = openItemOf(room);
  return (
    <span className="room-sub">
      {room.bodyName} · <MeetingStanding room={room} />
      {item && <Quorum quorum={item.item.quorum} />}
    </span>
  );
}

function Desk({ room }: { room: Room }) {
  const { t } = useWords(ROOM);
  const item = openItemOf(room);
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
  if (!room.isOpen) return <Roll room={room} />;
  return (
    <div className="console">
      <div>
        {item ? (
          <ItemDesk key={item.matter} room={room} item={item} />
        ) : (
          <>
            <Section title={t("noItem")}>
              <p className="quiet">{t("noItemHelp")}</p>
            </Section>
            <Agenda room={room} />
          </>
        )}
      </div>
      <aside>
        {item && <Agenda room={room} />}
        <People room={room} />
      </aside>
    </div>
  );
}

/** Keeping the room is being in it: entering it is the look that is recorded, not every change that the console hears. */
function useConsoleDevice(meeting: string, mayRun: boolean) {
  const queries = useQueryClient();
  useEffect(() => {
    if (!mayRun || thisDevice(meeting) !== null) return;
    answer(api.POST("/api/v1/rooms/join", { body: { meeting, takeOver: true } })).then(
      ({ device }) => {
        keepDevice(meeting, device);
        return queries.invalidateQueries({ queryKey: ["room", meeting] });
      },
      // The console works all the same; each fetch of it is then a look of its own.
      () => undefined,
    );
  }, [meeting, mayRun, queries]);
}

/** A console that is asleep hears nothing: where the browser can, the screen stays on while the meeting sits. */
function useStayingAwake() {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null;
    const hold = async () => {
      // A browser may refuse, as with a low battery: then the screen sleeps as it is used to.
      if (document.visibilityState === "visible" && "wakeLock" in navigator)
        lock = await navigator.wakeLock.request("screen").catch(() => null);
    };
    void hold();
    document.addEventListener("visibilitychange", hold);
    return () => {
      document.removeEventListener("visibilitychange", hold);
      void lock?.release();
    };
  }, []);
}
