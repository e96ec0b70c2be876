import { useQueryClient } from "@tanstack/react-query";
import type { Session } from "../api.ts";
import { useWords } from "../language.ts";
import { AuthenticatorSection, SetUpAuthenticator } from "../me/authenticator.tsx";
import { BackupCodesSection } from "../me/backup-codes.tsx";
import { PasskeysSection } from "../me/passkeys.tsx";
import { SessionsSection } from "../me/sessions.tsx";
import { PasswordForm, PasswordSection } from "../me/password.tsx";
import { QUERIES } from "../queries.ts";
import { useSession } from "../session.tsx";
import { ME } from "../texts/me.ts";
import { Loaded, Notice, Page, Section, Sheet } from "../ui/index.ts";
import "../me/me.css";

/** One's own account: who one is here, and how one signs in. */
export function MePage() {
  const { t } = useWords(ME);
  const session = useSession();
  const queries = useQueryClient();
  const again = () => queries.invalidateQueries({ queryKey: QUERIES.session().queryKey });
  return (
    <Page title={t("title")} aside={session.data && <WhoIAm session={session.data} />}>
      <Loaded query={session}>
        {({ signInName, name, administrator, secondFactor, sample }) => (
          <div className="settings">
            {sample && <Notice>{t("sampleNote")}</Notice>}
            <PasswordSection signInName={signInName} />
            <AuthenticatorSection
              signInName={signInName}
              isAdministrator={administrator !== null}
              isOn={secondFactor}
              onDone={again}
            />
            {secondFactor && <BackupCodesSection signInName={signInName} />}
            <PasskeysSection owner={{ signInName, displayName: name }} />
            <SessionsSection />
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function WhoIAm({ session }: { session: Session }) {
  const { t, w, language } = useWords(ME);
  const { name, signInName, jurisdiction, administrator, offices } = session;
  const seats = offices.map((o) =>
    language === "en"
      ? `${o.titleEn ?? o.title}, ${o.bodyNameEn ?? o.bodyName}`
      : `${o.bodyName} ${o.title}${o.acting ? `（${t("acting")}）` : ""}`,
  );
  return (
    <Section title={name}>
      <Sheet padded>
        <dl className="who-i-am">
          <dt>{t("signInName")}</dt>
          <dd>{signInName}</dd>
          <dt>{t("jurisdiction")}</dt>
          <dd>{w(jurisdiction.title)}</dd>
          {administrator && <dt>{t("administrator")}</dt>}
          {administrator && <dd>{t(administrator)}</dd>}
          {seats.length > 0 && <dt>{t("seats")}</dt>}
          {seats.map((seat) => (
            <dd key={seat}>{seat}</dd>
          ))}
        </dl>
        <p className="quiet small">{t(administrator ? "changedOnServer" : "changedElsewhere")}</p>
      </Sheet>
    </Section>
  );
}

/** What stands between a sign-in and any right; in place of every page until it is done. */
export function PendingStep({ session, onDone }: { session: Session; onDone: () => unknown }) {
  const { t } = useWords(ME);
  const { pending, signInName } = session;
  return (
    <Page title={t("stepTitle")} sub={t(pending === "password" ? "stepPassword" : "stepFactor")}>
      <div className="settings step">
        <Sheet padded title={t(pending === "password" ? "change" : "setUp")}>
          {pending === "password" ? (
            <PasswordForm signInName={signInName} isTemporary onDone={onDone} />
          ) : (
            <SetUpAuthenticator signInName={signInName} onDone={onDone} />
          )}
        </Sheet>
      </div>
    </Page>
  );
}
