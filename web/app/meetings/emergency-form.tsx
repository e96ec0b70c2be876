import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button, Input } from "antd";
import { useRef } from "react";
import { answer, api, type BodyDetail, DECISIONS, type Procedure, type Session } from "../api.ts";
import { today } from "../forms/as-of.tsx";
import { WillRecord } from "../forms/will-record.tsx";
import { isRefused } from "../intent.ts";
import { useWords } from "../language.ts";
import { Evidence } from "../matter/evidence.tsx";
import { PersonSelect } from "../matter/person-select.tsx";
import { LeftHere } from "../offline/left-here.tsx";
import { useFilling } from "../offline/use-filling.ts";
import { Field } from "../parts/field.tsx";
import { classesOf, ItemFields } from "../propose/item-fields.tsx";
import { seatsOn } from "../record/seats.ts";
import { MEETINGS } from "../texts/meetings.ts";
import { Failed, Loading, Section } from "../ui/index.ts";
import { URLS } from "../urls.ts";
import { useIntent } from "../use-intent.ts";
import { byButtonAlone } from "./by-button.ts";
import { actsOf, lacksOf, NOTHING } from "./emergency-draft.ts";
import "./meetings.css";

type Props = { session: Session; body: BodyDetail; procedure: Procedure };
const STALE = new Set<unknown>(["meetings", "matters", "desk", "findings"]);

/** Opens the matter by what was decided alone, and proposes it to the body's meeting at once. */
export function EmergencyForm({ session, body, procedure }: Props) {
  const { t, w, money, language } = useWords(MEETINGS);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const filling = useFilling({
    account: session.account,
    place: `emergency ${body.id}`,
    nothing: NOTHING,
    lacksOf,
  });
  const { typing, draft, change, isBusy, problem } = filling;
  const sentAt = useRef<string>(undefined);
  const intent = useIntent();
  const problemAt = (place: string) => {
    const word = filling.lackAt(place);
    return word && { problem: t(word) };
  };
  const classes = classesOf(procedure);
  const seats = seatsOn(body, today(), language);
  const record = async () => {
    sentAt.current ??= new Date().toISOString();
    const [act, ...followedBy] = actsOf(draft, sentAt.current);
    if (!act) return;
    const asked = { procedure: DECISIONS, body: body.id, act, followedBy };
    try {
      const { matter } = await intent(asked, (key) =>
        answer(api.POST("/api/v1/matters", { params: { header: { "idempotency-key": key } }, body: asked })),
      );
      typing.clear();
      await queries.invalidateQueries({ predicate: ({ queryKey: [name] }) => STALE.has(name) });
      await navigate({ to: URLS.matter, params: { id: matter } });
    } catch (error) {
      if (isRefused(error)) sentAt.current = undefined;
      throw error;
    }
  };
  if (!typing.isReady) return <Loading />;
  const who = seats.find(({ person }) => person === draft.of);
  const [, proposed] = actsOf(draft, "");
  const amount = proposed?.data.amount;
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
      <Section title={t("emergencyEntry")}>
        <div className="sheet padded fields">
          <Field label={t("who")} place="of" width="most" {...problemAt("of")}>
            {(control) => (
              <PersonSelect
                control={control}
                persons={seats.map((seat) => ({ ...seat, as: null }))}
                value={draft.of}
                onChange={(of) => {
                  const isHead = seats.some(({ person, principal }) => person === of && principal !== "none");
                  change({ of, as: isHead ? "chair" : "member" });
                }}
              />
            )}
          </Field>
          <Field label={t("what")} place="text" hint={t("whatHint")} width="wide" {...problemAt("text")}>
            {(control) => (
              <Input.TextArea
                {...control}
                autoSize={{ minRows: 2 }}
                maxLength={5_000}
                value={draft.text}
                onChange={({ target }) => change({ text: target.value })}
              />
            )}
          </Field>
          <ItemFields
            draft={draft}
            classes={classes}
            titleLabel={t("matterTitle")}
            change={change}
            problemAt={problemAt}
          />
          <Evidence
            label={t("papersOf")}
            value={draft.evidence}
            onChange={(evidence) => change({ evidence })}
          />
        </div>
      </Section>
      <WillRecord
        rows={[
          { name: t("act"), value: t("emergencyAct") },
          { name: t("who"), value: who ? `${who.name} · ${t(`c_${draft.as}` as "c_chair")}` : "—" },
          { name: t("what"), value: draft.text.trim() || "—" },
          { name: t("matterTitle"), value: draft.title.trim() || "—" },
          { name: t("class"), value: w(classes.find(({ value }) => value === draft.class)?.title) },
          ...(typeof amount === "number" ? [{ name: t("amount"), value: money(amount) }] : []),
          { name: t("by"), value: session.name },
        ]}
        seenBy={t("seenBy")}
        lasting={t("emergencyLasting")}
      />
      {problem && <Failed error={problem} />}
      <p>
        <Button type="primary" htmlType="submit" loading={isBusy}>
          {t("emergencyDo")}
        </Button>
      </p>
    </form>
  );
}
