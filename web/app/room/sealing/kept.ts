/**
 * What sealing keeps on a device, in a database of its own: the member's opening, sealed under the data key of the account
 * (offline/vault.ts) until the reveal has shown it; and the key pair of the station's device, which the browser does not
 * give out. In clear are the account's random id, a digest of the place, and the station's public key.
 */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import {
  commitmentOf,
  fromBase64,
  newStationDevice,
  type Opening,
  type Place,
  type Position,
  type StationDevice,
  toBase64,
} from "../../../../sealing/index.ts";
import { open, type Sealed, seal } from "../../offline/sealing.ts";
import { keyFor } from "../../offline/vault.ts";

interface Kept extends DBSchema {
  openings: { key: [string, string]; value: { account: string; place: string; sealed: Sealed } };
  devices: { key: string; value: StationDevice & { account: string } };
}

let opened: Promise<IDBPDatabase<Kept>> | null = null;

/** @throws DOMException where the browser keeps nothing, such as in some private windows. */
function database(): Promise<IDBPDatabase<Kept>> {
  opened ??= openDB<Kept>("quanjian sealing", 1, {
    upgrade(fresh) {
      fresh.createObjectStore("openings", { keyPath: ["account", "place"] });
      fresh.createObjectStore("devices", { keyPath: "account" });
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

/** Browsers give cryptography to secure pages alone. */
export const canSeal = () => typeof crypto.subtle === "object" && typeof indexedDB === "object";

export type KeptOpening = { commitment: string; opening: Opening; at: string };
type Written = { salt: string; position: Position; at: string };

async function digestOf({ matter, item, round, member }: Place): Promise<string> {
  const text = new TextEncoder().encode(JSON.stringify([matter, item, round, member]));
  return toBase64(new Uint8Array(await crypto.subtle.digest("SHA-256", text)));
}

const boundTo = (account: string, digest: string) => `sealed position ${account} ${digest}`;

/** Before anything is sent: what is recorded can be opened from here again. */
export async function keepOpening(
  account: string,
  place: Place,
  { salt, position }: Opening,
): Promise<KeptOpening> {
  const digest = await digestOf(place);
  const at = new Date().toISOString();
  const written: Written = { salt: toBase64(salt), position, at };
  const sealed = await seal(await keyFor(account), boundTo(account, digest), written);
  await (await database()).put("openings", { account, place: digest, sealed });
  return { commitment: toBase64(commitmentOf(place, { salt, position })), opening: { salt, position }, at };
}

/** Null where nothing was sealed here. @throws DraftsLocked while nobody has opened what this account keeps here. */
export async function keptOpening(account: string, place: Place): Promise<KeptOpening | null> {
  const digest = await digestOf(place);
  const row = await (await database()).get("openings", [account, digest]);
  if (!row) return null;
  const { salt, position, at } = (await open(
    await keyFor(account),
    boundTo(account, digest),
    row.sealed,
  )) as Written;
  const opening = { salt: fromBase64(salt) ?? new Uint8Array(0), position };
  return { commitment: toBase64(commitmentOf(place, opening)), opening, at };
}

export async function forgetOpening(account: string, place: Place): Promise<void> {
  await (await database()).delete("openings", [account, await digestOf(place)]);
}

/** This browser's device of the station, made at the first call. Two windows make one. */
export async function stationDevice(account: string): Promise<StationDevice> {
  const kept = await database();
  const known = await kept.get("devices", account);
  if (known) return known;
  const made = await newStationDevice();
  const writing = kept.transaction("devices", "readwrite");
  const before = await writing.store.get(account);
  if (!before) await writing.store.put({ account, ...made });
  await writing.done;
  return before ?? made;
}
