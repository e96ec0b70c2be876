import { Link } from "@tanstack/react-router";
import type { Desk, Waiting } from "../api.ts";
import { useWords } from "../language.ts";
import { DESK } from "../texts/desk.ts";
import { Empty, Row, Rows, Section, Sheet, Tag } from "../ui/index.ts";
import { URLS } from "../urls.ts";
import { SEVERITIES } from "../verdicts.ts";
import { Clock } from "./clock.tsx";

/** What waits for whoever is signed in, the most pressing first; below, where all of each kind are. */
export function WaitingPart({ desk: { waiting, counts } }: { desk: Desk }) {
  const { t } = useWords(DESK);
  return (
    <Section title={t("todo")} note={waiting.length > 0 ? t("byUrgency") : undefined}>
      <Sheet>
        {waiting.length === 0 ? (
          <Empty>{t("nothingWaits")}</Empty>
        ) : (
          <Rows leadWidth="150px">
            {waiting.map((item) => (
              <WaitingRow key={`${item.kind} ${item.finding ?? item.matter}`} item={item} />
            ))}
          </Rows>
        )}
        {waiting.length < counts.waiting && <AllOfThem counts={counts} />}
      </Sheet>
    </Section>
  );
}

const SAYS = {
  answer: "toAnswer",
  decide: "toDecide",
  act: "toActOn",
  assign: "toAssign",
  "confirm-record": "toConfirm",
  task: "toCarryOut",
  "check-task": "toCheck",
  "approve-agenda": "toConfirm",
  "receive-notice": "toConfirm",
  "confirm-part": "toConfirm",
} as const;
const DO = {
  answer: "answerIt",
  decide: "decideIt",
  act: "actOnIt",
  assign: "assignIt",
  "confirm-record": "confirm",
  task: "carryOut",
  "check-task": "checkIt",
  "approve-agenda": "approveIt",
  "receive-notice": "receiveIt",
  "confirm-part": "confirm",
} as const;

/** Where it is done, if not on the page of its records. */
const PAGES: Partial<Record<Waiting["kind"], typeof URLS.meeting | typeof URLS.meetingRecord>> = {
  "approve-agenda": URLS.meeting,
  "receive-notice": URLS.meeting,
  "confirm-part": URLS.meetingRecord,
};

function WaitingRow({ item }: { item: Waiting }) {
  const { t, w } = useWords(DESK);
  const { kind, finding, matter, title, severity, dueAt } = item;
  const words = t(SAYS[kind], { title: w(title) });
  return (
    <Row
      lead={<Clock {...item} />}
      name={
        <>
          {finding ? (
            <Link to={URLS.finding} params={{ id: finding }}>
              {words}
            </Link>
          ) : (
            <Link to={PAGES[kind] ?? URLS.matter} params={{ id: matter }}>
              {words}
            </Link>
          )}
          {severity === "serious" && dueAt !== null && (
            <>
              {" "}
              <Tag tone={SEVERITIES.serious.tone}>{w(SEVERITIES.serious.word)}</Tag>
            </>
          )}
        </>
      }
      more={<About bodyName={item.bodyName} title={item.matterTitle} />}
      todo={t(DO[kind])}
    />
  );
}

/** Whose, and of which matter; a title of three hundred characters keeps to two lines. */
export function About({ bodyName, title }: { bodyName: string; title: string | null }) {
  return (
    <span className="about-it" title={title ?? undefined}>
      {bodyName}　{title}
    </span>
  );
}

function AllOfThem({ counts }: { counts: Desk["counts"] }) {
  const { t } = useWords(DESK);
  return (
    <div className="sheet-foot">
      {counts.answer > 0 && (
        <Link to={URLS.findings} search={{ who: "asked-of-me" }}>
          {t("allToAnswer", { n: counts.answer })}
        </Link>
      )}
      {counts.handle > 0 && (
        <Link to={URLS.findings} search={{ who: "handled-by-me", pending: "true" }}>
          {t("allToHandle", { n: counts.handle })}
        </Link>
      )}
      {counts.assign > 0 && (
        <Link to={URLS.findings} search={{ who: "unassigned" }}>
          {t("allToAssign", { n: counts.assign })}
        </Link>
      )}
      {counts.record > 0 && (
        <Link to={URLS.matters} search={{ procedure: "cn/decision", stage: "decided" }}>
          {t("allUnconfirmed", { n: counts.record })}
        </Link>
      )}
      {counts.tasks > 0 && (
        <Link to={URLS.tasks} search={{ who: "mine", pending: "true" }}>
          {t("allTasks", { n: counts.tasks })}
        </Link>
      )}
      {counts.meetings > 0 && <Link to={URLS.meetings}>{t("allMeetings", { n: counts.meetings })}</Link>}
      {counts.checks > 0 && (
        <Link to={URLS.tasks} search={{ state: "done" }}>
          {t("allChecks", { n: counts.checks })}
        </Link>
      )}
    </div>
  );
}
