import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import type { Session } from "../api.ts";
import { useWords } from "../language.ts";
import { FIRST_RUN_TEXTS } from "../texts/first-run.ts";
import { Failed, Loading, Notice, Page, Section, Sheet, State } from "../ui/index.ts";
import { URLS } from "../urls.ts";
import { openSteps, type Step, useRest } from "./rest.ts";

/** The steps after the three are set up, as they stand: for an administrator who is signed in. */
export function Checklist({ session }: { session: Session }) {
  const { t } = useWords(FIRST_RUN_TEXTS);
  const isReady = session.pending === null;
  const { steps, error } = useRest(isReady, session.sample);
  const needed = steps?.filter((step) => !step.isOptional) ?? [];
  const done = needed.filter((step) => step.isDone).length;
  const progress = done === needed.length ? t("allDone") : t("restOf", { done, of: needed.length });
  return (
    <Page title={t("restTitle")} sub={t("restSub")}>
      <div className="first-run">
        {!isReady && (
          <Notice tone="due" action={<Link to={URLS.desk}>{t("toDesk")}</Link>}>
            {t("pendingStep")}
          </Notice>
        )}
        {error && <Failed error={error} />}
        {steps ? (
          <>
            <Section title={t("steps")} note={progress}>
              <ol className="checklist">
                {steps.map((step) => (
                  <OneStep key={step.key} step={step} session={session} />
                ))}
              </ol>
            </Section>
            <Next />
          </>
        ) : (
          isReady && !error && <Loading />
        )}
      </div>
    </Page>
  );
}

function OneStep({ step, session }: { step: Step; session: Session }) {
  const { t, listed } = useWords(FIRST_RUN_TEXTS);
  const { key, isDone, isOptional, by, who, values, to, search, command } = step;
  const names = who ? t(who) : listed(by.map((which) => t(which)));
  const isMine = session.administrator !== null && by.includes(session.administrator);
  const mark = isDone ? "good" : isOptional ? "plain" : "due";
  const state = t(isDone ? "stepDone" : isOptional ? "optional" : "stepOpen");
  const isDemonstration = key === "ledger" && session.sample;
  return (
    <li className={mark === "due" ? "sheet padded due" : "sheet padded"}>
      <div className="what">
        <h3>{t(key)}</h3>
        <State tone={mark}>{state}</State>
      </div>
      <p>{t(isDemonstration ? "ledgerSample" : `${key}Is`, values)}</p>
      <dl className="set-up-facts small">
        <dt>{t("who")}</dt>
        <dd>{names}</dd>
        <dt>{t("recorded")}</dt>
        <dd>{t(`${key}Recorded`)}</dd>
      </dl>
      {!isDone && command && <p className="mono">{command}</p>}
      {!isDone && to && isMine && (
        <p>
          <Link to={to} search={(search ?? {}) as never}>
            <Button type="primary" tabIndex={-1}>
              {t("go")}
            </Button>
          </Link>
        </p>
      )}
      {!isDone && !isMine && !command && <p className="quiet small">{t("notYou", { who: names })}</p>}
    </li>
  );
}

const NEXT = [
  ["system", "nextSystem"],
  ["security", "nextSecurity"],
  ["audit", "nextAudit"],
  ["clerk", "nextClerk"],
] as const;

function Next() {
  const { t } = useWords(FIRST_RUN_TEXTS);
  return (
    <Section title={t("next")}>
      <Sheet padded>
        <dl className="set-up-facts">
          {NEXT.map(([role, words]) => (
            <div key={role} className="pair">
              <dt>{t(role)}</dt>
              <dd>{t(words)}</dd>
            </div>
          ))}
        </dl>
      </Sheet>
    </Section>
  );
}

/** On the page of the system, while steps are open. */
export function SetUpNotice({ session }: { session: Session }) {
  const { t } = useWords(FIRST_RUN_TEXTS);
  const { steps } = useRest(session.pending === null, session.sample);
  const open = steps ? openSteps(steps) : 0;
  if (open === 0) return null;
  return <Notice action={<Link to={URLS.firstRun}>{t("toRest")}</Link>}>{t("notice", { n: open })}</Notice>;
}
