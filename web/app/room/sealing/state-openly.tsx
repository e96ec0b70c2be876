import { useQueryClient } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState } from "react";
import type { Place } from "../../../../sealing/index.ts";
import { answer, api, type Session } from "../../api.ts";
import { WillRecord } from "../../forms/will-record.tsx";
import { useWords } from "../../language.ts";
import { useTyping } from "../../offline/use-typing.ts";
import { Choice } from "../../parts/choice.tsx";
import { Field, showFirstProblem } from "../../parts/field.tsx";
import { SEALING } from "../../texts/sealing.ts";
import { useIntent } from "../../use-intent.ts";
import { Failed, Loading, Notice } from "../../ui/index.ts";
import { forgetOpening, type KeptOpening } from "./kept.ts";
import { groundWord, type Round, type Sealing } from "./round.ts";
import { WasRevealed } from "./waiting.tsx";

type Props = {
  matter: string;
  session: Session;
  sealing: Sealing;
  round: Round;
  place: Place;
  kept: KeptOpening | null;
};

/** Whose position did not open states it openly; what was sealed here stands in the form, and goes out as it is left. */
export function StateOpenly({ matter, session, sealing, round, place, kept }: Props) {
  const { t, w } = useWords(SEALING);
  const queries = useQueryClient();
  const intent = useIntent();
  const said = kept?.opening.position;
  const left = useTyping(session.account, `state ${matter} ${round.round}`, {
    position: said?.position ?? "",
    reasons: said?.reasons ?? "",
  });
  const [isChecked, setChecked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Error | null>(null);
  const { position, reasons } = left.value;
  const ground = round.unopened.find(({ member }) => member === place.member)?.ground ?? "not_sealed";
  const state = async () => {
    setChecked(true);
    if (position === "") return showFirstProblem(["position"]);
    if (isBusy) return;
    setBusy(true);
    setProblem(null);
    const data = {
      of: place.member,
      as: "member",
      ...(place.item === null ? {} : { item: place.item }),
      position,
      ...(reasons.trim() === "" ? {} : { reasons: reasons.trim() }),
    };
    const claimedAt = new Date().toISOString();
    try {
      await intent(data, (key) =>
        answer(
          api.POST("/api/v1/matters/{id}/acts", {
            params: { path: { id: matter }, header: { "idempotency-key": key } },
            body: { type: "decision.position-stated", claimedAt, data },
          }),
        ),
      );
      left.clear();
      await forgetOpening(session.account, place);
      for (const name of ["sealing", "matter"]) void queries.invalidateQueries({ queryKey: [name, matter] });
      void queries.invalidateQueries({ queryKey: ["room"] });
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)));
    }
    setBusy(false);
  };
  if (!left.isReady) return <Loading />;
  const chosen = sealing.positions.find(({ value }) => value === position);
  return (
    <form
      className="sealing-form"
      aria-label={t("stateOpenly")}
      onSubmit={(event) => {
        event.preventDefault();
        void state();
      }}
    >
      {round.revealed && <WasRevealed revealed={round.revealed} />}
      <Notice tone="due">{t("unopened", { why: t(groundWord(ground)) })}</Notice>
      <div className="fields one">
        <Field
          label={t("position")}
          place="position"
          {...(isChecked && position === "" ? { problem: t("choose") } : {})}
        >
          {(control) => (
            <Choice
              control={control}
              label={t("position")}
              options={sealing.positions.map(({ value, title }) => ({ value, label: w(title) }))}
              value={position}
              onChange={(chosen) => left.change((before) => ({ ...before, position: chosen }))}
            />
          )}
        </Field>
        <Field label={t("reasons")} isOptional>
          {({ status: _, ...control }) => (
            <Input.TextArea
              {...control}
              autoSize={{ minRows: 2, maxRows: 8 }}
              value={reasons}
              onChange={(event) => left.change((before) => ({ ...before, reasons: event.target.value }))}
            />
          )}
        </Field>
      </div>
      <WillRecord
        rows={[
          { name: t("position"), value: chosen ? w(chosen.title) : "—" },
          ...(reasons.trim() === "" ? [] : [{ name: t("reasons"), value: reasons.trim() }]),
        ]}
        seenBy={t("seenNow")}
        lasting={t("lastingOpen")}
      />
      {problem && <Failed error={problem} />}
      <div className="page-actions">
        <Button type="primary" htmlType="submit" size="large" loading={isBusy}>
          {t("stateNow")}
        </Button>
      </div>
    </form>
  );
}
