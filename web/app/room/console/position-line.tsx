import { Button, Input } from "antd";
import { useState } from "react";
import { useWords } from "../../language.ts";
import { Choice } from "../../parts/choice.tsx";
import { ROOM } from "../../texts/room.ts";
import { latestOf, type OpenItem, POSITIONS, type RoomPerson, wordOf } from "../room.ts";
import { useRun } from "../run.tsx";

type Props = { one: RoomPerson; item: OpenItem };

/** One person's position as the clerk enters it: choose with the arrow keys, Enter records. A change stands beside the first. */
export function PositionLine({ one, item }: Props) {
  const { t, clock } = useWords(ROOM);
  const { run } = useRun();
  const [position, setPosition] = useState("");
  const [reasons, setReasons] = useState("");
  const [isChanging, setChanging] = useState(false);
  const stated = item.item.positions.find((said) => said.person === one.person);
  const isOpen = !one.isRecused && !item.item.resolved && (stated === undefined || isChanging);
  const word = (value: string) => t(wordOf<typeof ROOM>("position", value));
  const record = () => {
    if (position === "" || (isChanging && reasons.trim() === "")) return;
    const type = isChanging ? "decision.opinion-changed" : "decision.position-stated";
    const data = { of: one.person, position, ...(reasons.trim() ? { reasons: reasons.trim() } : {}) };
    run({ kind: "item", matter: item.matter, type, data }, () => {
      setPosition("");
      setReasons("");
      setChanging(false);
    });
  };
  return (
    <li className={item.item.toState[0] === one.person ? "next" : undefined}>
      <span className="who">
        {one.name}
        {one.isRecused && <span className="flag"> {t("recused")}</span>}
      </span>
      {stated && (
        <span className="said">
          {word(stated.position)}
          {stated.changes.length > 0 && <> → {word(latestOf(stated).position)}</>}{" "}
          <span className="quiet small">{clock(latestOf(stated).at)}</span>
        </span>
      )}
      {stated && !isOpen && !item.item.resolved && !one.isRecused && (
        <Button size="small" aria-label={t("changeOf", { name: one.name })} onClick={() => setChanging(true)}>
          {t("change")}
        </Button>
      )}
      {isOpen && (
        <form
          aria-label={t("positionOf", { name: one.name })}
          onSubmit={(event) => {
            event.preventDefault();
            record();
          }}
        >
          <Choice
            label={t("positionOf", { name: one.name })}
            options={POSITIONS.map((value) => ({ value, label: word(value) }))}
            value={position}
            onChange={setPosition}
          />
          <Input
            aria-label={t("reasonsOf", { name: one.name })}
            placeholder={t("reasons")}
            maxLength={2_000}
            value={reasons}
            onChange={(event) => setReasons(event.target.value)}
          />
          <Button
            htmlType="submit"
            disabled={position === "" || (isChanging && reasons.trim() === "")}
            aria-label={t("recordOf", { name: one.name })}
          >
            {t("record")}
          </Button>
        </form>
      )}
    </li>
  );
}
