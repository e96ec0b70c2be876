import { useQuery } from "@tanstack/react-query";
import { Link, Navigate, Outlet, useRouterState } from "@tanstack/react-router";
import { Button } from "antd";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { type Session, waitingTotal } from "./api.ts";
import { useWords } from "./language.ts";
import { LiveActs, useLiveActs } from "./live.ts";
import { Bell } from "./messages/bell.tsx";
import { useToAdopt } from "./norms/to-adopt.ts";
import { ServerAway } from "./offline/server-away.tsx";
import { whenReachable } from "./offline/server-state.ts";
import { QUERIES } from "./queries.ts";
import { isServerAway, isSignedOut, SignInAgain, useSession, useSignOut } from "./session.tsx";
import { SearchBox } from "./search/box.tsx";
import { AccountLanguage, PersonMenu, useChooseLanguage } from "./settings/index.ts";
import { Failed, Loading, Mark, Notice, Page } from "./ui/index.ts";
import { URLS } from "./urls.ts";
import "./frame.css";

/** Pages that somebody who is not signed in may open. */
const OPEN_PAGES: readonly string[] = [URLS.signIn, URLS.firstRun];
/** The screen of a room is nobody's: it stands without the frame, whoever is signed in at that browser. */
const SCREEN = at(URLS.roomScreen);
/** A room tells its devices itself what happens in it. */
const ROOMS = [URLS.meetingConsole, URLS.meetingRoom, URLS.meetingObserver].map(at);

function at(url: string): RegExp {
  return new RegExp(`^${url.replace("$id", "[^/]+")}$`);
}

const FrameLines = lazy(() =>
  whenReachable(async () => ({ default: (await import("./offline/frame-lines.tsx")).FrameLines })),
);
const PendingStep = lazy(async () => ({ default: (await import("./pages/me.tsx")).PendingStep }));

export function Frame() {
  const path = useRouterState({ select: (state) => state.location.pathname });
  if (SCREEN.test(path))
    return (
      <Content path={path}>
        <Outlet />
      </Content>
    );
  return <PersonsFrame />;
}

function PersonsFrame() {
  const { t } = useWords();
  const session = useSession();
  const here = useRouterState({ select: (state) => state.location });
  const [step, endStep] = usePendingStep(session.data);
  /** Signed in, and nothing is left to be done before. */
  const mine = step ? undefined : session.data;
  const isInRoom = ROOMS.some((room) => room.test(here.pathname));
  const acts = useLiveActs(Boolean(mine) && !isInRoom);
  const isOpenPage = OPEN_PAGES.includes(here.pathname);
  return (
    <LiveActs value={acts}>
      {mine && <AccountLanguage key={mine.account} />}
      <a className="skip" href="#content">
        {t("skip")}
      </a>
      <header className="bar">
        <Link className="brand" to={URLS.desk}>
          <Mark />
          {t("product")}
        </Link>
        {mine && <Pages session={mine} />}
        <div className="who">
          {mine && <SearchBox />}
          {mine && mine.person !== null && <Bell />}
          {session.data && <Person session={session.data} />}
          {mine && <PersonMenu />}
          <LanguageSwitch isSignedIn={Boolean(mine)} />
          {session.data && <SignOut />}
        </div>
      </header>
      <Suspense fallback={null}>
        <FrameLines session={mine} />
      </Suspense>
      <Content path={here.pathname}>
        {!session.data && isServerAway(session.error) ? (
          <ServerAway />
        ) : isOpenPage || mine ? (
          <Outlet />
        ) : step ? (
          <Suspense fallback={<Loading />}>
            <PendingStep
              key={step.pending}
              session={step}
              onDone={async () => {
                await session.refetch();
                endStep();
              }}
            />
          </Suspense>
        ) : isSignedOut(session.error) ? (
          <Navigate to={URLS.signIn} search={here.href === URLS.desk ? {} : { next: here.href }} replace />
        ) : session.error ? (
          <Failed error={session.error} retry={() => void session.refetch()} />
        ) : (
          <Loading />
        )}
      </Content>
      {session.data?.sample && <footer className="foot">{t("sampleFoot")}</footer>}
      {session.data && !isOpenPage && <SignInAgain account={session.data.account} />}
    </LiveActs>
  );
}

/** What stands before every page. Once begun it is shown to its end: back-up codes are told but once. */
function usePendingStep(session: Session | undefined) {
  const [step, setStep] = useState<Session | null>(null);
  if (session?.pending && !step) setStep(session);
  if (!session && step) setStep(null);
  return [step, () => setStep(null)] as const;
}

/** The page itself. After a navigation the keyboard starts here, not at the end of the page before. */
function Content({ path, children }: { path: string; children: React.ReactNode }) {
  const main = useRef<HTMLElement>(null);
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    main.current?.focus({ preventScroll: true });
  }, [path]);
  return (
    <main id="content" ref={main} tabIndex={-1}>
      {children}
    </main>
  );
}

function Pages({ session }: { session: Session }) {
  const { t } = useWords();
  // Administrators keep the system and see no matters: the desk has nothing for them.
  const isAdministrator = session.administrator !== null;
  const desk = useQuery({ ...QUERIES.desk(), enabled: !isAdministrator });
  const toAdopt = useToAdopt();
  const pages = [
    { to: URLS.desk, name: t("desk"), count: desk.data && waitingTotal(desk.data), hidden: isAdministrator },
    { to: URLS.matters, name: t("matters"), hidden: isAdministrator },
    { to: URLS.meetings, name: t("meetings"), hidden: isAdministrator },
    { to: URLS.tasks, name: t("tasks"), hidden: isAdministrator },
    { to: URLS.accounts, name: t("accounts"), hidden: !isAdministrator },
    { to: URLS.system, name: t("systemPage"), hidden: !isAdministrator },
    { to: URLS.bodies, name: t("bodies") },
    {
      to: URLS.findings,
      name: t("findings"),
      count: desk.data?.counts.openFindings,
      hidden: isAdministrator,
    },
    { to: URLS.norms, name: t("norms"), count: toAdopt.length },
    { to: URLS.ledger, name: t("ledger") },
  ].filter(({ hidden }) => !hidden);
  return (
    <nav aria-label={t("pages")}>
      {pages.map(({ to, name, count }) => (
        <Link key={to} to={to} activeOptions={{ exact: to === URLS.desk, includeSearch: false }}>
          {name}
          {count ? <span>{count}</span> : null}
        </Link>
      ))}
    </nav>
  );
}

function Person({ session }: { session: Session }) {
  const { language } = useWords();
  const office = session.offices[0];
  const body = office && (language === "en" ? (office.bodyNameEn ?? office.bodyName) : office.bodyName);
  return (
    <Link
      className="person"
      to={URLS.me}
      title={
        office ? `${body} ${language === "en" ? (office.titleEn ?? office.title) : office.title}` : undefined
      }
    >
      {body && <span className="office">{body}</span>}
      {body && <span className="between"> · </span>}
      {session.name}
    </Link>
  );
}

function LanguageSwitch({ isSignedIn }: { isSignedIn: boolean }) {
  const { language, t } = useWords();
  const choose = useChooseLanguage(isSignedIn);
  const other = language === "zh" ? "en" : "zh";
  return (
    <button type="button" onClick={() => void choose(other)}>
      <span aria-hidden="true">
        {language === "zh" ? <b>中</b> : "中"} / {language === "en" ? <b>EN</b> : "EN"}
      </span>
      <span className="aside-words">{t("otherLanguage")}</span>
    </button>
  );
}

function SignOut() {
  const { t } = useWords();
  const signOut = useSignOut();
  return (
    <button type="button" onClick={() => void signOut()}>
      {t("signOut")}
    </button>
  );
}

export function NotFound() {
  const { t } = useWords();
  return (
    <Page title={t("notFound")}>
      <Notice
        action={
          <span className="page-actions">
            <Link to={URLS.search}>{t("toSearch")}</Link>
            <Link to={URLS.desk}>{t("home")}</Link>
          </span>
        }
      >
        {t("notFoundHelp")}
      </Notice>
    </Page>
  );
}

/** A fault of a page's own, or a part of the program that could not be fetched. */
export function PageFailed({ error, reset }: { error: unknown; reset: () => void }) {
  const { t } = useWords();
  return (
    <Page title={t("pageFailed")}>
      <Notice
        tone="bad"
        action={
          <span className="page-actions">
            <Link to={URLS.desk}>{t("home")}</Link>
            <Button onClick={reset}>{t("retry")}</Button>
          </span>
        }
      >
        {t("pageFailedHelp")}
        <br />
        <span className="mono quiet" lang="en">
          {error instanceof Error ? error.message : String(error)}
        </span>
      </Notice>
    </Page>
  );
}

export { useSession } from "./session.tsx";
export { Loaded, Mark } from "./ui/index.ts";
