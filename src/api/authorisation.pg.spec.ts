/** Every operation, by everybody, over HTTP on a real database: who is answered, who is refused, and how. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { EXCEPTIONS, RULES } from "./authorisation.table.ts";
import type { Rule } from "./authorisation/rule.ts";
import { recorded } from "./given.fixture.ts";
import { type Answer, type Ground, openGround, ROLES, type Role, type Server } from "./ground.fixture.ts";
import { OPERATIONS } from "./operations.ts";

let ground: Ground;
let server: Server;

beforeAll(async () => {
  ground = await openGround();
  server = await ground.open();
  await recorded(ground, server, { broken: true });
});
afterAll(() => ground.close());

test("every operation has an entry", () => {
  const without = OPERATIONS.map((o) => o.id).filter((id) => !RULES[id] && !EXCEPTIONS.includes(id));
  expect(
    without,
    "an operation without an authorisation test: say in src/api/authorisation/ who may call it",
  ).toEqual([]);
});

test("an entry and an exception are of an operation that there is, and never both", () => {
  const ids = new Set(OPERATIONS.map((o) => o.id));
  expect([...Object.keys(RULES), ...EXCEPTIONS].filter((id) => !ids.has(id))).toEqual([]);
  expect(EXCEPTIONS.filter((id) => RULES[id])).toEqual([]);
});

function expected(rule: Rule, role: Role): string {
  if (rule.may.includes(role)) return rule.answers ? String(rule.answers) : "answered";
  if (role === "anonymous") return "401 not_signed_in";
  if (role === "pending") return "403 sign_in_incomplete";
  return (rule.but?.[role] ?? rule.otherwise) === 404 ? "404 not_found" : "403 not_allowed";
}

function outcome(answer: Answer, rule: Rule): string {
  if (answer.status < 300) return "answered";
  return rule.answers ? String(answer.status) : `${answer.status} ${answer.code}`;
}

describe.each(OPERATIONS.filter((o) => RULES[o.id]).map((o) => [o.id, o.method] as const))(
  "%s",
  (id, method) => {
    const rule = RULES[id] as Rule;
    test.each(ROLES.map((role) => [role, expected(rule, role)] as const))("%s: %s", async (role, how) => {
      const { path, ...sent } = await rule.asks(ground, server, role);
      const answer = await server.ask(path, { as: role, method: method.toUpperCase(), ...sent });
      expect(outcome(answer, rule), answer.text).toBe(how);
      if (answer.status >= 300)
        expect(answer.headers.get("content-type")).toContain("application/problem+json");
      if (rule.sees && answer.status < 300)
        expect(answer.json[rule.sees.in].length > 0).toBe(rule.sees.roles.includes(role));
    });
  },
);
