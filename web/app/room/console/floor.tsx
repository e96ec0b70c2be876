import { Button, Select } from "antd";
import { useWords } from "../../language.ts";
import { ROOM } from "../../texts/room.ts";
import { isThere, nameIn, type PartProps } from "../room.ts";
import { useRun } from "../run.tsx";

/** Who speaks and who asks to. Given to the chair too early it is a remark: the room records that, and nobody has to. */
export function Floor({ room, item }: PartProps) {
  const { t } = useWords(ROOM);
  const { run } = useRun();
  const { floor, speaking } = item.item;
  const give = (to: string | null) => run({ kind: "floor", to });
  const others = room.people.filter(
    (one) => isThere(one) && !one.isRecused && one.person !== speaking && !floor.includes(one.person),
  );
  return (
    <section className="console-floor" aria-label={t("floor")}>
      <b>{t("floor")}</b>
      <span role="status">
        {speaking ? (
          t("speaking", { name: nameIn(room, speaking) })
        ) : (
          <span className="quiet">{t("nobodySpeaks")}</span>
        )}
      </span>
      {speaking && (
        <Button size="small" onClick={() => give(null)}>
          {t("endFloor")}
        </Button>
      )}
      <ol>
        {floor.map((person) => (
          <li key={person}>
            {nameIn(room, person)}{" "}
            <Button
              size="small"
              aria-label={t("giveFloorTo", { name: nameIn(room, person) })}
              onClick={() => give(person)}
            >
              {t("giveFloor")}
            </Button>
          </li>
        ))}
      </ol>
      <Select
        size="small"
        aria-label={t("giveTo")}
        placeholder={t("giveTo")}
        value={null}
        showSearch
        optionFilterProp="label"
        popupMatchSelectWidth={false}
        onChange={(person: string) => give(person)}
        options={others.map((one) => ({ value: one.person, label: one.name }))}
      />
    </section>
  );
}
