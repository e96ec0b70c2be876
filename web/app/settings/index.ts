/** What the account has chosen for its pages. */
export { AccountLanguage, useChooseLanguage } from "./account-language.ts";
export { PersonMenu } from "./person-menu.tsx";
export { startPage } from "./start-page.ts";
export { useLayout } from "./use-layout.ts";
export { useSettings } from "./use-settings.ts";
