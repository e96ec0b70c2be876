import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Segmented } from "antd";
import { useState } from "react";
import type { operations } from "../api.gen.ts";
import { useWords } from "../language.ts";
import { QUERIES } from "../queries.ts";
import { SYSTEM } from "../texts/system.ts";
import { type Column, DataTable, Loaded, Section, State, type Tone } from "../ui/index.ts";
import { URLS } from "../urls.ts";

type Standing =
  operations["listAccountStandings"]["responses"][200]["content"]["application/json"]["items"][number];
type Concern = Standing["concerns"][number];

/** An account that nobody should hold any more is a warning; what its holder still has to do is not. */
const TONES: Record<Concern, Tone> = {
  "term-ended": "bad",
  "no-term": "due",
  unbound: "due",
  "never-signed-in": "plain",
  "first-password": "due",
  "no-second-factor": "due",
};

/** Accounts beside the registry: who holds which office, and which account nobody should hold any more. */
export function StandingsView() {
  const { t, number } = useWords(SYSTEM);
  const standings = useQuery(QUERIES.accountStandings());
  const [isAll, setAll] = useState(false);
  return (
    <Section title={t("viewAccounts")} note={<Link to={URLS.accounts}>{t("toAccounts")}</Link>}>
      <p className="quiet section-words">{t("accountsAre")}</p>
      <Segmented
        className="views"
        aria-label={t("views")}
        options={[
          { value: false, label: t("onlyConcerns") },
          { value: true, label: t("allAccounts") },
        ]}
        value={isAll}
        onChange={setAll}
      />
      <Loaded query={standings}>
        {({ items }) => {
          const rows = isAll ? items : items.filter(({ concerns }) => concerns.length > 0);
          return (
            <>
              <Table rows={rows} empty={t(isAll ? "noAccounts" : "allInOrder")} />
              <p className="quiet small below">{t("count", { n: number(rows.length) })}</p>
            </>
          );
        }}
      </Loaded>
    </Section>
  );
}

function Table({ rows, empty }: { rows: Standing[]; empty: string }) {
  const { t, day } = useWords(SYSTEM);
  const factorsOf = ({ authenticator, passkeys }: Standing) =>
    [
      ...(authenticator ? [t("authenticator")] : []),
      ...(passkeys > 0 ? [t("passkeys", { n: passkeys })] : []),
    ].join(" · ") || t("none");
  const columns: Column<Standing>[] = [
    {
      key: "name",
      title: t("person"),
      look: "lead",
      cell: (row) => row.name,
      sort: (a, b) => a.name.localeCompare(b.name, "zh"),
    },
    { key: "account", title: t("account"), cell: (row) => <span className="mono">{row.signInName}</span> },
    {
      key: "offices",
      title: t("offices"),
      cell: (row) => <Offices standing={row} />,
    },
    {
      key: "last",
      title: t("lastSignIn"),
      look: "tight",
      cell: (row) => (row.lastSignInOn ? day(row.lastSignInOn) : <span className="quiet">{t("never")}</span>),
      sort: (a, b) => (a.lastSignInOn ?? "").localeCompare(b.lastSignInOn ?? ""),
    },
    { key: "factors", title: t("factors"), cell: factorsOf },
    {
      key: "concerns",
      title: t("concerns"),
      bare: true,
      cell: (row) => (
        <span className="concerns">
          {row.status === "locked" && <State tone="plain">{t("locked")}</State>}
          {row.concerns.map((concern) => (
            <State key={concern} tone={TONES[concern]}>
              {t(concern)}
            </State>
          ))}
        </span>
      ),
    },
  ];
  return (
    <DataTable
      label={t("viewAccounts")}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.account}
      empty={empty}
    />
  );
}

function Offices({ standing }: { standing: Standing }) {
  const { t, w, day, language } = useWords(SYSTEM);
  const { administrator, offices, lastTermEndedOn } = standing;
  if (administrator) return <>{t(administrator)}</>;
  if (offices.length === 0)
    return (
      <span className="quiet">
        {lastTermEndedOn ? t("endedOn", { day: day(lastTermEndedOn) }) : t("noOffice")}
      </span>
    );
  return (
    <>
      {offices.map(({ body, title, from }) => (
        <span className="held" key={`${body.zh} ${title.zh} ${from}`}>
          {language === "zh" ? `${w(body)} ${w(title)}` : `${w(title)}, ${w(body)}`}
        </span>
      ))}
    </>
  );
}
