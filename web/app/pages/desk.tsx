import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { use } from "react";
import { type Desk, type MatterRow, type Waiting, waitingTotal } from "../api.ts";
import { DECISIONS } from "../api.ts";
import { useWords } from "../language.ts";
import { LiveActs } from "../live.ts";
import { useToAdopt } from "../norms/to-adopt.ts";
import { ToAdopt } from "../norms/to-adopt-rows.tsx";
import { daysSince } from "../parts/ages.ts";
import { QUERIES } from "../queries.ts";
import { useSession } from "../session.tsx";
import { DEADLINES } from "../texts/deadlines.ts";
import { DESK } from "../texts/desk.ts";
import { Empty, Figure, Figures, Loaded, Page, Row, Rows, Section, Sheet, State } from "../ui/index.ts";
import { actAnchor, URLS, verdictAnchor } from "../urls.ts";
import { SEVERITIES } from "../verdicts.ts";

const RECENT_SHOWN = 5;

export function DeskPage() {
  const { t } = useWords(DESK);
  const session = useSession();
  const mine = session.data?.administrator === null;
  const desk = useQuery({ ...QUERIES.desk(), enabled: mine });
  const today = <Today />;
  if (!mine)
    return (
      <Page title={t("desk")} sub={today}>
        <Sheet>
          <Empty>
            {t("administrator")} <Link to={URLS.accounts}>{t("accounts")}</Link>
          </Empty>
        </Sheet>
      </Page>
    );
  if (!desk.data)
    return (
      <Page title={t("desk")} sub={today}>
        <Loaded query={desk}>{() => null}</Loaded>
      </Page>
    );
  return <DeskOf desk={desk.data} clerkOf={session.data?.clerkOf ?? []} />;
}

function DeskOf({ desk, clerkOf }: { desk: Desk; clerkOf: string[] }) {
  const { t } = useWords(DESK);
  const toAdopt = useToAdopt();
  const total = waitingTotal(desk) + toAdopt.length;
  const serious = desk.waiting.filter((item) => item.severity === "serious").length;
  // The desk shows the newest findings; "of them" is said only where all of them are here to be counted.
  const isWhole = desk.waiting.length === waitingTotal(desk);
  const headline =
    total === 0
      ? t("nothing")
      : t("waiting", { n: total }) + (isWhole && serious > 0 ? t("seriousOnes", { n: serious }) : "");
  return (
    <Page
      title={t("desk")}
      heading={headline}
      sub={<Today />}
      aside={
        <>
          <JustNow />
          <Recent rows={desk.recent} />
        </>
      }
    >
      <ToAdopt settings={toAdopt} />
      {(toAdopt.length === 0 || desk.waiting.length > 0) && <ToDo desk={desk} clerkOf={clerkOf} />}
      <Near deadlines={desk.deadlines} />
      <InFigures counts={desk.counts} />
    </Page>
  );
}

function Today() {
  const { day, weekday } = useWords();
  const now = new Date().toISOString();
  return (
    <>
      {day(now)}　{weekday(now)}
    </>
  );
}

const WEIGHT = { serious: 0, moderate: 1, minor: 2 };
const weightOf = (item: Waiting) => (item.severity ? WEIGHT[item.severity] : WEIGHT.moderate);

function ToDo({ desk: { waiting, counts }, clerkOf }: { desk: Desk; clerkOf: string[] }) {
  const { t } = useWords(DESK);
  const ordered = waiting.toSorted((a, b) => weightOf(a) - weightOf(b) || a.since.localeCompare(b.since));
  return (
    <Section title={t("todo")} note={t("byWeight")}>
      <Sheet>
        {ordered.length === 0 ? (
          <Empty>{t("nothingWaits")}</Empty>
        ) : (
          <Rows leadWidth="92px">
            {ordered.map((item) => (
              <WaitingRow
                key={`${item.matter} ${item.constraint}`}
                item={item}
                isClerk={clerkOf.includes(item.body)}
              />
            ))}
          </Rows>
        )}
        {waiting.length < counts.openFindings + counts.unconfirmed && (
          <div className="sheet-foot">
            <Link to={URLS.findings} search={{ state: "open" }}>
              {t("allFindings", { n: counts.openFindings })}
            </Link>
            {counts.unconfirmed > 0 && (
              <Link to={URLS.matters} search={{ procedure: DECISIONS, stage: "decided" }}>
                {t("allUnconfirmed", { n: counts.unconfirmed })}
              </Link>
            )}
          </div>
        )}
      </Sheet>
    </Section>
  );
}

function WaitingRow({ item, isClerk }: { item: Waiting; isClerk: boolean }) {
  const { t, w } = useWords(DESK);
  const days = daysSince(item.since);
  const tone = item.severity ? SEVERITIES[item.severity].tone : "due";
  return (
    <Row
      lead={
        <State tone={tone}>
          {days === 0 ? t("today") : t("daysAgo", { n: days })}
          {item.severity && <span className="aside-words"> {w(SEVERITIES[item.severity].word)}</span>}
        </State>
      }
      name={
        <Link
          to={URLS.matter}
          params={{ id: item.matter }}
          hash={item.constraint && verdictAnchor(item.constraint)}
        >
          {item.kind === "finding" ? t("finding", { title: w(item.title) }) : w(item.title)}
        </Link>
      }
      more={
        <>
          {item.bodyName}　{item.matterTitle}
        </>
      }
      todo={item.kind === "unconfirmed-record" && isClerk ? t("confirm") : t("open")}
    />
  );
}

/** Limits that come up or have passed, in the matters that the reader may see. */
function Near({ deadlines }: { deadlines: Desk["deadlines"] }) {
  const { t, w, shortDay } = useWords(DEADLINES);
  if (deadlines.length === 0) return null;
  return (
    <Section title={t("deadlines")} note={t("nearOrLate")}>
      <Sheet>
        <Rows leadWidth="132px">
          {deadlines.map((d) => (
            <Row
              key={d.matter}
              lead={
                <State tone={d.late ? "bad" : "due"}>
                  {t(d.late ? "passed" : "until", { until: shortDay(d.dueAt) })}
                </State>
              }
              name={
                <Link to={URLS.matter} params={{ id: d.matter }} hash={verdictAnchor(d.constraint)}>
                  {w(d.title)}
                </Link>
              }
              more={
                <>
                  {d.bodyName}　{d.matterTitle}
                </>
              }
            />
          ))}
        </Rows>
      </Sheet>
    </Section>
  );
}

function InFigures({ counts }: { counts: Desk["counts"] }) {
  const { t, number } = useWords(DESK);
  return (
    <Section title={t("figures")} note={t("everyNumber")}>
      <Figures>
        <Link className="figure" to={URLS.matters} search={{ procedure: DECISIONS }}>
          <Figure value={number(counts.matters)} label={t("decisions")} />
        </Link>
        <Link className="figure" to={URLS.matters} search={{ procedure: DECISIONS, breached: "true" }}>
          <Figure value={number(counts.violated)} label={t("violated")} />
        </Link>
        <Link className="figure" to={URLS.findings} search={{ state: "open" }}>
          <Figure value={number(counts.openFindings)} label={t("openFindings")} />
        </Link>
        <Link className="figure" to={URLS.matters} search={{ procedure: DECISIONS, stage: "decided" }}>
          <Figure value={number(counts.unconfirmed)} label={t("unconfirmed")} />
        </Link>
      </Figures>
    </Section>
  );
}

function JustNow() {
  const { t, w, clock } = useWords(DESK);
  const acts = use(LiveActs);
  return (
    <Section title={t("justNow")} note={t("live")}>
      <Sheet>
        {acts.length === 0 ? (
          <Empty>{t("quietNow")}</Empty>
        ) : (
          <Rows leadWidth="44px" live>
            {acts.map((act) => (
              <Row
                key={act.index}
                lead={<span className="quiet">{clock(act.at)}</span>}
                name={
                  <Link to={URLS.matter} params={{ id: act.matter }} hash={actAnchor(act.number)}>
                    {w(act.title)}
                  </Link>
                }
                more={w(act.bodyName)}
              />
            ))}
          </Rows>
        )}
      </Sheet>
    </Section>
  );
}

function Recent({ rows }: { rows: MatterRow[] }) {
  const { t, w, shortDay } = useWords(DESK);
  return (
    <Section title={t("recent")} note={<Link to={URLS.matters}>{t("all")}</Link>}>
      <Sheet>
        {rows.length === 0 ? (
          <Empty>{t("noRecent")}</Empty>
        ) : (
          <Rows leadWidth="64px">
            {rows.slice(0, RECENT_SHOWN).map((row) => (
              <Row
                key={row.id}
                lead={<span className="quiet">{shortDay(row.lastActAt)}</span>}
                name={
                  <Link to={URLS.matter} params={{ id: row.id }}>
                    {row.title}
                  </Link>
                }
                more={
                  <>
                    {row.bodyName}　{w(row.stageTitle)}
                  </>
                }
              />
            ))}
          </Rows>
        )}
      </Sheet>
    </Section>
  );
}
