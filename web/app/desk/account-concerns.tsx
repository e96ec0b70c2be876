import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { operations } from "../api.gen.ts";
import { useWords } from "../language.ts";
import { DESK } from "../texts/desk.ts";
import { Empty, Loaded, Row, Rows, Section, Sheet, State, type Tone } from "../ui/index.ts";
import { URLS } from "../urls.ts";
import { QUERIES } from "../queries.ts";

type Standing =
  operations["listAccountStandings"]["responses"][200]["content"]["application/json"]["items"][number];
type Concern = Standing["concerns"][number];

/** What an office's end leaves open comes first: such an account still signs in. */
const CONCERNS: Record<Concern, { word: `concern_${Concern}`; tone: Tone }> = {
  "term-ended": { word: "concern_term-ended", tone: "bad" },
  "no-term": { word: "concern_no-term", tone: "due" },
  unbound: { word: "concern_unbound", tone: "due" },
  "no-second-factor": { word: "concern_no-second-factor", tone: "due" },
  "first-password": { word: "concern_first-password", tone: "plain" },
  "never-signed-in": { word: "concern_never-signed-in", tone: "plain" },
};
const ORDER = Object.keys(CONCERNS);
const SHOWN = 8;
const gravest = ({ concerns }: Standing) =>
  concerns.toSorted((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b))[0];

/** For the security administrator: accounts at which somebody should look, and why. */
export function AccountConcerns() {
  const { t, day } = useWords(DESK);
  const standings = useQuery(QUERIES.accountStandings());
  const all = <Link to={URLS.accounts}>{t("allAccounts", { n: standings.data?.items.length ?? 0 })}</Link>;
  return (
    <Section title={t("accountsToLookAt")} note={standings.data && all}>
      <Sheet>
        <div className={standings.data ? undefined : "rows-to-come"}>
          <Loaded query={standings}>
            {({ items }) => {
              const rows = items
                .flatMap((account) => {
                  const concern = gravest(account);
                  return concern ? [{ account, concern }] : [];
                })
                .toSorted((a, b) => ORDER.indexOf(a.concern) - ORDER.indexOf(b.concern));
              if (rows.length === 0) return <Empty>{t("noConcerns")}</Empty>;
              return (
                <Rows leadWidth="164px">
                  {rows.slice(0, SHOWN).map(({ account, concern }) => (
                    <Row
                      key={account.account}
                      lead={<State tone={CONCERNS[concern].tone}>{t(CONCERNS[concern].word)}</State>}
                      name={
                        <Link to={URLS.accounts} search={{ query: account.signInName }}>
                          {account.name}
                        </Link>
                      }
                      more={`${account.signInName}　${
                        account.lastSignInOn
                          ? t("lastSignIn", { day: day(`${account.lastSignInOn}T12:00:00Z`) })
                          : t("createdOn", { day: day(account.createdAt) })
                      }`}
                    />
                  ))}
                </Rows>
              );
            }}
          </Loaded>
        </div>
      </Sheet>
    </Section>
  );
}
