import { Button, Input, Select } from "antd";
import { useState } from "react";
import { useWords } from "../../language.ts";
import { Field } from "../../parts/field.tsx";
import { PAPER } from "../../texts/paper.ts";
import { Notice, Section, Sheet, State } from "../../ui/index.ts";
import type { Part } from "./part.ts";
import { ballotOpened, slipsMoved } from "./recorded-acts.ts";
import { countIn } from "./typed.ts";
import { useWhenBack } from "./use-paper.ts";

/** How many slips were given out; with ballots, who counts them and that the vote is open. */
export function GiveOut({ meeting, matter, facts, slip, voters, issued, sending }: Part) {
  const { t, listed } = useWords(PAPER);
  const { typed, patch, record, busy } = sending;
  const [isAsked, setAsked] = useState(false);
  const nameOf = (person: string) => meeting.people.find((one) => one.person === person)?.name ?? "—";
  const isBallot = slip === "ballot";
  const isOpen = isBallot && facts.ballot !== null;
  const isDone = isBallot && facts.result !== null;
  const isElsewhere = isBallot && facts.ballot?.means === "electronic";
  const count = countIn(typed.issue === "" ? String(voters.length) : typed.issue);
  const { tellersAtLeast, countsFrom } = facts.law;
  const needsTellers = isBallot && facts.tellers.length < tellersAtLeast;
  const lacksTellers = needsTellers && typed.tellers.length < tellersAtLeast;
  const isChair = (person: string) =>
    meeting.people.some((one) => one.person === person && one.capacity === "chair");
  const give = async () => {
    setAsked(true);
    if (count === null || lacksTellers) return;
    const tellers = needsTellers ? meeting.people.filter(({ person }) => typed.tellers.includes(person)) : [];
    await record(slip, "issue", [], { says: "doneIssued", n: count }, () => [
      { matter: meeting.id, acts: (at) => [slipsMoved("slips-issued", slip, matter, count, at)] },
      ...(isBallot ? [{ matter, acts: (at: string) => ballotOpened(tellers, voters.length, at) }] : []),
    ]);
    setAsked(false);
  };
  const waits = typed.waits?.slip === slip && typed.waits.step === "issue";
  useWhenBack(waits, sending.left.leftAt, () => void give());
  return (
    <Section
      title={t("give")}
      note={issued === null ? t("notIssued") : <State tone="good">{t("issuedNow", { n: issued })}</State>}
    >
      <Sheet padded>
        {isElsewhere && <Notice tone="due">{t("openElectronic")}</Notice>}
        {isOpen && !isElsewhere && (
          <p>
            {t("alreadyOpen")} {t("tellersNamed", { names: listed(facts.tellers.map(nameOf)) })}
          </p>
        )}
        {isBallot && !isOpen && !isDone && facts.stated.length > 0 && (
          <Notice tone="due">{t("positionsBefore")}</Notice>
        )}
        {isDone && facts.result?.tally && <p>{t("talliedAlready", facts.result.tally)}</p>}
        {isDone && facts.result && !facts.result.tally && (
          <p>{t(facts.result.isPassed ? "passedAlready" : "failedAlready")}</p>
        )}
        {isBallot && !isOpen && !isDone && (
          <p>
            {voters.length < countsFrom
              ? t("onlyPassed", { n: voters.length, from: countsFrom })
              : t("countsToo", { n: voters.length })}
          </p>
        )}
        {!isOpen && !isDone && (
          <div className="fields">
            <Field
              label={t("issue")}
              width="narrow"
              hint={t("issueHint", { n: voters.length })}
              {...(isAsked && count === null ? { problem: t("countNeeded") } : {})}
            >
              {(control) => (
                <Input
                  {...control}
                  inputMode="numeric"
                  autoComplete="off"
                  placeholder={String(voters.length)}
                  value={typed.issue}
                  onChange={(event) => patch({ issue: event.target.value })}
                />
              )}
            </Field>
            {needsTellers && (
              <Field
                label={t("tellers")}
                width="most"
                hint={t("tellersHint", { n: tellersAtLeast })}
                {...(isAsked && lacksTellers ? { problem: t("tellersNeeded", { n: tellersAtLeast }) } : {})}
              >
                {(control) => (
                  <Select
                    {...control}
                    mode="multiple"
                    optionFilterProp="label"
                    value={typed.tellers}
                    onChange={(tellers) => patch({ tellers })}
                    options={meeting.people
                      .filter(({ isPresent }) => isPresent !== false)
                      .map(({ person, name, office }) => ({
                        value: person,
                        label: office ? `${name} ${office}` : name,
                      }))}
                  />
                )}
              </Field>
            )}
          </div>
        )}
        {needsTellers && !isOpen && !isDone && typed.tellers.some(isChair) && (
          <Notice tone="due">{t("chairAsTeller")}</Notice>
        )}
        {!isOpen && !isDone && (
          <p className="ways">
            <Button loading={busy !== null && waits} onClick={() => void give()}>
              {t(isBallot ? "recordOpened" : "recordIssued")}
            </Button>
          </p>
        )}
        {waits && <Notice tone="due">{t("waits")}</Notice>}
      </Sheet>
    </Section>
  );
}
