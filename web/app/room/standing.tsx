import { useWords } from "../language.ts";
import { ROOM } from "../texts/room.ts";
import { State } from "../ui/index.ts";
import type { Room } from "./room.ts";

/** Where the meeting stands, in one word. */
export function MeetingStanding({ room }: { room: Pick<Room, "stage" | "isOpen" | "isAdjourned"> }) {
  const { t } = useWords(ROOM);
  if (room.stage === "cancelled") return <State tone="plain">{t("cancelled")}</State>;
  if (room.stage === "over" || room.stage === "filed") return <State tone="plain">{t("over")}</State>;
  if (!room.isOpen) return <State tone="due">{t("notOpen")}</State>;
  return room.isAdjourned ? (
    <State tone="due">{t("adjourned")}</State>
  ) : (
    <State tone="good">{t("sitting")}</State>
  );
}

export const isOver = ({ stage }: Pick<Room, "stage">) =>
  stage === "over" || stage === "filed" || stage === "cancelled";
