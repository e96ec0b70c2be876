import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Ground, openGround, type Role, type Server } from "./ground.fixture.ts";

let ground: Ground;
let server: Server;

beforeAll(async () => {
  ground = await openGround();
  server = await ground.open();
});
afterAll(() => ground.close());

const ask = (as: Role) => server.ask("/api/v1/me/draft-key", { as });

test("the key is the account's own, the same at every sign-in and after a new password, kept nowhere and never logged", async () => {
  const first = await ask("clerk");
  const key = Buffer.from(String(first.json.key), "base64");
  expect(key).toHaveLength(32);
  expect(first.json.account).toBe(ground.accounts.clerk);
  expect(first.headers.get("cache-control")).toBe("no-store");
  await ground.db.app.query(
    `update auth."account" set "password" = 'another', "updatedAt" = now() where "userId" = $1`,
    [ground.accounts.clerk],
  );
  expect((await ask("clerk")).json.key).toBe(first.json.key);
  expect((await ask("member")).json.key).not.toBe(first.json.key);
  expect(server.logged.join("")).not.toContain(String(first.json.key));
});

test("another installation, and an account whose credentials are gone, have other keys or none", async () => {
  const elsewhere = await ground.open({ draftsKey: randomBytes(32) });
  const there = await elsewhere.ask("/api/v1/me/draft-key", { as: "clerk" });
  expect(there.json.key).not.toBe((await ask("clerk")).json.key);
  const before = (await ask("auditor")).json.key;
  const account = ground.accounts.auditor;
  const [row] = await ground.db.app.query<Record<string, string>>(
    `delete from auth."account" where "userId" = $1 returning *`,
    [account],
  );
  expect((await ask("auditor")).status).toBe(500);
  // Made again, even for the same person, the row has another id: what lay under the old key stays closed.
  await ground.db.app.query(
    `insert into auth."account" ("id", "accountId", "providerId", "userId", "password", "updatedAt")
     values ('made again', $1, 'credential', $1, $2, now())`,
    [account, row?.password],
  );
  const after = await ask("auditor");
  expect(after.status).toBe(200);
  expect(after.json.key).not.toBe(before);
});
