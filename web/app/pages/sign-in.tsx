import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, Navigate, useRouter, useSearch } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useWords } from "../language.ts";
import { useSession } from "../session.tsx";
import { startPage } from "../settings/index.ts";
import { SignInForm } from "../sign-in/form.tsx";
import { SampleAccounts } from "../sign-in/samples.tsx";
import { FIRST_RUN, SAMPLE_ACCOUNTS } from "../sign-in/ways.ts";
import { SIGN_IN } from "../texts/sign-in.ts";
import { Loaded, Notice, Page, Section, Sheet } from "../ui/index.ts";
import { URLS } from "../urls.ts";

export function SignInPage() {
  const { t } = useWords(SIGN_IN);
  const router = useRouter();
  const queries = useQueryClient();
  const { next } = useSearch({ from: URLS.signIn });
  const samples = useQuery(SAMPLE_ACCOUNTS);
  const firstRun = useQuery(FIRST_RUN);
  if (firstRun.data && !firstRun.data.anyAccounts && firstRun.data.pending.length > 0)
    return <Navigate to={URLS.firstRun} replace />;
  const goOn = async () => {
    await queries.resetQueries();
    router.history.push(next ?? (await startPage(queries)));
  };
  const form = (
    <Sheet padded>
      <SignInForm onDone={goOn} next={next ?? URLS.desk} />
    </Sheet>
  );
  if (!samples.data)
    return (
      <Page title={t("signIn")}>
        <Loaded query={samples}>{() => null}</Loaded>
      </Page>
    );
  if (samples.data.items.length > 0)
    return (
      <Page
        title={t("signIn")}
        heading={t("sampleTitle")}
        sub={t("sampleSub")}
        aside={<Section title={t("withPassword")}>{form}</Section>}
      >
        <Notices />
        <SampleAccounts accounts={samples.data.items} onDone={goOn} />
      </Page>
    );
  return (
    <div className="sign-in-alone">
      <Page title={t("signIn")} sub={t("tagline")}>
        <Notices />
        {form}
      </Page>
    </div>
  );
}

/** What the visitor may want to know first: who is signed in, why the provider led back here, what is not set up. */
function Notices() {
  const { t, w, listed } = useWords(SIGN_IN);
  const session = useSession();
  const firstRun = useQuery(FIRST_RUN);
  const { error } = useSearch({ from: URLS.signIn });
  const pending = firstRun.data?.pending ?? [];
  const notices: [key: string, tone: "due" | "plain", words: string, action: ReactNode][] = [];
  if (error) notices.push(["error", "due", t("providerRefused"), null]);
  if (session.data)
    notices.push([
      "already",
      "plain",
      t("already", { name: session.data.name }),
      <Link key="desk" to={URLS.desk}>
        {t("toDesk")}
      </Link>,
    ]);
  if (pending.length > 0)
    notices.push([
      "pending",
      "plain",
      t("notSetUp", { names: listed(pending.map((p) => w(p.title))) }),
      <Link key="first-run" to={URLS.firstRun}>
        {t("toSetUp")}
      </Link>,
    ]);
  return notices.map(([key, tone, words, action]) => (
    <Notice key={key} tone={tone} action={action}>
      {words}
    </Notice>
  ));
}
