import { queryOptions, useQuery } from "@tanstack/react-query";
import { Button, Drawer } from "antd";
import { useState } from "react";
import { receiptCode } from "../../../verifier/receipt-web-code.ts";
import { type Opening, verifyReceiptInBrowser } from "../../../verifier/receipt-web.ts";
import { type ActView, answer, api } from "../api.ts";
import { useWords } from "../language.ts";
import { publishedKey } from "../ledger/public-ledger.ts";
import { type Outcome, Verification } from "../ledger/verification.tsx";
import { QUERIES } from "../queries.ts";
import { MATTER } from "../texts/matter.ts";
import { Failed, Loaded, Notice, State } from "../ui/index.ts";
import { LEDGER_TONE } from "./ledger-tone.ts";
import { Receipt } from "./receipt.tsx";
import "./receipt-drawer.css";

/** While the act is not in the ledger, the answer is a state in JSON instead. */
const RECEIPT_BEGINS = "c2sp.org/tlog-proof@";

type Disclosed = { proof: string; entry: Uint8Array<ArrayBuffer>; openings: Opening[]; code: string | null };

/** The receipt's text, the leaf that it speaks of and what opens it; null while the act is not in the ledger. */
function receiptOf(act: ActView) {
  return queryOptions({
    queryKey: ["receipt", act.id, act.ledger.status],
    queryFn: async (): Promise<Disclosed | null> => {
      const path = { params: { path: { id: act.id } } };
      const proof: unknown = await answer(api.GET("/api/v1/acts/{id}/receipt", { ...path, parseAs: "text" }));
      if (typeof proof !== "string" || !proof.startsWith(RECEIPT_BEGINS)) return null;
      const leaf = await answer(api.GET("/api/v1/acts/{id}/disclosure", path));
      const entry = Uint8Array.from(atob(leaf.entry), (character) => character.charCodeAt(0));
      return { proof, entry, openings: leaf.openings, code: await codeOf(entry) };
    },
  });
}

/** null on a page to which the browser offers no cryptography. */
async function codeOf(entry: Uint8Array<ArrayBuffer>): Promise<string | null> {
  if (globalThis.crypto?.subtle === undefined) return null;
  return receiptCode(new Uint8Array(await crypto.subtle.digest("SHA-256", Uint8Array.of(0, ...entry))));
}

/** Beside the matter: the seal, the newest act's twelve characters, how far the records are witnessed. */
export function LedgerSheet({ acts, openReceipt }: { acts: ActView[]; openReceipt: (act: ActView) => void }) {
  const { t } = useWords(MATTER);
  const latest = acts.findLast((act) => act.ledger.index !== null);
  if (!latest) return <p className="quiet">{t("notYet")}</p>;
  const witnessed = acts.filter((act) => act.ledger.status === "witnessed").length;
  const isWhole = witnessed === acts.length;
  return (
    <>
      <Slip act={latest} />
      <p style={{ margin: "10px 0 12px" }}>
        <State tone={isWhole ? "good" : "due"}>
          {isWhole
            ? t("allWitnessed", { n: acts.length })
            : t("someWitnessed", { n: acts.length, m: witnessed })}
        </State>
      </p>
      <Button onClick={() => openReceipt(latest)}>{t("verify")}</Button>
    </>
  );
}

/** Of one act; named, where it is not plain which. */
function Slip({ act, isNamed = false }: { act: ActView; isNamed?: boolean }) {
  const { t, w } = useWords(MATTER);
  const receipt = useQuery(receiptOf(act));
  return (
    <div title={t("codeNote")}>
      <Receipt
        code={receipt.data?.code ?? null}
        isSealed={act.ledger.status === "witnessed"}
        index={act.ledger.index}
        {...(isNamed ? { title: w(act.title), at: act.recordedAt } : {})}
      />
    </div>
  );
}

export function ReceiptDrawer({
  act,
  jurisdiction,
  close,
}: {
  act: ActView | null;
  jurisdiction: string;
  close: () => void;
}) {
  const { t } = useWords(MATTER);
  return (
    <Drawer
      open={act !== null}
      onClose={close}
      size="min(560px, 100vw)"
      title={act && t("openReceipt", { n: act.number })}
      destroyOnHidden
    >
      {act && <ReceiptOf act={act} jurisdiction={jurisdiction} />}
    </Drawer>
  );
}

function ReceiptOf({ act, jurisdiction }: { act: ActView; jurisdiction: string }) {
  const { t } = useWords(MATTER);
  const receipt = useQuery(receiptOf(act));
  const ledger = useQuery(QUERIES.ledger());
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [problem, setProblem] = useState<Error | null>(null);
  const [isBusy, setBusy] = useState(false);
  const verify = async ({ proof, entry, openings }: Disclosed) => {
    setBusy(true);
    setProblem(null);
    try {
      const key = await publishedKey(jurisdiction);
      const witnesses = ledger.data?.witnesses ?? [];
      const vkeys = witnesses.map((witness) => witness.vkey);
      setOutcome({
        steps: await verifyReceiptInBrowser(proof, key, entry, vkeys, openings),
        witnesses,
      });
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)));
    }
    setBusy(false);
  };
  return (
    <div className="receipt">
      <Slip act={act} isNamed />
      <p>
        <State tone={LEDGER_TONE[act.ledger.status]}>{t(act.ledger.status)}</State>
      </p>
      <Loaded query={receipt}>
        {(loaded) =>
          loaded === null ? (
            <Notice tone="due">{t("notYet")}</Notice>
          ) : (
            <>
              <div>
                <Button
                  type="primary"
                  disabled={ledger.isPending}
                  loading={isBusy}
                  onClick={() => void verify(loaded)}
                >
                  {t("verifyHere")}
                </Button>
              </div>
              {ledger.error && <Failed error={ledger.error} retry={() => void ledger.refetch()} />}
              {problem && <Failed error={problem} />}
              {outcome && <Verification outcome={outcome} />}
              <p className="quiet small">
                {t("witnessNote")} {ledger.data?.witnesses.some((x) => x.demonstration) && t("demonstration")}
              </p>
              <details>
                <summary>{t("wholeReceipt")}</summary>
                <pre className="mono">{loaded.proof}</pre>
                <a
                  download={`${act.id}.tlog-proof`}
                  href={`data:text/plain;charset=utf-8,${encodeURIComponent(loaded.proof)}`}
                >
                  {t("download")}
                </a>
              </details>
            </>
          )
        }
      </Loaded>
    </div>
  );
}
