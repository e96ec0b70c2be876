import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button, Checkbox, Input } from "antd";
import { answer, api, type BodyDetail, type Procedure, type Session } from "../api.ts";
import { today } from "../forms/as-of.tsx";
import { useWords } from "../language.ts";
import { PersonSelect } from "../matter/person-select.tsx";
import { LeftHere } from "../offline/left-here.tsx";
import { useFilling } from "../offline/use-filling.ts";
import { Choice } from "../parts/choice.tsx";
import { DayField } from "../parts/day-field.tsx";
import { Field } from "../parts/field.tsx";
import { QUERIES } from "../queries.ts";
import { seatsOn } from "../record/seats.ts";
import { MEETINGS } from "../texts/meetings.ts";
import { Failed, Loading, Section } from "../ui/index.ts";
import { URLS } from "../urls.ts";
import { useIntent } from "../use-intent.ts";
import { Attending, useAttending } from "./attending.tsx";
import { byButtonAlone } from "./by-button.ts";
import { CallWillBe } from "./call-will-be.tsx";
import { ChooseItems } from "./choose-items.tsx";
import { callOf, lacksOf, NOTHING } from "./draft.ts";
import "./meetings.css";

type Props = { session: Session; body: BodyDetail; procedure: Procedure };
const STALE = new Set<unknown>(["meeting", "meetings", "matters", "desk"]);
const TEXT_MOST = 2_000;

/** A meeting is called: what kind, when and where, who leads it, and which of the items that wait come before it. */
export function CallForm({ session, body, procedure }: Props) {
  const { t, w, language } = useWords(MEETINGS);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const filling = useFilling({
    account: session.account,
    place: `meeting of ${body.id}`,
    nothing: NOTHING,
    lacksOf,
  });
  const { typing, draft, change, isBusy, problem } = filling;
  const waiting = useQuery(QUERIES.itemsWaiting(body.id));
  const intent = useIntent();
  const problemAt = (place: string) => {
    const word = filling.lackAt(place);
    return word && { problem: t(word) };
  };
  const kinds =
    procedure.acts
      .find(({ type }) => type === "meeting.called")
      ?.fields.find(({ key }) => key === "meeting_kind")?.options ?? [];
  const seats = seatsOn(body, draft.day || today(), language).map((seat) => ({ ...seat, as: null }));
  const clerks = clerksOf(body, draft.day || today(), language);
  const others = useAttending(body, seats, clerks);
  // An item may have come onto another agenda since it was chosen.
  const known = new Set((waiting.data?.items ?? []).map(({ matter }) => matter));
  const items = draft.items.filter((matter) => known.has(matter));
  const record = async () => {
    const call = callOf(body.id, { ...draft, items });
    const { matter } = await intent(call, (key) =>
      answer(api.POST("/api/v1/meetings", { params: { header: { "idempotency-key": key } }, body: call })),
    );
    typing.clear();
    await queries.invalidateQueries({ predicate: ({ queryKey: [name] }) => STALE.has(name) });
    await navigate({ to: URLS.meeting, params: { id: matter } });
  };
  if (!typing.isReady) return <Loading />;
  return (
    <form
      className="meeting-form"
      onKeyDown={byButtonAlone}
      onSubmit={(event) => {
        event.preventDefault();
        void filling.send(record);
      }}
    >
      <LeftHere {...typing} />
      <Section title={t("the")}>
        <div className="sheet padded fields">
          <Field label={t("title")} place="title" hint={t("titleHint")} width="wide" {...problemAt("title")}>
            {(control) => (
              <Input
                {...control}
                maxLength={200}
                value={draft.title}
                onChange={({ target }) => change({ title: target.value })}
              />
            )}
          </Field>
          <Field label={t("kind")} place="kind" width="wide" {...problemAt("kind")}>
            {(control) => (
              <Choice
                control={control}
                label={t("kind")}
                options={kinds.map(({ value, title }) => ({ value, label: w(title) }))}
                value={draft.kind}
                onChange={(kind) => change({ kind })}
              />
            )}
          </Field>
          <Field label={t("day")} place="startsOn" {...problemAt("startsOn")}>
            {(control) => (
              <DayField
                control={control}
                value={draft.day || undefined}
                onChange={(day) => change({ day: day ?? "" })}
              />
            )}
          </Field>
          <Field
            label={t("hour")}
            place="startsAt"
            hint={t("hourHint")}
            isOptional
            {...problemAt("startsAt")}
          >
            {(control) => (
              <Input
                {...control}
                autoComplete="off"
                inputMode="numeric"
                value={draft.hour}
                onChange={({ target }) => change({ hour: target.value })}
              />
            )}
          </Field>
          <Field label={t("place")} isOptional>
            {(control) => (
              <Input
                {...control}
                maxLength={200}
                value={draft.place}
                onChange={({ target }) => change({ place: target.value })}
              />
            )}
          </Field>
          <Field label={t("chair")} hint={t("chairHint")} isOptional>
            {(control) => (
              <PersonSelect
                control={control}
                persons={seats}
                value={draft.chair}
                onChange={(chair) => change({ chair })}
              />
            )}
          </Field>
          <Field label={t("clerk")} isOptional>
            {(control) => (
              <PersonSelect
                control={control}
                persons={clerks}
                value={draft.clerk}
                onChange={(clerk) => change({ clerk })}
              />
            )}
          </Field>
          <div className="field wide">
            <Checkbox
              checked={draft.emergency}
              onChange={({ target }) => change({ emergency: target.checked })}
            >
              {t("isEmergency")}
            </Checkbox>
          </div>
          {draft.emergency && (
            <Field label={t("emergencyReasons")} place="reasons" width="wide" {...problemAt("reasons")}>
              {(control) => (
                <Input.TextArea
                  {...control}
                  autoSize
                  maxLength={TEXT_MOST}
                  value={draft.reasons}
                  onChange={({ target }) => change({ reasons: target.value })}
                />
              )}
            </Field>
          )}
        </div>
      </Section>
      <Section title={t("chooseItems")}>
        <div className="sheet padded">
          {waiting.error && <Failed error={waiting.error} retry={() => void waiting.refetch()} />}
          {waiting.data && (
            <ChooseItems
              body={body.id}
              waiting={waiting.data.items}
              chosen={items}
              change={(chosen) => change({ items: chosen })}
            />
          )}
        </div>
      </Section>
      <Section title={t("attending")}>
        <div className="sheet padded">
          <Attending
            persons={others}
            items={items.map((matter) => ({
              matter,
              title: waiting.data?.items.find((one) => one.matter === matter)?.title ?? "—",
            }))}
            asked={draft.attending ?? []}
            change={(attending) => change({ attending })}
          />
        </div>
      </Section>
      <CallWillBe
        draft={{ ...draft, items }}
        session={session}
        kind={w(kinds.find(({ value }) => value === draft.kind)?.title)}
        nameOf={(person) =>
          [...seats, ...clerks, ...others].find((one) => one.person === person)?.name ?? "—"
        }
      />
      {problem && <Failed error={problem} />}
      <p>
        <Button type="primary" htmlType="submit" loading={isBusy}>
          {t("callDo")}
        </Button>
      </p>
    </form>
  );
}

/** Whoever holds an office of the body on the day, its clerks first. */
function clerksOf(body: BodyDetail, day: string, language: "zh" | "en") {
  const holds = ({ from, to }: { from: string; to: string | null }) =>
    from <= day && (to === null || day < to);
  return body.offices
    .toSorted((a, b) => Number(b.function === "clerk") - Number(a.function === "clerk"))
    .flatMap((office) =>
      office.holders.filter(holds).map(({ person, name, nameEn, initials }) => ({
        person,
        name: (language === "en" && nameEn) || name,
        initials,
        titles: [(language === "en" && office.titleEn) || office.title],
        as: null,
      })),
    )
    .filter((one, at, all) => all.findIndex(({ person }) => person === one.person) === at);
}
