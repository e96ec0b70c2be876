import { Button } from "antd";
import { useWords } from "../../language.ts";
import { ROOM } from "../../texts/room.ts";
import { State } from "../../ui/index.ts";
import { namesIn, type PartProps } from "../room.ts";
import { useRun } from "../run.tsx";
import { Divided } from "./discussion-part.tsx";
import { PositionLine } from "./position-line.tsx";

/** The chair speaks and states a position last. Who has yet to state before stands here in words. */
export function ChairPart({ room, item }: PartProps) {
  const { t, language } = useWords(ROOM);
  const { run } = useRun();
  const { chair, toState, speaking } = item.item;
  const one = room.people.find(({ person }) => person === chair);
  if (!one) return null;
  return (
    <>
      <Divided room={room} item={item} />
      <p role="status">
        {toState.length > 0 ? (
          <State tone="due">{t("waitsFor", { names: namesIn(room, toState, language) })}</State>
        ) : (
          <State tone="good">{t("allStated")}</State>
        )}
      </p>
      {speaking !== chair && (
        <Button onClick={() => run({ kind: "floor", to: chair })}>
          {t("giveFloorTo", { name: one.name })}
        </Button>
      )}
      <ul className="position-lines">
        <PositionLine one={one} item={item} />
      </ul>
    </>
  );
}
