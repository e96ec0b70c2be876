import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Checkbox } from "antd";
import { useState } from "react";
import type { Anchor } from "../../../../ballots/client.ts";
import { useWords } from "../../language.ts";
import { Fingerprint, Unproved } from "../../ledger/unproved.tsx";
import { Choice } from "../../parts/choice.tsx";
import { Problem } from "../../parts/field.tsx";
import { BALLOT } from "../../texts/ballot.ts";
import { Failed, Notice, State } from "../../ui/index.ts";
import { castHere } from "./casting.ts";
import { BallotCode } from "./code.tsx";
import { keptVoter, type Place } from "./kept.ts";
import { Told } from "./result.tsx";
import { type Ballot, isThere, useProof, useStep, voteOf } from "./use-ballot.ts";

export type Here = { matter: string; ballot: Ballot; place: Place; slot: string; jurisdiction: string };

const CHOICES = ["agree", "disagree", "abstain"] as const;

/** Before anything is blinded: one witnessed vote, both tellers' signatures, and the code that the voter has compared. */
export function VoteForm(here: Here) {
  const { t } = useWords(BALLOT);
  const { matter, ballot, place, jurisdiction } = here;
  const proof = useProof(ballot, matter, jurisdiction, "opened");
  const kept = useQuery({
    queryKey: ["ballot-here", place.account, matter, place.round],
    queryFn: () => keptVoter(place),
    networkMode: "always",
    retry: false,
  });
  const [isAgain, setAgain] = useState(false);
  if (kept.error) return <Failed error={kept.error} retry={() => void kept.refetch()} />;
  if (proof.error) return <Unproved error={proof.error} retry={() => void proof.refetch()} />;
  const hasCast = ballot.mine.hasCast;
  const isHere = (kept.data?.cast ?? null) !== null;
  return (
    <>
      {hasCast && (
        <p className="ballot-state" aria-live="polite">
          <State tone="good">{t("hasCast")}</State>
        </p>
      )}
      {hasCast && <p className="quiet">{t(isHere ? "mayAgain" : "castElsewhere")}</p>}
      {proof.data?.state === "false" && <Notice tone="bad">{t("proofFalse")}</Notice>}
      {proof.data?.state === "unsupported" && <Notice tone="due">{t("unsupported")}</Notice>}
      {!isThere(proof.data, "opened") && proof.data?.state !== "false" && (
        <>
          {!hasCast && <Told words={ballot.told} />}
          <p className="quiet" role="status">
            {t(proof.data ? "notWitnessed" : "checking")}
          </p>
        </>
      )}
      {isThere(proof.data, "opened") &&
        (hasCast && !isAgain ? (
          <div className="page-actions">
            <Button onClick={() => setAgain(true)}>{t("again")}</Button>
          </div>
        ) : (
          <Paper
            {...here}
            witnessed={proof.data?.opened ?? []}
            done={() => {
              setAgain(false);
              void kept.refetch();
            }}
          />
        ))}
      {hasCast && !isAgain && ballot.code && <BallotCode code={ballot.code} />}
      {proof.data && <Fingerprint jurisdiction={jurisdiction} />}
    </>
  );
}

function Paper({
  matter,
  ballot,
  place,
  slot,
  witnessed,
  done,
}: Here & { witnessed: string[]; done: () => void }) {
  const { t } = useWords(BALLOT);
  const queries = useQueryClient();
  const { run, isBusy, problem } = useStep(matter);
  const [isSame, setSame] = useState(false);
  const [choice, setChoice] = useState("");
  const [isAsked, setAsked] = useState(false);
  const cast = async () => {
    setAsked(true);
    if (!isSame || choice === "") return;
    const [first, second] = ballot.agreements;
    const anchor: Anchor = { witnessed, agreements: [first ?? "", second ?? ""] };
    const isDone = await run(async () => {
      await castHere({ matter, place, slot, vote: voteOf(ballot), anchor }, choice);
      await queries.invalidateQueries({ queryKey: ["ballot-here"] });
      return undefined;
    });
    if (!isDone) return;
    setChoice("");
    done();
  };
  return (
    <>
      <div>
        <h3>{t("before")}</h3>
        <Told words={ballot.told} />
      </div>
      {ballot.code && <BallotCode code={ballot.code} hint="compareCode" />}
      <div className="ballot-same">
        <Checkbox checked={isSame} onChange={(event) => setSame(event.target.checked)}>
          {t("codeSame")}
        </Checkbox>
        {isAsked && !isSame && <Problem>{t("sameFirst")}</Problem>}
      </div>
      <div className="ballot-paper">
        <h3>{t("yourBallot")}</h3>
        <Choice
          label={t("yourBallot")}
          value={choice}
          onChange={setChoice}
          options={CHOICES.map((value) => ({ value, label: t(value) }))}
        />
        {isAsked && choice === "" && <Problem>{t("chooseFirst")}</Problem>}
      </div>
      {problem && <Failed error={problem} />}
      <div className="page-actions">
        <Button type="primary" loading={isBusy} onClick={() => void cast()}>
          {t(isBusy ? "sealing" : "cast")}
        </Button>
      </div>
    </>
  );
}
