/** Accounts beside the registry: who still holds an office, and which account nobody should hold any more. */
import { type Account, type Concern, concernsOf, listAccounts } from "../access/index.ts";
import { civilDayIn, timeZoneOf } from "../platform/index.ts";
import type { Services } from "./services.ts";

type Words = { zh: string; en: string };
type Term = { person: string; title: Words; body: Words; from: string; to: string | null };
type Factors = { account: string; passkeys: number; authenticator: boolean };

export type AccountStanding = Omit<Account, "pending" | "jurisdiction"> & {
  offices: Omit<Term, "person">[];
  lastTermEndedOn: string | null;
  passkeys: number;
  authenticator: boolean;
  concerns: Concern[];
};

/** Those with a concern first, the gravest of them before the others. */
export async function accountStandings(
  { database, clock }: Pick<Services, "database" | "clock">,
  jurisdiction: string,
): Promise<AccountStanding[]> {
  const today = civilDayIn(await timeZoneOf(database, jurisdiction), clock.now());
  const accounts = await listAccounts(database, jurisdiction);
  const terms = await database.query<Term>(
    `select t.person, t.from_on as "from", t.to_on as "to",
            json_build_object('zh', o.title, 'en', coalesce(o.title_en, o.title)) as title,
            json_build_object('zh', b.name, 'en', coalesce(b.name_en, b.name)) as body
       from accounts a
       join terms t on t.jurisdiction = a.jurisdiction and t.person = a.person
       join offices o on o.jurisdiction = t.jurisdiction and o.office = t.office
       join bodies b on b.jurisdiction = o.jurisdiction and b.body = o.body
      where a.jurisdiction = $1 order by t.from_on desc, t.term`,
    [jurisdiction],
  );
  const factors = await database.query<Factors>(
    `select a.account, coalesce(u."twoFactorEnabled", false) as authenticator,
            (select count(*)::int from auth."passkey" p where p."userId" = a.account::text) as passkeys
       from accounts a left join auth."user" u on u."id" = a.account::text where a.jurisdiction = $1`,
    [jurisdiction],
  );
  const byPerson = Map.groupBy(terms, (term) => term.person);
  const byAccount = new Map(factors.map((f) => [f.account, f]));
  const standings = accounts.map((account) => {
    const held = account.person ? (byPerson.get(account.person) ?? []) : [];
    const now = held.filter(({ from, to }) => from <= today && (to === null || today < to));
    const { passkeys = 0, authenticator = false } = byAccount.get(account.account) ?? {};
    const { pending: _, jurisdiction: __, ...shown } = account;
    const facts = { heldNow: now.length, heldEver: held.length };
    return {
      ...shown,
      offices: now.map(({ person: ___, ...office }) => office),
      lastTermEndedOn:
        now.length > 0
          ? null
          : held.reduce<string | null>((last, { to }) => (to && (!last || to > last) ? to : last), null),
      passkeys,
      authenticator,
      concerns: concernsOf({ ...account, ...facts }),
    };
  });
  const weight = ({ concerns }: AccountStanding) => (concerns[0] ? ORDER.indexOf(concerns[0]) : ORDER.length);
  return standings.sort((a, b) => weight(a) - weight(b));
}

const ORDER: Concern[] = [
  "term-ended",
  "no-term",
  "unbound",
  "first-password",
  "never-signed-in",
  "no-second-factor",
];
