import { Button, Popconfirm, Select } from "antd";
import { useState } from "react";
import { answer, api } from "../../api.ts";
import { useWords } from "../../language.ts";
import { Choice } from "../../parts/choice.tsx";
import { Field } from "../../parts/field.tsx";
import { BALLOT } from "../../texts/ballot.ts";
import { Failed, Loaded, Notice, Section, Sheet, State } from "../../ui/index.ts";
import { BallotCode } from "./code.tsx";
import { Incidents } from "./incidents.tsx";
import { asInTheRoom, Result } from "./result.tsx";
import { type Ballot, isOver, useBallot, useStep } from "./use-ballot.ts";
import "./ballot.css";

/** The clerk's desk: names two tellers, opens, sees how many have cast, closes, announces, and voids what went wrong. */
export function BallotDesk({ matter }: { matter: string }) {
  const { t } = useWords(BALLOT);
  const ballot = useBallot(matter);
  const round = ballot.data?.round ?? 0;
  return (
    <Section title={t("secretBallot")} note={round > 0 && t("round", { n: round })}>
      <Loaded query={ballot}>
        {(now) => (
          <Sheet padded>
            <div className="ballot">
              <AtDesk matter={matter} ballot={now} />
            </div>
          </Sheet>
        )}
      </Loaded>
    </Section>
  );
}

type Props = { matter: string; ballot: Ballot };

function AtDesk({ matter, ballot }: Props) {
  const { t, w } = useWords(BALLOT);
  if (ballot.stage === "none") return <Prepare matter={matter} ballot={ballot} />;
  if (ballot.stage === "void")
    return (
      <>
        {ballot.voided && <Notice tone="due">{t("isVoid", { words: w(ballot.voided.words) })}</Notice>}
        <Prepare matter={matter} ballot={ballot} />
      </>
    );
  const { result } = asInTheRoom(ballot);
  return (
    <>
      {result && <Result result={result} />}
      {!isOver(ballot) && <Tellers ballot={ballot} />}
      <NextStep matter={matter} ballot={ballot} />
      {ballot.code && (ballot.stage === "preparing" || ballot.stage === "open") && (
        <BallotCode code={ballot.code} hint="codeForAll" />
      )}
      {ballot.closingCode && !isOver(ballot) && (
        <BallotCode code={ballot.closingCode} of="listCode" hint="codeForAll" />
      )}
      {!isOver(ballot) && <Incidents matter={matter} />}
    </>
  );
}

/** How many may vote, what that means for the result, and who the tellers are. */
function Prepare({ matter, ballot }: Props) {
  const { t } = useWords(BALLOT);
  const { run, isBusy, problem } = useStep(matter);
  const [means, setMeans] = useState("electronic");
  const [tellers, setTellers] = useState<[string | null, string | null]>([null, null]);
  const [isAsked, setAsked] = useState(false);
  const { votersNow: n, law, candidates } = ballot;
  const isTooFew = n < law.votersAtLeast;
  const isChair = (person: string | null) =>
    candidates.some((one) => one.person === person && one.as === "chair");
  const [first, second] = tellers;
  const isChosen = first !== null && second !== null && first !== second;
  const prepare = async () => {
    setAsked(true);
    if (!isChosen) return;
    await run(() =>
      answer(
        api.POST("/api/v1/matters/{id}/ballot/prepare", {
          params: { path: { id: matter } },
          body: { tellers: [first, second] },
        }),
      ),
    );
  };
  const choose = (at: 0 | 1) => (person: string) => setTellers(at === 0 ? [person, second] : [first, person]);
  const options = candidates.map(({ person, name }) => ({
    value: person,
    label: isChair(person) ? t("isChair", { name }) : name,
  }));
  return (
    <>
      <Choice
        label={t("means")}
        value={means}
        onChange={setMeans}
        options={[
          { value: "electronic", label: t("electronic") },
          { value: "paper", label: t("paper") },
        ]}
      />
      {means === "paper" ? (
        <p className="quiet">{t("onPaper")}</p>
      ) : isTooFew ? (
        <Notice tone="due">{t("tooFew", { n, least: law.votersAtLeast })}</Notice>
      ) : law.tellersAtLeast > tellers.length ? (
        <Notice tone="due">{t("moreTellers", { n: law.tellersAtLeast })}</Notice>
      ) : (
        <>
          <p>
            {t("votersNow", { n })}{" "}
            {n < law.countsFrom ? t("onlyPassed", { from: law.countsFrom }) : t("countsToo")}
          </p>
          <div className="ballot-tellers-form">
            {([0, 1] as const).map((at) => (
              <Field
                key={at}
                label={t(at === 0 ? "tellerOne" : "tellerTwo")}
                {...(isAsked && !isChosen && at === 1 ? { problem: t("chooseTwo") } : {})}
              >
                {(control) => (
                  <Select
                    {...control}
                    value={tellers[at]}
                    onChange={choose(at)}
                    options={options.filter(({ value }) => value !== tellers[at === 0 ? 1 : 0])}
                    showSearch
                    optionFilterProp="label"
                  />
                )}
              </Field>
            ))}
          </div>
          {tellers.some(isChair) && <Notice tone="due">{t("chairAsTeller")}</Notice>}
          <p className="quiet small">{t("tellersHint")}</p>
          {problem && <Failed error={problem} />}
          <div className="page-actions">
            <Button type="primary" loading={isBusy} onClick={() => void prepare()}>
              {t(ballot.stage === "void" ? "prepareAgain" : "prepare")}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

function Tellers({ ballot }: { ballot: Ballot }) {
  const { t } = useWords(BALLOT);
  return (
    <dl className="ballot-tellers">
      {ballot.tellers.map(({ person, name, hasJoined, hasAgreed, hasSigned }, at) => (
        <div key={person}>
          <dt>{t(at === 0 ? "tellerOne" : "tellerTwo")}</dt>
          <dd>
            <span>{name}</span>
            <State tone={hasAgreed ? "good" : "due"}>
              {t(hasSigned ? "signed" : hasAgreed ? "agreed" : hasJoined ? "joined" : "notJoined")}
            </State>
          </dd>
        </div>
      ))}
    </dl>
  );
}

type Verb = "open" | "close" | "announce";

/** What the clerk does next, or for whom the desk waits. */
function NextStep({ matter, ballot }: Props) {
  const { t, listed } = useWords(BALLOT);
  const { run, isBusy, problem } = useStep(matter);
  const { stage, cast, vote, tellers, objections, unconfirmed } = ballot;
  const step = (verb: Verb) =>
    void run(() =>
      answer(
        api.POST(`/api/v1/matters/{id}/ballot/${verb}` as "/api/v1/matters/{id}/ballot/open", {
          params: { path: { id: matter } },
        }),
      ),
    );
  const areAgreed = tellers.every(({ hasAgreed }) => hasAgreed);
  const areSigned = tellers.every(({ hasSigned }) => hasSigned);
  const isAfterClose = stage === "closed" || stage === "half-opened" || stage === "opened";
  const unrecorded: Verb | null =
    stage === "open" && !ballot.isOpenedRecorded
      ? "open"
      : isAfterClose && !ballot.isClosedRecorded
        ? "close"
        : stage === "announced" && !ballot.isResultRecorded
          ? "announce"
          : null;
  const names = listed(objections.map(({ name }) => name));
  const again = { open: "openAgain", close: "closeAgain", announce: "announceAgain" } as const;
  return (
    <>
      <div aria-live="polite">
        {stage === "preparing" && !areAgreed && <p className="quiet">{t("waitsTellers")}</p>}
        {stage === "open" && (
          <p className="ballot-count">{t("castOf", { n: cast ?? 0, of: vote?.electorate ?? 0 })}</p>
        )}
        {isAfterClose && <p className="ballot-count">{t("closedCast", { n: cast ?? 0 })}</p>}
        {stage === "closed" && (
          <p>
            {unconfirmed === 0 ? (
              <State tone="good">{t("allConfirmed")}</State>
            ) : (
              <State tone="due">{t("unconfirmed", { n: unconfirmed ?? 0 })}</State>
            )}
          </p>
        )}
        {names !== "" && (
          <Notice tone="due">
            {t("objectionsOf", { names })} {t("objectionHint")}
          </Notice>
        )}
        {stage === "closed" && names === "" && <p className="quiet">{t("waitsFirst")}</p>}
        {stage === "half-opened" && <p className="quiet">{t("waitsSecond")}</p>}
        {stage === "opened" && !areSigned && <p className="quiet">{t("waitsSignatures")}</p>}
      </div>
      {unrecorded && <Notice tone="due">{t("notRecorded")}</Notice>}
      {ballot.waitsForWitnesses && (
        <Notice tone="due">{t(stage === "open" ? "unwitnessedOpen" : "unwitnessedList")}</Notice>
      )}
      {problem && <Failed error={problem} />}
      <div className="page-actions">
        {unrecorded && (
          <Button type="primary" loading={isBusy} onClick={() => step(unrecorded)}>
            {t(again[unrecorded])}
          </Button>
        )}
        {stage === "preparing" && (
          <Popconfirm title={t("openAsk")} onConfirm={() => step("open")} disabled={!areAgreed}>
            <Button type="primary" loading={isBusy} disabled={!areAgreed}>
              {t("open")}
            </Button>
          </Popconfirm>
        )}
        {stage === "open" && !unrecorded && (
          <Popconfirm
            title={t("closeAsk", { n: cast ?? 0, of: vote?.electorate ?? 0 })}
            onConfirm={() => step("close")}
          >
            <Button type="primary" loading={isBusy}>
              {t("close")}
            </Button>
          </Popconfirm>
        )}
        {stage === "opened" && (
          <Button type="primary" loading={isBusy} disabled={!areSigned} onClick={() => step("announce")}>
            {t("announce")}
          </Button>
        )}
      </div>
    </>
  );
}
