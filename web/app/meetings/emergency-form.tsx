import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button, Input } from "antd";
import { useRef, useState } from "react";
import { answer, api, type BodyDetail, DECISIONS, type Procedure, type Session } from "../api.ts";
import { today } from "../forms/as-of.tsx";
import { WillRecord } from "../forms/will-record.tsx";
import { isRefused } from "../intent.ts";
import { useWords } from "../language.ts";
import { Evidence } from "../matter/evidence.tsx";
import { PersonSelect } from "../matter/person-select.tsx";
import { LeftHere } from "../offline/left-here.tsx";
import { useTyping } from "../offline/use-typing.ts";
import { Choice } from "../parts/choice.tsx";
import { Field, showFirstProblem } from "../parts/field.tsx";
import { seatsOn } from "../record/seats.ts";
import { MEETINGS } from "../texts/meetings.ts";
import { Failed, Loading, Section } from "../ui/index.ts";
import { URLS } from "../urls.ts";
import { useIntent } from "../use-intent.ts";
import { byButtonAlone } from "./by-button.ts";
import { actsOf, type Emergency, lacksOf, NOTHING } from "./emergency-draft.ts";
import "./meetings.css";

type Props = { session: Session; body: BodyDetail; procedure: Procedure };
const STALE = new Set<unknown>(["meetings", "matters", "desk", "findings"]);

/** Opens the matter by what was decided alone, and proposes it to the body's meeting at once. */
export function EmergencyForm({ session, body, procedure }: Props) {
  const { t, w, money, language } = useWords(MEETINGS);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const typing = useTyping<Emergency>(session.account, `emergency ${body.id}`, NOTHING);
  const draft = typing.value;
  const [isChecked, setChecked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Error | null>(null);
  const sentAt = useRef<string>(undefined);
  const intent = useIntent();
  const change = (part: Partial<Emergency>) => typing.change((before) => ({ ...before, ...part }));
  const lacks = isChecked ? lacksOf(draft) : [];
  const problemAt = (place: string) => {
    const lack = lacks.find((one) => one.place === place);
    return lack && { problem: t(lack.word) };
  };
  const classes =
    procedure.acts.find(({ type }) => type === "decision.proposed")?.fields.find(({ key }) => key === "class")
      ?.options ?? [];
  const seats = seatsOn(body, today(), language);
  const record = async () => {
    if (isBusy) return;
    setChecked(true);
    const missing = lacksOf(draft).map(({ place }) => place);
    if (missing.length > 0) return void requestAnimationFrame(() => showFirstProblem(missing));
    setBusy(true);
    setProblem(null);
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
      setProblem(error instanceof Error ? error : new Error(String(error)));
      setBusy(false);
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
        void record();
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
          <Field label={t("matterTitle")} place="title" width="wide" {...problemAt("title")}>
            {(control) => (
              <Input
                {...control}
                maxLength={300}
                value={draft.title}
                onChange={({ target }) => change({ title: target.value })}
              />
            )}
          </Field>
          <Field label={t("class")} place="class" width="wide" {...problemAt("class")}>
            {(control) => (
              <Choice
                control={control}
                label={t("class")}
                options={classes.map(({ value, title }) => ({ value, label: w(title) }))}
                value={draft.class}
                onChange={(kind) => change({ class: kind })}
              />
            )}
          </Field>
          <Field
            label={t("amount")}
            place="amount"
            isOptional={draft.class !== "funds"}
            {...problemAt("amount")}
          >
            {(control) => (
              <Input
                {...control}
                autoComplete="off"
                inputMode="decimal"
                value={draft.amount}
                onChange={({ target }) => change({ amount: target.value })}
              />
            )}
          </Field>
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
