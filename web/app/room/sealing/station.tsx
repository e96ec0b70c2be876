import { useQuery } from "@tanstack/react-query";
import { Button, Popconfirm } from "antd";
import { useEffect, useState } from "react";
import type { StationDevice as Device } from "../../../../sealing/index.ts";
import { answer, api, type Session } from "../../api.ts";
import { useWords } from "../../language.ts";
import { Fingerprint, Unproved } from "../../ledger/unproved.tsx";
import { useTyping } from "../../offline/use-typing.ts";
import { useSession } from "../../session.tsx";
import { SEALING } from "../../texts/sealing.ts";
import { Failed, Loaded, Loading, Notice, Section, Sheet, State } from "../../ui/index.ts";
import { DeviceCode } from "./device-code.tsx";
import { canSeal, stationDevice } from "./kept.ts";
import { isOpen, namesIn, type Round, roundOf, type Sealing } from "./round.ts";
import { Checks } from "./checks.tsx";
import { NOTHING_WATCHED } from "./shown.ts";
import { isComplete, useRelease } from "./use-release.ts";
import { useSealing, useTellSealing } from "./use-sealing.ts";
import { WaitsFor, WasRevealed } from "./waiting.tsx";
import "./sealing.css";

/** The observer's device: joins with a key of its own, checks every seal, and gives its halves by itself when all of it stands. */
export function StationDevice({ matter }: { matter: string }) {
  const { t } = useWords(SEALING);
  const session = useSession();
  const sealing = useSealing(matter);
  const round = sealing.data && roundOf(sealing.data);
  return (
    <Section title={t("device")} note={round && t("round", { n: round.round })}>
      {canSeal() ? (
        <Loaded query={sealing}>
          {(now) => session.data && <WithKey matter={matter} session={session.data} sealing={now} />}
        </Loaded>
      ) : (
        <Notice tone="due">{t("needsHttps")}</Notice>
      )}
    </Section>
  );
}

type Props = { matter: string; session: Session; sealing: Sealing };

function WithKey({ matter, session, sealing }: Props) {
  const device = useQuery({
    queryKey: ["station-device", session.account],
    queryFn: () => stationDevice(session.account),
    networkMode: "always",
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Loaded query={device}>
      {(key) => (
        <Sheet padded>
          <div className="sealing">
            <OfDevice {...{ matter, session, sealing }} device={key} />
          </div>
        </Sheet>
      )}
    </Loaded>
  );
}

function OfDevice({ matter, session, sealing, device }: Props & { device: Device }) {
  const { t } = useWords(SEALING);
  const round = roundOf(sealing);
  const isJoined = sealing.device?.key === device.publicKey;
  const isUnderWay = round !== null && isOpen(round);
  const isMine = round?.deviceKey === device.publicKey;
  const other = sealing.device && !isJoined ? namesIn(sealing)(sealing.device.person) : null;
  return (
    <>
      {!isUnderWay && round?.revealed && <WasRevealed revealed={round.revealed} />}
      {!isUnderWay && round?.revealed && isMine && <State tone="good">{t("hasGiven")}</State>}
      {isUnderWay && !isMine && <Notice tone="due">{t("roundElsewhere")}</Notice>}
      {other && !isUnderWay && <Notice>{t("otherJoined", { name: other })}</Notice>}
      {isUnderWay && isMine && (
        <Watching key={round.round} {...{ matter, session, sealing, round, device }} />
      )}
      {isJoined && !round && <State tone="good">{t("joined")}</State>}
      {!isJoined && <Join matter={matter} device={device} isInstead={sealing.device !== null} />}
      <DeviceCode deviceKey={device.publicKey} hint="compareStation" />
      <p className="quiet small">
        {t("deviceNote")} {t("keyFromServer")}
      </p>
      <Fingerprint jurisdiction={session.jurisdiction.id} />
    </>
  );
}

type Joining = { matter: string; device: Device; isInstead: boolean };

function Join({ matter, device, isInstead }: Joining) {
  const { t } = useWords(SEALING);
  const tell = useTellSealing(matter);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Error | null>(null);
  const join = async () => {
    setBusy(true);
    setProblem(null);
    const params = { path: { id: matter } };
    try {
      const body = { key: device.publicKey };
      await answer(api.POST("/api/v1/matters/{id}/sealing/device", { params, body }));
      tell(await answer(api.GET("/api/v1/matters/{id}/sealing", { params })));
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)));
    }
    setBusy(false);
  };
  return (
    <>
      {problem && <Failed error={problem} />}
      <div className="page-actions">
        <Button type={isInstead ? "default" : "primary"} loading={isBusy} onClick={() => void join()}>
          {t(isInstead ? "joinInstead" : "join")}
        </Button>
      </div>
    </>
  );
}

type AtWork = Props & { round: Round; device: Device };

function Watching({ matter, session, sealing, round, device }: AtWork) {
  const left = useTyping(session.account, `station ${matter} ${round.round}`, NOTHING_WATCHED);
  return left.isReady ? <AtWork {...{ matter, session, sealing, round, device, left }} /> : <Loading />;
}

type Left = ReturnType<typeof useTyping<typeof NOTHING_WATCHED>>;

function AtWork({ matter, session, sealing, round, device, left }: AtWork & { left: Left }) {
  const { t, listed } = useWords(SEALING);
  const { value: watched, change } = left;
  const fresh = round.due.filter((member) => !watched.seen.includes(member));
  const freshPrint = fresh.join(" ");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the print says who is new
  useEffect(() => {
    if (fresh.length > 0) change((before) => ({ ...before, seen: [...before.seen, ...fresh] }));
  }, [freshPrint]);
  const release = useRelease({ matter, session, sealing, round, device, watched });
  const nameOf = namesIn(sealing);
  const names = (people: readonly string[]) => listed(people.map(nameOf));
  const leave = (member: string) => change((before) => ({ ...before, given: [...before.given, member] }));
  const confirm = (member: string) =>
    change((before) => ({ ...before, confirmed: [...before.confirmed, member] }));
  const asksToLeave = release.why.find(({ code }) => code === "half-lost")?.members ?? [];
  const asksToConfirm = release.why.flatMap(({ code, members }) =>
    code === "gone" || code === "unable" || code === "stranger" ? members : [],
  );
  return (
    <>
      <p aria-live="polite">
        <WaitsFor round={round} />
      </p>
      {round.missing.length > 0 && <p>{t("waitSeals", { names: names(round.missing) })}</p>}
      <p className="quiet small">{t("roomList", { names: names(round.due) })}</p>
      {isComplete(round) && <Checks release={release} nameOf={nameOf} names={names} />}
      {(asksToConfirm.length > 0 || asksToLeave.length > 0) && (
        <div className="page-actions">
          {asksToConfirm.map((member) => (
            <Button key={member} onClick={() => confirm(member)}>
              {t("confirmRoom", { name: nameOf(member) })}
            </Button>
          ))}
          {asksToLeave.length > 0 && <Button onClick={release.askAgain}>{t("askAgain")}</Button>}
          {asksToLeave.map((member) => (
            <Popconfirm
              key={member}
              title={t("leaveUnopenedAsk", { name: nameOf(member) })}
              onConfirm={() => leave(member)}
            >
              <Button>{t("leaveUnopened", { name: nameOf(member) })}</Button>
            </Popconfirm>
          ))}
        </div>
      )}
      {release.problem && <Unproved error={release.problem} />}
    </>
  );
}
