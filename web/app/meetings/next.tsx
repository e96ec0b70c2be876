import { Button } from "antd";
import { useState } from "react";
import type { Matter, Meeting } from "../api.ts";
import { useWords } from "../language.ts";
import { ActForm, type Given } from "../matter/act-form.tsx";
import { MEETINGS } from "../texts/meetings.ts";
import { Notice, Section, State } from "../ui/index.ts";
import { AddItem } from "./add-item.tsx";
import { AskAttending } from "./ask-attending.tsx";
import { Receive } from "./receive.tsx";
import { useActs } from "./use-act.ts";

type Props = { meeting: Meeting; matter: Matter };
type Word = keyof typeof MEETINGS;
/** `leads`: it brings the meeting on, and so stands out. */
type Way = { word: Word; act: string; hint?: Word; given?: Given; leads?: true };

/** What is next, and what of it the reader can do: the chair approves, each receives, the clerk does the rest. */
export function NextOfMeeting({ meeting, matter }: Props) {
  const { t } = useWords(MEETINGS);
  const { mine, stage, chair } = meeting;
  const stands =
    stage === "called"
      ? chair
        ? t("next_called", { name: chair.name })
        : t("next_calledNoChair")
      : t(`next_${stage}`);
  return (
    <Section title={t("next")}>
      <div className="sheet padded next-box">
        <State
          tone={stage === "sitting" ? "good" : stage === "filed" || stage === "cancelled" ? "plain" : "due"}
        >
          {stands}
        </State>
        {meeting.isNoticeOwed && mine.canRecord && <Notice tone="due">{t("noticeOwed")}</Notice>}
        {mine.canReceive && <Receive meeting={meeting} />}
        {stage === "called" && mine.canApprove && <Approve meeting={meeting} matter={matter} />}
        {mine.canRecord && <Ways key={stage} meeting={meeting} matter={matter} />}
      </div>
    </Section>
  );
}

/** The chair's own act, from a phone too. */
function Approve({ meeting, matter }: Props) {
  const { t } = useWords(MEETINGS);
  const { actOf, persons } = useActs(meeting.id);
  const act = actOf("agenda-approved");
  if (!act || !meeting.chair) return null;
  return (
    <>
      <p className="quiet small">{t("approveHint")}</p>
      <ActForm
        matter={matter}
        act={act}
        persons={persons}
        given={approvedBy(meeting, meeting.chair.person)}
        does={t("approve")}
      />
    </>
  );
}

function approvedBy({ agenda }: Meeting, chair: string): Given {
  const standing = agenda.filter(({ state }) => state === "listed").length;
  return { of: { value: chair }, as: { value: "chair" }, items: { value: String(standing) } };
}

/** What the clerk records of the meeting at this stage; one form at a time. */
function Ways({ meeting, matter }: Props) {
  const { t } = useWords(MEETINGS);
  const { actOf, persons } = useActs(meeting.id);
  const [open, setOpen] = useState<string | null>(null);
  const ways = waysOf(meeting).filter(({ act }) => actOf(act) !== undefined);
  const chosen = ways.find(({ word }) => word === open);
  const act = chosen && actOf(chosen.act);
  // What is late to be done closes its own form, and not the one that was opened since.
  const close = () => setOpen((now) => (now === chosen?.word ? null : now));
  if (ways.length === 0) return null;
  return (
    <>
      <p className="ways">
        {ways.map(({ word, leads }) => (
          <Button
            key={word}
            type={leads ? "primary" : "default"}
            aria-expanded={open === word}
            onClick={() => setOpen(open === word ? null : word)}
          >
            {t(word)}
          </Button>
        ))}
      </p>
      {chosen?.hint && <p className="quiet small">{t(chosen.hint)}</p>}
      {chosen && act && (chosen.act === "item-listed" || chosen.act === "item-added-late") ? (
        <AddItem meeting={meeting} matter={matter} act={act} persons={persons} done={close} />
      ) : chosen && act && chosen.act === "attending-asked" ? (
        <AskAttending meeting={meeting} matter={matter} act={act} persons={persons} done={close} />
      ) : (
        chosen &&
        act && (
          <ActForm
            key={chosen.word}
            matter={matter}
            act={act}
            persons={persons}
            {...(chosen.given ? { given: chosen.given } : {})}
            does={t(chosen.word)}
            onRecorded={close}
          />
        )
      )}
    </>
  );
}

/** Moving items is done on the agenda; of a change of time or people the form asks for nothing else. */
const NO_ITEM: Given = { matter: { value: "" }, number: { value: "" } };

function waysOf(meeting: Meeting): Way[] {
  const { stage, chair } = meeting;
  const change: Way = { word: "change", act: "agenda-changed", given: NO_ITEM };
  const tell: Way = { word: "tellStation", act: "observer-told" };
  const invite: Way = { word: "inviteStation", act: "observer-invited" };
  const away: Way = { word: "stationAway", act: "observer-turned-away" };
  const ask: Way = { word: "askAttending", act: "attending-asked", hint: "askAttendingHint" };
  const release: Way = { word: "releaseAttending", act: "attending-released" };
  const isAnybodyAsked = meeting.people.some(
    ({ capacity, isNotified }) => capacity === "attending" && isNotified,
  );
  const attending = [ask, ...(isAnybodyAsked ? [release] : [])];
  const late: Way = { word: "addLate", act: "item-added-late", hint: "lateHint" };
  const ending: Way[] = [
    { word: "postpone", act: "postponed" },
    { word: "cancelMeeting", act: "cancelled" },
  ];
  const station = [...(meeting.stationToldAt ? [] : [tell]), ...(meeting.stationInvitedAt ? [] : [invite])];
  const notice = (again: boolean): Way => ({
    word: again ? "giveNoticeAgain" : "giveNotice",
    act: "notice-given",
    hint: "noticeHint",
    ...(again && !meeting.isNoticeOwed ? {} : { leads: true as const }),
    given: { supplementary: { value: again ? "true" : "" } },
  });
  switch (stage) {
    case "called":
      return [
        { word: "addItem", act: "item-listed" },
        {
          word: "approvePaper",
          act: "agenda-approved",
          hint: "approvePaperHint",
          ...(chair ? { given: approvedBy(meeting, chair.person) } : {}),
        },
        ...attending,
        tell,
        ...ending,
      ];
    case "approved":
      return [notice(false), ...attending, ...station, change, late, ...ending];
    case "noticed":
      return [
        ...(meeting.isNoticeOwed ? [notice(true)] : []),
        ...attending,
        ...station,
        change,
        late,
        ...(meeting.isNoticeOwed ? [] : [notice(true)]),
        ...(meeting.stationTurnedAwayAt ? [] : [away]),
        ...ending,
      ];
    case "sitting":
      return [late];
    default:
      return [];
  }
}
