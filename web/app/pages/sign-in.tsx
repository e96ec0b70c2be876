import { useQueryClient } from "@tanstack/react-query";
import { useRouter, useSearch } from "@tanstack/react-router";
import { useWords } from "../language.ts";
import { SignInForm } from "../sign-in-form.tsx";
import { Page } from "../ui/index.ts";
import { URLS } from "../urls.ts";

export function SignInPage() {
  const { t } = useWords();
  const router = useRouter();
  const queries = useQueryClient();
  const { next } = useSearch({ from: URLS.signIn });
  const goOn = async () => {
    await queries.resetQueries();
    router.history.push(next ?? URLS.desk);
  };
  return (
    <Page title={t("signIn")} sub={t("tagline")}>
      <SignInForm onDone={goOn} />
    </Page>
  );
}
