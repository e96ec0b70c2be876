import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { Button, Input } from "antd";
import { lazy, Suspense, useEffect, useState } from "react";
import { answer, api } from "../api.ts";
import { useWords } from "../language.ts";
import { Field } from "../parts/field.tsx";
import { ROOM } from "../texts/room.ts";
import { Failed, Loading, Mark, Page, Sheet, State } from "../ui/index.ts";
import { URLS } from "../urls.ts";
import { JoinCode } from "./join-code.tsx";
import { RoomLine } from "./line.tsx";
import { Quorum } from "./quorum.tsx";
import { nameIn, namesIn, openItemOf, PHASES, type RoomScreen, wordOf } from "./room.ts";
import { MeetingStanding } from "./standing.tsx";
import { screenKey, useScreenEvents } from "./use-room.ts";
import "./room.css";
import "./screen.css";

const BallotShown = lazy(async () => ({ default: (await import("./ballot/result.tsx")).BallotShown }));

const LOOK_AGAIN_MS = 3_000;

/** 大屏: what the room hears, read from the last row. No account, no controls; it ends with the meeting. */
export function ScreenPage() {
  const { id } = useParams({ from: URLS.roomScreen });
  const screen = useQuery({
    queryKey: screenKey(id),
    queryFn: () => answer(api.GET("/api/v1/room-screen")),
    // A ballot that is cast is no act, and the room is not told of it: the screen looks how many there are.
    refetchInterval: ({ state }) =>
      state.data?.screen?.current?.ballot?.stage === "open" ? LOOK_AGAIN_MS : false,
  });
  if (!screen.data)
    return screen.error ? <Failed error={screen.error} retry={() => void screen.refetch()} /> : <Loading />;
  const shown = screen.data.screen;
  return shown && shown.id === id ? <Shown id={id} screen={shown} /> : <Connect />;
}

function Shown({ id, screen }: { id: string; screen: RoomScreen }) {
  const { t } = useWords(ROOM);
  const isAway = useScreenEvents(id);
  const item = openItemOf(screen);
  return (
    <div className="big-screen">
      <header>
        <Mark />
        <h1>{screen.title}</h1>
        <span className="body">
          {screen.bodyName} · <MeetingStanding room={screen} />
        </span>
        {isAway && <State tone="due">{t("screenAway")}</State>}
      </header>
      {item ? (
        <ItemOnScreen screen={screen} item={item} />
      ) : (
        <div className="between-items">
          <ol>
            {screen.agenda.map(({ number, title, state, outcome }) => (
              <li key={number} className={state}>
                <span className="number">{number}</span>
                <span>{title}</span>
                <span className="quiet">
                  {outcome
                    ? t(wordOf<typeof ROOM>("outcome", outcome))
                    : t(wordOf<typeof ROOM>("agenda", state))}
                </span>
              </li>
            ))}
          </ol>
          {screen.code && <JoinCode code={screen.code} />}
        </div>
      )}
      <footer>
        {screen.startsAt && !screen.isOpen && <span>{t("startsAt", { time: screen.startsAt })}</span>}
        <WallClock />
      </footer>
    </div>
  );
}

const CLOCK_MS = 5_000;

/** Goes on while nothing else happens on the screen. */
function WallClock() {
  const { clock } = useWords(ROOM);
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const ticking = setInterval(() => setNow(new Date()), CLOCK_MS);
    return () => clearInterval(ticking);
  }, []);
  return <span>{clock(now.toISOString())}</span>;
}

function ItemOnScreen({
  screen,
  item,
}: {
  screen: RoomScreen;
  item: NonNullable<ReturnType<typeof openItemOf>>;
}) {
  const { t, language } = useWords(ROOM);
  const { item: now } = item;
  const { vote } = now;
  const isSealing =
    now.phase === "positions" && item.isSealed && now.toState.length > 0 && now.positions.length === 0;
  return (
    <div className={now.resolved ? "at-hand resolved" : "at-hand"}>
      <h2>
        {t("itemNumber", { n: item.number })} · {item.title}
      </h2>
      <ol className="phases" aria-label={t("phases")}>
        {PHASES.map((phase) => (
          <li key={phase} {...(phase === now.phase ? { "aria-current": "step" as const } : {})}>
            {t(wordOf<typeof ROOM>("phase", phase))}
          </li>
        ))}
      </ol>
      <p className="now" role="status">
        {screen.isAdjourned
          ? t("adjourned")
          : now.resolved
            ? t("resolved", { outcome: t(wordOf<typeof ROOM>("outcome", now.resolved.outcome)) })
            : now.speaking
              ? t("speaking", { name: nameIn(screen, now.speaking) })
              : isSealing
                ? t("sealedSoFar")
                : now.phase === "positions" &&
                  t("waitsFor", { names: namesIn(screen, now.toState, language) })}
      </p>
      {now.resolved?.text && <p className="resolution-text">{now.resolved.text}</p>}
      <RoomLine people={screen.people} item={now} />
      {item.ballot ? (
        <Suspense fallback={<Loading />}>
          <BallotShown ballot={item.ballot} />
        </Suspense>
      ) : (
        vote.tally && <p className="tally">{t("votes", vote.tally)}</p>
      )}
      <p className="quorum">
        <Quorum quorum={now.quorum} />
      </p>
    </div>
  );
}

/** The code that the console gives makes this browser the room's screen. */
function Connect() {
  const { t } = useWords(ROOM);
  const queries = useQueryClient();
  const [code, setCode] = useState("");
  const [problem, setProblem] = useState<Error | null>(null);
  const [isBusy, setBusy] = useState(false);
  const connect = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const { meeting } = await answer(api.POST("/api/v1/room-screen", { body: { code: code.trim() } }));
      const here = URLS.roomScreen.replace("$id", meeting);
      if (location.pathname === here) await queries.resetQueries({ queryKey: ["room"] });
      else location.assign(here);
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Page title={t("screen")} sub={t("screenSub")}>
      <div className="participant">
        {problem && <Failed error={problem} />}
        <Sheet padded>
          <form
            className="position-form"
            onSubmit={(event) => {
              event.preventDefault();
              void connect();
            }}
          >
            <Field label={t("code")} hint={t("screenNotes")}>
              {(control) => (
                <Input
                  {...control}
                  className="code-input"
                  autoCapitalize="characters"
                  maxLength={8}
                  value={code}
                  onChange={(event) => setCode(event.target.value)}
                />
              )}
            </Field>
            <Button
              type="primary"
              size="large"
              block
              htmlType="submit"
              loading={isBusy}
              disabled={code.trim() === ""}
            >
              {t("connect")}
            </Button>
          </form>
        </Sheet>
      </div>
    </Page>
  );
}
