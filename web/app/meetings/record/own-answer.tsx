import { Button } from "antd";
import { useState } from "react";
import type { Matter, MeetingRecord } from "../../api.ts";
import { useWords } from "../../language.ts";
import { Choice } from "../../parts/choice.tsx";
import { useSession } from "../../session.tsx";
import { MEETING_RECORD } from "../../texts/meeting-record.ts";
import { Notice, Section, Sheet, State } from "../../ui/index.ts";
import { StepForm } from "./step-form.tsx";
import { typedFor, useFollow, useSteps } from "./use-step.ts";

type Mine = NonNullable<MeetingRecord["mine"]>;
type Kind = "record-confirmed" | "record-objected";

/** The reader's answer to their own part: confirmed, or objected to with words. */
export function OwnAnswer({ record, mine, matter }: { record: MeetingRecord; mine: Mine; matter: Matter }) {
  const { t } = useWords(MEETING_RECORD);
  const [isOpened, setOpened] = useState(false);
  const last = mine.answers.at(-1);
  const isOpen = !last || isOpened;
  return (
    <Section title={t("yourAnswer")} note={!last && <Limit record={record} />} anchor="answer">
      <Sheet padded>
        {mine.answers.map((said) => (
          <Said key={said.number} said={said} />
        ))}
        {isOpen && <Answering record={record} mine={mine} matter={matter} done={() => setOpened(false)} />}
        {!isOpen && record.stage === "over" && (
          <p>
            <Button onClick={() => setOpened(true)}>{t("answerAgain")}</Button>
          </p>
        )}
      </Sheet>
    </Section>
  );
}

function Said({ said }: { said: Mine["answers"][number] }) {
  const { t, w, moment } = useWords(MEETING_RECORD);
  const at = moment(said.at);
  return (
    <div className="said">
      <State tone={said.kind === "confirmed" || said.answer ? "good" : "due"}>
        {said.kind === "confirmed"
          ? t("answeredConfirmed", { at })
          : t("answeredObjected", { at, text: said.text ?? "—" })}
      </State>
      {said.kind === "objected" && (
        <p className="quiet">
          {said.answer
            ? t("answered", {
                at: moment(said.answer.at),
                outcome: w(said.answer.outcome),
                reasons: said.answer.reasons ?? "",
              })
            : t("toAnswer")}
        </p>
      )}
    </div>
  );
}

function Limit({ record }: { record: MeetingRecord }) {
  const { t, moment } = useWords(MEETING_RECORD);
  const session = useSession();
  const me = record.people.find(({ person }) => person === session.data?.person);
  if (!me?.dueAt) return null;
  return me.isPassed ? <State tone="bad">{t("overdue")}</State> : t("byLimit", { at: moment(me.dueAt) });
}

function Answering({
  record,
  mine,
  matter,
  done,
}: {
  record: MeetingRecord;
  mine: Mine;
  matter: Matter;
  done: () => void;
}) {
  const { t } = useWords(MEETING_RECORD);
  const session = useSession();
  const { persons, stepOf } = useSteps(record.id);
  const follow = useFollow(record.id);
  const me = session.data?.person ?? "";
  const [kind, setKind] = useState<Kind | "">("");
  const [typed, setTyped] = useState(() => typedFor(me, mine.capacity));
  if (record.closedAt === null) return <Notice>{t("notOver")}</Notice>;
  const act = kind === "" ? undefined : stepOf(kind);
  const name = record.people.find(({ person }) => person === me)?.name;
  return (
    <div className="answering">
      {record.draftedAt === null && <Notice>{t("notDrafted")}</Notice>}
      <Choice
        label={t("yourAnswer")}
        options={[
          { value: "record-confirmed", label: t("confirm") },
          { value: "record-objected", label: t("object") },
        ]}
        value={kind}
        onChange={(chosen) => setKind(chosen as Kind)}
      />
      {act && (
        <StepForm
          key={kind}
          matter={matter}
          act={kind === "record-confirmed" ? { ...act, fields: [] } : act}
          persons={persons}
          typed={kind === "record-confirmed" ? typedFor(me, mine.capacity) : typed}
          change={setTyped}
          of={name && `${name} · ${t(mine.capacity)}`}
          button={t(kind === "record-confirmed" ? "sendConfirm" : "sendObject")}
          hint={kind === "record-objected" ? t("objectHint") : undefined}
          done={async () => {
            done();
            setKind("");
            await follow();
          }}
        />
      )}
    </div>
  );
}
