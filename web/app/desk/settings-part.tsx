import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { NormSetting } from "../api.ts";
import { useWords } from "../language.ts";
import { useSettingWords } from "../norms/setting-words.ts";
import { QUERIES } from "../queries.ts";
import { DESK } from "../texts/desk.ts";
import { SETTINGS } from "../texts/settings.ts";
import { Empty, Loaded, Row, Rows, Section, Sheet, State, type Tone } from "../ui/index.ts";
import { URLS } from "../urls.ts";

const SHOWN = 6;
const TONES: Partial<Record<NormSetting["state"], Tone>> = {
  proposed: "due",
  adopted: "plain",
  "in-force": "good",
};
const ORDER = Object.keys(TONES);

/** For regulation officers: what is set here, what waits for another's adoption first. */
export function SettingsPart() {
  const { t, day } = useWords({ ...SETTINGS, ...DESK });
  const says = useSettingWords();
  const settings = useQuery(QUERIES.normSettings());
  return (
    <Section title={t("settings")} note={<Link to={URLS.norms}>{t("allNorms")}</Link>}>
      <Sheet>
        <div className={settings.data ? undefined : "rows-to-come"}>
          <Loaded query={settings}>
            {({ items }) => {
              const rows = items.filter(({ state, may }) => TONES[state] && !may.adopt).toSorted(asTheyPress);
              if (rows.length === 0) return <Empty>{t("noSettings")}</Empty>;
              return (
                <Rows leadWidth="190px">
                  {rows.slice(0, SHOWN).map((setting) => (
                    <Row
                      key={setting.id}
                      lead={
                        <State tone={TONES[setting.state] ?? "plain"}>
                          {t(
                            setting.withdrawalProposed
                              ? "withdrawing"
                              : (setting.state as "proposed" | "adopted" | "in-force"),
                          )}
                        </State>
                      }
                      name={
                        <Link to={URLS.norms} hash={`setting-${setting.id}`}>
                          {says(setting)}
                        </Link>
                      }
                      more={`${t("since", { from: day(setting.inForce.from) })}　${setting.bodyName ?? t("forAll")}　${t("proposedBy", { name: setting.proposed.name })}`}
                    />
                  ))}
                </Rows>
              );
            }}
          </Loaded>
        </div>
      </Sheet>
    </Section>
  );
}

function asTheyPress(a: NormSetting, b: NormSetting): number {
  return ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || b.inForce.from.localeCompare(a.inForce.from);
}
