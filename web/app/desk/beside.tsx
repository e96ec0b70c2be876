import { Link } from "@tanstack/react-router";
import { use } from "react";
import type { MatterRow } from "../api.ts";
import { useWords } from "../language.ts";
import { LiveActs } from "../live.ts";
import { DESK } from "../texts/desk.ts";
import { Empty, Row, Rows, Section, Sheet } from "../ui/index.ts";
import { actAnchor, URLS } from "../urls.ts";

const RECENT_SHOWN = 5;

/** Acts as they enter the ledger while the page is open. */
export function JustNow() {
  const { t, w, clock } = useWords(DESK);
  const acts = use(LiveActs);
  return (
    <Section title={t("justNow")} note={t("live")}>
      <Sheet>
        {acts.length === 0 ? (
          <Empty>{t("quietNow")}</Empty>
        ) : (
          <Rows leadWidth="44px" live>
            {acts.map((act) => (
              <Row
                key={act.index}
                lead={<span className="quiet">{clock(act.at)}</span>}
                name={
                  <Link to={URLS.matter} params={{ id: act.matter }} hash={actAnchor(act.number)}>
                    {w(act.title)}
                  </Link>
                }
                more={w(act.bodyName)}
              />
            ))}
          </Rows>
        )}
      </Sheet>
    </Section>
  );
}

/** The matters that somebody worked on last. */
export function Recent({ rows }: { rows: MatterRow[] }) {
  const { t, w, shortDay } = useWords(DESK);
  return (
    <Section title={t("recent")} note={<Link to={URLS.matters}>{t("all")}</Link>}>
      <Sheet>
        {rows.length === 0 ? (
          <Empty>{t("noRecent")}</Empty>
        ) : (
          <Rows leadWidth="64px">
            {rows.slice(0, RECENT_SHOWN).map((row) => (
              <Row
                key={row.id}
                lead={<span className="quiet">{shortDay(row.lastActAt)}</span>}
                name={
                  <Link to={URLS.matter} params={{ id: row.id }}>
                    {row.title}
                  </Link>
                }
                more={
                  <>
                    {row.bodyName}　{w(row.stageTitle)}
                  </>
                }
              />
            ))}
          </Rows>
        )}
      </Sheet>
    </Section>
  );
}
