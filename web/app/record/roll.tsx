import { Button, Input } from "antd";
import { useState } from "react";
import { useWords } from "../language.ts";
import { Problem } from "../parts/field.tsx";
import { RECORD } from "../texts/record.ts";
import { Empty, Section, Sheet } from "../ui/index.ts";
import { type Attendance, attendanceOf, dueOf, presentOf } from "./draft.ts";
import type { FormState } from "./form.ts";
import { PastedRoll } from "./pasted-roll.tsx";
import { type Roll, readRoll } from "./roll-paste.ts";
import type { Seat } from "./seats.ts";
import { dayOf, instantOf } from "./times.ts";
import { ROLL_VERBS } from "./typed.ts";
import { TypedKeys } from "./typed-keys.tsx";
import { TypedLine } from "./typed-line.tsx";
import type { Usual } from "./usual.ts";
import "./roll.css";

const TEXT_LENGTH_MOST = 4_000;

/** Who had a seat on the day: all were there and the first principal presided, until a line or a pasted list says otherwise. */
export function RollPart({ form, usual }: { form: FormState; usual: Usual | null }) {
  const { t, day, listed } = useWords(RECORD);
  const { draft, seats, problemAt, chair } = form;
  const [typed, setTyped] = useState("");
  const [pasted, setPasted] = useState<Roll<Seat> | null>(null);
  const meetingDay = dayOf(draft.day);
  const counts = { due: dueOf(draft, seats).length, present: presentOf(draft, seats).length };
  const problem = problemAt("chair");
  const words = new Map<string, string>([
    ["attended", t("attended")],
    ["absent", t("absent")],
    ["not-due", t("notDue")],
    ["chair", t("presides")],
  ]);
  const wordOf = (value: string) => words.get(value) ?? value;
  const set = (person: string, as: Attendance, reason: string) =>
    form.enter({ attendance: { ...draft.attendance, [person]: { as, reason } } });
  const asLast = seats.filter(
    ({ person }) => usual?.notDue.includes(person) && attendanceOf(draft, person).as === "not-due",
  );
  const changed = seats.filter(({ person }) => attendanceOf(draft, person).as !== "attended");
  return (
    <Section
      title={t("members")}
      note={meetingDay && t("membersOn", { day: day(instantOf(meetingDay, "12:00")) })}
    >
      <Sheet>
        {seats.length === 0 && <Empty>{t(meetingDay === null ? "dayFirst" : "noMembers")}</Empty>}
        {seats.length > 0 && (
          <div className="roll" data-place="chair">
            <div className="roll-line" data-place="line roll">
              <TypedLine
                label={t("rollLine")}
                verbs={ROLL_VERBS}
                wordOf={wordOf}
                people={seats}
                waiting={seats}
                take={(said) => {
                  if (said.kind !== "person") return;
                  if (said.value === "chair") form.enter({ chair: said.who.person });
                  else set(said.who.person, said.value as Attendance, said.text);
                }}
                takeBack={() => {
                  const last = changed.at(-1);
                  if (!last) return null;
                  const { as, reason } = attendanceOf(draft, last.person);
                  set(last.person, "attended", "");
                  return `${last.name} ${wordOf(as)} ${reason}`.trim();
                }}
                undo={form.undo}
                onList={(text) => {
                  const roll = readRoll(text, seats);
                  setPasted(roll);
                  form.enter(applied(form, roll));
                }}
                value={typed}
                onChange={setTyped}
                hint={
                  <>
                    <TypedKeys verbs={ROLL_VERBS} wordOf={wordOf} /> {t("rollPaste")}
                  </>
                }
              />
            </div>
            {pasted && <PastedRoll form={form} roll={pasted} setRoll={setPasted} />}
            {seats.map((seat) => (
              <RollRow key={seat.person} form={form} seat={seat} isChair={seat.person === chair} set={set} />
            ))}
            {usual && asLast.length > 0 && (
              <p className="tally quiet">
                {t("notDueAsLast", {
                  names: listed(asLast.map(({ name }) => name)),
                })}
              </p>
            )}
            <p className="tally">
              <span role="status">{t("tally", counts)}</span> {problem && <Problem>{problem}</Problem>}
            </p>
          </div>
        )}
      </Sheet>
    </Section>
  );
}

/** What the list says for sure; what is in doubt is asked. */
function applied({ draft }: FormState, roll: Roll<Seat>) {
  const attendance = { ...draft.attendance };
  for (const { seat, as, reason } of roll.found) attendance[seat.person] = { as, reason };
  const presides = roll.found.find((found) => found.presides);
  return { attendance, ...(presides ? { chair: presides.seat.person } : {}) };
}

type RowProps = {
  form: FormState;
  seat: Seat;
  isChair: boolean;
  set: (person: string, as: Attendance, reason: string) => void;
};

function RollRow({ form, seat, isChair, set }: RowProps) {
  const { t, listed } = useWords(RECORD);
  const { person, name, titles } = seat;
  const { as, reason } = attendanceOf(form.draft, person);
  const place = `attendance ${person}`;
  const problem = form.problemAt(place);
  const ways = [
    ["attended", t("attended")],
    ["absent", t("absent")],
    ["not-due", t("notDue")],
  ] as const;
  return (
    <div className="roll-row" data-place={place} data-as={as}>
      <Button
        className={isChair ? "presides is" : "presides"}
        size="small"
        tabIndex={-1}
        aria-pressed={isChair}
        aria-label={t("presidesOf", { name })}
        onClick={() => form.enter({ chair: person })}
      >
        {t("presides")}
      </Button>
      <span className="who">
        <b>{name}</b> <span className="quiet small">{listed(titles)}</span>
      </span>
      <fieldset className="ways" aria-label={t("attendanceOf", { name })}>
        {ways.map(([value, label]) => (
          <button
            key={value}
            type="button"
            tabIndex={-1}
            aria-pressed={as === value}
            onClick={() => set(person, value, value === as ? reason : "")}
          >
            {label}
          </button>
        ))}
      </fieldset>
      {as === "absent" && (
        <Input
          aria-label={t("absenceOf", { name })}
          placeholder={t("absence")}
          maxLength={TEXT_LENGTH_MOST}
          tabIndex={reason === "" ? 0 : -1}
          value={reason}
          onChange={(e) =>
            form.change({
              attendance: { ...form.draft.attendance, [person]: { as, reason: e.target.value } },
            })
          }
        />
      )}
      {problem && <Problem>{problem}</Problem>}
    </div>
  );
}
