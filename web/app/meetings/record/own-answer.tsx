import { Button } from "antd";
import { useState } from "react";
import type { Matter, MeetingRecord } from "../../api.ts";
import { useWords } from "../../language.ts";
import { Choice } from "../../parts/choice.tsx";
import { useSession } from "../../session.tsx";
import { MEETING_RECORD } from "../../texts/meeting-record.ts";
import { Notice, Section, Sheet, State } from "../../ui/index.ts";
import { TONE } from "../../texts/tone.ts";
import { ChangeTone } from "../tone/change-tone.tsx";
import { ToneQuestion } from "../tone/question.tsx";
import { canSealTone, sendTone, type Tone } from "../tone/seal.ts";
import { StepForm } from "./step-form.tsx";
import { typedFor, useFollow, useSteps } from "./use-step.ts";

type Mine = NonNullable<MeetingRecord["mine"]>;
type Kind = "record-confirmed" | "record-objected";

/** The reader's answer to their own part: confirmed, or objected to with words. */
export function OwnAnswer({ record, mine, matter }: { record: MeetingRecord; mine: Mine; matter: Matter }) {
  const { t } = useWords({ ...MEETING_RECORD, again: TONE.again, notSent: TONE.notSent });
  const [isOpened, setOpened] = useState(false);
  const [unsent, setUnsent] = useState<{ tone: Tone; why: string } | null>(null);
  const { tone: asked } = record;
  const send = async (tone: Tone) => {
    if (!asked || !canSealTone()) return;
    try {
      await sendTone(record.id, asked, tone);
      setUnsent(null);
    } catch (error) {
      setUnsent({ tone, why: error instanceof Error ? error.message : String(error) });
    }
  };
  const last = mine.answers.at(-1);
  const isOpen = !last || isOpened;
  return (
    <Section title={t("yourAnswer")} note={!last && <Limit record={record} />} anchor="answer">
      <Sheet padded>
        {mine.answers.map((said) => (
          <Said key={said.number} said={said} />
        ))}
        {isOpen && (
          <Answering record={record} mine={mine} matter={matter} send={send} done={() => setOpened(false)} />
        )}
        {unsent && (
          <Notice tone="due" action={<Button onClick={() => void send(unsent.tone)}>{t("again")}</Button>}>
            {t("notSent", { why: unsent.why })}
          </Notice>
        )}
        {!isOpen && record.stage === "over" && (
          <p>
            <Button onClick={() => setOpened(true)}>{t("answerAgain")}</Button>
          </p>
        )}
        {!isOpen && asked && <ChangeTone meeting={record.id} asked={asked} />}
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
  send,
  done,
}: {
  record: MeetingRecord;
  mine: Mine;
  matter: Matter;
  /** The private answer goes with every answer, "not saying" too. */
  send: (tone: Tone) => Promise<void>;
  done: () => void;
}) {
  const { t } = useWords(MEETING_RECORD);
  const session = useSession();
  const { persons, stepOf } = useSteps(record.id);
  const follow = useFollow(record.id);
  const me = session.data?.person ?? "";
  const [kind, setKind] = useState<Kind | "">("");
  const [typed, setTyped] = useState(() => typedFor(me, mine.capacity));
  const [tone, setTone] = useState<Tone>("not-saying");
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
      {act && record.tone && <ToneQuestion asked={record.tone} tone={tone} onChange={setTone} />}
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
            await send(tone);
            done();
            setKind("");
            await follow();
          }}
        />
      )}
    </div>
  );
}
