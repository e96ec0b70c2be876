import type { components } from "../api.gen.ts";

export type System = components["schemas"]["System"];
export type Ledger = NonNullable<System["ledger"]>;
export type Backups = components["schemas"]["Backups"];
export type Backup = components["schemas"]["Backup"];
