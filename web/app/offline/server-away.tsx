import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { lazy, Suspense } from "react";
import { useWords } from "../language.ts";
import { OFFLINE } from "../texts/offline.ts";
import { Loading, Notice, Page, Section } from "../ui/index.ts";
import { askServer } from "./server-state.ts";
import { owesSignOut } from "./sign-out.ts";

const Unlock = lazy(async () => ({ default: (await import("./unlock.tsx")).Unlock }));

/** In place of every page while nobody knows who is signed in, because the server does not answer. */
export function ServerAway() {
  const { t } = useWords(OFFLINE);
  const canUnlock = useQuery({
    queryKey: ["any-passphrase"],
    queryFn: async () => (await import("./vault.ts")).anyPassphrase(),
    networkMode: "always",
  });
  const idle = useQuery({
    queryKey: ["was-idle"],
    queryFn: async () => (await import("./vault.ts")).wasIdle(),
    networkMode: "always",
    staleTime: 0,
  });
  return (
    <Page title={t("away")}>
      <Notice action={<Button onClick={() => void askServer()}>{t("tryNow")}</Button>}>
        {t("restarting")}
      </Notice>
      {owesSignOut() && <Notice>{t("signOutOwed")}</Notice>}
      {!owesSignOut() && idle.data && <Notice>{t("locked")}</Notice>}
      {canUnlock.data && (
        <Section title={t("signInOffline")}>
          <Suspense fallback={<Loading />}>
            <Unlock />
          </Suspense>
        </Section>
      )}
    </Page>
  );
}
