/** Several acts at once: all of them or none, in their order, once; each only by whoever may record it. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { recorded } from "./given.fixture.ts";
import { type Ground, openGround, type Role, type Server } from "./ground.fixture.ts";

let ground: Ground;
let server: Server;
let matter: string;
beforeAll(async () => {
  ground = await openGround();
  server = await ground.open();
  ({ matter } = await recorded(ground, server));
});
afterAll(() => ground.close());

const stated = (of: string | undefined, as: "chair" | "member", item = "2 另一议题") => ({
  type: "decision.position-stated",
  claimedAt: new Date().toISOString(),
  data: { of, as, position: "agree", item },
});
const together = (acts: object[], as: Role = "clerk", key: string = randomUUID()) =>
  server.ask(`/api/v1/matters/${matter}/acts/together`, {
    as,
    headers: { "idempotency-key": key },
    body: { acts },
  });
const countNow = async () => {
  const { json } = await server.ask(`/api/v1/matters/${matter}`, { as: "clerk" });
  return (json as { acts: unknown[] }).acts.length;
};

test("they are recorded in their order, and once under one key", async () => {
  const before = await countNow();
  const acts = [stated(ground.people.member, "member"), stated(ground.people.chief, "chair")];
  const key = randomUUID();
  const first = await together(acts, "clerk", key);
  expect(first.status).toBe(201);
  const { acts: found } = first.json as { acts: { number: number }[] };
  expect(found.map(({ number }) => number)).toEqual([before + 1, before + 2]);
  expect((await together(acts, "clerk", key)).json).toEqual(first.json);
  expect(await countNow()).toBe(before + 2);
});

test("where one cannot be recorded, none is", async () => {
  const before = await countNow();
  const wrong = { ...stated(ground.people.chief, "chair"), type: "decision.nothing-of-the-kind" };
  const answer = await together([stated(ground.people.member, "member"), wrong]);
  expect(answer.status).toBe(422);
  expect(await countNow()).toBe(before);
});

test("a member records what is about the member, and nothing of others among it", async () => {
  const before = await countNow();
  const own = stated(ground.people.member, "member");
  expect((await together([own, stated(ground.people.chief, "chair")], "member")).status).toBe(403);
  expect(await countNow()).toBe(before);
  expect((await together([own], "member")).status).toBe(201);
});

test("beforehand it is told what the rules would say of all of them together; nothing is recorded", async () => {
  const before = await countNow();
  const item = "3 第三项";
  const chairFirst = [
    stated(ground.people.chief, "chair", item),
    stated(ground.people.member, "member", item),
  ];
  const { status, json } = await server.ask(`/api/v1/matters/${matter}/acts/together/preview`, {
    as: "clerk",
    body: { acts: chairFirst },
  });
  expect(status).toBe(200);
  const { findings } = json as { findings: { constraint: string }[] };
  expect(findings.map(({ constraint }) => constraint)).toContain("chair-states-last");
  expect(await countNow()).toBe(before);
});
