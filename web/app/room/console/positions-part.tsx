import { Suspense, lazy } from "react";
import { useWords } from "../../language.ts";
import { ROOM } from "../../texts/room.ts";
import { Loading, Notice, State } from "../../ui/index.ts";
import { isThere, namesIn, type PartProps } from "../room.ts";
import { PositionLine } from "./position-line.tsx";

const PaperDesk = lazy(async () => ({ default: (await import("../paper/desk.tsx")).PaperDesk }));
const SealingDesk = lazy(async () => ({ default: (await import("../sealing/desk.tsx")).SealingDesk }));

/** Each member present states, one by one or sealed together; the clerk may enter what was said aloud. */
export function PositionsPart({ room, item }: PartProps) {
  const { t, language } = useWords(ROOM);
  const { item: now, matter, means, isSealed } = item;
  const members = room.people.filter(
    (one) => isThere(one) && one.capacity === "member" && one.person !== now.chair,
  );
  return (
    <>
      {now.isWithoutPositions && <Notice>{t("withoutPositions")}</Notice>}
      {!isSealed && (
        <p role="status">
          {now.toState.length > 0 ? (
            <State tone="due">{t("waitsFor", { names: namesIn(room, now.toState, language) })}</State>
          ) : (
            <State tone="good">{t("allStated")}</State>
          )}
        </p>
      )}
      {means === "paper" && (
        <Suspense fallback={<Loading />}>
          <PaperDesk meeting={room.id} matter={matter} slip="position" />
        </Suspense>
      )}
      {isSealed ? (
        <Suspense fallback={<Loading />}>
          <SealingDesk matter={matter} />
        </Suspense>
      ) : (
        <ul className="position-lines">
          {members.map((one) => (
            <PositionLine key={one.person} one={one} item={item} />
          ))}
        </ul>
      )}
    </>
  );
}
