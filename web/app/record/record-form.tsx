import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { type ReactNode, useRef, useState } from "react";
import type { BodyDetail, Procedure } from "../api.ts";
import { useWords } from "../language.ts";
import type { KeptDraft } from "../offline/drafts.ts";
import { showFirstProblem } from "../parts/field.tsx";
import { RECORD } from "../texts/record.ts";
import { Failed, Notice } from "../ui/index.ts";
import { URLS } from "../urls.ts";
import { plannedActs } from "./acts.ts";
import { type Draft, emptyDraft, emptyItem, type Item } from "./draft.ts";
import { DraftSheet } from "./draft-sheet.tsx";
import { type FormState, optionsIn } from "./form.ts";
import { ItemPart } from "./item.tsx";
import type { useKept } from "./kept.ts";
import { LookAhead, useLookAhead } from "./look-ahead.tsx";
import { AroundPart, MatterPart, MeetingPart } from "./meeting.tsx";
import { Preview, Sending } from "./preview.tsx";
import { lacksOf } from "./problems.ts";
import { RollPart } from "./roll.tsx";
import { chairOf, seatsOn } from "./seats.ts";
import { useSending } from "./sending.ts";
import { dayOf, timeOf } from "./times.ts";
import type { Usual } from "./usual.ts";
import "./record.css";

const APPOINTMENT = "appointment";
const UNDO_MOST = 100;

type Props = {
  body: BodyDetail;
  procedure: Procedure;
  keeping: ReturnType<typeof useKept>;
  kept: KeptDraft<Draft>;
  usual: Usual | null;
  /** Puts the page's heading above and the sheets beside. */
  frame: (aside: ReactNode, content: ReactNode) => ReactNode;
};

/** The form, with what the rules would say beside it; and, once asked for, the preview of exactly what it says. */
export function RecordForm({ body, procedure, keeping, kept, usual, frame }: Props) {
  const { t, w, language } = useWords(RECORD);
  const [draft, setDraft] = useState(kept.payload);
  const [isChecked, setChecked] = useState(false);
  const past = useRef<Draft[]>([]);
  const sending = useSending(keeping.store, body.id);
  const { preview, error } = sending;

  const day = dayOf(draft.day);
  const seats = day === null ? [] : seatsOn(body, day, language);
  const lacks = isChecked ? lacksOf(draft, seats) : [];
  const write = (next: Draft) => {
    sending.forget();
    setDraft(next);
    keeping.write(next);
  };
  const change = (part: Partial<Draft>) => write({ ...draft, ...part });
  const enter = (part: Partial<Draft>) => {
    past.current = [...past.current, draft].slice(-UNDO_MOST);
    change(part);
  };
  const form: FormState = {
    draft,
    change,
    changeItem: (at, next) => change({ items: draft.items.with(at, next) }),
    enter,
    enterItem: (at, next) => enter({ items: draft.items.with(at, next) }),
    undo: () => {
      const before = past.current.pop();
      if (before) write(before);
    },
    focus: (place) => requestAnimationFrame(() => showFirstProblem([place])),
    seats,
    chair: chairOf(draft, seats),
    problemAt(place) {
      const lack = lacks.find((found) => found.place === place);
      return lack ? t(lack.word) : sending.problemAt(place);
    },
    optionsOf: optionsIn(procedure, w),
  };
  const canAsk = day !== null && timeOf(draft.time) !== null && draft.class !== "" && seats.length > 0;
  const soFar = canAsk
    ? plannedActs({ ...draft, title: draft.title.trim() || "—" }, seats, procedure.id)
    : null;
  const ahead = useLookAhead(soFar, body.id);

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
    const now = keeping.now();
    if (!preview || !now || day === null) return;
    await keeping.save();
    keeping.forget();
    show(
      await sending.record(
        preview,
        { ...now, title: draft.title.trim(), payload: draft },
        { day, language, seats },
      ),
    );
  };
  const clear = (next: Draft) => {
    setChecked(false);
    enter(next);
  };
  const items = (next: Item[]) => enter({ items: next });

  return frame(
    <>
      <LookAhead ahead={ahead} isAsked={canAsk} procedure={procedure} />
      <DraftSheet
        store={keeping.store}
        id={kept.id}
        savedAt={keeping.savedAt}
        clear={() => clear(emptyDraft())}
      />
    </>,
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for what the buttons do
    <div
      onKeyDown={(event) => {
        if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || sending.isBusy) return;
        event.preventDefault();
        void (preview ? record() : ask());
      }}
    >
      <MeetingPart form={form} usual={usual} />
      <RollPart form={form} usual={usual} />
      <MatterPart form={form} />
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
          <Button
            onClick={() => {
              items([...draft.items, emptyItem()]);
              form.focus(`item ${draft.items.length}`);
            }}
          >
            {t("addItem")}
          </Button>
        </p>
      )}
      <AroundPart form={form} />
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
              action={
                <Button onClick={() => void sending.recordAsNew(preview.planned, kept.id)}>
                  {t("newKey")}
                </Button>
              }
            >
              {t("alreadySent")} <Link to={URLS.matters}>{t("toMatters")}</Link>
            </Notice>
          )}
          {sending.isWaiting && (
            <Notice tone="plain">
              {t("waitingSent")} <Link to={URLS.drafts}>{t("draftAll")}</Link>　
              <Link to={URLS.record} search={{ draft: crypto.randomUUID() }}>
                {t("draftNew")}
              </Link>
            </Notice>
          )}
          {error && !sending.isKeyUsed && <Failed error={error} />}
          {!sending.isWaiting && (
            <Sending
              isBusy={sending.isBusy}
              isAway={preview.found === null}
              record={() => void record()}
              back={sending.forget}
            />
          )}
        </Preview>
      )}
    </div>,
  );
}

/** After the page has drawn what is wrong. */
function show(places: string[]) {
  if (places.length > 0) requestAnimationFrame(() => showFirstProblem(places));
}
