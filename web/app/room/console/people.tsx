import { useQuery } from "@tanstack/react-query";
import { Button, Dropdown } from "antd";
import { useState } from "react";
import { useWords } from "../../language.ts";
import { PersonSelect } from "../../matter/person-select.tsx";
import { Field } from "../../parts/field.tsx";
import { QUERIES } from "../../queries.ts";
import { ROOM } from "../../texts/room.ts";
import { Section, Sheet, State } from "../../ui/index.ts";
import { isThere, isVoting, type Room, type RoomPerson, wordOf } from "../room.ts";
import { useRun } from "../run.tsx";

/** Who is in the room; coming late, leaving and coming back are one press each. */
export function People({ room }: { room: Room }) {
  const { t } = useWords(ROOM);
  const voting = room.people.filter(isVoting);
  // On the item at hand: who is recused takes no part in it, and is not counted as there.
  const recused = voting.filter((one) => one.isRecused).length;
  const present = voting.filter((one) => isThere(one) && !one.isRecused).length;
  return (
    <Section
      title={t("presence")}
      note={t(recused > 0 ? "quorumRecused" : "quorum", { due: voting.length, present, recused })}
    >
      <Sheet padded>
        <ul className="console-people">
          {room.people.map((one) => (
            <PersonLine key={one.person} room={room} one={one} />
          ))}
        </ul>
        <AddPerson room={room} />
      </Sheet>
    </Section>
  );
}

function PersonLine({ room, one }: { room: Room; one: RoomPerson }) {
  const { t } = useWords(ROOM);
  const { run } = useRun();
  const { person, capacity, state, name } = one;
  const become = (next: "present" | "left" | "absent") =>
    run({ kind: "presence", person, capacity, state: next });
  const mayLead = isVoting(one) && isThere(one) && person !== room.chair;
  return (
    <li>
      <span className="who">
        {name} <span className="quiet small">{t(wordOf<typeof ROOM>("capacity", capacity))}</span>
        {one.isRecused && <span className="flag"> {t("recused")}</span>}
        {one.hasDevice && <span className="quiet small"> · {t("onDevice")}</span>}
      </span>
      <span className="small">
        <State tone={isThere(one) ? "good" : state === "unknown" ? "due" : "plain"}>
          {t(wordOf<typeof ROOM>("state", state))}
        </State>
      </span>
      {isThere(one) ? (
        <Button size="small" aria-label={`${name}：${t("leaves")}`} onClick={() => become("left")}>
          {t("leaves")}
        </Button>
      ) : (
        <Button
          size="small"
          aria-label={`${name}：${t(state === "left" ? "comesBack" : "came")}`}
          onClick={() => become("present")}
        >
          {t(state === "left" ? "comesBack" : "came")}
        </Button>
      )}
      {mayLead && (
        <Dropdown
          trigger={["click"]}
          menu={{
            items: [{ key: "lead", label: t("leads") }],
            onClick: () => run({ kind: "take-chair", person }),
          }}
        >
          <Button size="small" type="text" aria-label={t("moreOf", { name })}>
            ⋯
          </Button>
        </Dropdown>
      )}
    </li>
  );
}

/** Somebody who is not due and attends: of the body's people, or whom the meeting knows. */
function AddPerson({ room }: { room: Room }) {
  const { t } = useWords(ROOM);
  const { run } = useRun();
  const [isOpen, setOpen] = useState(false);
  const [person, setPerson] = useState("");
  const next = useQuery({ ...QUERIES.nextActs(room.id), enabled: isOpen });
  if (!isOpen)
    return (
      <Button type="link" size="small" onClick={() => setOpen(true)}>
        {t("addPerson")}
      </Button>
    );
  const others = (next.data?.persons ?? []).filter(
    (somebody) => !room.people.some((one) => one.person === somebody.person),
  );
  return (
    <form
      className="take-up"
      aria-label={t("addPerson")}
      onSubmit={(event) => {
        event.preventDefault();
        if (person !== "")
          run({ kind: "presence", person, capacity: "attending", state: "present" }, () => {
            setPerson("");
            setOpen(false);
          });
      }}
    >
      <Field label={t("who")}>
        {(control) => <PersonSelect control={control} persons={others} value={person} onChange={setPerson} />}
      </Field>
      <Button htmlType="submit">{t("came")}</Button>
    </form>
  );
}
