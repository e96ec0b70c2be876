import { useQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import type { LedgerStatus } from "../api.ts";
import { useWords } from "../language.ts";
import { CheckReceipt } from "../ledger/check-receipt.tsx";
import { departmentOf } from "../ledger/verification.tsx";
import { QUERIES } from "../queries.ts";
import { useSession } from "../session.tsx";
import { LEDGER } from "../texts/ledger.ts";
import {
  type Column,
  DataTable,
  Empty,
  Figure,
  Figures,
  Loaded,
  Notice,
  Page,
  Row,
  Rows,
  Section,
  Sheet,
  State,
  type Tone,
} from "../ui/index.ts";
import { actAnchor, URLS } from "../urls.ts";
import "./bodies.css";
import "./ledger.css";

export function LedgerPage() {
  const { t } = useWords(LEDGER);
  const session = useSession();
  const { of } = useSearch({ from: URLS.ledger });
  const own = session.data?.jurisdiction.id;
  const isOwn = of === undefined || of === own;
  const status = useQuery({ ...QUERIES.ledger(), enabled: isOwn });
  const other = useQuery({ ...QUERIES.publicLedger(of ?? ""), enabled: !isOwn });
  const ledger = isOwn ? status : other;
  const title = isOwn ? t("ofOwn") : t("ofOther", { origin: of });
  return (
    <Page
      title={t("ledger")}
      sub={title}
      aside={
        <>
          <Others shown={of ?? own} own={own} />
          {ledger.data?.origin && <Outside ledger={ledger.data} />}
        </>
      }
    >
      <Loaded query={ledger}>
        {(loaded) =>
          loaded.origin === undefined ? (
            <Sheet>
              <Empty>{t("noLedger")}</Empty>
            </Sheet>
          ) : (
            <>
              <Standing ledger={loaded} isOwn={isOwn} />
              <CheckReceipt ledger={loaded} />
              <Witnesses ledger={loaded} />
              {isOwn && <Recent leaves={loaded.recent} />}
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

const RECENT_SHOWN = 8;

const STATES = {
  signing: { tone: "good", words: "signing" },
  starting: { tone: "due", words: "starting" },
  "waiting-for-quorum": { tone: "due", words: "waiting" },
  refused: { tone: "bad", words: "refused" },
} as const satisfies Record<string, { tone: Tone; words: keyof typeof LEDGER }>;

function Standing({ ledger, isOwn }: { ledger: LedgerStatus; isOwn: boolean }) {
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

type Witness = LedgerStatus["witnesses"][number];
const FINDINGS = {
  agrees: "good",
  "never-saw-this-log": "plain",
  unreachable: "due",
  unusable: "due",
  ahead: "bad",
  differs: "bad",
} as const satisfies Record<string, Tone>;
type Memory = { witness: string; finding: keyof typeof FINDINGS };

/** What each witness remembered when the ledger was last started: see src/ledger/start-check.ts. */
function memoriesOf({ statusDetail }: LedgerStatus): Map<string, Memory["finding"]> {
  const memories = Array.isArray(statusDetail?.witnesses) ? (statusDetail.witnesses as Memory[]) : [];
  return new Map(memories.map(({ witness, finding }) => [witness, finding]));
}

function Witnesses({ ledger }: { ledger: LedgerStatus }) {
  const { t, language, time, number } = useWords(LEDGER);
  const { witnesses } = ledger;
  // What the quorum has signed: the records of the last second are still on their way to every witness.
  const size = ledger.witnessedSize ?? ledger.size ?? 0;
  const memories = memoriesOf(ledger);
  const missing = witnesses.filter((x) => (x.cosignedSize ?? 0) < size);
  const columns: Column<Witness>[] = [
    {
      key: "witness",
      title: t("witness"),
      look: "lead",
      cell: (x) => (
        <>
          <b className="department">{departmentOf(x, language)}</b>
          <br />
          <span className="mono quiet">{x.name}</span>
        </>
      ),
    },
    {
      key: "kind",
      title: t("kind"),
      cell: (x) =>
        x.demonstration ? (
          <State tone="due">{t("demonstration")}</State>
        ) : (
          <State tone="good">{t("independent")}</State>
        ),
      bare: true,
    },
    {
      key: "seen",
      title: t("lastSeen"),
      cell: (x) =>
        x.cosignedAt ? (
          <>
            {time(x.cosignedAt)}
            <br />
            <span className="quiet small">
              {(x.cosignedSize ?? 0) < size
                ? t("behind", { n: number(size - (x.cosignedSize ?? 0)) })
                : t("upTo", { n: number(x.cosignedSize ?? 0) })}
            </span>
          </>
        ) : (
          <State tone="due">{t("never")}</State>
        ),
    },
    ...(memories.size > 0
      ? [
          {
            key: "self-check",
            title: t("atStart"),
            cell: (x: Witness) => {
              const finding = memories.get(x.name);
              return finding && <State tone={FINDINGS[finding]}>{t(finding)}</State>;
            },
          },
        ]
      : []),
    {
      key: "quorum",
      title: t("quorum"),
      look: "tight",
      cell: (x) => t(x.countsForQuorum ? "counts" : "countsNot"),
    },
  ];
  return (
    <Section title={t("witnessTitle")} note={t("witnessMeans")}>
      {missing.length > 0 && (
        <Notice tone="due">
          {t("missingWitnesses", {
            names: missing.map((x) => departmentOf(x, language)).join(language === "zh" ? "、" : ", "),
          })}
        </Notice>
      )}
      <DataTable
        label={t("witnessTitle")}
        columns={columns}
        rows={witnesses}
        rowKey={(x) => x.name}
        empty={t("never")}
      />
      <p className="quiet small below">
        {witnesses.some((x) => x.demonstration) && t("demonstrationNote")}{" "}
        {memories.size > 0 && t("atStartNote")}
      </p>
    </Section>
  );
}

function Recent({ leaves }: { leaves: LedgerStatus["recent"] }) {
  const { t, w, moment } = useWords(LEDGER);
  const procedures = useQuery(QUERIES.procedures());
  const acts = procedures.data?.items.flatMap((procedure) => procedure.acts) ?? [];
  const titles = new Map(acts.map(({ type, title }) => [type, title]));
  return (
    <Section title={t("recentTitle")} note={t("recentNote")}>
      <Sheet>
        {leaves.length === 0 ? (
          <Empty>{t("noRecent")}</Empty>
        ) : (
          <Rows leadWidth="108px" live>
            {leaves.slice(0, RECENT_SHOWN).map((leaf) => (
              <Row
                key={leaf.index}
                lead={<span className="quiet">{moment(leaf.integratedAt)}</span>}
                name={
                  <Link to={URLS.matter} params={{ id: leaf.matter }} hash={actAnchor(leaf.number)}>
                    {w(titles.get(leaf.type))}
                  </Link>
                }
                more={
                  <>
                    {t("leaf", { index: leaf.index })}　{t("inMatter", { n: leaf.number })}
                  </>
                }
                todo={t("open")}
              />
            ))}
          </Rows>
        )}
      </Sheet>
    </Section>
  );
}

function Others({ shown, own }: { shown: string | undefined; own: string | undefined }) {
  const { t } = useWords(LEDGER);
  const ledgers = useQuery(QUERIES.publicLedgers());
  return (
    <Section title={t("others")}>
      <Loaded query={ledgers}>
        {(loaded) => (
          <Sheet>
            <Rows>
              {loaded.map(({ jurisdiction, origin }) => (
                <Row
                  key={jurisdiction}
                  name={
                    <Link
                      className="mono"
                      to={URLS.ledger}
                      search={jurisdiction === own ? {} : { of: jurisdiction }}
                      aria-current={jurisdiction === shown ? "true" : undefined}
                    >
                      {origin}
                    </Link>
                  }
                  todo={jurisdiction === own && t("own")}
                />
              ))}
            </Rows>
          </Sheet>
        )}
      </Loaded>
    </Section>
  );
}

function Outside({ ledger }: { ledger: LedgerStatus }) {
  const { t } = useWords(LEDGER);
  const [isCopied, setCopied] = useState(false);
  const address = `${location.origin}/ledger/${ledger.jurisdiction}`;
  const command = `quanjian ledger verify ${address} --vkey '${ledger.vkey}'`;
  const copy = async () => {
    await navigator.clipboard.writeText(command);
    setCopied(true);
  };
  return (
    <Section title={t("outside")}>
      <Sheet padded>
        <p className="quiet small">{t("outsideNote")}</p>
        <pre className="mono command">{command}</pre>
        {navigator.clipboard && (
          <Button size="small" onClick={() => void copy()}>
            {t(isCopied ? "copied" : "copy")}
          </Button>
        )}
        <p className="quiet small below">{t("pinHow")}</p>
      </Sheet>
    </Section>
  );
}
