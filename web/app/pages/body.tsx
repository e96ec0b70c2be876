import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { type BodyDetail, DECISIONS } from "../api.ts";
import { Offices } from "../bodies/offices.tsx";
import { useWords } from "../language.ts";
import { AnotherDay, AsOf, today } from "../forms/as-of.tsx";
import { MatterTable } from "../parts/matter-table.tsx";
import { QUERIES } from "../queries.ts";
import { useSession } from "../session.tsx";
import { BODIES } from "../texts/bodies.ts";
import { kindWord, levelWord, principalWord } from "../texts/registry.ts";
import { Empty, Loaded, Page, Row, Rows, Section, Sheet, Tag } from "../ui/index.ts";
import { URLS } from "../urls.ts";
import "./bodies.css";

export function BodyPage() {
  const { t } = useWords(BODIES);
  const { id } = useParams({ from: URLS.body });
  const { on } = useSearch({ from: URLS.body });
  const body = useQuery(QUERIES.body(id, on));
  if (!body.data)
    return (
      <Page title={t("bodies")}>
        <Loaded query={body}>{() => null}</Loaded>
      </Page>
    );
  return <BodyOf body={body.data} on={on} />;
}

type Of = { body: BodyDetail; on: string | undefined };
type Named = { name: string; nameEn: string | null };

function useNames() {
  const { language } = useWords();
  return ({ name, nameEn }: Named) => (language === "en" ? (nameEn ?? name) : name);
}

function BodyOf({ body, on }: Of) {
  const { t } = useWords(BODIES);
  const nameOf = useNames();
  const navigate = useNavigate({ from: URLS.body });
  const session = useSession();
  const show = (day?: string) => void navigate({ search: day ? { on: day } : {}, replace: true });
  return (
    <Page
      title={nameOf(body)}
      crumb={<Crumb body={body} on={on} />}
      sub={<Facts body={body} on={on} />}
      actions={
        <div className="page-actions">
          <Link to={URLS.itemList} params={{ id: body.id }} search={on ? { on } : {}}>
            {t("itemList")}
          </Link>
          <AsOf value={on} onChange={show} />
        </div>
      }
      aside={
        <>
          <Related title={t("coveredBy")} bodies={body.stations} on={on} empty={t("noStation")} />
          {body.covers.length > 0 && <Related title={t("covers")} bodies={body.covers} on={on} />}
          {body.children.length > 0 && <Related title={t("below")} bodies={body.children} on={on} />}
        </>
      }
    >
      <AnotherDay on={on} goBack={() => show()} />
      <Principals body={body} on={on} />
      <Offices body={body} on={on} show={show} />
      {session.data?.administrator === null && <Decisions body={body} />}
    </Page>
  );
}

function Crumb({ body, on }: Of) {
  const { t } = useWords(BODIES);
  const search = on ? { on } : {};
  const parent = useQuery({ ...QUERIES.body(body.parent ?? "", on), enabled: body.parent !== null });
  const nameOf = useNames();
  return (
    <>
      <Link to={URLS.bodies} search={search}>
        {t("bodies")}
      </Link>
      {body.parent && parent.data && (
        <>
          {" › "}
          <Link to={URLS.body} params={{ id: body.parent }} search={search}>
            {nameOf(parent.data)}
          </Link>
        </>
      )}
    </>
  );
}

function Facts({ body, on = today() }: Of) {
  const { t, w, day } = useWords(BODIES);
  const { establishedOn, dissolvedOn } = body;
  return (
    <span className="facts">
      {w(kindWord(body.kind))}
      {body.level && ` · ${w(levelWord(body.level))}`}
      {body.code && ` · ${body.code}`}
      {` · ${t("established", { day: day(establishedOn) })}`}
      {dissolvedOn && ` · ${t("dissolved", { day: day(dissolvedOn) })}`}{" "}
      {on < establishedOn && <Tag tone="due">{t("notYet")}</Tag>}
      {dissolvedOn && dissolvedOn <= on && <Tag tone="due">{t("gone")}</Tag>}
    </span>
  );
}

function Principals({ body, on }: Of) {
  const { t, w, language } = useWords(BODIES);
  const nameOf = useNames();
  const division = (
    <Link to={URLS.division} params={{ id: body.id }} search={on ? { on } : {}}>
      {t("division")}
    </Link>
  );
  return (
    <Section title={t("principals")} note={division}>
      <Sheet>
        {body.principals.length === 0 ? (
          <Empty>{t("nobody")}</Empty>
        ) : (
          <Rows leadWidth={language === "zh" ? "124px" : "164px"}>
            {body.principals.map((p) => (
              <Row
                key={`${p.office} ${p.person}`}
                lead={<span className="quiet">{w(principalWord(p.principal))}</span>}
                name={
                  <>
                    {nameOf(p)} {p.acting && <Tag tone="due">{t("acting")}</Tag>}{" "}
                    {p.concurrent && <Tag>{t("concurrent")}</Tag>}
                  </>
                }
                more={language === "en" ? (p.titleEn ?? p.title) : p.title}
              />
            ))}
          </Rows>
        )}
      </Sheet>
    </Section>
  );
}

type Near = { title: string; bodies: (Named & { id: string })[]; on: string | undefined; empty?: string };

function Related({ title, bodies, on, empty }: Near) {
  const nameOf = useNames();
  return (
    <Section title={title}>
      <Sheet>
        {bodies.length === 0 ? (
          <Empty>{empty}</Empty>
        ) : (
          <Rows>
            {bodies.map((near) => (
              <Row
                key={near.id}
                name={
                  <Link to={URLS.body} params={{ id: near.id }} search={on ? { on } : {}}>
                    {nameOf(near)}
                  </Link>
                }
              />
            ))}
          </Rows>
        )}
      </Sheet>
    </Section>
  );
}

function Decisions({ body }: { body: BodyDetail }) {
  const { t, number } = useWords(BODIES);
  return (
    <Section
      title={t("recent")}
      note={
        body.matters > 0 ? (
          <>
            <Link to={URLS.bodyFigures} params={{ id: body.id }}>
              {t("figuresOfBody")}
            </Link>
            {" · "}
            <Link to={URLS.matters} search={{ body: body.id, procedure: DECISIONS }}>
              {t("allMatters", { n: number(body.matters) })}
            </Link>
          </>
        ) : (
          t("recentNow")
        )
      }
    >
      {body.recent.length > 0 ? (
        <MatterTable rows={body.recent} isOfOneBody />
      ) : (
        <Sheet>
          <Empty>{t("noMatters")}</Empty>
        </Sheet>
      )}
    </Section>
  );
}
