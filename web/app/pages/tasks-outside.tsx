import { Link } from "@tanstack/react-router";
import { Button, Select } from "antd";
import { useState } from "react";
import type { Session } from "../api.ts";
import { WillRecord } from "../forms/will-record.tsx";
import { useWords } from "../language.ts";
import { MappingPart } from "../matters/paste/mapping-part.tsx";
import { TakeTable } from "../matters/paste/take-table.tsx";
import { useSession } from "../session.tsx";
import { JudgeTable } from "../tasks/outside/judge-table.tsx";
import { FIELDS, ROWS_MOST } from "../tasks/outside/rows.ts";
import { useJudging } from "../tasks/outside/use-judging.ts";
import { OUTSIDE } from "../texts/outside.ts";
import { Empty, Loaded, Notice, Page, Section, Sheet } from "../ui/index.ts";
import { URLS } from "../urls.ts";
import "../matters/paste/paste.css";
import "../tasks/outside/outside.css";

/** 对照检查: payments, contracts and appointments from outside against what was resolved. */
export function TasksOutsidePage() {
  const { t } = useWords(OUTSIDE);
  const session = useSession();
  if (!session.data) return null;
  if (session.data.clerkOf.length === 0)
    return (
      <Page title={t("title")} crumb={<Link to={URLS.tasks}>{t("tasks")}</Link>}>
        <Sheet>
          <Empty>{t("notClerk")}</Empty>
        </Sheet>
      </Page>
    );
  return <OutsideFor session={session.data} />;
}

function OutsideFor({ session }: { session: Session }) {
  const { t, language } = useWords(OUTSIDE);
  const [body, setBody] = useState(session.clerkOf[0] ?? "");
  const bodies = session.clerkOf.map((of) => {
    const office = session.offices.find((held) => held.body === of);
    return { value: of, label: (language === "en" && office?.bodyNameEn) || office?.bodyName || of };
  });
  return (
    <Page
      title={t("title")}
      sub={<span className="outside-note">{t("sub")}</span>}
      crumb={
        <>
          <Link to={URLS.tasks}>{t("tasks")}</Link>
          {" · "}
          {bodies.length === 1 ? (
            bodies[0]?.label
          ) : (
            <Select aria-label={t("body")} size="small" value={body} options={bodies} onChange={setBody} />
          )}
        </>
      }
    >
      <div className="wide-list">
        <Outside key={body} body={body} session={session} />
      </div>
    </Page>
  );
}

function Outside({ body, session }: { body: string; session: Session }) {
  const { t, w } = useWords(OUTSIDE);
  const it = useJudging(body);
  const { source, rows } = it;
  if (!source) return <TakeTable head={FIELDS.map(({ title }) => w(title))} take={it.take} />;
  const total = (source.sheets[source.sheet]?.total ?? 0) - (source.mapping.hasHead ? 1 : 0);
  const isMapped = ["kind", "title", "on"].every((key) => source.mapping.columns.includes(key));
  const exact = it.open.filter(({ line, matches }) => matches[0]?.grade === "exact" && !it.judged.has(line));
  return (
    <Loaded query={it.known}>
      {({ items, more }) => (
        <>
          <MappingPart source={source} fields={FIELDS} onSheet={it.showSheet} onMapping={it.map} />
          {total > ROWS_MOST && <Notice tone="due">{t("tooMany", { all: total, n: ROWS_MOST })}</Notice>}
          {more && <Notice>{t("moreResolutions")}</Notice>}
          {!isMapped && <Notice tone="due">{t("noTitle")}</Notice>}
          <div className="outside-do">
            <span role="status">
              {t("standing", {
                all: rows.length,
                judged: it.open.filter(({ line }) => it.judged.has(line)).length,
                open: it.open.filter(({ line }) => !it.judged.has(line)).length,
              })}
            </span>
            {exact.length > 0 && (
              <Button
                size="small"
                onClick={() => {
                  for (const { line, matches } of exact)
                    if (matches[0]) it.judge(line, { matter: matches[0].matter });
                }}
              >
                {t("takeExact", { n: exact.length })}
              </Button>
            )}
            <Button size="small" onClick={it.startAgain} disabled={it.progress !== null}>
              {t("startAgain")}
            </Button>
          </div>
          <Section title={t("lineByLine")}>
            <JudgeTable rows={rows} resolutions={items} judged={it.judged} done={it.done} judge={it.judge} />
            <Recording it={it} session={session} />
          </Section>
        </>
      )}
    </Loaded>
  );
}

type RecordingProps = { it: ReturnType<typeof useJudging>; session: Session };

/** Before anything of it is recorded: exactly what will be. */
function Recording({ it, session }: RecordingProps) {
  const { t, language } = useWords(OUTSIDE);
  const { wanted, judged, progress } = it;
  if (wanted.length === 0) return null;
  const none = wanted.filter(({ line }) => judged.get(line) === "none").length;
  const matched = wanted.length - none;
  const [office] = session.offices;
  const inWords = (zh: string, en?: string | null) => (language === "en" && en) || zh;
  const says = [
    ...(matched > 0 ? [t("matchedN", { n: matched })] : []),
    ...(none > 0 ? [t("noneN", { n: none })] : []),
  ];
  return (
    <>
      <WillRecord
        rows={[
          { name: t("act"), value: t("actionTaken") },
          { name: t("lines"), value: says.join(language === "zh" ? "；" : "; ") },
          {
            name: t("by"),
            value: `${session.name}${office ? ` · ${inWords(office.bodyName, office.bodyNameEn)} ${inWords(office.title, office.titleEn)}` : ""}`,
          },
        ]}
        seenBy={t("seenBy")}
        lasting={t("lasting")}
      />
      <p className="outside-do">
        <Button type="primary" loading={progress !== null} onClick={() => void it.record()}>
          {progress ? t("recording", progress) : t("record", { n: wanted.length })}
        </Button>
      </p>
    </>
  );
}
