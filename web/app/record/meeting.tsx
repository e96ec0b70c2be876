import { Checkbox, Input } from "antd";
import { useWords } from "../language.ts";
import { Choice } from "../parts/choice.tsx";
import { Field, Problem } from "../parts/field.tsx";
import { RECORD } from "../texts/record.ts";
import { Empty, Section, Sheet } from "../ui/index.ts";
import { type Attendance, attendanceOf, dueOf, presentOf } from "./draft.ts";
import type { FormState } from "./form.ts";
import { fenOf } from "./money.ts";
import { dayOf, instantOf } from "./times.ts";

const TITLE_LENGTH_MOST = 200;
const TEXT_LENGTH_MOST = 4_000;
const FEN_IN_YUAN = 100;

export function MatterPart({ form }: { form: FormState }) {
  const { t } = useWords(RECORD);
  const { draft, change, problemAt } = form;
  const fen = draft.amount.trim() === "" ? null : fenOf(draft.amount);
  const yuan =
    fen === null ? null : (fen / FEN_IN_YUAN).toLocaleString("en-GB", { minimumFractionDigits: 2 });
  return (
    <Section title={t("matter")}>
      <Sheet padded>
        <div className="fields">
          <Field label={t("title")} place="title" problem={problemAt("title")} width="wide">
            {(control) => (
              <Input
                {...control}
                autoFocus
                maxLength={TITLE_LENGTH_MOST}
                value={draft.title}
                onChange={(e) => change({ title: e.target.value })}
              />
            )}
          </Field>
          <Field label={t("class")} place="class" problem={problemAt("class")} width="most">
            {(control) => (
              <Choice
                control={control}
                label={t("class")}
                options={form.optionsOf("proposed", "class")}
                value={draft.class}
                onChange={(value) => change({ class: value })}
              />
            )}
          </Field>
          <Field
            label={t("amount")}
            place="amount"
            problem={problemAt("amount")}
            hint={yuan && t("amountIs", { yuan })}
            isOptional
          >
            {(control) => (
              <Input
                {...control}
                inputMode="decimal"
                autoComplete="off"
                value={draft.amount}
                onChange={(e) => change({ amount: e.target.value })}
              />
            )}
          </Field>
        </div>
      </Sheet>
    </Section>
  );
}

export function MeetingPart({ form }: { form: FormState }) {
  const { t } = useWords(RECORD);
  const { draft, change, problemAt } = form;
  return (
    <Section title={t("meeting")}>
      <Sheet padded>
        <div className="fields">
          <DayField
            label={t("day")}
            place="day"
            problem={problemAt("day")}
            value={draft.day}
            onChange={(day) => change({ day })}
          />
          <Field label={t("time")} place="time" problem={problemAt("time")} hint={t("timeHint")}>
            {(control) => (
              <Input
                {...control}
                autoComplete="off"
                inputMode="numeric"
                value={draft.time}
                onChange={(e) => change({ time: e.target.value })}
              />
            )}
          </Field>
          <Given form={form} part="materials" />
          <Given form={form} part="notice" />
          <LateItem form={form} />
        </div>
      </Sheet>
    </Section>
  );
}

type DayProps = {
  label: string;
  place?: string;
  problem?: string;
  isOptional?: boolean;
  value: string;
  onChange: (typed: string) => void;
};

/** A day typed as offices write it; what was understood is said with its weekday. */
function DayField({ value, onChange, ...field }: DayProps) {
  const { t, day, weekday } = useWords(RECORD);
  const understood = dayOf(value);
  const at = understood && instantOf(understood, "12:00");
  return (
    <Field {...field} hint={at ? `${day(at)} ${weekday(at)}` : t("dayHint")}>
      {(control) => (
        <Input
          {...control}
          autoComplete="off"
          inputMode="numeric"
          value={value}
          onChange={(e) => onChange(e.target.value)}
        />
      )}
    </Field>
  );
}

/** What was given out before the meeting: in words, and on which day. */
function Given({
  form: { draft, change, problemAt },
  part,
}: {
  form: FormState;
  part: "materials" | "notice";
}) {
  const { t } = useWords(RECORD);
  const given = draft[part];
  const set = (more: Partial<typeof given>) => change({ [part]: { ...given, ...more } });
  return (
    <>
      <Field
        label={t(part)}
        place={part}
        problem={problemAt(part)}
        width={part === "materials" ? "row-start" : "most"}
        isOptional
      >
        {(control) => (
          <Input
            {...control}
            maxLength={TEXT_LENGTH_MOST}
            value={given.text}
            onChange={(e) => set({ text: e.target.value })}
          />
        )}
      </Field>
      <DayField label={t(`${part}Day`)} isOptional value={given.day} onChange={(day) => set({ day })} />
    </>
  );
}

function LateItem({ form: { draft, change, problemAt } }: { form: FormState }) {
  const { t } = useWords(RECORD);
  const { lateItem } = draft;
  const set = (more: Partial<typeof lateItem>) => change({ lateItem: { ...lateItem, ...more } });
  const { emergency } = lateItem;
  return (
    <>
      <div className="field wide">
        <Checkbox checked={lateItem.is} onChange={(e) => set({ is: e.target.checked })}>
          {t("lateItem")}
        </Checkbox>
      </div>
      {lateItem.is && (
        <>
          <Field label={t("emergency")} place="late-item" problem={problemAt("late-item")}>
            {(control) => (
              <Choice
                control={control}
                label={t("emergency")}
                options={[
                  { value: "true", label: t("yes") },
                  { value: "false", label: t("no") },
                ]}
                value={emergency === null ? "" : String(emergency)}
                onChange={(value) => set({ emergency: value === "true" })}
              />
            )}
          </Field>
          <Field label={t("lateText")} isOptional width="most">
            {(control) => (
              <Input
                {...control}
                maxLength={TEXT_LENGTH_MOST}
                value={lateItem.text}
                onChange={(e) => set({ text: e.target.value })}
              />
            )}
          </Field>
        </>
      )}
    </>
  );
}

/** Who had a seat on the day: who presided, who was there. */
export function MembersPart({ form }: { form: FormState }) {
  const { t, day } = useWords(RECORD);
  const { draft, seats, problemAt } = form;
  const chairProblem = problemAt("chair");
  const meetingDay = dayOf(draft.day);
  const counts = { due: dueOf(draft, seats).length, present: presentOf(draft, seats).length };
  return (
    <Section
      title={t("members")}
      note={meetingDay && t("membersOn", { day: day(instantOf(meetingDay, "12:00")) })}
    >
      <Sheet>
        {seats.length === 0 && <Empty>{t(meetingDay === null ? "dayFirst" : "noMembers")}</Empty>}
        {seats.length > 0 && (
          <div className="roll" data-place="chair">
            {seats.map((seat) => (
              <MemberRow key={seat.person} form={form} seat={seat} />
            ))}
            <p className="tally">
              <span role="status">{t("tally", counts)}</span>{" "}
              {chairProblem && <Problem>{chairProblem}</Problem>}
            </p>
          </div>
        )}
      </Sheet>
    </Section>
  );
}

function MemberRow({ form, seat }: { form: FormState; seat: FormState["seats"][number] }) {
  const { t, language } = useWords(RECORD);
  const { draft, change, chair } = form;
  const { person, name, titles } = seat;
  const { as, reason } = attendanceOf(draft, person);
  const place = `attendance ${person}`;
  const problem = form.problemAt(place);
  const set = (part: Partial<{ as: Attendance; reason: string }>) =>
    change({ attendance: { ...draft.attendance, [person]: { as, reason, ...part } } });
  return (
    <div className="roll-row" data-place={place}>
      <label className="presides">
        <input
          type="radio"
          name="chair"
          aria-label={t("presidesOf", { name })}
          checked={chair === person}
          onChange={() => change({ chair: person })}
        />
        <span aria-hidden="true">{t("presides")}</span>
      </label>
      <span className="who">
        <b>{name}</b> <span className="quiet small">{titles.join(language === "zh" ? "、" : ", ")}</span>
      </span>
      <Choice
        label={t("attendanceOf", { name })}
        options={[
          { value: "attended", label: t("attended") },
          { value: "absent", label: t("absent") },
          { value: "not-due", label: t("notDue") },
        ]}
        value={as}
        onChange={(value) => set({ as: value as Attendance })}
      />
      {as === "absent" && (
        <Input
          aria-label={t("absenceOf", { name })}
          placeholder={t("absence")}
          maxLength={TEXT_LENGTH_MOST}
          value={reason}
          onChange={(e) => set({ reason: e.target.value })}
        />
      )}
      {problem && <Problem>{problem}</Problem>}
    </div>
  );
}
