import { Button, Popconfirm } from "antd";
import { useState } from "react";
import type { Announcement, Teller } from "../../../../ballots/client.ts";
import { useWords } from "../../language.ts";
import { Fingerprint, Unproved } from "../../ledger/unproved.tsx";
import { BALLOT } from "../../texts/ballot.ts";
import { Failed, Notice, State } from "../../ui/index.ts";
import { BallotCode } from "./code.tsx";
import { asInTheRoom, Result } from "./result.tsx";
import {
  type AtTeller,
  countHere,
  goOnHere,
  isOfDevice,
  openFirst,
  openSecond,
  signHere,
} from "./telling.ts";
import { isThere, useProof, useStep } from "./use-ballot.ts";

type Props = AtTeller & { device: Teller; refetch: () => void };

/** From the opening of the ballot to the signed count. */
export function Counting(props: Props) {
  const { t } = useWords(BALLOT);
  const { matter, ballot, jurisdiction, device } = props;
  const { stage, cast, vote, code, closingCode } = ballot;
  const isOpen = stage === "open";
  const proof = useProof(ballot, matter, jurisdiction, isOpen ? null : "closed");
  if (!isOfDevice(device, ballot)) return <Notice tone="due">{t("otherDevice")}</Notice>;
  if (isOpen)
    return (
      <>
        <p role="status">
          {t("voting")} {t("castOf", { n: cast ?? 0, of: vote?.electorate ?? 0 })}
        </p>
        {code && <BallotCode code={code} hint="compareCode" />}
        <p className="quiet">{t("keysHere")}</p>
      </>
    );
  return (
    <>
      {closingCode && <BallotCode code={closingCode} of="listCode" hint="compareList" />}
      {proof.error && <Unproved error={proof.error} retry={() => void proof.refetch()} />}
      {proof.data?.state === "false" && <Notice tone="bad">{t("proofFalse")}</Notice>}
      {proof.data?.state === "unsupported" && <Notice tone="due">{t("unsupported")}</Notice>}
      {isThere(proof.data, "closed") && !proof.error ? (
        <AfterClose {...props} witnessed={proof.data?.closed ?? []} />
      ) : (
        !proof.error && (
          <p className="quiet" role="status">
            {t("checkingList")}
          </p>
        )
      )}
      {proof.data && <Fingerprint jurisdiction={jurisdiction} />}
    </>
  );
}

type AfterCloseProps = Props & { witnessed: string[] };

function AfterClose(props: AfterCloseProps) {
  const { t } = useWords(BALLOT);
  const { ballot, at } = props;
  const { stage } = ballot;
  if (stage === "opened") return <Signing {...props} />;
  const isMine = stage === "closed" ? at === 0 : at === 1;
  if (!isMine && stage === "half-opened") return <p role="status">{t("handedOn")}</p>;
  return (
    <>
      {stage === "closed" && <Answers {...props} />}
      {isMine ? <Opening {...props} /> : <p role="status">{t("waitsFirstTeller")}</p>}
    </>
  );
}

/** Which devices have answered; both tellers may decide to go on without one that does not. */
function Answers({ matter, ballot, at }: AfterCloseProps) {
  const { t, listed } = useWords(BALLOT);
  const { run, isBusy, problem } = useStep(matter);
  const { unconfirmed, objections, tellers } = ballot;
  const names = listed(objections.map(({ name }) => name));
  return (
    <>
      {names !== "" && <Notice tone="due">{t("objectionsOf", { names })}</Notice>}
      {unconfirmed === 0 ? (
        <p>
          <State tone="good">{t("allConfirmed")}</State>
        </p>
      ) : (
        <>
          <p role="status">
            <State tone="due">{t("unconfirmed", { n: unconfirmed ?? 0 })}</State>
          </p>
          {problem && <Failed error={problem} />}
          {tellers[at]?.goesOn ? (
            <p className="quiet">{t("wentOn")}</p>
          ) : (
            <div className="page-actions">
              <Popconfirm title={t("goOnHint")} onConfirm={() => void run(() => goOnHere(matter))}>
                <Button loading={isBusy}>{t("goOn")}</Button>
              </Popconfirm>
            </div>
          )}
        </>
      )}
    </>
  );
}

function Opening({ matter, ballot, place, at, device, refetch, witnessed }: AfterCloseProps) {
  const { t } = useWords(BALLOT);
  const { run, isBusy, problem } = useStep(matter);
  const canGoOn = ballot.unconfirmed === 0 || ballot.tellers.every(({ goesOn }) => goesOn);
  const isReady = at === 1 || (canGoOn && ballot.objections.length === 0);
  const open = () =>
    void run(() => (at === 0 ? openFirst : openSecond)(matter, place, device, ballot, witnessed)).then(
      refetch,
    );
  return (
    <>
      <p className="quiet">{t("onceOnly")}</p>
      {problem && <Failed error={problem} />}
      <div className="page-actions">
        <Button type="primary" disabled={!isReady} loading={isBusy} onClick={open}>
          {t(isBusy ? "opening" : at === 0 ? "openFirst" : "openSecond")}
        </Button>
      </div>
    </>
  );
}

/** The count stays on the tellers' devices; shown is what leaves them. */
function Signing({ matter, ballot, at, device, witnessed }: AfterCloseProps) {
  const { t } = useWords(BALLOT);
  const { run, isBusy, problem } = useStep(matter);
  const [counted, setCounted] = useState<Announcement | null>(null);
  if (ballot.tellers[at]?.hasSigned)
    return (
      <p role="status">
        <State tone="good">{t("hasSigned")}</State>
      </p>
    );
  const count = () =>
    void run(async () => {
      setCounted(await countHere(matter, device, ballot, witnessed));
      return undefined;
    });
  const shown = counted && asInTheRoom({ ...ballot, announcement: counted as typeof ballot.announcement });
  return (
    <>
      {shown?.result && (
        <div>
          <h3>{t("willAnnounce")}</h3>
          <Result result={shown.result} isSigned={false} />
        </div>
      )}
      {problem && <Failed error={problem} />}
      <div className="page-actions">
        {counted ? (
          <Button
            type="primary"
            loading={isBusy}
            onClick={() => void run(() => signHere(matter, device, counted))}
          >
            {t("sign")}
          </Button>
        ) : (
          <Button type="primary" loading={isBusy} onClick={count}>
            {t("countHere")}
          </Button>
        )}
      </div>
    </>
  );
}
