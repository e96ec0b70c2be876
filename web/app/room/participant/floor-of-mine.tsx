import { useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useWords } from "../../language.ts";
import { ROOM } from "../../texts/room.ts";
import { Failed, State } from "../../ui/index.ts";
import { nameIn, type OpenItem, type Room } from "../room.ts";
import { changeFloor } from "../use-room.ts";

/** Asks for the floor, sees one's place in the queue, and hears when it is one's own turn. */
export function FloorOfMine({ room, item }: { room: Room; item: OpenItem }) {
  const { t } = useWords(ROOM);
  const queries = useQueryClient();
  const [problem, setProblem] = useState<Error | null>(null);
  const [isBusy, setBusy] = useState(false);
  const { floor, speaking } = item.item;
  const { person } = room.me;
  const place = person ? floor.indexOf(person) + 1 : 0;
  const isSpeaking = speaking !== null && speaking === person;
  const change = async (isAsking: boolean) => {
    setBusy(true);
    setProblem(null);
    try {
      await changeFloor(room.id, item.matter, isAsking);
      await queries.invalidateQueries({ queryKey: ["room", room.id] });
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="floor-of-mine">
      {problem && <Failed error={problem} />}
      <p role="status">
        {isSpeaking ? (
          <State tone="good">{t("yourFloor")}</State>
        ) : place > 0 ? (
          t("inQueue", { n: place })
        ) : (
          speaking && t("speaking", { name: nameIn(room, speaking) })
        )}
      </p>
      {isSpeaking || place > 0 ? (
        <Button size="large" loading={isBusy} onClick={() => void change(false)}>
          {t(isSpeaking ? "doneSpeaking" : "dropFloor")}
        </Button>
      ) : (
        <Button size="large" loading={isBusy} onClick={() => void change(true)}>
          {t("asksForFloor")}
        </Button>
      )}
    </div>
  );
}
