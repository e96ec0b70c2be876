import { Link } from "@tanstack/react-router";
import type { NormSetting } from "../api.ts";
import { useWords } from "../language.ts";
import { SETTINGS } from "../texts/settings.ts";
import { Row, Rows, Section, Sheet, State } from "../ui/index.ts";
import { URLS } from "../urls.ts";
import { useSettingWords } from "./setting-words.ts";

/** On the desk: proposals that wait for whoever is signed in; each opens where it is adopted. */
export function ToAdopt({ settings }: { settings: NormSetting[] }) {
  const { t, day } = useWords(SETTINGS);
  const says = useSettingWords();
  if (settings.length === 0) return null;
  return (
    <Section title={t("toAdopt")} note={t("settingsNote")}>
      <Sheet>
        <Rows leadWidth="124px">
          {settings.map((setting) => (
            <Row
              key={setting.id}
              lead={<State tone="due">{t(setting.withdrawalProposed ? "withdrawing" : "proposed")}</State>}
              name={
                <Link to={URLS.norms} hash={`setting-${setting.id}`}>
                  {says(setting)}
                </Link>
              }
              more={`${t("since", { from: day(setting.inForce.from) })} · ${setting.bodyName ?? t("forAll")} · ${setting.proposed.name}`}
              todo={t("adopt")}
            />
          ))}
        </Rows>
      </Sheet>
    </Section>
  );
}
