/** Papers over HTTP: what their file is called, and that whoever fetches one is on record. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { decision, type Ground, openGround, type Server } from "./ground.fixture.ts";

let ground: Ground;
let server: Server;
beforeAll(async () => {
  ground = await openGround();
  server = await ground.open();
});
afterAll(() => ground.close());

test("a paper is saved under a title of rare characters, cut between two of them, and the look is on record", async () => {
  const people = { chair: ground.people.chief ?? "", member: ground.people.member ?? "" };
  const title = `关${"𠮷".repeat(150)}`;
  const body = decision(ground.bodies.finance, people, { title });
  const { json } = await server.ask("/api/v1/matters", { as: "clerk", body });
  const path = `/api/v1/matters/${json.matter}/documents/dossier?format=docx`;
  const headers = { cookie: await server.cookieOf("clerk") };
  const answer = await server.app.request(`http://localhost:8080${path}`, { headers });
  expect(answer.status).toBe(200);
  const name = decodeURIComponent(answer.headers.get("content-disposition") ?? "");
  expect(name).toContain(`关${"𠮷".repeat(59)}.docx`);
  const looks = await server.ask("/api/v1/looks", { as: "audit-administrator" });
  expect(looks.json.items.map((l: { action: string }) => l.action)).toContain("getDocumentFile");
});
