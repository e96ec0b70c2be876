/**
 * Who may open what lies on this computer. One data key an account, drawn here; it is kept wrapped by the key that the
 * server gives to the signed-in account, and, where the clerk turned offline work on, by a passphrase as well. Opened it
 * lives in this tab's memory only, as a key whose bytes the browser does not give out; `lock` forgets it in every tab.
 */
import { answer, api } from "../api.ts";
import { OFFLINE } from "../texts/offline.ts";
import { keptDatabase, type VaultRow } from "./database.ts";
import {
  bytesOfBase64,
  ITERATIONS,
  keyOf,
  keyOfPassphrase,
  newDataKey,
  newSalt,
  unwrapKey,
  wrapKey,
} from "./sealing.ts";

/** Nobody has opened the account's drafts here: sign in, or give the passphrase. `cause` says why, for whoever looks. */
export class DraftsLocked extends Error {
  override name = "DraftsLocked";
  constructor(cause?: unknown) {
    super(OFFLINE.draftsLocked[document.documentElement.lang.startsWith("en") ? "en" : "zh"], { cause });
  }
}

export type OpenVault = { account: string; by: "session" | "passphrase" };
type Held = OpenVault & { key: CryptoKey };

let held: Held | null = null;
/** "changed" when it was opened or locked, in whichever tab. */
export const vaultEvents = new EventTarget();
const channel = typeof BroadcastChannel === "function" ? new BroadcastChannel("quanjian vault") : null;
channel?.addEventListener("message", () => forget());

const changed = () => vaultEvents.dispatchEvent(new Event("changed"));

function forget(): void {
  if (!held) return;
  held = null;
  changed();
}

let isIdle = false;
/** Whether this window locked itself because nobody touched it. */
export const wasIdle = () => isIdle;

/** Forgets the keys, here and in every other tab. */
export function lock(why: "asked" | "idle" = "asked"): void {
  isIdle = why === "idle";
  channel?.postMessage("lock");
  forget();
}

export const openVault = (): OpenVault | null => held;

/** False where the page came without https, or the browser keeps nothing: drafts then live in this tab only. */
export const canKeep = () => typeof crypto.subtle === "object" && typeof indexedDB === "object";

/** @throws DraftsLocked, where the server does not answer and nobody gave the passphrase. */
export async function keyFor(account: string): Promise<CryptoKey> {
  if (held?.account !== account) await openBySession(account);
  if (held?.account !== account) throw new DraftsLocked();
  return held.key;
}

let opening: Promise<void> | null = null;

/** Opens with the key that the server gives, once however many ask. What another account had open is forgotten. */
export function openBySession(account: string): Promise<void> {
  if (held?.account === account && held.by === "session") return Promise.resolve();
  opening ??= bySession(account).finally(() => {
    opening = null;
  });
  return opening;
}

async function bySession(account: string): Promise<void> {
  const given = await answer(api.GET("/api/v1/me/draft-key")).catch((cause: unknown) => {
    throw new DraftsLocked(cause);
  });
  // The cookie may be another person's by now: theirs is not for these drafts.
  if (given.account !== account) throw new DraftsLocked("somebody else is signed in");
  const serverKey = await keyOf(bytesOfBase64(given.key));
  const row = await (await keptDatabase()).get("vaults", account);
  if (row) {
    const dataKey = await unwrapKey(serverKey, account, row.byServer).catch(() => null);
    if (dataKey) return hold({ account, by: "session" }, dataKey);
    // The installation has another key than before. Open is open; what a passphrase opens is not given up.
    if (held?.account === account) return;
    if (row.byPassphrase)
      throw new DraftsLocked("the server's key is another one; the passphrase still opens");
    await setAside(account);
  }
  const dataKey = newDataKey();
  const byServer = await wrapKey(serverKey, account, dataKey);
  // Two tabs may be the first at the same time: the one that came first counts.
  const database = await keptDatabase();
  const added = await database
    .add("vaults", { account, byServer, byPassphrase: null })
    .catch((error: unknown) => {
      if (error instanceof DOMException && error.name === "ConstraintError") return null;
      throw error;
    });
  if (added === null) return bySession(account);
  await hold({ account, by: "session" }, dataKey);
}

/** Kept, though nothing here opens it: it is discarded by its owner only, who may get the old key back. */
async function setAside(account: string): Promise<void> {
  const name = closedName(account, crypto.randomUUID());
  const changing = (await keptDatabase()).transaction(["vaults", "drafts", "answers"], "readwrite");
  const row = await changing.objectStore("vaults").get(account);
  if (row) await changing.objectStore("vaults").put({ ...row, account: name });
  await changing.objectStore("vaults").delete(account);
  const drafts = changing.objectStore("drafts");
  for (const draft of await drafts.index("account").getAll(account))
    await drafts.put({ ...draft, account: name });
  const answers = changing.objectStore("answers");
  for (const { name: of } of await answers.getAll(answersOf(account))) await answers.delete([account, of]);
  await changing.done;
}

const CLOSED = " closed ";
const closedName = (account: string, id: string) => `${account}${CLOSED}${id}`;
const closedOf = (account: string) =>
  IDBKeyRange.bound(closedName(account, ""), closedName(account, "\uffff"));
export const answersOf = (account: string) => IDBKeyRange.bound([account, ""], [account, "\uffff"]);

/** How many drafts of the account lie here under a key that the installation no longer has. */
export async function closedDrafts(account: string): Promise<number> {
  return (await keptDatabase()).countFromIndex("drafts", "account", closedOf(account));
}

export async function discardClosed(account: string): Promise<void> {
  const changing = (await keptDatabase()).transaction(["vaults", "drafts"], "readwrite");
  const drafts = changing.objectStore("drafts");
  for (const id of await drafts.index("account").getAllKeys(closedOf(account))) await drafts.delete(id);
  await changing.objectStore("vaults").delete(closedOf(account));
  await changing.done;
}

/** The bytes are cleared; the browser keeps the key itself. */
async function hold(who: OpenVault, dataKey: Uint8Array<ArrayBuffer>): Promise<void> {
  held = { ...who, key: await keyOf(dataKey) };
  dataKey.fill(0);
  changed();
}

/** Whether anybody turned offline work on in this browser. Whose it is stands nowhere in clear. */
export async function anyPassphrase(): Promise<boolean> {
  if (!canKeep()) return false;
  return (await (await keptDatabase()).getAll("vaults")).some((row) => row.byPassphrase !== null);
}

export async function hasPassphrase(account: string): Promise<boolean> {
  return Boolean((await (await keptDatabase()).get("vaults", account))?.byPassphrase);
}

/** Without a server. Tries each clerk's drafts that lie here; null when the passphrase opens none of them. */
export async function openByPassphrase(passphrase: string): Promise<string | null> {
  for (const row of await (await keptDatabase()).getAll("vaults")) {
    if (!row.byPassphrase || row.account.includes(CLOSED)) continue;
    const { salt, iterations, key } = row.byPassphrase;
    const by = await keyOfPassphrase(passphrase, salt, iterations);
    const dataKey = await unwrapKey(by, row.account, key).catch(() => null);
    if (!dataKey) continue;
    await wrapAgain(row, dataKey);
    await hold({ account: row.account, by: "passphrase" }, dataKey);
    return row.account;
  }
  return null;
}

/** Where its owner is signed in, so that the next sign-in opens it as well, should the installation's key be another. */
async function wrapAgain(row: VaultRow, dataKey: Uint8Array<ArrayBuffer>): Promise<void> {
  const given = await answer(api.GET("/api/v1/me/draft-key")).catch(() => null);
  if (given?.account !== row.account) return;
  const byServer = await wrapKey(await keyOf(bytesOfBase64(given.key)), row.account, dataKey);
  await (await keptDatabase()).put("vaults", { ...row, byServer });
}

/** Needs the server: only whom it knows as the account's holder sets what else opens the drafts. @throws DraftsLocked */
export async function setPassphrase(account: string, passphrase: string): Promise<void> {
  await openBySession(account);
  const given = await answer(api.GET("/api/v1/me/draft-key"));
  const row = await (await keptDatabase()).get("vaults", account);
  if (!row || given.account !== account) throw new DraftsLocked();
  const dataKey = await unwrapKey(await keyOf(bytesOfBase64(given.key)), account, row.byServer);
  const salt = newSalt();
  const by = await keyOfPassphrase(passphrase, salt, ITERATIONS);
  const key = await wrapKey(by, account, dataKey);
  dataKey.fill(0);
  await (await keptDatabase()).put("vaults", { ...row, byPassphrase: { salt, iterations: ITERATIONS, key } });
  changed();
}

/** From now on only the server's key opens the drafts here, and nothing of its answers is kept. */
export async function dropPassphrase(account: string): Promise<void> {
  const changing = (await keptDatabase()).transaction(["vaults", "answers"], "readwrite");
  const vaults = changing.objectStore("vaults");
  const row = await vaults.get(account);
  if (row) await vaults.put({ ...row, byPassphrase: null });
  await changing.objectStore("answers").delete(answersOf(account));
  await changing.done;
  changed();
}
