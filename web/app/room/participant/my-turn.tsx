import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import type { Session } from "../../api.ts";
import { useWords } from "../../language.ts";
import { ROOM } from "../../texts/room.ts";
import { Loading, State } from "../../ui/index.ts";
import { PositionForm } from "../position-form.tsx";
import { CHOICES, latestOf, namesIn, type OpenItem, openItemOf, type Room, wordOf } from "../room.ts";
import { useRun } from "../run.tsx";
import { FloorOfMine } from "./floor-of-mine.tsx";
import { Interest } from "./interest.tsx";

const BallotTeller = lazy(async () => ({ default: (await import("../ballot/teller.tsx")).BallotTeller }));
const BallotVoter = lazy(async () => ({ default: (await import("../ballot/voter.tsx")).BallotVoter }));
const RevealCheck = lazy(async () => ({
  default: (await import("../sealing/reveal-check.tsx")).RevealCheck,
}));
const SealPosition = lazy(async () => ({
  default: (await import("../sealing/seal-position.tsx")).SealPosition,
}));

type Props = { room: Room; session: Session };

/** What is asked of this person now, in words and with the one thing to press. */
export function MyTurn({ room, session }: Props) {
  const { t } = useWords(ROOM);
  const item = openItemOf(room);
  const { current, me } = room;
  // Whoever is not registered yet has that to do first.
  if (!room.isOpen) return me.state === "present" ? <Waits>{t("opensSoon")}</Waits> : null;
  if (room.isAdjourned) return <Waits>{t("resumesSoon")}</Waits>;
  if (!current) return <Waits>{t("noItem")}</Waits>;
  return (
    <section className="turn-of-item" aria-labelledby="item-at-hand">
      <h2 id="item-at-hand">
        {t("itemNumber", { n: current.number })} · {current.title}
      </h2>
      {current.isRecused || !item ? (
        <Waits>{t("youRecused")}</Waits>
      ) : me.state !== "present" ? null : (
        <>
          {me.mayVote ? (
            <OfVoter room={room} session={session} item={item} />
          ) : (
            me.capacity === "attending" && <Waits>{t("attends")}</Waits>
          )}
          <Suspense fallback={<Loading />}>
            {item.ballot && me.person && item.item.vote.tellers.includes(me.person) && (
              <BallotTeller matter={item.matter} />
            )}
          </Suspense>
          <FloorOfMine room={room} item={item} />
          {me.mayVote && !item.item.resolved && <Interest room={room} session={session} item={item} />}
        </>
      )}
    </section>
  );
}

function Waits({ children }: { children: React.ReactNode }) {
  return (
    <div className="my-turn waits" role="status">
      <p>{children}</p>
    </div>
  );
}

type OfItem = Props & { item: OpenItem };

function OfVoter({ room, session, item }: OfItem) {
  const { t, language } = useWords(ROOM);
  const { me } = room;
  const { item: now, matter, means, isSealed } = item;
  const isChair = now.chair === me.person;
  const stated = now.positions.find((one) => one.person === me.person);
  const myVote = now.vote.cast.find((one) => one.person === me.person);
  const isMyVote = now.vote.mode !== "secret" && now.vote.toVote.includes(me.person ?? "");
  const isVoting = now.phase === "vote" || now.vote.cast.length > 0;
  if (now.resolved)
    return (
      <Waits>{t("resolved", { outcome: t(wordOf<typeof ROOM>("outcome", now.resolved.outcome)) })}</Waits>
    );
  if (means === "paper") return <Waits>{t("onPaper")}</Waits>;
  // Whoever has cast hears that it was void, until the room votes once more.
  const isVoid = item.ballot?.stage === "void";
  if (item.ballot && !isVoid)
    return (
      <Suspense fallback={<Loading />}>
        <BallotVoter matter={matter} />
      </Suspense>
    );
  if (isVoting && isMyVote) {
    const others = now.vote.toVote.filter((person) => person !== me.person);
    if (isChair && others.length > 0) return <Waits>{t("waitVote")}</Waits>;
    return <Vote matter={matter} />;
  }
  if (!isChair && isSealed && !stated)
    return (
      <Suspense fallback={<Loading />}>
        <SealPosition matter={matter} />
      </Suspense>
    );
  if (!stated && !now.isWithoutPositions) {
    if (isChair && now.toState.length > 0)
      return (
        <Waits>
          {t("waitChair")}
          <br />
          <span className="small">{t("waitsFor", { names: namesIn(room, now.toState, language) })}</span>
        </Waits>
      );
    return <Position room={room} session={session} item={item} isLast={isChair} />;
  }
  return (
    <>
      {stated && <Stated room={room} session={session} item={item} />}
      {myVote && (
        <p className="quiet">
          <State tone="good">
            {t("youVoted", { choice: t(wordOf<typeof ROOM>("choice", myVote.choice)) })}
          </State>
        </p>
      )}
      {isVoid && (
        <Suspense fallback={<Loading />}>
          <BallotVoter matter={matter} />
        </Suspense>
      )}
      {!stated && !myVote && !isVoid && <Waits>{t("nothingNow")}</Waits>}
    </>
  );
}

function Position({ room, session, item, isLast }: OfItem & { isLast: boolean }) {
  const { t } = useWords(ROOM);
  const { run } = useRun();
  return (
    <div className="my-turn">
      <h3>{t(isLast ? "yourLast" : "yourTurn")}</h3>
      <PositionForm
        account={session.account}
        place={`room ${room.id} ${item.matter} position`}
        send={(position, reasons, done) => {
          const data = { position, ...(reasons ? { reasons } : {}) };
          run({ kind: "item", matter: item.matter, type: "decision.position-stated", data }, done);
        }}
      />
    </div>
  );
}

/** What was stated stays; a change of it is recorded beside it, with reasons. */
function Stated({ room, session, item }: OfItem) {
  const { t } = useWords(ROOM);
  const { run } = useRun();
  const [isChanging, setChanging] = useState(false);
  const stated = item.item.positions.find((one) => one.person === room.me.person);
  if (!stated) return null;
  const word = t(wordOf<typeof ROOM>("position", latestOf(stated).position));
  return (
    <div className="my-turn waits">
      <p role="status">
        <State tone="good">{t("youStated", { position: word })}</State>
      </p>
      {stated.isSealed && (
        <Suspense fallback={<Loading />}>
          <RevealCheck matter={item.matter} />
        </Suspense>
      )}
      {isChanging ? (
        <PositionForm
          account={session.account}
          place={`room ${room.id} ${item.matter} change`}
          mustExplain
          send={(position, reasons, done) => {
            const step = { kind: "item" as const, matter: item.matter, type: "decision.opinion-changed" };
            run({ ...step, data: { position, reasons } }, () => {
              done();
              setChanging(false);
            });
          }}
        />
      ) : (
        <Button onClick={() => setChanging(true)}>{t("change")}</Button>
      )}
    </div>
  );
}

function Vote({ matter }: { matter: string }) {
  const { t } = useWords(ROOM);
  const { run } = useRun();
  return (
    <div className="my-turn">
      <h3>{t("yourVote")}</h3>
      <div className="votes">
        {CHOICES.map((choice) => (
          <Button
            key={choice}
            size="large"
            block
            onClick={() => run({ kind: "item", matter, type: "decision.voted", data: { choice } })}
          >
            {t(wordOf<typeof ROOM>("choice", choice))}
          </Button>
        ))}
      </div>
    </div>
  );
}
