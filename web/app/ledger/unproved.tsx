import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Checkbox } from "antd";
import { useState } from "react";
import { useWords } from "../language.ts";
import { Problem } from "../parts/field.tsx";
import { PINNED } from "../texts/pinned.ts";
import { Failed, Notice } from "../ui/index.ts";
import { fingerprintOf, type Ledger, LedgerChanged, pinLedger, pinnedLedger } from "./pinned.ts";
import "./pinned.css";

/** Why nothing could be checked: another ledger than this device knows, with what to do about it; or what failed, to try again. */
export function Unproved({ error, retry }: { error: Error; retry?: () => void }) {
  if (error instanceof LedgerChanged) return <Changed change={error} />;
  return <Failed error={error} {...(retry ? { retry } : {})} />;
}

const useFingerprint = (ledger: Ledger | null) =>
  useQuery({
    queryKey: ["fingerprint", ledger?.vkey, ledger?.policy],
    queryFn: () => (ledger === null ? null : fingerprintOf(ledger)),
    networkMode: "always",
    staleTime: Number.POSITIVE_INFINITY,
  }).data ?? "";

/** Of the key and the witnesses against which this device checks; nothing before it has seen any. */
export function Fingerprint({ jurisdiction }: { jurisdiction: string }) {
  const { t, day } = useWords(PINNED);
  const pinned = pinnedLedger(jurisdiction);
  const print = useFingerprint(pinned);
  if (pinned === null) return null;
  return (
    <details className="pinned">
      <summary>
        <span className="quiet small">{t("fingerprint")}</span> <span className="mono small">{print}</span>
      </summary>
      <p className="quiet small">{t("since", { day: day(pinned.since) })}</p>
    </details>
  );
}

/** As the page of the ledger publishes it. */
export function PublishedFingerprint({ ledger }: { ledger: Ledger }) {
  const { t } = useWords(PINNED);
  const print = useFingerprint(ledger);
  return (
    <>
      <dt>{t("fingerprint")}</dt>
      <dd>
        <span className="mono">{print}</span>
        <p className="quiet small">{t("fingerprintNote")}</p>
      </dd>
    </>
  );
}

function Changed({ change: { jurisdiction, pinned, served, message } }: { change: LedgerChanged }) {
  const { t, day } = useWords(PINNED);
  const queries = useQueryClient();
  const [isCompared, setCompared] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const [before, now] = [useFingerprint(pinned), useFingerprint(served)];
  const takeOver = () => {
    setAsked(true);
    if (!isCompared) return;
    pinLedger(jurisdiction, served);
    void queries.resetQueries({ predicate: ({ state }) => state.error instanceof LedgerChanged });
  };
  return (
    <Notice tone="bad">
      <p>{message}</p>
      <p>
        {pinned.vkey !== served.vkey && <b>{t("otherKey")} </b>}
        {pinned.policy !== served.policy && <b>{t("otherWitnesses")}</b>}
      </p>
      <dl className="pinned-prints">
        <dt>{t("known", { day: day(pinned.since) })}</dt>
        <dd className="mono">{before}</dd>
        <dt>{t("served")}</dt>
        <dd className="mono">{now}</dd>
      </dl>
      <p>{t("cure")}</p>
      <Checkbox checked={isCompared} onChange={(event) => setCompared(event.target.checked)}>
        {t("compared")}
      </Checkbox>
      {isAsked && !isCompared && <Problem>{t("compareFirst")}</Problem>}
      <div className="page-actions">
        <Button danger onClick={takeOver}>
          {t("takeOver")}
        </Button>
      </div>
    </Notice>
  );
}
