/**
 * What lies on the clerk's computer: one IndexedDB of this origin. Every row is an envelope; what it says is sealed under
 * a data key of the account (vault.ts). In clear are only the random ids of accounts and drafts, a count of changes, and the
 * day on which something was typed.
 */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Sealed } from "./sealing.ts";

export type VaultRow = {
  account: string;
  /** The data key under the key that the server gives to the signed-in account. */
  byServer: Sealed;
  /** And under a passphrase, where the clerk turned offline work on here. */
  byPassphrase: { salt: Uint8Array<ArrayBuffer>; iterations: number; key: Sealed } | null;
};

export type DraftRow = { id: string; account: string; change: number; sealed: Sealed };
/** An answer of the server that the page for recorded meetings needs without it; its name holds at most the ids of a body, a meeting or an item. */
export type AnswerRow = { account: string; name: string; sealed: Sealed };

/** What is half typed in a form. Its place is a digest: it does not say on which page somebody was typing. */
export type TypingRow = { account: string; place: string; day: string; sealed: Sealed };

interface Kept extends DBSchema {
  vaults: { key: string; value: VaultRow };
  drafts: { key: string; value: DraftRow; indexes: { account: string } };
  answers: { key: [string, string]; value: AnswerRow };
  typing: { key: [string, string]; value: TypingRow };
}

export type KeptDatabase = IDBPDatabase<Kept>;

const NAME = "quanjian";
const VERSION = 2;
let opened: Promise<KeptDatabase> | null = null;

/** @throws DOMException where the browser keeps nothing, such as in some private windows. */
export function keptDatabase(): Promise<KeptDatabase> {
  opened ??= openDB<Kept>(NAME, VERSION, {
    upgrade(database, from) {
      if (from < 1) {
        database.createObjectStore("vaults", { keyPath: "account" });
        database.createObjectStore("drafts", { keyPath: "id" }).createIndex("account", "account");
        database.createObjectStore("answers", { keyPath: ["account", "name"] });
      }
      database.createObjectStore("typing", { keyPath: ["account", "place"] });
    },
    // Another tab has a newer program: give way, and open again at the next use.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      opened = null;
    },
    terminated() {
      opened = null;
    },
  }).catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}
