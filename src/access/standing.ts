/** What an administrator should look at among the accounts, and why. Pure. */
import type { Account } from "./accounts.ts";

export const CONCERNS = [
  "term-ended",
  "no-term",
  "unbound",
  "never-signed-in",
  "first-password",
  "no-second-factor",
] as const;
export type Concern = (typeof CONCERNS)[number];

export type StandingFacts = Pick<
  Account,
  "person" | "administrator" | "status" | "pending" | "lastSignInOn"
> & {
  /** Terms that hold on the day asked about. */
  heldNow: number;
  /** Terms ever held. */
  heldEver: number;
};

/** The gravest first. A locked account opens nothing, so nothing is amiss with it. */
export function concernsOf(facts: StandingFacts): Concern[] {
  const { person, administrator, status, pending, lastSignInOn, heldNow, heldEver } = facts;
  if (status === "locked") return [];
  const found: Concern[] = [];
  if (administrator === null) {
    if (person === null) found.push("unbound");
    else if (heldNow === 0) found.push(heldEver > 0 ? "term-ended" : "no-term");
  }
  if (status !== "active") return found;
  if (lastSignInOn === null) found.push("never-signed-in");
  if (pending === "password") found.push("first-password");
  // Of persons it is asked by nobody; whether they have one stands beside.
  if (pending === "second-factor") found.push("no-second-factor");
  return found;
}
