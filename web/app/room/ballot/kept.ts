/**
 * What a ballot keeps on a device, in a database of its own, until it is over: of a voter the one-time key, the slot and the
 * hash of what was cast, never what was chosen; of a teller the keys, whose private halves the browser does not give out,
 * and the step that was done.
 */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Credential, PendingCredential, Teller } from "../../../../ballots/client.ts";

export type Place = { account: string; matter: string; round: number };

export type KeptVoter = {
  pending: PendingCredential;
  credential: Credential | null;
  slot: string;
  /** Of what this device cast last. */
  cast: string | null;
};

interface Kept extends DBSchema {
  voters: { key: [string, string, number]; value: KeptVoter & Place };
  tellers: { key: [string, string, number]; value: { teller: Teller } & Place };
}

let opened: Promise<IDBPDatabase<Kept>> | null = null;

/** @throws DOMException where the browser keeps nothing, such as in some private windows. */
function database(): Promise<IDBPDatabase<Kept>> {
  opened ??= openDB<Kept>("quanjian ballots", 1, {
    upgrade(fresh) {
      const keyPath = ["account", "matter", "round"];
      fresh.createObjectStore("voters", { keyPath });
      fresh.createObjectStore("tellers", { keyPath });
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
export const canVote = () => typeof crypto.subtle === "object" && typeof indexedDB === "object";

const keyOf = ({ account, matter, round }: Place): [string, string, number] => [account, matter, round];

export async function keptVoter(place: Place): Promise<KeptVoter | null> {
  return (await (await database()).get("voters", keyOf(place))) ?? null;
}

export async function keepVoter(place: Place, voter: KeptVoter): Promise<void> {
  await (await database()).put("voters", { ...place, ...voter });
}

export async function keptTeller(place: Place): Promise<Teller | null> {
  return (await (await database()).get("tellers", keyOf(place)))?.teller ?? null;
}

/** In one write, after each step: a device that restarts goes on where it stood. */
export async function keepTeller(place: Place, teller: Teller): Promise<void> {
  await (await database()).put("tellers", { ...place, teller });
}

export async function forgetVoter(place: Place): Promise<void> {
  await (await database()).delete("voters", keyOf(place));
}

export async function forgetTeller(place: Place): Promise<void> {
  await (await database()).delete("tellers", keyOf(place));
}
