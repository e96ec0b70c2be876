import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { type ReactNode, useEffect, useState } from "react";
import type { Session } from "../api.ts";
import { useWords } from "../language.ts";
import { OFFLINE } from "../texts/offline.ts";
import { StateMark, type Tone } from "../ui/index.ts";
import { URLS } from "../urls.ts";
import { useOpenVault, useServerIsAway, useSlowCalls, useVersion } from "./hooks.ts";
import { takeOver } from "./installed.ts";
import { keptSince } from "./kept-answers.ts";
import { giveUpQuestions } from "./patient-fetch.ts";
import { type Outbox, useComingBack, useLocking, useOutbox, useReadyForOffline } from "./running.ts";
import { askServer } from "./server-state.ts";
import "./frame-lines.css";

/** Under the bar of every page: what is not as always with the server, and what waits for it. Nothing when all is well. */
export function FrameLines({ session }: { session: Session | undefined }) {
  const isAway = useServerIsAway();
  const outbox = useOutbox(session);
  useComingBack();
  useReadyForOffline(session);
  useLocking(session);
  return (
    <div className="frame-lines">
      {isAway && session && <Away session={session} />}
      {session && <Waiting {...outbox} isAway={isAway} />}
      <NewVersion />
      <Slow />
    </div>
  );
}

function Line({ tone, action, children }: { tone: Tone; action?: ReactNode; children: ReactNode }) {
  return (
    <div className={`line ${tone}`} role="status">
      <StateMark tone={tone} />
      <span>{children}</span>
      {action}
    </div>
  );
}

function Away({ session }: { session: Session }) {
  const { t, time } = useWords(OFFLINE);
  const open = useOpenVault();
  const [since, setSince] = useState<string | null>(null);
  const bodies = session.clerkOf.join(" ");
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is kept can be read once the drafts are open
  useEffect(() => {
    if (bodies !== "") void keptSince(bodies.split(" ")).then(setSince, () => setSince(null));
  }, [bodies, open?.account]);
  return (
    <Line
      tone="due"
      action={
        <Button size="small" onClick={() => void askServer()}>
          {t("tryNow")}
        </Button>
      }
    >
      <b>{t("away")}</b> {t(bodies === "" ? "awayOther" : "awayClerk")}
      {since && <span className="quiet"> {t("asOf", { at: time(since) })}</span>}
    </Line>
  );
}

type WaitingProps = Outbox & { isAway: boolean; sendNow: () => void; close: () => void };

function Waiting({ waiting, blocked, sent, isAway, sendNow, close }: WaitingProps) {
  const { t, time } = useWords(OFFLINE);
  return (
    <>
      {sent?.sent && (
        <Line
          tone="good"
          action={
            <Button size="small" onClick={close}>
              {t("close")}
            </Button>
          }
        >
          {t("wasSent", { title: sent.title, at: time(sent.sent.receivedAt) })}{" "}
          <Link to={URLS.matter} params={{ id: sent.sent.matter }}>
            {t("toMatter")}
          </Link>
        </Line>
      )}
      {blocked > 0 && (
        <Line tone="due">
          {t("blocked", { n: blocked })} <Link to={URLS.drafts}>{t("toDrafts")}</Link>
        </Line>
      )}
      {waiting > 0 && (
        <Line
          tone="due"
          action={
            !isAway && (
              <Button size="small" onClick={sendNow}>
                {t("sendNow")}
              </Button>
            )
          }
        >
          {t("waits", { n: waiting })} <Link to={URLS.drafts}>{t("toDrafts")}</Link>
        </Line>
      )}
    </>
  );
}

/** Never by itself: something may be half typed. */
function NewVersion() {
  const { t } = useWords(OFFLINE);
  const version = useVersion();
  if (version === "newest") return null;
  const isElsewhere = version === "taken-over-elsewhere";
  return (
    <Line
      tone="plain"
      action={
        <Button size="small" onClick={() => (isElsewhere ? window.location.reload() : void takeOver())}>
          {t(isElsewhere ? "reload" : "update")}
        </Button>
      }
    >
      {t(isElsewhere ? "updatedElsewhere" : "newVersion")}
    </Line>
  );
}

/** After two seconds of waiting; asking may be given up, sending is only told. */
function Slow() {
  const { t } = useWords(OFFLINE);
  const { questions, others } = useSlowCalls();
  if (questions + others === 0) return null;
  return (
    <Line
      tone="plain"
      action={
        others === 0 && (
          <Button size="small" onClick={giveUpQuestions}>
            {t("stopWaiting")}
          </Button>
        )
      }
    >
      {t(others > 0 ? "slowSending" : "slow")}
    </Line>
  );
}
