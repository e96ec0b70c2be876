import { useQuery } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useEffect, useState } from "react";
import { type Closing, ownSlotRefusal, type Refusal } from "../../../../ballots/client.ts";
import { answer, api, ProblemAnswer } from "../../api.ts";
import { useWords } from "../../language.ts";
import { Unproved } from "../../ledger/unproved.tsx";
import { Field } from "../../parts/field.tsx";
import { BALLOT } from "../../texts/ballot.ts";
import { Failed, Loading, Notice, State } from "../../ui/index.ts";
import { BallotCode } from "./code.tsx";
import { keptVoter } from "./kept.ts";
import { isThere, useProof, useStep, voteOf } from "./use-ballot.ts";
import type { Here } from "./vote-form.tsx";

const CONFIRM_AGAIN_MS = 1_000;

/** After the close the device looks for its own slot by itself, and answers; what is wrong is said in the room and recorded. */
export function OwnSlot({ matter, ballot, place, slot, jurisdiction }: Here) {
  const { t } = useWords(BALLOT);
  const proof = useProof(ballot, matter, jurisdiction, "closed");
  const kept = useQuery({
    queryKey: ["ballot-here", place.account, matter, place.round],
    queryFn: () => keptVoter(place),
    networkMode: "always",
    retry: false,
  });
  if (kept.error) return <Failed error={kept.error} retry={() => void kept.refetch()} />;
  if (proof.error) return <Unproved error={proof.error} retry={() => void proof.refetch()} />;
  if (kept.data === undefined) return <Loading />;
  const here = kept.data?.cast ?? null;
  const isElsewhere = here === null && ballot.mine.hasCast;
  const refused = isThere(proof.data, "closed")
    ? ownSlotRefusal(voteOf(ballot), ballot.closing as Closing, proof.data?.closed ?? [], {
        slot,
        hash: here,
      })
    : undefined;
  /** What this device cast was replaced, and the voter took out another credential: most likely on another device. */
  const isLater = (no: Refusal | null) => no?.code === "slot_replaced" && ballot.mine.credentials > 1;
  return (
    <>
      {ballot.closingCode && <BallotCode code={ballot.closingCode} of="listCode" hint="compareList" />}
      {proof.data?.state === "false" && <Notice tone="bad">{t("proofFalse")}</Notice>}
      {proof.data?.state === "unsupported" && <Notice tone="due">{t("unsupported")}</Notice>}
      {refused === undefined ? (
        <p className="quiet" role="status">
          {t("checkingList")}
        </p>
      ) : (
        <Answered
          matter={matter}
          ballot={ballot}
          refused={isElsewhere || isLater(refused) ? null : refused}
          elsewhere={isElsewhere ? "slotElsewhere" : isLater(refused) ? "slotLater" : null}
          hasCast={here !== null}
        />
      )}
    </>
  );
}

type Answer = Pick<Here, "matter" | "ballot"> & {
  refused: Refusal | null;
  elsewhere: "slotElsewhere" | "slotLater" | null;
  hasCast: boolean;
};

function Answered({ matter, ballot, refused, elsewhere, hasCast }: Answer) {
  const { t, w } = useWords(BALLOT);
  const { mine, stage } = ballot;
  const { run, isBusy, problem } = useStep(matter);
  const [isObjecting, setObjecting] = useState(false);
  const confirm = (settled: boolean) =>
    run(() =>
      answer(
        api.POST("/api/v1/matters/{id}/ballot/confirm", {
          params: { path: { id: matter } },
          body: { settled, text: "" },
        }),
      ),
    );
  const isToConfirm =
    stage === "closed" &&
    hasCast &&
    refused === null &&
    elsewhere === null &&
    !mine.isConfirmed &&
    !mine.hasObjected;
  const isAway = problem instanceof ProblemAnswer && problem.status === 0;
  // By itself, and again where the network broke: nobody should have to see that a device has not answered.
  useEffect(() => {
    if (!isToConfirm || isBusy || (problem !== null && !isAway)) return;
    const timer = setTimeout(() => void confirm(false), isAway ? CONFIRM_AGAIN_MS : 0);
    return () => clearTimeout(timer);
  });
  return (
    <>
      <div aria-live="polite">
        {elsewhere ? (
          <Notice tone="due">{t(elsewhere)}</Notice>
        ) : refused ? (
          <Notice tone="bad">
            {t("slotWrong")} {w(refused.message)}
          </Notice>
        ) : (
          <p>
            <State tone="good">{t(hasCast ? "slotFound" : "slotNone")}</State>
          </p>
        )}
        {mine.hasObjected && <Notice tone="due">{t("hasObjected")}</Notice>}
      </div>
      {problem && <Failed error={problem} retry={() => void confirm(false)} />}
      {stage === "closed" && mine.hasObjected && (
        <div className="page-actions">
          <Button loading={isBusy} onClick={() => void confirm(true)}>
            {t("settled")}
          </Button>
        </div>
      )}
      {stage === "closed" && !mine.hasObjected && (refused || isObjecting) && (
        <Objection matter={matter} words={refused ? w(refused.message) : ""} />
      )}
      {stage === "closed" && !mine.hasObjected && !refused && !isObjecting && (
        <div className="page-actions">
          <Button type="link" onClick={() => setObjecting(true)}>
            {t("objectAnyway")}
          </Button>
        </div>
      )}
      {!mine.hasObjected && !refused && <p className="quiet">{t("waitsOpening")}</p>}
    </>
  );
}

function Objection({ matter, words }: { matter: string; words: string }) {
  const { t } = useWords(BALLOT);
  const { run, isBusy, problem } = useStep(matter);
  const [text, setText] = useState(words);
  const [isAsked, setAsked] = useState(false);
  const object = () => {
    setAsked(true);
    if (text.trim() === "") return;
    void run(() =>
      answer(
        api.POST("/api/v1/matters/{id}/ballot/object", {
          params: { path: { id: matter } },
          body: { text },
        }),
      ),
    );
  };
  return (
    <>
      <p>{t("objectHint")}</p>
      <Field label={t("objection")} {...(isAsked && text.trim() === "" ? { problem: t("sayWhat") } : {})}>
        {(control) => (
          <Input.TextArea
            {...control}
            value={text}
            maxLength={1_000}
            autoSize={{ minRows: 2 }}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      {problem && <Failed error={problem} />}
      <div className="page-actions">
        <Button danger loading={isBusy} onClick={object}>
          {t("object")}
        </Button>
      </div>
    </>
  );
}
