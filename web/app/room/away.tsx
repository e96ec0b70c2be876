import { useWords } from "../language.ts";
import { ROOM } from "../texts/room.ts";
import { Notice } from "../ui/index.ts";

/** Across the top while the room cannot be reached: it comes back by itself, and nothing typed is lost. */
export function Away({ isAway }: { isAway: boolean }) {
  const { t } = useWords(ROOM);
  return isAway ? (
    <div className="room-away">
      <Notice tone="due">{t("away")}</Notice>
    </div>
  ) : null;
}
