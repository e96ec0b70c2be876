/** What may be recorded next: what is owed, what the stage offers, the rest; each only as the reader may record it. */
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

type Item = {
  type: string;
  of: string;
  next: boolean;
  owed: { dueAt: string | null } | null;
  fields: { key: string }[];
};
const nextActs = async (as: Role, of = matter) => {
  const { status, json } = await server.ask(`/api/v1/matters/${of}/next-acts`, { as });
  expect(status).toBe(200);
  return json as {
    items: Item[];
    persons: { person: string; name: string; initials: string[]; as: string | null }[];
  };
};
const record = (type: string, data: Record<string, unknown>, of = matter) =>
  server.ask(`/api/v1/matters/${of}/acts`, {
    as: "clerk",
    body: { type, claimedAt: new Date().toISOString(), data },
  });

test("the clerk is offered what comes next at the stage before all other acts, with fields and persons", async () => {
  const { items, persons } = await nextActs("clerk");
  const next = items.filter((item) => item.next).map((item) => item.type);
  expect(next).toContain("decision.resolved");
  expect(items.slice(0, next.length).every((item) => item.next)).toBe(true);
  expect(items.find(({ type }) => type === "decision.minutes-issued")).toMatchObject({
    of: "nobody",
    next: false,
    documents: [{ zh: "会议纪要" }],
    fields: [{ key: "differs_from_record", type: "boolean", required: true }, { key: "text" }],
  });
  const chair = persons.find(({ person }) => person === ground.people.chief);
  expect(chair).toMatchObject({ as: "chair", initials: [expect.stringMatching(/^[a-z]+$/)] });
});

test("a member is offered only what is about the member, a reader who records nothing is offered nothing", async () => {
  const own = await nextActs("member");
  expect(new Set(own.items.map(({ of }) => of))).toEqual(new Set(["self"]));
  expect(own.items.map(({ type }) => type)).toContain("decision.position-stated");
  expect(await nextActs("auditor")).toEqual({ items: [], persons: [] });
});

test("what is owed comes first, with its limit", async () => {
  const { matter: emergency } = await recorded(ground, server);
  const of = { of: ground.people.chief, as: "chair", text: "先行处置" };
  expect((await record("decision.emergency-decided", of, emergency)).status).toBe(201);
  const { items } = await nextActs("clerk", emergency);
  const owed = items.filter((item) => item.owed);
  expect(owed.map(({ type }) => type)).toContain("decision.emergency-reported");
  expect(items.slice(0, owed.length)).toEqual(owed);
});

test("what is offered is what is then recorded", async () => {
  expect((await record("decision.resolved", { outcome: "carried" })).status).toBe(201);
  const { items } = await nextActs("clerk");
  expect(items.find((item) => item.next)?.type).toBe("decision.record-confirmed");
});

test("what another act would bring is told with what it says, and nothing is recorded", async () => {
  const { matter: minuted } = await recorded(ground, server);
  const preview = async (differs: boolean) => {
    const body = {
      type: "decision.minutes-issued",
      claimedAt: new Date().toISOString(),
      data: { differs_from_record: differs },
    };
    const { status, json } = await server.ask(`/api/v1/matters/${minuted}/acts/preview`, {
      as: "clerk",
      body,
    });
    expect(status).toBe(200);
    return json.findings.map(({ constraint }: { constraint: string }) => constraint);
  };
  expect(await preview(true)).toContain("minutes-as-recorded");
  expect(await preview(false)).not.toContain("minutes-as-recorded");
  const { json } = await server.ask(`/api/v1/matters/${minuted}`, { as: "clerk" });
  expect(json.acts.map(({ type }: { type: string }) => type)).not.toContain("decision.minutes-issued");
});
