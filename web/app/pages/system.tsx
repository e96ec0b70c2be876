import { useNavigate, useSearch } from "@tanstack/react-router";
import { Segmented } from "antd";
import type { Session } from "../api.ts";
import { SetUpNotice } from "../first-run/checklist.tsx";
import { useWords } from "../language.ts";
import { SYSTEM_VIEWS } from "../searches.ts";
import { useSession } from "../session.tsx";
import { BackupsView } from "../system/backups.tsx";
import { RolesView } from "../system/roles.tsx";
import { StandingsView } from "../system/standings.tsx";
import { StatusView } from "../system/status.tsx";
import { Summary } from "../system/summary.tsx";
import { SYSTEM } from "../texts/system.ts";
import { Empty, Page, Sheet } from "../ui/index.ts";
import { URLS } from "../urls.ts";
import "../system/system.css";

const NAMES = {
  status: "viewStatus",
  backups: "viewBackups",
  accounts: "viewAccounts",
  roles: "viewRoles",
} as const;

/** How the system stands, for the three administrators, each with what the role may do. */
export function SystemPage() {
  const { t } = useWords(SYSTEM);
  const session = useSession();
  if (!session.data) return null;
  if (!session.data.may.includes("readSystem"))
    return (
      <Page title={t("systemPage")}>
        <Sheet>
          <Empty>{t("notYours")}</Empty>
        </Sheet>
      </Page>
    );
  return <SystemOf session={session.data} />;
}

function SystemOf({ session }: { session: Session }) {
  const { t } = useWords(SYSTEM);
  const { view = "status" } = useSearch({ from: URLS.system });
  const navigate = useNavigate({ from: URLS.system });
  return (
    <Page title={t("systemPage")} sub={t("sub")}>
      <div className="system">
        <SetUpNotice session={session} />
        <Summary />
        <Segmented
          className="views"
          aria-label={t("views")}
          options={SYSTEM_VIEWS.map((value) => ({ value, label: t(NAMES[value]) }))}
          value={view}
          onChange={(value) => void navigate({ search: value === "status" ? {} : { view: value } })}
        />
        {view === "status" && <StatusView />}
        {view === "backups" && <BackupsView mayKeep={session.may.includes("keepBackups")} />}
        {view === "accounts" && <StandingsView />}
        {view === "roles" && <RolesView />}
      </div>
    </Page>
  );
}
