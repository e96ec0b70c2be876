/** What is fetched is on record, however much it was and whoever fetched it. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { recorded } from "./given.fixture.ts";
import { type Ground, openGround, type Role, type Server } from "./ground.fixture.ts";
import { look } from "./views.ts";

let ground: Ground;
let server: Server;
beforeAll(async () => {
  ground = await openGround();
  server = await ground.open();
});
afterAll(() => ground.close());

async function principalOf(role: Role) {
  const headers = new Headers({ cookie: await server.cookieOf(role) });
  const found = await server.services.principalOf({ headers });
  if (!found) throw new Error("nobody is signed in");
  return found;
}
const looksAt = async (action: string) => {
  const { json } = await server.ask("/api/v1/looks", { as: "audit-administrator" });
  return json.items.filter((l: { action: string }) => l.action === action) as {
    body: string;
    subjects: string[];
  }[];
};

test("a look at more matters than a line of it holds is several lines", async () => {
  const subjects = Array.from({ length: 1_200 }, () => randomUUID());
  const fetched = { action: "listStates", body: null, subjects, list: true };
  await look(server.services, await principalOf("auditor"), fetched);
  const seen = (await looksAt("listStates")).flatMap((l) => l.subjects);
  expect(seen.sort()).toEqual(subjects.sort());
});

test("who holds no office any more and was asked about a finding is on record like anybody", async () => {
  const { matter } = await recorded(ground, server);
  const principal = { ...(await principalOf("member")), offices: [] };
  const fetched = { action: "listMessages", body: null, subjects: [matter], list: true };
  await look(server.services, principal, fetched);
  expect(await looksAt("listMessages")).toMatchObject([{ body: ground.bodies.finance, subjects: [matter] }]);
});
