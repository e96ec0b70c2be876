import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import type { SetUp } from "../api.ts";
import { Checklist } from "../first-run/checklist.tsx";
import { THREE } from "../first-run/draft.ts";
import { Wizard } from "../first-run/wizard.tsx";
import { useWords } from "../language.ts";
import { useSession } from "../session.tsx";
import { FIRST_RUN } from "../sign-in/ways.ts";
import { FIRST_RUN_TEXTS } from "../texts/first-run.ts";
import { DataTable, Loaded, Notice, Page } from "../ui/index.ts";
import { URLS } from "../urls.ts";
import "./first-run.css";

/**
 * From an empty installation to one in use: with the secret that the server printed the three administrators are set up;
 * signed in, each of them sees here what is still to be done, and by whom.
 */
export function FirstRunPage() {
  const { t } = useWords(FIRST_RUN_TEXTS);
  const queries = useQueryClient();
  const session = useSession();
  const firstRun = useQuery(FIRST_RUN);
  const [done, setDone] = useState<SetUp["administrators"] | null>(null);
  const finish = async (three: SetUp["administrators"]) => {
    setDone(three);
    await queries.invalidateQueries({ queryKey: FIRST_RUN.queryKey });
  };
  if (done) return <Done three={done} />;
  if (session.data?.administrator) return <Checklist session={session.data} />;
  return (
    <Page title={t("title")} sub={t("sub")}>
      <Loaded query={firstRun}>
        {({ pending }) =>
          pending.length > 0 ? <Wizard pending={pending} onDone={finish} /> : <NothingToSetUp />
        }
      </Loaded>
    </Page>
  );
}

function NothingToSetUp() {
  const { t } = useWords(FIRST_RUN_TEXTS);
  return (
    <Notice action={<Link to={URLS.signIn}>{t("toSignIn")}</Link>}>
      <b>{t("nothing")}</b>
      <br />
      {t("nothingSub")}
    </Notice>
  );
}

function Done({ three }: { three: SetUp["administrators"] }) {
  const { t } = useWords(FIRST_RUN_TEXTS);
  return (
    <Page title={t("done")} sub={t("doneSub")}>
      <DataTable
        label={t("done")}
        rows={THREE.map((which) => ({ which, ...three[which] }))}
        rowKey={(row) => row.which}
        empty=""
        columns={[
          { key: "which", title: "", look: "lead", cell: (row) => t(row.which) },
          { key: "name", title: t("name"), cell: (row) => row.name },
          { key: "signInName", title: t("signInName"), cell: (row) => row.signInName },
        ]}
      />
      <p className="after">
        <Link to={URLS.signIn}>
          <Button type="primary">{t("toSignIn")}</Button>
        </Link>
      </p>
    </Page>
  );
}
