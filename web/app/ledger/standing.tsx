import type { LedgerStatus } from "../api.ts";
import { useWords } from "../language.ts";
import { LEDGER } from "../texts/ledger.ts";
import { Figure, Figures, Notice, Section, Sheet, State, type Tone } from "../ui/index.ts";
import { PublishedFingerprint } from "./unproved.tsx";

const STATES = {
  signing: { tone: "good", words: "signing" },
  starting: { tone: "due", words: "starting" },
  "waiting-for-quorum": { tone: "due", words: "waiting" },
  refused: { tone: "bad", words: "refused" },
} as const satisfies Record<string, { tone: Tone; words: keyof typeof LEDGER }>;

/** The checkpoint: how far the ledger is signed and witnessed, and what the last self-check found. */
export function Standing({ ledger, isOwn }: { ledger: LedgerStatus; isOwn: boolean }) {
  const { t, time, number } = useWords(LEDGER);
  const { size = 0, root, status, statusDetail, signedAt, checkpoint } = ledger;
  const seen = ledger.witnesses.flatMap((witness) => witness.cosignedAt ?? []).toSorted();
  const lastSeen = ledger.witnessedAt ?? seen.at(-1);
  const said = statusDetail?.message;
  const at = `/ledger/${ledger.jurisdiction}`;
  return (
    <Section
      title={t("checkpoint")}
      note={
        status ? (
          <State tone={STATES[status].tone}>{t(STATES[status].words)}</State>
        ) : (
          !isOwn && t("stateUnknown")
        )
      }
    >
      {typeof said === "string" && said !== "" && (
        <Notice tone="bad">
          <span lang="en" className="mono">
            {said}
          </span>
        </Notice>
      )}
      <Figures>
        <a className="figure" href={`${at}/checkpoint`}>
          <Figure value={number(size)} label={t("size")} />
        </a>
        <a className="figure" href={`${at}/witnessed`}>
          <Figure value={number(ledger.witnessedSize ?? 0)} label={t("witnessedSize")} />
        </a>
        {isOwn && (
          <div className="figure">
            <Figure value={number(ledger.queued)} label={t("queuedActs")} />
          </div>
        )}
      </Figures>
      <Sheet padded>
        <dl className="facts">
          <dt>{t("signed")}</dt>
          <dd>{signedAt ? time(signedAt) : t("noTime")}</dd>
          <dt>{t("lastWitnessed")}</dt>
          <dd>{lastSeen ? time(lastSeen) : t("never")}</dd>
          {isOwn && <dt>{t("selfCheck")}</dt>}
          {isOwn && (
            <dd>
              <SelfCheck check={ledger.selfCheck} />
            </dd>
          )}
          <dt>{t("root")}</dt>
          <dd className="mono">{root}</dd>
          <dt>{t("origin")}</dt>
          <dd className="mono">{ledger.origin}</dd>
          <dt>{t("publicKey")}</dt>
          <dd className="mono">{ledger.vkey}</dd>
          <PublishedFingerprint ledger={{ vkey: ledger.vkey ?? "", policy: ledger.policy ?? "" }} />
        </dl>
        <details className="checkpoint">
          <summary>{t("openCheckpoint")}</summary>
          <pre className="mono">{ledger.witnessedCheckpoint ?? checkpoint}</pre>
        </details>
        <p className="quiet small">{t("checkpointNote")}</p>
      </Sheet>
    </Section>
  );
}

function SelfCheck({ check }: { check: LedgerStatus["selfCheck"] }) {
  const { t, time, number } = useWords(LEDGER);
  if (!check) return <span className="quiet">{t("noSelfCheck")}</span>;
  const { finishedAt, size, actsOpened, faults, ok } = check;
  return (
    <>
      <State tone={ok ? "good" : "bad"}>
        {ok ? t("nothingFound") : t("faultsFound", { n: number(faults) })}
      </State>{" "}
      <span className="quiet small">
        {t("selfChecked", { at: time(finishedAt), n: number(size), m: number(actsOpened) })}
      </span>
    </>
  );
}
