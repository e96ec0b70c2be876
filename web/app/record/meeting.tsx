import { Checkbox, Input } from "antd";
import { useWords } from "../language.ts";
import { Choice } from "../parts/choice.tsx";
import { Field } from "../parts/field.tsx";
import { RECORD } from "../texts/record.ts";
import { Section, Sheet } from "../ui/index.ts";
import type { FormState } from "./form.ts";
import { fenOf } from "./money.ts";
import { dayOf, instantOf } from "./times.ts";
import type { Usual } from "./usual.ts";

const TITLE_LENGTH_MOST = 500;
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
              <Input.TextArea
                {...control}
                autoSize={{ minRows: 1, maxRows: 5 }}
                maxLength={TITLE_LENGTH_MOST}
                onKeyDown={(e) => {
                  // A title is one line, however long.
                  if (e.key === "Enter" && !e.ctrlKey && !e.metaKey) e.preventDefault();
                }}
                value={draft.title}
                onChange={(e) => change({ title: e.target.value.replaceAll(/[\r\n]+/g, " ") })}
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
            hint={yuan ? t("amountIs", { yuan }) : t("amountHint")}
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

/** When, where and what kind of meeting, with what the last one was like. */
export function MeetingPart({ form, usual }: { form: FormState; usual: Usual | null }) {
  const { t, day, weekday } = useWords(RECORD);
  const { draft, change, problemAt } = form;
  const at = usual && instantOf(usual.day, "12:00");
  const suggested = at ? t("dayUsual", { day: day(at), weekday: weekday(at) }) : t("dayHint");
  return (
    <Section title={t("meeting")} note={usual && t("asLast", { day: day(instantOf(usual.lastOn, "12:00")) })}>
      <Sheet padded>
        <div className="fields meeting">
          <DayField
            label={t("day")}
            place="day"
            problem={problemAt("day")}
            isFirst
            hint={suggested}
            onSuggest={usual ? () => change({ day: usual.day }) : undefined}
            value={draft.day}
            onChange={(typed) => change({ day: typed })}
          />
          <Field
            label={t("time")}
            place="time"
            problem={problemAt("time")}
            hint={t("timeHint")}
            width="narrow"
          >
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
          <Field label={t("place")} place="place" problem={problemAt("place")} isOptional>
            {(control) => (
              <Input
                {...control}
                maxLength={TEXT_LENGTH_MOST}
                value={draft.place}
                onChange={(e) => change({ place: e.target.value })}
              />
            )}
          </Field>
          <Field label={t("kind")} place="kind" problem={problemAt("kind")} width="wide" isOptional>
            {(control) => (
              <Choice
                control={control}
                label={t("kind")}
                options={[
                  { value: "", label: t("kindBlank") },
                  ...form.optionsOf("convened", "meeting_kind"),
                ]}
                value={draft.kind}
                onChange={(kind) => change({ kind })}
              />
            )}
          </Field>
        </div>
      </Sheet>
    </Section>
  );
}

/** What was given out before the meeting, who else was there: rare enough to stand behind the items. */
export function AroundPart({ form }: { form: FormState }) {
  const { t } = useWords(RECORD);
  const { draft, change, problemAt } = form;
  return (
    <Section title={t("around")}>
      <Sheet padded>
        <div className="fields">
          <Given form={form} part="materials" />
          <Given form={form} part="notice" />
          <Field label={t("others")} place="others" problem={problemAt("others")} width="wide" isOptional>
            {(control) => (
              <Input
                {...control}
                maxLength={TEXT_LENGTH_MOST}
                value={draft.others}
                onChange={(e) => change({ others: e.target.value })}
              />
            )}
          </Field>
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
  /** Where the keyboard starts. */
  isFirst?: boolean;
  hint?: string;
  /** ↓ in the empty field takes what is suggested. */
  onSuggest?: (() => void) | undefined;
  value: string;
  onChange: (typed: string) => void;
};

/** A day typed as offices write it; what was understood is said with its weekday. */
function DayField({ value, onChange, isFirst = false, hint, onSuggest, ...field }: DayProps) {
  const { t, day, weekday } = useWords(RECORD);
  const understood = dayOf(value);
  const at = understood && instantOf(understood, "12:00");
  return (
    <Field {...field} hint={at ? t("dayIs", { day: day(at), weekday: weekday(at) }) : (hint ?? t("dayHint"))}>
      {(control) => (
        <Input
          {...control}
          autoComplete="off"
          autoFocus={isFirst}
          inputMode="numeric"
          value={value}
          onChange={(e) => onChange(e.target.value)}
          onKeyDown={(e) => {
            if (e.key !== "ArrowDown" || value !== "" || !onSuggest) return;
            e.preventDefault();
            onSuggest();
          }}
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
