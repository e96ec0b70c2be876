import { useQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import type { LedgerStatus } from "../api.ts";
import { useWords } from "../language.ts";
import { CheckReceipt } from "../ledger/check-receipt.tsx";
import { Standing } from "../ledger/standing.tsx";
import { Witnesses } from "../ledger/witnesses.tsx";
import { QUERIES } from "../queries.ts";
import { useSession } from "../session.tsx";
import { LEDGER } from "../texts/ledger.ts";
import { Empty, Loaded, Page, Row, Rows, Section, Sheet } from "../ui/index.ts";
import { actAnchor, URLS } from "../urls.ts";
import "../ledger/ledger.css";

export function LedgerPage() {
  const { t, w } = useWords(LEDGER);
  const session = useSession();
  const { of } = useSearch({ from: URLS.ledger });
  const own = session.data?.jurisdiction.id;
  const isOwn = of === undefined || of === own;
  const status = useQuery({ ...QUERIES.ledger(), enabled: isOwn });
  const other = useQuery({ ...QUERIES.publicLedger(of ?? ""), enabled: !isOwn });
  const ledger = isOwn ? status : other;
  const ledgers = useQuery(QUERIES.publicLedgers());
  const named = ledgers.data?.find(({ jurisdiction }) => jurisdiction === of);
  const title = isOwn ? t("ofOwn") : t("ofOther", { name: named ? w(named.title) : of });
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
const TICK = "clock.ticked";

function Recent({ leaves }: { leaves: LedgerStatus["recent"] }) {
  const { t, w, moment } = useWords(LEDGER);
  const procedures = useQuery(QUERIES.procedures());
  const acts = procedures.data?.items.flatMap((procedure) => procedure.acts) ?? [];
  // The clock's act belongs to every procedure, and to the list of none.
  const titles = new Map([[TICK, LEDGER.tick], ...acts.map(({ type, title }) => [type, title] as const)]);
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
  const { t, w } = useWords(LEDGER);
  const ledgers = useQuery(QUERIES.publicLedgers());
  return (
    <Section title={t("others")}>
      <Loaded query={ledgers}>
        {(loaded) => (
          <Sheet>
            <Rows>
              {loaded.map(({ jurisdiction, title, origin }) => (
                <Row
                  key={jurisdiction}
                  name={
                    <Link
                      to={URLS.ledger}
                      search={jurisdiction === own ? {} : { of: jurisdiction }}
                      aria-current={jurisdiction === shown ? "true" : undefined}
                    >
                      {w(title)}
                    </Link>
                  }
                  more={<span className="mono">{origin}</span>}
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
