import { Button } from "antd";
import { useState } from "react";
import { useWords } from "../../language.ts";
import { Choice } from "../../parts/choice.tsx";
import { ROOM } from "../../texts/room.ts";
import { Notice, Section, Sheet, Tag } from "../../ui/index.ts";
import { namesIn, type Room, type RoomPerson, type RoomStep, wordOf } from "../room.ts";
import { useRun } from "../run.tsx";

type Said = Record<string, "present" | "absent">;

/** The roll before the meeting opens: everybody who is due is said to be there or not. */
export function Roll({ room }: { room: Room }) {
  const { t, language } = useWords(ROOM);
  const { run } = useRun();
  const [chosen, choose] = useState<Said>({});
  const [isChecked, setChecked] = useState(false);
  const saidOf = (one: RoomPerson) => chosen[one.person] ?? usual(one);
  const lacking = room.people.filter((one) => saidOf(one) === "");
  const open = () => {
    setChecked(true);
    if (lacking.length > 0) return;
    const roll = room.people.map(({ person, capacity }, at) => ({
      person,
      capacity,
      state: saidOf(room.people[at] as RoomPerson) as "present" | "absent",
    }));
    run({ kind: "open", roll } satisfies RoomStep);
  };
  return (
    <Section title={t("roll")} note={t("rollHelp")}>
      <Sheet padded>
        <ul className="roll-call">
          {room.people.map((one) => (
            <li key={one.person}>
              <span className="who">
                {one.name}{" "}
                <span className="quiet small">
                  {one.title ?? t(wordOf<typeof ROOM>("capacity", one.capacity))}
                </span>{" "}
                {one.capacity === "chair" && <Tag>{t("capacity.chair")}</Tag>}
              </span>
              <Choice
                label={one.name}
                options={(["present", "absent"] as const).map((value) => ({
                  value,
                  label: t(wordOf<typeof ROOM>("state", value)),
                }))}
                value={saidOf(one)}
                onChange={(value) =>
                  choose((before) => ({ ...before, [one.person]: value as "present" | "absent" }))
                }
              />
            </li>
          ))}
        </ul>
        {isChecked && lacking.length > 0 && (
          <Notice tone="due">
            {t("rollLacks", {
              names: namesIn(
                room,
                lacking.map(({ person }) => person),
                language,
              ),
            })}
          </Notice>
        )}
        <div className="page-actions">
          <Button
            onClick={() =>
              choose(Object.fromEntries(room.people.map(({ person }) => [person, "present" as const])))
            }
          >
            {t("allPresent")}
          </Button>
          <Button type="primary" onClick={open}>
            {t("openMeeting")}
          </Button>
        </div>
      </Sheet>
    </Section>
  );
}

/** Who has entered on a device, and who keeps the record, is there. */
function usual({ state, hasDevice, capacity }: RoomPerson): "present" | "absent" | "" {
  if (state === "present" || hasDevice || capacity === "clerk") return "present";
  return state === "absent" ? "absent" : "";
}
