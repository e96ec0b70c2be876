import { Button, Input, Select } from "antd";
import { useMemo, useState } from "react";
import type { Matter, NextActs, Recordable, Session } from "../api.ts";
import type { Attempt } from "../intent.ts";
import { WillRecord } from "../forms/will-record.tsx";
import { useWords } from "../language.ts";
import { LeftHere } from "../offline/left-here.tsx";
import { useTyping } from "../offline/use-typing.ts";
import { Choice } from "../parts/choice.tsx";
import { Field, showFirstProblem } from "../parts/field.tsx";
import { instantOf, timeOf } from "../record/times.ts";
import { dayOf, todayIn } from "../record/times.ts";
import { useSession } from "../session.tsx";
import { NEXT_ACTS } from "../texts/next-acts.ts";
import { Failed, Loading, Notice } from "../ui/index.ts";
import { ActField } from "./act-field.tsx";
import { dataOf, lacksOf, NOTHING_TYPED, type Typed } from "./act-typed.ts";
import { Evidence } from "./evidence.tsx";
import { PersonSelect } from "./person-select.tsx";
import { useRecording } from "./recording.ts";
import "./act-form.css";
import { WillFind } from "./will-find.tsx";

type Props = {
  matter: Matter;
  act: Recordable;
  persons: NextActs["persons"];
  onRecorded?: () => void;
  /** What the place of the form says already, by the fields' keys, `of` and `as` too: not asked again. */
  given?: Given;
  /** The word on the button, where the plain one says too little. */
  does?: string;
};
/** As it would be typed; with the words that stand for it where the value is an id. */
export type Given = Record<string, { value: string; shown?: string }>;

/** With the attempt to send it, should its answer have been lost, and the last act that there was when it was begun. */
type Left = { typed: Typed; sent?: Attempt | undefined; after: number };

export function ActForm(props: Props) {
  const session = useSession();
  return session.data ? <FormOf session={session.data} {...props} /> : null;
}

/** A form for one act, made of the fields that its procedure gives it; before it is recorded it says exactly what will be. */
function FormOf({
  session,
  matter,
  act,
  persons,
  onRecorded,
  given = {},
  does,
}: Props & { session: Session }) {
  const { t } = useWords(NEXT_ACTS);
  const last = matter.acts.at(-1)?.number ?? 0;
  const [nothing] = useState<Left>(() => ({ typed: startOf(act, persons, session.person), after: last }));
  const name = ["matter", matter.id, act.type, ...Object.values(given).map(({ value }) => value)].join(" ");
  const left = useTyping(session.account, name, nothing);
  const { sent, after } = left.value;
  const typed = withGiven(left.value.typed, given);
  const [isChecked, setChecked] = useState(false);
  const sending = useRecording(matter);
  const today = todayIn(new Date());
  const lacks = isChecked ? lacksOf(act, typed, today) : [];
  const change = (part: Partial<Typed>) =>
    left.change((before) => ({ ...before, typed: { ...before.typed, ...part } }));
  const problemAt = (place: string) => {
    const lack = lacks.find((found) => found.place === place);
    return lack ? t(lack.word) : sending.problemAt(place);
  };
  const items = useMemo(
    () => [...new Set(matter.acts.flatMap(({ item }) => (item === null ? [] : [item])))],
    [matter.acts],
  );
  const record = async () => {
    setChecked(true);
    const missing = lacksOf(act, typed, today).map(({ place }) => place);
    if (missing.length > 0) return show(missing);
    const places = await sending.record(act, typed, today, sent, (attempt) =>
      left.change((before) => ({ ...before, sent: attempt })),
    );
    if (places !== null) return show(places);
    left.clear();
    onRecorded?.();
  };
  if (!left.isReady) return <Loading />;
  const asked = act.fields.filter(({ key }) => given[key] === undefined);
  const isScan = act.type.endsWith(".record-confirmed");
  return (
    <form
      className="act-form"
      onSubmit={(event) => {
        event.preventDefault();
        void record();
      }}
    >
      <LeftHere {...left} />
      {after < last && <Notice tone="due">{t("movedOn")}</Notice>}
      <div className="fields">
        {act.as.length > 0 && !given.of && (
          <Field label={t("of")} place="of" problem={problemAt("of")} width="most">
            {(control) => (
              <PersonSelect
                control={control}
                persons={act.of === "self" ? persons.filter(isMe(session.person)) : persons}
                value={typed.of}
                onChange={(of) => change({ of, as: capacityOf(act, persons, of) || typed.as })}
              />
            )}
          </Field>
        )}
        {act.as.length > 1 && !given.as && (
          <Field label={t("as")} place="as" problem={problemAt("as")} width="wide">
            {(control) => <Capacity control={control} act={act} typed={typed} change={change} />}
          </Field>
        )}
        {asked.map((field) => (
          <ActField
            key={field.key}
            field={field}
            persons={persons}
            problem={problemAt(field.key)}
            value={typed.values[field.key] ?? ""}
            onChange={(value) => change({ values: { ...typed.values, [field.key]: value } })}
          />
        ))}
        {items.length > 1 && (
          <Field label={t("item")} isOptional>
            {(control) => (
              <Select
                {...control}
                value={typed.item}
                onChange={(item: string) => change({ item })}
                options={[
                  { value: "", label: t("itemWhole") },
                  ...items.map((item) => ({ value: item, label: t("itemOf", { item }) })),
                ]}
              />
            )}
          </Field>
        )}
        <When typed={typed} change={change} problemAt={problemAt} />
        <Evidence
          label={t(isScan ? "evidenceScan" : "evidence")}
          value={typed.evidence}
          onChange={(evidence) => change({ evidence })}
        />
      </div>
      <WillFind matter={matter} act={act} typed={typed} today={today} />
      <WillBe matter={matter} act={act} typed={typed} persons={persons} given={given} />
      {sending.problem && <Failed error={sending.problem} />}
      <p>
        <Button type="primary" htmlType="submit" loading={sending.isBusy}>
          {does ?? t("record")}
        </Button>
      </p>
    </form>
  );
}

type PartProps = { typed: Typed; change: (part: Partial<Typed>) => void };

function Capacity({ control, act, typed, change }: PartProps & { control: object; act: Recordable }) {
  const { t, w } = useWords(NEXT_ACTS);
  return (
    <Choice
      control={control as never}
      label={t("as")}
      options={act.as.map(({ id, title }) => ({ value: id, label: w(title) }))}
      value={typed.as}
      onChange={(as) => change({ as })}
    />
  );
}

function When({
  typed,
  change,
  problemAt,
}: PartProps & { problemAt: (place: string) => string | undefined }) {
  const { t } = useWords(NEXT_ACTS);
  const places = [
    { place: "day", hint: "dayHint" },
    { place: "time", hint: "timeHint" },
  ] as const;
  return places.map(({ place, hint }) => (
    <Field key={place} label={t(place)} place={place} problem={problemAt(place)} hint={t(hint)} isOptional>
      {(control) => (
        <Input
          {...control}
          autoComplete="off"
          inputMode="numeric"
          value={typed[place]}
          onChange={(e) => change({ [place]: e.target.value })}
        />
      )}
    </Field>
  ));
}

type WillBeProps = Pick<Props, "matter" | "act" | "persons"> & { typed: Typed; given: Given };

/** What the form comes to, in words. */
function WillBe({ act, typed, persons, given }: WillBeProps) {
  const { t, w, money, day, time, language, listed } = useWords(NEXT_ACTS);
  const session = useSession();
  const office = session.data?.offices[0];
  const inWords = (zh: string, en?: string | null) => (language === "en" && en) || zh;
  const data = dataOf(act, typed);
  const nameOf = (person: unknown) => persons.find((somebody) => somebody.person === person)?.name ?? "—";
  const words = ({ key, type, options }: Recordable["fields"][number]) => {
    const value = data[key];
    const shown = given[key]?.shown;
    if (shown !== undefined) return shown;
    const option = options?.find((known) => known.value === value);
    if (option) return w(option.title);
    if (type === "boolean") return t(value ? "yes" : "no");
    if (type === "money") return money(Number(value));
    if (type === "date") return day(instantOf(String(value), "12:00"));
    return type === "person" ? nameOf(value) : String(value);
  };
  const on = dayOf(typed.day) ?? todayIn(new Date());
  const at = timeOf(typed.time);
  const capacity = act.as.find(({ id }) => id === typed.as);
  const of = typed.of === "" ? "—" : `${nameOf(typed.of)}${capacity ? ` · ${w(capacity.title)}` : ""}`;
  const rows = [
    { name: t("act"), value: w(act.title) },
    ...(act.as.length > 0 ? [{ name: t("of"), value: of }] : []),
    ...act.fields
      .filter(({ key }) => data[key] !== undefined)
      .map((field) => ({ name: w(field.title), value: words(field) })),
    { name: t("happened"), value: at === null ? t("now") : time(instantOf(on, at)) },
    ...(typed.evidence.length > 0
      ? [
          {
            name: t("evidence"),
            value: listed(typed.evidence.map(({ name }) => name)),
          },
        ]
      : []),
    {
      name: t("by"),
      value: `${session.data?.name ?? "—"}${office ? ` · ${inWords(office.bodyName, office.bodyNameEn)} ${inWords(office.title, office.titleEn)}` : ""}`,
    },
  ];
  return (
    <WillRecord rows={rows} seenBy={t("seenBy")} lasting={t(act.closes ? "lastingClosed" : "lasting")} />
  );
}

function withGiven(typed: Typed, { of, as, ...fields }: Given): Typed {
  const values = Object.fromEntries(Object.entries(fields).map(([key, { value }]) => [key, value]));
  return {
    ...typed,
    of: of?.value ?? typed.of,
    as: as?.value ?? typed.as,
    values: { ...typed.values, ...values },
  };
}

const isMe =
  (person: string | null | undefined) =>
  ({ person: other }: { person: string }) =>
    other === person;

/** In the capacity in which the matter knows the person; where it asks for only one, in that. */
function capacityOf(act: Recordable, persons: NextActs["persons"], of: string): string {
  const known = persons.find(({ person }) => person === of)?.as ?? "";
  if (act.as.some(({ id }) => id === known)) return known;
  return act.as.length === 1 ? (act.as[0]?.id ?? "") : "";
}

function startOf(act: Recordable, persons: NextActs["persons"], me: string | null): Typed {
  const of = act.of === "self" ? (me ?? "") : onlyOneOf(act, persons);
  return { ...NOTHING_TYPED, of, as: capacityOf(act, persons, of) };
}

/** By these another person takes over: it is not the one whom the matter knows. */
const HANDS_OVER = /(handed|taken)-over$/;

/** Where an act is about the matter's owner, and the matter has one, it is them. */
function onlyOneOf({ as, type }: Recordable, persons: NextActs["persons"]): string {
  if (as.length !== 1 || HANDS_OVER.test(type)) return "";
  const known = persons.filter((somebody) => somebody.as === as[0]?.id);
  return known.length === 1 ? (known[0]?.person ?? "") : "";
}

function show(places: string[]) {
  requestAnimationFrame(() => showFirstProblem(places));
}
