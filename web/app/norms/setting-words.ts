import type { NormSetting } from "../api.ts";
import { useWords } from "../language.ts";
import { SETTINGS } from "../texts/settings.ts";
import { valueWords } from "./units.ts";

/** What a setting does, in a line. */
export function useSettingWords() {
  const { t, w, language } = useWords(SETTINGS);
  return (setting: NormSetting) =>
    setting.kind === "pack"
      ? t("changesPack", { pack: setting.pack ?? "", version: setting.packVersion ?? "" })
      : t("changesParameter", {
          parameter: w(setting.parameterTitle),
          value: valueWords(setting.value ?? "", setting.unit, language),
        });
}
