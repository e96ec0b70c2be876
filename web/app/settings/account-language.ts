/** The language belongs to the account: chosen on one computer, it is there on the next. */
import { useContext, useEffect } from "react";
import { type Language, LanguageContext } from "../language.ts";
import { useChangeSettings, useSettings } from "./use-settings.ts";

/** Chosen on this page before anybody was signed in: whoever then signs in here has chosen it. */
let chosenBefore: Language | null = null;

/** Stands in the frame while somebody is signed in. Without a choice of the account's own, the browser's holds. */
export function AccountLanguage() {
  const { language, set } = useContext(LanguageContext);
  const { query, change } = useSettings();
  const ofAccount = query.data?.language;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what the account has chosen changes the page, not the other way round
  useEffect(() => {
    if (ofAccount === undefined) return;
    const chosen = chosenBefore ?? ofAccount;
    if (chosenBefore && chosenBefore !== ofAccount) void change({ language: chosenBefore }).catch(() => {});
    chosenBefore = null;
    if (chosen && chosen !== language) set(chosen);
  }, [ofAccount]);
  return null;
}

export function useChooseLanguage(isSignedIn: boolean) {
  const { set } = useContext(LanguageContext);
  const { change } = useChangeSettings();
  return async (language: Language) => {
    set(language);
    if (!isSignedIn) chosenBefore = language;
    // The page is in the new language already; that the next computer is not is no reason to stop anybody.
    else await change({ language }).catch(() => {});
  };
}
