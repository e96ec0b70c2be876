import { expect, test } from "vitest";
import { concernsOf, type StandingFacts } from "./standing.ts";

const holder: StandingFacts = {
  person: "p",
  administrator: null,
  status: "active",
  pending: null,
  lastSignInOn: "2026-11-25",
  heldNow: 1,
  heldEver: 2,
};
const of = (more: Partial<StandingFacts>) => concernsOf({ ...holder, ...more });

test("an account in use by somebody in office is of no concern", () => {
  expect(of({})).toEqual([]);
});

test("whoever has left office, or never held one, still has an account that opens", () => {
  expect(of({ heldNow: 0 })).toEqual(["term-ended"]);
  expect(of({ heldNow: 0, heldEver: 0 })).toEqual(["no-term"]);
  expect(of({ person: null, status: "created", lastSignInOn: null })).toEqual(["unbound"]);
});

test("a locked account opens nothing, and administrators hold no office", () => {
  expect(of({ status: "locked", heldNow: 0, lastSignInOn: null })).toEqual([]);
  expect(of({ administrator: "audit", person: null, heldNow: 0, heldEver: 0 })).toEqual([]);
});

test("what signing in still lacks is told", () => {
  expect(of({ lastSignInOn: null, pending: "password" })).toEqual(["never-signed-in", "first-password"]);
  expect(of({ administrator: "audit", person: null, pending: "second-factor" })).toEqual([
    "no-second-factor",
  ]);
});
