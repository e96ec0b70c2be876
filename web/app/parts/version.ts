import type { Language } from "../language.ts";

const WITH_SETTINGS: Record<Language, string> = { zh: "（含本地设定）", en: " with local settings" };

/** A pack's version; what stands behind the plus is a digest of the settings over it, for programs. */
export function versionWords(version: string, language: Language): string {
  const [plain = "", settings] = version.split("+");
  return settings ? plain + WITH_SETTINGS[language] : plain;
}
