/** 规范采用 · adoption: which packs and values a jurisdiction or a body has adopted, and the law that follows from it. */
export { type Effective, effectiveOn } from "./effective.ts";
export { settingFor } from "./bounds.ts";
export { type AdoptedLaw, adoptedLaw } from "./law.ts";
export { adoptionProjection, rebuildSettings } from "./projection.ts";
export { NORMS_PROCEDURE, type PackSetting, type ParameterSetting, type SettingRow } from "./settings.ts";
export { settingOf, settingsOf } from "./store.ts";
export { loadNorms, type PackState, type ServedNorms, type ServedPack } from "./served.ts";
export { draftFaults, draftFolder, libraryIn } from "./draft.ts";
export { type DraftLaw, draftLaw, settingsFrom } from "./draft-law.ts";
export { historyOf, type Span } from "./history.ts";
