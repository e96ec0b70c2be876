import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useWords } from "../language.ts";
import { QUERIES } from "../queries.ts";
import { DESK } from "../texts/desk.ts";
import { Empty, Loaded, Row, Rows, Section, Sheet } from "../ui/index.ts";
import { URLS } from "../urls.ts";

const SHOWN = 5;

/** For the audit administrator: what the other two did last. */
export function LatestChanges() {
  const { t, w, moment } = useWords(DESK);
  const pages = useInfiniteQuery(QUERIES.accountLog());
  return (
    <Section
      title={t("latestChanges")}
      note={
        <Link to={URLS.accounts} search={{ view: "changes" }}>
          {t("all")}
        </Link>
      }
    >
      <Sheet>
        <div className={pages.data ? undefined : "rows-to-come"}>
          <Loaded query={pages}>
            {({ pages: [first] }) =>
              first === undefined || first.items.length === 0 ? (
                <Empty>{t("noChanges")}</Empty>
              ) : (
                <Rows leadWidth="124px">
                  {first.items.slice(0, SHOWN).map((change) => (
                    <Row
                      key={`${change.at} ${change.account} ${change.type}`}
                      lead={<span className="quiet">{moment(change.at)}</span>}
                      name={w(change.title)}
                      more={`${change.accountName}　${t("by", { who: change.byName ?? t("console") })}`}
                    />
                  ))}
                </Rows>
              )
            }
          </Loaded>
        </div>
      </Sheet>
    </Section>
  );
}

/** For the audit administrator: who looked at what today. */
export function LatestLooks() {
  const { t, clock } = useWords(DESK);
  const pages = useInfiniteQuery(QUERIES.looks({}));
  return (
    <Section
      title={t("looksToday")}
      note={
        <Link to={URLS.accounts} search={{ view: "looks" }}>
          {t("all")}
        </Link>
      }
    >
      <Sheet>
        <div className={pages.data ? undefined : "rows-to-come"}>
          <Loaded query={pages}>
            {({ pages: [first] }) =>
              first === undefined || first.items.length === 0 ? (
                <Empty>{t("noLooks")}</Empty>
              ) : (
                <Rows leadWidth="124px">
                  {first.items.slice(0, SHOWN).map((look, at) => (
                    <Row
                      // biome-ignore lint/suspicious/noArrayIndexKey: two looks of a person may fall into one instant.
                      key={`${look.at} ${at}`}
                      lead={<span className="quiet">{clock(look.at)}</span>}
                      name={look.name}
                      more={
                        look.subjects.length === 0
                          ? t("lookedAtNone")
                          : t("lookedAt", { n: look.subjects.length })
                      }
                    />
                  ))}
                </Rows>
              )
            }
          </Loaded>
        </div>
      </Sheet>
    </Section>
  );
}
