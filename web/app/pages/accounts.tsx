import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Button, Segmented } from "antd";
import { useState } from "react";
import { AccountTable } from "../accounts/account-table.tsx";
import { type AccountAction, ActionDialog } from "../accounts/action-dialog.tsx";
import { AccountChanges, Looks } from "../accounts/books.tsx";
import { CreateAccount } from "../accounts/create-account.tsx";
import { SessionsDialog } from "../accounts/sessions-dialog.tsx";
import type { Account, Session } from "../api.ts";
import { useWords } from "../language.ts";
import { ChoiceFilter, Filters, WordsFilter } from "../parts/filters.tsx";
import { QUERIES } from "../queries.ts";
import { ACCOUNT_STATES, type AccountsSearch } from "../searches.ts";
import { useSession } from "../session.tsx";
import { ACCOUNTS } from "../texts/accounts.ts";
import { Empty, Loaded, Notice, Page, Sheet } from "../ui/index.ts";
import { Watermarked } from "../ui/watermark.tsx";
import { URLS } from "../urls.ts";
import "./accounts.css";

const DUTIES = { system: "ofSystem", security: "ofSecurity", audit: "ofAudit" } as const;

export function AccountsPage() {
  const { t } = useWords(ACCOUNTS);
  const session = useSession();
  if (!session.data) return null;
  const { administrator } = session.data;
  if (administrator === null)
    return (
      <Page title={t("accounts")}>
        <Sheet>
          <Empty>{t("notYours")}</Empty>
        </Sheet>
      </Page>
    );
  return <AccountsOf session={session.data} duty={t(DUTIES[administrator])} />;
}

function AccountsOf({ session: { may }, duty }: { session: Session; duty: string }) {
  const { t } = useWords(ACCOUNTS);
  const search = useSearch({ from: URLS.accounts });
  const navigate = useNavigate({ from: URLS.accounts });
  const change = (part: AccountsSearch) => void navigate({ search: { ...search, ...part }, replace: true });
  const [isCreating, setCreating] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const views = [
    { value: "accounts" as const, label: t("viewAccounts") },
    ...(may.includes("readAccountLog") ? [{ value: "changes" as const, label: t("viewChanges") }] : []),
    ...(may.includes("readLooks") ? [{ value: "looks" as const, label: t("viewLooks") }] : []),
  ];
  const view = views.find(({ value }) => value === search.view)?.value ?? "accounts";
  return (
    <Page
      title={t("accounts")}
      sub={duty}
      actions={
        may.includes("createAccount") && (
          <Button type="primary" onClick={() => setCreating(true)}>
            {t("create")}
          </Button>
        )
      }
    >
      {views.length > 1 && (
        <Segmented
          className="views"
          aria-label={t("views")}
          options={views}
          value={view}
          onChange={(value) => void navigate({ search: value === "accounts" ? {} : { view: value } })}
        />
      )}
      {done && (
        <div className="done">
          <Notice tone="good">{done}</Notice>
        </div>
      )}
      {view === "accounts" && <AccountList search={search} change={change} may={may} setDone={setDone} />}
      {view === "changes" && <AccountChanges />}
      {view === "looks" && (
        <Watermarked>
          <Looks search={search} change={change} />
        </Watermarked>
      )}
      {isCreating && (
        <CreateAccount
          close={(said) => {
            setCreating(false);
            setDone(said);
          }}
        />
      )}
    </Page>
  );
}

type ListProps = {
  search: AccountsSearch;
  change: (part: AccountsSearch) => void;
  may: Session["may"];
  setDone: (done: string | null) => void;
};

function AccountList({ search, change, may, setDone }: ListProps) {
  const { t, number } = useWords(ACCOUNTS);
  const accounts = useQuery(QUERIES.accounts());
  const [chosen, setChosen] = useState<{ account: Account; action: AccountAction } | null>(null);
  const [signedIn, setSignedIn] = useState<Account | null>(null);
  const { query, status } = search;
  const isWanted = ({ name, signInName, ...account }: Account) =>
    (!status || account.status === status) &&
    (!query || `${name}\n${signInName}`.toLowerCase().includes(query.toLowerCase()));
  return (
    <>
      <Filters>
        <WordsFilter label={t("search")} value={query} onChange={(next) => change({ query: next })} />
        <ChoiceFilter
          label={t("state")}
          all={t("anyState")}
          value={status}
          choices={ACCOUNT_STATES.map((value) => ({ value, label: t(value) }))}
          onChange={(value) => change({ status: ACCOUNT_STATES.find((state) => state === value) })}
        />
        {(query || status) && (
          <Button type="link" size="small" onClick={() => change({ query: undefined, status: undefined })}>
            {t("clear")}
          </Button>
        )}
      </Filters>
      <Loaded query={accounts}>
        {({ items }) => {
          const rows = items.filter(isWanted);
          return (
            <>
              <AccountTable
                rows={rows}
                act={
                  may.includes("activateAccount")
                    ? (account, action) => {
                        setDone(null);
                        setChosen({ account, action });
                      }
                    : null
                }
                showSessions={may.includes("manageSessions") ? setSignedIn : null}
              />
              <div className="below-list">
                <span>{t("count", { n: number(rows.length) })}</span>
                <span>{t("serverOnly")}</span>
              </div>
            </>
          );
        }}
      </Loaded>
      {signedIn && <SessionsDialog account={signedIn} close={() => setSignedIn(null)} />}
      {chosen && (
        <ActionDialog
          {...chosen}
          close={(said) => {
            setChosen(null);
            setDone(said);
          }}
        />
      )}
    </>
  );
}
