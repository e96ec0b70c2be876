import { Button, Popconfirm } from "antd";
import { useState } from "react";
import { answer, api } from "../../api.ts";
import { useWords } from "../../language.ts";
import { SEALING } from "../../texts/sealing.ts";
import { useIntent } from "../../use-intent.ts";
import { Failed, Loaded, Notice, Section, Sheet, State, type Tone } from "../../ui/index.ts";
import { DeviceCode } from "./device-code.tsx";
import { groundWord, isOpen, namesIn, type Round, roundOf, type Sealing } from "./round.ts";
import { useSealing, useSecondsLeft, useTellSealing } from "./use-sealing.ts";
import { WasRevealed } from "./waiting.tsx";
import "./sealing.css";

/** The clerk's desk: begins a round, sees who has sealed, records who cannot, begins again. What was sealed is never here. */
export function SealingDesk({ matter }: { matter: string }) {
  const { t } = useWords(SEALING);
  const sealing = useSealing(matter);
  const round = sealing.data && roundOf(sealing.data);
  return (
    <Section title={t("positions")} note={round && t("round", { n: round.round })}>
      <Loaded query={sealing}>
        {(now) => (
          <Sheet padded>
            <div className="sealing">
              {round ? (
                <RoundAtDesk matter={matter} sealing={now} round={round} />
              ) : (
                <BeforeRound matter={matter} sealing={now} />
              )}
            </div>
          </Sheet>
        )}
      </Loaded>
    </Section>
  );
}

function useBegin(matter: string, rounds: number) {
  const tell = useTellSealing(matter);
  const intent = useIntent();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Error | null>(null);
  const begin = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const params = (key: string) => ({ path: { id: matter }, header: { "idempotency-key": key } });
      const now = await intent(["begin", matter, rounds], (key) =>
        answer(
          api.POST("/api/v1/matters/{id}/sealing/rounds", { params: params(key), body: { item: null } }),
        ),
      );
      tell(now);
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)));
    }
    setBusy(false);
  };
  return { begin, isBusy, problem };
}

function BeforeRound({ matter, sealing }: { matter: string; sealing: Sealing }) {
  const { t } = useWords(SEALING);
  const { begin, isBusy, problem } = useBegin(matter, 0);
  const { device } = sealing;
  return (
    <>
      {device ? (
        <State tone="good">{t("deviceHere", { name: namesIn(sealing)(device.person) })}</State>
      ) : (
        <Notice tone="due">{t("noDevice")}</Notice>
      )}
      <p className="quiet">{t("beginHint")}</p>
      {problem && <Failed error={problem} />}
      <div className="page-actions">
        <Button type="primary" disabled={!device} loading={isBusy} onClick={() => void begin()}>
          {t("begin")}
        </Button>
      </div>
      {device && <DeviceCode deviceKey={device.key} hint="compareStation" />}
    </>
  );
}

function RoundAtDesk({ matter, sealing, round }: { matter: string; sealing: Sealing; round: Round }) {
  const { t } = useWords(SEALING);
  const { begin, isBusy, problem } = useBegin(matter, sealing.rounds.length);
  const isUnderWay = isOpen(round);
  return (
    <>
      <p className="sealing-state" aria-live="polite">
        <RoundState round={round} />
      </p>
      {round.revealed && <p className="quiet">{t("chairNext")}</p>}
      <People matter={matter} sealing={sealing} round={round} />
      {isUnderWay && sealing.device && sealing.device.key !== round.deviceKey && (
        <Notice tone="due">{t("otherDevice")}</Notice>
      )}
      {problem && <Failed error={problem} />}
      <div className="page-actions">
        <Popconfirm title={t(isUnderWay ? "againAsk" : "againAfter")} onConfirm={() => void begin()}>
          <Button loading={isBusy}>{t("again")}</Button>
        </Popconfirm>
      </div>
      {isUnderWay && <DeviceCode deviceKey={round.deviceKey} hint="compareStation" />}
    </>
  );
}

function RoundState({ round }: { round: Round }) {
  const { t } = useWords(SEALING);
  const seconds = useSecondsLeft(round.until);
  const due = new Set([...round.due, ...round.sealed.map(({ member }) => member)]).size;
  if (round.revealed) return <WasRevealed revealed={round.revealed} />;
  if (round.state === "waiting" && seconds !== null && seconds > 0)
    return <State tone="due">{t("waitWitnesses", { n: seconds })}</State>;
  if (round.state === "waiting" || round.state === "unwitnessed")
    return <State tone="due">{t("atStationUnwitnessed")}</State>;
  if (round.state === "witnessed") return <State tone="due">{t("atStation")}</State>;
  return <State tone="due">{t("soFar", { n: round.sealed.length, of: due })}</State>;
}

function People({ matter, sealing, round }: { matter: string; sealing: Sealing; round: Round }) {
  const { t } = useWords(SEALING);
  const nameOf = namesIn(sealing);
  const people = [
    ...new Set([
      ...round.due,
      ...round.sealed.map(({ member }) => member),
      ...round.unopened.map(({ member }) => member),
    ]),
  ];
  return (
    <table className="sealing-people">
      <thead>
        <tr>
          <th scope="col">{t("member")}</th>
          <th scope="col">{t("state")}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person}>
            <th scope="row">{nameOf(person)}</th>
            <td>
              <StateOf round={round} person={person} />
            </td>
            <td>
              {isOpen(round) && round.missing.includes(person) && (
                <MarkUnable matter={matter} round={round} person={person} name={nameOf(person)} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function StateOf({ round, person }: { round: Round; person: string }) {
  const { t } = useWords(SEALING);
  const [tone, words] = stateOf(round, person);
  const ground = round.unopened.find(({ member }) => member === person)?.ground;
  return <State tone={tone}>{t(words, ground ? { why: t(groundWord(ground)) } : {})}</State>;
}

function stateOf(round: Round, person: string): [Tone, keyof typeof SEALING] {
  const unopened = round.unopened.find(({ member }) => member === person);
  if (unopened && round.revealed === null) return ["due", "couldNot"];
  if (unopened) return unopened.stated ? ["good", "leftStated"] : ["due", "left"];
  if (round.opened.includes(person)) return ["good", "opened"];
  const seal = round.sealed.find(({ member }) => member === person);
  if (!seal) return ["due", "hasNot"];
  if (round.revealed || !round.due.includes(person)) return ["plain", "gone"];
  return seal.held ? ["good", "has"] : ["due", "resend"];
}

type Unable = { matter: string; round: Round; person: string; name: string };

/** No working device: recorded, so that the others need not wait; the member states openly afterwards. */
function MarkUnable({ matter, round, person, name }: Unable) {
  const { t } = useWords(SEALING);
  const intent = useIntent();
  const tell = useTellSealing(matter);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Error | null>(null);
  const mark = async () => {
    setBusy(true);
    setProblem(null);
    const item = round.item === null ? {} : { item: round.item };
    const data = { of: person, as: "member", ...item, round: round.round, ground: "not_sealed" };
    const claimedAt = new Date().toISOString();
    const path = { id: matter };
    try {
      await intent(data, (key) =>
        answer(
          api.POST("/api/v1/matters/{id}/acts", {
            params: { path, header: { "idempotency-key": key } },
            body: { type: "decision.position-unopened", claimedAt, data },
          }),
        ),
      );
      tell(await answer(api.GET("/api/v1/matters/{id}/sealing", { params: { path } })));
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)));
    }
    setBusy(false);
  };
  return (
    <>
      <Popconfirm title={t("markUnableAsk", { name })} onConfirm={() => void mark()}>
        <Button size="small" loading={isBusy} aria-label={t("markUnableOf", { name })}>
          {t("markUnable")}
        </Button>
      </Popconfirm>
      {problem && <Failed error={problem} />}
    </>
  );
}
