import { Button } from "antd";
import { useState } from "react";
import type { Matter, MeetingRecord } from "../../api.ts";
import { useWords } from "../../language.ts";
import { MEETING_RECORD } from "../../texts/meeting-record.ts";
import { Row, Rows, Section, Sheet, State } from "../../ui/index.ts";
import { StepForm } from "./step-form.tsx";
import { typedFor, useFollow, useSteps } from "./use-step.ts";

type Person = MeetingRecord["people"][number];

/** Who has confirmed, who has objected, who has not answered yet, with the clock; objections with what was answered to them. */
export function Standing({ record, matter }: { record: MeetingRecord; matter: Matter }) {
  const { t } = useWords(MEETING_RECORD);
  const asked = record.people.filter(({ isAsked }) => isAsked);
  const n = asked.filter(({ answers }) => answers.length > 0).length;
  return (
    <Section title={t("standing")} note={t("standingNote", { n, all: asked.length })} anchor="standing">
      <Sheet>
        <Rows leadWidth="112px">
          {record.people.map((person) => (
            <OnePerson key={person.person} person={person} record={record} matter={matter} />
          ))}
        </Rows>
      </Sheet>
    </Section>
  );
}

function OnePerson({ person, record, matter }: { person: Person; record: MeetingRecord; matter: Matter }) {
  const { t } = useWords(MEETING_RECORD);
  const [isAnswering, setAnswering] = useState(false);
  const open = person.answers.find(({ kind, answer }) => kind === "objected" && answer === null);
  return (
    <Row
      lead={<StateOf person={person} />}
      name={
        <>
          {person.name} <span className="quiet">{t(person.capacity)}</span>
        </>
      }
      more={
        <>
          {person.answers.map((said) => (
            <Answered key={said.number} said={said} />
          ))}
          {person.answers.length === 0 && <Clock person={person} />}
          {open && record.may.record && (
            <span className="answer-objection">
              <Button size="small" onClick={() => setAnswering(!isAnswering)}>
                {isAnswering ? t("close") : t("answerIt", { name: person.name })}
              </Button>
              {isAnswering && (
                <AnswerObjection
                  person={person}
                  record={record}
                  matter={matter}
                  done={() => setAnswering(false)}
                />
              )}
            </span>
          )}
        </>
      }
    />
  );
}

function StateOf({ person: { answers, isAsked } }: { person: Person }) {
  const { t } = useWords(MEETING_RECORD);
  const last = answers.at(-1);
  if (!last) return <State tone={isAsked ? "due" : "plain"}>{t(isAsked ? "waiting" : "notAsked")}</State>;
  if (last.kind === "confirmed") return <State tone="good">{t("confirmed")}</State>;
  return <State tone={last.answer ? "plain" : "due"}>{t("objected")}</State>;
}

function Clock({ person: { dueAt, isPassed, isAsked } }: { person: Person }) {
  const { t, moment } = useWords(MEETING_RECORD);
  if (!isAsked || dueAt === null) return null;
  return isPassed ? <State tone="bad">{t("overdue")}</State> : t("byLimit", { at: moment(dueAt) });
}

function Answered({ said }: { said: Person["answers"][number] }) {
  const { t, w, moment, language } = useWords(MEETING_RECORD);
  return (
    <span className="one-answer">
      {moment(said.at)} {t(said.kind)}
      {said.text && `${language === "zh" ? "：" : ": "}${said.text}`}
      {said.by === "clerk" && <span className="quiet"> · {t("byClerk")}</span>}
      {said.kind === "objected" && (
        <span className="the-answer">
          {said.answer
            ? t("answered", {
                at: moment(said.answer.at),
                outcome: w(said.answer.outcome),
                reasons: said.answer.reasons ?? "",
              })
            : t("toAnswer")}
        </span>
      )}
    </span>
  );
}

type AnswerProps = { person: Person; record: MeetingRecord; matter: Matter; done: () => void };

function AnswerObjection({ person, record, matter, done }: AnswerProps) {
  const { t } = useWords(MEETING_RECORD);
  const { persons, stepOf } = useSteps(record.id);
  const follow = useFollow(record.id);
  const [typed, setTyped] = useState(() => typedFor(person.person, person.capacity));
  const act = stepOf("objection-answered");
  if (!act) return null;
  return (
    <StepForm
      matter={matter}
      act={act}
      persons={persons}
      typed={typed}
      change={setTyped}
      of={`${person.name} · ${t(person.capacity)}`}
      button={t("answerIt", { name: person.name })}
      done={async () => {
        done();
        await follow();
      }}
    />
  );
}
