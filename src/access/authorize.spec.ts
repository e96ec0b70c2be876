import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ACTIONS, authorize, prepare, type Resource } from "./authorize.ts";
import type { Principal } from "./principal.ts";
import {
  administrator,
  BODY,
  CAST,
  ELSEWHERE,
  HERE,
  JURISDICTIONS,
  MATTERS,
  OTHER_BODY,
  person,
  SELF,
  SOMEBODY,
  STATION,
} from "./cast.fixture.ts";

const POLICIES = readFileSync(new URL("policies/policies.cedar", import.meta.url), "utf8");
const decision: Resource = {
  type: "Matter",
  jurisdiction: HERE,
  body: BODY,
  procedure: "cn/decision",
  class: null,
};
const here: Resource = { type: "Jurisdiction", jurisdiction: HERE };
const auditor = person([{ function: "auditor" }]);

describe("the policies", () => {
  test("each says in Chinese and in English, on the line above, what it is for", () => {
    const lines = POLICIES.split("\n");
    const policies = lines.flatMap((line, at) => (line.startsWith("@id(") ? [lines[at - 1] ?? ""] : []));
    expect(policies.length).toBeGreaterThan(10);
    for (const comment of policies) expect(comment).toMatch(/^\/\/ .*\p{Script=Han}.*[a-z]{3,}/u);
  });

  test("do not load when they do not fit the schema, or hold what can never apply", () => {
    expect(() =>
      prepare(
        "bad-attribute",
        `@id("a") permit (principal, action, resource) when { principal.rank == "chief" };`,
      ),
    ).toThrow(/the access policies do not stand: .*rank/);
    expect(() =>
      prepare("bad-action", `@id("a") permit (principal, action == Quanjian::Action::"rule", resource);`),
    ).toThrow(/rule/);
    expect(() => prepare("no-id", "permit (principal, action, resource);")).toThrow(/has no @id/);
    expect(() => prepare("bad-syntax", "permit (principal, action, resource")).toThrow(/do not stand/);
  });
});

describe("authorize", () => {
  test("an error in evaluating a forbid is a deny, though a permit stands", () => {
    const permit = `@id("all") permit (principal, action, resource);`;
    const erring = `@id("erring") forbid (principal, action, resource) when { 9223372036854775807 + 1 > 0 };`;
    prepare("permit-alone", permit);
    prepare("erring-forbid", permit + erring);
    expect(authorize(auditor, "readMatter", decision, "permit-alone").allowed).toBe(true);
    const answer = authorize(auditor, "readMatter", decision, "erring-forbid");
    expect(answer.allowed).toBe(false);
    expect(answer.reason).toMatch(/^erring: .*overflow/);
  });

  test("an action on a resource of the wrong kind, and policies that were never loaded, are a deny", () => {
    expect(authorize(auditor, "readMatter", decision).allowed).toBe(true);
    expect(authorize(auditor, "readMatter", here).allowed).toBe(false);
    expect(authorize(auditor, "readMatter", decision, "never-loaded").allowed).toBe(false);
  });

  test("says which policy allowed it", () => {
    expect(authorize(auditor, "readMatter", decision)).toEqual({
      allowed: true,
      reason: "supervisors-read-the-jurisdiction",
    });
    expect(authorize(null, "readMatter", decision)).toEqual({ allowed: false, reason: "not signed in" });
  });

  test("nobody acts in another jurisdiction, whatever the office", () => {
    for (const [, principal] of CAST)
      for (const action of ACTIONS)
        for (const [, resource] of [...MATTERS, ...JURISDICTIONS])
          if (principal && principal.jurisdiction !== resource.jurisdiction)
            expect(authorize(principal, action, resource).allowed).toBe(false);
  });

  test("an administrator who also holds an office still sees no matters", () => {
    const both = administrator("security", {
      functions: ["discipline-officer"],
      clerkOf: [BODY],
      memberOf: [BODY],
    });
    for (const action of ["openMatter", "recordAct", "readMatter", "readFinding", "readReceipt"] as const)
      expect(authorize(both, action, decision).allowed).toBe(false);
    expect(authorize(both, "activateAccount", here).allowed).toBe(true);
  });

  test("no two of the three administrators share a power but seeing the list of accounts and how the system runs", () => {
    const powers = ACTIONS.filter((action) => {
      const held = (["system", "security", "audit"] as const).filter(
        (which) => authorize(administrator(which), action, here).allowed,
      );
      return held.length > 1;
    });
    expect(powers).toEqual(["readRegistry", "readLedgerStatus", "readAccounts", "readSystem"]);
  });

  test("members and heads propose items, each to the one body, and to no other", () => {
    const may = (principal: Principal, more: object = {}) =>
      authorize(principal, "proposeItem", { ...decision, ...more }).allowed;
    const member = person([{ function: "member" }]);
    const head = person([{ principal: "administrative", body: OTHER_BODY, bodyAbove: BODY }]);
    for (const one of [member, head, person([{ function: "clerk" }])]) {
      expect(may(one)).toBe(true);
      expect(may(one, { procedure: "cn/meeting" })).toBe(false);
      expect(may(one, { jurisdiction: ELSEWHERE })).toBe(false);
      expect(may({ ...one, person: null })).toBe(false);
    }
    expect(may(member, { body: OTHER_BODY })).toBe(false);
    // To the body of the own office as its principal; but not two floors up.
    expect(may(head, { body: OTHER_BODY })).toBe(true);
    expect(may(person([{ body: OTHER_BODY, bodyAbove: BODY }]))).toBe(false);
    // Who proposes records nothing else, and does not read what others propose.
    for (const action of ["openMatter", "recordAct", "readMatter"] as const)
      expect(authorize(head, action, decision).allowed).toBe(false);
  });

  test("who attends without a vote records own receipt and presence, and nothing else", () => {
    const meeting: Resource = { ...decision, procedure: "cn/meeting" } as Resource;
    const may = (
      principal: Principal,
      action: "recordPresence" | "recordAct" | "enterRoom",
      about: string | null,
    ) => authorize(principal, action, { ...meeting, about } as Resource).allowed;
    const staff = person([{}]);
    const head = person([{ principal: "administrative", body: OTHER_BODY, bodyAbove: BODY }]);
    const observer = person([{ function: "station-officer", body: STATION }], {}, [BODY]);
    for (const one of [staff, head, observer]) {
      expect(may(one, "recordPresence", SELF)).toBe(true);
      expect(may(one, "recordPresence", SOMEBODY)).toBe(false);
      expect(may(one, "recordPresence", null)).toBe(false);
      expect(may(one, "recordAct", SELF)).toBe(false);
      expect(may(one, "enterRoom", SELF)).toBe(true);
    }
    // Before they are recorded as there, the room is closed to those who may not read the meeting.
    expect([staff, head, observer].map((one) => may(one, "enterRoom", null))).toEqual([false, false, true]);
    expect(may(person([{ body: OTHER_BODY }]), "recordPresence", SELF)).toBe(false);
    expect(authorize(staff, "recordPresence", { ...decision, about: SELF } as Resource).allowed).toBe(false);
  });

  test("a member records what is about himself, in his own body, and nothing else", () => {
    const member = person([{ function: "member" }]);
    const may = (more: object) => authorize(member, "recordAct", { ...decision, ...more }).allowed;
    expect(may({ about: SELF })).toBe(true);
    expect(may({ about: null })).toBe(false);
    expect(may({ about: SELF, body: OTHER_BODY })).toBe(false);
    expect(may({ about: SELF, jurisdiction: ELSEWHERE })).toBe(false);
    const nobody = person([{ function: "member" }], { person: null });
    expect(authorize(nobody, "recordAct", { ...decision, about: "" } as Resource).allowed).toBe(false);
  });
});
