/** From a request to its principal: session, active account, and what the registry says at this instant. */
import { createHash } from "node:crypto";
import type { Clock, Database } from "../platform/index.ts";
import { accountById } from "./accounts.ts";
import { derivePrincipal, type HeldOffice, type Principal } from "./principal.ts";
import { SESSIONS_CHANNEL, type SignIn } from "./sign-in.ts";

export type RegistryReader = {
  officesOf(jurisdiction: string, person: string, at: string): Promise<HeldOffice[]>;
  /** Ids of the bodies that the stations cover. */
  bodiesCoveredBy(jurisdiction: string, stations: string[], at: string): Promise<string[]>;
};

export type PrincipalsOptions = {
  database: Database;
  signIn: SignIn;
  registry: RegistryReader;
  /** The matters that somebody is recused on. */
  recusedFrom(jurisdiction: string, person: string): Promise<string[]>;
  clock: Clock;
};

export type Principals = {
  /** Null without a session of an active account. */
  principalOf(request: { headers: Headers }): Promise<Principal | null>;
  /** An event by the name of an account whose rights may have ended, here or in another process; "*" after a gap. */
  endings: EventTarget;
  stop(): Promise<void>;
};

/** A changed term of office shows after so long at the latest; an ended session shows at once. */
const REMEMBERED_MS = 5_000;
const REMEMBERED_MOST = 10_000;

export async function createPrincipals({
  database,
  signIn,
  registry,
  recusedFrom,
  clock,
}: PrincipalsOptions): Promise<Principals> {
  const remembered = new Map<string, { principal: Principal; untilMs: number }>();
  const told = new EventTarget();
  /** Counts endings, so that a principal read before one of them is not remembered after it. */
  let endings = 0;

  function forget(account: string): void {
    endings += 1;
    for (const [key, { principal }] of remembered) if (principal.account === account) remembered.delete(key);
    told.dispatchEvent(new Event(account));
  }
  function forgetAll(): void {
    endings += 1;
    remembered.clear();
    told.dispatchEvent(new Event("*"));
  }
  signIn.onEnd.add(forget);
  const unlisten = await database.listen(SESSIONS_CHANNEL, forget, forgetAll);

  async function read(headers: Headers, at: string): Promise<Principal | null> {
    const session = await signIn.accountOf(headers);
    const account = session && (await accountById(database, session.account));
    if (account?.status !== "active") return null;
    const { jurisdiction, person } = account;
    const offices = person ? await registry.officesOf(jurisdiction, person, at) : [];
    const stations = offices.filter((o) => o.function === "station-officer").map((o) => o.body);
    const covered = stations.length > 0 ? await registry.bodiesCoveredBy(jurisdiction, stations, at) : [];
    return derivePrincipal(account, offices, [...new Set(covered)]);
  }

  /** Not remembered with the rest: who recuses is out of the item with the next request. */
  async function principalOf(request: { headers: Headers }): Promise<Principal | null> {
    const principal = await rememberedOf(request);
    if (!principal?.person) return principal;
    return { ...principal, recusedFrom: await recusedFrom(principal.jurisdiction, principal.person) };
  }

  async function rememberedOf({ headers }: { headers: Headers }): Promise<Principal | null> {
    const cookie = headers.get("cookie");
    if (!cookie) return null;
    const now = clock.now();
    const key = createHash("sha256").update(cookie).digest("base64url");
    const known = remembered.get(key);
    if (known && known.untilMs > now.getTime()) return known.principal;
    remembered.delete(key);
    const endingsBefore = endings;
    const principal = await read(headers, now.toISOString());
    if (!principal || endings !== endingsBefore) return principal;
    if (remembered.size >= REMEMBERED_MOST)
      for (const oldest of remembered.keys()) {
        remembered.delete(oldest);
        break;
      }
    remembered.set(key, { principal, untilMs: now.getTime() + REMEMBERED_MS });
    return principal;
  }

  return {
    principalOf,
    endings: told,
    async stop() {
      signIn.onEnd.delete(forget);
      await unlisten();
    },
  };
}
