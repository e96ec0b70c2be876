/** 备份 · backup: every table and file as of one moment in one sealed file; tested by restoring it. */
export { type Backups, BackupBusy, createBackups, type Ended, type OnShelf, type Work } from "./backups.ts";
export { checkArchive } from "./archive.ts";
export { erasedUntil, nameOf, outlived } from "./keeping.ts";
export { type KeysRestored, keysInto, makeKeys } from "./keys.ts";
export type { Made, Progress, Step } from "./make.ts";
export { BackupDamaged, type Manifest } from "./manifest.ts";
export {
  NotRestored,
  type Restored,
  restoreBackup,
  type WitnessWord,
  witnessesOnRestored,
} from "./restore.ts";
export { sealKey } from "./seal.ts";
export { type Trial, tryBackup } from "./trial.ts";
