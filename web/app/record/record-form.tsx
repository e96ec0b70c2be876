import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { type ReactNode, useEffect, useState } from "react";
import type { BodyDetail, Procedure } from "../api.ts";
import { useWords } from "../language.ts";
import { showFirstProblem } from "../parts/field.tsx";
import { RECORD } from "../texts/record.ts";
import { Failed, Notice } from "../ui/index.ts";
import { URLS } from "../urls.ts";
import { plannedActs } from "./acts.ts";
import { type Draft, emptyDraft, emptyItem, type Item, keepDraft, loadDraft } from "./draft.ts";
import { DraftSheet } from "./draft-sheet.tsx";
import { type FormState, optionsIn } from "./form.ts";
import { ItemPart } from "./item.tsx";
import { MatterPart, MeetingPart, MembersPart } from "./meeting.tsx";
import { Preview, Sending } from "./preview.tsx";
import { lacksOf } from "./problems.ts";
import { chairOf, seatsOn } from "./seats.ts";
import { useSending } from "./sending.ts";
import { dayOf } from "./times.ts";
import "./record.css";

const APPOINTMENT = "appointment";

type Props = {
  account: string;
  body: BodyDetail;
  procedure: Procedure;
  /** Puts the page's heading above and the draft's sheet beside. */
  frame: (aside: ReactNode, content: ReactNode) => ReactNode;
};

/** The form and, once asked for, the preview of exactly what it says. Any change of the form takes the preview away. */
export function RecordForm({ account, body, procedure, frame }: Props) {
  const { t, w, language } = useWords(RECORD);
  const [draft, setDraft] = useState(() => loadDraft(account, body.id));
  const [isChecked, setChecked] = useState(false);
  const sending = useSending(account, body.id);
  const { preview, error } = sending;
  useEffect(() => keepDraft(account, body.id, draft), [account, body.id, draft]);

  const day = dayOf(draft.day);
  const seats = day === null ? [] : seatsOn(body, day, language);
  const lacks = isChecked ? lacksOf(draft, seats) : [];
  const change = (part: Partial<Draft>) => {
    sending.forget();
    setDraft((before) => ({ ...before, ...part }));
  };
  const form: FormState = {
    draft,
    change,
    changeItem: (at, next) => change({ items: draft.items.with(at, next) }),
    seats,
    chair: chairOf(draft, seats),
    problemAt(place) {
      const lack = lacks.find((found) => found.place === place);
      return lack ? t(lack.word) : sending.problemAt(place);
    },
    optionsOf: optionsIn(procedure, w),
  };
  const ask = async () => {
    setChecked(true);
    const missing = lacksOf(draft, seats);
    const places =
      missing.length > 0
        ? missing.map((lack) => lack.place)
        : await sending.ask(plannedActs(draft, seats, procedure.id));
    show(places);
  };
  const record = async () => {
    if (preview) show(await sending.record(preview, draft.key));
  };
  const clear = (next: Draft) => {
    setChecked(false);
    change(next);
  };
  const items = (next: Item[]) => change({ items: next });

  return frame(
    <DraftSheet clear={() => clear(emptyDraft())} />,
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for what the buttons do
    <div
      onKeyDown={(event) => {
        if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || sending.isBusy) return;
        event.preventDefault();
        void (preview ? record() : ask());
      }}
    >
      <MatterPart form={form} />
      <MeetingPart form={form} />
      <MembersPart form={form} />
      {seats.length > 0 &&
        draft.items.map((item, at) => (
          <ItemPart
            // biome-ignore lint/suspicious/noArrayIndexKey: an item is what its place on the agenda says
            key={at}
            form={form}
            at={at}
            {...(draft.items.length > 1
              ? { onRemove: () => items(draft.items.filter((other) => other !== item)) }
              : {})}
          />
        ))}
      {seats.length > 0 && (
        <p className="add-item">
          <Button onClick={() => items([...draft.items, emptyItem()])}>{t("addItem")}</Button>
        </p>
      )}
      {!preview && (
        <div className="ask">
          {lacks.length > 0 && <Notice tone="due">{t("lacks", { n: lacks.length })}</Notice>}
          {error && <Failed error={error} />}
          <Button type="primary" loading={sending.isBusy} onClick={() => void ask()}>
            {t("preview")}
          </Button>
          <span className="quiet small">{t("previewHint")}</span>
        </div>
      )}
      {preview && (
        <Preview {...preview} procedure={procedure} seats={seats} isAppointment={draft.class === APPOINTMENT}>
          {sending.isKeyUsed && (
            <Notice
              tone="due"
              action={<Button onClick={() => change({ key: crypto.randomUUID() })}>{t("newKey")}</Button>}
            >
              {t("alreadySent")} <Link to={URLS.matters}>{t("toMatters")}</Link>
            </Notice>
          )}
          {error && !sending.isKeyUsed && <Failed error={error} />}
          <Sending
            isBusy={sending.isBusy}
            isUnsure={sending.isUnsure}
            record={() => void record()}
            back={sending.forget}
          />
        </Preview>
      )}
    </div>,
  );
}

/** After the page has drawn what is wrong. */
function show(places: string[]) {
  if (places.length > 0) requestAnimationFrame(() => showFirstProblem(places));
}
