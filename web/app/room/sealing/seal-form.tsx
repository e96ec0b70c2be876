import { Button, Input } from "antd";
import { useRef, useState } from "react";
import { type Place, sealPosition } from "../../../../sealing/index.ts";
import type { Session } from "../../api.ts";
import { WillRecord } from "../../forms/will-record.tsx";
import { useWords } from "../../language.ts";
import { LeftHere } from "../../offline/left-here.tsx";
import { useTyping } from "../../offline/use-typing.ts";
import { Choice } from "../../parts/choice.tsx";
import { Field, showFirstProblem } from "../../parts/field.tsx";
import { SEALING } from "../../texts/sealing.ts";
import { Failed, Loading, Notice } from "../../ui/index.ts";
import { forgetOpening, type KeptOpening, keepOpening } from "./kept.ts";
import type { Round, Sealing } from "./round.ts";
import { sendSeal } from "./sending.ts";
import { useTellSealing } from "./use-sealing.ts";

type Props = {
  matter: string;
  session: Session;
  sealing: Sealing;
  round: Round;
  place: Place;
  /** Sealed here, and its answer from the server never came: it is sent again as it is. */
  kept: KeptOpening | null;
  onKept(): void;
};

export type Draft = { position: string; reasons: string };
export const NOTHING_SAID: Draft = { position: "", reasons: "" };

export function SealForm({ matter, session, sealing, round, place, kept, onKept }: Props) {
  const { t, w } = useWords(SEALING);
  const left = useTyping(session.account, `seal ${matter} ${round.round}`, NOTHING_SAID);
  const tell = useTellSealing(matter);
  const [isChecked, setChecked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Error | null>(null);
  const [isTooLong, setTooLong] = useState(false);
  const isUnderWay = useRef(false);
  const said = kept?.opening.position;
  const draft = said ? { position: said.position, reasons: said.reasons ?? "" } : left.value;
  const change = (part: Partial<Draft>) => {
    setTooLong(false);
    left.change((before) => ({ ...before, ...part }));
  };
  const openingKept = async (): Promise<KeptOpening> => {
    if (kept) return kept;
    const reasons = draft.reasons.trim();
    const position = reasons === "" ? { position: draft.position } : { position: draft.position, reasons };
    // The halves made here are not sent: sending makes its own, the first time as every other.
    return keepOpening(session.account, place, sealPosition(place, position).opening);
  };
  const seal = async () => {
    setChecked(true);
    if (draft.position === "") return showFirstProblem(["position"]);
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setBusy(true);
    setProblem(null);
    try {
      const now = await sendSeal(place, await openingKept(), round.deviceKey);
      left.clear();
      onKept();
      tell(now);
      // What was sealed in a round that was given up is never revealed.
      for (const { state, round: earlier } of sealing.rounds)
        if (state === "given-up") await forgetOpening(session.account, { ...place, round: earlier });
    } catch (error) {
      if (error instanceof RangeError) setTooLong(true);
      else setProblem(error instanceof Error ? error : new Error(String(error)));
      onKept();
    } finally {
      isUnderWay.current = false;
      setBusy(false);
    }
  };
  if (!left.isReady) return <Loading />;
  const chosen = sealing.positions.find(({ value }) => value === draft.position);
  return (
    <form
      className="sealing-form"
      onSubmit={(event) => {
        event.preventDefault();
        void seal();
      }}
    >
      {kept ? <Notice tone="due">{t("unanswered")}</Notice> : <LeftHere {...left} />}
      <div className="fields one">
        <Field
          label={t("position")}
          place="position"
          {...(isChecked && draft.position === "" ? { problem: t("choose") } : {})}
        >
          {(control) => (
            <Choice
              control={control}
              label={t("position")}
              options={sealing.positions.map(({ value, title }) => ({ value, label: w(title) }))}
              value={draft.position}
              onChange={(position) => !kept && change({ position })}
            />
          )}
        </Field>
        <Field
          label={t("reasons")}
          isOptional
          hint={t("reasonsHint")}
          {...(isTooLong ? { problem: t("tooLong") } : {})}
        >
          {({ status: _, ...control }) => (
            <Input.TextArea
              {...control}
              autoSize={{ minRows: 2, maxRows: 8 }}
              readOnly={kept !== null}
              value={draft.reasons}
              onChange={(event) => change({ reasons: event.target.value })}
            />
          )}
        </Field>
      </div>
      <WillRecord
        rows={[
          { name: t("position"), value: chosen ? w(chosen.title) : "—" },
          ...(draft.reasons.trim() === "" ? [] : [{ name: t("reasons"), value: draft.reasons.trim() }]),
          { name: t("willSeal"), value: t("willSealValue") },
          { name: t("whenRead"), value: t("whenReadValue", { n: sealing.waitSeconds }) },
        ]}
        seenBy={t("seenAfter")}
        notSeenBy={t("notSeenBefore")}
        lasting={t("lasting")}
      />
      {problem && <Failed error={problem} />}
      <div className="page-actions">
        <Button type="primary" htmlType="submit" size="large" loading={isBusy}>
          {t(isBusy ? "sealing" : "seal")}
        </Button>
      </div>
    </form>
  );
}
