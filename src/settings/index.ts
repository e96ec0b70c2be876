/** 设置 · what each account has chosen for its pages. */
export { type Settings, SettingsChange, SettingsShape, STARTS } from "./settings.ts";
export { changeSettings, settingsOf } from "./store.ts";
