import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useWords } from "../language.ts";
import { QUERIES } from "../queries.ts";
import { ACCOUNT_STATES } from "../searches.ts";
import { DESK } from "../texts/desk.ts";
import { Figure, Figures, Loaded, Section } from "../ui/index.ts";
import { URLS } from "../urls.ts";

/** How many accounts there are in each state; each number opens them. */
export function AccountFigures() {
  const { t, number } = useWords(DESK);
  const accounts = useQuery(QUERIES.accounts());
  const count = (status: (typeof ACCOUNT_STATES)[number]) =>
    accounts.data?.items.filter((account) => account.status === status).length;
  return (
    <Section title={t("accounts")} note={t("everyNumber")}>
      {accounts.error ? (
        <Loaded query={accounts}>{() => null}</Loaded>
      ) : (
        <Figures>
          {ACCOUNT_STATES.map((status) => (
            <Link key={status} className="figure" to={URLS.accounts} search={{ status }}>
              <Figure value={number(count(status) ?? 0)} label={t(`accounts_${status}`)} />
            </Link>
          ))}
        </Figures>
      )}
    </Section>
  );
}
