/** The registry out as a file and in from one, over HTTP. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Ground, HERE, ORIGIN, openGround, type Role, type Server } from "./ground.fixture.ts";

let ground: Ground;
let server: Server;
beforeAll(async () => {
  ground = await openGround();
  server = await ground.open();
});
afterAll(() => ground.close());

const CSV = { "content-type": "text/csv" };

function importing(text: string, more: { as?: Role; query?: string; key?: string; name?: string } = {}) {
  const { as = "organisation-officer", query = "", key = randomUUID(), name = "people" } = more;
  return server.ask(`/api/v1/registry/import?name=${name}.csv${query}`, {
    as,
    raw: text,
    headers: { ...CSV, "idempotency-key": key },
  });
}

async function actsOfImports(): Promise<{ type: string; office: string | null; system: string | null }[]> {
  return ground.db.app.query(
    `select type, actor_office as office, actor_system as system from acts
      where jurisdiction = $1 and claimed_at > now() - interval '1 hour' order by recorded_at, number`,
    [HERE],
  );
}

describe("the export", () => {
  test("is a workbook under a name in the language that is asked for", async () => {
    const cookie = await server.cookieOf("staff");
    const ask = (language: string) =>
      server.app.request(`${ORIGIN}/api/v1/registry/export`, {
        headers: { cookie, "accept-language": language },
      });
    const [zh, en] = [await ask("zh-CN"), await ask("en")];
    expect(zh.headers.get("content-disposition")).toBe(
      "attachment; filename*=UTF-8''%E5%90%8D%E5%86%8C.xlsx",
    );
    expect(en.headers.get("content-disposition")).toBe("attachment; filename*=UTF-8''registry.xlsx");
    expect(
      Buffer.from(await zh.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe("PK");
  });

  test("is one sheet as CSV, which comes back without a difference; without a sheet it is not understood", async () => {
    const answer = await server.ask("/api/v1/registry/export?format=csv&sheet=terms", { as: "staff" });
    expect(answer.headers.get("content-disposition")).toBe("attachment; filename*=UTF-8''Terms.csv");
    expect(answer.text.split("\r\n")[0]).toBe(
      "Person number,Person name,Body code,Body name,Title,From,To,Acting,Concurrent,Office ID,ID",
    );
    const back = await importing(answer.text, { name: "terms" });
    expect(back.json).toEqual({ recorded: false, acts: 0, counts: {}, changes: [] });
    expect(await server.ask("/api/v1/registry/export?format=csv", { as: "staff" })).toMatchObject({
      status: 400,
      code: "malformed_request",
    });
  });
});

describe("the import", () => {
  test("tells every fault by its cell in one problem, and records nothing", async () => {
    const before = await actsOfImports();
    const answer = await importing("编号,姓名,属相\nP1,,龙\nP2,李娜,\nP2,张三,\n");
    expect(answer).toMatchObject({ status: 422, code: "import_refused" });
    expect(answer.json.errors).toEqual([
      { path: "people!C1", message: expect.stringMatching(/^There is no column "属相"/) },
      { path: "people!B2", message: 'Fill in "Name"' },
      { path: "people!A4", message: expect.stringMatching(/^The same as row 3; remove one/) },
    ]);
    expect(await actsOfImports()).toEqual(before);
  });

  test("is recorded by the officer in the office that allows it, and by the system where there is none", async () => {
    const before = (await actsOfImports()).length;
    const dry = await importing("编号,姓名\nP10,王芳\n", { query: "&dry=true" });
    expect(dry.json).toMatchObject({ recorded: false, acts: 1, counts: { "person-entered": 1 } });
    expect(await actsOfImports()).toHaveLength(before);
    const done = await importing("编号,姓名\nP10,王芳\n");
    expect(done.json).toMatchObject({
      recorded: true,
      acts: 1,
      changes: [{ at: "people!2", about: "王芳" }],
    });
    await importing("编号,姓名\nP10,王芳芳\n", { as: "system-administrator" });
    const log = await server.ask("/api/v1/account-log?limit=1", { as: "audit-administrator" });
    expect(log.json.items[0]).toMatchObject({
      type: "installation.registry-imported",
      byName: "账号 system-administrator",
    });
    const [entered, corrected] = (await actsOfImports()).slice(before);
    expect(entered).toEqual({ type: "registry.person-entered", office: expect.any(String), system: null });
    expect(corrected).toEqual({ type: "registry.person-corrected", office: null, system: "import" });
  });

  test("of the same file under the same key is recorded once; the key takes no other file", async () => {
    const key = randomUUID();
    expect((await importing("编号,姓名\nP20,赵六\n", { key })).json).toMatchObject({
      recorded: true,
      acts: 1,
    });
    expect((await importing("编号,姓名\nP20,赵七\n")).json).toMatchObject({ recorded: true, acts: 1 });
    expect((await importing("编号,姓名\nP20,赵六\n", { key })).json).toMatchObject({
      recorded: false,
      acts: 0,
    });
    expect(await importing("编号,姓名\nP20,赵八\n", { key })).toMatchObject({
      status: 409,
      code: "idempotency_key_reused",
    });
  });

  test("of more than ten megabytes is refused while it comes, not after", async () => {
    const megabyte = new Uint8Array(1_048_576).fill(0x20);
    let sent = 0;
    const raw = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        controller.enqueue(megabyte);
      },
    });
    const answer = await server.ask("/api/v1/registry/import", {
      as: "organisation-officer",
      raw,
      headers: CSV,
    });
    expect(answer).toMatchObject({ status: 413, code: "request_too_large" });
    expect(sent).toBeLessThan(15);
  });
});
