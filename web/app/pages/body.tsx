import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { type BodyDetail, DECISIONS } from "../api.ts";
import { useWords } from "../language.ts";
import { AnotherDay, AsOf, today } from "../forms/as-of.tsx";
import { MatterTable } from "../parts/matter-table.tsx";
import { QUERIES } from "../queries.ts";
import { useSession } from "../session.tsx";
import { BODIES } from "../texts/bodies.ts";
import { functionWord, kindWord, levelWord, principalWord } from "../texts/registry.ts";
import {
  type Column,
  DataTable,
  Empty,
  Loaded,
  Page,
  Row,
  Rows,
  Section,
  Sheet,
  State,
  Tag,
} from "../ui/index.ts";
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
      actions={<AsOf value={on} onChange={show} />}
      aside={
        <>
          <Related title={t("coveredBy")} bodies={body.stations} on={on} empty={t("noStation")} />
          {body.covers.length > 0 && <Related title={t("covers")} bodies={body.covers} on={on} />}
          {body.children.length > 0 && <Related title={t("below")} bodies={body.children} on={on} />}
        </>
      }
    >
      <AnotherDay on={on} goBack={() => show()} />
      <Principals body={body} />
      <Offices body={body} on={on} />
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
    <>
      {w(kindWord(body.kind))}
      {body.level && ` · ${w(levelWord(body.level))}`}
      {body.code && ` · ${body.code}`}
      {` · ${t("established", { day: day(establishedOn) })}`}
      {dissolvedOn && ` · ${t("dissolved", { day: day(dissolvedOn) })}`}{" "}
      {on < establishedOn && <Tag tone="due">{t("notYet")}</Tag>}
      {dissolvedOn && dissolvedOn <= on && <Tag tone="due">{t("gone")}</Tag>}
    </>
  );
}

function Principals({ body }: { body: BodyDetail }) {
  const { t, w, language } = useWords(BODIES);
  const nameOf = useNames();
  return (
    <Section title={t("principals")}>
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

type Office = BodyDetail["offices"][number];
type Holder = Office["holders"][number];
type Held = { office: Office; holder: Holder | null };

/** The last day of a term or office is the first on which it no longer holds. */
const holds = (on: string, from: string, to: string | null) => from <= on && (to === null || on < to);

function Offices({ body, on = today() }: Of) {
  const { t, number } = useWords(BODIES);
  const standing = body.offices.filter((office) => holds(on, office.createdOn, office.abolishedOn));
  const now = standing.flatMap((office): Held[] => {
    const holders = office.holders.filter((holder) => holds(on, holder.from, holder.to));
    return holders.length === 0 ? [{ office, holder: null }] : holders.map((holder) => ({ office, holder }));
  });
  const others = body.offices.flatMap((office): Held[] =>
    office.holders
      .filter((holder) => !(standing.includes(office) && holds(on, holder.from, holder.to)))
      .map((holder) => ({ office, holder })),
  );
  return (
    <Section title={t("offices")}>
      <HeldTable rows={now} />
      {others.length > 0 && (
        <details className="others">
          <summary>{t("others", { n: number(others.length) })}</summary>
          <HeldTable rows={others} />
        </details>
      )}
    </Section>
  );
}

function HeldTable({ rows }: { rows: Held[] }) {
  const { t, w, language } = useWords(BODIES);
  const nameOf = useNames();
  const columns: Column<Held>[] = [
    {
      key: "office",
      title: t("office"),
      look: "lead",
      cell: ({ office }) => (language === "en" ? (office.titleEn ?? office.title) : office.title),
    },
    {
      key: "holder",
      title: t("holder"),
      cell: ({ holder }) =>
        holder ? (
          <>
            {nameOf(holder)} {holder.acting && <Tag tone="due">{t("acting")}</Tag>}{" "}
            {holder.concurrent && <Tag>{t("concurrent")}</Tag>}
          </>
        ) : (
          <State tone="due">{t("vacant")}</State>
        ),
      bare: true,
    },
    {
      key: "term",
      title: t("term"),
      cell: ({ holder }) => holder && <Term holder={holder} />,
      sort: (a, b) => (a.holder?.from ?? "").localeCompare(b.holder?.from ?? ""),
      bare: true,
    },
    {
      key: "function",
      title: t("function"),
      look: "faded",
      cell: ({ office }) => w(functionWord(office.function)),
      bare: true,
    },
  ];
  return (
    <DataTable
      label={t("offices")}
      columns={columns}
      rows={rows}
      rowKey={({ office, holder }) => holder?.term ?? office.id}
      empty={t("noOffices")}
    />
  );
}

function Term({ holder: { from, to } }: { holder: Holder }) {
  const { t, day } = useWords(BODIES);
  return <>{to ? t("fromTo", { from: day(from), to: day(to) }) : t("since", { from: day(from) })}</>;
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
          <Link to={URLS.matters} search={{ body: body.id, procedure: DECISIONS }}>
            {t("allMatters", { n: number(body.matters) })}
          </Link>
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
