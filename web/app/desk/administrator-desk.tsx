import { useWords } from "../language.ts";
import { DESK } from "../texts/desk.ts";
import { Page } from "../ui/index.ts";
import { AccountConcerns } from "./account-concerns.tsx";
import { AccountFigures } from "./account-figures.tsx";
import { LatestChanges, LatestLooks } from "./latest-changes.tsx";
import { SystemStanding } from "./system-standing.tsx";
import { Today } from "./today.tsx";
import "./desk.css";

/** Each of the three sees first what is theirs to keep: the system, the accounts, or what the others did. */
export function AdministratorDesk({ which }: { which: "system" | "security" | "audit" }) {
  const { t } = useWords(DESK);
  return (
    <Page title={t("desk")} heading={t(`${which}Heading`)} sub={<Today />}>
      {which === "system" && <SystemStanding />}
      {which === "security" && <AccountConcerns />}
      {which === "audit" && (
        <>
          <LatestChanges />
          <LatestLooks />
        </>
      )}
      <AccountFigures />
      {which !== "system" && <SystemStanding />}
      <p className="quiet small states-foot">{t("administratorsSeeNoMatters")}</p>
    </Page>
  );
}
