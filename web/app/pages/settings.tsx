import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useWords } from "../language.ts";
import { useSession } from "../session.tsx";
import { useChooseLanguage, useSettings } from "../settings/index.ts";
import { LanguagePart, ListsPart, MessagesPart, ViewsPart } from "../settings/parts.tsx";
import { ACCOUNT_SETTINGS } from "../texts/account-settings.ts";
import { Failed, Loaded, Page } from "../ui/index.ts";
import { URLS } from "../urls.ts";

/** How the pages are for this account, for everybody: nothing here changes what anybody may see or do. */
export function SettingsPage() {
  const { t } = useWords(ACCOUNT_SETTINGS);
  const session = useSession();
  const { query, change, changeViews } = useSettings();
  const choose = useChooseLanguage(true);
  const [outcome, setOutcome] = useState<Error | "saved" | null>(null);
  const kept = async (work: Promise<void>) => {
    setOutcome(null);
    try {
      await work;
      setOutcome("saved");
    } catch (error) {
      setOutcome(error instanceof Error ? error : new Error(String(error)));
    }
  };
  return (
    <Page
      title={t("pageTitle")}
      sub={t("sub")}
      actions={
        <span className="page-actions">
          <span role="status" className="quiet">
            {outcome === "saved" && t("saved")}
          </span>
          <Link to={URLS.me}>{t("account")}</Link>
        </span>
      }
    >
      {outcome instanceof Error && <Failed error={outcome} />}
      <Loaded query={query}>
        {(settings) => {
          const part = { settings, keep: (next: Parameters<typeof change>[0]) => void kept(change(next)) };
          return (
            <div className="my-settings">
              <LanguagePart choose={(language) => void kept(choose(language))} />
              {session.data && <ListsPart {...part} session={session.data} />}
              {session.data?.administrator === null && (
                <>
                  <ViewsPart settings={settings} changeViews={(make) => void kept(changeViews(make))} />
                  <MessagesPart {...part} />
                </>
              )}
            </div>
          );
        }}
      </Loaded>
    </Page>
  );
}
