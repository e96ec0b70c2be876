import { Button } from "antd";
import type { Account } from "../api.ts";
import { useWords } from "../language.ts";
import { ACCOUNTS } from "../texts/accounts.ts";
import { type Column, DataTable, State, type Tone } from "../ui/index.ts";
import { type AccountAction, actionsFor } from "./action-dialog.tsx";

const TONES: Record<Account["status"], Tone> = { created: "due", active: "good", locked: "plain" };

type TableProps = {
  rows: Account[];
  act: ((account: Account, action: AccountAction) => void) | null;
  showSessions: ((account: Account) => void) | null;
};

export function AccountTable({ rows, act, showSessions }: TableProps) {
  const { t, day } = useWords(ACCOUNTS);
  const columns: Column<Account>[] = [
    {
      key: "name",
      title: t("name"),
      look: "lead",
      cell: (row) => row.name,
      sort: (a, b) => a.name.localeCompare(b.name, "zh"),
    },
    {
      key: "sign-in-name",
      title: t("signInName"),
      cell: (row) => <span className="mono">{row.signInName}</span>,
      bare: true,
    },
    {
      key: "role",
      title: t("role"),
      cell: (row) => t(row.administrator ?? (row.person ? "person" : "unbound")),
      sort: (a, b) => (a.administrator ?? "").localeCompare(b.administrator ?? ""),
      bare: true,
    },
    {
      key: "state",
      title: t("state"),
      cell: (row) => (
        <>
          <State tone={TONES[row.status]}>{t(row.status)}</State>
          {row.pending && <span className="quiet small pending">{t(row.pending)}</span>}
        </>
      ),
      bare: true,
    },
    {
      key: "last",
      title: t("lastSignIn"),
      look: "tight",
      cell: (row) =>
        row.lastSignInOn ? day(row.lastSignInOn) : <span className="quiet">{t("neverSignedIn")}</span>,
      sort: (a, b) => (a.lastSignInOn ?? "").localeCompare(b.lastSignInOn ?? ""),
    },
    ...(act
      ? [
          {
            key: "actions",
            title: t("actions"),
            cell: (row: Account) => (
              <span className="account-actions">
                {actionsFor(row).map((action) => (
                  <Button
                    key={action}
                    type="link"
                    size="small"
                    aria-label={t("actionOf", { action: t(action), name: row.name })}
                    onClick={() => act(row, action)}
                  >
                    {t(action)}
                  </Button>
                ))}
                {showSessions && row.administrator === null && row.status === "active" && (
                  <Button
                    type="link"
                    size="small"
                    aria-label={t("sessionsOf", { name: row.name })}
                    onClick={() => showSessions(row)}
                  >
                    {t("sessions")}
                  </Button>
                )}
              </span>
            ),
            bare: true,
          },
        ]
      : []),
  ];
  return (
    <DataTable
      label={t("accounts")}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.account}
      empty={t("noAccounts")}
    />
  );
}
