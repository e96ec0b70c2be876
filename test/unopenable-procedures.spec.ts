/**
 * Law for checking and for what is to come is no work yet: nobody opens or records in these matters, whatever office is
 * held. Nor does anybody read or back-test them before they have rules of their own.
 */
import { describe, expect, test } from "vitest";
import { authorize, type Principal, type Resource } from "../src/access/index.ts";
import { shippedNorms } from "../src/norms/shipped.fixture.ts";

const norms = await shippedNorms();
const BODY = "00000000-0000-4000-8000-00000000000a";
const SELF = "00000000-0000-4000-8000-000000000002";

/** Holds every office that there is, serves and covers the body. */
const everything: Principal = {
  account: "00000000-0000-4000-8000-000000000001",
  person: SELF,
  name: "—",
  jurisdiction: "qingchuan",
  administrator: null,
  pending: null,
  offices: [],
  clerkOf: [BODY],
  memberOf: [BODY],
  headUnder: [BODY],
  principalOf: [BODY],
  covers: [BODY],
  recusedFrom: [],
  functions: ["discipline-officer", "organisation-officer", "auditor", "inspector", "regulation-officer"],
};
const administrators = (["system", "security", "audit"] as const).map(
  (administrator): Principal => ({
    ...everything,
    person: null,
    administrator,
  }),
);
const matter = (procedure: string): Resource => ({
  type: "Matter",
  jurisdiction: "qingchuan",
  body: BODY,
  procedure,
  class: null,
  about: SELF,
});

/** What people may open so far; a kind that is added here needs its own rules of who reads it first. */
const OPENABLE = ["cn/decision", "cn/meeting", "cn/task", "cn/item-list", "cn/division"];
/** What the program itself, or an import, opens for people to read. */
const READABLE = [...OPENABLE, "cn/norms", "cn/erasure", "fomc/meeting"];
/** Of its handling those above the body learn, and its receipts; it is no matter that one looks through. */
const HANDLING = "cn/finding";
const others = [...new Set(norms.procedures().map((p) => p.id))].filter((id) => !OPENABLE.includes(id));

test.each(OPENABLE)("%s can be opened, so that the question is asked rightly", (id) => {
  expect(authorize(everything, "openMatter", matter(id)).allowed).toBe(true);
});

test("the sensitive kinds are among the others", () => {
  expect(others).toEqual(
    expect.arrayContaining([
      "cn/complaint",
      "cn/lead",
      "cn/inquiry",
      "cn/preliminary-check",
      "cn/investigation",
      "cn/custody",
      "cn/adjudication",
      "cn/personal-matters",
    ]),
  );
});

describe.each(others)("%s", (id) => {
  test.each(["openMatter", "recordAct"] as const)("nobody may %s", (action) => {
    for (const principal of [everything, ...administrators])
      expect(authorize(principal, action, matter(id)).allowed).toBe(false);
  });
});

test.each(["readMatter", "backTest"] as const)("nobody may %s of the handling of a finding", (action) => {
  for (const principal of [everything, ...administrators])
    expect(authorize(principal, action, matter(HANDLING)).allowed).toBe(false);
});

describe.each(others.filter((id) => id !== HANDLING && !READABLE.includes(id)))("%s", (id) => {
  test.each(["readMatter", "readFinding", "readReceipt", "backTest"] as const)("nobody may %s", (action) => {
    for (const principal of [everything, ...administrators])
      expect(authorize(principal, action, matter(id)).allowed).toBe(false);
    expect(authorize(everything, action, matter("cn/decision")).allowed).toBe(true);
  });
});
