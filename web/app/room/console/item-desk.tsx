import { useState } from "react";
import { useWords } from "../../language.ts";
import { Choice } from "../../parts/choice.tsx";
import { ROOM } from "../../texts/room.ts";
import { Notice, Section, Sheet, Tag } from "../../ui/index.ts";
import { RoomLine } from "../line.tsx";
import { type PartProps, type Phase, PHASES, wordOf } from "../room.ts";
import { Beside } from "./beside.tsx";
import { ChairPart } from "./chair-part.tsx";
import { DiscussionPart } from "./discussion-part.tsx";
import { Floor } from "./floor.tsx";
import { PositionsPart } from "./positions-part.tsx";
import { ReportPart } from "./report-part.tsx";
import { ResolutionPart } from "./resolution-part.tsx";
import { VotePart } from "./vote-part.tsx";

const PARTS: Record<Phase, (props: PartProps) => React.ReactNode> = {
  report: ReportPart,
  positions: PositionsPart,
  discussion: DiscussionPart,
  chair: ChairPart,
  vote: VotePart,
  resolution: ResolutionPart,
};

/** The item at hand: what comes next stands open; whatever else happens is a step away, and recorded all the same. */
export function ItemDesk({ room, item }: PartProps) {
  const { t } = useWords(ROOM);
  const { phase, remarks, chair } = item.item;
  /** Chosen by hand for as long as the item stays where it was. */
  const [chosen, choose] = useState<{ phase: Phase; at: Phase } | null>(null);
  const shown = chosen?.at === phase ? chosen.phase : phase;
  const Part = PARTS[shown];
  return (
    <Section
      title={`${t("itemNumber", { n: item.number })} · ${item.title}`}
      note={
        <>
          {item.means && <Tag>{t(wordOf<typeof ROOM>("means", item.means))}</Tag>}
          {remarks > 0 && <span className="flag"> {t("remarks", { n: remarks })}</span>}
        </>
      }
    >
      <Sheet padded>
        <div className="item-desk">
          {chair === null && !item.item.resolved && <Notice tone="due">{t("noChair")}</Notice>}
          <Choice
            label={t("phases")}
            options={PHASES.map((value) => ({
              value,
              label: (
                <>
                  {t(wordOf<typeof ROOM>("phase", value))}
                  {value === phase && <span className="now"> · {t("isNext")}</span>}
                </>
              ),
            }))}
            value={shown}
            onChange={(value) => choose({ phase: value as Phase, at: phase })}
          />
          <div className="part" key={shown}>
            <Part room={room} item={item} />
          </div>
          <Floor room={room} item={item} />
          <RoomLine people={room.people} item={item.item} />
          <Beside room={room} item={item} />
        </div>
      </Sheet>
    </Section>
  );
}
