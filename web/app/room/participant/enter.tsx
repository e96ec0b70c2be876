import { useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { answer, api } from "../../api.ts";
import { useWords } from "../../language.ts";
import { ROOM } from "../../texts/room.ts";
import { Failed } from "../../ui/index.ts";
import type { Room } from "../room.ts";
import { keepDevice, thisDevice } from "../use-room.ts";

/** Each takes part on one device: entering on another one stops the first, and the first says so. */
export function Enter({ room }: { room: Pick<Room, "id" | "me"> }) {
  const { t } = useWords(ROOM);
  const queries = useQueryClient();
  const [problem, setProblem] = useState<Error | null>(null);
  const [isBusy, setBusy] = useState(false);
  const isElsewhere = room.me.device !== null;
  const wasHere = isElsewhere && thisDevice(room.id) !== null;
  const enter = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const body = { meeting: room.id, takeOver: isElsewhere };
      const { device } = await answer(api.POST("/api/v1/rooms/join", { body }));
      keepDevice(room.id, device);
      await queries.invalidateQueries({ queryKey: ["room", room.id] });
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      {problem && <Failed error={problem} />}
      <div className="my-turn">
        <p>{t(wasHere ? "elsewhere" : isElsewhere ? "otherDevice" : helpFor(room.me.capacity))}</p>
        <Button type="primary" size="large" block loading={isBusy} onClick={() => void enter()}>
          {t(isElsewhere ? "takeOver" : "enter")}
        </Button>
      </div>
    </>
  );
}

const helpFor = (capacity: Room["me"]["capacity"]) =>
  capacity === "observer"
    ? "enterHelpObserver"
    : capacity === "attending"
      ? "enterHelpAttending"
      : "enterHelp";
